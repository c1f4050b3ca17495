import { type Cell, cellsOf, type EditionId } from '../format';
import type { CollectedBody, CollectedNumbers, Outlier } from './collection';

/** Bodies of a kind below which nothing can be said of what is usual. */
const FEWEST_PEERS = 8;
/** How many times the usual distance from the middle is far, and how far at least. */
const FAR = 8;
const LEAST = 20;

const medianOf = (sorted: readonly number[]): number => {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
};

const byNumber = (a: number, b: number): number => a - b;

/**
 * The cells that tell of a body as a whole: totals, and all cells of a table without any. A column of a busy body says the
 * same twice.
 */
export function tellingCells(edition: EditionId): readonly { cell: Cell; index: number }[] {
  const cells = cellsOf(edition);
  const withTotals = new Set(cells.flatMap(({ isTotal, table }) => (isTotal ? [table] : [])));
  return cells.flatMap((cell, index) =>
    cell.isTotal || !withTotals.has(cell.table) ? [{ cell, index }] : [],
  );
}

/**
 * Numbers far from those of other bodies of the kind: further from the median than eight times the median distance, and
 * than 20. To be looked at, not wrong.
 */
export function outliersOf(
  bodies: readonly CollectedBody[],
  numbers: Readonly<Record<string, CollectedNumbers>>,
): Outlier[] {
  const peers = new Map<string, { body: string; of: CollectedNumbers }[]>();
  for (const { code, kind } of bodies) {
    const of = numbers[code];
    if (kind === undefined || !of) continue;
    const key = `${kind}\t${of.edition}`;
    peers.set(key, [...(peers.get(key) ?? []), { body: code, of }]);
  }
  return [...peers].flatMap(([key, own]) => {
    const [first] = own;
    if (!first || own.length < FEWEST_PEERS) return [];
    const [kind = ''] = key.split('\t');
    return tellingCells(first.of.edition).flatMap(({ cell, index }) => {
      const values = own.flatMap(({ body, of }) => {
        const value = of.values[index];
        return typeof value === 'number' ? [{ body, value }] : [];
      });
      if (values.length < FEWEST_PEERS) return [];
      const median = medianOf(values.map(({ value }) => value).sort(byNumber));
      const spread = medianOf(values.map(({ value }) => Math.abs(value - median)).sort(byNumber));
      const far = Math.max(LEAST, FAR * Math.max(spread, 1));
      return values
        .filter(({ value }) => Math.abs(value - median) > far)
        .map(({ body, value }) => ({
          body,
          kind,
          address: cell.address,
          value,
          median,
          peers: values.length,
        }));
    });
  });
}
