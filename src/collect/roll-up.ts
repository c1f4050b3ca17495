import { cellsOf, type EditionId, editionOfYear, LATEST_EDITION } from '../format';
import { fromScaled, toScaled } from '../rules/decimal';
import type { CollectedBody, CollectedNumbers, RollUp } from './collection';

/**
 * What the reports below each body add up to, and below none: of the whole collection. A body whose own report says that it
 * adds up those below counts for all of them; the bodies below are then set against it.
 *
 * @param aggregated the bodies whose report says so
 */
export function rollUpsOf(
  bodies: readonly CollectedBody[],
  numbers: Readonly<Record<string, CollectedNumbers>>,
  aggregated: ReadonlySet<string>,
  year: number | null,
): RollUp[] {
  const edition = (year === null ? undefined : editionOfYear(year)) ?? LATEST_EDITION;
  const below = new Map<string, CollectedBody[]>();
  const known = new Set(bodies.map(({ code }) => code));
  for (const body of bodies) {
    const parent = body.parent !== undefined && known.has(body.parent) ? body.parent : '';
    below.set(parent, [...(below.get(parent) ?? []), body]);
  }
  return [...below].map(([parent, children]) => {
    const own = numbers[parent];
    // The body's own office counts beside those below, unless its report has them in it already.
    const members =
      own && !aggregated.has(parent) && parent !== ''
        ? [parent, ...children.map(({ code }) => code)]
        : children.map(({ code }) => code);
    const counted = members.filter((code) => numbers[code]?.edition === edition);
    const sums = sumsOf(
      counted.flatMap((code) => numbers[code] ?? []),
      edition,
    );
    const differs =
      own && aggregated.has(parent) && own.edition === edition && counted.length === members.length
        ? differencesOf(own, sums, edition)
        : undefined;
    return {
      parent,
      edition,
      bodies: counted,
      missing: members.filter((code) => !counted.includes(code)),
      sums,
      ...(differs && { differs }),
    };
  });
}

function sumsOf(reports: readonly CollectedNumbers[], edition: EditionId): RollUp['sums'] {
  return cellsOf(edition).map((_, index) => {
    const values = reports.map(({ values: own }) => own[index] ?? null);
    const numbers = values.filter((value) => value !== null);
    return {
      sum: fromScaled(numbers.reduce((total, value) => total + toScaled(value), 0n)),
      blanks: values.length - numbers.length,
    };
  });
}

function differencesOf(
  own: CollectedNumbers,
  sums: RollUp['sums'],
  edition: EditionId,
): NonNullable<RollUp['differs']> {
  return cellsOf(edition).flatMap(({ address }, index) => {
    const stated = own.values[index];
    const { sum, blanks } = sums[index] ?? { sum: 0, blanks: 1 };
    // A blank below may be anything.
    const isOther = typeof stated === 'number' && (blanks > 0 ? stated < sum : stated !== sum);
    return isOther ? [{ address, stated, sum }] : [];
  });
}
