import type { EditionId } from '../format';
import type { PastedGrid } from './grid-text';
import { layoutOfEdition, type PlacedValue } from './layout';

const MOST_ROWS = 500;

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
  const { rows, byAddress } = layoutOfEdition(edition);
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
