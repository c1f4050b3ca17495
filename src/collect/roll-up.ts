import { cellsOf, type EditionId, editionOfYear, LATEST_EDITION } from '../format';
import { fromScaled, toScaled } from '../rules/decimal';
import type { CollectedBody, CollectedNumbers, RollUp } from './collection';

/**
 * What the reports below each body add up to, and below none: of the whole collection. Whatever stands below counts, down to
 * the last; a body that adds up those below it counts for all of them, and they are set against it.
 *
 * @param coverages whether a body's numbers hold those of the bodies below it, by its report or by the roster
 */
export function rollUpsOf(
  bodies: readonly CollectedBody[],
  numbers: Readonly<Record<string, CollectedNumbers>>,
  coverages: ReadonlyMap<string, 'own' | 'aggregated'>,
  year: number | null,
): RollUp[] {
  const aggregated = new Set(
    [...coverages.keys()].filter((code) => coverages.get(code) === 'aggregated'),
  );
  const edition = (year === null ? undefined : editionOfYear(year)) ?? LATEST_EDITION;
  const below = bodiesBelow(bodies);
  return [...below].map(([parent, children]) => {
    const own = numbers[parent];
    // The body's own office counts beside those below, unless its report has them in it already.
    const isBeside = own !== undefined && !aggregated.has(parent);
    const members = [...(isBeside ? [parent] : []), ...bodiesToAdd(children, below, aggregated)];
    const counted = members.filter((code) => numbers[code]?.edition === edition);
    const { sums, units } = cellSums(
      counted.flatMap((code) => numbers[code] ?? []),
      edition,
    );
    const differs =
      own && aggregated.has(parent) && own.edition === edition && counted.length === members.length
        ? differencesOf(own, { sums, units }, edition)
        : undefined;
    const isCounted = new Set(counted);
    const undeclared = counted.filter((code) => below.has(code) && !coverages.has(code));
    return {
      parent,
      edition,
      bodies: counted,
      missing: members.filter((code) => !isCounted.has(code)),
      sums,
      ...(units && { units }),
      ...(undeclared.length > 0 && { undeclared }),
      ...(differs && { differs }),
    };
  });
}

/** The codes of the bodies below each, and of those below none by the empty code. */
function bodiesBelow(bodies: readonly CollectedBody[]): Map<string, string[]> {
  const known = new Map(bodies.map(({ code, parent }) => [code, parent]));
  /** Whether a way upwards ends; a roster may name two bodies each above the other. */
  const isSound = (code: string): boolean => {
    const seen = new Set<string>();
    for (let at: string | undefined = code; at !== undefined; at = known.get(at)) {
      if (seen.has(at)) return false;
      seen.add(at);
    }
    return true;
  };
  const below = new Map<string, string[]>();
  for (const { code, parent } of bodies) {
    const above = parent !== undefined && known.has(parent) && isSound(code) ? parent : '';
    const children = below.get(above);
    if (children) children.push(code);
    else below.set(above, [code]);
  }
  return below;
}

/** Bodies with all that stands below them, but not below one that has it in its own numbers. */
function bodiesToAdd(
  codes: readonly string[],
  below: ReadonlyMap<string, readonly string[]>,
  aggregated: ReadonlySet<string>,
): string[] {
  return codes.flatMap((code) => [
    code,
    ...(aggregated.has(code) ? [] : bodiesToAdd(below.get(code) ?? [], below, aggregated)),
  ]);
}

function cellSums(
  reports: readonly CollectedNumbers[],
  edition: EditionId,
): Pick<RollUp, 'sums' | 'units'> {
  const units: Record<string, string> = {};
  const sums = cellsOf(edition).map(({ address, unitField }, index) => {
    const unit = unitField && commonUnit(reports, address, index);
    if (unit !== undefined) units[address] = unit;
    const values = reports.map((own) =>
      unitField && own.units?.[address] !== unit ? null : (own.values[index] ?? null),
    );
    const numbers = values.filter((value) => value !== null);
    return {
      sum: fromScaled(numbers.reduce((total, value) => total + toScaled(value), 0n)),
      blanks: values.length - numbers.length,
    };
  });
  return { sums, ...(Object.keys(units).length > 0 && { units }) };
}

/** The unit in which most reports state an amount. */
function commonUnit(
  reports: readonly CollectedNumbers[],
  address: string,
  index: number,
): string | undefined {
  const counts = new Map<string, number>();
  for (const { units, values } of reports) {
    const unit = units?.[address];
    if (unit !== undefined && typeof values[index] === 'number')
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0];
}

function differencesOf(
  own: CollectedNumbers,
  {
    sums,
    units = {},
  }: { readonly sums: RollUp['sums']; readonly units: RollUp['units'] | undefined },
  edition: EditionId,
): NonNullable<RollUp['differs']> {
  return cellsOf(edition).flatMap(({ address }, index) => {
    const stated = own.values[index];
    const { sum, blanks } = sums[index] ?? { sum: 0, blanks: 1 };
    // An amount in another unit is no other amount.
    if (own.units?.[address] !== units[address]) return [];
    // A blank below may be anything.
    const isOther = typeof stated === 'number' && (blanks > 0 ? stated < sum : stated !== sum);
    return isOther ? [{ address, stated, sum }] : [];
  });
}
