import { columnsOf, rowsOf } from '../../../format';
import { narrowCell } from '../../document';
import type { RowTarget, TableIndex } from '../../form-index';
import { coreOf } from '../../letters';
import { append } from '../../lists';
import { holdsSeveral } from '../../numbers';
import {
  addsUp,
  breaksIn,
  type Draft,
  filledCells,
  isApart,
  isBelowLabel,
  isFilled,
  isWhole,
  numbersPage,
} from './draft';
import type { Item } from './labels';
import { type Layout, spreadsHeads } from './layout';

/** What the rows of a table stand in. */
export interface Surroundings {
  readonly text: string;
  /** The labels of the table. */
  readonly items: readonly Item[];
  readonly index: TableIndex;
  readonly layout: Layout;
  /** Whether the only row of the table has no label, and its heads do not vouch for the order of its numbers. */
  readonly hasDoubtfulHeads: boolean;
}

/**
 * Settles what is a row's own where the text leaves no doubt (blank cells, a number beside its label, labels out of
 * order), and returns the rows of which it cannot be told: their numbers are not to be read in order.
 *
 * Doubts are of rows as the text has them, or of rows as they are settled; within either, none depends on another.
 */
export function settleRows(drafts: Draft[], surroundings: Surroundings): ReadonlySet<Draft> {
  const { text, index, layout } = surroundings;
  const hasLabels = index.targets.every((target) => target.cores.length > 0);
  const asWritten = hasLabels ? rowsBehindNumbers(drafts, text) : [];
  addLastBlanks(drafts, text);
  // Blanks first: a row with padding is none that lacks its number.
  for (const row of drafts) settleBlanks(row, layout);
  const hasBlocks = index.table.form.blocks.length > 1;
  const strays =
    hasLabels && hasBlocks && !layout.lacksRepeats ? takeStrayNumbers(drafts, text) : [];
  // Then numbers beside their labels: a label with its number is not misplaced.
  if (hasLabels) dropMisplacedLabels(drafts, text);
  return new Set([...asWritten, ...strays, ...doubtsOf(drafts, surroundings)]);
}

/** The rows, settled, whose numbers may not be theirs, or not in their order. */
function doubtsOf(
  drafts: readonly Draft[],
  { text, items, index, hasDoubtfulHeads }: Surroundings,
): readonly Draft[] {
  const isSpread = spreadsHeads(items, text, index);
  const isOutOfOrder = (row: Draft): boolean =>
    // Under heads that are spread, a row that lost a cell has as many as the form still: with the blanks beside them.
    row.bars
      ? isSpread && !isFilled(row) && (row.target?.addresses.length ?? 0) > 1
      : isScrambled(row, text, hasDoubtfulHeads);
  return [
    ...drafts.filter((row) => hasLostBar(row) || isOutOfOrder(row)),
    ...slippedRows(drafts, index),
    ...rowsBelowLabels(drafts, index.targets, text),
    ...rowsRunningOver(drafts, text),
    ...stackedRows(drafts, text),
  ];
}

/**
 * Whether two numbers stand in one cell between bars: a bar is lost, and which cells follow it is in doubt. The row may still have as
 * many cells as the form, by a blank at its end (602 | 179  42 | 97 | …).
 */
const hasLostBar = ({ bars, values }: Draft): boolean =>
  bars && values.some((cell) => holdsSeveral(cell.text));

/** Full rows that end without a bar, from which on a bar at the end of a row stands before a blank cell. */
const FEWEST_BARE = 3;

