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
  return cellListDocument(rows) ?? sheetDocument('csv', [{ rows, faults: faultyRows(rows) }]);
}

/** Rows beside which one that has another number of fields stands out. */
const FEWEST_EVEN = 3;

/** What is wrong with the fields of a row. */
type RowFault = 'uneven' | 'cut';

/**
 * The rows that have another number of fields than all around them, in a file that writes blanks at the end of a row,
 * too: one was lost, or one is too many, or a line break cuts one row in two. Rows that end at their last value have
 * any number.
 */
function faultyRows(
  rows: readonly (readonly string[])[],
): ReadonlyMap<readonly string[], RowFault> {
  const isTrimmed = !rows.some((row) => row.length > 1 && row[row.length - 1]?.trim() === '');
  return new Map(
    stretchesIn(rows).flatMap(({ stretch, below }) => [
      ...cutNumber(stretch, below),
      ...oddRows(stretch, isTrimmed),
    ]),
  );
}

type FaultyRow = readonly [row: readonly string[], fault: RowFault];

/** Rows of several fields without another between them, and the row below the last. */
interface Stretch {
  readonly stretch: readonly (readonly string[])[];
  readonly below: readonly string[] | undefined;
}

function stretchesIn(rows: readonly (readonly string[])[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; from < rows.length; ) {
    let to = from;
    while ((rows[to]?.length ?? 0) > 1) to++;
    stretches.push({ stretch: rows.slice(from, to), below: rows[to] });
    from = to + 1;
  }
  return stretches;
}

/** Below a row, digits alone on a line are the rest of its last number. */
function cutNumber(
  stretch: readonly (readonly string[])[],
  below: readonly string[] | undefined,
): FaultyRow[] {
  const last = stretch[stretch.length - 1];
  const [rest = '', ...more] = below ?? [];
  return last && more.length === 0 && /^\s*[\d.]+\s*$/.test(rest) ? [[last, 'cut']] : [];
}

/** A row beside many that have as many fields as one another; or two, which were one. */
function oddRows(stretch: readonly (readonly string[])[], isTrimmed: boolean): FaultyRow[] {
  const counts = new Map<number, number>();
  for (const { length } of stretch) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual = 0, times = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const others = stretch.filter(({ length }) => length !== usual);
  const [first, rest] = others;
  if (!first || times < FEWEST_EVEN) return [];
  if (!rest) return first.length > usual || !isTrimmed ? [[first, 'uneven']] : [];
  // What was cut off stands in other columns than it should.
  return !isTrimmed && isCutRow(others, stretch, usual)
    ? [
        [first, 'cut'],
        [rest, 'uneven'],
      ]
    : [];
}

/** Whether two rows, one below the other, are one: together they have its fields, or one more where a field is cut, too. */
function isCutRow(
  [first, second, ...more]: readonly (readonly string[])[],
  block: readonly (readonly string[])[],
  usual: number,
): boolean {
  if (!first || !second || more.length > 0) return false;
  const fields = first.length + second.length;
  const isBelow = block.indexOf(second) === block.indexOf(first) + 1;
  return isBelow && (fields === usual || fields === usual + 1);
}

/** A sheet: its texts, and where in them its tables are if not everywhere. */
export interface Sheet {
  readonly rows: readonly (readonly string[])[];
  readonly areas?: readonly Area[];
  /** Rows with a cell more or less than the others, and rows that are cut. */
  readonly faults?: ReadonlyMap<readonly string[], RowFault>;
}

/** What a row says of itself by its fault. */
const marksOfFault = (
  texts: readonly string[],
  fault: RowFault | undefined,
): Pick<SourceRow, 'isUneven' | 'breaksOff'> =>
  fault === 'cut'
    ? { breaksOff: /\d\s*$/.test(texts[texts.length - 1] ?? '') ? 'within' : 'behind' }
    : fault === 'uneven'
      ? { isUneven: true }
      : {};

/**
 * Sheets as a document, a table each, or several where tables stand side by side. Cells that a merge covers
 * are blank in such files, so the grid is kept and nothing is dropped.
 */
export const sheetDocument = (
  kind: 'csv' | 'xlsx' | 'xls' | 'ods',
  sheets: readonly Sheet[],
): SourceDocument => ({
  kind,
  blocks: sheets.flatMap(({ rows, areas = [EVERYWHERE], faults }, s) =>
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
          ...marksOfFault(texts, faults?.get(texts)),
        }),
      ),
      hasGrid: true,
      isSheet: true as const,
    })),
  ),
});
