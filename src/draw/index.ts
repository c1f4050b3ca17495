export { drawBalance } from './draw-balance';
export { drawComparison } from './draw-comparison';
export {
  type CheckProps,
  type DrawFindingsOptions,
  drawFindings,
  shownCheck,
} from './draw-findings';
export { drawOutcomes } from './draw-outcomes';
export { drawBlocks, drawReport, drawSection } from './draw-report';
export {
  DENSITIES,
  DIGITS,
  drawRoot,
  type Look,
  NOTES,
  type TableLook,
  TEXT_SIZES,
  THEMES,
} from './draw-root';
export { drawSummary } from './draw-summary';
export { type DrawCell, type DrawTableOptions, drawMarks, drawTable, span } from './draw-table';
export { drawTrend } from './draw-trend';
export { drawWaiting } from './draw-waiting';
export {
  element,
  heading,
  isList,
  type PageAttributes,
  type PageContent,
  type PageElement,
  type PagePart,
  type PageSlot,
} from './node';
export { membersOf, toDom } from './to-dom';
export { escapeMarkup, toMarkup } from './to-markup';
