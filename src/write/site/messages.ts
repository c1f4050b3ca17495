import type { Locale } from '../../format';

const zh = {
  pages: '页面',
  back: '← 全部单位',
  original: (name: string) => `原文件：${name}`,
  overview: '总览',
  missing: '缺报告的单位',
  sums: '汇总',
  sumsOf: (count: number) => `各上级的汇总（${count}）`,
};

const en: typeof zh = {
  pages: 'Pages',
  back: '← All bodies',
  original: (name) => `The file itself: ${name}`,
  overview: 'Overview',
  missing: 'Missing',
  sums: 'Sums',
  sumsOf: (count) => `Sums of each body above (${count})`,
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** The words of a collection's site in an interface language. */
export const siteMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];
