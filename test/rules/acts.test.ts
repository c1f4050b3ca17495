import { describe, expect, it } from 'vitest';
import { EDITIONS, type EditionId } from '../../src/format';
import { equationsOf } from '../../src/rules/suspects/equations';
import { type Candidate, markAmbiguous, priceOfSet } from '../../src/rules/suspects/rank';
import { search } from '../../src/rules/suspects/search';
import { type Slip, slipBetween, slipPrice } from '../../src/rules/suspects/slips';
import { consistent, grid, randomFrom, type Values } from './planted';

describe('a slip of hand', () => {
  it.each<[number | null, number, Slip]>([
    [null, 12, 'blank'],
    [0, 12, 'zero'],
    [12, 0, 'zero'],
    [13, 12, 'substitution'],
    [92, 12, 'substitution'],
    [21, 12, 'transposition'],
    [1324, 1234, 'transposition'],
    [4231, 1234, 'other'],
    [3214, 1234, 'other'],
    [123, 1234, 'lost'],
    [234, 1234, 'lost'],
    [134, 1234, 'lost'],
    [12234, 1234, 'extra'],
    [12345, 1234, 'extra'],
    [51234, 1234, 'extra'],
    [100, 99, 'offByOne'],
    [99, 100, 'offByOne'],
    [321, 123, 'reversed'],
    [4321, 1234, 'reversed'],
    [12, 1234, 'other'],
    [567, 123, 'other'],
  ])('%s for %s: %s', (found, truth, slip) => {
    expect(slipBetween(found, truth)).toBe(slip);
  });

  it('is the likelier the less it takes', () => {
    const order: readonly (readonly [Slip, Slip])[] = [
      ['blank', 'transposition'],
      ['transposition', 'substitution'],
      ['substitution', 'offByOne'],
      ['lost', 'offByOne'],
      ['extra', 'offByOne'],
      ['offByOne', 'zero'],
      ['zero', 'reversed'],
      ['reversed', 'other'],
    ];
    for (const [likelier, other] of order)
      expect(slipPrice(likelier)).toBeLessThan(slipPrice(other));
  });

  it('is likelier where last year or the text says the same, and less where they say another', () => {
    const change = { cell: 1, to: 12 };
    const price = (evidence: [number, Set<number>][]) =>
      priceOfSet([change], [null, 13], new Map(evidence));
    expect(price([[1, new Set([12])]])).toBeLessThan(price([]));
    expect(price([[1, new Set([14])]])).toBeGreaterThan(price([]));
    expect(price([[0, new Set([14])]])).toBe(price([]));
    // Every further cell costs more than any slip of one.
    const two = priceOfSet([change, { cell: 0, to: 5 }], [null, 13], new Map());
    expect(two).toBeGreaterThan(priceOfSet([{ cell: 1, to: 777 }], [null, 13], new Map()));
  });
});

describe('explanations', () => {
  const of = (price: number, cells: number): Omit<Candidate, 'ambiguous'> => ({
    changes: Array.from({ length: cells }, (_, cell) => ({ cell, to: price })),
    cause: 'other',
    price,
    repairs: [],
  });
  const marked = (...all: Omit<Candidate, 'ambiguous'>[]) =>
    markAmbiguous(all).map(({ ambiguous }) => ambiguous);

  it('are ambiguous where another comes close', () => {
    expect(marked(of(3, 2))).toEqual([false]);
    expect(marked(of(3, 2), of(4, 2))).toEqual([true, true]);
    expect(marked(of(3, 2), of(4.4, 2))[0]).toBe(true);
    expect(marked(of(3, 2), of(4.5, 2))[0]).toBe(false);
    expect(marked(of(3, 2), of(9, 2))).toEqual([false, true]);
    // A lone cell is told apart from any larger set, not from another lone one.
    expect(marked(of(3, 1), of(3, 2))[0]).toBe(false);
    expect(marked(of(3, 1), of(3, 1))).toEqual([true, true]);
  });
});

type Random = ReturnType<typeof randomFrom>;
interface Acted {
  readonly wrong: Values;
  readonly lastYear?: Values;
}

