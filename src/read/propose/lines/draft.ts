import type { SourceCell } from '../../document';
import type { RowTarget } from '../../form-index';
import { isPageNumber } from '../../page/page-number';

/** A row as it is being put together from what stands behind its label. */
export interface Draft {
  labels: string[];
  target: RowTarget | undefined;
  values: SourceCell[];
  /** Empty cells that may be padding. */
  padding: number;
  bars: boolean;
  at: number;
  /** Where the label ends. */
  labelEnd: number;
  /** Offsets of the values. */
  offsets: number[];
  /** What heads the block of the row, as cores. */
  heads: readonly string[];
  /** Whether nothing else stands there. */
  headsAreWhole: boolean;
  /** Whether words are among them that are no head of the form, nor a piece of one. */
  hasForeignHead: boolean;
}

/** Whether a row without a label has a number for each of its cells: then it has no column more or less. */
export const isFilled = ({ target, values }: Draft): boolean =>
  target?.cores.length === 0 &&
  values.length === target.addresses.length &&
  values.every(({ text }) => text !== '');

/** Whether the values of a row are the number of a page (— 3 —). */
export const numbersPage = ({ values }: Draft): boolean =>
  isPageNumber(values.map((cell) => cell.text).join(''));

/** The line breaks between the first and the last number of a row. */
export const breaksIn = ({ offsets }: Draft, text: string): number =>
  offsets.slice(1).filter((offset, i) => text.slice(offsets[i], offset).includes('\n')).length;

/** Whether its numbers begin on another line than its label. */
export const isApart = ({ labelEnd, offsets, at }: Draft, text: string): boolean =>
  text.slice(labelEnd, offsets[0] ?? at).includes('\n');

/** Whether it has several numbers, on one line that is not that of its label. */
export const isBelowLabel = (draft: Draft, text: string): boolean =>
  draft.offsets.length > 1 && isApart(draft, text) && breaksIn(draft, text) === 0;

export const filledCells = ({ values }: Draft): number =>
  values.filter(({ text }) => text !== '').length;

/** Whether the last number of a row is the sum of the others. Of what is no plain number nothing can be said. */
export function addsUp({ values }: Draft): boolean {
  const numbers = values.map((cell) => Number(cell.text));
  if (numbers.some(Number.isNaN)) return true;
  return numbers.slice(0, -1).reduce((sum, each) => sum + each, 0) === numbers.slice(-1)[0];
}

/** Whether a row has all its cells, and nothing behind them. */
export const isWhole = ({ target, values }: Draft): boolean =>
  target !== undefined &&
  values.length >= target.addresses.length &&
  values.slice(target.addresses.length).every((cell) => cell.text === '');
