import { drawTrend } from '../../draw';
import type { CellReading, Report } from '../../report';
import { inRoot, type PartProps, withDefaults } from '../props';

/** Props of {@link TrendChart}. */
export interface TrendChartProps extends PartProps {
  /** Reports of the same body on different years, in any order, of either edition. */
  readonly reports: readonly Report[];
  /**
   * Addresses of the cells to follow, a drawing each; a year whose form has no such cell is a gap.
   * Default: the four rows of the relation that table three prints, all applicants.
   */
  readonly addresses?: readonly string[] | undefined;
  /** What the documents said in each cell, in the order of `reports`. Default: a cell without a number is blank. */
  readonly readings?: readonly (readonly CellReading[] | undefined)[] | undefined;
}

/**
 * Several years of a body's numbers: a small drawing for each, with a scale of its own from 0, and the numbers in a
 * table. A year that is missing keeps its room; what is not known is not drawn.
 *
 * @example
 * import type { Report } from 'gongkai-report';
 * import { TrendChart } from 'gongkai-report/react/compare';
 *
 * export const Page = ({ reports }: { reports: Report[] }) => (
 *   <TrendChart reports={reports} addresses={['applications.newlyReceived.total']} />
 * );
 */
export function TrendChart({ reports, ...props }: TrendChartProps) {
  const options = withDefaults(props);
  const drawing = drawTrend(reports, options);
  return drawing ? inRoot(options, drawing) : null;
}
