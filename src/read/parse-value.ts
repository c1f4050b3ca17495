import type { Cell } from '../format';
import type { CellState } from '../report';
import { isCellValue } from '../report/cells';
import { halfWidth, NO_INK, remembered } from './widths';

/** What a text in a cell says. */
export interface ParsedValue {
  readonly state: Exclude<CellState, 'absent'>;
  readonly value: number | null;
  /** Whether the text is anything but the plain digits of the value. */
  readonly normalised: boolean;
  /** The unit written in the cell, where the form leaves it open. */
  readonly unit?: string;
  /** Why an invalid text is invalid. */
  readonly negative?: true;
  /** The number that an invalid text is if its digits, which a space or a line break parts, are those of one. */
  readonly ifOne?: number;
}

const BLANK: ParsedValue = { state: 'blank', value: null, normalised: false };
const DASH: ParsedValue = { state: 'dash', value: null, normalised: false };
const INVALID: ParsedValue = { state: 'invalid', value: null, normalised: false };

export const DASHES = /^(?:[-–—―−‐‑‒ー_]{1,6}|[/\\]{1,2}|无)$/;
// 12①, 12*, 12[1], 12注1, 12(注): a mark that points to a note.
const FOOTNOTE =
  /(?:[*※†‡¹²³⁰-⁹①-⑳]{1,20}|\[\(?(?:注?\d{1,2}|[a-z*※†‡①-⑳])\)?\]|\(?注\d{0,2}\)?|\[注\d{0,2}\])$/;
