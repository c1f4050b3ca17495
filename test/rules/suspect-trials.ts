/** How often the first suggestion is the truth. Run by a test with a fixed seed, and by the benchmark. */
import type { EditionId } from '../../src/format';
import { equationsOf } from '../../src/rules/suspects/equations';
import { search } from '../../src/rules/suspects/search';
import { randomFrom, shiftedRow, splitNumber, type Trial, totalsRow, wrongCells } from './planted';

type Plant = (edition: EditionId, random: ReturnType<typeof randomFrom>) => Trial | undefined;

export const SCENARIOS: Readonly<Record<string, Plant>> = {
  'one wrong cell': (edition, random) => wrongCells(edition, random, 1),
  'two wrong cells': (edition, random) => wrongCells(edition, random, 2),
  'three wrong cells': (edition, random) => wrongCells(edition, random, 3),
  'shifted row': shiftedRow,
  'split number': splitNumber,
  'totals at zero': (edition, random) => totalsRow(edition, random, true),
  'totals without one line': (edition, random) => totalsRow(edition, random, false),
};

export interface TrialResult {
  readonly trials: number;
  /** The first suggestion is the planted one, to the cell and the value. */
  readonly first: number;
  /** It is among the suggestions. */
  readonly named: number;
  /** Of those that were not first: the first was said to be ambiguous. */
  readonly ambiguous: number;
  /** Milliseconds of processor time of each search: other programs on the machine do not count. */
  readonly times: readonly number[];
  readonly misses: readonly string[];
}

export function runTrials(
  scenario: string,
  edition: EditionId,
  count: number,
  seed: number,
): TrialResult {
  const plant = SCENARIOS[scenario];
  if (!plant) throw new Error(scenario);
  const random = randomFrom(seed);
  const equations = equationsOf(edition);
  const result = { trials: 0, first: 0, named: 0, ambiguous: 0 };
  const times: number[] = [];
  const misses: string[] = [];
  while (result.trials < count) {
    const trial = plant(edition, random);
    if (!trial) continue;
    const values = equations.addresses.map((address) => trial.values.get(address) ?? 0);
    const start = process.cpuUsage();
    const candidates = search(equations, { found: values, values, evidence: new Map() });
    const { user, system } = process.cpuUsage(start);
    const time = (user + system) / 1000;
    // Some acts change nothing that a sum can see.
    if (candidates.length === 0 && isConsistent(values)) continue;
    result.trials++;
    times.push(time);
    const isTruth = candidates.map(
      ({ changes }) =>
        changes.length === trial.truth.size &&
        changes.every(({ cell, to }) => trial.truth.get(equations.addresses[cell] ?? '') === to),
    );
    if (isTruth[0]) result.first++;
    else {
      if (candidates[0]?.ambiguous) result.ambiguous++;
      if (misses.length < 20) {
        misses.push(
          JSON.stringify({
            truth: [...trial.truth].map(([a, v]) => `${a} ${trial.values.get(a)} -> ${v}`),
            got: candidates
              .slice(0, 3)
              .map((c) => [
                c.cause,
                c.price,
                ...c.changes.map(
                  ({ cell, to }) => `${equations.addresses[cell]} ${values[cell]} -> ${to}`,
                ),
              ]),
          }),
        );
      }
    }
    if (isTruth.includes(true)) result.named++;
  }
  return { ...result, times, misses };

  function isConsistent(values: readonly number[]): boolean {
    return equations.all.every(
      ({ cells, weights }) =>
        cells.reduce((sum, cell, i) => sum + (values[cell] ?? 0) * (weights[i] ?? 0), 0) === 0,
    );
  }
}
