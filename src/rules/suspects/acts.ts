import type { Case, Change } from './case';
import type { Line } from './equations';

/** What a person did, in one move, that made several cells wrong at once. */
export type Act =
  | 'shiftedRow'
  | 'splitNumber'
  | 'joinedNumbers'
  | 'swappedCells'
  | 'swappedRows'
  | 'swappedColumns'
  | 'totalsZero'
  | 'totalsMissPart'
  | 'totalsWrong'
  | 'countedTwice'
  | 'copiedFromLastYear'
  | 'rewritten';

/** An act with the cells that undo it. */
export interface ActFound {
  readonly act: Act;
  readonly price: number;
  readonly changes: readonly Change[];
  /** A cell of the other line that the act has to do with. */
  readonly beside?: number;
}

const PRICES: Readonly<Record<Act, number>> = {
  shiftedRow: 3,
  splitNumber: 3,
  joinedNumbers: 3.4,
  swappedCells: 3.6,
  swappedRows: 4,
  swappedColumns: 4,
  totalsZero: 3,
  totalsMissPart: 3.2,
  totalsWrong: 6,
  countedTwice: 3.4,
  copiedFromLastYear: 3.4,
  rewritten: 9,
};

/**
 * The single acts that explain every broken sum.
 * @param lastYear values of the same cells in last year's report, by index
 */
export function findActs(
  problem: Case,
  lastYear: readonly (number | undefined)[] | undefined,
): ActFound[] {
  const found: ActFound[] = [];
  /** Takes the changes that really change something, and keeps them if they repair every sum. */
  const attempt = (
    act: Act,
    cells: readonly number[],
    values: readonly number[],
    extra = 0,
    beside?: number,
  ): void => {
    if (problem.exhausted) return;
    const changes: Change[] = [];
    for (let i = 0; i < cells.length; i++) {
      const [cell = 0, to = 0] = [cells[i], values[i]];
      if (to < 0) return;
      if (problem.value(cell) !== to) changes.push({ cell, to });
    }
    if (changes.length < 2 || !problem.solvedBy(changes)) return;
    found.push({
      act,
      price: PRICES[act] + extra,
      changes,
      ...(beside !== undefined && { beside }),
    });
  };

  for (const { rows, columns } of problem.equations.grids) {
    for (const row of rows) alongRow(problem, row, attempt);
    swaps(problem, rows, columns, attempt);
    countedTwice(problem, rows, attempt);
    for (const lines of [rows, columns]) {
      for (const line of lines) {
        totals(problem, line, lines, attempt);
        rewritten(problem, line, lastYear, attempt);
      }
    }
  }
  return found;
}

type Attempt = (
  act: Act,
  cells: readonly number[],
  values: readonly number[],
  extra?: number,
  beside?: number,
) => void;

/** By how much the crossing sums say that each cell of a line is wrong. */
const crossingRepairs = (problem: Case, { crossing }: Line): number[] =>
  crossing.map((holders) => {
    const holder = holders.find(({ equation }) => problem.active[equation]);
    return holder ? -problem.residual(holder.equation) * holder.weight : 0;
  });

/** Digits that ended up in the wrong cells of one row. */
function alongRow(problem: Case, line: Line, attempt: Attempt): void {
  const repairs = crossingRepairs(problem, line);
  const first = repairs.findIndex((delta) => delta !== 0);
  if (first < 0) return;
  let last = first;
  repairs.forEach((delta, i) => {
    if (delta !== 0) last = i;
  });
  const found = line.cells.map((cell) => problem.value(cell));
  // What stands in the row if all that is wrong is in it: also what a cell at its end lost.
  const truth = found.map((value, i) => value + (repairs[i] ?? 0));
  if (truth.some((value) => value < 0)) return;
  const count = line.cells.length;
  const offer = (act: Act, end: number, extra = 0): void =>
    attempt(act, line.cells, truth, (end >= count - 2 ? 0 : 0.6) + extra);
  /** Whether the truth of the cells from `from` to `to` is what was found `by` cells further on. */
  const isMoved = (from: number, to: number, by: number): boolean => {
    for (let i = from; i <= to; i++) if (truth[i] !== found[i + by]) return false;
    return true;
  };

  for (let a = 0; a <= first; a++) {
    for (let b = Math.max(last, a + 1); b < count; b++) {
      if (isMoved(a, b - 1, 1) || isMoved(a + 1, b, -1)) offer('shiftedRow', b);
    }
  }
  const next = first + 1;
  for (let b = Math.max(last, next); b < count; b++) {
    const [one = 0, two = 0] = [found[first], found[next]];
    for (const pad of [0, 1]) {
      const joined = one * 10 ** (String(two).length + pad) + two;
      if (truth[first] === joined && isMoved(next, b - 1, 1)) offer('splitNumber', b, pad);
    }
    if (String(one) === `${truth[first]}${truth[next]}` && isMoved(next + 1, b, -1)) {
      offer('joinedNumbers', b);
    }
  }
}

