import type { LocalText } from './form';

/** Interface languages. Statutory text stays Chinese in both. */
export type Locale = 'zh-CN' | 'en';

/** The interface languages, the default first. */
export const LOCALES: readonly Locale[] = ['zh-CN', 'en'];

/** The text in an interface language. */
export const localText = (text: LocalText, locale: Locale): string =>
  locale === 'en' ? text.en : text.zh;
