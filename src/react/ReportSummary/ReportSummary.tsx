import { drawSummary } from '../../draw';
import type { CellReading, Report } from '../../report';
import type { ChartProps } from '../OutcomeChart/OutcomeChart';
import { inRoot, withDefaults } from '../props';

/** Props of {@link ReportSummary}. */
export interface ReportSummaryProps extends ChartProps {
  /** Last year's report, or another earlier one, either edition. Left out: nothing is compared. */
  readonly previous?: Report | undefined;
  /** What the document of that year said in each cell. */
  readonly previousReadings?: readonly CellReading[] | undefined;
}

/**
 * What a report says to citizens and leaders, in four numbers: new applications, the share that was disclosed in whole
 * or in part, what is carried forward, what review and litigation corrected. Each with the year before and the
 * sentence that says it, all of it from the tables; a number that is not known is said to be so.
 *
 * @example
 * import type { Report } from 'gongkai-report';
 * import { ReportSummary } from 'gongkai-report/react/compare';
 *
 * export const Page = ({ report, previous }: { report: Report; previous: Report }) => (
 *   <ReportSummary report={report} previous={previous} />
 * );
 */
export function ReportSummary({ report, ...props }: ReportSummaryProps) {
  const options = withDefaults(props);
  return inRoot(options, drawSummary(report, options));
}
