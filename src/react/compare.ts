/** Years side by side, and charts; for a server or a browser alike. */
export { BalanceFlow, type BalanceFlowProps } from './BalanceFlow/BalanceFlow';
export { type ChartProps, OutcomeChart, type OutcomeChartProps } from './OutcomeChart/OutcomeChart';
export { ReportSummary, type ReportSummaryProps } from './ReportSummary/ReportSummary';
export { TrendChart, type TrendChartProps } from './TrendChart/TrendChart';
export { YearComparison, type YearComparisonProps } from './YearComparison/YearComparison';
