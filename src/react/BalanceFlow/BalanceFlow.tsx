import { drawBalance } from '../../draw';
import type { ChartProps } from '../OutcomeChart/OutcomeChart';
import { inRoot, withDefaults } from '../props';

/** Props of {@link BalanceFlow}. */
export interface BalanceFlowProps extends ChartProps {}

/**
 * The relation that table three prints, 上年结转 + 本年新收 = 办结 + 结转下年, all applicants: bars that follow each other
 * in a table, and in words whether the two sides are equal, or cannot be compared.
 *
 * @example
 * import type { Report } from 'gongkai-report';
 * import { BalanceFlow } from 'gongkai-report/react/compare';
 *
 * export const Page = ({ report }: { report: Report }) => <BalanceFlow report={report} />;
 */
export function BalanceFlow({ report, ...props }: BalanceFlowProps) {
  const options = withDefaults(props);
  return inRoot(options, drawBalance(report, options));
}
