import type { Locale } from '../format';

const zh = {
  shown: (count: number, all: number) =>
    count === 0
      ? `没有符合条件的单位（共 ${all} 个）。`
      : `符合条件的 ${count} 个，共 ${all} 个单位。`,
};

const en: typeof zh = {
  shown: (count, all) =>
    count === 0 ? `None of ${all} bodies fits.` : `${count} of ${all} bodies.`,
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** What a live overview announces: by itself, so that a page loads no more than it needs. */
export const liveOverviewMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];
