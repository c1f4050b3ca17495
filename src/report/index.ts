export { type BlankReportOptions, blankReport } from './blank';
export type { Body, Coverage } from './body';
export {
  type AddressOf,
  type CellAddress,
  type CellValue,
  getCell,
  isCellValue,
  setCell,
  setCells,
} from './cells';
export { isCreditCode } from './credit-code';
export { type JsonSchema, reportJsonSchema } from './json-schema';
export type { NarrativeBlock } from './narrative';
export { type ParsedReport, parseReport, type ReportIssue } from './parse';
export type { CellReading, CellState, SourcePlace } from './reading';
export { isRegionCode } from './region-code';
export {
  type Report,
  type Report2019,
  type Report2021,
  type ReportOf,
  report2019Schema,
  report2021Schema,
  reportSchema,
} from './schema';
export type * from './tables.generated';
