import { columnsOf, type Leaf } from '../../format';
import { partsOf } from '../../format/identities';
import { narrowCell, type SourceCell } from '../document';
import type { RowTarget } from '../form-index';
import { isBlank } from '../letters';
import type { TraceCode } from '../messages';
import type { ColumnMap } from './heads';
import type { PlacedRow, RawRow } from './raw-row';

/**
 * What stands in a cell of the form; `absent` where the row has no such cell, `open` where it has it, and which of its
 * numbers that is cannot be told.
 */
type CellOfRow = SourceCell | 'absent' | 'open';

/** What a row proposes: its cells, where labels, heads and lines leave one placement; else why they leave none or several. */
export interface Proposal {
  readonly placed: PlacedRow;
  /** What stands in each cell of the form's row. */
  readonly cells?: readonly CellOfRow[];
  readonly why: TraceCode;
}

/** A proposal that places the row's numbers, and what that goes by. */
export type Candidate = Required<Proposal>;

export const isCandidate = (proposal: Proposal): proposal is Candidate =>
  proposal.cells !== undefined;

/** The texts of a row as its cells. */
export const cellsOfTexts = (texts: readonly string[], place: RawRow['place']): SourceCell[] =>
  texts.map((text, i) => narrowCell(text, i, place));

/** What a row proposes for the form's columns. */
export function propose(placed: PlacedRow): Proposal {
  const { row, target } = placed;
  const map = row.columnsFor(target);
  const { cells, why } = choose(row, target, map);
  if (cells)
    return { placed, why, cells: cells.map((cell, i) => (map.unclear?.has(i) ? 'open' : cell)) };
  if (row.showsBlanks || row.values.length > 0) return { placed, why };
  // A label without numbers where blanks leave no trace.
  const blanks = cellsOfTexts(
    target.addresses.map(() => ''),
    row.place,
  );
  return { placed, cells: blanks, why: 'allBlank' };
}

/** The cells of a row, or what keeps it from having any. */
interface Choice {
  readonly cells?: readonly (SourceCell | 'absent')[];
  readonly why: TraceCode;
}

/** A sheet says of every cell where it stands, whatever others a row lacks. */
const isPlaced = ({ finder }: RawRow): boolean => finder === 'sheet';
const areBlank = (cells: readonly SourceCell[]): boolean => cells.every(isBlank);
const lastText = (cells: readonly SourceCell[]): string => cells[cells.length - 1]?.text ?? '';

function choose(row: RawRow, target: RowTarget, map: ColumnMap): Choice {
  const width = target.addresses.length;
  const values = valuesOf(row, target, map);
  const doubt = doubtAbout(row, map, values);
  if (doubt) return { why: doubt };
  const placed = isPlaced(row) && !row.breaksOff ? byPlace(row, map, width) : undefined;
  if (placed) return placed;
  // What is left of a row that is cut stands where it did.
  const { grid } = map;
  if (row.breaksOff && grid)
    return {
      cells: grid.map((column) => values.find((cell) => cell.column === column) ?? 'absent'),
      why: 'brokenOff',
    };
  // Each under its head, whatever blanks merged cells left beside them.
  const under = underHeads(values, map);
  if (under && isAllUnder(values, under, map)) return { cells: under, why: 'byHead' };
  const size = map.columns.length;
  const pick = (cells: readonly SourceCell[], why: TraceCode): Choice => ({
    why,
    cells: Array.from({ length: width }, (_, leaf) => cells[map.columns.indexOf(leaf)] ?? 'absent'),
  });
  if (values.length === size) return pick(values, 'byCount');
  if (values.length > size) {
    const fitting = under ? 'besideHeads' : withoutExtra(row, map, values);
    return typeof fitting === 'string' ? { why: fitting } : pick(fitting, 'byEnd');
  }
  if (row.breaksOff && !map.reordered && map.extra.length === 0) return pick(values, 'brokenOff');
  if (values.length > 0 && areBlank(values))
    return {
      cells: Array.from({ length: width }, (_, leaf) => values[leaf] ?? values[0] ?? 'absent'),
      why: 'allBlank',
    };
  return bySoundGrid(row, map, values) ?? { why: 'cellsMissing' };
}

/** The values of a row that has more cells than columns; or why they cannot be told. */
function withoutExtra(
  row: RawRow,
  { columns, hasBlankHead }: ColumnMap,
  values: readonly SourceCell[],
): readonly SourceCell[] | TraceCode {
  const fitting = withoutExtraBlanks(row, values, columns.length);
  if (!fitting) return 'cellsMissing';
  // A number may stand under the blank head, and the blank at the end be the form's.
  return hasBlankHead && fitting.length > columns.length && !areBlank(fitting)
    ? 'besideHeads'
    : fitting;
}

/** Whether the last of as many values as there are columns is a total, and the sum of what it adds up. */
function endsInItsSum(
  values: readonly SourceCell[],
  { block }: RowTarget,
  { columns }: ColumnMap,
): boolean {
  const leaves = columnsOf(block);
  const total = leaves[columns[columns.length - 1] ?? -1];
  if (!total?.node.total || values.length !== columns.length) return false;
  const numberUnder = (leaf: Leaf): number => {
    const text = values[columns.indexOf(leaves.indexOf(leaf))]?.text ?? '';
    return /^\d+$/.test(text) ? Number(text) : Number.NaN;
  };
  const sum = partsOf(total, leaves).reduce((all, leaf) => all + numberUnder(leaf), 0);
  return sum === numberUnder(total);
}

