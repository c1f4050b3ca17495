/** The form, the report and its rules: runs anywhere, with zod as its only peer. */
export * from './format';
export * from './report';
export * from './rules';
// What a table shows, for those who draw it themselves.
export {
  cellId,
  findingsByCell,
  type LabelCell,
  type Mark,
  type RowGroup,
  type TablePart,
  type TableView,
  type TableViewOptions,
  tableView,
  type ValueCell,
  type ViewCell,
  type ViewColumn,
  type ViewRow,
} from './table';
