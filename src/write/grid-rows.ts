import type { TablePart, ViewCell } from '../table';

/** A cell at its place in a table, for the kinds of document that name every place. */
export interface PlacedCell {
  readonly cell: ViewCell;
  /** From 0, within the table. */
  readonly row: number;
  readonly isHead: boolean;
}

/** What stands at a place of the grid: a cell that begins there, or the one that covers it. */
export type GridPlace = PlacedCell & { readonly begins: boolean };

/** A table as a full grid, row by row: every place with the cell that begins at it or covers it. */
export function gridRows(part: TablePart): readonly (readonly GridPlace[])[] {
  const rows = part.groups.flatMap((group) =>
    group.rows.map((cells) => ({ cells, isHead: group.type === 'head' })),
  );
  const grid: GridPlace[][] = rows.map(() => []);
  rows.forEach(({ cells, isHead }, row) => {
    for (const cell of cells) {
      for (let down = 0; down < cell.rowSpan; down++) {
        for (let across = 0; across < cell.colSpan; across++) {
          const line = grid[row + down];
          if (line) {
            line[cell.column + across] = { cell, row, isHead, begins: down + across === 0 };
          }
        }
      }
    }
  });
  return grid;
}
