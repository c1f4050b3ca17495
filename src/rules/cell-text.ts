import type { CellKind } from '../format';

/** Whether what stands in a cell of an unchecked report is blank or a number that its kind allows. */
export function isCellNumber(value: unknown, kind: CellKind): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'number' || !Number.isFinite(value)) return false;
  if (kind === 'money') return value >= 0;
  return Number.isSafeInteger(value) && (kind === 'change' || value >= 0);
}

/**
 * Whether the text of a cell is its number as it would be printed: digits, no leading zeros, no separators,
 * no unit. A `change` may carry a plus sign, money may end in zeros after the point.
 */
export function isPlain(raw: string, value: number, kind: CellKind): boolean {
  const text = raw.trim();
  if (!/^[+-]?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return false;
  if (text.startsWith('+') && kind !== 'change') return false;
  if (text.includes('.') && kind !== 'money') return false;
  return Number(text) === value;
}
