import {
  BODY_KINDS,
  type BodyKindForm,
  cellsOf,
  describeCell,
  EDITIONS,
  type EditionId,
  editionForm,
} from '../format';
import { SAME_LETTERS } from '../format/letters';
import { describedRulesOf } from './catalogue/described';
import { examplesOf } from './catalogue/examples';
import { OWN_UNIT, PLAIN_NUMBER, printedUnit } from './cell-text';
import { addendsOfTotals } from './conditions/statements';
import { FEWEST_RUNS, LEFT_OUT } from './overlap';
import { NUMERIC_FACTS, type RuleSet } from './rule';

/**
 * All rules of an edition as plain JSON, with everything that an interpreter in another language needs.
 * @throws RangeError for an unknown edition.
 * @example
 * import { ruleSetOf } from 'gongkai-report/rules';
 *
 * for (const { id, instances } of ruleSetOf('2021').rules) console.log(id, instances.length);
 */
export function ruleSetOf(edition: EditionId): RuleSet {
  const form = editionForm(edition);
  return {
    $schema: 'urn:gongkai-report:schema:rules',
    edition,
    notice: form.notice.number,
    years: form.years,
    bindingFrom: form.bindingFrom,
    cells: cellsOf(edition).map((cell) => ({
      address: cell.address,
      kind: cell.kind,
      unit: printedUnit(cell),
      label: describeCell(edition, cell.address),
    })),
    otherEditions: Object.fromEntries(
      EDITIONS.filter((id) => id !== edition).map((id) => [
        id,
        cellsOf(id).map((cell) => cell.address),
      ]),
    ),
    bodyKinds: Object.fromEntries(
      Object.entries<BodyKindForm>(BODY_KINDS).map(
        ([kind, { makesRegulations, isGovernment, callsItself }]) => [
          kind,
          { makesRegulations, isGovernment, ...(callsItself !== undefined && { callsItself }) },
        ],
      ),
    ),
    numericFacts: NUMERIC_FACTS,
    plainNumber: PLAIN_NUMBER,
    ownUnit: OWN_UNIT,
    totals: Object.fromEntries(addendsOfTotals(edition)),
    letters: SAME_LETTERS,
    overlap: { leftOut: LEFT_OUT, fewestRuns: FEWEST_RUNS },
    rules: describedRulesOf(edition).map((rule) => ({
      ...rule,
      examples: examplesOf(rule.id, edition),
    })),
  };
}