/** Gives a row that ends with a bar its last, blank cell, where the full rows of the text end without one. */
function addLastBlanks(drafts: readonly Draft[], text: string): void {
  const lacking = (row: Draft): number =>
    row.bars && row.target ? row.target.addresses.length - row.values.length : -1;
  const endsWithBar = ({ offsets }: Draft): boolean => {
    const at = offsets[offsets.length - 1];
    return at !== undefined && /^[^\n|]*\|[^\S\n]*(?:\n|$)/.test(text.slice(at, at + 100));
  };
  const full = drafts.filter((row) => lacking(row) === 0 && row.values.length > 1);
  if (full.length < FEWEST_BARE || full.some(endsWithBar)) return;
  for (const row of drafts)
    if (lacking(row) === 1 && row.padding === 0 && row.values.length > 1 && endsWithBar(row))
      row.values.push(narrowCell('', row.values.length));
}

/** A row without any number is blank, whatever fills it up, unless its numbers may have been dropped as repeats. */
function settleBlanks(row: Draft, { lacksRepeats, squeezesBlanks }: Layout): void {
  if (row.values.some((cell) => cell.text !== '')) {
    if (lacksRepeats || (squeezesBlanks && row.bars))
      row.values = row.values.filter((cell) => cell.text !== '');
    return;
  }
  if (lacksRepeats) {
    row.values = [];
    return;
  }
  for (; row.padding > 0; row.padding--) {
    row.values.push(narrowCell('', row.values.length));
  }
}

/**
 * Rows one below the other whose first numbers stand before the first label, as many as a row has, or fewer where
 * the last label has none: every label may stand behind its own numbers. Labels beside their numbers are sure of
 * them, and end such a run.
 */
function rowsBehindNumbers(drafts: readonly Draft[], text: string): Draft[] {
  const gapOf = ({ labelEnd, offsets }: Draft): string => text.slice(labelEnd, offsets[0]);
  const isBeside = (row: Draft): boolean =>
    row.values.length > 0 && row.labels.length > 0 && !isApart(row, text);
  // More numbers than cells, the last of them a whole row: that of the next label.
  const endsInRow = (row: Draft): boolean => {
    const size = row.target?.addresses.length ?? row.values.length;
    const last = { ...row, offsets: row.offsets.slice(-size) };
    return row.values.length > size && size > 1 && breaksIn(last, text) === 0;
  };
  const runs: Draft[][] = [];
  let heads: readonly string[] | undefined;
  for (const row of drafts) {
    if (row.values.length > 0 && numbersPage(row)) continue;
    if (row.heads !== heads || isBeside(row)) runs.push([]);
    heads = row.heads;
    if (!isBeside(row) || endsInRow(row)) runs[runs.length - 1]?.push(row);
  }
  /** The numbers that stand by themselves over the first row. */
  const numbersAbove = (first: Draft): number => {
    const over = first === drafts[0] ? text.slice(Math.max(0, first.at - 200), first.at) : '';
    const lone = /(?:^|\n)([\d.\s]{0,200})$/.exec(over)?.[1] ?? '';
    return lone.match(/[\d.]+/g)?.length ?? 0;
  };
  // A label with a slip in it names a row, too.
  const isNamed = (row: Draft): boolean => row.target !== undefined || row.labels.length > 0;
  const isBehind = (all: readonly Draft[]): boolean => {
    // Words between the heads are no row.
    const run = all.slice(all.findIndex((row) => row.target || row.values.length > 0));
    const [first] = run;
    const last = run.filter(isNamed).slice(-1)[0];
    if (!first || !last) return false;
    const size = last.target?.addresses.length ?? first.values.length;
    const isFull = first.values.length >= size && size > 1;
    if (!run.some((row) => row !== first && isNamed(row) && row.values.length > 0)) return false;
    if (endsInRow(first)) return true;
    const hasBare = run.some((row) => isNamed(row) && row.values.length === 0);
    if (!first.target && first.labels.length > 0) return isFull && hasBare;
    const before = first.target ? numbersAbove(first) : first.values.length;
    return (
      (first === drafts[0] && before >= size && size > 1) ||
      (before > 0 && last.values.length === 0)
    );
  };
  return runs
    .filter(isBehind)
    .flat()
    .filter((row) => !row.target || !/[|｜]/.test(gapOf(row)));
}

