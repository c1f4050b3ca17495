import { simplified } from '../letters';

/** Whether a line says that it is the number of a page (- 3 -, 第 3 页 共 9 页), or nothing. */
export const isPageNumber = (text: string): boolean =>
  text.length < 80 &&
  /^(?:[\s|\d第—–－-]|$)/.test(text) &&
  /^[\s|]*(?:[-—–－]\s*\d{1,3}\s*[-—–－][\s|]*|(?:第\s*)?\d{1,3}\s*页[^\n]*(?:\n[\s|]*)?)?$/.test(
    simplified(text),
  );

/** Whether a line may be the number of a page, where its place on the page says so. */
export const mayBePageNumber = (text: string): boolean =>
  /^[-—–－]?\s*\d{1,3}\s*[-—–－]?$/.test(text);

/** Whether a line may be, of which all digits are written `#`: on every page it says the same. */
export const mayBeCounted = (text: string): boolean => /^[-—–－·]?#(?:\/#)?[-—–－·]?$/.test(text);
