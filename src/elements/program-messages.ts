import type { Locale } from '../format';

const zh = {
  notLoaded: (file: string) =>
    `${file} 无法载入：请把它放在 elements.js 或 elements.global.js 旁边。`,
  noForm: '请用 src 给出报告，或者用 year 给出年度，如 year="2026"。',
  broken: (reason: string) => `程序出错：${reason}`,
};

const en: typeof zh = {
  notLoaded: (file) =>
    `${file} could not be loaded: put it beside elements.js or elements.global.js.`,
  noForm: 'Give a report by src, or a year, as in year="2026".',
  broken: (reason) => `The program failed: ${reason}`,
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** What an element says of its own program, whether or not it is given a report. */
export const programMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];
