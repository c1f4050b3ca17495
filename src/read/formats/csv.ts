import type { SourceDocument, SourceRow } from '../document';
import { cellListDocument } from './cells-csv';
import { type Area, EVERYWHERE } from './islands';

// A label and at least two numbers or blanks between commas.
const CSV_ROW =
  /^(?=[^,;\r\n\u2028\u2029]*[㐀-鿿])(?:"[^"\r\n\u2028\u2029]*"|[^,;"\r\n\u2028\u2029]*)(?:[,;][ "\d.]*){2,}$/gm;
const FEWEST_ROWS = 4;

/** Whether a text is comma-separated values, whatever its file is called. */
export function looksLikeCsv(text: string): boolean {
  // A list of cells, by the names of its columns.
  if (/^(?=.*\baddress\b)(?=.*\bvalue\b)["\w]+[,;]/.test(text)) return true;
  if (/[|\t]/.test(text)) return false;
  return (text.match(CSV_ROW) ?? []).length >= FEWEST_ROWS;
}

/** Comma-separated values (RFC 4180); semicolons and tabs are taken where the file uses them. */
export function readCsv(text: string): SourceDocument {
  const head = text.slice(0, 4000);
  const count = (letter: string): number => head.split(letter).length;
  const [separator = ','] = [',', ';', '\t', '，'].sort((a, b) => count(b) - count(a));
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? '';
    const row = rows[rows.length - 1] ?? [];
    if (quoted) {
      if (letter === '"' && text[i + 1] === '"') {
        field += '"';
        i++;
      } else if (letter === '"') quoted = false;
      else field += letter;
    } else if (letter === '"' && field.trim() === '') {
      quoted = true;
      field = '';
    } else if (letter === separator) {
      row.push(field);
      field = '';
    } else if (letter === '\n') {
      row.push(field.replace(/\r$/, ''));
      field = '';
      rows.push([]);
    } else field += letter;
  }
  rows[rows.length - 1]?.push(field);
  return cellListDocument(rows) ?? sheetDocument('csv', [{ rows }]);
}

/** A sheet: its texts, and where in them its tables are if not everywhere. */
export interface Sheet {
  readonly rows: readonly (readonly string[])[];
  readonly areas?: readonly Area[];
}

/**
 * Sheets as a document, a table each, or several where tables stand side by side. Cells that a merge covers
 * are blank in such files, so the grid is kept and nothing is dropped.
 */
export const sheetDocument = (
  kind: 'csv' | 'xlsx' | 'xls' | 'ods',
  sheets: readonly Sheet[],
): SourceDocument => ({
  kind,
  blocks: sheets.flatMap(({ rows, areas = [EVERYWHERE] }, s) =>
    areas.map(({ top, bottom, left, right }) => ({
      type: 'table' as const,
      rows: rows.slice(top, bottom + 1).map(
        (texts, r): SourceRow => ({
          cells: texts.slice(left, right + 1).map((text, c) => ({
            text: text.trim(),
            column: left + c,
            colSpan: 1,
            place: { table: s + 1, row: top + r + 1, column: left + c + 1 },
          })),
        }),
      ),
      hasGrid: true,
      isSheet: true as const,
    })),
  ),
});
