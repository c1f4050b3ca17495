import type { EditionId } from '../format';
import { layoutOf, type PlacedValue } from './layout';

/** Rows of texts, as a spreadsheet puts them on the clipboard. */
export type PastedGrid = readonly (readonly string[])[];

/** More than a report could ever hold: not looked at. */
export const LARGEST_PASTE = 1_000_000;
const MOST_ROWS = 500;

/**
 * The cells of a text from the clipboard: tabs between columns, line breaks between rows, a cell in quotation
 * marks whole with the breaks in it. The line break that a spreadsheet puts at the end begins no row.
 *
 * @example
 * import { createDraft, gridOfText } from 'gongkai-report/edit';
 *
 * const draft = createDraft({ year: 2025 });
 * draft.paste(gridOfText('12\t3\n4\t5'), 'applications.newlyReceived.naturalPerson').done; // → true
 */
export function gridOfText(text: string): PastedGrid {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows[rows.length - 1]?.push(cell);
    cell = '';
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === '\t') endCell();
    else if (letter === '\n') {
      endCell();
      rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  endCell();
  const last = rows[rows.length - 1];
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/** Whether a text is words of a form and not what stands in a cell of numbers. */
export const isLabelText = (text: string): boolean => {
  const letters = text.match(/[㐀-鿿]/g) ?? [];
  return letters.length > 4 || (letters.length > 1 && !/\d/.test(text));
};

/**
 * Whether a pasted block brings the form's labels along, by which its numbers find their cells.
 *
 * @example
 * import { gridOfText, hasLabels } from 'gongkai-report/edit';
 *
 * hasLabels(gridOfText('12\t3')); // → false
 * hasLabels(gridOfText('自然人\t商业企业\n12\t3')); // → true
 */
export const hasLabels = (grid: PastedGrid): boolean => grid.flat().some(isLabelText);

/** Why a block of numbers does not fit where it was dropped. */
export type MisfitCode = 'tooLarge' | 'tooManyRows' | 'tooManyColumns' | 'noCell' | 'empty';

/** A pasted block on the cells that it falls on, or why it falls on none. */
export type Placement =
  | { readonly cells: readonly (readonly [address: string, text: string])[] }
  | { readonly misfit: MisfitCode; readonly most?: number };

/**
 * Where the numbers of a block without labels fall: row by row from the cell that has the focus. A row with as
 * many texts as the form has cells falls on them one by one; one with as many as the form has grid columns, as
 * a spreadsheet copies merged cells, falls on them by column. What does not fit falls nowhere.
 */
export function placeGrid(edition: EditionId, grid: PastedGrid, at: string): Placement {
  const { rows, byAddress } = layoutOf(edition);
  const from = byAddress.get(at);
  if (!from) return { misfit: 'noCell' };
  if (grid.length > MOST_ROWS) return { misfit: 'tooLarge' };
  if (grid.every((row) => row.every((text) => text.trim() === ''))) return { misfit: 'empty' };
  const below = (rows.get(from.table) ?? [])
    .slice(from.row)
    .filter(([first]) => first?.block === from.block);
  if (grid.length > below.length) return { misfit: 'tooManyRows', most: below.length };
  const cells: (readonly [string, string])[] = [];
  for (const [i, texts] of grid.entries()) {
    const free = (below[i] ?? []).filter((cell) => cell.column >= from.column);
    const row = placeRow(texts, free);
    if (!row) return { misfit: 'tooManyColumns', most: free.length };
    cells.push(...row);
  }
  return { cells };
}

function placeRow(
  texts: readonly string[],
  free: readonly PlacedValue[],
): (readonly [string, string])[] | undefined {
  if (texts.length <= free.length)
    return texts.map((text, i) => [free[i]?.address ?? '', text] as const);
  const start = free[0]?.column ?? 0;
  const result: (readonly [string, string])[] = [];
  for (const [i, text] of texts.entries()) {
    const column = start + i;
    const cell = free.find((each) => each.column <= column && column < each.column + each.colSpan);
    if (!cell) {
      // Blank cells right of the table are no part of what was meant.
      if (text.trim() === '') continue;
      return undefined;
    }
    if (cell.column === column) result.push([cell.address, text]);
    else if (text.trim() !== '') return undefined;
  }
  return result;
}
