import type { RuleTemplate } from './template';

/** A report that adds up others, against theirs. */
export const bodyRules: readonly RuleTemplate[] = [
  {
    id: 'B-SUM',
    severity: 'query',
    level: 3,
    over: { cells: 'adding' },
    anchor: '{cell}',
    when: { all: [{ fact: ['coverage.scope', ['aggregated']] }, { fact: ['children', [true]] }] },
    assert: {
      any: [
        {
          all: [
            { fact: ['children.complete', [true]] },
            { eq: [[[1, '{cell}']], [[1, '@child:{cell}']]] },
          ],
        },
        {
          all: [
            { fact: ['children.complete', [false]] },
            { le: [[[1, '@child:{cell}']], [[1, '{cell}']]] },
          ],
        },
      ],
    },
    roles: { left: 'total', right: 'addend' },
    tolerance: 'stated',
    message: {
      zh: '{anchor}：本报告填{left}，所含各单位的报告相加为{right}，相差{difference}。',
      en: '{anchor}: the report says {left}, the bodies that it covers add up to {right}; the difference is {difference}.',
    },
  },
];
