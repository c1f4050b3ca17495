import type { Locale } from '../format';

/** Chinese words and full-width signs, with the digits and signs that stand between them. */
const CHINESE = /([\u2e80-\uffef](?:[\s\d.·/“”\u2e80-\uffef]*[”\u2e80-\uffef])?)/;

/**
 * A text of an interface language in which the form's own words stand: by turns, words of the interface (perhaps
 * none) and statutory words, which stay Chinese. All of it is of the interface where that is Chinese, too.
 */
export const statutoryTurns = (text: string, locale: Locale): readonly string[] =>
  locale === 'zh-CN' ? [text] : text.split(CHINESE);
