import type { EditionId } from '../format';
import { identitiesOf } from '../format/identities';

/** What a total of the form must be, by the cells that it adds up. */
export interface TotalOf {
  readonly address: string;
  /** The cells that are added up. */
  readonly parts: readonly string[];
}

const totalsByEdition = new Map<EditionId, readonly TotalOf[]>();

/**
 * Every total of the form once: that of a row before that of a column, whose parts may be totals themselves.
 *
 * @example
 * import { totalsOf } from 'gongkai-report/edit';
 *
 * for (const { address, parts } of totalsOf('2021')) console.log(address, '=', parts.join(' + '));
 */
export function totalsOf(edition: EditionId): readonly TotalOf[] {
  let totals = totalsByEdition.get(edition);
  if (!totals) {
    const sums = identitiesOf(edition).filter(({ kind }) => kind !== 'balance');
    const seen = new Map<string, TotalOf>();
    for (const kind of ['row', 'column'] as const) {
      for (const { kind: own, anchor, right } of sums)
        if (own === kind && !seen.has(anchor)) seen.set(anchor, { address: anchor, parts: right });
    }
    // A total of totals comes after them.
    const depth = (total: TotalOf): number =>
      1 + Math.max(0, ...total.parts.map((part) => ofPart(part, total.address)));
    const ofPart = (part: string, above: string): number => {
      const inner = seen.get(part);
      return inner && inner.address !== above ? depth(inner) : 0;
    };
    totals = [...seen.values()]
      .map((total) => ({ total, depth: depth(total) }))
      .sort((a, b) => a.depth - b.depth)
      .map(({ total }) => total);
    totalsByEdition.set(edition, totals);
  }
  return totals;
}

/**
 * The sum of some cells. A blank counts as nothing beside a number; undefined where every cell is blank or one
 * cannot be read: then there is nothing to fill in.
 */
export function sumOf(values: readonly (number | null | undefined)[]): number | undefined {
  let sum = 0;
  let known = false;
  for (const value of values) {
    if (value === undefined) return undefined;
    if (value === null) continue;
    known = true;
    sum += value;
  }
  return known && Number.isSafeInteger(sum) ? sum : undefined;
}
