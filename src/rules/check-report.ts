import type { Locale } from '../format';
import type { Report } from '../report';
import { type CheckResult, runRules } from './engine';
import type { CheckInputs } from './input';
import { readNarrative } from './narrative/read-narrative';
import { withSuggestions } from './suspects';

/** What to check a report against, and the language of the messages. */
export interface CheckOptions extends CheckInputs {
  readonly locale?: Locale;
}

/**
 * Checks a report by all rules of its edition. Every rule runs, whatever else is broken. Nothing in the
 * report is changed: a suggestion is a note beside the published number.
 *
 * Without `previous`, `readings` or `children` the rules that compare with them are listed in `notChecked`.
 */
export function checkReport(report: Report, options: CheckOptions = {}): CheckResult {
  const { locale = 'zh-CN', ...given } = options;
  const inputs = { ...given, statements: given.statements ?? readNarrative(report) };
  return withSuggestions(report, inputs, runRules(report, inputs, locale), locale);
}
