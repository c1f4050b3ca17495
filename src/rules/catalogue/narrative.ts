import type { RuleTemplate } from './template';

const TOTAL = 'applications.outcome.total.total';

const stated = (
  rule: Pick<RuleTemplate, 'id' | 'over' | 'anchor' | 'assert' | 'title'>,
): RuleTemplate => ({
  ...rule,
  severity: 'query',
  level: 4,
  basis: { kind: 'practice' },
  broken: 'review',
  message: {
    zh: '{anchor}：文字说{stated}，表中为{values}。“{sentence}”',
    en: '{anchor}: the text says {stated}, the table {values}. "{sentence}"',
  },
  help: {
    zh: '核对文字与表格，改正不对的一处。说的是别的口径（如仅本级、仅备案）的，可以不改。',
    en: 'Check the text against the table and correct the one that is wrong. A figure of another scope may stand.',
  },
});

/** What the text says, against the tables. The sentence may mean something else, so a person has to look. */
export const narrativeRules: readonly RuleTemplate[] = [
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
  }),
  stated({
    id: 'N-CARRIED-OVER',
    anchor: 'applications.carriedOver.total',
    assert: { stated: ['carriedOver', [[[1, 'applications.carriedOver.total']]]] },
    title: {
      zh: '文字中上年结转的申请数与表三一致',
      en: 'Applications carried over: text and table agree',
    },
  }),
  stated({
    id: 'N-ANSWERED',
    anchor: TOTAL,
    assert: { stated: ['answered', [[[1, TOTAL]]]] },
    title: { zh: '文字中办结的申请数与表三一致', en: 'Applications decided: text and table agree' },
  }),
  stated({
    id: 'N-FORWARD',
    anchor: 'applications.carriedForward.total',
    assert: { stated: ['carriedForward', [[[1, 'applications.carriedForward.total']]]] },
    title: {
      zh: '文字中结转下年度的申请数与表三一致',
      en: 'Applications carried forward: text and table agree',
    },
  }),
  stated({
    id: 'N-OUTCOME',
    over: { groups: 'applications.outcome' },
    anchor: '{group}',
    assert: { stated: ['{measure}', [[[1, '{cells}']]]] },
    title: { zh: '文字中各类办理结果与表三一致', en: 'Outcomes: text and table agree' },
  }),
  stated({
    id: 'N-PROCEEDINGS',
    over: { groups: 'proceedings' },
    anchor: '{group}',
    assert: { stated: ['{measure}', [[[1, '{cells}']]]] },
    title: {
      zh: '文字中复议、诉讼件数与表四一致',
      en: 'Review and litigation: text and table agree',
    },
  }),
  stated({
    id: 'N-DOCUMENTS',
    over: {
      cells: { under: 'proactive.normativeDocuments', endingIn: ['issued', 'repealed', 'inForce'] },
    },
    anchor: '{cell}',
    assert: { stated: ['documents.{key}', [[[1, '{cell}']]]] },
    title: {
      zh: '文字中行政规范性文件件数与表二一致',
      en: 'Normative documents: text and table agree',
    },
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
    }),
    basis: { kind: 'law', cites: [{ instrument: 'feeMeasures' }] },
    message: {
      zh: '信息处理费{stated}元不是 10 的整数倍。“{sentence}”',
      en: 'Processing fees of {stated} 元 are not a multiple of 10. "{sentence}"',
    },
    help: {
      zh: '按件每件 100 元起，按量每页 10、20 或者 40 元，合计应为 10 的整数倍。',
      en: 'The tariff is 100 元 and more a case, or 10, 20 or 40 元 a page, so the sum is a multiple of 10.',
    },
  },
  {
    ...stated({
      id: 'N-FEE-PARTS',
      anchor: 'other',
      assert: { statedSum: ['processingFee', 'processingFee.part'] },
      title: { zh: '信息处理费各笔之和等于合计', en: 'The processing fees add up' },
    }),
    basis: { kind: 'law', cites: [{ instrument: 'feeMeasures' }] },
    message: {
      zh: '信息处理费合计{stated}元，各笔相加不是此数。“{sentence}”',
      en: 'Processing fees of {stated} 元 are not the sum of the items. "{sentence}"',
    },
    help: { zh: '核对各笔和合计。', en: 'Check the items and the sum.' },
  },
  {
    ...stated({
      id: 'N-TWO-TOTALS',
      over: { each: ['disclosed'] },
      anchor: 'overview',
      assert: { statedOnce: '{each}' },
      title: { zh: '同一件事文字中只有一个总数', en: 'The text gives one total for one thing' },
    }),
    message: {
      zh: '同一件事文字中有不同的总数：{stated}。“{sentence}”',
      en: 'The text gives different totals for one thing: {stated}. "{sentence}"',
    },
    help: {
      zh: '核对各处总数；口径不同的，写明口径。',
      en: 'Check the totals, or say how they differ in scope.',
    },
  },
];
