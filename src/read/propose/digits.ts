import { type CellKind, type EditionId, findCell, type Identity } from '../../format';
import { halfWidth } from '../letters';
import { type Budget, holds, sumsByStep, waysToChoose } from '../sums';
import type { PlacedRow } from './raw-row';

/**
 * Rows whose texts are fewer than their cells: digits that run together. What is proposed are all ways to cut the
 * texts into one number for each cell.
 */

/** The numbers of a row, one for each of its cells. */
export type Cut = readonly string[];

/** Ways that are too many to vouch for one by a single sum. */
const MOST_CUTS = 4000;
const MOST_STEPS = 2_500_000;
const MOST_DIGITS = 13;

const FORM: Readonly<Record<CellKind, RegExp>> = {
  count: /^(?:0|[1-9]\d*)$/,
  change: /^[+-]?(?:0|[1-9]\d*)$/,
  money: /^(?:0|[1-9]\d*)(?:\.\d+)?(?:元|万元)?$/,
};

/** A number that is cut off, and where the text goes on behind it. */
interface Part {
  readonly text: string;
  readonly token: number;
  readonly to: number;
}

/** The texts of a row, in which spaces are cuts already, and what each of its cells may hold. */
export interface GluedRow {
  readonly tokens: readonly string[];
  readonly addresses: readonly string[];
  readonly forms: readonly RegExp[];
}

/** A row as its texts; undefined where they are more than its cells. */
export function gluedRow({ row, target }: PlacedRow, edition: EditionId): GluedRow | undefined {
  const { addresses } = target;
  if (row.values.length > addresses.length) return undefined;
  const tokens = row.values.flatMap(({ text }) => halfWidth(text).trim() || []);
  const forms = addresses.map((address) => FORM[findCell(edition, address)?.kind ?? 'count']);
  return { tokens, addresses, forms };
}

/** Steps that the rows of a table share, where their cuts are too many to list. */
export const newBudget = (): Budget => ({ steps: MOST_STEPS });

/** All ways to cut a row with which the given sums hold; undefined where there are too many. */
export function cutsOf(
  { tokens, addresses, forms }: GluedRow,
  sums: readonly Identity[] = [],
  budget: Budget = newBudget(),
): Cut[] | undefined {
  const size = forms.length;
  const options = function* (before: Part | undefined, at: number): Iterable<Part> {
    const isAtEnd = before !== undefined && before.to === (tokens[before.token]?.length ?? 0);
    const token = before === undefined ? 0 : isAtEnd ? before.token + 1 : before.token;
    const text = tokens[token];
    if (text === undefined) return;
    const from = isAtEnd || before === undefined ? 0 : before.to;
    for (let to = from + 1; to <= Math.min(text.length, from + MOST_DIGITS); to++) {
      const part = text.slice(from, to);
      if (forms[at]?.test(part)) yield { text: part, token, to };
    }
  };
  const asked = sumsByStep(sums, size, (address) => addresses.indexOf(address));
  const fits = (chosen: readonly Part[]): boolean => {
    const last = chosen[chosen.length - 1];
    if (!last) return true;
    const left = size - chosen.length;
    const rest = (tokens[last.token]?.length ?? 0) - last.to;
    const texts = tokens.length - last.token - 1;
    // Each cell that is left takes a letter, and each text a cell.
    if (left < texts + (rest > 0 ? 1 : 0)) return false;
    if (left === 0 && (rest > 0 || texts > 0)) return false;
    const numberAt = (address: string): number =>
      Number(chosen[addresses.indexOf(address)]?.text ?? Number.NaN);
    return (asked[chosen.length - 1] ?? []).every((sum) => holds(sum, numberAt));
  };
  const ways = waysToChoose(size, options, fits, budget, MOST_CUTS);
  return ways?.map((parts) => parts.map(({ text }) => text));
}
