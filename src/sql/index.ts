export { type CellRow, cellRow, type RowOrigin } from './cell-row';
export {
  type CellColumn,
  cellColumns,
  columnOf,
  HEAD_COLUMNS,
  type HeadColumn,
  type HeadName,
  type UnitColumn,
  unitColumns,
} from './columns';
export { SQL_NAMES, type SqlName, sqlText } from './files';
export { type RuleWithoutSql, rulesInSql, type SqlInstance, type SqlRule } from './rules-in-sql';
