import type { Locale } from '../../format';

const zh = {
  shown: (count: number) => `已标出涉及的 ${count} 个单元格。按 Esc 键返回。`,
  back: '返回问题',
};

const en: typeof zh = {
  shown: (count) => `${count} cells concerned are shown. Escape goes back.`,
  back: 'Back to the finding',
};

/** What a live screen announces, in an interface language. */
export type LiveMessages = typeof zh;

const BY_LOCALE: Readonly<Record<Locale, LiveMessages>> = { 'zh-CN': zh, en };

export const liveMessages = (locale: Locale): LiveMessages => BY_LOCALE[locale];
