import type { RuleInput } from '../input';
import type { Equations } from './equations';

/**
 * What the sums say of blank cells, by index: a sum with a single blank gives it, and with it maybe
 * another's. A value that a count cannot have is not given.
 */
export function impliedValues(equations: Equations, input: RuleInput): ReadonlyMap<number, number> {
  const implied = new Map<number, number>();
  const known = equations.addresses.map((address) => {
    const { lo, hi } = input.quantity(address);
    return lo === hi ? lo : undefined;
  });
  if (known.every((value) => value !== undefined)) return implied;
  for (let found = true; found; ) {
    found = false;
    for (const { cells, weights } of equations.all) {
      const blanks = cells.filter((cell) => known[cell] === undefined);
      const [blank] = blanks;
      if (blanks.length !== 1 || blank === undefined) continue;
      let rest = 0;
      let weight = 1;
      cells.forEach((cell, i) => {
        if (cell === blank) weight = weights[i] ?? 1;
        else rest += (weights[i] ?? 0) * (known[cell] ?? 0);
      });
      const value = 0 - rest * weight;
      if (!Number.isSafeInteger(value) || value < 0) continue;
      known[blank] = value;
      implied.set(blank, value);
      found = true;
    }
  }
  return implied;
}
