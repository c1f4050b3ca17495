import type { ReactNode } from 'react';
import { type DrawFindingsOptions, drawFindings, drawRoot } from '../../draw';
import type { Locale } from '../../format';
import type { CellReading, Report } from '../../report';
import type { Finding, NotChecked, Outcomes, Rule, Suggestion } from '../../rules';
import { DEFAULT_ID_PREFIX } from '../../table';
import type { LookProps } from '../StatutoryTable/StatutoryTable';
import { toReact } from '../to-react';

/** Props of {@link FindingsPanel}. */
export interface FindingsPanelProps extends LookProps {
  /** The report that was checked, either edition. */
  readonly report: Report;
  /** From `checkReport`. */
  readonly findings: readonly Finding[];
  /** From `checkReport`: what could not be checked, and why. */
  readonly notChecked?: readonly NotChecked[] | undefined;
  /** From `checkReport`: how many rules were checked is told from it. Default: that is not told. */
  readonly outcomes?: Outcomes | undefined;
  /** `rules` of the root entry, or those of your own rule set: their titles stand for their ids. Default none. */
  readonly rules?: readonly Pick<Rule, 'id' | 'title'>[] | undefined;
  /** What each rule rests on, by its id: `ruleBases(locale)` of the root entry. Default none. */
  readonly bases?: Readonly<Record<string, string>> | undefined;
  /** What the document said in each cell, where the report was read from one. */
  readonly readings?: readonly CellReading[] | undefined;
  /** What stands below a suggestion: a button that takes it, say. Default nothing. */
  readonly renderSuggestion?: ((suggestion: Suggestion, finding: Finding) => ReactNode) | undefined;
  /** What stands at the end of a finding: a field for its explanation, say. Default nothing. */
  readonly renderFinding?: ((finding: Finding) => ReactNode) | undefined;
  /** Level of the panel's title, 1 to 6. Default 2. */
  readonly headingLevel?: number | undefined;
  /** Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /** The same as that of the tables, so that the links meet their cells. Default `gk`. */
  readonly idPrefix?: string | undefined;
}

/**
 * The findings of a check: the overall state, then each finding in the form's own words with its cells.
 *
 * @example
 * import { checkReport, type Report, rules } from 'gongkai-report';
 * import { ApplicationsTable, FindingsPanel } from 'gongkai-report/react';
 *
 * export function Page({ report }: { report: Report }) {
 *   const result = checkReport(report);
 *   return (
 *     <>
 *       <FindingsPanel report={report} {...result} rules={rules} />
 *       <ApplicationsTable report={report} findings={result.findings} linkFindings />
 *     </>
 *   );
 * }
 */
export function FindingsPanel({ report, findings, ...props }: FindingsPanelProps) {
  const { headingLevel = 2, locale = 'zh-CN', idPrefix = DEFAULT_ID_PREFIX } = props;
  const { renderSuggestion, renderFinding } = props;
  const options: DrawFindingsOptions<ReactNode> = {
    ...props,
    headingLevel,
    locale,
    idPrefix,
    drawSuggestion: renderSuggestion && ((...of) => ({ slot: renderSuggestion(...of) })),
    drawFinding: renderFinding && ((finding) => ({ slot: renderFinding(finding) })),
  };
  return toReact(
    drawRoot<ReactNode>({ ...props, locale }, drawFindings(report, findings, options)),
  );
}