/** Two cells, rows or columns in each other's place. */
function swaps(
  problem: Case,
  rows: readonly Line[],
  columns: readonly Line[],
  attempt: Attempt,
): void {
  const swap = (act: Act, a: readonly number[], b: readonly number[], extra: number): void => {
    const valuesOf = (cells: readonly number[]) => cells.map((cell) => problem.value(cell));
    attempt(act, [...a, ...b], [...valuesOf(b), ...valuesOf(a)], extra);
  };
  // A swap of two cells breaks at most six sums, and at least one of each of the two.
  if (problem.broken <= 6) {
    for (const { cells: line } of [...rows, ...columns]) {
      const cells = line.filter((cell) =>
        problem.equations.of[cell]?.some(({ equation }) => problem.residual(equation) !== 0),
      );
      cells.forEach((a, i) => {
        for (const b of cells.slice(i + 1)) {
          const isNext = line.indexOf(b) - line.indexOf(a) === 1;
          swap('swappedCells', [a], [b], isNext ? 0 : 0.8);
        }
      });
    }
  }
  const swapLines = (act: Act, lines: readonly Line[]): void => {
    lines.forEach((a, i) => {
      lines.slice(i + 1).forEach((b, distance) => {
        if (mayBeSwapped(problem, a, b)) swap(act, a.cells, b.cells, distance === 0 ? 0 : 1);
      });
    });
  };
  swapLines('swappedRows', rows);
  swapLines('swappedColumns', columns);
}

/** Swapping two lines changes a cell's crossing sums by the difference of two cells, or twice that. */
function mayBeSwapped(problem: Case, a: Line, b: Line): boolean {
  return a.cells.every((cell, i) => {
    const difference = problem.value(b.cells[i] ?? 0) - problem.value(cell);
    return (a.crossing[i] ?? []).every(({ equation }) => {
      const residual = problem.residual(equation);
      return difference === 0 ? residual === 0 : residual % difference === 0;
    });
  });
}

/** A row that holds what another row has too: granted in part, and so counted among what was granted as well. */
function countedTwice(problem: Case, rows: readonly Line[], attempt: Attempt): void {
  rows.forEach((row, i) => {
    const repairs = crossingRepairs(problem, row);
    if (repairs.every((delta) => delta === 0)) return;
    rows.forEach((other, k) => {
      if (
        other === row ||
        !repairs.every((delta, at) => delta === -problem.value(other.cells[at] ?? 0))
      )
        return;
      const own = row.cells.map((cell, at) => problem.value(cell) + (repairs[at] ?? 0));
      const distance = Math.abs(i - k);
      attempt(
        'countedTwice',
        row.cells,
        own,
        distance === 1 ? (i < k ? 0 : 0.6) : 2,
        other.cells[0],
      );
    });
  });
}

/** A line of totals that does not add up its parts. */
function totals(problem: Case, line: Line, lines: readonly Line[], attempt: Attempt): void {
  if (!line.totals?.every((equation) => problem.active[equation])) return;
  const missing = line.totals.map((equation) => -problem.residual(equation));
  if (missing.filter((each) => each !== 0).length < 2) return;
  const values = line.cells.map((cell) => problem.value(cell));
  const isZero = values.every((value) => value === 0);
  const missesLine = lines.some(
    (other) => other !== line && other.cells.every((cell, i) => problem.value(cell) === missing[i]),
  );
  attempt(
    isZero ? 'totalsZero' : missesLine ? 'totalsMissPart' : 'totalsWrong',
    line.cells,
    values.map((value, i) => value + (missing[i] ?? 0)),
  );
}

/** A whole line of wrong figures, each of which its crossing sum gives. */
function rewritten(
  problem: Case,
  line: Line,
  lastYear: readonly (number | undefined)[] | undefined,
  attempt: Attempt,
): void {
  const repairs = crossingRepairs(problem, line);
  const changed = repairs.filter((delta) => delta !== 0).length;
  if (changed < 2) return;
  const values = line.cells.map((cell) => problem.value(cell));
  const isCopy =
    lastYear !== undefined &&
    values.some((value) => value > 0) &&
    line.cells.every((cell, i) => lastYear[cell] === values[i]);
  attempt(
    isCopy ? 'copiedFromLastYear' : 'rewritten',
    line.cells,
    values.map((value, i) => value + (repairs[i] ?? 0)),
    isCopy ? 0 : changed,
  );
}
