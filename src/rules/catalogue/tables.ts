import {
  DOCUMENTS,
  everywhere,
  FORWARD,
  fail,
  kind,
  NEW,
  OVER,
  open,
  outside,
  overview,
  pass,
  REVIEW,
} from './example';
import type { RuleRecord } from './template';

const RECEIVED = `${NEW}.total`;
const CARRIED = `${FORWARD}.total`;

/** What the tables say that cannot be, or is rarely meant. */
export const tableRules: readonly RuleRecord[] = [
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

    title: {
      zh: '上一年项目数量加本年增/减不为负',
      en: 'Items of last year and the change do not fall below zero',
    },
    help: {
      zh: '“本年增/减”填与上一年相比增加或者减少的项目数，不能减少得比原有的多。',
      en: 'The change is the number of items added or removed since last year; no more can go than there were.',
    },
    basis: {
      kind: 'headings',
    },
    examples: [
      pass('proactive.licensing.change', {
        'proactive.licensing.itemsLastYear': 12,
        'proactive.licensing.change': -8,
      }),
      fail('proactive.licensing.change', {
        'proactive.licensing.itemsLastYear': 2,
        'proactive.licensing.change': -8,
      }),
      open('proactive.licensing.change', {
        'proactive.licensing.itemsLastYear': null,
        'proactive.licensing.change': -8,
      }),
    ],
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

    title: {
      zh: '项目数量不是办件数量',
      en: 'Numbers of items are not numbers of decisions',
    },
    help: {
      zh: '“上一年项目数量”和“本年增/减”填事项的个数，“处理决定数量”填当年的办件量，三者之间没有相加关系。',
      en: 'The first two are numbers of items on the list, the third the cases decided in the year; they do not add up.',
    },
    basis: {
      kind: 'practice',
    },
    examples: [
      pass('proactive.licensing.decisions', {
        'proactive.licensing.itemsLastYear': 12,
        'proactive.licensing.change': 1,
        'proactive.licensing.decisions': 340,
      }),
      fail('proactive.licensing.decisions', {
        'proactive.licensing.itemsLastYear': 8249,
        'proactive.licensing.change': -1942,
        'proactive.licensing.decisions': 6307,
      }),
    ],
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

    title: {
      zh: '对外公开总数量不少于本年新公开数量',
      en: 'All disclosed are no fewer than the newly disclosed',
    },
    help: {
      zh: '对外公开总数量包括往年公开、至今有效的，应当不少于本年新公开的。',
      en: 'The total includes what earlier years disclosed.',
    },
    basis: {
      kind: 'headings',
    },
    examples: [
      pass(`${DOCUMENTS}.totalDisclosed`, {
        [`${DOCUMENTS}.disclosed`]: 5,
        [`${DOCUMENTS}.totalDisclosed`]: 40,
      }),
      fail(`${DOCUMENTS}.totalDisclosed`, {
        [`${DOCUMENTS}.disclosed`]: 5,
        [`${DOCUMENTS}.totalDisclosed`]: 4,
      }),
    ],
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

    title: {
      zh: '采购项目数量与采购总金额同为 0 或者同不为 0',
      en: 'Procurement: projects and amount are both zero or neither',
    },
    help: {
      zh: '补填漏填的一格，或者改正填错的一格。',
      en: 'Fill in the figure that is missing, or correct the one that is wrong.',
    },
    basis: {
      kind: 'headings',
    },
    examples: [
      pass('proactive.procurement.amount', {
        'proactive.procurement.projects': 3,
        'proactive.procurement.amount': 52.15,
      }),
      fail('proactive.procurement.amount', {
        'proactive.procurement.projects': 3,
        'proactive.procurement.amount': 0,
      }),
      open('proactive.procurement.amount', {
        'proactive.procurement.projects': 3,
        'proactive.procurement.amount': null,
      }),
    ],
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

    title: {
      zh: '没有规章制定权的机关，规章各格为 0',
      en: 'A body without the power to make 规章 reports none',
    },
    help: {
      zh: '规章只由国务院部门和省、自治区、直辖市、设区的市、自治州人民政府制定。本机关制发的文件填入规范性文件一行。',
      en: 'Only State Council departments and governments of provinces, cities with districts and autonomous prefectures make 规章. Other documents belong in the row of normative documents.',
    },
    basis: {
      kind: 'law',
      note: {
        zh: '《中华人民共和国立法法》（2023年修正）第九十一条、第九十三条。',
        en: 'Legislation Law (2023), articles 91 and 93.',
      },
    },
    examples: [
      pass(
        'proactive.regulations.inForce',
        { 'proactive.regulations.inForce': 0 },
        kind('township'),
      ),
      fail(
        'proactive.regulations.inForce',
        { 'proactive.regulations.inForce': 6 },
        kind('township'),
      ),
      // A report that names nobody: a town says 我镇, and 我区 may be anybody's word.
      fail(
        'proactive.regulations.inForce',
        { 'proactive.regulations.inForce': 6 },
        overview('2024年，我鎮加强政府信息公开工作。'),
      ),
      outside(
        'proactive.regulations.inForce',
        { 'proactive.regulations.inForce': 6 },
        overview('2024年，我区加强政府信息公开工作。'),
      ),
      outside(
        'proactive.regulations.inForce',
        { 'proactive.regulations.inForce': 6 },
        kind('city'),
      ),
      pass(
        'proactive.regulations.totalDisclosed',
        { 'proactive.regulations.totalDisclosed': 0 },
        kind('department'),
      ),
      fail(
        'proactive.regulations.totalDisclosed',
        { 'proactive.regulations.totalDisclosed': 7 },
        kind('department'),
      ),
    ],
  },
  {
    id: 'T2-IN-FORCE',
    severity: 'query',
    level: 1,
    yieldsTo: ['T2-IN-FORCE-ZERO'],
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

    title: {
      zh: '现行有效件数不少于制发减废止',
      en: 'In force are at least those issued less those repealed',
    },
    help: {
      zh: '核对三个数。当年制发又在当年失效的，可以说明。',
      en: 'Check the three figures. Documents that were issued and lapsed within the year explain a difference.',
    },
    basis: {
      kind: 'headings',
    },
    examples: [
      pass(`${DOCUMENTS}.inForce`, {
        [`${DOCUMENTS}.issued`]: 5,
        [`${DOCUMENTS}.repealed`]: 1,
        [`${DOCUMENTS}.inForce`]: 40,
      }),
      fail(`${DOCUMENTS}.inForce`, {
        [`${DOCUMENTS}.issued`]: 5,
        [`${DOCUMENTS}.repealed`]: 1,
        [`${DOCUMENTS}.inForce`]: 3,
      }),
      open(`${DOCUMENTS}.inForce`, {
        [`${DOCUMENTS}.issued`]: 5,
        [`${DOCUMENTS}.repealed`]: null,
        [`${DOCUMENTS}.inForce`]: 3,
      }),
    ],
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

    title: {
      zh: '本年有制发的，现行有效件数不为 0',
      en: 'Where some were issued, some are in force',
    },
    help: {
      zh: '现行有效件数填年末仍然有效的全部文件，包括本年制发的。',
      en: 'In force means all documents still valid at the end of the year, those of the year included.',
    },
    basis: {
      kind: 'headings',
    },
    examples: [
      pass(`${DOCUMENTS}.inForce`, { [`${DOCUMENTS}.issued`]: 5, [`${DOCUMENTS}.inForce`]: 5 }),
      fail(`${DOCUMENTS}.inForce`, { [`${DOCUMENTS}.issued`]: 5, [`${DOCUMENTS}.repealed`]: 5 }),
    ],
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

    title: {
      zh: '收费金额以万元为单位',
      en: 'The fees are in 万元',
    },
    help: {
      zh: '本格单位是万元。按元统计的，除以一万后填写。',
      en: 'The unit is 万元: divide an amount in 元 by ten thousand.',
    },
    basis: {
      kind: 'printed',
      note: {
        zh: '表内印明单位：万元。',
        en: 'The unit 万元 is printed in the form.',
      },
    },
    examples: [
      pass('proactive.fees.amount', { 'proactive.fees.amount': 72701.2578 }),
      fail('proactive.fees.amount', { 'proactive.fees.amount': 250000 }),
    ],
  },
  {
    id: 'T3-FORWARD',
    severity: 'query',
    level: 1,
    anchor: CARRIED,
    assert: { le: [[[1, CARRIED]], [[1, RECEIVED]]] },
    message: {
      zh: '{anchor}：结转下年度{left}件，多于本年新收{right}件。',
      en: '{anchor}: {left} carried forward, more than the {right} received this year.',
    },

    title: {
      zh: '结转下年度不多于本年新收',
      en: 'No more is carried forward than was received',
    },
    help: {
      zh: '上年结转的申请一般在本年办结。核对结转件数；因补正、征求第三方意见等中止计算期限的，可以说明。',
      en: 'What was carried over is as a rule finished within the year. Check the figure, or explain it: corrections and third-party opinions suspend the term.',
    },
    basis: {
      kind: 'law',
      cites: [
        {
          instrument: 'regulations',
          article: '第三十三条',
        },
      ],
    },
    examples: [
      pass(`${FORWARD}.total`, { [`${NEW}.total`]: 3, [`${FORWARD}.total`]: 3 }),
      fail(`${FORWARD}.total`, { [`${NEW}.total`]: 3, [`${FORWARD}.total`]: 4 }),
    ],
  },
  {
    id: 'T3-FORWARD-SHARE',
    severity: 'info',
    level: 1,
    anchor: CARRIED,
    when: { lt: [[19], [[1, RECEIVED]]] },
    assert: { le: [[[100, CARRIED]], [[35, RECEIVED]]] },
    message: {
      zh: '{anchor}：结转下年度{v:applications.carriedForward.total}件，超过本年新收{v:applications.newlyReceived.total}件的 35%。',
      en: '{anchor}: {v:applications.carriedForward.total} carried forward, more than 35 % of the {v:applications.newlyReceived.total} received.',
    },

    title: {
      zh: '结转下年度占本年新收的比例',
      en: 'Share carried forward',
    },
    help: {
      zh: '核对结转件数，或者在报告中说明原因。',
      en: 'Check the figure, or say why in the report.',
    },
    basis: {
      kind: 'practice',
    },
    examples: [
      pass(`${FORWARD}.total`, { [`${NEW}.total`]: 100, [`${FORWARD}.total`]: 35 }),
      fail(`${FORWARD}.total`, { [`${NEW}.total`]: 100, [`${FORWARD}.total`]: 36 }),
      outside(`${FORWARD}.total`, { [`${NEW}.total`]: 3, [`${FORWARD}.total`]: 3 }),
    ],
  },
  {
    id: 'T4-NO-APPLICATION',
    severity: 'info',
    level: 1,
    over: { table: 'proceedings', sums: ['row'] },
    anchor: '{anchor}',
    when: {
      eq: [
        [
          [1, RECEIVED],
          [1, `${OVER}.total`],
        ],
        [0],
      ],
    },
    assert: { eq: [[[1, '{anchor}']], [0]] },
    message: {
      zh: '{anchor}：填{left}件，但表三没有新收和结转的申请。',
      en: '{anchor}: {left} cases, but table three has no applications received or carried over.',
    },

    title: {
      zh: '没有申请而有复议、诉讼',
      en: 'Review or litigation without any application',
    },
    help: {
      zh: '核对两张表。案件由往年答复引起的，可以说明。',
      en: 'Check both tables. A case about an earlier year explains it.',
    },
    basis: {
      kind: 'practice',
    },
    examples: [
      pass(`${REVIEW}.total`),
      fail(`${REVIEW}.total`, { [`${REVIEW}.total`]: 1 }),
      outside(`${REVIEW}.total`, { [`${NEW}.total`]: 1, [`${REVIEW}.total`]: 1 }),
    ],
  },
  {
    id: 'TABLE-BLANK',
    severity: 'query',
    level: 1,
    over: { tables: true },
    anchor: '{table}',
    assert: { any: [{ filled: '{*cells}' }] },
    message: {
      zh: '{anchor}：整张表都是空白。',
      en: '{anchor}: every cell of the table is blank.',
    },

    title: {
      zh: '整张表没有填写',
      en: 'The table is not filled in',
    },
    help: {
      zh: '没有发生的填 0。',
      en: 'Write 0 where nothing happened.',
    },
    basis: {
      kind: 'law',
      cites: [
        {
          instrument: 'regulations',
          article: '第五十条',
        },
      ],
    },
    examples: [pass('applications'), fail('applications', {}, { base: 'blank' })],
  },
  {
    id: 'TABLE-SIGNS',
    severity: 'query',
    level: 1,
    over: { tables: true },
    anchor: '{table}',
    assert: { any: [{ not: { state: ['{*cells}', ['dash']] } }] },
    message: {
      zh: '{anchor}：整张表都填符号，分不清没有发生还是没有统计。',
      en: '{anchor}: every cell holds a sign; nothing may have happened, or nothing was counted.',
    },

    title: {
      zh: '整张表都填了符号',
      en: 'The table holds nothing but signs',
    },
    help: {
      zh: '没有发生的填 0。',
      en: 'Write 0 where nothing happened.',
    },
    basis: {
      kind: 'law',
      cites: [
        {
          instrument: 'regulations',
          article: '第五十条',
        },
      ],
    },
    examples: [
      pass(
        'proceedings',
        { [`${REVIEW}.upheld`]: null },
        { readings: { [`${REVIEW}.upheld`]: { state: 'dash', raw: '/' } } },
      ),
      fail('proceedings', {}, { base: 'blank', readings: everywhere('proceedings', 'dash', '－') }),
      outside('proceedings'),
    ],
  },
  {
    id: 'TABLE-ABSENT',
    severity: 'query',
    level: 1,
    over: { tables: true },
    anchor: '{table}',
    assert: { any: [{ not: { state: ['{*cells}', ['absent']] } }] },
    message: {
      zh: '文件里没有找到{anchor}的表格（可能是图片，或者没有抄上），表里的数无法核对。',
      en: 'The document has no table for {anchor} (it may be a picture); its figures could not be checked.',
    },
    shows: 'absent',
    title: { zh: '三张表都在文件里', en: 'All three tables are in the document' },
    help: {
      zh: '把表格做成可以选中文字的表格，不要贴图片；漏了的补上。',
      en: 'Give the table as a table, not as a picture; add it if it was left out.',
    },
    basis: { kind: 'law', cites: [{ instrument: 'regulations', article: '第五十条' }] },
    examples: [
      pass('proceedings', {}, { readings: {} }),
      fail('proceedings', {}, { base: 'blank', readings: everywhere('proceedings', 'absent', '') }),
      outside('proceedings'),
    ],
  },
  {
    id: 'TABLE-CUT',
    severity: 'query',
    level: 1,
    over: { tables: true },
    anchor: '{table}',
    when: { any: [{ not: { state: ['{*cells}', ['absent']] } }] },
    assert: { all: [{ not: { state: ['{*cells}', ['absent']] } }] },
    shows: 'absent',
    message: {
      zh: '{anchor}的表格不完整：{gap}（共 {count} 格），用到这些格子的算式无法核对。',
      en: 'The table of {anchor} is not complete: {gap} ({count} cells); what needs them could not be checked.',
    },
    title: { zh: '表格没有缺行缺列', en: 'No row or column of a table is missing' },
    help: {
      zh: '核对文件是不是只有一部分，或者少了行列；按统一格式补全。',
      en: 'See whether the document was cut off, or rows were left out, and complete the table.',
    },
    basis: { kind: 'printed' },
    examples: [
      pass('proceedings', {}, { readings: {} }),
      fail(
        'proceedings',
        { [`${REVIEW}.total`]: null },
        { readings: { [`${REVIEW}.total`]: { state: 'absent', raw: '' } } },
      ),
      outside('proceedings'),
    ],
  },
  {
    id: 'TABLE-GROUP',
    severity: 'query',
    level: 1,
    over: { rowGroups: true },
    anchor: '{group}',
    assert: { apart: '{group}' },
    message: {
      zh: '{anchor}只填了一行，统一格式要求分项填写；核对时按各项合计计。',
      en: '{anchor} is filled as one row, where the form has one for each item; it was checked as their sum.',
    },
    title: { zh: '分项的行逐项填写', en: 'Rows of a group are filled one by one' },
    help: {
      zh: '改用现行格式，把这一行的件数分到各项里。',
      en: 'Use the form in force and divide the figures among its rows.',
    },
    basis: { kind: 'printed' },
    examples: [
      pass('applications.outcome.notProcessed', {}, { readings: {} }),
      fail(
        'applications.outcome.notProcessed',
        {},
        {
          readings: {
            'applications.outcome.notProcessed.total': { state: 'number', raw: '1' },
          },
        },
      ),
      outside('applications.outcome.notProcessed'),
    ],
  },
  {
    id: 'T4-REVIEW-FIRST',
    severity: 'info',
    level: 1,
    anchor: 'proceedings.litigationDirect.total',
    when: { lt: [[2023], [[1, '#year']]] },
    assert: { le: [[[1, 'proceedings.litigationDirect.total']], [0]] },
    message: {
      zh: '{anchor}：填{left}件。2024年起，不服“不予公开”的，应当先申请行政复议再起诉，请核对这些案件。',
      en: '{anchor}: {left} cases. Since 2024 a refusal to disclose goes to administrative review before litigation; check these cases.',
    },
    title: { zh: '不予公开的案件复议前置', en: 'Review before litigation for refusals' },
    help: {
      zh: '核对案件是否对“不予公开”不服（应先复议），或者是其他答复、2023年以前的案件；确实未经复议的可以说明。',
      en: 'See whether the cases are about refusals, about other replies, or from before 2024.',
    },
    basis: {
      kind: 'law',
      note: {
        zh: '《中华人民共和国行政复议法》（2023年修订，2024年1月1日起施行）第二十三条。',
        en: 'Administrative Review Law (2023, in force from 1 January 2024), article 23.',
      },
    },
    examples: [
      pass('proceedings.litigationDirect.total', {}, { fields: { year: 2024 } }),
      fail(
        'proceedings.litigationDirect.total',
        { 'proceedings.litigationDirect.total': 2 },
        { fields: { year: 2024 } },
      ),
      outside(
        'proceedings.litigationDirect.total',
        { 'proceedings.litigationDirect.total': 2 },
        { fields: { year: 2023 } },
      ),
    ],
  },
];
