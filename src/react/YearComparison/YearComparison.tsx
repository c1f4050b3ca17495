import { drawComparison, drawRoot } from '../../draw';
import type { LabelExplanations, Locale } from '../../format';
import type { Report } from '../../report';
import { DEFAULT_ID_PREFIX } from '../../table';
import type { LookProps } from '../StatutoryTable/StatutoryTable';
import { toReact } from '../to-react';

/** Props of {@link YearComparison}. */
export interface YearComparisonProps extends LookProps {
  /** This year's report, either edition: its form is drawn. */
  readonly report: Report;
  /** Last year's report, or another earlier one, either edition. */
  readonly previous: Report;
  /** Tooltips by printed label: `labelExplanations(locale)` of the root entry. Default none. */
  readonly explanations?: LabelExplanations | undefined;
  /** Level of the titles over the tables, 1 to 6. Default 2. */
  readonly headingLevel?: number | undefined;
  /** Of all that is not statutory text. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /** What every id begins with. Default `gk`. */
  readonly idPrefix?: string | undefined;
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
  const { headingLevel = 2, locale = 'zh-CN', idPrefix = DEFAULT_ID_PREFIX } = props;
  const options = { ...props, headingLevel, locale, idPrefix };
  return toReact(drawRoot(options, drawComparison(report, previous, options)));
}
