export type { DocumentKind } from './document';
export { ReadError, type ReadErrorCode, type ReadErrorDetails } from './error';
export type { Attachment } from './formats/attachments';
export type { PdfJs, PdfOptions } from './formats/pdf-host';
export type { NoteCode, TraceCode } from './messages';
export type { ReadNote } from './notes';
export type { DrawnArea, DrawnLine, DrawnPage, DrawnPages, DrawnText, PageBox } from './page/drawn';
export type { NarrativeReading, ReadInput, ReadOptions, ReadResult } from './read-report';
export type { ReadTrace, RowFinder, TracedPage, TraceStep } from './trace';