/**
 * Rows whose numbers share a line below their label, in a table that lacks a row of the form or a number of one:
 * then they may as well be those of the label below them, and no row can tell.
 */
function rowsBelowLabels(
  drafts: readonly Draft[],
  targets: readonly RowTarget[],
  text: string,
): readonly Draft[] {
  const below = drafts.filter((row) => !row.bars && row.target && isBelowLabel(row, text));
  const whole = new Set(drafts.filter(isWhole).map(({ target }) => target));
  return targets.every((target) => whole.has(target)) ? [] : below;
}

/**
 * In a table of several blocks, a label without a number is not blank where one without a label stands next to
 * it in its block. The number is that of a block's only cell, and of no other: those are returned.
 */
function takeStrayNumbers(drafts: readonly Draft[], text: string): Draft[] {
  const doubtful: Draft[] = [];
  drafts.forEach((row, i) => {
    const { target, heads } = row;
    if (row.bars || row.values.length > 0 || (!target && row.labels.length === 0)) return;
    const strays = [drafts[i - 1], drafts[i + 1]].filter(
      (other): other is Draft =>
        other !== undefined &&
        !other.target &&
        other.labels.length === 0 &&
        other.heads === heads &&
        other.values.length > 0 &&
        !numbersPage(other),
    );
    const [stray] = strays;
    if (!stray) return;
    const [at = 0] = stray.offsets;
    const isOnly =
      target?.addresses.length === 1 &&
      rowsOf(target.block).length === 1 &&
      strays.length === 1 &&
      stray.values.length === 1 &&
      // It may be the number of a page.
      !/^\d{1,2}$/.test(stray.values[0]?.text ?? '') &&
      !text.slice(Math.min(at, row.at), Math.max(at, row.at)).includes('\f');
    if (isOnly) {
      row.values = stray.values.splice(0);
      row.offsets = stray.offsets.splice(0);
    } else {
      if (target) row.labels = [];
      row.target = undefined;
      append(doubtful, strays);
    }
  });
  return doubtful;
}

/**
 * Rows with a line for each cell, or one for all, and more numbers than cells: a number of a narrow cell goes on
 * in the next line, and any of them may. A number behind an empty line is that of the page.
 */
function rowsRunningOver(drafts: readonly Draft[], text: string): ReadonlySet<Draft> {
  const found = new Set<Draft>();
  drafts.forEach((row, i) => {
    const next = drafts[i + 1];
    const end = row.offsets[row.offsets.length - 1];
    if (row.bars || !next || end === undefined) return;
    if (!row.target && row.values.length < 2) return;
    // A unit may have a line of its own, too.
    if (next.target || next.bars || coreOf(next.labels.join('')).length > 2) return;
    // The mark with which the text breaks off.
    if (next.values.length === 0) return;
    const breaks = breaksIn(row, text);
    const gap = text.slice(end, next.offsets[0]);
    if (
      (breaks === 0 || breaks === row.offsets.length - 1) &&
      (next.values.length < Math.max(2, row.values.length) || !addsUp(row)) &&
      !/\n\s*\n|\f/.test(gap) &&
      // A label between them, even one that was dropped, says that the row before it has ended.
      !/[㐀-鿿]{3}/.test(gap)
    )
      found.add(row).add(next);
  });
  return found;
}

/**
 * The rows with a line for each number in a text that writes out block after block, or numbers before their
 * labels: it says of none of them whose it is. Such a text has rows without a label of their own, or labels
 * without numbers before numbers that do not add up.
 */
function stackedRows(drafts: readonly Draft[], text: string): ReadonlySet<Draft> {
  const isStack = (row: Draft): boolean =>
    row.values.length > 1 &&
    breaksIn(row, text) === row.offsets.length - 1 &&
    !/[|｜]/.test(text.slice(row.offsets[0], row.offsets.slice(-1)[0]));
  const isLoose = (row: Draft): boolean =>
    !row.target &&
    row.labelEnd === row.at &&
    row.labels.length === 0 &&
    isStack(row) &&
    !numbersPage(row);
  return new Set(drafts.some(isLoose) ? drafts.filter(isStack) : []);
}

