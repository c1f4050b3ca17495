import { CSV_START, csvLine } from '../../report/csv-line';
import type { CheckResult } from '../engine';
import { assertFindings, findingsOf } from '../finding';

const COLUMNS = [
  'severity',
  'outcome',
  'ruleId',
  'anchor',
  'message',
  'cells',
  'suggestion',
  'explanation',
  'fingerprint',
] as const;

/**
 * The findings of a check as CSV (RFC 4180) with a header line: one finding a line, cells and edits as
 * `address=value`, separated by spaces. With a byte order mark, without which spreadsheets misread Chinese.
 *
 * @example
 * import { blankReport, checkReport, findingsToCsv } from 'gongkai-report';
 *
 * const csv = findingsToCsv(checkReport(blankReport({ year: 2025 })));
 */
export function findingsToCsv(result: Pick<CheckResult, 'findings'>): string {
  const findings: unknown = findingsOf(result);
  assertFindings(findings);
  const lines = findings.map((finding) => {
    const { cells, suggestions, explanation } = finding;
    const [best] = suggestions;
    const fields: Record<(typeof COLUMNS)[number], string> = {
      severity: finding.severity,
      outcome: finding.outcome,
      ruleId: finding.ruleId,
      anchor: finding.anchor,
      message: finding.message,
      cells: cells.map(({ address, value }) => `${address}=${value ?? ''}`).join(' '),
      suggestion: best?.edits.map(({ address, to }) => `${address}=${to ?? ''}`).join(' ') ?? '',
      explanation: explanation?.text ?? '',
      fingerprint: finding.fingerprint,
    };
    return csvLine(COLUMNS.map((column) => fields[column]));
  });
  return `${CSV_START}${csvLine(COLUMNS)}${lines.join('')}`;
}
