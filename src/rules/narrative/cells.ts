import { perEdition } from '../../format/per-edition';
import { rulesOf } from '../catalogue';
import type { Condition } from '../rule';

/** The cells that a measure may be set against: what the rules compare it with. */
export const cellsByMeasure = /* @__PURE__ */ perEdition(
  (edition): ReadonlyMap<string, readonly string[]> => {
    const found = new Map<string, string[]>();
    for (const { instances } of rulesOf(edition)) {
      for (const { assert } of instances) gatherMeasures(assert, found);
    }
    return found;
  },
);

function gatherMeasures(condition: Condition, found: Map<string, string[]>): void {
  if (!('stated' in condition)) return;
  const [measure, sums] = condition.stated;
  const own = found.get(measure) ?? [];
  for (const sum of sums) {
    for (const term of sum) {
      if (typeof term !== 'number' && !own.includes(term[1])) own.push(term[1]);
    }
  }
  found.set(measure, own);
}
