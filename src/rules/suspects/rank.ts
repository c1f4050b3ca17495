import type { Act, ActFound } from './acts';
import type { Case, Change } from './case';
import { type Slip, slipBetween, slipPrice } from './slips';

/** A set of changes that repairs all or some broken sums, and what it would take to make them. */
export interface Candidate {
  readonly changes: readonly Change[];
  readonly cause: Act | Slip;
  /** A cell of the other line that the act has to do with. */
  readonly beside?: number;
  /** The lower, the likelier. */
  readonly price: number;
  /** Instances of the sums that it repairs. */
  readonly repairs: readonly string[];
  readonly ambiguous: boolean;
}

/** What speaks for a value: last year's figures and the narrative, by cell index. */
export type Evidence = ReadonlyMap<number, ReadonlySet<number>>;

const CELL = 3;
const SUPPORTED = -2;
/** Two explanations closer than this are not told apart. */
const MARGIN = 1.5;

type Found = (number | null)[];

const supports = (evidence: Evidence, { cell, to }: Change): number =>
  evidence.get(cell)?.has(to) ? SUPPORTED : evidence.has(cell) ? 1 : 0;

/** The price of a set of slips, one a cell. */
export function priceOfSet(changes: readonly Change[], found: Found, evidence: Evidence): number {
  let price = 0;
  for (const change of changes) {
    price +=
      CELL +
      slipPrice(slipBetween(found[change.cell] ?? null, change.to)) +
      supports(evidence, change);
  }
  return price;
}

/** Puts sets and acts in one order; of two that change the same cells the cheaper stays. */
export function rank(
  problem: Case,
  sets: readonly (readonly Change[])[],
  acts: readonly ActFound[],
  found: Found,
  evidence: Evidence,
): Candidate[] {
  const repairs = problem.brokenEquations().map((i) => problem.equations.all[i]?.instance ?? '');
  const byChanges = new Map<string, Omit<Candidate, 'ambiguous'>>();
  const add = (
    changes: readonly Change[],
    cause: Act | Slip,
    price: number,
    beside?: number,
  ): void => {
    const sorted = [...changes].sort((a, b) => a.cell - b.cell);
    const key = sorted.map(({ cell, to }) => `${cell}:${to}`).join();
    const known = byChanges.get(key);
    if (!known || known.price > price)
      byChanges.set(key, {
        ...{ changes: sorted, cause, price, repairs },
        ...(beside !== undefined && { beside }),
      });
  };
  for (const set of sets) {
    const [first] = set;
    const cause =
      set.length === 1 && first ? slipBetween(found[first.cell] ?? null, first.to) : 'other';
    add(set, cause, priceOfSet(set, found, evidence));
  }
  for (const { act, price, changes, beside } of acts) {
    add(
      changes,
      act,
      price +
        CELL +
        changes.reduce((sum, change) => sum + Math.min(0, supports(evidence, change)), 0),
      beside,
    );
  }
  // One wrong cell comes before anything else that explains the same sums.
  const ordered = [...byChanges.values()].sort(
    (a, b) => Number(b.changes.length === 1) - Number(a.changes.length === 1) || a.price - b.price,
  );
  return markAmbiguous(ordered);
}

/** Marks the explanations that others come close to. A lone cell is told apart from any larger set. */
export function markAmbiguous(ordered: readonly Omit<Candidate, 'ambiguous'>[]): Candidate[] {
  const [first] = ordered;
  return ordered.map((each) => ({
    ...each,
    ambiguous: ordered.some(
      (other) =>
        other !== each &&
        other.price < Math.max(each.price, first?.price ?? 0) + MARGIN &&
        (each.changes.length > 1 || other.changes.length === 1),
    ),
  }));
}
