import type { LocalText } from './form';

/** Interface languages. Statutory text stays Chinese in both. */
export type Locale = 'zh-CN' | 'en';

/**
 * The interface languages, the default first.
 *
 * @example
 * import { blankReport, checkReport, LOCALES } from 'gongkai-report';
 *
 * LOCALES; // → ['zh-CN', 'en']
 * const inBoth = LOCALES.map((locale) => checkReport(blankReport({ year: 2025 }), { locale }));
 */
export const LOCALES: readonly Locale[] = ['zh-CN', 'en'];

/**
 * The text in an interface language.
 *
 * @example
 * import { editionForm, INSTRUMENTS, localText } from 'gongkai-report/form';
 *
 * localText(INSTRUMENTS.regulations.short, 'zh-CN'); // → '《条例》'
 */
export const localText = (text: LocalText, locale: Locale): string =>
  locale === 'en' ? text.en : text.zh;
