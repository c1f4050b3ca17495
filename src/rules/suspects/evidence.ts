import type { Report } from '../../report';
import { rulesOf } from '../catalogue';
import { type CheckInputs, RuleInput } from '../input';
import type { Equations } from './equations';
import type { Evidence } from './rank';

/**
 * What speaks for the true value of a cell: rules that say it equals a single number elsewhere, last year's
 * or the narrative's.
 */
export function evidenceFor(
  report: Report,
  inputs: CheckInputs,
  equations: Equations,
): { readonly evidence: Evidence; readonly lastYear?: readonly (number | undefined)[] } {
  const evidence = new Map<number, Set<number>>();
  const add = (address: string, value: number): void => {
    const cell = equations.indexOf.get(address);
    if (cell === undefined || !Number.isSafeInteger(value)) return;
    evidence.set(cell, (evidence.get(cell) ?? new Set()).add(value));
  };
  const { previous, statements = [] } = inputs;
  if (!previous && statements.length === 0) return { evidence };
  const input = new RuleInput(report, inputs);
  for (const rule of rulesOf(report.edition)) {
    if (rule.level !== 2 && rule.level !== 4) continue;
    for (const { assert } of rule.instances) {
      if ('eq' in assert) {
        const [[left], [right]] = assert.eq;
        if (
          !Array.isArray(left) ||
          !Array.isArray(right) ||
          assert.eq[0].length + assert.eq[1].length !== 2
        )
          continue;
        const { lo, hi } = input.quantity(right[1]);
        if (lo === hi) add(left[1], lo);
      } else if ('stated' in assert) {
        const [measure, sums] = assert.stated;
        for (const { number } of statements.filter(
          (each) => each.measure === measure && each.number.lo === each.number.hi,
        )) {
          for (const sum of sums) {
            const [term] = sum;
            if (sum.length === 1 && Array.isArray(term)) add(term[1], number.lo);
          }
        }
      }
    }
  }
  const lastYear =
    previous &&
    equations.addresses.map((address) => {
      const { lo, hi } = input.quantity(`@previous:${address}`);
      return lo === hi ? lo : undefined;
    });
  return { evidence, ...(lastYear && { lastYear }) };
}
