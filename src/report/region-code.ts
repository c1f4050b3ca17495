/**
 * Codes of administrative divisions: six digits (GB/T 2260), nine with the township (GB/T 10114), twelve
 * with the village (统计用区划代码). They carry no check digit; what can be verified is that the first two
 * digits are a province's and that a level is not filled below an empty one.
 */

/** Province-level codes of GB/T 2260. */
const PROVINCES =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
    ' ',
  );

/** The written form of a region code; its levels need {@link isRegionCode}. */
export const REGION_CODE_PATTERN = /^\d{6}(?:\d{3}(?:\d{3})?)?$/;

/**
 * Whether a text can be the code of an administrative division of China.
 *
 * @example
 * import { isRegionCode } from 'gongkai-report';
 *
 * isRegionCode('320800'); // → true
 * isRegionCode('32080'); // → false
 */
export function isRegionCode(text: string): boolean {
  if (!REGION_CODE_PATTERN.test(text) || !PROVINCES.includes(text.slice(0, 2))) return false;
  const levels = [text.slice(2, 4), text.slice(4, 6), text.slice(6, 9), text.slice(9, 12)];
  // A municipality's or province's direct county has city 01, 02 or 90, so no level is skipped.
  const firstEmpty = levels.findIndex((level) => /^0*$/.test(level));
  return firstEmpty === -1 || levels.slice(firstEmpty).every((level) => /^0*$/.test(level));
}
