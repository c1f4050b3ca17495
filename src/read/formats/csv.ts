import type { SourceDocument, SourceRow } from '../document';
import { cellListDocument } from './cells-csv';

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
  return cellListDocument(rows) ?? sheetDocument('csv', [rows]);
}

/**
 * Sheets as a document, a table each. Cells that a merge covers are blank in such files, so the grid is kept
 * and nothing is dropped.
 */
export const sheetDocument = (
  kind: 'csv' | 'xlsx',
  sheets: readonly (readonly (readonly string[])[])[],
): SourceDocument => ({
  kind,
  blocks: sheets.map((sheet, s) => ({
    type: 'table',
    rows: sheet.map(
      (texts, r): SourceRow => ({
        cells: texts.map((text, column) => ({
          text: text.trim(),
          column,
          colSpan: 1,
          place: { table: s + 1, row: r + 1, column: column + 1 },
        })),
      }),
    ),
    hasGrid: true,
    isSheet: true,
  })),
});
