import { columnsOf, type EditionId, type Identity, type LabelNode, rowsOf } from '../../format';
import { coresOf, type RowTarget, type TableIndex } from '../form-index';
import { append } from '../lists';
import { looksLikeValue } from '../numbers';
import { isPageNumber } from '../page/page-number';
import { holds, sumsOfTable } from '../sums';

/**
 * Tables whose text was taken block after block, as pdftotext does without -layout: labels of several lines
 * stand before or behind their numbers or far from them, rows that are alike follow each other column by
 * column, and a number now and then stands rows away. What is left of the table's order is that of its rows
 * and, within them, of their numbers. It is taken at its word only where the text has a number for every cell,
 * all sums of the table hold, labels beside their row agree, and no other reading does as well.
 */

/** A label of a row or a group in the text. */
interface Label {
  readonly core: string;
  readonly from: number;
  readonly to: number;
}

interface Numeral {
  readonly text: string;
  readonly value: number;
  readonly offset: number;
  /** Whether words stand between the number before and this one. */
  readonly followsWords: boolean;
  /** Whether it stands in its column, among as many columns as the table has. */
  readonly isBand: boolean;
}

/** A row of such a table. A group whose rows the table prints as one has no row of the form. */
export interface ScatteredRow {
  readonly target: RowTarget | undefined;
  readonly label: string;
  readonly cells: readonly { readonly text: string; readonly offset: number }[];
}

/** Numbers that may stand away from their row. */
const MOST_STRAYS = 4;
const MOST_STEPS = 150_000;
/** Labels beside their row that are needed, so that rows are not merely counted. */
const FEWEST_WITNESSES = 2;

const LONE_ITEM_NUMBER = /^\d[.、．]$/;

/** The paragraphs of a stretch of text as lines of numbers; `undefined` where it holds other values. */
function paragraphsIn(text: string, from: number, to: number): Numeral[][][] | undefined {
  const paragraphs: Numeral[][][] = [];
  let paragraph: Numeral[][] = [];
  let offset = from;
  let followsWords = true;
  for (const line of text.slice(from, to).split('\n')) {
    const at = offset;
    offset += line.length + 1;
    if (line.trim() === '' || line.includes('\f')) {
      paragraphs.push(paragraph);
      paragraph = [];
    }
    if (line.trim() === '' || isPageNumber(line)) continue;
    const numerals: Numeral[] = [];
    for (const { 0: word, index } of line.matchAll(/[^\s|｜]+/g)) {
      if (/^\d{1,9}$/.test(word)) {
        const place = { offset: at + index, followsWords, isBand: false };
        numerals.push({ text: word, value: Number(word), ...place });
        followsWords = false;
      } else if (looksLikeValue(word) && !LONE_ITEM_NUMBER.test(word)) return undefined;
      else followsWords = true;
    }
    paragraph.push(numerals);
  }
  return [...paragraphs, paragraph];
}

/** The numbers, those of columns that stand one below the other put side by side. */
function withBandsAsRows(paragraphs: readonly Numeral[][][], width: number): Numeral[] {
  const heightOf = (paragraph: readonly Numeral[][] = []): number =>
    paragraph.length > 1 && paragraph.every((line) => line.length === 1) ? paragraph.length : 0;
  const numerals: Numeral[] = [];
  for (let i = 0; i < paragraphs.length; i++) {
    const height = heightOf(paragraphs[i]);
    const band = paragraphs.slice(i, i + width);
    if (height === 0 || band.length < width || band.some((column) => heightOf(column) !== height)) {
      append(numerals, (paragraphs[i] ?? []).flat());
      continue;
    }
    for (let line = 0; line < height; line++)
      for (const column of band)
        append(
          numerals,
          (column[line] ?? []).map((numeral) => ({ ...numeral, isBand: true })),
        );
    i += width - 1;
  }
  return numerals;
}

interface PrintedRow {
  readonly target: RowTarget | undefined;
  readonly label: string;
  /** Addresses that its numbers count for in the sums. */
  readonly addresses: readonly string[];
}

/** The rows that a table prints: those of the form, a group being one where none of its rows is named. */
function printedRows(index: TableIndex, labels: readonly Label[]): PrintedRow[] {
  const named = new Set(labels.map(({ core }) => core));
  const printed: PrintedRow[] = [];
  const merged = new Set<LabelNode>();
  for (const target of index.targets) {
    const group = target.leaf.path[target.leaf.path.length - 2];
    // 其他 stands in many places.
    const labelsBelow = (group?.children ?? []).flatMap(coresOf).filter((core) => core.length > 2);
    const isMerged =
      group !== undefined &&
      labelsBelow.length > 0 &&
      coresOf(group).some((core) => named.has(core)) &&
      !labelsBelow.some((core) => named.has(core));
    if (!isMerged)
      printed.push({ target, label: target.leaf.node.label, addresses: target.addresses });
    else if (!merged.has(group)) {
      merged.add(group);
      printed.push({ target: undefined, label: group.label, addresses: target.addresses });
    }
  }
  return printed;
}