/** The values of a row that count. */
function valuesOf(row: RawRow, target: RowTarget, map: ColumnMap): readonly SourceCell[] {
  // The digits with which a text breaks off may go on, unless they are zeros, or the sum of the others.
  const mayGoOn =
    row.breaksOff === 'within' &&
    !/^0+$/.test(lastText(row.values)) &&
    !endsInItsSum(row.values, target, map);
  const all = mayGoOn ? row.values.slice(0, -1) : row.values;
  // What merged labels of a sheet cover is blank, and no value.
  const isCovered = ({ column }: SourceCell): boolean =>
    isPlaced(row) && column < (row.valueStart ?? 0);
  return all.some((cell) => isCovered(cell) && !isBlank(cell))
    ? all
    : all.filter((cell) => !isCovered(cell));
}

/** What keeps a row from being read at all. */
function doubtAbout(
  row: RawRow,
  map: ColumnMap,
  values: readonly SourceCell[],
): TraceCode | undefined {
  if (row.doubt === 'orderUnclear') return row.doubt;
  if (map.doubt) return map.doubt;
  // One cell of an uneven row is none of its table; which, blanks at its end do not say.
  if (row.doubt && values.length !== map.columns.length && !areBlank(values)) return row.doubt;
  // Digits that run into the label and begin with a zero may be several numbers: 01 is no 1 there.
  if (row.runsOn && values.some(({ text }) => /^0\d/.test(text))) return 'runsOn';
  return undefined;
}

/** The values of a row that has more cells than columns, where those too many are blanks at its end. */
function withoutExtraBlanks(
  row: RawRow,
  values: readonly SourceCell[],
  size: number,
): readonly SourceCell[] | undefined {
  const { valueStart } = row;
  if (valueStart !== undefined) {
    const inside = values.filter((cell) => cell.column >= valueStart);
    const outside = values.filter((cell) => cell.column < valueStart);
    if (areBlank(outside) && inside.length >= size && areBlank(inside.slice(size))) return inside;
    // What stands where other rows have their label shifts the row.
    if (!areBlank(outside)) return undefined;
  }
  const endsBlank = areBlank(values.slice(size));
  const [first] = values;
  const beginsBlank = first === undefined || isBlank(first);
  return areBlank(values) || (endsBlank && (!beginsBlank || valueStart === undefined))
    ? values
    : undefined;
}

/** Fewer cells than columns: only by a sound grid, each cell under the head of its column. */
function bySoundGrid(
  row: RawRow,
  { grid }: ColumnMap,
  values: readonly SourceCell[],
): Choice | undefined {
  if (!grid || !values.every((cell) => cell.colSpan === 1 && grid.includes(cell.column)))
    return undefined;
  // A row that ends early may lack a cell anywhere: those behind it have moved up.
  const end = Math.max(...values.map((cell) => cell.column));
  if (!isPlaced(row) && end < Math.max(...grid)) return undefined;
  return {
    cells: grid.map((column) => values.find((cell) => cell.column === column) ?? 'absent'),
    why: 'byHead',
  };
}

/** The cell below each head, where the head gives all their columns and the row has a cell in each. */
function underHeads(
  values: readonly SourceCell[],
  { grid }: ColumnMap,
): readonly SourceCell[] | undefined {
  const under = grid?.flatMap((column) => values.find((cell) => cell.column === column) ?? []);
  return under && under.length === grid?.length ? under : undefined;
}

/** Whether nothing but blanks stands beside those cells and the columns that the form does not have. */
function isAllUnder(
  values: readonly SourceCell[],
  under: readonly SourceCell[],
  { extraGrid = [] }: ColumnMap,
): boolean {
  const known = new Set(under);
  return values.every(
    (cell) => known.has(cell) || isBlank(cell) || extraGrid.includes(cell.column),
  );
}

/**
 * The cells of a row of a sheet, where each is in its column whatever others the row has: what is not stored is
 * blank. Nothing where a number stands under no head; undefined where the head does not tell its columns.
 */
function byPlace(row: RawRow, map: ColumnMap, width: number): Choice | undefined {
  const { grid, extraGrid = [] } = map;
  if (!grid || grid.length !== width) return undefined;
  const { values } = row;
  const isStray = (cell: SourceCell): boolean =>
    !isBlank(cell) && !grid.includes(cell.column) && !extraGrid.includes(cell.column);
  if (values.some(isStray)) return { why: 'besideHeads' };
  // A label among the columns of values: two rows in one, and which numbers are whose is not told.
  const [first] = values;
  if (first && first.column > Math.min(...grid) && !areBlank(values))
    return { why: 'cellsMissing' };
  return {
    cells: grid.map(
      (column) =>
        values.find((cell) => cell.column === column) ?? narrowCell('', column, row.place),
    ),
    why: 'byPlace',
  };
}
