import {
  DOCUMENTS,
  FORWARD,
  fail,
  NEW,
  OUT,
  OVER,
  outside,
  overview,
  paragraph,
  pass,
  REVIEW,
  review,
} from './example';
import type { RuleRecord } from './template';

const TOTAL = 'applications.outcome.total.total';

const stated = (
  rule: Omit<RuleRecord, 'severity' | 'level' | 'broken' | 'message' | 'help' | 'basis'> &
    Partial<Pick<RuleRecord, 'message' | 'help' | 'basis'>>,
): RuleRecord => ({
  severity: 'query',
  level: 4,
  broken: 'review',
  message: {
    zh: '{anchor}：文字说{stated}，表中为{values}。“{sentence}”',
    en: '{anchor}: the text says {stated}, the table {values}. "{sentence}"',
  },
  help: {
    zh: '核对这句话和表格，改正不对的一处。说的是别的口径（如只算本级、只算上半年）的，在文字里写明口径。',
    en: 'Check the sentence against the table and correct the one that is wrong. A figure of another scope should say which.',
  },
  basis: { kind: 'practice' },
  ...rule,
});

/** What the text says, against the tables. The sentence may mean something else, so a person has to look. */
export const narrativeRules: readonly RuleRecord[] = [
  stated({
    id: 'N-RECEIVED',
    anchor: 'applications.newlyReceived.total',
    assert: {
      stated: [
        'received',
        [
          [[1, 'applications.newlyReceived.total']],
          [
            [1, 'applications.newlyReceived.total'],
            [1, 'applications.carriedOver.total'],
          ],
        ],
      ],
    },

    title: {
      zh: '文字中收到的申请数与表三一致',
      en: 'Applications received: text and table agree',
    },
    examples: [
      pass(
        `${NEW}.total`,
        { [`${NEW}.total`]: 30, [`${OVER}.total`]: 2 },
        overview('{year}年共收到政府信息公开申请32件。'),
      ),
      fail(
        `${NEW}.total`,
        { [`${NEW}.total`]: 30, [`${OVER}.total`]: 2 },
        overview('{year}年共收到政府信息公开申请33件。'),
      ),
      review(`${NEW}.total`, { [`${NEW}.total`]: 30 }, overview('收到依申请公开33件。')),
      outside(`${NEW}.total`, { [`${NEW}.total`]: 30 }, overview('依法办理申请。')),
    ],
  }),
  stated({
    id: 'N-NEWLY-RECEIVED',
    anchor: 'applications.newlyReceived.total',
    assert: { stated: ['newlyReceived', [[[1, 'applications.newlyReceived.total']]]] },
    title: {
      zh: '文字中新收的申请数与表三一致',
      en: 'Applications newly received: text and table agree',
    },
    examples: [
      pass(
        `${NEW}.total`,
        { [`${NEW}.total`]: 30, [`${OVER}.total`]: 2 },
        overview('全年新收政府信息公开申请30件。'),
      ),
      fail(
        `${NEW}.total`,
        { [`${NEW}.total`]: 30, [`${OVER}.total`]: 2 },
        overview('全年新收政府信息公开申请32件。'),
      ),
    ],
  }),
  stated({
    id: 'N-HANDLED',
    anchor: 'applications',
    assert: {
      stated: [
        'handled',
        [
          [[1, TOTAL]],
          [[1, 'applications.newlyReceived.total']],
          [
            [1, 'applications.newlyReceived.total'],
            [1, 'applications.carriedOver.total'],
          ],
        ],
      ],
    },
    title: {
      zh: '文字中办理的申请数与表三一致',
      en: 'Applications handled: text and table agree',
    },
    examples: [
      pass(
        'applications',
        { [`${NEW}.total`]: 30, [TOTAL]: 28 },
        overview('全年办理政府信息公开申请28件。'),
      ),
      review(
        'applications',
        { [`${NEW}.total`]: 30, [TOTAL]: 28 },
        overview('全年办理政府信息公开申请35件。'),
      ),
    ],
  }),
  stated({
    id: 'N-APPLICANT',
    over: { measures: 'applicant' },
    anchor: '{group}',
    assert: {
      stated: [
        '{measure}',
        [
          [[1, '{*cells}']],
          [
            [1, '{*cells}'],
            [1, '{*carried}'],
          ],
        ],
      ],
    },
    title: {
      zh: '文字中各类申请人的申请数与表三一致',
      en: 'Kinds of applicant: text and table agree',
    },
    examples: [
      pass(
        `${NEW}.naturalPerson`,
        { [`${NEW}.naturalPerson`]: 8 },
        overview('收到政府信息公开申请10件，其中自然人8件。'),
      ),
      review(
        `${NEW}.naturalPerson`,
        { [`${NEW}.naturalPerson`]: 9 },
        overview('收到政府信息公开申请10件，其中自然人8件。'),
      ),
    ],
  }),
  stated({
    id: 'N-CARRIED-OVER',
    anchor: 'applications.carriedOver.total',
    assert: { stated: ['carriedOver', [[[1, 'applications.carriedOver.total']]]] },

    title: {
      zh: '文字中上年结转的申请数与表三一致',
      en: 'Applications carried over: text and table agree',
    },
    examples: [
      pass(
        `${OVER}.total`,
        { [`${OVER}.total`]: 2 },
        overview('办理政府信息公开申请（含上年结转2件）。'),
      ),
      review(
        `${OVER}.total`,
        { [`${OVER}.total`]: 3 },
        overview('办理政府信息公开申请（含上年结转2件）。'),
      ),
    ],
  }),
  stated({
    id: 'N-ANSWERED',
    anchor: TOTAL,
    assert: { stated: ['answered', [[[1, TOTAL]]]] },

    title: {
      zh: '文字中办结的申请数与表三一致',
      en: 'Applications decided: text and table agree',
    },
    examples: [
      pass(
        `${OUT}.total.total`,
        { [`${OUT}.total.total`]: 12 },
        overview('全年办结政府信息公开申请12件。'),
      ),
      fail(
        `${OUT}.total.total`,
        { [`${OUT}.total.total`]: 12 },
        overview('全年办结政府信息公开申请13件。'),
      ),
    ],
  }),
  stated({
    id: 'N-FORWARD',
    anchor: 'applications.carriedForward.total',
    assert: { stated: ['carriedForward', [[[1, 'applications.carriedForward.total']]]] },

    title: {
      zh: '文字中结转下年度的申请数与表三一致',
      en: 'Applications carried forward: text and table agree',
    },
    examples: [
      pass(
        `${FORWARD}.total`,
        { [`${FORWARD}.total`]: 2 },
        overview('政府信息公开申请结转下年度办理2件。'),
      ),
      review(
        `${FORWARD}.total`,
        { [`${FORWARD}.total`]: 3 },
        overview('政府信息公开申请结转下年度办理2件。'),
      ),
    ],
  }),
  stated({
    id: 'N-OUTCOME',
    over: { measures: 'outcome' },
    anchor: '{group}',
    assert: { stated: ['{measure}', [[[1, '{*cells}']]]] },

    title: {
      zh: '文字中各类办理结果与表三一致',
      en: 'Outcomes: text and table agree',
    },
    examples: [
      pass(
        `${OUT}.granted.total`,
        { [`${OUT}.granted.total`]: 9 },
        overview('办结政府信息公开申请12件，其中予以公开9件。'),
      ),
      review(
        `${OUT}.granted.total`,
        { [`${OUT}.granted.total`]: 8 },
        overview('办结政府信息公开申请12件，其中予以公开9件。'),
      ),
    ],
  }),
  stated({
    id: 'N-PROCEEDINGS',
    over: { measures: 'proceedings' },
    anchor: '{group}',
    assert: { stated: ['{measure}', [[[1, '{*cells}']]]] },

    title: {
      zh: '文字中复议、诉讼件数与表四一致',
      en: 'Review and litigation: text and table agree',
    },
    examples: [
      pass(
        `${REVIEW}.total`,
        { [`${REVIEW}.total`]: 2 },
        overview('因政府信息公开引发行政复议2件。'),
      ),
      review(
        `${REVIEW}.total`,
        { [`${REVIEW}.total`]: 3 },
        overview('因政府信息公开引发行政复议2件。'),
      ),
      outside(
        `${REVIEW}.total`,
        { [`${REVIEW}.total`]: 3 },
        overview('备案政府信息公开行政复议2件。'),
      ),
    ],
  }),
  stated({
    id: 'N-SUITS',
    over: { measures: 'suits' },
    anchor: '{group}',
    assert: { stated: ['{measure}', [[[1, '{*cells}']]]] },
    title: {
      zh: '文字中直接起诉、复议后起诉的件数与表四一致',
      en: 'Suits with and without a review before: text and table agree',
    },
    examples: [
      pass(
        'proceedings.litigationDirect.total',
        { 'proceedings.litigationDirect.total': 2 },
        overview('政府信息公开行政诉讼3件，其中未经复议直接起诉2件。'),
      ),
      review(
        'proceedings.litigationDirect.total',
        { 'proceedings.litigationDirect.total': 1 },
        overview('政府信息公开行政诉讼3件，其中未经复议直接起诉2件。'),
      ),
    ],
  }),
  stated({
    id: 'N-DOCUMENTS',
    over: { measures: 'documents' },
    anchor: '{group}',
    assert: { stated: ['{measure}', [[[1, '{*cells}']]]] },

    title: {
      zh: '文字中规章、行政规范性文件件数与表二一致',
      en: 'Regulations and normative documents: text and table agree',
    },
    examples: [
      pass(
        `${DOCUMENTS}.issued`,
        { [`${DOCUMENTS}.issued`]: 12 },
        overview('全年制发行政规范性文件12件。'),
      ),
      fail(
        `${DOCUMENTS}.issued`,
        { [`${DOCUMENTS}.issued`]: 11 },
        overview('全年制发行政规范性文件12件。'),
      ),
      pass(
        `${DOCUMENTS}.disclosed`,
        { [`${DOCUMENTS}.disclosed`]: 12 },
        overview('主动公开规范性文件12件。'),
      ),
      review(
        `${DOCUMENTS}.disclosed`,
        { [`${DOCUMENTS}.disclosed`]: 11 },
        overview('主动公开规范性文件12件。'),
      ),
    ],
  }),
  stated({
    id: 'N-DECISIONS',
    over: { measures: 'decisions' },
    anchor: '{group}',
    assert: { stated: ['{measure}', [[[1, '{*cells}']]]] },
    tolerance: 'stated',
    title: {
      zh: '文字中行政许可、处罚、强制和收费的数与表二一致',
      en: 'Licences, penalties, compulsory measures and fees: text and table agree',
    },
    examples: [
      pass(
        'proactive.licensing.decisions',
        { 'proactive.licensing.decisions': 120 },
        overview('全年作出行政许可决定120件。'),
      ),
      review(
        'proactive.licensing.decisions',
        { 'proactive.licensing.decisions': 12 },
        overview('全年作出行政许可决定120件。'),
      ),
    ],
  }),
  stated({
    id: 'N-PARTS',
    anchor: 'overview',
    assert: { statedWithin: 'parts' },
    message: {
      zh: '文字中的合计{stated}与它列出的各项对不上：{within}。“{sentence}”',
      en: 'The text says {stated} in all, which its own items do not make up: {within}. "{sentence}"',
    },
    title: {
      zh: '文字中“其中”各项与合计相符',
      en: 'What the text lists makes up its whole',
    },
    help: {
      zh: '把句中列出的各项加一遍，改正合计或者其中一项。',
      en: 'Add up what the sentence lists, and correct the whole or an item.',
    },
    examples: [
      pass('overview', {}, overview('全年公布信息20条，其中政策10条、其他信息10条。')),
      review('overview', {}, overview('全年公布信息20条，其中政策10条、其他信息11条。')),
      pass('overview', {}, overview('全年公布信息20条，其中政策5条、动态10条。')),
    ],
  }),
  stated({
    id: 'N-SHARE',
    anchor: 'overview',
    assert: { statedWithin: 'share' },
    message: {
      zh: '文字说占{stated}%，按句中的件数算应为{within}%左右。“{sentence}”',
      en: 'The text says {stated} %; by its own counts it is about {within} %. "{sentence}"',
    },
    title: {
      zh: '文字中的百分比与件数相符',
      en: 'Percentages of the text agree with its counts',
    },
    help: {
      zh: '用该项件数除以合计件数重算百分比，改正百分比或者件数。',
      en: 'Divide the count by its whole, and correct the percentage or the counts.',
    },
    examples: [
      pass('overview', {}, overview('办结政府信息公开申请10件，其中予以公开5件，占50%。')),
      review('overview', {}, overview('办结政府信息公开申请10件，其中予以公开5件，占80%。')),
    ],
  }),
  {
    ...stated({
      id: 'N-FEE-STEP',
      anchor: 'other',
      assert: { statedMultiple: ['processingFee', 10] },

      title: {
        zh: '信息处理费以元为单位，为 10 的整数倍',
        en: 'Processing fees are in 元, in multiples of 10',
      },
      help: {
        zh: '按件每件 100 元起，按量每页 10、20 或者 40 元，合计应为 10 的整数倍。',
        en: 'The tariff is 100 元 and more a case, or 10, 20 or 40 元 a page, so the sum is a multiple of 10.',
      },
      basis: {
        kind: 'law',
        cites: [
          {
            instrument: 'feeMeasures',
          },
        ],
      },
      examples: [
        pass('other', {}, { fields: { other: paragraph('收取政府信息公开信息处理费3940元。') } }),
        review('other', {}, { fields: { other: paragraph('收取政府信息公开信息处理费3945元。') } }),
      ],
    }),
    message: {
      zh: '信息处理费{stated}元不是 10 的整数倍。“{sentence}”',
      en: 'Processing fees of {stated} 元 are not a multiple of 10. "{sentence}"',
    },
  },
  {
    ...stated({
      id: 'N-FEE-PARTS',
      anchor: 'other',
      assert: { statedSum: ['processingFee', 'processingFee.part'] },

      title: {
        zh: '信息处理费各笔之和等于合计',
        en: 'The processing fees add up',
      },
      help: {
        zh: '核对各笔和合计。',
        en: 'Check the items and the sum.',
      },
      basis: {
        kind: 'law',
        cites: [
          {
            instrument: 'feeMeasures',
          },
        ],
      },
      examples: [
        pass(
          'other',
          {},
          {
            fields: {
              other: paragraph(
                '收取政府信息公开信息处理费2230元，其中甲880元、乙1080元、丙270元。',
              ),
            },
          },
        ),
        review(
          'other',
          {},
          {
            fields: {
              other: paragraph(
                '收取政府信息公开信息处理费2230元，其中甲880元、乙1080元、丙280元。',
              ),
            },
          },
        ),
      ],
    }),
    message: {
      zh: '信息处理费合计{stated}元，各笔相加不是此数。“{sentence}”',
      en: 'Processing fees of {stated} 元 are not the sum of the items. "{sentence}"',
    },
  },
  {
    ...stated({
      id: 'N-TWO-TOTALS',
      over: { each: ['disclosed'] },
      anchor: 'overview',
      assert: { statedOnce: '{each}' },

      title: {
        zh: '同一件事文字中只有一个总数',
        en: 'The text gives one total for one thing',
      },
      help: {
        zh: '核对各处总数；口径不同的，写明口径。',
        en: 'Check the totals, or say how they differ in scope.',
      },
      basis: {
        kind: 'practice',
      },
      examples: [
        pass('overview', {}, overview('全年主动公开信息92条。')),
        review('overview', {}, overview('主动公开信息15条。全年共公开92条信息。')),
      ],
    }),
    message: {
      zh: '同一件事文字中有不同的总数：{stated}。“{sentence}”',
      en: 'The text gives different totals for one thing: {stated}. "{sentence}"',
    },
  },
];
