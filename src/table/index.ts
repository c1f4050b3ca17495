export {
  type BalanceItem,
  type BalanceNumbers,
  balanceOf,
  type CorrectedCases,
  correctedCases,
  type Outcomes,
  outcomesOf,
  togetherOf,
} from './application-numbers';
export {
  type ChangedCells,
  type Comparison,
  changedCells,
  compareYears,
  isYearAfter,
} from './compare-years';
export { documentMessages } from './document-messages';
export { documentTitle, titleFrom } from './document-title';
export { factLine, factsOf, isUnfilled } from './facts';
export { findingMessages } from './finding-messages';
export {
  type CellReference,
  type EditView,
  type FindingCellView,
  type FindingClusterView,
  type FindingGroup,
  type FindingsView,
  type FindingsViewOptions,
  type FindingView,
  findingsView,
  type SuggestionView,
} from './findings-view';
export { cellId, DEFAULT_ID_PREFIX, findingId, labelId, sectionId, tableId } from './ids';
export { type CountAt, countsOf, isExact, type KnownCount } from './known-count';
export type { LabelText } from './label-text';
export type { Lack } from './lacks';
export { bySeverity, type Mark, marksOf, type NumberedFinding } from './marks';
export { tableMessages } from './messages';
export { findingsByCell, numberFindings, sectionOfFinding } from './number-findings';
export { printNumber } from './print-number';
export { type SectionTexts, sectionTexts } from './section-texts';
export { statutoryTurns } from './statutory-words';
export {
  type LabelCell,
  type RowGroup,
  statedUnit,
  type TablePart,
  type TableView,
  type TableViewOptions,
  tableInBlocks,
  tableView,
  type ValueCell,
  type ViewCell,
  type ViewColumn,
  type ViewRow,
  waitingView,
} from './table-view';
export { titleWords } from './title-words';
