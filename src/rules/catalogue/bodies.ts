import { adding, fail, NEW, outside, pass } from './example';
import type { RuleRecord } from './template';

/** A report that adds up others, against theirs. */
export const bodyRules: readonly RuleRecord[] = [
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

    title: {
      zh: '汇总数等于所含各单位之和',
      en: 'The sum of the bodies is what the report says',
    },
    help: {
      zh: '核对汇总范围和各单位的数。单位名单不全时，汇总数应当不少于已有单位之和；联合制发的文件只应计算一次。',
      en: 'Check which bodies are covered and their figures. With an incomplete list the report must not be less than the bodies that are known; a document issued jointly counts once.',
    },
    basis: {
      kind: 'practice',
      note: {
        zh: '政府信息公开工作主管部门汇总本级各机关和下级政府的年度报告。',
        en: 'The office in charge adds up the reports of the bodies and lower governments that it covers.',
      },
    },
    examples: [
      pass(`${NEW}.total`, { [`${NEW}.total`]: 7 }, adding(true)),
      fail(`${NEW}.total`, { [`${NEW}.total`]: 8 }, adding(true)),
      pass(`${NEW}.total`, { [`${NEW}.total`]: 8 }, adding(false)),
      fail(`${NEW}.total`, { [`${NEW}.total`]: 6 }, adding(false)),
      outside(`${NEW}.total`, { [`${NEW}.total`]: 8 }),
    ],
  },
];
