import type { RuleTemplate } from './template';

const TOTAL = 'applications.outcome.total.total';

const stated = (rule: Pick<RuleTemplate, 'id' | 'over' | 'anchor' | 'assert'>): RuleTemplate => ({
  ...rule,
  severity: 'query',
  level: 4,
  broken: 'review',
  message: {
    zh: '{anchor}：文字说{stated}，表中为{values}。“{sentence}”',
    en: '{anchor}: the text says {stated}, the table {values}. "{sentence}"',
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
  }),
  stated({
    id: 'N-CARRIED-OVER',
    anchor: 'applications.carriedOver.total',
    assert: { stated: ['carriedOver', [[[1, 'applications.carriedOver.total']]]] },
  }),
  stated({
    id: 'N-ANSWERED',
    anchor: TOTAL,
    assert: { stated: ['answered', [[[1, TOTAL]]]] },
  }),
  stated({
    id: 'N-FORWARD',
    anchor: 'applications.carriedForward.total',
    assert: { stated: ['carriedForward', [[[1, 'applications.carriedForward.total']]]] },
  }),
  stated({
    id: 'N-OUTCOME',
    over: { groups: 'applications.outcome' },
    anchor: '{group}',
    assert: { stated: ['{measure}', [[[1, '{cells}']]]] },
  }),
  stated({
    id: 'N-PROCEEDINGS',
    over: { groups: 'proceedings' },
    anchor: '{group}',
    assert: { stated: ['{measure}', [[[1, '{cells}']]]] },
  }),
  stated({
    id: 'N-DOCUMENTS',
    over: {
      cells: { under: 'proactive.normativeDocuments', endingIn: ['issued', 'repealed', 'inForce'] },
    },
    anchor: '{cell}',
    assert: { stated: ['documents.{key}', [[[1, '{cell}']]]] },
  }),
  {
    ...stated({
      id: 'N-FEE-STEP',
      anchor: 'other',
      assert: { statedMultiple: ['processingFee', 10] },
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
    }),
    message: {
      zh: '同一件事文字中有不同的总数：{stated}。“{sentence}”',
      en: 'The text gives different totals for one thing: {stated}. "{sentence}"',
    },
  },
];
