import type { EditionId, GridCell, TableKey } from '../format';
import { tablesOf } from '../format/editions';
import { gridOf } from '../format/grid';

/** A value cell at its place in the printed grid of its table. */
export interface PlacedValue {
  readonly address: string;
  readonly table: TableKey;
  /** Which of the table's rows of values, from 0: label rows are not counted. */
  readonly row: number;
  /** The block that the row stands in: a paste does not run over the labels between two. */
  readonly block: number;
  /** The first grid column that it covers, and how many. */
  readonly column: number;
  readonly colSpan: number;
}

/** The value cells of an edition as they are printed: what arrow keys and pasted blocks move over. */
export interface Layout {
  /** Rows of values of each table, in printed order. */
  readonly rows: ReadonlyMap<TableKey, readonly (readonly PlacedValue[])[]>;
  readonly byAddress: ReadonlyMap<string, PlacedValue>;
}

const layouts = new Map<EditionId, Layout>();

/** The layout of an edition. */
export function layoutOfEdition(edition: EditionId): Layout {
  let layout = layouts.get(edition);
  if (!layout) {
    const rows = new Map<TableKey, PlacedValue[][]>();
    for (const table of tablesOf(edition)) {
      const lines: PlacedValue[][] = [];
      for (const { groups, index: block } of gridOf(table).blocks) {
        for (const cells of groups.flat()) {
          const row = lines.length;
          lines.push(cells.flatMap((cell) => placedValues(cell, table.key, row, block)));
        }
      }
      rows.set(table.key, lines);
    }
    const all = [...rows.values()].flat(2);
    layout = { rows, byAddress: new Map(all.map((each) => [each.address, each])) };
    layouts.set(edition, layout);
  }
  return layout;
}

function placedValues(cell: GridCell, table: TableKey, row: number, block: number): PlacedValue[] {
  const { address, column, colSpan } = cell;
  return address === undefined ? [] : [{ address, table, row, block, column, colSpan }];
}

/** Where a key leads from a cell. */
export type Direction = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous' | 'first' | 'last';

/** Where a move ends. */
export interface Move {
  readonly address: string;
  /** The grid column that the next move up or down goes on in: that of the narrowest cell on the way. */
  readonly column: number;
}

/**
 * The cell that a move leads to; undefined at the edge. `up` and `down` keep the column, over spans too.
 * `next` is `down`, and at the foot of a column the top of the one to its right; `previous` is the way back.
 * `first` and `last` are those of the table.
 *
 * @param column what the last move gave, where this one goes on from it: a wide cell stands in several columns
 * @example
 * import { moveFrom } from 'gongkai-report/edit';
 *
 * const move = moveFrom('2021', 'applications.newlyReceived.naturalPerson', 'right');
 * move?.address; // → 'applications.newlyReceived.commercialEnterprise'
 */
export function moveFrom(
  edition: EditionId,
  address: string,
  direction: Direction,
  column?: number,
): Move | undefined {
  const { rows, byAddress } = layoutOfEdition(edition);
  const from = byAddress.get(address);
  if (!from) return undefined;
  const lines = rows.get(from.table) ?? [];
  const at = column !== undefined && coversColumn(from, column) ? column : from.column;
  const top = lines[0] ?? [];
  const to = (cell: PlacedValue | undefined, keeps = false): Move | undefined =>
    cell && { address: cell.address, column: keeps ? at : cell.column };
  const inRow = lines[from.row] ?? [];
  const here = inRow.indexOf(from);
  const topHere = top.findIndex((cell) => coversColumn(cell, at));
  const up = to(inColumn(lines[from.row - 1], at), true);
  const down = to(inColumn(lines[from.row + 1], at), true);
  switch (direction) {
    case 'left':
      return to(inRow[here - 1]);
    case 'right':
      return to(inRow[here + 1]);
    case 'up':
      return up;
    case 'down':
      return down;
    case 'first':
      return to(top[0]);
    case 'last':
      return to(lines[lines.length - 1]?.slice(-1)[0]);
    case 'next':
      return down ?? to(top[topHere + 1]);
    case 'previous': {
      const left = top[topHere - 1];
      if (up || !left) return up;
      const foot = inColumn(lines[lines.length - 1], left.column);
      return foot && { address: foot.address, column: left.column };
    }
  }
}

const coversColumn = (cell: PlacedValue, column: number): boolean =>
  cell.column <= column && column < cell.column + cell.colSpan;

const inColumn = (
  row: readonly PlacedValue[] | undefined,
  column: number,
): PlacedValue | undefined => row?.find((cell) => coversColumn(cell, column));
