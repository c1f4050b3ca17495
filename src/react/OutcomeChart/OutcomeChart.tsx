import { drawOutcomes, drawRoot } from '../../draw';
import type { Locale } from '../../format';
import type { Report } from '../../report';
import { DEFAULT_ID_PREFIX } from '../../table';
import type { LookProps } from '../StatutoryTable/StatutoryTable';
import { toReact } from '../to-react';

/** Props of {@link OutcomeChart}. */
export interface OutcomeChartProps extends LookProps {
  /** Either edition. */
  readonly report: Report;
  /** Of all that is not statutory text. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /** What every id begins with. Default `gk`. */
  readonly idPrefix?: string | undefined;
}

/**
 * How the applications of a year ended, as one bar and a table with the numbers. The parts differ by
 * pattern, so that they can be told apart in black and white.
 */
export function OutcomeChart({ report, ...props }: OutcomeChartProps) {
  const { locale = 'zh-CN', idPrefix = DEFAULT_ID_PREFIX } = props;
  return toReact(drawRoot({ ...props, locale }, drawOutcomes(report, { locale, idPrefix })));
}
