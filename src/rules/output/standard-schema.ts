import type { Finding } from '../finding';

/** An issue as the Standard Schema has it, with the rule behind it. */
export interface FindingIssue {
  readonly message: string;
  /** Path into the report's JSON. */
  readonly path: readonly string[];
  readonly ruleId: string;
  readonly severity: Finding['severity'];
  /** Paths of the other cells of the finding. */
  readonly related: readonly (readonly string[])[];
}

/**
 * The findings as Standard Schema issues, each at the cell, table or section that stands for it.
 *
 * @example
 * import { blankReport, checkReport, toIssues } from 'gongkai-report';
 *
 * const { findings } = checkReport(blankReport({ year: 2025 }));
 * for (const { path, message } of toIssues(findings)) console.log(path.join('.'), message);
 */
export const toIssues = (findings: readonly Finding[]): FindingIssue[] =>
  findings.map(({ message, anchor, ruleId, severity, cells }) => ({
    message,
    path: issuePath(anchor),
    ruleId,
    severity,
    related: cells
      .filter(({ address }) => address !== anchor && !address.startsWith('@'))
      .map(({ address }) => issuePath(address)),
  }));

const issuePath = (anchor: string): string[] => (anchor === 'report' ? [] : anchor.split('.'));
