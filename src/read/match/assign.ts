import {
  cellsOf,
  describeCell,
  type EditionId,
  findCell,
  isAbsentSign,
  joinLabels,
  type TableOfEdition,
  variantsOf,
} from '../../format';
import type { CellReading } from '../../report';
import { narrowCell, type SourceCell } from '../document';
import { coreOf, inked } from '../letters';
import type { NoteTaker } from '../notes';
import { parseValue } from '../numbers';
import { misspelt, type PlacedRow } from './align';
import type { ColumnMap } from './columns';
import type { RowTarget } from './form-index';
import { decideGlued } from './glued';
import type { RawRow } from './raw-row';

/** The readings of a table and the units that its cells wrote. */
export interface TableReadings {
  readonly readings: ReadonlyMap<string, CellReading>;
  /** By the address of the unit field: the unit written. */
  readonly units: ReadonlyMap<string, string>;
  /** By address: the number that an invalid cell holds if its digits, which a space or a line break parts, are one's. */
  readonly ifOne: ReadonlyMap<string, number>;
}

type Chosen = readonly (SourceCell | 'absent')[];

const saidIn = (cell: SourceCell | 'absent'): string => (cell === 'absent' ? '' : inked(cell.text));

/** What several cells say of one, as far as anybody reads it: a page may repeat a table without end. */
const LONGEST_RAW = 200;

const isBlank = (cell: SourceCell): boolean => inked(cell.text) === '';

/** The cell of each column of the form in a row; undefined where the columns cannot be told. */
function choose({ row, target }: PlacedRow): Chosen | undefined {
  const map = row.columnsFor(target);
  const { columns } = map;
  const width = target.addresses.length;
  const pick = (cells: readonly SourceCell[]): Chosen =>
    Array.from({ length: width }, (_, leaf) => cells[columns.indexOf(leaf)] ?? 'absent');

  if (row.scrambled || map.isSpread || map.isUnclear) return undefined;
  // The digits with which a text breaks off may go on, unless they are zeros.
  const mayGoOn = row.breaksOff === 'within' && !/^0+$/.test(lastText(row.values));
  const all = mayGoOn ? row.values.slice(0, -1) : row.values;
  // What merged labels of a sheet cover is blank, and no value.
  const isCovered = ({ column }: SourceCell): boolean =>
    row.isPlaced === true && column < (row.valueStart ?? 0);
  const values = all.some((cell) => isCovered(cell) && !isBlank(cell))
    ? all
    : all.filter((cell) => !isCovered(cell));
  const size = columns.length;
  if (row.isUneven && values.length !== size && !values.every(isBlank)) return undefined;
  // A number that runs into its label and begins with a zero may be several.
  if (row.runsOn && values.some(({ text }) => /^0\d/.test(text))) return undefined;
  if (row.isPlaced && !row.breaksOff) {
    const placed = byPlace(row, map, width);
    if (placed !== 'unknown') return placed;
  }
  // Each under its head, whatever blanks merged cells left beside them.
  const under = underHeads(values, map);
  if (under && isAllUnder(values, under, map)) return under;
  if (values.length === size) return pick(values);
  if (values.length > size) {
    if (under) return undefined; // a number under no head
    if (row.valueStart !== undefined) {
      const inside = values.filter((cell) => cell.column >= (row.valueStart ?? 0));
      const outside = values.filter((cell) => cell.column < (row.valueStart ?? 0));
      if (outside.every(isBlank) && inside.length >= size && inside.slice(size).every(isBlank)) {
        return pick(inside);
      }
      // What stands where other rows have their label shifts the row.
      if (!outside.every(isBlank)) return undefined;
    }
    if (values.slice(size).every(isBlank) && !isBlankRow(values.slice(0, 1))) return pick(values);
    if (values.slice(size).every(isBlank) && row.valueStart === undefined) return pick(values);
    if (values.every(isBlank)) return pick(values);
    return undefined;
  }
  if (row.breaksOff && !map.reordered && map.extra.length === 0) {
    return pick(values);
  }
  // Fewer cells than columns: only by a sound grid, each cell under the head of its column.
  if (values.length > 0 && values.every(isBlank)) {
    return Array.from({ length: width }, (_, leaf) => values[leaf] ?? values[0] ?? 'absent');
  }
  if (map.grid && values.every((cell) => cell.colSpan === 1 && map.grid?.includes(cell.column))) {
    const { grid } = map;
    // A row that ends early may lack a cell anywhere: those behind it have moved up.
    const end = Math.max(...values.map((cell) => cell.column));
    if (!row.isPlaced && end < Math.max(...grid)) return undefined;
    return grid.map((column) => values.find((cell) => cell.column === column) ?? 'absent');
  }
  return undefined;
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
  const own = new Set(under);
  return values.every((cell) => own.has(cell) || isBlank(cell) || extraGrid.includes(cell.column));
}

