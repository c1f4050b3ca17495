import type { Locale } from '../format';

const zh = {
  years: (year: string, before: string) => `${year} 年与 ${before} 年对比。`,
  legend:
    '▲ 比上年增加，▼ 比上年减少，未标注的与上年相同或有一年未填；“上年结转”一行另列上年报告的“结转下年度继续办理”：＝ 一致，≠ 不一致。',
  blank: '未填',
  lastYear: (value: string) => `上年 ${value}`,
  newCell: '上年的格式没有这一格',
  newSign: '新',
  more: '增加',
  less: '减少',
  same: '与上年相同',
  carryAgrees: (value: string) => `与上年报告结转下年度的 ${value} 一致`,
  carryDiffers: (value: string) => `与上年报告结转下年度的 ${value} 不一致`,
  outcomes: (year: string) => `${year} 年政府信息公开申请办理结果构成`,
  outcome: '办理结果',
  count: '件数',
  share: '占比',
  total: '合计',
  atLeast: (count: string) => `至少 ${count}`,
  noOutcomes: '没有办结的申请',
  outcomesBlank: '办理结果未填',
  outcomesZeroSoFar: '已填的各项均为 0，另有未填的单元格',
  trend: (from: string, to: string) => `${from}–${to} 年政府信息公开申请`,
  trendOfCells: (from: string, to: string) => `${from}–${to} 年`,
  year: '年度',
};

const en: typeof zh = {
  years: (year, before) => `${year} compared with ${before}. `,
  legend:
    '▲ more than last year, ▼ fewer; without a sign: the same, or blank in one of the years. The row of applications carried over also has what last year’s report carried forward: ＝ they agree, ≠ they differ.',
  blank: 'blank',
  lastYear: (value) => `last year ${value}`,
  newCell: "no such cell in last year's form",
  newSign: 'new',
  more: 'up',
  less: 'down',
  same: 'same as last year',
  carryAgrees: (value) => `agrees with ${value} carried forward in last year's report`,
  carryDiffers: (value) => `differs from ${value} carried forward in last year's report`,
  outcomes: (year) => `How the applications of ${year} ended`,
  outcome: 'Outcome',
  count: 'Applications',
  share: 'Share',
  total: 'Sum',
  atLeast: (count) => `at least ${count}`,
  noOutcomes: 'No applications were concluded',
  outcomesBlank: 'The outcomes are blank',
  outcomesZeroSoFar: 'All that is filled in is 0; some cells are blank',
  trend: (from, to) => `Applications, ${from}–${to}`,
  trendOfCells: (from, to) => `${from}–${to}`,
  year: 'Year',
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** The messages of comparisons and charts in an interface language. */
export const compareMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];
