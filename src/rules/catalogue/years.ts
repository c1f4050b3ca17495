import type { TextName } from '../rule';
import type { RuleTemplate } from './template';

const SIDES = { left: 'left', right: 'right' } as const;
const PREVIOUS = { fact: ['previous', [true]] } as const;

/** Against last year's report. One of the two reports may be the wrong one. */
export const yearRules: readonly RuleTemplate[] = [
  {
    id: 'Y-CARRY',
    severity: 'query',
    level: 2,
    over: { cells: { under: 'applications.carriedOver' } },
    anchor: '{cell}',
    when: PREVIOUS,
    assert: { eq: [[[1, '{cell}']], [[1, '@previous:applications.carriedForward.{key}']]] },
    roles: SIDES,
    message: {
      zh: '{anchor}：本年报告上年结转{left}件，上一年度报告结转下年度{right}件。',
      en: "{anchor}: {left} carried over, but last year's report carried {right} forward.",
    },
  },
  {
    id: 'Y-IN-FORCE',
    severity: 'query',
    level: 2,
    over: { having: ['issued', 'repealed', 'inForce'] },
    anchor: '{part}.inForce',
    when: PREVIOUS,
    assert: {
      eq: [
        [[1, '{part}.inForce']],
        [
          [1, '@previous:{part}.inForce'],
          [1, '{part}.issued'],
          [-1, '{part}.repealed'],
        ],
      ],
    },
    roles: SIDES,
    message: {
      zh: '{anchor}：现行有效{left}件；上一年{v:@previous:{part}.inForce}件，加制发{v:{part}.issued}件，减废止{v:{part}.repealed}件，应为{right}件。',
      en: '{anchor}: {left} in force; {v:@previous:{part}.inForce} last year, {v:{part}.issued} issued and {v:{part}.repealed} repealed make {right}.',
    },
  },
  {
    id: 'Y-ITEMS',
    severity: 'query',
    level: 2,
    over: { having: ['itemsLastYear', 'change'] },
    anchor: '{part}.itemsLastYear',
    when: PREVIOUS,
    assert: {
      eq: [
        [[1, '{part}.itemsLastYear']],
        [
          [1, '@previous:{part}.itemsLastYear'],
          [1, '@previous:{part}.change'],
        ],
      ],
    },
    roles: SIDES,
    message: {
      zh: '{anchor}：填{left}；按上一年度报告，上一年项目数量{v:@previous:{part}.itemsLastYear}加增/减{v:@previous:{part}.change}应为{right}。',
      en: "{anchor}: {left}; by last year's report {v:@previous:{part}.itemsLastYear} items and a change of {v:@previous:{part}.change} make {right}.",
    },
  },
  {
    id: 'Y-JUMP',
    severity: 'query',
    level: 2,
    over: {
      cells: { endingIn: ['decisions', 'fees.amount', 'newlyReceived.total', 'review.total'] },
    },
    anchor: '{cell}',
    when: {
      all: [
        PREVIOUS,
        {
          le: [
            [100],
            [
              [1, '{cell}'],
              [1, '@previous:{cell}'],
            ],
          ],
        },
      ],
    },
    assert: {
      all: [
        { le: [[[1, '{cell}']], [[5, '@previous:{cell}']]] },
        { le: [[[1, '@previous:{cell}']], [[5, '{cell}']]] },
      ],
    },
    message: {
      zh: '{anchor}：本年{v:{cell}}，上一年{v:@previous:{cell}}，相差五倍以上。',
      en: '{anchor}: {v:{cell}} this year, {v:@previous:{cell}} last year, a factor of more than five.',
    },
  },
  {
    id: 'Y-SAME-TEXT',
    severity: 'query',
    level: 2,
    over: { each: ['overview', 'problems'] },
    anchor: '{each}',
    when: PREVIOUS,
    assert: { overlap: ['{each}' as TextName, 8, 850] }, // a slot for the names above
    message: {
      zh: '{anchor}：文字几乎与上一年度报告相同。',
      en: "{anchor}: the text is nearly that of last year's report.",
    },
  },
];
