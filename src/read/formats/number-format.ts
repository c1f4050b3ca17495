/**
 * Number formats of spreadsheets, as far as they change what a reader of the sheet sees. The same for every
 * kind of workbook: XLSX, XLS, ODS and the XML of Excel 2003.
 */

/** How a number is shown, as far as it changes what a reader sees. */
export type NumberFormat = 'plain' | 'date' | 'scaled';

/** Letters of a number format; Excel takes no more, and patterns may take long with them. */
const LONGEST = 255;

// The built-in formats of dates and times, those of East Asian versions too.
const isDateId = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** The built-in percentages and powers of ten. */
const isScaledId = (id: number): boolean => id === 9 || id === 10 || id === 11 || id === 48;

/** What a format does, by its number and its code; the built-in ones have no code. */
export function numberFormat(id: number, formatCode = ''): NumberFormat {
  if (isDateId(id)) return 'date';
  if (isScaledId(id) || formatCode.length > LONGEST) return 'scaled';
  // Without quoted text, single letters behind a backslash, colours and currencies.
  const code = formatCode.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/[ymdhs]/i.test(code.replace(/general/gi, ''))) return 'date';
  // A percentage, a power of ten, or a comma behind the digits that shows thousands.
  return /[%!]|[eE][+-]|[0#?],+(?![0#?,])/.test(code) ? 'scaled' : 'plain';
}

/** A stored number as text; what is shown otherwise than it is stored is marked as in doubt. */
export function numberText(number: number, format: NumberFormat | undefined): string {
  if (format === 'date') return dateText(number);
  // 96171.600000000006 is how Excel stores 96171.6.
  const plain = String(Number(number.toPrecision(15)));
  return format === 'scaled' && number !== 0 ? `${plain} (?)` : plain;
}

/** A day number as the date that is shown: not a number of anything. */
function dateText(day: number): string {
  const date = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000);
  return Number.isNaN(date.getTime()) ? `${day} (?)` : date.toISOString().slice(0, 10);
}
