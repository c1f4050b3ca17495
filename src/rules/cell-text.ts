import type { Cell, CellKind } from '../format';

/** Whether what stands in a cell of an unchecked report is blank or a number that its kind allows. */
export function isCellNumber(value: unknown, kind: CellKind): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (kind === 'money') return value >= 0;
  return Number.isSafeInteger(value) && (kind === 'change' || value >= 0);
}

/** Text that is plainly a number of the kind: digits, no leading zeros, no separators, no unit. */
export const PLAIN_NUMBER: Readonly<Record<CellKind, string>> = {
  count: '^(0|[1-9][0-9]*)$',
  change: '^[+-]?(0|[1-9][0-9]*)$',
  money: '^(0|[1-9][0-9]*)([.][0-9]+)?$',
};

/** The unit that the form prints at a cell; empty where it prints none, and the report says which it used. */
export const printedUnit = ({ unit, unitField }: Cell): string => (unitField ? '' : unit);

/** What may stand behind the number where the form prints no unit: it makes the number readable. */
export const OWN_UNIT = '(元|万元|亿元)$';

/** Whether the text of a cell, without spaces around it, is plainly its number. */
export function isPlain(raw: string, value: number, kind: CellKind, unit: string): boolean {
  const text = raw.trim();
  const own =
    kind === 'money' && unit === '' ? text.replace(new RegExp(OWN_UNIT), '').trim() : text;
  return new RegExp(PLAIN_NUMBER[kind]).test(own) && Number(own) === value;
}
