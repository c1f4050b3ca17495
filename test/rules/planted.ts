/** Consistent tables with planted errors, from a seed. */
import { addressAt, columnsOf, type EditionId, rowsOf, tablesOf } from '../../src/format';
import { blankReport, type Report, setCell } from '../../src/report';
import { exampleYear } from '../../src/rules/sketch';
import { equationsOf } from '../../src/rules/suspects/equations';

/** A small random number generator with a seed (mulberry32). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Random = ReturnType<typeof randomFrom>;

/** Table three as rows of addresses, the printed order. */
export function grid(edition: EditionId): string[][] {
  const table = tablesOf(edition).find(({ key }) => key === 'applications');
  const [block] = table?.form.blocks ?? [];
  if (!table || !block) throw new Error('no table three');
  return rowsOf(block).map((row) =>
    columnsOf(block).map((column) => addressAt(table.key, row, column)),
  );
}

export type Values = Map<string, number>;

/** A figure as reports have them: mostly 0, mostly small. */
function figure(random: Random, isPerson: boolean): number {
  const kind = random(10);
  if (kind < (isPerson ? 2 : 6)) return 0;
  if (kind < 8) return random(10);
  return kind < 9 ? random(100) : random(1000);
}

/** Tables three and four in which every sum holds. */
export function consistent(edition: EditionId, random: Random): Values {
  const equations = equationsOf(edition);
  const values: Values = new Map();
  const anchors = new Set(equations.all.map(({ anchor }) => equations.addresses[anchor]));
  const balances = equations.all.filter(
    ({ weights }) => weights.filter((w) => w === 1).length === 2,
  );
  for (const address of equations.addresses) {
    if (!anchors.has(address))
      values.set(address, figure(random, address.endsWith('naturalPerson')));
  }
  const current = (cell: number): number => values.get(equations.addresses[cell] ?? '') ?? 0;
  const addUp = (): void => {
    for (const { anchor, cells } of equations.all.filter((each) => !balances.includes(each))) {
      const parts = cells.filter((cell) => cell !== anchor);
      values.set(
        equations.addresses[anchor] ?? '',
        parts.reduce((sum, cell) => sum + current(cell), 0),
      );
    }
  };
  addUp();
  addUp();
  // What is carried forward is chosen; what was received follows.
  for (const { cells } of balances) {
    const [received = 0, carried = 0, total = 0, forward = 0] = cells;
    const address = (cell: number): string => equations.addresses[cell] ?? '';
    if (address(received).endsWith('.total')) continue;
    values.set(address(carried), Math.min(current(carried), current(total)));
    values.set(address(forward), figure(random, address(forward).endsWith('naturalPerson')));
    values.set(address(received), current(total) + current(forward) - current(carried));
  }
  addUp();
  addUp();
  return values;
}

export function asReport(edition: EditionId, values: Values): Report {
  let report: Report = blankReport({ edition, year: exampleYear(edition) });
  for (const [address, value] of values) report = setCell(report, address, value);
  return report;
}

/** A wrong number such as people type: never the right one. */
export function slip(random: Random, truth: number): number {
  const digits = String(truth);
  const at = random(digits.length);
  const digit = String(random(10));
  const wrong = [
    () => digits.slice(0, at) + digit + digits.slice(at + 1),
    () => digits.slice(0, at) + digits[at] + digits.slice(at),
    () => digits.slice(0, at) + digits.slice(at + 1),
    () => digits.slice(0, at) + (digits[at + 1] ?? digit) + digits[at] + digits.slice(at + 2),
    () => '0',
    () => String(truth + 1),
    () => String(random(1000)),
  ];
  const value = Number(wrong[random(wrong.length)]?.() || '0');
  return value === truth ? truth + 1 + random(9) : value;
}

const pick = <T>(random: Random, items: readonly T[]): T => {
  const item = items[random(items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

/** What was planted: the wrong cells with their true values. */
export type Planted = Map<string, number>;

export interface Trial {
  readonly values: Values;
  readonly truth: Planted;
}

function plant(values: Values, wrong: Values): Trial | undefined {
  const truth: Planted = new Map();
  const planted = new Map(values);
  for (const [address, value] of wrong) {
    const was = values.get(address) ?? 0;
    if (was === value) continue;
    truth.set(address, was);
    planted.set(address, value);
  }
  return truth.size > 0 ? { values: planted, truth } : undefined;
}

/** One to three wrong cells anywhere in table three. */
export function wrongCells(edition: EditionId, random: Random, count: number): Trial | undefined {
  const values = consistent(edition, random);
  const cells = grid(edition).flat();
  const wrong: Values = new Map();
  while (wrong.size < count) {
    const address = pick(random, cells);
    if (!wrong.has(address)) wrong.set(address, slip(random, values.get(address) ?? 0));
  }
  return plant(values, wrong);
}

/** A row whose figures stand one cell further right or left; what falls off the end is lost. */
export function shiftedRow(edition: EditionId, random: Random): Trial | undefined {
  const values = consistent(edition, random);
  const row = pick(random, grid(edition));
  const from = random(3);
  const to = row.length - random(2);
  const cells = row.slice(from, to);
  const figures = cells.map((address) => values.get(address) ?? 0);
  const shifted = random(2) === 0 ? [0, ...figures.slice(0, -1)] : [...figures.slice(1), 0];
  return plant(values, new Map(cells.map((address, i) => [address, shifted[i] ?? 0])));
}

/** A number whose digits stand in two neighbouring cells, with or without the rest of the row moved on. */
export function splitNumber(edition: EditionId, random: Random): Trial | undefined {
  const values = consistent(edition, random);
  const row = pick(random, grid(edition));
  const at = random(row.length - 1);
  const digits = String(values.get(row[at] ?? '') ?? 0);
  if (digits.length < 2) return undefined;
  const cut = 1 + random(digits.length - 1);
  if (digits[cut] === '0' && cut < digits.length - 1) return undefined; // a person would see `05`
  const rest = row.slice(at + 1).map((address) => values.get(address) ?? 0);
  const moved = random(2) === 0 ? rest.slice(0, -1) : rest.slice(1);
  const figures = [Number(digits.slice(0, cut)), Number(digits.slice(cut)), ...moved];
  return plant(values, new Map(row.slice(at).map((address, i) => [address, figures[i] ?? 0])));
}

/** The row of totals left at 0, or added up without one line. */
export function totalsRow(edition: EditionId, random: Random, zero: boolean): Trial | undefined {
  const values = consistent(edition, random);
  const rows = grid(edition);
  const totals = rows.find((row) => row[0]?.includes('.outcome.total.')) ?? [];
  const left = pick(
    random,
    rows.filter((row) => row[0]?.includes('.outcome.') && row !== totals),
  );
  return plant(
    values,
    new Map(
      totals.map((address, i) => [
        address,
        zero ? 0 : (values.get(address) ?? 0) - (values.get(left[i] ?? '') ?? 0),
      ]),
    ),
  );
}
