import { drawTable, toMarkup } from '../draw';
import { type Draft, gridOfText, type PastedGrid } from '../edit';
import type { TableKey } from '../format';
import { tableView } from '../table';

/** More than this is no statutory table, and is not parsed. */
const MOST_MARKUP = 2_000_000;

/** What stands on the clipboard, as far as a form can use it. */
export interface Clip {
  /** The first table with numbers; or the cells of the text. */
  readonly grid: PastedGrid;
  /** What a reader is given where the labels have to be matched. */
  readonly source: string;
}

/**
 * The cells on the clipboard: of a table in its markup first, else of its text.
 * @returns `picture` where there is nothing but pictures or files, `tooLarge`, or undefined for an empty one
 */
export function clipOf(data: DataTransfer): Clip | 'picture' | 'tooLarge' | undefined {
  const markup = data.getData('text/html');
  const text = data.getData('text/plain');
  if (markup.length > MOST_MARKUP || text.length > MOST_MARKUP) return 'tooLarge';
  // Parsed apart from the page: nothing in it runs, and nothing is fetched.
  const parsed = /<table/i.test(markup)
    ? new DOMParser().parseFromString(markup, 'text/html').querySelector('table')
    : null;
  if (parsed) return { grid: gridOfTable(parsed), source: markup };
  if (text.trim() !== '') return { grid: gridOfText(text), source: text };
  const types = [...data.types];
  return types.includes('Files') || types.some((type) => type.startsWith('image/'))
    ? 'picture'
    : undefined;
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
        for (let x = 0; x < width; x++) row[column + x] = y === 0 && x === 0 ? textOf(cell) : '';
      }
      column += width;
    }
  }
  return rows.map((row) => Array.from(row, (text) => text ?? ''));
}

/** A cell's text; what a line break or a paragraph parts stays apart. */
function textOf(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement; // a clone of an element is one
  for (const end of copy.querySelectorAll('br, p, div')) end.after('\n');
  return (copy.textContent ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** A table of the draft as a spreadsheet and an editor of web pages take it. */
export function tableClip(draft: Draft, table: TableKey): { html: string; text: string } {
  const { locale } = draft;
  const report = draft.toReport();
  const view = tableView(report, table, { readings: draft.readings(), locale });
  const html = toMarkup(drawTable(view, { locale, idPrefix: 'gk', caption: 'hidden' }));
  const holder = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const rows = holder ? gridOfTable(holder) : [];
  const quote = (text: string): string =>
    /[\t\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  return { html, text: rows.map((row) => row.map(quote).join('\t')).join('\r\n') };
}
