import { NOT_PLAIN } from '../report/plain-text';

/** A text that a report may hold: without the control characters that XML cannot. */
export const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(NOT_PLAIN, '');

/**
 * A text as it is pasted from a word processor or a page, as a person would type it: without indents, the spaces and
 * bullets of lists, invisible letters and blank lines. No word and no number is changed.
 *
 * @example
 * import { cleanText } from 'gongkai-report/edit';
 *
 * cleanText('　　（一）主动公开\n\n● 全年公开信息12条'); // → '（一）主动公开\n全年公开信息12条'
 */
export const cleanText = (text: string): string =>
  plain(text.replace(/[\v\f\u2028\u2029]/g, '\n'))
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/[\t\u00a0]+/g, ' ')
        .trim()
        .replace(/^[·•●▪\uf06c\uf0b7]\s*/, ''),
    )
    .filter((line) => line !== '')
    .join('\n');
