import { type EditionId, identitiesOf } from '../../format';
import type { CellReading } from '../../report';
import type { NoteTaker } from '../notes';
import { cellsOfSum, differenceIn } from '../sums';
import type { StepTaker } from '../trace';

/**
 * Cells whose digits a space or a line break parts: one number, which a narrow cell breaks or whose digits are
 * grouped, or two numbers in one cell.
 */

/** Cells of one column, or of a document, that are parted alike, from which on the cell is not the reason. */
const MANY = 3;

const rowPart = (address: string): string => address.slice(0, address.lastIndexOf('.'));
const columnPart = (address: string): string =>
  `${address.slice(0, address.indexOf('.'))} ${address.slice(address.lastIndexOf('.') + 1)}`;

function counted(keys: readonly string[]): (key: string) => number {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (key) => counts.get(key) ?? 0;
}

/**
 * Settles such cells: one number where the form's sums hold with it, all that the cell is in; or where the document
 * parts the digits of many cells so (a narrow column, groups of three). Else they stay undecided.
 *
 * @param ifOne by address: the number if it is one
 */
export function settleParted(
  readings: Map<string, CellReading>,
  ifOne: ReadonlyMap<string, number>,
  edition: EditionId,
  note: NoteTaker,
  trace?: StepTaker,
): void {
  const open = [...ifOne].filter(([address]) => readings.get(address)?.state === 'invalid');
  if (open.length === 0) return;
  const proven = provenBySums(readings, ifOne, edition);
  const inColumn = counted(open.map(([address]) => columnPart(address)));
  const inRow = counted(open.map(([address]) => rowPart(address)));
  const isBroken = (address: string): boolean => readings.get(address)?.raw.includes('\n') === true;
  const grouped = open.filter(([address]) => !isBroken(address)).length;
  const narrow = open.filter(([address]) => inColumn(columnPart(address)) >= MANY).length;
  const isHabit = (address: string): boolean =>
    inColumn(columnPart(address)) >= MANY ||
    // Two rows of a table in one look like that, too.
    (isBroken(address) ? narrow >= MANY && inRow(rowPart(address)) <= MANY : grouped >= MANY);
  for (const [address, value] of open) {
    const reading = readings.get(address);
    if (!reading) continue;
    const at = reading.place ? { address, place: reading.place } : { address };
    const isProven = proven.has(address);
    const isTaken = isProven || isHabit(address);
    trace?.({ address, isTaken, code: isTaken ? 'parted' : 'notAParted', cell: reading.raw });
    if (!isTaken) {
      note('notANumber', [reading.raw], at);
      continue;
    }
    note(isProven ? 'partedDecided' : 'normalised', [reading.raw, String(value)], at);
  }
  const decided = open.filter(([address]) => proven.has(address) || isHabit(address));
  for (const [address, value] of decided) {
    const reading = readings.get(address);
    if (reading) readings.set(address, { ...reading, state: 'number', value });
  }
}

/** The cells with which every sum that they are in, and of which all else is known, holds. */
function provenBySums(
  readings: ReadonlyMap<string, CellReading>,
  ifOne: ReadonlyMap<string, number>,
  edition: EditionId,
): ReadonlySet<string> {
  const numberAt = (address: string): number => {
    const reading = readings.get(address);
    if (reading?.state === 'dash') return 0;
    if (reading?.state === 'invalid') return ifOne.get(address) ?? Number.NaN;
    return reading?.value ?? Number.NaN;
  };
  const proven = new Set<string>();
  const refuted = new Set<string>();
  for (const sum of identitiesOf(edition)) {
    const difference = differenceIn(sum, numberAt);
    if (Number.isNaN(difference)) continue;
    for (const address of cellsOfSum(sum)) (difference === 0 ? proven : refuted).add(address);
  }
  return new Set(
    [...ifOne.keys()].filter((address) => proven.has(address) && !refuted.has(address)),
  );
}
