import type { Finding } from './finding';

/** What a person said about a finding, kept from one check to the next. */
export interface Explanation {
  /** The finding's fingerprint. */
  readonly fingerprint: string;
  /** The figures that the person saw, from the finding's `figures`. */
  readonly figures: string;
  /** Why it is right as it stands. */
  readonly text: string;
  /** When, as an ISO date. */
  readonly date?: string;
}

/**
 * Puts explanations beside the findings that they explain. A finding whose figures changed since keeps its
 * explanation, marked stale: somebody has to look again. An explained finding stays in the list, with its
 * severity; a caller that wants to hide it can.
 *
 * @example
 * import { blankReport, checkReport, withExplanations } from 'gongkai-report';
 *
 * const { findings } = checkReport(blankReport({ year: 2025 }));
 * const explanations = findings.map(({ fingerprint, figures = '' }) => ({
 *   fingerprint,
 *   figures,
 *   text: '已与业务科室核实，数据无误。',
 * }));
 * const explained = withExplanations(findings, explanations);
 */
export function withExplanations(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): Finding[] {
  const known = new Map(explanations.map((each) => [each.fingerprint, each]));
  return findings.map((finding) => {
    const explanation = known.get(finding.fingerprint);
    if (!explanation) return finding;
    const { text, date, figures } = explanation;
    return {
      ...finding,
      explanation: {
        text,
        ...(date !== undefined && { date }),
        stale: figures !== finding.figures,
      },
    };
  });
}
