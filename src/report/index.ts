export { type BlankReportOptions, blankReport } from './blank';
export {
  type AddressOf,
  type CellAddress,
  type CellValue,
  type ComputedAddress,
  getCell,
  isCellValue,
  setCell,
  setCells,
} from './cells';
export { isCreditCode } from './credit-code';
export type * from './head';
export {
  type JsonSchema,
  type JsonSchemaDraft,
  type JsonSchemaOptions,
  reportJsonSchema,
} from './json-schema';
export {
  type ParsedReport,
  parseReport,
  type ReportIssue,
  type ReportStandardSchema,
  reportStandardSchema,
} from './parse';
export type { CellReading, CellState, PrintedLabel, SourcePlace } from './reading';
export { readingsJsonSchema } from './readings-schema';
export { isRegionCode } from './region-code';
export {
  type ReportOf,
  report2019Schema,
  report2021Schema,
  reportSchema,
  schemaOf,
} from './schema';
export type * from './tables.generated';
