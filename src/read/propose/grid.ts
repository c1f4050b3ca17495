import type { Block, TableKey } from '../../format';
import type { SourceCell, SourceTable } from '../document';
import { type RowTarget, type TableIndex, wordsOf } from '../form-index';
import { coreOf } from '../letters';
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

const isBlank = (cell: SourceCell): boolean =>
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
  const texts = cells.map(({ text }) => ({ core: coreOf(text), words: wordsOf(text) }));
  let best: { key: TableKey; hits: number } | undefined;
  for (const { table, columnCores, furnitureLikeness } of index) {
    const own = texts.filter(
      ({ core, words }) =>
        (words !== '' && columnCores.has(core)) || furnitureLikeness(words) >= 0.75,
    );
    const hits = own.length;
    const goesOn = inHeader && table.key === current;
    if (!goesOn && own.every(({ words }) => words.length <= COMMON)) continue;
    if (hits === 0) continue;
    if (!best || hits > best.hits || (hits === best.hits && table.key === current)) {
      best = { key: table.key, hits };
    }
  }
  return best?.key;
}

function targetOf(
  core: string,
  index: readonly TableIndex[],
  prefer: TableKey | undefined,
): RowTarget | undefined {
  const own = index.find(({ table }) => table.key === prefer)?.byCore.get(core);
  if (own) return own;
  for (const { byCore } of index) {
    const target = byCore.get(core);
    if (target) return target;
  }
  return undefined;
}

/** The rows of a table of the document that belong to tables of the form. */
export function gridRows(
  table: SourceTable,
  source: number,
  index: readonly TableIndex[],
  state: ScanState,
): RawRow[] {
  const rows: RawRow[] = [];
  // The head over each of them, to compare rows with those under the same one.
  const heads: ScanState['header'][] = [];
  const before: ScanState = { ...state, begun: new Set(state.begun) };
  let inHeader = false;
  let ownHeader = false;
  let valueStart: number | undefined;
  // Asked for when all is scanned: the rows under each head have maps of their own.
  let maps = new Map<Block, ColumnMap>();

  for (const { cells, isUneven } of table.rows) {
    const texts = cells.filter((cell) => !looksLikeValue(cell.text));
    const numbers = cells.filter((cell) => looksLikeValue(cell.text) && !isBlank(cell));
    const labelAt = lastIndex(
      cells,
      (cell) =>
        !looksLikeValue(cell.text) &&
        targetOf(coreOf(cell.text), index, state.current) !== undefined,
    );
    const headed =
      numbers.length === 0 ? headerOf(texts, index, state.current, inHeader) : undefined;
    const numbered = texts.some((cell) => /^\s*[（(]?[一二三四五六七\d][）)、.．]/.test(cell.text));
    if (
      headed &&
      !(labelAt >= 0 && (texts.length === 1 || numbered) && isRowOnly(cells[labelAt], index))
    ) {
      // The heading of a block begins a new head; one repeated after a page break may stand before it.
      const { columnCores } = index.find((each) => each.table.key === headed) ?? {};
      const isHeading = !texts.some((cell) => columnCores?.has(coreOf(cell.text)));
      if (!inHeader || isHeading) state.header = [];
      state.header = [...state.header.slice(-MOST_HEAD_ROWS), cells];
      state.hasGrid = table.hasGrid;
      state.current = headed;
      state.headed = headed;
      state.begun.add(headed);
      maps = new Map();
      inHeader = true;
      ownHeader = true;
      continue;
    }

    let target =
      labelAt >= 0 ? targetOf(coreOf(cells[labelAt]?.text ?? ''), index, state.current) : undefined;
    if (target && target.table !== state.current) {
      // A row of another table than the one at hand: only where that one has begun, or by a label
      // that nothing but the form has.
      if (!state.begun.has(target.table) && !(target.table === 'applications' && !ownHeader))
        target = undefined;
      else {
        state.current = target.table;
        state.begun.add(target.table);
      }
    }
    if (state.current === undefined) continue;
    if (
      !target &&
      !ownHeader &&
      texts.length > 0 &&
      rows.length === 0 &&
      !isGroup(texts, index, state.current)
    )
      continue;
    const unnamed = index.some(
      ({ table: each, targets }) => each.key === state.current && targets[0]?.cores.length === 0,
    );
    if (unnamed && !target && numbers.length > texts.length && cells.length >= 15) texts.length = 0;
    const lastText =
      texts.length === 0 ? -1 : lastIndex(cells, (cell) => !looksLikeValue(cell.text));
    const from = (target ? labelAt : lastText) + 1;
    const values = cells.slice(from);
    // A sheet need not keep blank cells: a label alone is a blank row.
    const isBare = table.isSheet === true && target !== undefined && ownHeader;
    if (
      (values.length === 0 && !isBare) ||
      (!target && values.every(isBlank) && state.current !== 'proceedings')
    ) {
      if (texts.length === 0 || values.length > 0) inHeader = inHeader && numbers.length === 0;
      continue;
    }
    if (!target && values.every(isBlank) && (texts.length > 0 || values.length < 15)) continue;
    inHeader = false;
    const labels = cells.slice(0, from).filter((cell) => !isBlank(cell));
    if (target && table.hasGrid) {
      const label = cells[labelAt];
      if (label) valueStart = Math.max(valueStart ?? 0, label.column + label.colSpan);
    }
    // The head of another table says nothing of this one's columns.
    const header = state.headed === state.current ? state.header : NO_HEAD;
    heads.push(header);
    const ownMaps = maps;
    const headedHere = ownHeader;
    const hasGrid = state.hasGrid;
    const { furnitureLikeness = () => 0 } =
      index.find((each) => each.table.key === state.current) ?? {};
    rows.push({
      table: state.current,
      finder: table.isSheet ? 'sheet' : 'grid',
      labels: labels.map((cell) => cell.text),
      target,
      values,
      columnsFor: (each) => {
        const known = ownMaps.get(each.block);
        if (known) return known;
        const map = ownMap(
          columnMap(header, each.block, hasGrid, furnitureLikeness, table.isSheet),
          headedHere,
        );
        ownMaps.set(each.block, map);
        return map;
      },
      showsBlanks: true,
      isPlaced: table.isSheet === true,
      ...(isUneven && { isUneven }),
      source,
      place: cells[0]?.place,
    });
  }
  // Some rows of another table are labelled like the form's (其他, 总计); it lacks their cells.
  if (!ownHeader && !rows.some((row) => hasAllCells(row, index))) {
    Object.assign(state, before);
    return [];
  }
  const overfull = table.isSheet ? new Set<RawRow>() : overfullRows(rows, heads);
  return rows.map((row) => ({
    ...row,
    ...(valueStart !== undefined && { valueStart }),
    ...(overfull.has(row) && { isUneven: true }),
  }));
}

