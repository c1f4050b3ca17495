import type { Locale } from '../format';
import { statutoryTurns } from '../table/statutory-words';
import { element, type PageContent } from './node';

/** The language of statutory text, where the page around it is in another. */
export const statutoryLang = (locale: Locale): Locale | undefined =>
  locale === 'zh-CN' ? undefined : 'zh-CN';

/** The language of what is said about statutory text, within it. */
export const interfaceLang = (locale: Locale): Locale | undefined =>
  locale === 'zh-CN' ? undefined : locale;

/** A text in which the form's own words stand, each in its language. */
export function drawWords(text: string, locale: Locale): PageContent {
  const turns = statutoryTurns(text, locale);
  return turns.length < 2
    ? text
    : turns.map((words, turn) => (turn % 2 ? element('span', { lang: 'zh-CN' }, words) : words));
}
