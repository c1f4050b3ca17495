import type { Locale } from './locale';

/**
 * What our own documents print in a cell that the document they come from does not hold (not the same as a
 * blank): read again, the cell is absent again.
 */
export const ABSENT_SIGNS: Readonly<Record<Locale, string>> = { 'zh-CN': '缺', en: 'n/a' };

/** Whether a cell's text says that there is no such cell. */
export const isAbsentSign = (text: string): boolean =>
  Object.values(ABSENT_SIGNS).includes(text.trim());
