import { type EditionId, findCell, identitiesOf, type TableOfEdition } from '../../format';
import type { CellReading } from '../../report';
import { halfWidth } from '../letters';
import type { PlacedRow } from './place';

/** How the digits of rows that run together were told apart. */
export interface Unglued {
  readonly values: ReadonlyMap<PlacedRow, readonly string[]>;
  /** Rows with as many digits as cells. */
  readonly byCount: ReadonlySet<PlacedRow>;
  /** Rows that can be cut in one way only so that their own sum holds. */
  readonly byOwnSum: ReadonlySet<PlacedRow>;
  /** Whether the sums of the whole table decided. */
  readonly bySums: boolean;
}

const MOST_SPLITS = 4000;
const MOST_STEPS = 250_000;
const MOST_READINGS = 200_000;

const UNSIGNED = /^(?:0|[1-9]\d*)$/;
const SIGNED = /^[+-]?(?:0|[1-9]\d*)$/;
const MONEY = /^(?:0|[1-9]\d*)(?:\.\d+)?(?:元|万元)?$/;
const FORM = { count: UNSIGNED, change: SIGNED, money: MONEY };

/** All ways to cut the texts into one number for each cell, spaces being cuts already. */
function splits(tokens: readonly string[], patterns: readonly RegExp[]): string[][] | undefined {
  const found: string[][] = [];
  const walk = (token: number, from: number, parts: readonly string[]): boolean => {
    if (found.length > MOST_SPLITS) return false;
    const text = tokens[token];
    if (text === undefined) {
      if (parts.length === patterns.length) found.push([...parts]);
      return true;
    }
    if (from >= text.length) return walk(token + 1, 0, parts);
    const pattern = patterns[parts.length];
    if (!pattern) return true;
    for (let to = from + 1; to <= text.length; to++) {
      const part = text.slice(from, to);
      if (pattern.test(part) && !walk(token, to, [...parts, part])) return false;
      if (part.length > 12) break;
    }
    return true;
  };
  return walk(0, 0, []) && found.length <= MOST_SPLITS ? found : undefined;
}

const isNotEmpty = (list: readonly unknown[]): boolean => list.length > 0;

