import type { Block, TableKey } from '../../format';
import type { SourceCell, SourceRow, SourceTable } from '../document';
import { headingWords, type RowTarget, type TableIndex } from '../form-index';
import { coreOf } from '../letters';
import { appendAt, lastIndexWhere } from '../lists';
import { looksLikeValue } from '../numbers';
import { type ColumnMap, columnMap } from './heads';
import type { RawRow } from './raw-row';

/** Where the scan stands: a table of the form may run over several tables of the document. */
export interface ScanState {
  current: TableKey | undefined;
  header: readonly (readonly SourceCell[])[];
  /** The table whose head that is. */
  headed: TableKey | undefined;
  hasGrid: boolean;
  /** Tables of the form that have begun. */
  begun: Set<TableKey>;
}

/** Rows of a head that count: the form's have four. */
const MOST_HEAD_ROWS = 30;

export const newScan = (): ScanState => ({
  current: undefined,
  header: [],
  headed: undefined,
  hasGrid: false,
  begun: new Set(),
});

const NO_HEAD: ScanState['header'] = [];

const isBlankValue = (cell: SourceCell): boolean =>
  coreOf(cell.text) === '' && looksLikeValue(cell.text);

/** Letters of a label that other tables have, too: 总计, 其他. They go on with a head, and begin none. */
const COMMON = 2;

/** The table whose header a row belongs to, and how much speaks for it. */
function headerOf(
  cells: readonly SourceCell[],
  index: readonly TableIndex[],
  current: TableKey | undefined,
  inHeader: boolean,
): TableKey | undefined {
  const texts = cells.map(({ text }) => ({ core: coreOf(text), words: headingWords(text) }));
  let best: { key: TableKey; hits: number } | undefined;
  for (const { table, columnCores, furnitureLikeness } of index) {
    const heads = texts.filter(
      ({ core, words }) =>
        (words !== '' && columnCores.has(core)) || furnitureLikeness(words) >= 0.75,
    );
    const hits = heads.length;
    const goesOn = inHeader && table.key === current;
    if (!goesOn && heads.every(({ words }) => words.length <= COMMON)) continue;
    if (hits === 0) continue;
    if (!best || hits > best.hits || (hits === best.hits && table.key === current)) {
      best = { key: table.key, hits };
    }
  }
  return best?.key;
}

function rowTargetOf(
  core: string,
  index: readonly TableIndex[],
  prefer: TableKey | undefined,
): RowTarget | undefined {
  const preferred = index.find(({ table }) => table.key === prefer)?.byCore.get(core);
  if (preferred) return preferred;
  for (const { byCore } of index) {
    const target = byCore.get(core);
    if (target) return target;
  }
  return undefined;
}

/** A row of a table as the scan finds it. */
interface ScannedRow {
  readonly cells: readonly SourceCell[];
  /** What is no value; and what is one, and not blank. */
  readonly texts: readonly SourceCell[];
  readonly numbers: readonly SourceCell[];
  /** The cell that bears the label of a row of the form, or -1. */
  readonly labelAt: number;
  readonly isUneven: boolean;
  readonly breaksOff: SourceRow['breaksOff'];
}

function scanned(
  { cells, isUneven = false, breaksOff }: SourceRow,
  index: readonly TableIndex[],
  current: TableKey | undefined,
): ScannedRow {
  const isText = ({ text }: SourceCell): boolean => !looksLikeValue(text);
  return {
    cells,
    isUneven,
    breaksOff,
    texts: cells.filter(isText),
    numbers: cells.filter((cell) => !isText(cell) && !isBlankValue(cell)),
    labelAt: lastIndexWhere(
      cells,
      (cell) => isText(cell) && rowTargetOf(coreOf(cell.text), index, current) !== undefined,
    ),
  };
}

const NUMBERED = /^\s*[（(]?[一二三四五六七\d][）)、.．]/;

/** Whether the form numbers a row: no other document than a report has such a label. */
const isNumbered = ({ leaf }: RowTarget): boolean => NUMBERED.test(leaf.node.label);

/** The table of whose head a row is; undefined where it is a row of values, or the label of one. */
function headIn(
  { cells, texts, numbers, labelAt }: ScannedRow,
  index: readonly TableIndex[],
  current: TableKey | undefined,
  inHeader: boolean,
): TableKey | undefined {
  if (numbers.length > 0) return undefined;
  const isLabel =
    labelAt >= 0 &&
    (texts.length === 1 || texts.some(({ text }) => NUMBERED.test(text))) &&
    isRowOnly(cells[labelAt], index);
  return isLabel ? undefined : headerOf(texts, index, current, inHeader);
}

/**
 * The row of the form whose label a row bears. One of another table than the one at hand counts only where that has
 * begun, or by a label that the form numbers.
 */
