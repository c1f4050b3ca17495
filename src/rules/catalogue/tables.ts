import type { RuleTemplate } from './template';

const NEW = 'applications.newlyReceived.total';
const OVER = 'applications.carriedOver.total';
const FORWARD = 'applications.carriedForward.total';

/** What the tables say that cannot be, or is rarely meant. */
export const tableRules: readonly RuleTemplate[] = [
  {
    id: 'T2-ITEMS',
    severity: 'error',
    level: 1,
    over: { having: ['itemsLastYear', 'change'] },
    anchor: '{part}.change',
    assert: {
      le: [
        [0],
        [
          [1, '{part}.itemsLastYear'],
          [1, '{part}.change'],
        ],
      ],
    },
    message: {
      zh: '{anchor}：上一年项目数量{v:{part}.itemsLastYear}，本年增/减{v:{part}.change}，相加小于 0。',
      en: '{anchor}: {v:{part}.itemsLastYear} items last year and a change of {v:{part}.change} make less than 0.',
    },
  },
  {
    id: 'T2-ITEMS-AS-DECISIONS',
    severity: 'query',
    level: 1,
    over: { having: ['itemsLastYear', 'change', 'decisions'] },
    anchor: '{part}.decisions',
    assert: {
      any: [
        { eq: [[[1, '{part}.decisions']], [0]] },
        {
          not: {
            eq: [
              [
                [1, '{part}.itemsLastYear'],
                [1, '{part}.change'],
              ],
              [[1, '{part}.decisions']],
            ],
          },
        },
      ],
    },
    message: {
      zh: '{anchor}：上一年项目数量{v:{part}.itemsLastYear}与本年增/减{v:{part}.change}之和恰为处理决定数量{v:{part}.decisions}，可能误填为办件数量。',
      en: '{anchor}: {v:{part}.itemsLastYear} items and a change of {v:{part}.change} add up to exactly {v:{part}.decisions} decisions; the items may be decisions.',
    },
  },
  {
    id: 'T2-DISCLOSED',
    severity: 'query',
    level: 1,
    over: { having: ['disclosed', 'totalDisclosed'] },
    anchor: '{part}.totalDisclosed',
    assert: { le: [[[1, '{part}.disclosed']], [[1, '{part}.totalDisclosed']]] },
    message: {
      zh: '{anchor}：对外公开总数量{right}，少于本年新公开数量{left}。',
      en: '{anchor}: {right} disclosed in all, fewer than the {left} newly disclosed this year.',
    },
  },
  {
    id: 'T2-PROCUREMENT',
    severity: 'query',
    level: 1,
    over: { having: ['projects', 'amount'] },
    anchor: '{part}.amount',
    assert: {
      any: [
        { all: [{ eq: [[[1, '{part}.projects']], [0]] }, { eq: [[[1, '{part}.amount']], [0]] }] },
        { all: [{ lt: [[0], [[1, '{part}.projects']]] }, { lt: [[0], [[1, '{part}.amount']]] }] },
      ],
    },
    message: {
      zh: '{anchor}：采购项目数量{v:{part}.projects}，采购总金额{v:{part}.amount}。',
      en: '{anchor}: {v:{part}.projects} projects with an amount of {v:{part}.amount}.',
    },
  },
  {
    id: 'T2-REGULATIONS',
    severity: 'query',
    level: 1,
    over: { cells: { under: 'proactive.regulations' } },
    anchor: '{cell}',
    when: { fact: ['body.makesRegulations', ['no']] },
    assert: { eq: [[[1, '{cell}']], [0]] },
    message: {
      zh: '{anchor}：填{left}，但本机关没有规章制定权。',
      en: '{anchor}: {left}, but the body has no power to make 规章.',
    },
  },
  {
    id: 'T2-IN-FORCE',
    severity: 'query',
    level: 1,
    over: { having: ['issued', 'repealed', 'inForce'] },
    anchor: '{part}.inForce',
    assert: {
      le: [
        [
          [1, '{part}.issued'],
          [-1, '{part}.repealed'],
        ],
        [[1, '{part}.inForce']],
      ],
    },
    message: {
      zh: '{anchor}：现行有效{right}件，少于本年制发{v:{part}.issued}件减本年废止{v:{part}.repealed}件。',
      en: '{anchor}: {right} in force, fewer than {v:{part}.issued} issued less {v:{part}.repealed} repealed.',
    },
  },
  {
    id: 'T2-IN-FORCE-ZERO',
    severity: 'query',
    level: 1,
    over: { having: ['issued', 'inForce'] },
    anchor: '{part}.inForce',
    assert: {
      any: [{ le: [[[1, '{part}.issued']], [0]] }, { lt: [[0], [[1, '{part}.inForce']]] }],
    },
    message: {
      zh: '{anchor}：本年制发{v:{part}.issued}件，现行有效为 0。',
      en: '{anchor}: {v:{part}.issued} issued this year, none in force.',
    },
  },
  {
    id: 'T2-FEE-UNIT',
    severity: 'query',
    level: 1,
    over: { cells: { unit: '万元' } },
    anchor: '{cell}',
    assert: {
      all: [
        { any: [{ eq: [[[1, '{cell}']], [0]] }, { not: { multipleOf: ['{cell}', 10000] } }] },
        { lt: [[[1, '{cell}']], [10_000_000]] },
        {
          any: [
            { lt: [[[1, '{cell}']], [100_000]] },
            { not: { fact: ['body.kind', ['township', 'department', 'governmentOffice']] } },
          ],
        },
      ],
    },
    message: {
      zh: '{anchor}：填{value}万元，可能是按元填写的。',
      en: '{anchor}: {value} 万元; the amount may be in 元.',
    },
  },
  {
    id: 'T3-FORWARD',
    severity: 'query',
    level: 1,
    anchor: FORWARD,
    assert: { le: [[[1, FORWARD]], [[1, NEW]]] },
    message: {
      zh: '{anchor}：结转下年度{left}件，多于本年新收{right}件。',
      en: '{anchor}: {left} carried forward, more than the {right} received this year.',
    },
  },
  {
    id: 'T3-FORWARD-SHARE',
    severity: 'info',
    level: 1,
    anchor: FORWARD,
    when: { lt: [[19], [[1, NEW]]] },
    assert: { le: [[[100, FORWARD]], [[35, NEW]]] },
    message: {
      zh: '{anchor}：结转下年度{v:applications.carriedForward.total}件，超过本年新收{v:applications.newlyReceived.total}件的 35%。',
      en: '{anchor}: {v:applications.carriedForward.total} carried forward, more than 35 % of the {v:applications.newlyReceived.total} received.',
    },
  },
  {
    id: 'T4-NO-APPLICATION',
    severity: 'query',
    level: 1,
    over: { table: 'proceedings', sums: ['row'] },
    anchor: '{anchor}',
    when: {
      eq: [
        [
          [1, NEW],
          [1, OVER],
        ],
        [0],
      ],
    },
    assert: { eq: [[[1, '{anchor}']], [0]] },
    message: {
      zh: '{anchor}：填{left}件，但表三没有新收和结转的申请。',
      en: '{anchor}: {left} cases, but table three has no applications received or carried over.',
    },
  },
  {
    id: 'TABLE-BLANK',
    severity: 'query',
    level: 1,
    over: { tables: true },
    anchor: '{table}',
    assert: { any: [{ filled: '{cells}' }] },
    message: {
      zh: '{anchor}：整张表都是空白。',
      en: '{anchor}: every cell of the table is blank.',
    },
  },
  {
    id: 'TABLE-SIGNS',
    severity: 'query',
    level: 1,
    over: { tables: true },
    anchor: '{table}',
    assert: { any: [{ not: { state: ['{cells}', ['dash']] } }] },
    message: {
      zh: '{anchor}：整张表都填符号，分不清没有发生还是没有统计。',
      en: '{anchor}: every cell holds a sign; nothing may have happened, or nothing was counted.',
    },
  },
];
