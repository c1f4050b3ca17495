import type { Report } from '../report';

/** A name without what stands for its government, and without spaces. */
export const coreOfName = (name: string): string =>
  name.replace(/\s+/g, '').replace(/(?:人民政府)?(?:办公[厅室])?$/, '');

/** Whether the longer name is the shorter with the places above it: 淮安市洪泽区 and 洪泽区. */
export function isFullerName(longer: string, shorter: string): boolean {
  if (!longer.endsWith(shorter)) return false;
  return /(?:^|[省市县区州盟旗])$/.test(longer.slice(0, longer.length - shorter.length));
}

/**
 * Whether two reports can be of one body, by credit code, region code, or name: 洪泽区人民政府 and 淮安市洪泽区人民政府 are
 * one. Where one does not say whose it is, they can.
 */
export function isSameBody(one: Report, other: Report): boolean {
  const [a, b] = [one.body, other.body];
  if (a?.creditCode && b?.creditCode) return a.creditCode === b.creditCode;
  if (a?.regionCode && b?.regionCode && a.regionCode !== b.regionCode) return false;
  if (!a?.name || !b?.name) return true;
  const [first, second] = [coreOfName(a.name), coreOfName(b.name)];
  if (first === '' || second === '') return true;
  return isFullerName(first, second) || isFullerName(second, first);
}
