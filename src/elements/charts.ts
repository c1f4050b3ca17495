// The drawing of charts and of the comparison of years: loaded when a page has such an element.
export { drawBalance, drawComparison, drawOutcomes, drawSummary, drawTrend } from '../draw';
