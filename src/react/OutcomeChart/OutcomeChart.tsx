import { drawOutcomes, drawRoot } from '../../draw';
import type { Locale } from '../../format';
import type { CellReading, Report } from '../../report';
import { DEFAULT_ID_PREFIX } from '../../table';
import type { LookProps } from '../StatutoryTable/StatutoryTable';
import { toReact } from '../to-react';

/** What charts of one report take. */
export interface ChartProps extends LookProps {
  /** Either edition. */
  readonly report: Report;
  /**
   * What the document said in each cell: one that is missing or not readable is told from a blank, and a dash is 0.
   * Default: every cell without a number is blank.
   */
  readonly readings?: readonly CellReading[] | undefined;
  /** Of all that is not statutory text. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /** What every id begins with. Default `gk`. */
  readonly idPrefix?: string | undefined;
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
  const { locale = 'zh-CN', idPrefix = DEFAULT_ID_PREFIX } = props;
  return toReact(
    drawRoot({ ...props, locale }, drawOutcomes(report, { ...props, locale, idPrefix })),
  );
}
