import type { TableKey } from '../format';

/**
 * What a document really said in a cell.
 *
 * `number`: a number stands there. `blank`: the cell is empty. `dash`: a sign for "nothing" (`-`, `—`, `－`,
 * `/`, `无`), null in the report and 0 for the rules. `absent`: the document has no such cell.
 * `invalid`: something stands there that is not plainly a number.
 */
export type CellState = (typeof CELL_STATES)[number];

/** The states of a cell. */
export const CELL_STATES = ['number', 'blank', 'dash', 'absent', 'invalid'] as const;

/** Where in a document something stands; what the document's kind knows of it. All count from 1, offsets from 0. */
export interface SourcePlace {
  /** Which of the document's tables. */
  readonly table?: number;
  /** Row and column within that table. */
  readonly row?: number;
  readonly column?: number;
  /** Line of a text file. */
  readonly line?: number;
  /** Page of a paged document. */
  readonly page?: number;
  /** Offset of the first character in the decoded text. */
  readonly offset?: number;
}

/** One cell as a reader found it. */
export interface CellReading {
  readonly address: string;
  readonly state: CellState;
  /** The value, as it stands in the report: null unless `state` is `number`. */
  readonly value: number | null;
  /** The text in the document, untouched; empty for a blank or absent cell. */
  readonly raw: string;
  /**
   * Of an `invalid` cell: numbers stand there, but the document does not decide how they fall to the cells
   * (digits that run together). Not the report's fault, so no error of its.
   */
  readonly undecided?: true;
  readonly place?: SourcePlace;
}

/** A label of a document that is not the form's, to the letter. */
export interface PrintedLabel {
  /** The table that it stands in; `report` for the headings of sections. */
  readonly part: TableKey | 'report';
  /** A label of the form with a slip in it, or one that the form has not. */
  readonly printing: 'misspelt' | 'extra';
  /** As the document prints it. */
  readonly printed: string;
  /** As the form has it, where it is one of the form. */
  readonly meant?: string;
}
