import type { RuleTemplate } from './template';

const TOTAL = { left: 'total', right: 'addend' } as const;
const SIDES = { left: 'left', right: 'right' } as const;

/** The form's own arithmetic: what its totals and its printed relation say. */
export const sumRules: readonly RuleTemplate[] = [
  {
    id: 'T3-ROW',
    severity: 'error',
    level: 1,
    over: { table: 'applications', sums: ['row'] },
    anchor: '{anchor}',
    assert: { eq: [[[1, '{left}']], [[1, '{right}']]] },
    roles: TOTAL,
    message: {
      zh: '{anchor}：总计填{left}，六类申请人相加为{right}，相差{difference}。',
      en: '{anchor}: 总计 says {left}, the six kinds of applicant add up to {right}; the difference is {difference}.',
    },
  },
  {
    id: 'T3-COL',
    severity: 'error',
    level: 1,
    over: { table: 'applications', sums: ['column'] },
    anchor: '{anchor}',
    assert: { eq: [[[1, '{left}']], [[1, '{right}']]] },
    roles: TOTAL,
    message: {
      zh: '{anchor}：总计填{left}，各项办理结果相加为{right}，相差{difference}。',
      en: '{anchor}: （七）总计 says {left}, the outcomes add up to {right}; the difference is {difference}.',
    },
  },
  {
    id: 'T3-BALANCE',
    severity: 'error',
    level: 1,
    over: { table: 'applications', sums: ['balance'] },
    anchor: '{anchor}',
    assert: { eq: [[[1, '{left}']], [[1, '{right}']]] },
    roles: SIDES,
    message: {
      zh: '{anchor} 所在列：本年新收加上年结转为{left}，办理结果总计加结转下年度为{right}，相差{difference}。',
      en: 'Column of {anchor}: received and carried over make {left}, outcomes and carried forward make {right}; the difference is {difference}.',
    },
  },
  {
    id: 'T4-ROW',
    severity: 'error',
    level: 1,
    over: { table: 'proceedings', sums: ['row'] },
    anchor: '{anchor}',
    assert: { eq: [[[1, '{left}']], [[1, '{right}']]] },
    roles: TOTAL,
    message: {
      zh: '{anchor}：总计填{left}，各项结果相加为{right}，相差{difference}。',
      en: '{anchor}: 总计 says {left}, the results add up to {right}; the difference is {difference}.',
    },
  },
];
