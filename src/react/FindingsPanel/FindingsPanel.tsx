import type { ReactNode } from 'react';
import { type CheckProps, type DrawFindingsOptions, drawFindings, shownCheck } from '../../draw';
import type { CellReading, Report } from '../../report';
import type { Finding, Suggestion } from '../../rules';
import { inRoot, type LookProps, type TitledProps, withDefaults } from '../props';

/** Props of {@link FindingsPanel}. */
export interface FindingsPanelProps extends TitledProps, CheckProps {
  /** The report that was checked, either edition. */
  readonly report: Report;
  /** What the document said in each cell, where the report was read from one. */
  readonly readings?: readonly CellReading[] | undefined;
  /** What stands below a suggestion: a button that takes it, say. Default nothing. */
  readonly renderSuggestion?: ((suggestion: Suggestion, finding: Finding) => ReactNode) | undefined;
  /** What stands at the end of a finding: a field for its explanation, say. Default nothing. */
  readonly renderFinding?: ((finding: Finding) => ReactNode) | undefined;
  /** The same as that of the tables, so that the links meet their cells. Default `gk`. */
  readonly idPrefix?: string | undefined;
}

/**
 * The findings of a check: the overall state, then each finding in the form's own words with its cells.
 *
 * @throws TypeError where neither `check` nor `findings` is given: a panel that says nothing would be taken for a clean report.
 *
 * @example
 * import { checkReport, describeCheck, type Report } from 'gongkai-report';
 * import { ApplicationsTable, FindingsPanel } from 'gongkai-report/react';
 *
 * export function Page({ report }: { report: Report }) {
 *   const check = checkReport(report);
 *   return (
 *     <>
 *       <FindingsPanel report={report} check={describeCheck(check, 'zh-CN')} />
 *       <ApplicationsTable report={report} findings={check.findings} linkFindings />
 *     </>
 *   );
 * }
 */
export function FindingsPanel({ report, ...props }: FindingsPanelProps) {
  const { renderSuggestion, renderFinding } = props;
  const check = shownCheck(props);
  if (!check) throw new TypeError('FindingsPanel takes a check: what checkReport gave');
  const options: LookProps & DrawFindingsOptions<ReactNode> = {
    ...withDefaults(props),
    drawSuggestion: renderSuggestion && ((...of) => ({ slot: renderSuggestion(...of) })),
    drawFinding: renderFinding && ((finding) => ({ slot: renderFinding(finding) })),
  };
  return inRoot(options, drawFindings(report, check, options));
}
