import type { Cell } from '../format';
import { parseValue } from '../read/parse-value';
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
  /** Of an invalid text that is a number, but none of this cell: why. */
  readonly misfit?: 'negative' | 'fraction' | 'tooLong';
}

/** Thousands set apart by spaces, as some people write them: `3 119`. */
const GROUPED = /^\s*\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+\s*$/;

/** Reads what was typed in a cell. Nothing is guessed: what is not plainly a number stays as it is. */
export function entryOf(cell: Cell, text: string): CellEntry {
  // In a document two numbers may stand side by side; a person who types one sees how it is read.
  const typed = GROUPED.test(text) ? text.replace(/[^\d]/g, '') : text;
  const { state, value, unit, negative } = parseValue(typed, cell);
  const misfit = state === 'invalid' ? (negative ? 'negative' : misfitOf(cell, typed)) : undefined;
  return {
    address: cell.address,
    text,
    state,
    value,
    ...(state === 'number' && String(value) !== text.trim() && { readAs: String(value) }),
    ...(unit !== undefined && { unit }),
    ...(misfit && { misfit }),
  };
}

/** Why a number is none of a cell: it has more digits than any holds, or stands where nothing is counted in parts. */
function misfitOf(cell: Cell, text: string): CellEntry['misfit'] {
  if (/^\d{16,}$/.test(text.normalize('NFKC').replace(/[\s,]/g, ''))) return 'tooLong';
  const asMoney = parseValue(text, { ...cell, kind: 'money' });
  const isFraction = /\d[.．]\d/.test(text) && cell.kind !== 'money';
  return isFraction && asMoney.state === 'number' ? 'fraction' : undefined;
}

/**
 * What a document that holds this text would be read as: so that the rules see what was typed. A number counts as
 * it is read, which is said at the cell and is what will be published: it is no document with another spelling.
 */
export const readingOf = ({ address, state, value, text }: CellEntry): CellReading => ({
  address,
  state,
  value,
  raw: state === 'number' ? String(value) : text,
});

/** The text by which a value is typed; nothing for a blank. */
export const textOfValue = (value: number | null): string => (value === null ? '' : String(value));