function targetIn(
  { cells, labelAt }: ScannedRow,
  index: readonly TableIndex[],
  state: ScanState,
  isHeaded: boolean,
): RowTarget | undefined {
  const target =
    labelAt < 0 ? undefined : rowTargetOf(coreOf(cells[labelAt]?.text ?? ''), index, state.current);
  if (!target || target.table === state.current) return target;
  if (!state.begun.has(target.table) && (isHeaded || !isNumbered(target))) return undefined;
  state.current = target.table;
  state.begun.add(target.table);
  return target;
}

/**
 * Where the values of a row begin: behind its label.
 *
 * @param width of the row of its table that has no label
 */
function valuesFrom(
  { cells, texts, numbers, labelAt }: ScannedRow,
  target: RowTarget | undefined,
  width: number | undefined,
): number {
  if (target) return labelAt + 1;
  // In a row without a label, words stand in cells of values.
  const isUnnamed = width !== undefined && numbers.length > texts.length && cells.length >= width;
  return isUnnamed ? 0 : lastIndexWhere(cells, ({ text }) => !looksLikeValue(text)) + 1;
}

/**
 * Whether the cells behind a row's labels are those of a row of the form.
 *
 * @param width of the row of its table that has no label, if the row may be that
 * @param mayBeBare whether a label alone is a blank row: a sheet need not keep blank cells
 */
function hasValues(
  values: readonly SourceCell[],
  target: RowTarget | undefined,
  width: number | undefined,
  mayBeBare: boolean,
): boolean {
  if (target) return values.length > 0 || mayBeBare;
  // Of a blank row without a label, all cells have to be there.
  return !values.every(isBlankValue) || (width !== undefined && values.length >= width);
}

/** The rows of a table of the document that belong to tables of the form. */
export function rowsOfForm(
  table: SourceTable,
  source: number,
  index: readonly TableIndex[],
  state: ScanState,
): RawRow[] {
  const isSheet = table.isSheet === true;
  const before: ScanState = { ...state, begun: new Set(state.begun) };
  const rows: RawRow[] = [];
  // The head over each of them, to compare rows with those under the same one.
  const heads: ScanState['header'][] = [];
  let inHeader = false;
  let isHeaded = false;
  let valueStart: number | undefined;
  // Asked for when all is scanned: the rows under each head have maps of their own.
  let maps = new Map<Block, ColumnMap>();

  const takeHead = ({ cells, texts }: ScannedRow, key: TableKey): void => {
    // The heading of a block begins a new head; one repeated after a page break may stand before it.
    const { columnCores } = index.find((known) => known.table.key === key) ?? {};
    const isHeading = !texts.some((cell) => columnCores?.has(coreOf(cell.text)));
    if (!inHeader || isHeading) state.header = [];
    state.header = [...state.header.slice(-MOST_HEAD_ROWS), cells];
    state.hasGrid = table.hasGrid;
    state.current = key;
    state.headed = key;
    state.begun.add(key);
    maps = new Map();
    inHeader = true;
    isHeaded = true;
  };

  /** The columns by the head over a row, as they are when all is scanned. */
  const columnsUnder = (header: ScanState['header'], key: TableKey): RawRow['columnsFor'] => {
    const [mapsHere, isHere, { hasGrid }] = [maps, isHeaded, state];
    const { furnitureLikeness = () => 0 } = index.find((known) => known.table.key === key) ?? {};
    return ({ block }) => {
      const known = mapsHere.get(block);
      if (known) return known;
      const map = ownMap(columnMap(header, block, hasGrid, furnitureLikeness, isSheet), isHere);
      mapsHere.set(block, map);
      return map;
    };
  };

  const takeLabel = (label: readonly SourceCell[]): void => {
    valueStart = Math.max(valueStart ?? 0, endOfCells(label));
  };
  const headOver = (key: TableKey): ScanState['header'] =>
    // The head of another table says nothing of this one's columns.
    state.headed === key ? state.header : NO_HEAD;

  const takeRow = (row: ScannedRow, key: TableKey, target: RowTarget | undefined): void => {
    const { cells, texts, numbers, labelAt } = row;
    const width = unnamedRow(index, key)?.addresses.length;
    const from = valuesFrom(row, target, width);
    const values = cells.slice(from);
    const mayBeBare = isSheet && isHeaded;
    if (!hasValues(values, target, texts.length === 0 ? width : undefined, mayBeBare)) {
      inHeader &&= numbers.length === 0 || (texts.length > 0 && values.length === 0);
      return;
    }
    inHeader = false;
    if (target && table.hasGrid) takeLabel(cells.slice(labelAt, labelAt + 1));
    const header = headOver(key);
    heads.push(header);
    rows.push({
      table: key,
      finder: isSheet ? 'sheet' : 'grid',
      labels: cells.slice(0, from).flatMap((cell) => (isBlankValue(cell) ? [] : [cell.text])),
      target,
      values,
      columnsFor: columnsUnder(header, key),
      showsBlanks: true,
      ...(row.isUneven && { doubt: 'uneven' }),
      ...(row.breaksOff && { breaksOff: row.breaksOff }),
      source,
      place: cells[0]?.place,
    });
  };

  for (const sourceRow of table.rows) {
    const row = scanned(sourceRow, index, state.current);
    const headed = headIn(row, index, state.current, inHeader);
    if (headed) {
      takeHead(row, headed);
      continue;
    }
    const target = targetIn(row, index, state, isHeaded);
    const { current } = state;
    if (current === undefined) continue;
    const isFirst = !isHeaded && rows.length === 0;
    if (!target && isFirst && row.texts.length > 0 && !namesGroup(row.texts, index, current))
      continue;
    takeRow(row, current, target);
  }
  // Some rows of another table are labelled like the form's (其他, 总计); it lacks their cells.
  if (!isHeaded && !rows.some((row) => hasAllCells(row, index))) {
    Object.assign(state, before);
    return [];
  }
  const overfull = isSheet ? new Set<RawRow>() : overfullRows(rows, heads);
  return rows.map((row) => ({
    ...row,
    ...(valueStart !== undefined && { valueStart }),
    ...(overfull.has(row) && { doubt: 'uneven' }),
  }));
}

