import { FORWARD, fail, NEW, OUT, OVER, open, pass, REVIEW } from './example';
import type { RuleRecord } from './template';

const TOTAL = { left: 'total', right: 'addend' } as const;
const SIDES = { left: 'left', right: 'right' } as const;

/** The form's own arithmetic: what its totals and its printed relation say. */
export const sumRules: readonly RuleRecord[] = [
  {
    id: 'T3-ROW',
    severity: 'error',
    level: 1,
    over: { table: 'applications', sums: ['row'] },
    anchor: '{anchor}',
    assert: { eq: [[[1, '{*left}']], [[1, '{*right}']]] },
    roles: TOTAL,
    message: {
      zh: '{anchor}：总计填{left}，各类申请人相加为{right}，相差{difference}。',
      en: '{anchor}: 总计 says {left}, the applicants add up to {right}; the difference is {difference}.',
    },

    title: {
      zh: '表三每行：各类申请人之和等于总计',
      en: 'Table three, each row: the applicants add up to 总计',
    },
    help: {
      zh: '按原始台账核对本行各类申请人的件数和总计，改正填错的一格。',
      en: 'Check the figures of the row and its 总计 against your records, and correct the one that is wrong.',
    },
    basis: {
      kind: 'headings',
    },
    examples: [
      pass(`${NEW}.total`, {
        [`${NEW}.naturalPerson`]: 3,
        [`${NEW}.commercialEnterprise`]: 1,
        [`${NEW}.total`]: 4,
      }),
      fail(`${NEW}.total`, {
        [`${NEW}.naturalPerson`]: 3,
        [`${NEW}.commercialEnterprise`]: 1,
        [`${NEW}.total`]: 5,
      }),
      open(`${NEW}.total`, { [`${NEW}.naturalPerson`]: null, [`${NEW}.total`]: 5 }),
      // Whatever the blank holds, three is too many for a total of two.
      fail(`${NEW}.total`, {
        [`${NEW}.naturalPerson`]: 3,
        [`${NEW}.commercialEnterprise`]: null,
        [`${NEW}.total`]: 2,
      }),
    ],
  },
  {
    id: 'T3-COL',
    severity: 'error',
    level: 1,
    over: { table: 'applications', sums: ['column'] },
    anchor: '{anchor}',
    assert: { eq: [[[1, '{*left}']], [[1, '{*right}']]] },
    roles: TOTAL,
    message: {
      zh: '{anchor}：总计填{left}，各项办理结果相加为{right}，相差{difference}。',
      en: '{anchor}: 总计 says {left}, the outcomes add up to {right}; the difference is {difference}.',
    },

    title: {
      zh: '表三每列：各项办理结果之和等于总计',
      en: 'Table three, each column: the outcomes add up to 总计',
    },
    help: {
      zh: '一件申请只计一种办理结果。核对本列每一项，改正填错、漏填或者移位的一格；只改总计往往会使勾稽关系不再成立。',
      en: 'An application is counted under one outcome only. Check each figure of the column; changing only the total usually breaks the printed relation.',
    },
    basis: {
      kind: 'headings',
    },
    examples: [
      pass(`${OUT}.total.naturalPerson`, {
        [`${OUT}.granted.naturalPerson`]: 2,
        [`${OUT}.partlyGranted.naturalPerson`]: 1,
        [`${OUT}.total.naturalPerson`]: 3,
      }),
      fail(`${OUT}.total.naturalPerson`, {
        [`${OUT}.granted.naturalPerson`]: 2,
        [`${OUT}.partlyGranted.naturalPerson`]: 1,
        [`${OUT}.total.naturalPerson`]: 2,
      }),
      open(`${OUT}.total.naturalPerson`, {
        [`${OUT}.granted.naturalPerson`]: null,
        [`${OUT}.total.naturalPerson`]: 3,
      }),
    ],
  },
  {
    id: 'T3-BALANCE',
    severity: 'error',
    level: 1,
    over: { table: 'applications', sums: ['balance'] },
    anchor: '{anchor}',
    assert: { eq: [[[1, '{*left}']], [[1, '{*right}']]] },
    roles: SIDES,
    message: {
      zh: '{anchor} 所在列：本年新收加上年结转为{left}，办理结果总计加结转下年度为{right}，相差{difference}。',
      en: 'Column of {anchor}: received and carried over make {left}, outcomes and carried forward make {right}; the difference is {difference}.',
    },

    title: {
      zh: '表三勾稽关系：新收 + 上年结转 = 办理结果总计 + 结转下年度',
      en: 'Table three, printed relation: received + carried over = outcomes + carried forward',
    },
    help: {
      zh: '核对本列新收、上年结转、办理结果总计和结转下年度四个数：收到的申请要么在本年办结，要么结转下年度。',
      en: 'Check the four figures of the column: every application received was either decided within the year or carried forward.',
    },
    basis: {
      kind: 'printed',
      note: {
        zh: '表三左上角印明：第一项加第二项之和，等于第三项加第四项之和。',
        en: 'Printed in the corner of table three: the first and second items together equal the third and fourth together.',
      },
    },
    examples: [
      pass(`${FORWARD}.naturalPerson`, {
        [`${NEW}.naturalPerson`]: 20,
        [`${OVER}.naturalPerson`]: 1,
        [`${OUT}.total.naturalPerson`]: 18,
        [`${FORWARD}.naturalPerson`]: 3,
      }),
      fail(`${FORWARD}.naturalPerson`, {
        [`${NEW}.naturalPerson`]: 20,
        [`${OVER}.naturalPerson`]: 1,
        [`${OUT}.total.naturalPerson`]: 18,
        [`${FORWARD}.naturalPerson`]: 2,
      }),
      open(`${FORWARD}.naturalPerson`, {
        [`${NEW}.naturalPerson`]: 20,
        [`${OVER}.naturalPerson`]: null,
        [`${OUT}.total.naturalPerson`]: 18,
        [`${FORWARD}.naturalPerson`]: 3,
      }),
      fail(`${FORWARD}.naturalPerson`, {
        [`${NEW}.naturalPerson`]: 20,
        [`${OVER}.naturalPerson`]: null,
        [`${OUT}.total.naturalPerson`]: 18,
      }),
    ],
  },
  {
    id: 'T4-ROW',
    severity: 'error',
    level: 1,
    over: { table: 'proceedings', sums: ['row'] },
    anchor: '{anchor}',
    assert: { eq: [[[1, '{*left}']], [[1, '{*right}']]] },
    roles: TOTAL,
    message: {
      zh: '{anchor}：总计填{left}，各项结果相加为{right}，相差{difference}。',
      en: '{anchor}: 总计 says {left}, the results add up to {right}; the difference is {difference}.',
    },

    title: {
      zh: '表四每组：各项结果之和等于总计',
      en: 'Table four, each group: the results add up to 总计',
    },
    help: {
      zh: '核对本组各数。每组只有这一个和，仅凭表格无法断定是哪一格填错。',
      en: 'Check the figures of the group. It has this one sum only: the table alone cannot tell which figure is wrong.',
    },
    basis: {
      kind: 'headings',
      cites: [
        {
          instrument: 'regulations',
          article: '第五十条第（三）项',
        },
      ],
    },
    examples: [
      pass(`${REVIEW}.total`, {
        [`${REVIEW}.upheld`]: 2,
        [`${REVIEW}.pending`]: 1,
        [`${REVIEW}.total`]: 3,
      }),
      fail(`${REVIEW}.total`, {
        [`${REVIEW}.upheld`]: 2,
        [`${REVIEW}.pending`]: 1,
        [`${REVIEW}.total`]: 4,
      }),
      open(`${REVIEW}.total`, { [`${REVIEW}.upheld`]: null, [`${REVIEW}.total`]: 4 }),
    ],
  },
];