/** A sum of a row's own, by the positions of its cells. */
interface OwnSum {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/**
 * Of all ways to cut a long row, only those in which its own sums hold: each is tried once its cells are cut.
 * All long rows of a table share the steps that may be taken.
 */
function splitsThatAddUp(
  tokens: readonly string[],
  patterns: readonly RegExp[],
  sums: readonly OwnSum[],
  budget: { steps: number },
): string[][] | undefined {
  const found: string[][] = [];
  const parts: string[] = [];
  const add = (own: readonly number[]): number =>
    own.reduce((sum, at) => sum + Number(parts[at]), 0);
  const holds = ({ left, right }: OwnSum): boolean => add(left) === add(right);
  const endingAt = patterns.map((_, at) =>
    sums.filter(({ left, right }) => Math.max(...left, ...right) === at),
  );
  const walk = (token: number, from: number): boolean => {
    if (--budget.steps < 0 || found.length > MOST_SPLITS) return false;
    const text = tokens[token];
    if (text === undefined) {
      if (parts.length === patterns.length) found.push([...parts]);
      return true;
    }
    if (from >= text.length) return walk(token + 1, 0);
    const at = parts.length;
    const pattern = patterns[at];
    if (!pattern) return true;
    for (let to = from + 1; to <= Math.min(text.length, from + 12); to++) {
      const part = text.slice(from, to);
      if (!pattern.test(part)) continue;
      parts.push(part);
      const goesOn = !endingAt[at]?.every(holds) || walk(token, to);
      parts.pop();
      if (!goesOn) return false;
    }
    return true;
  };
  return walk(0, 0) ? found : undefined;
}

/**
 * Tells apart digits that run together, in rows whose number of texts is not that of their cells.
 *
 * A row is split where the table's own sums leave exactly one reading of the whole table. Where they leave
 * none, because some are broken, or several: only where its own sum leaves exactly one way to cut it, or
 * where its digits run into the label and there is exactly one way to cut them at all (as many as cells).
 */
export function decideGlued(
  rows: readonly PlacedRow[],
  known: ReadonlyMap<string, CellReading>,
  edition: EditionId,
  table: TableOfEdition,
): Unglued {
  const identities = identitiesOf(edition).filter((identity) => identity.table === table.key);
  const nothing: Unglued = {
    values: new Map(),
    byCount: new Set(),
    byOwnSum: new Set(),
    bySums: false,
  };
  const glued = rows.filter(
    ({ row }) => !row.showsBlanks && !row.scrambled && row.values.length > 0,
  );
  if (glued.length === 0) return nothing;

  const inRow = (placed: PlacedRow) =>
    identities.filter(({ left, right }) =>
      [...left, ...right].every((address) => placed.target.addresses.includes(address)),
    );
  const candidates = new Map<PlacedRow, string[][]>();
  const long: { placed: PlacedRow; tokens: string[]; patterns: RegExp[] }[] = [];
  for (const placed of glued) {
    const tokens = placed.row.values.map((cell) => halfWidth(cell.text).trim());
    if (tokens.length > placed.target.addresses.length) continue;
    const patterns = placed.target.addresses.map(
      (address) => FORM[findCell(edition, address)?.kind ?? 'count'],
    );
    const all = splits(tokens, patterns);
    if (all) candidates.set(placed, all);
    else if (inRow(placed).length > 0) long.push({ placed, tokens, patterns });
  }

  const value = (placed: PlacedRow, split: readonly string[]) => (address: string) =>
    Number(split[placed.target.addresses.indexOf(address)] ?? Number.NaN);
  const sum = (addresses: readonly string[], at: (address: string) => number): number =>
    addresses.reduce((total, address) => total + at(address), 0);

  const fitting = new Map<PlacedRow, string[][]>();
  for (const [placed, all] of candidates) {
    const own = inRow(placed);
    fitting.set(
      placed,
      all.filter((split) => {
        const at = value(placed, split);
        return own.every(({ left, right }) => sum(left, at) === sum(right, at));
      }),
    );
  }

  // So many ways that the row's own sum vouches for none: only the sums of the whole table may, if all its rows
  // can be cut.
  const budget = { steps: MOST_STEPS };
  if (candidates.size + long.length === glued.length && [...fitting.values()].every(isNotEmpty)) {
    for (const { placed, tokens, patterns } of long) {
      const at = (address: string): number => placed.target.addresses.indexOf(address);
      const sums = inRow(placed).map(({ left, right }) => ({
        left: left.map(at),
        right: right.map(at),
      }));
      const own = splitsThatAddUp(tokens, patterns, sums, budget);
      if (!own?.length) break;
      fitting.set(placed, own);
    }
  }

  // Where blanks leave no trace, a row may have fewer numbers than cells, however well its digits fit.
  const digitsOf = ({ row }: PlacedRow): number =>
    row.values.reduce((sum, cell) => sum + cell.text.trim().length, 0);
  const hasBlanks =
    glued.some((placed) => digitsOf(placed) < placed.target.addresses.length) ||
    [...known.values()].some(({ state }) => state === 'blank');
  const byCount = new Set<PlacedRow>();
  const decided = new Map<PlacedRow, readonly string[]>();
  for (const [placed, all] of candidates) {
    const [only, second] = all;
    const atSigns = only?.slice(1).every((part) => /^[+-]/.test(part));
    // No number is written as three noughts, wherever the label ends.
    const isNoughts = (only?.length ?? 0) > 2 && only?.every((part) => part === '0');
    const isPlain =
      (placed.row.runsOn || isNoughts) &&
      !hasBlanks &&
      (digitsOf(placed) === only?.length || atSigns);
    if (only && !second && isPlain && fitting.get(placed)?.length === 1) {
      byCount.add(placed);
      decided.set(placed, only);
    }
  }
  const byOwnSum = new Set<PlacedRow>();
  for (const [placed, [only, second]] of fitting) {
    if (!candidates.has(placed)) continue;
    // With gaps between its numbers, a row has fewer texts than cells because it lost one as well as because two
    // run together.
    if (placed.row.values.length > 1) continue;
    if (only && !second && !decided.has(placed) && !hasBlanks && inRow(placed).length > 0) {
      byOwnSum.add(placed);
      decided.set(placed, only);
    }
  }

  const whole = wholeTable();
  return whole
    ? { values: whole, byCount: new Set(), byOwnSum: new Set(), bySums: true }
    : { values: decided, byCount, byOwnSum, bySums: false };

  function wholeTable(): ReadonlyMap<PlacedRow, readonly string[]> | undefined {
    if (identities.length === 0) return undefined;
    if (glued.some((placed) => (fitting.get(placed)?.length ?? 0) === 0)) return undefined;
    const open = [...fitting];
    const size = open.reduce((product, [, all]) => product * all.length, 1);
    if (size > MOST_READINGS) return undefined;
    const fixed = (address: string): number | undefined => {
      const reading = known.get(address);
      return reading?.state === 'number' ? (reading.value ?? undefined) : undefined;
    };
    const owner = new Map<string, PlacedRow>();
    for (const [placed] of open)
      for (const address of placed.target.addresses) owner.set(address, placed);
    // Every cell of the table must be there, or its sums say nothing.
    const needed = identities.flatMap(({ left, right }) => [...left, ...right]);
    if (needed.some((address) => !owner.has(address) && fixed(address) === undefined))
      return undefined;

    let only: Map<PlacedRow, readonly string[]> | undefined;
    const pick = new Map<PlacedRow, readonly string[]>();
    const at = (address: string): number => {
      const placed = owner.get(address);
      return placed
        ? value(placed, pick.get(placed) ?? [])(address)
        : (fixed(address) ?? Number.NaN);
    };
    const walk = (i: number): boolean => {
      const entry = open[i];
      if (!entry) {
        if (!identities.every(({ left, right }) => sum(left, at) === sum(right, at))) return true;
        if (only) return false; // a second reading
        only = new Map(pick);
        return true;
      }
      for (const split of entry[1]) {
        pick.set(entry[0], split);
        if (!walk(i + 1)) return false;
      }
      return true;
    };
    return walk(0) ? only : undefined;
  }
}
