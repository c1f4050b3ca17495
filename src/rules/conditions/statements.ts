import { identitiesOf } from '../../format';
import { perEdition } from '../../format/per-edition';
import { toScaled } from '../decimal';
import type { Evaluation } from '../evaluate';
import { statementsOn } from '../narrative/statement';
import type { Sum, Term } from '../rule';
import { ASK, type ConditionKind, LACKING, sourcesIn, type Test } from './kind';

/** The totals of the rows of an edition, each with the cells that it adds up. */
export const addendsOfTotals = /* @__PURE__ */ perEdition(
  (edition): ReadonlyMap<string, readonly string[]> => {
    const rows = identitiesOf(edition).filter(({ kind }) => kind === 'row');
    return new Map(rows.map(({ anchor, right }) => [anchor, right]));
  },
);

/** A sum with the addends of totals that are left blank in their place: a total is at least what stands in them. */
export function withTotals(sum: Sum, { input }: Evaluation): Sum {
  return sum.flatMap((term): Term[] => {
    if (typeof term === 'number' || input.quantity(term[1]).reason !== 'blank') return [term];
    const addends = addendsOfTotals(input.report.edition).get(term[1]);
    return addends ? addends.map((address): Term => [term[0], address]) : [term];
  });
}

/** Every statement of the narrative on the measure agrees with one of these sums. */
export const stated: ConditionKind<readonly [measure: string, sums: readonly Sum[]]> = {
  arguments: ['measure', 'sums'],
  evaluate: ([measure, sums], evaluation) => {
    const values = sums.map((sum) => evaluation.value(withTotals(sum, evaluation)));
    return evaluation.judge(evaluation.said(measure), ({ number: { lo, hi } }) => {
      const meets = values.filter((value) => value.lo <= hi && lo <= value.hi);
      if (meets.some((value) => value.lo === value.hi)) return true;
      return meets.length > 0 ? undefined : false;
    });
  },
  compile: ([measure, sums], { slot }) => {
    for (const sum of sums) for (const source of sourcesIn(sum)) slot(source);
    return saidOf(measure);
  },
};

/** Every number that the narrative states on the measure is a multiple of a positive integer. */
export const statedMultiple: ConditionKind<readonly [measure: string, divisor: number]> = {
  arguments: ['measure', 'positive'],
  evaluate: ([measure, divisor], evaluation) =>
    evaluation.judge(
      evaluation.said(measure),
      ({ number: { lo, hi } }) => lo !== hi || toScaled(lo) % toScaled(divisor) === 0n,
    ),
  compile: ([measure]) => saidOf(measure),
};

/** The numbers stated on the parts add up to the one stated on the whole. */
export const statedSum: ConditionKind<readonly [whole: string, part: string]> = {
  arguments: ['measure', 'measure'],
  evaluate: ([whole, part], evaluation) => {
    const parts = evaluation.said(part);
    if (parts.length === 0) return evaluation.missing('statements');
    const lo = parts.reduce((sum, { number }) => sum + toScaled(number.lo), 0n);
    const hi = parts.reduce((sum, { number }) => sum + toScaled(number.hi), 0n);
    return evaluation.judge(
      evaluation.said(whole),
      ({ number }) => toScaled(number.lo) <= hi && lo <= toScaled(number.hi),
    );
  },
  compile: ([whole]) => saidOf(whole),
};

/** All that the narrative states on the measure can be the same number. */
export const statedOnce: ConditionKind<string> = {
  arguments: ['measure'],
  evaluate: (measure, evaluation) => {
    const said = evaluation.said(measure);
    const least = said.reduce((bound, { number }) => Math.max(bound, number.lo), -Infinity);
    const most = said.reduce((bound, { number }) => Math.min(bound, number.hi), Infinity);
    return evaluation.judge(said, () => least <= most);
  },
  compile: (measure) => saidOf(measure),
};

/** Every number stated on the measure is one of those that the text itself makes of it. */
export const statedWithin: ConditionKind<string> = {
  arguments: ['measure'],
  evaluate: (measure, evaluation) =>
    evaluation.judge(evaluation.said(measure), ({ number, within = [] }) =>
      within.some(({ lo, hi }) => lo <= number.hi && number.lo <= hi),
    ),
  compile: (measure) => saidOf(measure),
};

const saidOf =
  (measure: string): Test =>
  ({ input }) =>
    statementsOn(input.inputs.statements, measure).length > 0 ? ASK : LACKING;
