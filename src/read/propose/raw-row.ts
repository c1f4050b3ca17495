import type { TableKey } from '../../format';
import type { SourcePlace } from '../../report';
import type { SourceCell } from '../document';
import type { RowTarget } from '../form-index';
import type { TraceCode } from '../messages';
import type { RowFinder } from '../trace';
import type { ColumnMap } from './heads';

/**
 * What is seen of a row's surroundings and speaks against reading it: its numbers may be another row's, or have lost their order;
 * it has more cells than its table has columns, or as many as no other row has (which counts unless they are those of the form).
 */
export type RowDoubt = Extract<TraceCode, 'orderUnclear' | 'uneven'>;

/** A row of a document that belongs to a table of the form, before it is matched to a row of the form. */
export interface RawRow {
  readonly table: TableKey;
  readonly finder: RowFinder;
  /** Texts of its label cells, outermost first. */
  readonly labels: readonly string[];
  /** The row whose label it bears to the letter. */
  readonly target?: RowTarget | undefined;
  /** The cells behind the labels. */
  readonly values: readonly SourceCell[];
  /** Grid column at which values begin in this table, where known. */
  readonly valueStart?: number;
  /** The columns by the header over the row, for the block of each target. */
  readonly columnsFor: (target: RowTarget) => ColumnMap;
  /** Whether blank cells are present as cells; false where blanks leave no trace. */
  readonly showsBlanks: boolean;
  /** Why it has no candidate, whatever its cells say. */
  readonly doubt?: RowDoubt | undefined;
  /** Whether its numbers follow the label without a space: then they may run into each other, too. */
  readonly runsOn?: boolean;
  /** Whether the text ends in this row, or a line break cuts it: behind its last cell, or maybe within the digits of that. */
  readonly breaksOff?: 'behind' | 'within';
  /** Which physical table of the document, from 1. */
  readonly source: number;
  readonly place?: SourcePlace | undefined;
}

/** A row of the document and the row of the form that it is. */
export interface PlacedRow {
  readonly row: RawRow;
  readonly target: RowTarget;
}
