import { getFormatFromId, isDateFormat, format as shownBy } from 'numfmt';
import { DASHES } from '../parse-value';
import { isNumeral } from './cell-look';

/**
 * Number formats of spreadsheets: what a reader of the sheet sees of a stored number. The same for every kind of
 * workbook: XLSX, XLS, ODS and the XML of Excel 2003.
 */

/** How numbers of a cell are shown: the code of a format. */
export type NumberFormat = string;

/** Letters of a number format; Excel takes no more, and patterns may take long with them. */
const LONGEST = 255;
const GENERAL = 'General';
/** The code of a format that nobody can follow. */
const UNKNOWN = '';

// The built-in formats of dates and times that only East Asian versions have.
const isEastAsianDate = (id: number): boolean => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** The format by its number and its code; the built-in ones have no code. */
export function numberFormat(id: number, formatCode?: string): NumberFormat {
  if (isEastAsianDate(id)) return 'yyyy-mm-dd';
  // A letter behind an exclamation mark stands for itself, as one behind a backslash does.
  const code = (formatCode ?? getFormatFromId(id) ?? GENERAL).replace(/!(.)/g, '\\$1');
  return code.length > LONGEST ? UNKNOWN : code;
}

/** What a number in doubt looks like: a text that is no number of anything. */
const inDoubt = (number: string): string => `${number} (?)`;

/**
 * A stored number as the sheet shows it, with the unit that its format adds. Where what is shown is another number
 * than the one that is stored, by more than rounding, or none, the stored one with a mark that it is in doubt.
 *
 * @param hidesZeros whether the sheet leaves zeros out
 */
export function numberText(
  number: number,
  format: NumberFormat = GENERAL,
  hidesZeros = false,
): string {
  // 96171.600000000006 is how Excel stores 96171.6; whole numbers are kept to the last digit.
  const plain = String(Number.isInteger(number) ? number : Number(number.toPrecision(15)));
  if (number === 0 && hidesZeros) return inDoubt(plain);
  if (format === GENERAL) return plain;
  const shown = shownText(number, format);
  if (shown === undefined) return inDoubt(plain);
  if (shown.isDate) return shown.text;
  return agreedText(plain, number, shown.text) ?? inDoubt(plain);
}

/**
 * A stored text as the sheet shows it: a format has a section for texts, too (`;;;` hides them). Labels are left as they
 * are; a number that is shown otherwise is in doubt.
 */
export function formattedText(text: string, format: NumberFormat = GENERAL): string {
  if (format === GENERAL || format === '@' || (!format.includes(';') && !format.includes('@')))
    return text;
  if (!isNumeral(text)) return text;
  try {
    return shownBy(format, text, { locale: 'zh-CN' }).trim() === text.trim() ? text : inDoubt(text);
  } catch {
    return inDoubt(text); // a format that is none
  }
}

/** What the library shows; nothing where it does not understand the format. */
function shownText(
  number: number,
  format: NumberFormat,
): { readonly text: string; readonly isDate: boolean } | undefined {
  if (format === UNKNOWN) return undefined;
  try {
    if (isDateFormat(format)) return { text: dateText(number), isDate: true };
    return { text: shownBy(format, number, { locale: 'zh-CN' }), isDate: false };
  } catch {
    return undefined; // a format that is none
  }
}

const POWER: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The text to read where what is shown and what is stored are one number, but for rounding. */
function agreedText(plain: string, number: number, shown: string): string | undefined {
  const text = shown.trim();
  // `#,##0.##` leaves the point of a whole number.
  const bare = text.replace(/[,\s¥￥$]/g, '').replace(/(\d)\.(?!\d)/, '$1');
  if (bare === plain) return plain;
  // The format for accounts shows a dash for nothing.
  if (number === 0 && DASHES.test(bare)) return bare;
  const found = bare.match(/\d+(?:\.\d+)?/g) ?? [];
  const [digits = ''] = found;
  if (found.length !== 1) return undefined;
  const around = bare.replace(digits, '#');
  const isNegative = /^-|^\(#\)$/.test(around);
  const size = Number(digits) * (isNegative ? -1 : 1);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const isNear = (power: number): boolean =>
    Math.abs(size * power - number) <= 0.5000001 * power * 10 ** -decimals;
  const unit = around.replace(/^-?\(?#\)?|[-#()]/g, '');
  if (unit === '') return isNear(1) ? `${isNegative ? '-' : ''}${digits}` : undefined;
  // A word that no unit of the form is.
  if (/^[a-z]+$/i.test(unit)) return isNear(1) ? plain : undefined;
  // 96.2万 says what it is; 96.2 for 962000 does not.
  const power = POWER[/[万亿]/.exec(unit)?.[0] ?? ''];
  return isNear(1) || (power !== undefined && isNear(power)) ? text : undefined;
}

/** A day number as the date that is shown: not a number of anything. */
function dateText(day: number): string {
  const date = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000);
  return Number.isNaN(date.getTime()) ? inDoubt(String(day)) : date.toISOString().slice(0, 10);
}
