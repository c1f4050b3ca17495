/**
 * Whether a number keeps its decimal digits: at most fifteen of them, at most six after the point
 * (分 in an amount of 万元). A double holds no more exactly, and a sum must be exact.
 */
export function isExactAmount(value: number): boolean {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(String(value));
  if (!match) return false;
  const [, whole = '', decimals = ''] = match;
  return decimals.length <= 6 && whole.replace(/^0+/, '').length + decimals.length <= 15;
}
