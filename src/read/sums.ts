import { type EditionId, type Identity, identitiesOf, type TableKey } from '../format';

/** The form's sums, as the judge asks them: what they say of numbers that may or may not be those of their cells. */

/** The number that is taken for a cell; NaN where none is known. */
export type NumberAt = (address: string) => number;

/** The sums of one table of the form. */
export const sumsOfTable = (edition: EditionId, key: TableKey): readonly Identity[] =>
  identitiesOf(edition).filter(({ table }) => table === key);

/** The sums that speak of no other cells. */
export const sumsWithin = (
  sums: readonly Identity[],
  addresses: readonly string[],
): readonly Identity[] =>
  sums.filter((sum) => cellsOfSum(sum).every((address) => addresses.includes(address)));

/** The cells of which a sum speaks. */
export const cellsOfSum = ({ left, right }: Identity): readonly string[] => [...left, ...right];

/** By how much a sum is not kept: 0 where it holds, NaN where a number of it is not known. */
export const differenceIn = ({ left, right }: Identity, numberAt: NumberAt): number => {
  const add = (addresses: readonly string[]): number =>
    addresses.reduce((total, address) => total + numberAt(address), 0);
  return add(left) - add(right);
};

/** Whether a sum holds. */
export const holds = (sum: Identity, numberAt: NumberAt): boolean =>
  differenceIn(sum, numberAt) === 0;

/** Steps that a search may still take. */
export interface Budget {
  steps: number;
}

/**
 * All ways to choose one after the other so that every choice fits: the one search of the judge.
 *
 * @param size how many have to be chosen
 * @param options what may be chosen behind the last choice; `at` counts from 0
 * @param fits whether the choices up to here may stand; asked whenever one is added
 * @param most ways to look for: with more there are too many
 * @returns `undefined` where there are too many, or the steps were used up before all were looked at
 */
export function waysToChoose<T>(
  size: number,
  options: (before: T | undefined, at: number) => Iterable<T>,
  fits: (chosen: readonly T[]) => boolean,
  budget: Budget,
  most: number,
): T[][] | undefined {
  const found: T[][] = [];
  const chosen: T[] = [];
  const walk = (): boolean => {
    if (chosen.length === size) {
      found.push([...chosen]);
      return found.length <= most;
    }
    for (const option of options(chosen[chosen.length - 1], chosen.length)) {
      if (--budget.steps < 0) return false;
      chosen.push(option);
      const goesOn = !fits(chosen) || walk();
      chosen.pop();
      if (!goesOn) return false;
    }
    return true;
  };
  return walk() ? found : undefined;
}

/** The sums that can be asked at each step of a search, once the last of their cells has a number. */
export function sumsByStep(
  sums: readonly Identity[],
  size: number,
  stepOf: (address: string) => number,
): readonly (readonly Identity[])[] {
  const steps: Identity[][] = Array.from({ length: size }, () => []);
  for (const sum of sums) steps[Math.max(...cellsOfSum(sum).map(stepOf))]?.push(sum);
  return steps;
}
