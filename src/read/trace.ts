import type { SourcePlace } from '../report';
import type { TraceCode } from './messages';
import type { DrawnPage, PageBox } from './page/drawn';

/** How a row of a document was found. */
export type RowFinder = 'grid' | 'sheet' | 'lines' | 'blocks';

/** One step of reading a cell: what a row of the document proposed for it, and whether that was taken. */
export interface TraceStep {
  /** Which report of the document, from 1. */
  readonly report: number;
  readonly address: string;
  readonly isTaken: boolean;
  /** Why it was taken, or what ruled it out. */
  readonly code: TraceCode;
  readonly message: string;
  /** How the row was found; left out where the step is about a cell that is known already. */
  readonly finder?: RowFinder;
  /** The labels of the row, as the document prints them. */
  readonly label?: string;
  /** What stands behind them, cell by cell. */
  readonly row?: readonly string[];
  /** What is proposed for this cell, where that is known. */
  readonly cell?: string;
  readonly place?: SourcePlace;
}

/** A page of letters and lines, and the tables that were found on it. */
export interface TracedPage {
  /** From 1. */
  readonly number: number;
  readonly page: DrawnPage;
  /** The cells of each table by its ruling lines. */
  readonly tables: readonly (readonly PageBox[])[];
}

/** Who wants to know how a document is read. Nothing is collected where nobody asks. */
export interface ReadTrace {
  readonly step?: (step: TraceStep) => void;
  readonly page?: (page: TracedPage) => void;
}

/** Takes a step of one report. */
export type StepTaker = (step: Omit<TraceStep, 'report' | 'message'>) => void;
