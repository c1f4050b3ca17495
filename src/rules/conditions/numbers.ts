import { toScaled } from '../decimal';
import type { Sum } from '../rule';
import {
  type Answer,
  ASK,
  type Compiling,
  type ConditionKind,
  LACKING,
  NO,
  type Test,
  YES,
} from './kind';

type Comparison = readonly [left: Sum, right: Sum];

/** How a comparison ends by the bounds of left less right. */
type Decide = (lo: number, hi: number) => boolean | undefined;

const comparison = (decide: Decide): ConditionKind<Comparison> => ({
  arguments: ['sum', 'sum'],
  compares: true,
  evaluate: (sides, evaluation) => {
    const { lo, hi } = evaluation.difference(sides);
    return decide(lo, hi) ?? evaluation.unknown(sides, lo, hi);
  },
  compile: (sides, compiling) => compileComparison(sides, compiling, decide),
});

/** The two sums are equal. */
export const eq = comparison((lo, hi) =>
  lo === 0 && hi === 0 ? true : lo > 0 || hi < 0 ? false : undefined,
);

/** The first sum is at most the second. */
export const le = comparison((lo, hi) => (hi <= 0 ? true : lo > 0 ? false : undefined));

/** The first sum is less than the second. */
export const lt = comparison((lo, hi) => (hi < 0 ? true : lo >= 0 ? false : undefined));

function compileComparison(
  [left, right]: Comparison,
  { slot, isExact }: Compiling,
  decide: Decide,
): Test {
  let constant = 0;
  const at: number[] = [];
  const by: number[] = [];
  for (const [side, sign] of [
    [left, 1],
    [right, -1],
  ] as const) {
    for (const term of side) {
      if (typeof term === 'number') constant += sign * term;
      else {
        at.push(slot(term[1]));
        by.push(sign * term[0]);
      }
    }
  }
  const places = Int32Array.from(at);
  const weights = Float64Array.from(by);
  return (slots) => {
    const { lo, hi, inexact, lacking } = slots;
    let low = constant;
    let high = constant;
    let doubt = isExact ? 0 : 1;
    for (let i = 0; i < places.length; i++) {
      // Typed arrays as long as each other, and slots that exist: never undefined.
      const place = places[i] as number;
      const weight = weights[i] as number;
      if (lacking[place]) return LACKING;
      doubt |= inexact[place] as number;
      low += weight * ((weight > 0 ? lo[place] : hi[place]) as number);
      high += weight * ((weight > 0 ? hi[place] : lo[place]) as number);
    }
    if (doubt || tooLarge(low) || tooLarge(high)) return ASK;
    const holds = decide(low, high);
    return holds === undefined ? ASK : holds ? YES : NO;
  };
}

const tooLarge = (value: number): boolean => !Number.isSafeInteger(value) && Number.isFinite(value);

/** The number is a multiple of a positive integer. */
export const multipleOf: ConditionKind<readonly [cell: string, divisor: number]> = {
  arguments: ['source', 'positive'],
  evaluate: ([source, divisor], evaluation) => {
    const { lo, hi, reason } = evaluation.input.quantity(source);
    return lo === hi ? toScaled(lo) % toScaled(divisor) === 0n : evaluation.missing(reason, source);
  },
  compile: ([source], { slot }) => {
    slot(source);
    return (): Answer => ASK;
  },
};
