import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/format';
import { blankReport, type Report, setCell, setCells } from '../../src/report';
import { changedCells, compareYears, isYearAfter } from '../../src/table';

const FEES = 'proactive.fees.amount';
const OVER = 'applications.carriedOver.total';
const FORWARD = 'applications.carriedForward.total';
const NEW = 'applications.newlyReceived.total';

const of = (year: number | null, cells: Readonly<Record<string, number | null>> = {}): Report =>
  setCells({ ...blankReport({ edition: '2021', year: 2024 }), year }, Object.entries(cells));
const compared = (report: Report, previous: Report, address: string) =>
  compareYears(report, previous)(address);

describe('a number beside that of the year before', () => {
  it('is told with the difference, exactly', () => {
    expect(compared(of(2024, { [NEW]: 7 }), of(2023, { [NEW]: 9 }), NEW)).toEqual({
      previous: 9,
      change: -2,
    });
    // 0.3 - 0.1 is 0.19999999999999998 to a computer.
    for (const [now, before, change] of [
      [0.3, 0.1, 0.2],
      [2.02, 1.01, 1.01],
      [100.1, 99.9, 0.2],
      [72701.2578, 72701.2577, 0.0001],
      [0.000002, 0.000001, 0.000001],
      [0.1, 0.3, -0.2],
    ] as const)
      expect(compared(of(2024, { [FEES]: now }), of(2023, { [FEES]: before }), FEES).change).toBe(
        change,
      );
  });

  it('tells 0 from a blank, on either side', () => {
    const [zero, blank] = [of(2024, { [NEW]: 0 }), of(2024)];
    expect(compared(zero, { ...zero, year: 2023 }, NEW)).toEqual({ previous: 0, change: 0 });
    expect(compared(blank, { ...zero, year: 2023 }, NEW)).toEqual({ previous: 0, change: null });
    expect(compared(zero, { ...blank, year: 2023 }, NEW)).toEqual({ previous: null, change: null });
  });

  it('is undefined where last year’s form has no such cell', () => {
    const before = blankReport({ edition: '2019', year: 2020 });
    expect(
      compared(
        of(2021, { 'proactive.regulations.issued': 1 }),
        before,
        'proactive.regulations.issued',
      ),
    ).toEqual({
      previous: undefined,
      change: null,
    });
  });
});

describe('what was carried over', () => {
  const before = of(2023, { [FORWARD]: 5, [OVER]: 1 });

  it('is held to what the year before carried forward, in that row alone', () => {
    const compare = compareYears(of(2024, { [OVER]: 4, [FORWARD]: 2 }), before);
    expect(compare(OVER)).toEqual({ previous: 1, change: 3, carriedForward: 5 });
    expect(compare(FORWARD)).toEqual({ previous: 5, change: -3 });
    expect(compare('proceedings.review.total')).not.toHaveProperty('carriedForward');
    expect(compareYears(of(2024), of(2023))(OVER)).toMatchObject({ carriedForward: null });
  });

  it('is held to nothing where the other report is not that of the year before', () => {
    for (const year of [2025, 2023, 2022, null])
      expect(compareYears(of(year, { [OVER]: 4 }), before)(OVER)).not.toHaveProperty(
        'carriedForward',
      );
    expect([2024, 2025, 2023, null].map((year) => isYearAfter(of(year), before))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(isYearAfter(of(2024), of(null))).toBe(false);
    expect(isYearAfter(of(null), of(null))).toBe(false);
  });
});

describe('what differs between two reports', () => {
  it('is told cell by cell, in the form’s order', () => {
    const before = of(2023, { [NEW]: 3, [FORWARD]: 5, [FEES]: 1 });
    const report = of(2024, { [NEW]: 4, [OVER]: 6, [FORWARD]: 5, 'proceedings.review.total': 0 });
    const { compared: count, added, changed, broken, without } = changedCells(report, before);
    expect({ count, added }).toEqual({ count: cellsOf('2021').length, added: 0 });
    // A blank is another thing than 0, and than a number.
    expect(changed).toEqual([FEES, NEW, OVER, 'proceedings.review.total']);
    expect(broken).toEqual([OVER]);
    // In table four the other report has no number.
    expect([...without]).toEqual(['proceedings']);
  });

  it('is nothing where nothing does, and not held to a blank', () => {
    const report = of(2024, { [OVER]: 5, [NEW]: 1 });
    const { changed, broken } = changedCells(report, { ...report, year: 2023 });
    expect({ changed, broken }).toEqual({ changed: [], broken: [] });
    expect(changedCells(report, of(2023, { [FORWARD]: 5 })).broken).toEqual([]);
    expect(changedCells(setCell(report, OVER, null), of(2023, { [FORWARD]: 5 })).broken).toEqual([
      OVER,
    ]);
  });

  it('counts what only this year’s form has', () => {
    const before = blankReport({ edition: '2019', year: 2020 });
    const { compared: common, added, without } = changedCells(of(2021), before);
    const old = new Set(cellsOf('2019').map(({ address }) => address as string));
    const own = cellsOf('2021').filter(({ address }) => !old.has(address));
    expect({ common, added }).toEqual({
      common: cellsOf('2021').length - own.length,
      added: own.length,
    });
    expect(without).toEqual(new Set(['proactive', 'applications', 'proceedings']));
  });
});
