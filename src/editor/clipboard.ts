import { element, type PageContent } from '../draw/node';
import { toDom } from '../draw/to-dom';
import { toMarkup } from '../draw/to-markup';
import { gridOfText, hasLabels, type PastedGrid } from '../edit/grid-text';
import type { Clipboard } from './live-form';

/** More than this is no statutory table, and is not parsed. */
const MOST_MARKUP = 2_000_000;

/** What stands on the clipboard, as far as a form can use it. */
export interface Clip {
  /** Its cells, where they fall by place. */
  readonly grid: PastedGrid;
  /** The form's labels, or those of another, came along: its numbers are matched by them. */
  readonly isLabelled: boolean;
  /** What a reader is given where the labels have to be matched. */
  readonly source: string;
}

/**
 * The cells on the clipboard: where labels came along, the markup of the table, for a reader; else its text, which
 * spreadsheets put beside it cell by cell.
 * @returns the file where one was copied from a folder, `picture` where there is nothing but pictures, `tooLarge`, or
 *   undefined for an empty one
 */
export function clipOf({
  markup,
  text,
  files,
  types,
}: Clipboard): Clip | { readonly file: File } | 'picture' | 'tooLarge' | undefined {
  if (markup.length > MOST_MARKUP || text.length > MOST_MARKUP) return 'tooLarge';
  const start = markup.search(/<table/i);
  const table = start < 0 ? undefined : markup.slice(start);
  if (table !== undefined) {
    // From the table on: the style before it names fonts, which are words too.
    const words = table.split(/<[^<>]*>/);
    if (text.trim() === '' || hasLabels([words]))
      return { grid: [], source: markup, isLabelled: true };
  }
  if (text.trim() !== '') {
    const grid = gridOfText(text);
    const isEven = grid.every(({ length }) => length === grid[0]?.length);
    // A word processor breaks lines within a cell: its rows are told by the markup.
    const parsed = table !== undefined && !isEven ? gridOfMarkup(table) : undefined;
    const isLabelled = hasLabels(grid);
    // Cell by cell, blank ones too: a text alone does not say which columns they stand in.
    const source = isLabelled && text.includes('\t') ? markupOf(grid) : text;
    return { grid: parsed ?? grid, source, isLabelled };
  }
  const file = files.find(({ type }) => !type.startsWith('image/'));
  if (file) return { file };
  return types.includes('Files') || types.some((type) => type.startsWith('image/'))
    ? 'picture'
    : undefined;
}

const markupOf = (grid: PastedGrid): string =>
  toMarkup(
    element(
      'table',
      {},
      grid.map((row) =>
        element(
          'tr',
          {},
          row.map((text) => element('td', {}, text)),
        ),
      ),
    ),
  );

/** Parsed apart from the page: nothing in it runs. Undefined where the page lets no script parse (Trusted Types). */
function gridOfMarkup(markup: string): string[][] | undefined {
  try {
    const table = new DOMParser().parseFromString(markup, 'text/html').querySelector('table');
    return table ? gridOfTable(table) : undefined;
  } catch {
    return undefined;
  }
}

/** The texts of a table, a text for each grid column: what a merged cell covers is blank, as in a sheet. */
function gridOfTable(table: HTMLTableElement): string[][] {
  const rows: string[][] = [];
  const lines = [...table.rows].slice(0, 1000);
  for (const [r, line] of lines.entries()) {
    rows[r] ??= [];
    let column = 0;
    for (const cell of [...line.cells].slice(0, 200)) {
      while (rows[r]?.[column] !== undefined) column++;
      const height = Math.min(cell.rowSpan, lines.length - r);
      const width = Math.min(cell.colSpan, 200);
      for (let y = 0; y < height; y++) {
        const row = rows[r + y] ?? [];
        rows[r + y] = row;
        for (let x = 0; x < width; x++)
          row[column + x] = y === 0 && x === 0 ? pastedText(cell) : '';
      }
      column += width;
    }
  }
  return rows.map((row) => Array.from(row, (text) => text ?? ''));
}

/** A cell's text; what a line break or a paragraph parts stays apart. */
function pastedText(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement; // a clone of an element is one
  for (const end of copy.querySelectorAll('br, p, div')) end.after('\n');
  return (copy.textContent ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** A drawn table as a spreadsheet and an editor of web pages take it. */
export function tableClip(page: Document, drawn: PageContent): { html: string; text: string } {
  const holder = toDom(page, drawn);
  const tables = [...holder.querySelectorAll('table')];
  for (const each of tables) {
    // What an editor of web pages leaves of a table's look.
    each.setAttribute('border', '1');
    each.setAttribute('width', '100%');
  }
  const rows = tables.flatMap(gridOfTable);
  const serializer = new XMLSerializer();
  const quote = (text: string): string =>
    /[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  return {
    html: tables.map((each) => serializer.serializeToString(each)).join(''),
    text: rows.map((row) => row.map(quote).join('\t')).join('\r\n'),
  };
}
