import type { Locale } from './locale';

/**
 * What our own documents print in a cell that the document they come from does not hold (not the same as a
 * blank): read again, the cell is absent again.
 *
 * @example
 * import { ABSENT_SIGNS } from 'gongkai-report/form';
 *
 * ABSENT_SIGNS['zh-CN']; // → '缺'
 */
export const ABSENT_SIGNS: Readonly<Record<Locale, string>> = { 'zh-CN': '缺', en: 'n/a' };

/**
 * Whether a cell's text says that there is no such cell.
 *
 * @example
 * import { isAbsentSign } from 'gongkai-report/form';
 *
 * isAbsentSign('缺'); // → true
 * isAbsentSign(''); // → false
 */
export const isAbsentSign = (text: string): boolean =>
  Object.values(ABSENT_SIGNS).includes(text.trim());