const FEWEST_SLIPPED = 2;

/**
 * The rows of a table whose rows have totals, most of which are not theirs: the column has slipped. So it is where blanks leave no
 * trace, a column is added that has numbers in some rows, and the last of the form's is blank: those rows have as many numbers as
 * the form has cells.
 */
function slippedRows(drafts: readonly Draft[], index: TableIndex): readonly Draft[] {
  const isWide = ({ block, addresses }: RowTarget): boolean =>
    addresses.length > 3 &&
    columnsOf(block).findIndex(({ node }) => node.total) === addresses.length - 1;
  if (!index.targets.every(isWide)) return [];
  const width = index.targets[0]?.addresses.length;
  const rows = drafts.filter(
    ({ bars, values }) =>
      !bars && values.length === width && values.some(({ text }) => /[1-9]/.test(text)),
  );
  const off = rows.filter((row) => !addsUp(row));
  return off.length > FEWEST_SLIPPED && off.length * 2 > rows.length ? drafts : [];
}

/**
 * Labels and numbers of a table whose text was taken out of order (labels of several lines beside their
 * numbers) do not belong together because one follows the other. Labels out of the form's order are dropped,
 * and so are those without numbers where there are rows of numbers without labels: the rows are then placed
 * by the order of the form, if at all.
 */
function dropMisplacedLabels(drafts: Draft[], text: string): void {
  const labelled = drafts.filter((row) => row.target);
  const kept = new Set(longestRise(labelled.map((row) => row.target?.index ?? 0)));
  const stray = labelled.filter((row, i) => !kept.has(i) && isApart(row, text));
  for (const row of stray) row.target = undefined;
  if (!drafts.some((row) => !row.target && filledCells(row) > 1)) return;
  for (const row of drafts) {
    const cells = row.bars ? row.values.length : filledCells(row);
    const lacksCells = row.target && cells < row.target.addresses.length && isApart(row, text);
    const isBare = row.target && row.values.length === 0;
    if (stray.includes(row) || isBelowLabel(row, text) || lacksCells || isBare) {
      row.target = undefined;
      row.labels = [];
    }
  }
}

/**
 * Whether numbers may have lost their order: on one line they have it, and one on each line; not where lines
 * with several follow each other, nor where several lines stand below heads in disorder.
 */
function isScrambled(draft: Draft, text: string, needsOneLine: boolean): boolean {
  const breaks = breaksIn(draft, text);
  if (breaks === 0) return false;
  return needsOneLine || breaks < draft.offsets.length - 1;
}

/** Positions of a longest strictly rising run of numbers, of which few differ. */
function longestRise(numbers: readonly number[]): number[] {
  const length: number[] = [];
  const before: number[] = [];
  const lengthAt = (at: number): number => length[at] ?? 0;
  // Of each number the first position at which the longest run that ends in it does.
  const ends = new Map<number, number>();
  let best = -1;
  numbers.forEach((number, i) => {
    let from = -1;
    for (const [other, at] of ends) {
      const isLonger = lengthAt(at) > lengthAt(from);
      const isFirst = lengthAt(at) === lengthAt(from) && at < from;
      if (other < number && (isLonger || isFirst)) from = at;
    }
    before[i] = from;
    length[i] = lengthAt(from) + 1;
    const known = ends.get(number) ?? -1;
    if (lengthAt(i) > lengthAt(known)) ends.set(number, i);
    if (lengthAt(i) > lengthAt(best)) best = i;
  });
  const run: number[] = [];
  for (let i = best; i >= 0; i = before[i] ?? -1) run.push(i);
  return run;
}
