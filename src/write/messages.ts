import type { Locale } from '../format';

const zh = {
  report: '报告',
  checks: '核对',
  checkColumns: ['核对项目', '一边', '另一边', '差'],
  kinds: { row: '行合计', column: '列合计', balance: '勾稽关系' },
  pageNumber: ['— ', ' —'],
};

const en: typeof zh = {
  report: 'Report',
  checks: 'Checks',
  checkColumns: ['Sum', 'One side', 'Other side', 'Difference'],
  kinds: { row: 'sum of a row', column: 'sum of a column', balance: 'balance' },
  pageNumber: ['— ', ' —'],
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** What the documents say themselves, in an interface language. */
export const writeMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];
