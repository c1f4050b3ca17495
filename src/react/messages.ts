import type { Locale } from '../format';
import { documentMessages } from '../table';

const zh = {
  live: {
    shown: (count: number) => `已标出涉及的 ${count} 个单元格。按 Esc 键返回。`,
  },
};

const en: typeof zh = {
  live: {
    shown: (count) => `${count} cells concerned are shown. Escape goes back.`,
  },
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** The messages of the components in an interface language. */
export const reactMessages = (locale: Locale) => ({
  ...documentMessages(locale),
  ...BY_LOCALE[locale],
});
