import type { Locale } from '../format';

const zh = {
  report: '报告',
  checks: '核对',
  checkColumns: ['核对项目', '一边', '另一边', '差'],
  kinds: { row: '行合计', column: '列合计', balance: '勾稽关系' },
  pageNumber: ['— ', ' —'],
  result: '结果',
  right: '相符',
  wrong: '不符',
  unfinished: '未填完',
  takes: {
    count: '请填整数，没有的填0，不知道的留空。',
    change: '请填整数，减少的填负数。',
    money: '请填数字，不带单位；没有的填0。',
  },
};

const en: typeof zh = {
  report: 'Report',
  checks: 'Checks',
  checkColumns: ['Sum', 'One side', 'Other side', 'Difference'],
  kinds: { row: 'sum of a row', column: 'sum of a column', balance: 'balance' },
  pageNumber: ['— ', ' —'],
  result: 'Result',
  right: 'right',
  wrong: 'differs',
  unfinished: 'not all filled',
  takes: {
    count: 'A whole number; 0 for none, blank for unknown.',
    change: 'A whole number, negative for fewer.',
    money: 'A number without its unit; 0 for none.',
  },
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** What the documents say themselves, in an interface language. */
export const writeMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];
