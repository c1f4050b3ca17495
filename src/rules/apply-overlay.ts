import { assertFindings, type Finding, type Severity } from './finding';
import type { Overlay } from './overlay';

const ORDER: readonly Severity[] = ['error', 'query', 'info'];

/**
 * The findings as an overlay wants them: other severities, and without the rules that are off.
 *
 * @example
 * import { blankReport, checkReport, parseOverlay, withOverlay } from 'gongkai-report';
 *
 * const { findings } = checkReport(blankReport({ year: 2025 }));
 * const overlay = parseOverlay({
 *   rules: [{ ruleId: 'DOC-DEADLINE', severity: 'info', date: '2026-01-31', reason: '只作提醒' }],
 * });
 * const shown = withOverlay(findings, overlay);
 */
export function withOverlay(findings: readonly Finding[], overlay: Overlay): Finding[] {
  assertFindings(findings);
  let rules: unknown;
  try {
    rules = overlay?.rules;
  } catch {
    // what throws when it is looked at is none
  }
  if (!Array.isArray(rules))
    throw new TypeError('this is no overlay (without a list of rules); see parseOverlay');
  const changes = new Map(overlay.rules.map(({ ruleId, severity }) => [ruleId, severity]));
  return findings
    .flatMap((finding): Finding[] => {
      const severity = changes.get(finding.ruleId);
      if (severity === 'off') return [];
      return [severity ? { ...finding, severity } : finding];
    })
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}