const endOf = (cells: readonly SourceCell[]): number =>
  cells.reduce((end, { column, colSpan }) => Math.max(end, column + colSpan), 0);

/**
 * The rows that have more cells than their table has columns, told by its head and by the other rows under that:
 * one of their cells is none of the table's, and it need not be the last.
 *
 * @param heads the head over each row
 */
function overfullRows(rows: readonly RawRow[], heads: readonly ScanState['header'][]): Set<RawRow> {
  const byHead = new Map<ScanState['header'], RawRow[]>();
  rows.forEach((row, at) => {
    const head = heads[at] ?? [];
    const own = byHead.get(head);
    if (own) own.push(row);
    else byHead.set(head, [row]);
  });
  const overfull = new Set<RawRow>();
  for (const [head, own] of byHead) {
    const headEnd = head.reduce((end, cells) => Math.max(end, endOf(cells)), 0);
    const ends = own.map(({ values }) => endOf(values)).sort((a, b) => a - b);
    const middle = ends[Math.floor((ends.length - 1) / 2)] ?? 0;
    // A column without a head: all are blank there, or it is one of values, and which head is whose is not told.
    const isBeyond = (cell: SourceCell): boolean => cell.column >= headEnd && !isBlank(cell);
    const isOpen =
      head.length > 0 && (own.length === 1 || own.some(({ values }) => values.some(isBeyond)));
    for (const row of own) {
      const end = endOf(row.values);
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
  const filled = row.values.filter((cell) => !isBlank(cell)).length;
  return filled <= row.columnsFor(target).columns.length;
}

/** A map for the rows of a table: the head's grid is theirs only if the head stands in the same table. */
const ownMap = (map: ColumnMap, sameTable: boolean): ColumnMap => {
  if (sameTable || !map.grid) return map;
  const { grid, extraGrid, ...rest } = map;
  return rest;
};

const isGroup = (
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
  !index.some(
    ({ columnCores }) =>
      columnCores.has(coreOf(cell.text)) &&
      !/^\s*[（(]?[一二三四五六七\d][）)、.．]/.test(cell.text),
  );

function lastIndex<T>(items: readonly T[], test: (item: T) => boolean): number {
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i];
    if (item !== undefined && test(item)) return i;
  }
  return -1;
}