const ACTS: Readonly<Record<string, (values: Values, rows: string[][], random: Random) => Acted>> =
  {
    swappedRows: (values, rows, random) => {
      const at = random(rows.length - 1);
      return { wrong: exchanged(values, rows[at] ?? [], rows[at + 1] ?? []) };
    },
    // Of two columns of applicants no sum sees it.
    swappedColumns: (values, rows) => {
      const column = (fromEnd: number) => rows.map((row) => row[row.length - fromEnd] ?? '');
      return { wrong: exchanged(values, column(1), column(2)) };
    },
    joinedNumbers: (values, rows, random) => {
      const row = rows[random(rows.length)] ?? [];
      const [one = 0, two = 0, ...rest] = row.map((address) => values.get(address) ?? 0);
      const moved = [Number(`${one}${two}`), ...rest, 0];
      return { wrong: new Map(row.map((address, i) => [address, moved[i] ?? 0])) };
    },
    splitNumber: (values, rows, random) => {
      const row = rows[random(rows.length)] ?? [];
      const [one = 0, ...rest] = row.map((address) => at(values, address));
      const [digit, ...digits] = String(one);
      if (digits.length === 0) return { wrong: new Map() };
      const moved = [Number(digit), Number(digits.join('')), ...rest];
      return { wrong: new Map(row.map((address, i) => [address, moved[i] ?? 0])) };
    },
    shiftedRow: (values, rows, random) => {
      const row = rows[random(rows.length)] ?? [];
      const moved = [0, ...row.slice(0, -1).map((address) => at(values, address))];
      return { wrong: new Map(row.map((address, i) => [address, moved[i] ?? 0])) };
    },
    totalsZero: (_, rows) => ({
      wrong: new Map(totalsOf(rows).totals.map((address) => [address, 0])),
    }),
    totalsMissPart: (values, rows) => {
      const { totals, part } = totalsOf(rows);
      return {
        wrong: new Map(
          totals.map((address, i) => [address, at(values, address) - at(values, part[i] ?? '')]),
        ),
      };
    },
    countedTwice: (values, rows, random) => {
      const [row = [], other = []] = random(2) === 0 ? [rows[2], rows[3]] : [rows[3], rows[4]];
      return {
        wrong: new Map(
          row.map((address, i) => [address, at(values, address) + at(values, other[i] ?? '')]),
        ),
      };
    },
    copiedFromLastYear: (values, rows, random) => {
      const row = rows[random(rows.length)] ?? [];
      const lastYear = new Map(values);
      const wrong: Values = new Map(row.map((address) => [address, 1 + random(500)]));
      for (const [address, value] of wrong) lastYear.set(address, value);
      return { wrong, lastYear };
    },
    rewritten: (values, rows, random) => {
      const row = rows[random(rows.length)] ?? [];
      return {
        wrong: new Map(row.map((address) => [address, at(values, address) + 1 + random(500)])),
      };
    },
    totalsWrong: (values, rows, random) => {
      const totals = rows.find((row) => row[0]?.includes('.outcome.total.')) ?? [];
      return {
        wrong: new Map(totals.map((address) => [address, at(values, address) + 1 + random(90)])),
      };
    },
  };

const at = (values: Values, address: string): number => values.get(address) ?? 0;

function exchanged(values: Values, one: readonly string[], other: readonly string[]): Values {
  const wrong: Values = new Map();
  one.forEach((address, i) => {
    wrong.set(address, at(values, other[i] ?? ''));
    wrong.set(other[i] ?? '', at(values, address));
  });
  return wrong;
}

/** How often the first explanation is the act that was planted, and undoes it; and what it then costs. */
function named(act: string, edition: EditionId, trials: number) {
  const random = randomFrom(41);
  const equations = equationsOf(edition);
  const plant = ACTS[act];
  if (!plant) throw new Error(act);
  const prices: number[] = [];
  let done = 0;
  for (let tries = 0; done < trials; tries++) {
    if (tries > 100 * trials) throw new Error(`${act} cannot be planted`);
    const truth = consistent(edition, random);
    const { wrong, lastYear } = plant(truth, grid(edition), random);
    const changed = [...wrong].filter(([address, value]) => at(truth, address) !== value);
    // What changes a cell or two is no act of a line.
    if (changed.length < 4) continue;
    const shown = new Map([...truth, ...wrong]);
    const values = equations.addresses.map((address) => at(shown, address));
    const candidates = search(equations, {
      found: values,
      values,
      evidence: new Map(),
      ...(lastYear && { lastYear: equations.addresses.map((address) => lastYear.get(address)) }),
    });
    // No sum sees that two rows of outcomes changed places.
    if (candidates.length === 0) continue;
    done++;
    const [best] = candidates;
    const isUndone = best?.changes.every(
      ({ cell, to }) => to === at(truth, equations.addresses[cell] ?? ''),
    );
    if (best?.cause === act && isUndone && best.changes.length === changed.length)
      prices.push(best.price);
  }
  return { share: prices.length / trials, prices };
}

/** The line of totals, and a line that it adds up. */
const totalsOf = (rows: readonly string[][]) => ({
  totals: rows.find((row) => row[0]?.includes('.outcome.total.')) ?? [],
  part: rows.find((row) => row[0]?.includes('.outcome.granted.')) ?? [],
});

describe.each(EDITIONS)('what a person did in one move, in edition %s', (edition) => {
  // Slips of a likely kind, in cells that have nothing to do with each other.
  const slips = (count: number) => count * priceOfSet([{ cell: 0, to: 12 }], [13], new Map());
  // The same, where the text or last year's report says what should stand in each.
  const borneOut = (count: number) =>
    count * priceOfSet([{ cell: 0, to: 12 }], [13], new Map([[0, new Set([12])]]));

  it.each([
    ['shiftedRow', 0.9],
    ['swappedRows', 0.9],
    ['swappedColumns', 0.9],
    ['joinedNumbers', 0.5],
    ['splitNumber', 0.5],
    ['countedTwice', 0.9],
    ['copiedFromLastYear', 0.9],
    ['totalsZero', 0.9],
    ['totalsMissPart', 0.8],
  ])(
    'is named, undone, and likelier than two slips, if the text does not bear these out: %s',
    (act, least) => {
      const { share, prices } = named(act, edition, 15);
      expect(share).toBeGreaterThanOrEqual(least);
      expect(Math.max(...prices)).toBeLessThan(slips(2));
      expect(Math.min(...prices)).toBeGreaterThan(borneOut(2));
    },
  );

  it.each([
    ['rewritten', 0.8, 3],
    ['totalsWrong', 0.9, 2],
  ])('is named and undone, though it takes more than some slips: %s', (act, least, count) => {
    const { share, prices } = named(act, edition, 15);
    expect(share).toBeGreaterThanOrEqual(least);
    expect(Math.min(...prices)).toBeGreaterThan(slips(count));
  });
});
