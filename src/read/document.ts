import type { SourcePlace } from '../report';
import type { PageBeside } from './formats/attachments';
import type { PageFacts } from './page-facts';

/** The kinds of document that can be read. */
export type DocumentKind =
  | 'text'
  | 'html'
  | 'docx'
  | 'pdf'
  | 'pages'
  | 'xlsx'
  | 'csv'
  | 'rtf'
  | 'odt'
  | 'ods'
  | 'doc'
  | 'xls'
  | 'ofd';

/** A run of text outside tables. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: string;
  readonly place?: SourcePlace;
}

/** A cell as the document has it; cells covered by a span do not appear. */
export interface SourceCell {
  /** Untouched text; line breaks that the document shows are `\n`. */
  readonly text: string;
  /** Grid column of the first column covered, from 0. */
  readonly column: number;
  readonly colSpan: number;
  readonly place?: SourcePlace;
}

/** A cell that covers one column. */
export const narrowCell = (text: string, column: number, place?: SourcePlace): SourceCell => ({
  text,
  column,
  colSpan: 1,
  ...(place && { place }),
});

/** A row of a table: the cells that begin in it. */
export interface SourceRow {
  readonly cells: readonly SourceCell[];
  /** Whether it has a cell more or less than all others, where every row has as many: which one is not told. */
  readonly isUneven?: boolean;
  /** Whether a line break cuts the row: behind its last cell, or maybe within the digits of that. */
  readonly breaksOff?: 'behind' | 'within';
}

/** A table of the document. */
export interface SourceTable {
  readonly type: 'table';
  readonly rows: readonly SourceRow[];
  /** Whether `column` and `colSpan` are those of a real grid; false where cells are only known in order. */
  readonly hasGrid: boolean;
  /** Whether every cell is at its place whatever cells the row has: in a sheet, that leaves out blank ones. */
  readonly isSheet?: true;
}

export type SourceBlock = Paragraph | SourceTable;

/** A document of any kind, as far as the form is concerned. */
export interface SourceDocument {
  readonly kind: DocumentKind;
  /** In reading order. */
  readonly blocks: readonly SourceBlock[];
  /** Title outside the text (HTML `<title>`, say). */
  readonly title?: string;
  /** What a page's tags say of its text. */
  readonly facts?: PageFacts;
  /** What a page is that holds no report, and where that may be; to be asked only then. */
  readonly beside?: () => Promise<PageBeside>;
}
