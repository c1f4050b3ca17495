/** Years side by side, and charts; for a server or a browser alike. */
export { OutcomeChart, type OutcomeChartProps } from './OutcomeChart/OutcomeChart';
export { TrendChart, type TrendChartProps } from './TrendChart/TrendChart';
export { YearComparison, type YearComparisonProps } from './YearComparison/YearComparison';
