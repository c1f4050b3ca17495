import { drawOutcomes } from '../../draw';
import type { CellReading, Report } from '../../report';
import { inRoot, type PartProps, withDefaults } from '../props';

/** What charts of one report take. */
export interface ChartProps extends PartProps {
  /** Either edition. */
  readonly report: Report;
  /**
   * What the document said in each cell: one that is missing or not readable is told from a blank, and a dash is 0.
   * Default: every cell without a number is blank.
   */
  readonly readings?: readonly CellReading[] | undefined;
}

/** Props of {@link OutcomeChart}. */
export interface OutcomeChartProps extends ChartProps {}

/**
 * How the applications of a year ended: a table with a bar in each row, the longest first, and a headline in words.
 * No share is told where the numbers do not agree with their total, or are not all known.
 *
 * @example
 * import type { Report } from 'gongkai-report';
 * import { OutcomeChart } from 'gongkai-report/react/compare';
 *
 * export const Page = ({ report }: { report: Report }) => <OutcomeChart report={report} />;
 */
export function OutcomeChart({ report, ...props }: OutcomeChartProps) {
  const options = withDefaults(props);
  return inRoot(options, drawOutcomes(report, options));
}
