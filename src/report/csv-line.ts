import { withoutFormula } from './formula';

/** A field after RFC 4180: quoted where it holds a comma, a quote or a line break. */
const csvField = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.split('"').join('""')}"` : text;

/** A line of CSV: numbers as they are, an empty field for null, text that is no formula. */
export const csvLine = (fields: readonly (string | number | null)[]): string =>
  `${fields
    .map((value) =>
      typeof value === 'string' ? csvField(withoutFormula(value)) : String(value ?? ''),
    )
    .join(',')}\r\n`;

/** What a file in CSV begins with: the mark that spreadsheets need to read Chinese. */
export const CSV_START = '\ufeff';