/** The row of a table of the form whose rows bear no labels. */
const unnamedRow = (index: readonly TableIndex[], key: TableKey): RowTarget | undefined =>
  index
    .find(({ table }) => table.key === key)
    ?.targets.slice(0, 1)
    .find(({ cores }) => cores.length === 0);

const endOfCells = (cells: readonly SourceCell[]): number =>
  cells.reduce((end, { column, colSpan }) => Math.max(end, column + colSpan), 0);

/**
 * The rows that have more cells than their table has columns, told by its head and by the other rows under that:
 * one of their cells is none of the table's, and it need not be the last.
 *
 * @param heads the head over each row
 */
function overfullRows(rows: readonly RawRow[], heads: readonly ScanState['header'][]): Set<RawRow> {
  const byHead = new Map<ScanState['header'], RawRow[]>();
  rows.forEach((row, at) => void appendAt(byHead, heads[at] ?? [], row));
  const overfull = new Set<RawRow>();
  for (const [head, below] of byHead) {
    const headEnd = head.reduce((end, cells) => Math.max(end, endOfCells(cells)), 0);
    const ends = below.map(({ values }) => endOfCells(values)).sort((a, b) => a - b);
    const middle = ends[Math.floor((ends.length - 1) / 2)] ?? 0;
    // A column without a head: all are blank there, or it is one of values, and which head is whose is not told.
    const isBeyond = (cell: SourceCell): boolean => cell.column >= headEnd && !isBlankValue(cell);
    const isOpen =
      head.length > 0 && (below.length === 1 || below.some(({ values }) => values.some(isBeyond)));
    for (const row of below) {
      const end = endOfCells(row.values);
      if (end > headEnd && (end > middle || isOpen)) overfull.add(row);
    }
  }
  return overfull;
}

/** Whether a row has the cells of the form's row, and no more numbers than its head has columns. */
export function hasAllCells(row: RawRow, index: readonly TableIndex[]): boolean {
  const { targets } = index.find(({ table }) => table.key === row.table) ?? { targets: [] };
  const target = row.target ?? targets.find(({ cores }) => cores.length === 0);
  if (!target || row.values.length < target.addresses.length) return false;
  const filled = row.values.filter((cell) => !isBlankValue(cell)).length;
  return filled <= row.columnsFor(target).columns.length;
}

/** A map for the rows of a table: the head's grid is theirs only if the head stands in the same table. */
const ownMap = (map: ColumnMap, sameTable: boolean): ColumnMap => {
  if (sameTable || !map.grid) return map;
  const { grid, extraGrid, ...rest } = map;
  return rest;
};

const namesGroup = (
  texts: readonly SourceCell[],
  index: readonly TableIndex[],
  current: TableKey | undefined,
): boolean =>
  texts.some((cell) =>
    index.some(({ table, groups }) => table.key === current && groups.has(coreOf(cell.text))),
  );

/** Whether a label is that of a row and of no column. */
const isRowOnly = (cell: SourceCell | undefined, index: readonly TableIndex[]): boolean =>
  cell !== undefined &&
  !index.some(({ columnCores }) => columnCores.has(coreOf(cell.text)) && !NUMBERED.test(cell.text));
