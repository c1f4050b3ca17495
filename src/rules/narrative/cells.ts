import type { EditionId } from '../../format';
import { rulesOf } from '../catalogue';
import type { Condition } from '../rule';

const known = new Map<EditionId, ReadonlyMap<string, readonly string[]>>();

/** The cells that a measure may be set against: what the rules compare it with. */
export function cellsByMeasure(edition: EditionId): ReadonlyMap<string, readonly string[]> {
  let cells = known.get(edition);
  if (!cells) {
    const found = new Map<string, string[]>();
    for (const { instances } of rulesOf(edition)) {
      for (const { assert } of instances) collect(assert, found);
    }
    cells = found;
    known.set(edition, cells);
  }
  return cells;
}

function collect(condition: Condition, found: Map<string, string[]>): void {
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
