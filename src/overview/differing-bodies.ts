import type { CollectionSource, RollUp } from '../collect/collection';
import { cellsOf } from '../format';
import { fromScaled, toScaled } from '../rules/decimal';

/** What would make a body's number the reason why a sum differs: it is not in it, it is in it twice, or has a finding of its own. */
export type Act = 'leftOut' | 'twice' | 'found';

/** A cell of a report that adds others up, and is not their sum. */
export interface DifferingCell {
  readonly address: string;
  /** What the report above says. */
  readonly stated: number;
  readonly sum: number;
  /** Stated less sum. */
  readonly difference: number;
  /** The bodies that may be the reason; none where nothing speaks for one of them. */
  readonly suspects: readonly { readonly body: string; readonly act: Act }[];
}

/** Where the report above differs from the sum of those below. */
export interface Differences {
  readonly cells: readonly DifferingCell[];
  /** The one body and act that explain every one of several cells. */
  readonly reason?: { readonly body: string; readonly act: Act };
}

/**
 * Which body makes a sum differ (B-SUM). One whose number is the difference was left out, or counted twice; one that
 * explains most cells is named at those. Where no number fits, one with a finding of its own at the cell. Never more than a
 * hint: a person looks.
 */
export function bodiesThatDiffer(collection: CollectionSource, rollUp: RollUp): Differences {
  const indexes = new Map(cellsOf(rollUp.edition).map(({ address }, index) => [address, index]));
  const differs = rollUp.differs ?? [];
  const children = rollUp.bodies.filter((code) => code !== rollUp.parent);
  const fitting = differs.map(({ address, stated, sum }) => {
    const difference = toScaled(stated) - toScaled(sum);
    return children.flatMap((body): { body: string; act: Act }[] => {
      const value = collection.numbers[body]?.values[indexes.get(address) ?? -1] ?? null;
      const scaled = value === null ? 0n : toScaled(value);
      if (scaled === 0n) return [];
      if (difference === -scaled) return [{ body, act: 'leftOut' }];
      return difference === scaled ? [{ body, act: 'twice' }] : [];
    });
  });
  const explained = new Map<string, number>();
  const keyOf = ({ body, act }: { body: string; act: Act }): string => `${act}\t${body}`;
  for (const own of fitting)
    for (const suspect of own)
      explained.set(keyOf(suspect), (explained.get(keyOf(suspect)) ?? 0) + 1);
  const most = Math.max(0, ...explained.values());
  const atCell = foundAt(collection, new Set(children), new Set(differs.map((own) => own.address)));
  const cells = differs.map(({ address, stated, sum }, index): DifferingCell => {
    const own = fitting[index] ?? [];
    const best = Math.max(0, ...own.map((suspect) => explained.get(keyOf(suspect)) ?? 0));
    const suspects =
      own.length > 0
        ? own.filter((suspect) => explained.get(keyOf(suspect)) === best)
        : [...(atCell.get(address) ?? [])].map((body) => ({ body, act: 'found' as const }));
    return {
      address,
      stated,
      sum,
      difference: fromScaled(toScaled(stated) - toScaled(sum)),
      suspects,
    };
  });
  const [first, second] = [...explained].filter(([, count]) => count === most);
  const isWhole = first && !second && most === differs.length && most > 1;
  const [act, body] = isWhole ? first[0].split('\t') : [];
  return {
    cells,
    ...(body !== undefined && { reason: { body, act: act as Act } }), // as keyOf wrote it
  };
}

/** The bodies that have an error of their own at a cell. */
function foundAt(
  { findings, bodies }: CollectionSource,
  children: ReadonlySet<string>,
  addresses: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const counting = new Map(bodies.map(({ code, file }) => [code, file]));
  const found = new Map<string, Set<string>>();
  for (const { body, file, severity, cells } of findings) {
    if (severity !== 'error' || body === undefined || !children.has(body)) continue;
    if (counting.get(body) !== file) continue;
    for (const address of cells) {
      if (addresses.has(address)) found.set(address, (found.get(address) ?? new Set()).add(body));
    }
  }
  return found;
}
