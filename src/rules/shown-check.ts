import type { Locale } from '../format';
import { rules } from './catalogue/described';
import type { CheckResult } from './engine';
import type { Rule } from './rule';
import { ruleBases } from './rule-bases';

/** What a check found, as it is shown: a `CheckResult`, or with titles and bases what `describeCheck` makes of it. */
export interface ShownCheck extends Pick<CheckResult, 'findings'> {
  /** What could not be checked, and why. Default: that is not told. */
  readonly notChecked?: CheckResult['notChecked'] | undefined;
  /** How each rule ended: how many were checked is told from it. Default: that is not told. */
  readonly outcomes?: CheckResult['outcomes'] | undefined;
  /** Their titles stand for the ids of rules that were not checked. Default none. */
  readonly rules?: readonly Pick<Rule, 'id' | 'title'>[] | undefined;
  /** What each rule rests on, by its id; told with its findings. Default none. */
  readonly bases?: Readonly<Record<string, string>> | undefined;
}

/**
 * What a check found, with what a person who reads it wants to know beside: what the rules are called, and what each rests on. Apart
 * from the check itself, as these words weigh more than the sums.
 *
 * @example
 * import { blankReport, checkReport, describeCheck } from 'gongkai-report';
 *
 * const report = blankReport({ year: 2025 });
 * const check = describeCheck(checkReport(report), 'zh-CN'); // <ReportDocument report={report} check={check} />
 */
export const describeCheck = (check: CheckResult, locale: Locale): ShownCheck => ({
  ...check,
  rules,
  bases: ruleBases(locale),
});
