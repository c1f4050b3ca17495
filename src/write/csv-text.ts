/** Text that a spreadsheet would run as a formula is kept text by an apostrophe, as one types it there. */
const harmless = (text: string): string =>
  /^[\s\u3000\ufeff]*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;

/** A field after RFC 4180: quoted where it holds a comma, a quote or a line break. */
const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.split('"').join('""')}"` : text;

/** A line of CSV: numbers as they are, an empty field for null, text that is no formula. */
export const csvLine = (fields: readonly (string | number | null)[]): string =>
  `${fields
    .map((value) => (typeof value === 'string' ? quoted(harmless(value)) : String(value ?? '')))
    .join(',')}\r\n`;

/** What a file in CSV begins with: the mark that spreadsheets need to read Chinese. */
export const CSV_START = '\ufeff';
