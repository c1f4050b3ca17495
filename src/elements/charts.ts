// The drawing of charts and of the comparison of years: loaded when a page has such an element.
export { drawComparison, drawOutcomes, drawTrend } from '../draw';