/** Where a row's total stands: every row must have one, of all its other cells. */
function totalColumn(
  rows: readonly PrintedRow[],
  identities: readonly Identity[],
): number | undefined {
  const columns = rows.map(({ addresses }) => {
    const sum = identities.find(
      ({ kind, right }) =>
        kind === 'row' &&
        right.length === addresses.length - 1 &&
        right.every((address) => addresses.includes(address)),
    );
    return addresses.indexOf(sum?.left[0] ?? '');
  });
  const [first = -1] = columns;
  return first >= 0 && columns.every((column) => column === first) ? first : undefined;
}

/** Where rows begin that are certain: a band's, and as many numbers between words as a row has, with their sum. */
function certainRows(order: readonly Numeral[], width: number, total: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at + width <= order.length; at++) {
    const row = order.slice(at, at + width);
    const sum = row.reduce((all, { value }) => all + value, 0);
    const isApart =
      row.every(({ followsWords }, i) => followsWords === (i === 0)) &&
      order[at + width]?.followsWords !== false;
    const isCertain =
      row.every(({ isBand }) => isBand) || (isApart && sum === 2 * (row[total]?.value ?? 0));
    if (!isCertain) continue;
    found.add(at);
    at += width - 1;
  }
  return found;
}

/**
 * The ways to share out numbers, in their order, over rows whose sums hold, as positions in `numbers`. Up to
 * `most` of them stand away from their row, which then lacks one. Two ways at most that differ in a value;
 * `undefined` where there are too many to look at.
 */
function readings(
  numbers: readonly number[],
  certain: ReadonlySet<number>,
  rows: number,
  width: number,
  total: number,
  most: number,
  isSound: (values: readonly number[]) => boolean,
): number[][] | undefined {
  const isInCertain = new Set(
    [...certain].flatMap((at) => numbers.slice(at, at + width).map((_, i) => at + i)),
  );
  const found = new Map<string, number[]>();
  const seen = new Map<string, number>();
  let steps = 0;
  /** Positions of the cells; a cell whose number stands elsewhere has that number below zero, less one. */
  const cells: number[] = [];
  const strays: number[] = [];
  const needs: number[] = [];
  const loose = numbers.flatMap((_, i) => (isInCertain.has(i) ? [] : [i]));
  const valueAt = (cell: number): number => (cell < 0 ? -cell - 1 : (numbers[cell] ?? 0));
  const sorted = (values: readonly number[]): string => [...values].sort((a, b) => a - b).join();

  const finish = (from: number): void => {
    const left = [...strays, ...numbers.slice(from).map((_, i) => from + i)];
    if (left.length !== needs.length) return;
    if (sorted(left.map(valueAt)) !== sorted(needs)) return;
    const values = cells.map(valueAt);
    if (!isSound(values)) return;
    const pool = [...left];
    const placed = cells.map((cell) => {
      if (cell >= 0) return cell;
      const at = pool.findIndex((stray) => numbers[stray] === valueAt(cell));
      return pool.splice(at, 1)[0] ?? 0;
    });
    found.set(values.join(), placed);
  };
  /** Whether to go on. */
  const walk = (at: number, column: number, gap: number): boolean => {
    if (++steps > MOST_STEPS || found.size > 1) return false;
    if (column === width) {
      const row = cells
        .slice(-width)
        .map((cell) => (cell === Number.NEGATIVE_INFINITY ? 0 : valueAt(cell)));
      const parts = row.reduce((sum, value, i) => (i === total ? sum : sum + value), 0);
      const sum = row[total] ?? 0;
      const first = cells.length - width;
      if (gap < 0) return parts === sum ? begin(at) : true;
      const need = gap === total ? parts : sum - parts;
      const isThere = (where: readonly number[]): boolean =>
        where.some((cell) => numbers[cell] === need);
      if (!isThere(strays) && !isThere(loose.filter((place) => place >= at))) return true;
      cells[first + gap] = -need - 1;
      needs.push(need);
      const goesOn = begin(at);
      needs.pop();
      cells[first + gap] = Number.NEGATIVE_INFINITY;
      return goesOn;
    }
    const isTaken = column > 0 && certain.has(at);
    if (at < numbers.length && !isTaken) {
      cells.push(at);
      const goesOn = walk(at + 1, column + 1, gap);
      cells.pop();
      if (!goesOn) return false;
    }
    if (gap < 0 && needs.length < most) {
      cells.push(Number.NEGATIVE_INFINITY);
      const goesOn = walk(at, column + 1, column);
      cells.pop();
      if (!goesOn) return false;
    }
    if (at >= numbers.length || strays.length >= most || certain.has(at)) return true;
    strays.push(at);
    const goesOn = walk(at + 1, column, gap);
    strays.pop();
    return goesOn;
  };
  const begin = (at: number): boolean => {
    if (cells.length === rows * width) {
      finish(at);
      return true;
    }
    // A stray that a row lacks may as well stand in its place: what was seen with fewer need not be seen again.
    const lacking = [...needs];
    const over = strays.map(valueAt).filter((value) => {
      const same = lacking.indexOf(value);
      if (same >= 0) lacking.splice(same, 1);
      return same < 0;
    });
    const key = [at, sorted(over), sorted(lacking), cells.map(valueAt).join()].join('|');
    if ((seen.get(key) ?? most + 1) <= strays.length) return true;
    seen.set(key, strays.length);
    if (!certain.has(at)) return walk(at, 0, -1);
    for (let column = 0; column < width; column++) cells.push(at + column);
    const goesOn = walk(at + width, width, -1);
    cells.length -= width;
    return goesOn;
  };
  begin(0);
  return steps > MOST_STEPS ? undefined : [...found.values()];
}

