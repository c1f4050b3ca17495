export type { DocumentKind } from './document';
export { ReadError, type ReadErrorCode } from './error';
export type { NoteCode } from './messages';
export type { ReadNote } from './notes';
export {
  type NarrativeReading,
  type ReadInput,
  type ReadOptions,
  type ReadResult,
  readReport,
  readReports,
} from './read-report';
