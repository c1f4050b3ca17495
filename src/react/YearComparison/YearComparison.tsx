import { drawComparison } from '../../draw';
import type { LabelExplanations } from '../../format';
import type { Report } from '../../report';
import { inRoot, type TitledProps, withDefaults } from '../props';

/** Props of {@link YearComparison}. */
export interface YearComparisonProps extends TitledProps {
  /** This year's report, either edition: its form is drawn. */
  readonly report: Report;
  /** Last year's report, or another earlier one, either edition. */
  readonly previous: Report;
  /** Tooltips by printed label: `labelExplanations(locale)` of the root entry. Default none. */
  readonly explanations?: LabelExplanations | undefined;
}

/**
 * The three tables of a report, each number with its change since last year, and what was carried over
 * beside what last year's report carried forward.
 *
 * @example
 * import type { Report } from 'gongkai-report';
 * import { YearComparison } from 'gongkai-report/react/compare';
 *
 * export const Page = ({ report, previous }: { report: Report; previous: Report }) => (
 *   <YearComparison report={report} previous={previous} />
 * );
 */
export function YearComparison({ report, previous, ...props }: YearComparisonProps) {
  const options = withDefaults(props);
  return inRoot(options, drawComparison(report, previous, options));
}
