import { identitiesOf } from '../format';
import type { CellReading, Report } from '../report';
import { getCell } from '../report/cells';
import { type Lack, lackOf } from './lacks';

/** A number of 件 as far as a report tells it. */
export interface KnownCount {
  /** What is known of it; null where nothing is. Never 0 for what is blank or not readable. */
  readonly value: number | null;
  /** It may be more: some of what it is made up of has no number. Always so where nothing is known. */
  readonly isFloor: boolean;
  /** Why it is not known, or not all of it. */
  readonly lack?: Lack;
  /** A total of the form is blank or missing: what it adds up was added instead. */
  readonly isAdded?: true;
  /** Blanks are 0, because all the others add up to the total already. */
  readonly isSettled?: true;
}

/** A count that is known. */
export type ExactCount = KnownCount & { readonly value: number; readonly isFloor: false };

/** Whether a count is known, and not only how many it is at least. */
export const isExact = (count: KnownCount): count is ExactCount =>
  count.value !== null && !count.isFloor;

/** Whether nothing stands where a number should, so that it may be worked out. */
const isNothing = (lack: Lack): boolean => lack === 'blank' || lack === 'absent';

/** The counts together: at least the sum of what is known; nothing where nothing is. */
export function knownSum(counts: readonly KnownCount[]): KnownCount {
  const values = counts.flatMap(({ value }) => (value === null ? [] : [value]));
  const lacks = counts.flatMap(({ isFloor, lack }) => (isFloor ? [lack ?? 'blank'] : []));
  // Something that stands there tells more than that nothing does.
  const lack = lacks.find((each) => !isNothing(each)) ?? lacks[0];
  return {
    value:
      counts.length > 0 && values.length === 0
        ? null
        : values.reduce((sum, value) => sum + value, 0),
    isFloor: lack !== undefined,
    ...(lack && { lack }),
    ...(counts.some(({ isAdded }) => isAdded) && { isAdded: true }),
    ...(counts.some(({ isSettled }) => isSettled) && { isSettled: true }),
  };
}

/** What a cell counts, by its address. */
export type CountAt = (address: string) => KnownCount;

/**
 * What the cells of a report count. A dash is 0 where the readings tell of it; a total that is blank or missing is
 * the sum of its row. One that is not readable says something else, and stays unknown.
 */
export function countsOf(report: Report, readings: readonly CellReading[] = []): CountAt {
  const readingOf = new Map(readings.map((reading) => [reading.address, reading]));
  const addends = new Map(
    identitiesOf(report.edition).flatMap(({ kind, anchor, right }) =>
      kind === 'row' ? [[anchor, right] as const] : [],
    ),
  );
  const countAt = (address: string): KnownCount => {
    const value = getCell(report, address);
    if (value !== null) return { value, isFloor: false };
    const lack = lackOf(readingOf.get(address));
    if (lack === 'dash') return { value: 0, isFloor: false };
    if (!isNothing(lack)) return { value: null, isFloor: true, lack };
    const row = addends.get(address);
    const parts = row && knownSum(row.map(countAt));
    // What is no total follows from nothing.
    return !parts || parts.value === null
      ? { value: null, isFloor: true, lack }
      : { ...parts, isAdded: true, ...(parts.isFloor && { lack }) };
  };
  return countAt;
}

/** What parts add up to, and whether the total that the form prints can be their sum. */
export interface Whole extends KnownCount {
  readonly agrees: boolean;
}

/** The whole of some parts: the total of the form, or else their sum. */
export function wholeOf(parts: readonly KnownCount[], total: KnownCount): Whole {
  const sum = knownSum(parts);
  const [least, most] = [sum.value ?? 0, total.value ?? 0];
  if (isExact(total)) return { ...total, agrees: isExact(sum) ? least === most : least <= most };
  return isExact(sum) && isNothing(total.lack ?? 'blank')
    ? { ...sum, isAdded: true, agrees: least >= most }
    : { ...total, agrees: !isExact(sum) || least >= most };
}

/**
 * Parts of a whole as the others settle them: where all that is filled in adds up to the whole, what is blank or missing
 * is 0, for no count is less.
 */
export function settledBy<T extends { readonly count: KnownCount }>(
  parts: readonly T[],
  whole: Whole,
): readonly T[] {
  const sum = knownSum(parts.map(({ count }) => count));
  const isSettled =
    isExact(whole) &&
    sum.isFloor &&
    isNothing(sum.lack ?? 'blank') &&
    (sum.value ?? 0) === whole.value;
  if (!isSettled) return parts;
  return parts.map((part) =>
    part.count.isFloor
      ? { ...part, count: { value: part.count.value ?? 0, isFloor: false, isSettled: true } }
      : part,
  );
}

/** The part of a whole, 0 to 1; null where one of the two is not known, they do not agree, or the whole is 0. */
export const shareOf = (part: KnownCount, whole: Whole): number | null =>
  isExact(part) && isExact(whole) && whole.agrees && whole.value > 0
    ? part.value / whole.value
    : null;
