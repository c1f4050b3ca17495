import type { TextName } from '../rule';
import {
  DOCUMENTS,
  FORWARD,
  fail,
  lastYear,
  NEW,
  OVER,
  outside,
  overview,
  paragraph,
  pass,
  SAME,
} from './example';
import type { RuleRecord } from './template';

const SIDES = { left: 'left', right: 'right' } as const;
const PREVIOUS = { fact: ['previous', [true]] } as const;

/** Against last year's report. One of the two reports may be the wrong one. */
export const yearRules: readonly RuleRecord[] = [
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

    title: {
      zh: '上年结转等于上一年度报告的结转下年度',
      en: "What was carried over is what last year's report carried forward",
    },
    help: {
      zh: '两年的报告有一份填错，机构改革、案件移交或者更正的除外。改正本年，或者说明原因。',
      en: 'One of the two reports is wrong, unless bodies were reorganised, cases transferred, or a correction published. Correct it or explain.',
    },
    basis: {
      kind: 'headings',
    },
    examples: [
      pass(
        `${OVER}.naturalPerson`,
        { [`${OVER}.naturalPerson`]: 3 },
        lastYear({ [`${FORWARD}.naturalPerson`]: 3 }),
      ),
      fail(
        `${OVER}.naturalPerson`,
        { [`${OVER}.naturalPerson`]: 3 },
        lastYear({ [`${FORWARD}.naturalPerson`]: 4 }),
      ),
      outside(`${OVER}.naturalPerson`, { [`${OVER}.naturalPerson`]: 3 }),
      outside(
        `${OVER}.naturalPerson`,
        { [`${OVER}.naturalPerson`]: 3 },
        lastYear({}, { year: 2001 }),
      ),
    ],
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

    title: {
      zh: '现行有效 = 上一年现行有效 + 制发 − 废止',
      en: 'In force = last year in force + issued − repealed',
    },
    help: {
      zh: '核对各数；有效期届满、清理重新统计、统计口径变化的，可以说明。',
      en: 'Check the figures; expiry, a recount or a change of scope explains a difference.',
    },
    basis: {
      kind: 'headings',
    },
    examples: [
      pass(
        `${DOCUMENTS}.inForce`,
        {
          [`${DOCUMENTS}.issued`]: 50,
          [`${DOCUMENTS}.repealed`]: 227,
          [`${DOCUMENTS}.inForce`]: 420,
        },
        lastYear({ [`${DOCUMENTS}.inForce`]: 597 }),
      ),
      fail(
        `${DOCUMENTS}.inForce`,
        {
          [`${DOCUMENTS}.issued`]: 50,
          [`${DOCUMENTS}.repealed`]: 227,
          [`${DOCUMENTS}.inForce`]: 421,
        },
        lastYear({ [`${DOCUMENTS}.inForce`]: 597 }),
      ),
    ],
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

    title: {
      zh: '上一年项目数量与上一年度报告衔接',
      en: "Items of last year follow from last year's report",
    },
    help: {
      zh: '核对两年的项目数量。',
      en: 'Check the items of both years.',
    },
    basis: {
      kind: 'headings',
    },
    examples: [
      pass(
        'proactive.licensing.itemsLastYear',
        { 'proactive.licensing.itemsLastYear': 14 },
        lastYear({ 'proactive.licensing.itemsLastYear': 12, 'proactive.licensing.change': 2 }),
      ),
      fail(
        'proactive.licensing.itemsLastYear',
        { 'proactive.licensing.itemsLastYear': 13 },
        lastYear({ 'proactive.licensing.itemsLastYear': 12, 'proactive.licensing.change': 2 }),
      ),
    ],
  },
  {
    id: 'Y-DISCLOSED',
    severity: 'query',
    level: 2,
    over: { having: ['disclosed', 'totalDisclosed'] },
    anchor: '{part}.totalDisclosed',
    when: PREVIOUS,
    assert: {
      le: [
        [[1, '{part}.totalDisclosed']],
        [
          [1, '@previous:{part}.totalDisclosed'],
          [1, '{part}.disclosed'],
        ],
      ],
    },
    roles: SIDES,
    message: {
      zh: '{anchor}：填{left}；上一年度报告{v:@previous:{part}.totalDisclosed}加本年新公开{v:{part}.disclosed}，至多{right}。',
      en: "{anchor}: {left}; last year's {v:@previous:{part}.totalDisclosed} and {v:{part}.disclosed} new ones make at most {right}.",
    },
    title: {
      zh: '对外公开总数量与上一年度报告衔接',
      en: "All disclosed follow from last year's report",
    },
    help: {
      zh: '核对两年的数；补公开往年文件的，可以说明。',
      en: 'Check both years; documents of earlier years that were disclosed late explain it.',
    },
    basis: { kind: 'headings' },
    examples: [
      pass(
        'proactive.normativeDocuments.totalDisclosed',
        {
          'proactive.normativeDocuments.disclosed': 4,
          'proactive.normativeDocuments.totalDisclosed': 129,
        },
        lastYear({ 'proactive.normativeDocuments.totalDisclosed': 125 }),
      ),
      fail(
        'proactive.normativeDocuments.totalDisclosed',
        {
          'proactive.normativeDocuments.disclosed': 4,
          'proactive.normativeDocuments.totalDisclosed': 130,
        },
        lastYear({ 'proactive.normativeDocuments.totalDisclosed': 125 }),
      ),
    ],
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

    title: {
      zh: '与上一年相差五倍以上',
      en: 'More than five times last year, or less than a fifth',
    },
    help: {
      zh: '核对单位和数字；确有变化的，可以说明。',
      en: 'Check the unit and the figure; explain a real change.',
    },
    basis: {
      kind: 'practice',
    },
    examples: [
      pass(`${NEW}.total`, { [`${NEW}.total`]: 480 }, lastYear({ [`${NEW}.total`]: 100 })),
      fail(`${NEW}.total`, { [`${NEW}.total`]: 520 }, lastYear({ [`${NEW}.total`]: 100 })),
      outside(`${NEW}.total`, { [`${NEW}.total`]: 12 }, lastYear({ [`${NEW}.total`]: 1 })),
    ],
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

    title: {
      zh: '文字不与上一年雷同',
      en: "The text is not last year's",
    },
    help: {
      zh: '按本年的实际情况重写。',
      en: 'Write what happened in this year.',
    },
    basis: {
      kind: 'law',
      cites: [
        {
          instrument: 'notice2021',
        },
      ],
    },
    examples: [
      pass(
        'overview',
        {},
        {
          ...overview(`${SAME}`),
          ...lastYear(
            {},
            {
              overview: paragraph(
                '一年来，全镇聚焦重点领域，围绕惠农补贴、土地流转、低保救助等事项做好公开，群众满意度明显上升，公开栏更新六十余次。',
              ),
            },
          ),
        },
      ),
      fail(
        'overview',
        {},
        {
          ...overview(`{year}年，${SAME}`),
          ...lastYear({}, { overview: paragraph(`{previousYear}年，${SAME}`) }),
        },
      ),
    ],
  },
];
