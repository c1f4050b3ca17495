import type { Locale } from '../../format';
import type { SourceDocument, SourceRow } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
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

/**
 * Comma-separated values (RFC 4180); semicolons and tabs are taken where the file uses them.
 * @throws ReadError `tooLarge`
 */
export function readCsv(text: string, locale: Locale, most: number = LIMITS.cells): SourceDocument {
  const head = text.slice(0, 4000);
  const count = (letter: string): number => head.split(letter).length;
  const [separator = ','] = [',', ';', '\t', '，'].sort((a, b) => count(b) - count(a));
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  let fields = 0;
  const endField = (): void => {
    if (++fields > most) throw new ReadError('tooLarge', locale, `${most} cells`);
    rows[rows.length - 1]?.push(field.replace(/\r$/, ''));
    field = '';
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? '';
    if (quoted) {
      if (letter === '"' && text[i + 1] === '"') {
        field += '"';
        i++;
      } else if (letter === '"') quoted = false;
      else field += letter;
    } else if (letter === '"' && field.trim() === '') {
      quoted = true;
      field = '';
    } else if (letter === separator) endField();
    else if (letter === '\n') {
      endField();
      rows.push([]);
    } else field += letter;
  }
  endField();
  return cellListDocument(rows) ?? sheetDocument('csv', [{ rows, uneven: unevenRows(rows) }]);
}

/** Rows beside which one that has another number of fields stands out. */
const FEWEST_EVEN = 3;

/**
 * The rows that have another number of fields than all around them, in a file that writes blanks at the end of a row,
 * too: one was lost, or one is too many. Rows that end at their last value have any number.
 */
function unevenRows(rows: readonly (readonly string[])[]): ReadonlySet<readonly string[]> {
  const uneven = new Set<readonly string[]>();
  const isTrimmed = !rows.some((row) => row.length > 1 && row[row.length - 1]?.trim() === '');
  for (let from = 0; from < rows.length; ) {
    let to = from;
    while ((rows[to]?.length ?? 0) > 1) to++;
    const block = rows.slice(from, to);
    const counts = new Map<number, number>();
    for (const { length } of block) counts.set(length, (counts.get(length) ?? 0) + 1);
    const [usual = 0, times = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
    if (times >= FEWEST_EVEN && times === block.length - 1)
      for (const row of block)
        if (row.length > usual || (row.length < usual && !isTrimmed)) uneven.add(row);
    from = Math.max(to, from) + 1;
  }
  return uneven;
}

/** A sheet: its texts, and where in them its tables are if not everywhere. */
export interface Sheet {
  readonly rows: readonly (readonly string[])[];
  readonly areas?: readonly Area[];
  /** Rows with a cell more or less than the others. */
  readonly uneven?: ReadonlySet<readonly string[]>;
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
  blocks: sheets.flatMap(({ rows, areas = [EVERYWHERE], uneven }, s) =>
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
          ...(uneven?.has(texts) && { isUneven: true }),
        }),
      ),
      hasGrid: true,
      isSheet: true as const,
    })),
  ),
});