const SIGN = /^(增加|减少|增|减|\+|-)/;
const COUNT_UNIT = /(?:[件项宗条个起份部例批人]次?|次)$/;
const MONEY_UNIT = /(?:([万亿])元?|元)$/;
export const GROUPED = /^\d{1,3}(?:([,' \u00a0\u2009\u202f])\d{3})(?:\1\d{3})*(?:\.\d+)?$/;
const DIGITS = /^(?:0|[1-9]\d{0,8})$/;
const PLAIN = /^\d+(?:\.\d+)?$/;

export const NO_CHANGE =
  /^(?:[未不没]增[未不没无]?减|无增[无减]?减?|持平|(?:无|未|没有)(?:变[化动更]|增减)|(?:保持)?不变|与?(?:上|去)年(?:度)?(?:同期)?(?:相比)?(?:持平|相同|一致))[。.]?$/;
// A space that only parts the digits of one number; any other may part two.
const THIN = /[\u2009\u202f]/;

/**
 * The digits of a text as those of one number, where a line break or a space parts them: a number that a narrow
 * cell breaks, or groups its digits, looks like two. A blank line beside the break means two.
 */
function inOne(text: string, raw: string): string | undefined {
  if (/^[+-]?[\d,.]+(?:\n[\d,.]+)+\n?[^\d\n]{0,2}$/.test(text)) return text.replace(/\n/g, '');
  if (!/\d[ \u00a0]\d/.test(text) || THIN.test(raw)) return undefined;
  const bare = text.replace(/^(?:增加|减少|增|减|\+|-)\s*/, '').replace(/[^\d]{0,50}$/, '');
  return GROUPED.test(bare) ? text.replace(/(\d)[ \u00a0](?=\d)/g, '$1') : undefined;
}

/** Letters of what may be a number, with all that stands around it; longer texts say more than one. */
const LONGEST = 1000;

/** A text of a number as it is compared: half-width, one kind of comma, minus and space, nothing that takes no ink. */
export const evenNumber = (text: string): string =>
  halfWidth(text)
    .replace(/，/g, ',')
    .replace(/[－﹣−]/g, '-')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: some programs leave the marks of their fields in a text
    .replace(/[\u0000-\u0008\u000e-\u001f\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, '')
    .replace(/[\u3000\u2000-\u200a]/g, ' ')
    .trim();

/**
 * The traditional letters of the words that may stand around a number, each with its simplified one, in pairs. A form that
 * is typed in needs no others, and all of them weigh more than what reads a number.
 */
export const NUMBER_LETTERS = '條条項项減减萬万個个無无與与億亿沒没變变';

const tidy = remembered((text) =>
  evenNumber(
    text
      // Radicals and compatibility letters: a font keeps one glyph for both.
      .replace(/[\u2e80-\u2fd5\uf900-\ufaff]/g, (letter) => {
        const plain = letter.normalize('NFKC');
        return plain[1] ? letter : plain;
      })
      .replace(/[條項減萬個無與億沒變]/g, (letter) =>
        NUMBER_LETTERS.charAt(NUMBER_LETTERS.indexOf(letter) + 1),
      ),
  ),
);

/** Ten to a power as text: the decimal point moved, exactly. */
function shift(decimal: string, places: number): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  if (places >= 0) {
    const padded = fraction.padEnd(places, '0');
    return `${whole}${padded.slice(0, places)}.${padded.slice(places)}`.replace(/\.$/, '');
  }
  const digits = whole.padStart(1 - places, '0');
  return `${digits.slice(0, places)}.${digits.slice(places)}${fraction}`;
}

const POWER: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

type CellOfForm = Pick<Cell, 'kind' | 'unit' | 'unitField'>;

/**
 * What a text says in a cell of the form. Never guesses: what is not plainly a number of the cell's
 * kind is `invalid`.
 */
export function parseValue(raw: string, cell: CellOfForm): ParsedValue {
  // Most cells: their digits are the number as it is written.
  if (DIGITS.test(raw)) return { state: 'number', value: Number(raw), normalised: false };
  const text = tidy(raw);
  return withoutNumber(text, cell) ?? numberIn(text, raw, cell);
}

/** What a text says that holds no number, or is too long for one. */
function withoutNumber(text: string, { kind }: CellOfForm): ParsedValue | undefined {
  if (text === '') return BLANK;
  if (text.length > LONGEST) return INVALID;
  if (DASHES.test(text)) return DASH;
  return kind === 'change' && NO_CHANGE.test(text)
    ? { state: 'number', value: 0, normalised: true }
    : undefined;
}

function numberIn(text: string, raw: string, cell: CellOfForm): ParsedValue {
  const own = text.replace(FOOTNOTE, '').replace(/[。;,]{1,20}$/, '');
  const joined = inOne(own, raw);
  if (joined !== undefined) {
    const { state, value } = parseValue(joined, cell);
    return state === 'number' && value !== null ? { ...INVALID, ifOne: value } : INVALID;
  }
  const { signed, written } = withoutUnit(own.replace(/\n/g, ' ').trim(), cell);
  const sign = SIGN.exec(signed)?.[0] ?? '';
  const unsigned = signed.slice(sign.length).trim();
  const isNegative = /[-减]/.test(sign);
  // +3 is 3; 增3 in a count may be a change that stands in the wrong column.
  if (sign !== '' && sign !== '+' && cell.kind !== 'change') {
    const isNumber = PLAIN.test(unsigned) || GROUPED.test(unsigned);
    return isNumber && isNegative ? { ...INVALID, negative: true } : INVALID;
  }
  const plain = GROUPED.test(unsigned)
    ? unsigned.replace(/[,' \u00a0\u2009\u202f]/g, '')
    : unsigned;
  if (!PLAIN.test(plain)) return INVALID;
  const { decimal, unit } = inUnitOf(cell, plain, written);
  // A whole number with decimals: 12.0 is 12; 12.000 may be twelve thousand.
  if (cell.kind !== 'money' && /\.0{3}$/.test(decimal)) return INVALID;
  const size = Number(decimal);
  const value = isNegative && size !== 0 ? -size : size;
  if (!isCellValue(cell as Cell, value)) return INVALID; // isCellValue asks for the kind alone
  return {
    state: 'number',
    value,
    normalised: String(value) !== raw.replace(NO_INK, ''),
    ...(unit !== undefined && { unit }),
  };
}

/** A text without the unit behind its number, and the unit of an amount. */
function withoutUnit(text: string, { kind }: CellOfForm): { signed: string; written?: string } {
  if (kind !== 'money') return { signed: text.replace(COUNT_UNIT, '').trim() };
  const unit = MONEY_UNIT.exec(text);
  return unit
    ? { signed: text.slice(0, unit.index).trim(), written: `${unit[1] ?? ''}元` }
    : { signed: text };
}

/** An amount in the unit that its cell has, or in one of those that it may name. */
function inUnitOf(
  { unit: own, unitField }: CellOfForm,
  decimal: string,
  unit: string | undefined,
): { decimal: string; unit: string | undefined } {
  if (unit === undefined || unitField?.choices.includes(unit)) return { decimal, unit };
  const power = POWER[unit] ?? 0;
  return unitField
    ? { decimal: shift(decimal, power - (POWER.万元 ?? 0)), unit: '万元' }
    : { decimal: shift(decimal, power - (POWER[own] ?? 0)), unit };
}