/**
 * The cells of a row of a sheet, where each is in its column whatever others the row has: what is not stored is
 * blank. Undefined where a number stands under no head; `unknown` where the head does not tell its columns.
 */
function byPlace(row: RawRow, map: ColumnMap, width: number): Chosen | undefined | 'unknown' {
  const { grid, extraGrid = [] } = map;
  if (!grid || grid.length !== width) return 'unknown';
  const { values } = row;
  const isStray = (cell: SourceCell): boolean =>
    !isBlank(cell) && !grid.includes(cell.column) && !extraGrid.includes(cell.column);
  if (values.some(isStray)) return undefined;
  return grid.map(
    (column) => values.find((cell) => cell.column === column) ?? narrowCell('', column, row.place),
  );
}

const lastText = (cells: readonly SourceCell[]): string => cells[cells.length - 1]?.text ?? '';

const isBlankRow = (cells: readonly SourceCell[]): boolean => cells.every(isBlank);

/** The readings of one table of the form from the rows that were found for it. */
export function assign(
  rows: readonly PlacedRow[],
  edition: EditionId,
  table: TableOfEdition,
  note: NoteTaker,
): TableReadings {
  const readings = new Map<string, CellReading>();
  const ifOne = new Map<string, number>();
  const units = new Map<string, string>();
  const clash = new Set<string>();
  const extra = new Set<string>();
  let reordered = false;

  const put = (address: string, cell: SourceCell, isDisputed = false): void => {
    const form = findCell(edition, address);
    // What our own documents print where there was no cell.
    if (!form || isAbsentSign(cell.text)) return;
    const parsed = parseValue(cell.text, form);
    const at = cell.place ? { address, place: cell.place } : { address };
    const reading: CellReading = {
      address,
      state: parsed.state,
      value: parsed.value,
      raw: parsed.state === 'blank' ? '' : cell.text,
      ...(cell.place && { place: cell.place }),
    };
    const known = readings.get(address);
    if (known && known.state !== 'absent') {
      if (known.state === reading.state && known.value === reading.value) return;
      // A table given twice, once blank: the numbers count.
      if (!isDisputed && known.state !== 'blank' && reading.state === 'blank') return;
      if (isDisputed || known.state !== 'blank') {
        clash.add(address);
        readings.set(address, {
          ...reading,
          state: 'invalid',
          value: null,
          raw: known.raw.length > LONGEST_RAW ? known.raw : `${known.raw} / ${reading.raw}`,
        });
        return;
      }
    }
    readings.set(address, reading);
    if (parsed.ifOne === undefined) ifOne.delete(address);
    else ifOne.set(address, parsed.ifOne);
    if (parsed.unit !== undefined && form.unitField) units.set(form.unitField.address, parsed.unit);
    if (parsed.ifOne !== undefined) return; // the sums are asked when all cells are known
    if (parsed.state === 'invalid')
      note(parsed.negative ? 'negativeCount' : 'notANumber', [cell.text], at);
    else if (parsed.unit !== undefined)
      note(
        'unitInCell',
        [cell.text, String(parsed.value), form.unitField ? parsed.unit : form.unit],
        at,
      );
    else if (parsed.normalised) note('normalised', [cell.text, String(parsed.value)], at);
  };

  const glued: PlacedRow[] = [];
  const halfOpen: { placed: PlacedRow; unclear: ReadonlySet<number> }[] = [];
  const fixed: { target: PlacedRow['target']; cells: Chosen }[] = [];
  /** What a row says, where it cannot be told of which of its cells. */
  const leaveOpen = ({ row }: PlacedRow, addresses: readonly string[]): void => {
    const raw = row.values.map((cell) => cell.text).join(' ');
    for (const address of addresses) {
      if (readings.has(address)) continue;
      readings.set(address, {
        address,
        state: 'invalid',
        value: null,
        raw,
        undecided: true,
        ...(row.place && { place: row.place }),
      });
    }
  };
  for (const placed of rows) {
    const { row, target } = placed;
    const label = row.labels[row.labels.length - 1];
    const map = row.columnsFor(target);
    for (const text of map.extra) extra.add(text);
    reordered ||= map.reordered === true;
    if (row.target && label !== undefined && coreOf(label) === coreOf(target.leaf.node.label)) {
      const variant = variantsOf(target.leaf.node.label).find((each) => sameHint(each, label));
      if (variant && !sameHint(target.leaf.node.label, label))
        note('labelVariant', [label, target.label], { place: row.place });
    } else if (row.target && label !== undefined)
      note('labelVariant', [label, target.label], {
        place: row.place,
        label: misspelt(label, target),
      });

    const cells = choose(placed);
    if (cells && map.unclear) {
      const { unclear } = map;
      fixed.push({ target, cells: cells.map((cell, i) => (unclear.has(i) ? 'absent' : cell)) });
      halfOpen.push({ placed, unclear });
      continue;
    }
    if (cells) {
      fixed.push({ target, cells });
      continue;
    }
    if (!row.showsBlanks && row.values.length === 0) {
      // A label without numbers where blanks leave no trace.
      const blank = narrowCell('', 0, row.place);
      fixed.push({ target, cells: target.addresses.map(() => blank) });
      continue;
    }
    glued.push(placed);
  }
  // By row and column, all that the document says there.
  const said = new Map<RowTarget, Set<string>[]>();
  for (const { target, cells } of fixed) {
    const columns = said.get(target) ?? cells.map(() => new Set<string>());
    said.set(target, columns);
    for (const [i, cell] of cells.entries()) if (saidIn(cell) !== '') columns[i]?.add(saidIn(cell));
  }
  for (const { target, cells } of fixed) {
    // A row given twice with other numbers is two rows: then a blank of one is not filled from the other.
    const isDisputed = cells.some(
      (cell, i) => saidIn(cell) !== '' && (said.get(target)?.[i]?.size ?? 0) > 1,
    );
    cells.forEach((cell, i) => {
      const address = target.addresses[i];
      if (cell !== 'absent' && address !== undefined) put(address, cell, isDisputed);
    });
  }

  if (glued.length > 0) {
    const decided = decideGlued(glued, readings, edition, table);
    if (decided.bySums) note('gluedDecided', [table.name]);
    for (const placed of glued) {
      const { row, target } = placed;
      const raw = row.values.map((cell) => cell.text).join(' ');
      const split = decided.values.get(placed);
      if (split) {
        if (decided.byOwnSum.has(placed)) note('gluedByOwnSum', [raw], { place: row.place });
        else if (!decided.bySums) note('gluedByCount', [raw], { place: row.place });
        target.addresses.forEach((address, i) => {
          const text = split[i];
          if (text !== undefined) put(address, narrowCell(text, i, row.place));
        });
        continue;
      }
      if (row.scrambled) note('orderUnclear', [raw], { place: row.place });
      else if (row.columnsFor(target).isUnclear)
        note('columnsUnclear', [raw], { place: row.place });
      else if (row.showsBlanks)
        note('cellsMissing', [row.values.length, target.addresses.length], { place: row.place });
      else note('gluedUndecided', [raw], { place: row.place });
      leaveOpen(placed, target.addresses);
    }
  }
  for (const { placed, unclear } of halfOpen) {
    const { row, target } = placed;
    note('columnsUnclear', [row.values.map((cell) => cell.text).join(' ')], { place: row.place });
    leaveOpen(
      placed,
      target.addresses.filter((_, i) => unclear.has(i)),
    );
  }
  for (const text of extra)
    note('columnNotOfForm', [text.trim()], {
      label: { part: table.key, printing: 'extra', printed: text.trim() },
    });
  if (reordered) note('columnsReordered', [table.name]);
  for (const address of clash) note('rowConflict', [describeCell(edition, address)], { address });
  const all = cellsOf(edition).filter((cell) => cell.table === table.key);
  const absent = all.filter((cell) => !readings.has(cell.address)).length;
  if (absent === all.length) note('tableMissing', [`${table.name} ${joinLabels([table.title])}`]);
  else if (absent > 0) note('tableIncomplete', [table.name, absent]);
  return { readings, units, ifOne };
}

const squeeze = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const sameHint = (a: string, b: string): boolean => squeeze(a) === squeeze(b);
