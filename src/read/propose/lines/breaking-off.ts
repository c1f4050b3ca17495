import type { RowTarget } from '../../form-index';
import { halfWidth } from '../../letters';
import { type Draft, isWhole } from './draft';

/** Of blank cells and a bracket that breaks off; to look at more would cost much. */
const LONGEST_REST = 200;

/** Whether nothing follows a row's label to the end of the text but a broken bracket and too few bars. */
export function isCutAt(text: string, { labelEnd, target }: Draft): boolean {
  const rest = halfWidth(text.slice(labelEnd).trimEnd());
  if (rest.length > LONGEST_REST) return false;
  const bars = rest.split('|').length - 1;
  return (
    bars <= (target?.addresses.length ?? 0) && /^[\s|]*(?:\([^()|\n]*(?:[\n|][\s|]*)?)?$/.test(rest)
  );
}

/** Whether a text breaks off in words, with nothing between them and the label of a row without numbers. */
export const isWordsAtEnd = (words: Draft, row: Draft | undefined, text: string): boolean =>
  row?.target !== undefined &&
  row.values.length === 0 &&
  !words.target &&
  words.values.length === 0 &&
  /[㐀-鿿]$/.test(text) &&
  /^[\s|]*$/.test(text.slice(row.labelEnd, words.at)) &&
  words.labels.length === 1 &&
  text.endsWith(words.labels[0] ?? '\n');

/**
 * Whether a text ends in the middle of a row: of a table between bars, all of whose other rows are whole, so
 * that it is the end that is lost and no cell before it; or in the digits of a row's last number, which may
 * go on, unless the table ends with them.
 */
export function breaksOffIn(
  row: Draft,
  drafts: readonly Draft[],
  targets: readonly RowTarget[],
  text: string,
): boolean {
  const { target, bars, values, offsets } = row;
  if (!target || values.length === 0) return false;
  const end = (offsets[offsets.length - 1] ?? 0) + (values[values.length - 1]?.text.length ?? 0);
  const others = drafts.filter((other) => other !== row);
  if (values.length < target.addresses.length)
    return (
      bars &&
      /^[\s|]*$/.test(text.slice(end)) &&
      others.length > 0 &&
      others.every((other) => other.bars && isWhole(other))
    );
  if (values.length > target.addresses.length || text.length > end) return false;
  if (target !== targets[targets.length - 1]) return true;
  return bars && others.length > 0 && others.every((other) => isClosed(other, text));
}

/** Whether a bar follows a row's last number. */
function isClosed({ offsets, values }: Draft, text: string): boolean {
  const end = (offsets[offsets.length - 1] ?? 0) + (values[values.length - 1]?.text.length ?? 0);
  return /^[^\S\n]*(?:\n[^\S\n]*)?\|/.test(text.slice(end, end + 40));
}