/** The rows of a table whose text was taken block after block; `undefined` where it does not say. */
export function scatteredRows(
  text: string,
  from: number,
  to: number,
  labels: readonly Label[],
  index: TableIndex,
  edition: EditionId,
): ScatteredRow[] | undefined {
  const [block, another] = index.table.form.blocks;
  if (!block || another || rowsOf(block).length < 2 || /[|｜]/.test(text.slice(from, to)))
    return undefined;
  const width = columnsOf(block).length;
  const rows = printedRows(index, labels);
  const paragraphs = paragraphsIn(text, from, to);
  if (paragraphs?.flat(2).length !== rows.length * width) return undefined;
  const identities = sumsOfTable(edition, index.table.key);
  const total = totalColumn(rows, identities);
  if (total === undefined) return undefined;

  const cellAt = new Map(
    rows.flatMap(({ addresses }) => addresses).map((address, i) => [address, i]),
  );
  // What rows add up to is asked while they are filled; a row that a group stands for adds nothing to it.
  const sums = identities.filter(({ kind }) => kind !== 'row');
  const isSound = (values: readonly number[]): boolean =>
    sums.every((sum) => holds(sum, (address) => values[cellAt.get(address) ?? -1] ?? 0));

  const plain = paragraphs.flat(2);
  const banded = withBandsAsRows(paragraphs, width);
  const orders = banded.some(({ isBand }) => isBand) ? [plain, banded] : [plain];
  for (let most = 0; most <= MOST_STRAYS; most++) {
    const all: Numeral[][] = [];
    for (const order of orders) {
      const numbers = order.map(({ value }) => value);
      const certain = certainRows(order, width, total);
      const found = readings(numbers, certain, rows.length, width, total, most, isSound);
      if (!found) return undefined;
      append(
        all,
        found.map((cells) => cells.flatMap((cell) => order[cell] ?? [])),
      );
    }
    const [first] = all;
    if (!first) continue;
    const said = (reading: readonly Numeral[]): string => reading.map(({ value }) => value).join();
    if (all.some((other) => said(other) !== said(first))) return undefined;
    if (!areWitnessed(first, text, labels, rows, index, width)) return undefined;
    return rows.map(({ target, label }, i) => ({
      target,
      label,
      cells: first.slice(i * width, (i + 1) * width),
    }));
  }
  return undefined;
}

/**
 * Whether labels with a row right behind them say the same of it. In some texts every label stands behind its
 * own numbers, and so before those of the next row.
 */
function areWitnessed(
  cells: readonly Numeral[],
  text: string,
  labels: readonly Label[],
  rows: readonly PrintedRow[],
  { columnCores }: TableIndex,
  width: number,
): boolean {
  // Numbers that are all alike cannot be confused.
  if (cells.every(({ value }) => value === cells[0]?.value)) return true;
  const rowAt = new Map<number, number>();
  for (let row = 0; row < rows.length; row++) {
    const numerals = cells.slice(row * width, (row + 1) * width);
    const isRun = numerals.every(({ offset, isBand, text: words }, i) => {
      const next = numerals[i + 1];
      return !isBand && (!next || text.slice(offset + words.length, next.offset).trim() === '');
    });
    if (isRun) rowAt.set(numerals[0]?.offset ?? -1, row);
  }
  const shifts = new Set<number>();
  let witnesses = 0;
  labels.forEach(({ core, to }, i) => {
    const gap = /^\s*/.exec(text.slice(to, to + 200))?.[0].length ?? 0;
    const row = rowAt.get(to + gap);
    if (row === undefined || columnCores.has(core)) return;
    // Of several labels in a paragraph, none is beside the row that follows.
    const before = labels[i - 1];
    if (before && !/\n\s*\n|\d/.test(text.slice(before.to, labels[i]?.from))) return;
    const named = rows.findIndex(({ target }) => target?.cores.includes(core));
    if (named < 0) return;
    witnesses++;
    shifts.add(row - named);
  });
  return witnesses >= FEWEST_WITNESSES && shifts.size === 1 && (shifts.has(0) || shifts.has(1));
}

/** What reads such tables: fetched for text alone, since no other kind of document is written so. */
export type ScatteredRows = typeof scatteredRows;
