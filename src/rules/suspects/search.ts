import { findActs } from './acts';
import { Case, type Change } from './case';
import type { Equations } from './equations';
import { type Candidate, type Evidence, markAmbiguous, priceOfSet, rank } from './rank';
import { slipBetween } from './slips';
import { smallestSets } from './smallest-sets';

/**
 * How many changes of a cell the search may try: some ten milliseconds on one core. A count, not a clock,
 * so that the same report gets the same answer everywhere.
 */
export const STEPS = 60_000;

/** What the search is given of one report, by cell index. */
export interface Figures {
  /** As printed; null for a blank or unreadable cell. */
  readonly found: (number | null)[];
  /** The same, with what blanks imply; undefined where nothing follows. */
  readonly values: (number | undefined)[];
  readonly lastYear?: readonly (number | undefined)[];
  readonly evidence: Evidence;
}

const MOST = 5;

/**
 * The likeliest explanations of the broken sums, part by part: sums that share no cell have nothing to do
 * with each other. Best first within each part.
 */
export function search(equations: Equations, figures: Figures): Candidate[] {
  const whole = new Case(equations, [...figures.values], STEPS);
  const candidates: Candidate[] = [];
  let steps = 0;
  for (const part of brokenGroups(whole)) {
    const problem = new Case(equations, [...figures.values], STEPS - steps);
    problem.keepOnly(part);
    candidates.push(...candidatesOf(problem, figures).slice(0, MOST));
    steps += problem.steps;
  }
  return candidates;
}

function candidatesOf(problem: Case, { found, evidence, lastYear }: Figures): Candidate[] {
  const single = smallestSets(problem, 1);
  if (single.length > 0) return rank(problem, single, [], found, evidence);
  const acts = findActs(problem, lastYear);
  const sets = smallestSets(problem, 2);
  if (sets.length === 0 && acts.length === 0) sets.push(...smallestSets(problem, 3));
  if (sets.length + acts.length > 0) return rank(problem, sets, acts, found, evidence);
  return peel(problem, found, evidence);
}

/**
 * Where no one explanation covers everything: the cells that repair all their own sums with one number, one
 * after the other, as long as there is one.
 */
function peel(problem: Case, found: (number | null)[], evidence: Evidence): Candidate[] {
  const peeled: Omit<Candidate, 'ambiguous'>[] = [];
  while (problem.broken > 0 && !problem.exhausted) {
    let best: { change: Change; delta: number; price: number } | undefined;
    for (let cell = 0; cell < problem.values.length; cell++) {
      problem.steps++;
      const delta = problem.repairOf(cell);
      if (delta === undefined) continue;
      const change = { cell, to: problem.value(cell) + delta };
      if (change.to < 0 || peeled.some((each) => each.changes[0]?.cell === cell)) continue;
      const sums =
        problem.equations.of[cell]?.filter(({ equation }) => problem.active[equation]).length ?? 0;
      if (sums < 2) continue;
      const price = priceOfSet([change], found, evidence) - sums;
      if (!best || price < best.price) best = { change, delta, price };
    }
    if (!best) break;
    const { change, delta, price } = best;
    const repairs = (problem.equations.of[change.cell] ?? [])
      .filter(({ equation }) => problem.active[equation])
      .map(({ equation }) => problem.equations.all[equation]?.instance ?? '');
    problem.add(change.cell, delta);
    peeled.push({
      changes: [change],
      cause: slipBetween(found[change.cell] ?? null, change.to),
      price,
      repairs,
    });
  }
  return markAmbiguous(peeled).map((each) => ({ ...each, ambiguous: true }));
}

/** The broken sums in groups that share cells. */
function brokenGroups(problem: Case): number[][] {
  const broken = problem.brokenEquations();
  const { all, of } = problem.equations;
  const groupOf = all.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (groupOf[at] !== undefined && groupOf[at] !== at) at = groupOf[at] ?? at;
    return at;
  };
  // Sums are linked through any cell they share, broken or not: a wrong cell may lie in between.
  for (const holders of of) {
    const [first] = holders;
    if (!first) continue;
    for (const { equation } of holders) groupOf[root(equation)] = root(first.equation);
  }
  const parts = new Map<number, number[]>();
  for (const equation of broken) {
    const key = root(equation);
    parts.set(key, [...(parts.get(key) ?? []), equation]);
  }
  return [...parts.values()];
}
