import { type EditionId, identitiesOf } from '../../format';
import type { RuleInput } from '../input';

/**
 * What the sums say of blank cells: a sum with a single blank gives it, and with it maybe another's.
 * A value that a count cannot have is not given.
 */
export function impliedValues(edition: EditionId, input: RuleInput): ReadonlyMap<string, number> {
  const implied = new Map<string, number>();
  const identities = identitiesOf(edition);
  const known = (address: string): number | undefined => {
    const { lo, hi } = input.quantity(address);
    return lo === hi ? lo : implied.get(address);
  };
  for (let found = true; found; ) {
    found = false;
    for (const { left, right } of identities) {
      let difference = 0;
      let blank: string | undefined;
      let sign = 0;
      let blanks = 0;
      const add = (address: string, weight: number): void => {
        const value = known(address);
        if (value !== undefined) difference += weight * value;
        else {
          blank = address;
          sign = weight;
          blanks++;
        }
      };
      for (const address of left) add(address, 1);
      for (const address of right) add(address, -1);
      if (blanks !== 1 || blank === undefined) continue;
      const value = -difference * sign + 0;
      if (!Number.isSafeInteger(value) || value < 0) continue;
      implied.set(blank, value);
      found = true;
    }
  }
  return implied;
}
