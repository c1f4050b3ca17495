import { identitiesOf, type Locale } from '../../format';
import type { Report } from '../../report';
import type { CheckResult } from '../engine';
import type { Finding, Suggestion } from '../finding';
import { type CheckInputs, RuleInput } from '../input';
import { ruleMessages } from '../messages';
import { impliedValues } from './implied';

/** The findings with what would repair them. */
export function withSuggestions(
  report: Report,
  inputs: CheckInputs,
  result: CheckResult,
  locale: Locale,
): CheckResult {
  const input = new RuleInput(report, inputs);
  const implied = impliedValues(report.edition, input);
  const suggest = (finding: Finding): readonly Suggestion[] => {
    const value = implied.get(finding.anchor);
    if (value === undefined || finding.cells[0]?.role !== 'total') return finding.suggestions;
    const repairs = identitiesOf(report.edition)
      .filter(({ left, right }) => left.includes(finding.anchor) || right.includes(finding.anchor))
      .map(({ kind, table, anchor }) => `${ruleOfIdentity(kind, table)}@${anchor}`);
    return [
      {
        edits: [{ address: finding.anchor, from: null, to: value }],
        message: ruleMessages(locale).implied,
        repairs,
        ambiguous: false,
      },
    ];
  };
  return {
    ...result,
    findings: result.findings.map((each) => ({ ...each, suggestions: suggest(each) })),
  };
}

const ruleOfIdentity = (kind: string, table: string): string =>
  table === 'proceedings'
    ? 'T4-ROW'
    : kind === 'row'
      ? 'T3-ROW'
      : kind === 'column'
        ? 'T3-COL'
        : 'T3-BALANCE';
