import type { Locale } from '../format';

const zh = {
  year: (year: number | null) => (year === null ? '年度不详' : `${year} 年`),
  compared: (year: string, before: string) =>
    `${year}与 ${before}对比。有变化的格子下方是 ${before}的数：▲ 增加，▼ 减少。`,
  changed: (compared: number, changed: number) =>
    changed === 0 ? `${compared} 格，没有变化。` : `${compared} 格，${changed} 格有变化。`,
  broken: (count: number) => `${count} 格与上年结转对不上。`,
  added: (count: number) => `另有 ${count} 格是前一份报告的格式没有的，不作对比。`,
  changedCells: '有变化或者对不上的格子',
  nothing: (year: string) => `${year}的这张表没有填数，不作对比。`,
  carried: '“上年结转”一行另与上年报告的“结转下年度继续办理”核对。',
  notCarried: '不是相邻的两年，上年结转与结转下年度不作核对。',
  blank: '未填',
  /** Short: it stands in every cell. */
  before: (year: number | null, isLastYear: boolean) =>
    isLastYear ? '上年' : year === null ? '另一年' : `${year}年`,
  was: (before: string, value: string) => `${before} ${value}`,
  wasBlank: (before: string) => `${before}未填`,
  more: '增加',
  less: '减少',
  carryAgrees: '衔接一致',
  carryDiffers: '不一致',
  /** Short, as it stands in a narrow cell; who hears it hears the rest. */
  lastReport: '上年报告',
  carriedForward: '结转下年度',
};

const en: typeof zh = {
  year: (year) => (year === null ? 'an unknown year' : String(year)),
  compared: (year, before) =>
    `${year} compared with ${before}. Below a number that changed is that of ${before}: ▲ more, ▼ fewer. `,
  changed: (compared, changed) =>
    changed === 0
      ? `Of ${compared} cells none has changed.`
      : `Of ${compared} cells ${changed} ${changed === 1 ? 'has' : 'have'} changed.`,
  broken: (count) =>
    `${count} ${count === 1 ? 'does' : 'do'} not begin with what was carried forward.`,
  added: (count) => `${count} more are not in the other report’s form and are not compared.`,
  changedCells: 'Cells that changed or do not agree',
  nothing: (year) => `This table of ${year} is blank: nothing is compared.`,
  carried:
    "Applications carried over are also checked against what last year's report carried forward.",
  notCarried: 'The years do not adjoin: what was carried over is not checked.',
  blank: 'blank',
  before: (year) => (year === null ? 'the other' : String(year)),
  was: (before, value) => `${before}: ${value}`,
  wasBlank: (before) => `blank in ${before}`,
  more: 'up',
  less: 'down',
  carryAgrees: 'agrees',
  carryDiffers: 'differs',
  lastReport: 'last report',
  carriedForward: 'carried forward',
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** The messages of comparisons in an interface language. */
export const compareMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];
