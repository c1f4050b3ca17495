import type { Cell } from '../format';
import { parseValue } from '../read/numbers';
import type { CellReading } from '../report';

/** What a person typed in a cell, and how it is read. */
export interface CellEntry {
  readonly address: string;
  /** The text as it was typed, to the letter. */
  readonly text: string;
  /** `invalid`: something stands there that is not plainly a number; it is kept, and null in the report. */
  readonly state: Exclude<CellReading['state'], 'absent'>;
  /** In the cell's unit; null unless `state` is `number`. */
  readonly value: number | null;
  /** The number that was read, where that is not how it was typed (`１２`, `1,234`, `251000元`). */
  readonly readAs?: string;
  /** The unit that was typed, where the form leaves it open. */
  readonly unit?: string;
}

/** Thousands set apart by spaces, as some people write them: `3 119`. */
const GROUPED = /^\s*\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+\s*$/;

/** Reads what was typed in a cell. Nothing is guessed: what is not plainly a number stays as it is. */
export function entryOf(cell: Cell, text: string): CellEntry {
  // In a document two numbers may stand side by side; a person who types one sees how it is read.
  const typed = GROUPED.test(text) ? text.replace(/[^\d]/g, '') : text;
  const { state, value, unit } = parseValue(typed, cell);
  return {
    address: cell.address,
    text,
    state,
    value,
    ...(state === 'number' && String(value) !== text.trim() && { readAs: String(value) }),
    ...(unit !== undefined && { unit }),
  };
}

/** What a document that holds this text would be read as: so that the rules see what was typed. */
export const readingOf = ({ address, state, value, text }: CellEntry): CellReading => ({
  address,
  state,
  value,
  raw: text,
});

/** The text by which a value is typed; nothing for a blank. */
export const textOfValue = (value: number | null): string => (value === null ? '' : String(value));
