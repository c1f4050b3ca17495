import type { Locale } from '../format';
import type { Report } from '../report';
import { assertReport, workOn } from '../report/cells';
import { withOverlay } from './apply-overlay';
import { type CheckResult, runRules } from './engine';
import { type Explanation, withExplanations } from './explanations';
import type { CheckInputs } from './input';
import { comparableStatements, statementsOf } from './narrative/read-narrative';
import type { Overlay } from './overlay';
import type { RuleSet } from './rule';
import { withSuggestions } from './suspects';
import { assertParts, type CheckedParts, resultWithin } from './within';

/** What to check a report against, and the language of the messages. */
export interface CheckOptions extends CheckInputs, CheckedParts {
  readonly locale?: Locale;
  /** Other rules than this package's, see `parseRuleSet`; of the report's edition. */
  readonly ruleSet?: RuleSet;
  /** Other severities, or rules switched off: see `parseOverlay`. */
  readonly overlay?: Overlay;
  /** What people said about findings of earlier checks. */
  readonly explanations?: readonly Explanation[];
}

/**
 * Checks a report by all rules of its edition. Every rule runs, whatever else is broken. Nothing in the
 * report is changed: a suggestion is a note beside the published number. With `tables` or `texts` only what is found
 * there is given, so that a report that is being filled in is not blamed for what is to come.
 *
 * @throws RangeError if `ruleSet` is of another edition than the report.
 * @throws TypeError if `report` is none: what is not known to be one goes through `parseReport` first.
 *
 * Without `previous`, `readings` or `children` the rules that compare with them are listed in `notChecked`.
 * @example
 * import { blankReport, checkReport, setCells } from 'gongkai-report';
 *
 * const report = setCells(blankReport({ year: 2025 }), [
 *   ['applications.newlyReceived.naturalPerson', 3001],
 *   ['applications.newlyReceived.total', 3000],
 * ]);
 * const { findings, notChecked } = checkReport(report);
 * for (const { severity, message, suggestions } of findings) console.log(severity, message, suggestions);
 */
export function checkReport(report: Report, options: CheckOptions = {}): CheckResult {
  assertGiven(options);
  return workOn(report, () => checked(report, options));
}

function checked(report: Report, options: CheckOptions): CheckResult {
  const { locale = 'zh-CN', overlay, explanations, ruleSet, tables, texts, ...given } = options;
  if (ruleSet && ruleSet.edition !== report.edition) {
    throw new RangeError(
      `a rule set of edition ${ruleSet.edition} for a report of ${report.edition}`,
    );
  }
  const parts = { ...(tables && { tables }), ...(texts && { texts }) };
  assertParts(report.edition, parts);
  const inputs = {
    ...given,
    statements: comparableStatements(given.statements ?? statementsOf(report)),
  };
  const all = withSuggestions(report, inputs, runRules(report, inputs, locale, ruleSet), locale);
  const result = resultWithin(report.edition, all, parts);
  if (!overlay && !explanations) return result;
  const findings = overlay ? withOverlay(result.findings, overlay) : result.findings;
  const { outcomes, notChecked } = result;
  return { findings: withExplanations(findings, explanations ?? []), outcomes, notChecked };
}

/** @throws TypeError that says which of the options is not what it should be. */
function assertGiven(options: CheckOptions): void {
  if (typeof options !== 'object' || options === null)
    throw new TypeError('the options of a check are an object');
  let given: CheckOptions;
  try {
    given = { ...options };
  } catch {
    throw new TypeError('the options of a check cannot be looked at');
  }
  const { previous, children, readings, explanations } = given;
  const refuse = (name: string, wanted: string): never => {
    throw new TypeError(`options.${name} of a check has to be ${wanted}`);
  };
  const named = (name: string, report: unknown): void => {
    try {
      assertReport(report);
    } catch {
      refuse(name, 'a report');
    }
  };
  if (previous !== undefined) named('previous', previous);
  if (children !== undefined) {
    if (!Array.isArray(children)) refuse('children', 'a list of reports');
    for (const child of children) named('children', child);
  }
  const isListBy = (list: unknown, name: string): boolean => {
    try {
      return Array.isArray(list) && list.every((each) => typeof each?.[name] === 'string');
    } catch {
      return false; // what throws when it is looked at
    }
  };
  if (readings !== undefined && !isListBy(readings, 'address'))
    refuse('readings', 'a list of readings, as readReport gives them');
  if (explanations !== undefined && !isListBy(explanations, 'fingerprint'))
    refuse('explanations', 'a list of explanations');
}
