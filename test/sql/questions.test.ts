import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf, editionOfYear } from '../../src/format';
import { blankReport, type Report, setCells } from '../../src/report';
import { type CellRow, cellRow, sqlText } from '../../src/sql';
import { duckdb, type Engine, sqlite } from './engines';

const RECEIVED = 'applications.newlyReceived.total';
const COLUMN = 't3_newly_received_total';
const FEES = 'proactive.fees.amount';

function report(year: number, values: readonly (readonly [string, number | null])[]): Report {
  const edition = editionOfYear(year) ?? '2021';
  const zeros = cellsOf(edition).map(({ address }) => [address, 0] as const);
  return setCells(blankReport({ edition, year }), [...zeros, ...values]);
}

const row = (code: string, of: Report, counted = true): CellRow =>
  cellRow(of, undefined, { code, file: `${code}-${of.year}.pdf`, counted });

/** A city with two districts of which one did not report in 2023, and a city that adds its only one up. */
const ROWS: readonly CellRow[] = [
  row('1', report(2024, [[RECEIVED, 1]])),
  row(
    '11',
    report(2024, [
      [RECEIVED, 10],
      [FEES, 0.1],
    ]),
  ),
  row(
    '12',
    report(2024, [
      [RECEIVED, null],
      [FEES, 0.2],
    ]),
  ),
  row('12', report(2024, [[RECEIVED, 5000]]), false),
  row('11', report(2023, [[RECEIVED, 4]])),
  row('2', {
    ...report(2024, [[RECEIVED, 7]]),
    coverage: { scope: 'aggregated', includes: ['departments'] },
  }),
  row('21', report(2024, [[RECEIVED, 7]])),
];

const BODIES = `INSERT INTO bodies SELECT '1', '甲市', NULL, NULL
  UNION ALL SELECT '11', '甲市乙区', '1', '区县' UNION ALL SELECT '12', '甲市丙县', '1', '区县'
  UNION ALL SELECT '2', '丁市', NULL, NULL UNION ALL SELECT '21', '丁市戊区', '2', '区县'`;

/** As the roster has it, and the second city's report. */
const MEMBERS = `INSERT INTO members SELECT '', '1' UNION ALL SELECT '', '11' UNION ALL SELECT '', '12'
  UNION ALL SELECT '', '2' UNION ALL SELECT '1', '1' UNION ALL SELECT '1', '11' UNION ALL SELECT '1', '12'
  UNION ALL SELECT '2', '21'`;

describe.each([
  ['DuckDB', duckdb],
  ['SQLite', sqlite],
])('the questions on %s', (_, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await engine.insert(ROWS);
    await engine.run(BODIES);
    await engine.run(MEMBERS);
    await engine.run(`CREATE TABLE failures AS ${sqlText('failures')}`);
  });
  afterAll(() => engine.close());

  it('roll up each parent: its own office and those below, unless its report adds them up', async () => {
    const rows = await engine.run(sqlText('rollup'));
    const line = (parent: string, year: number, measure: string): unknown[] => {
      const own = rows.find(
        (each) => each.parent === parent && each.year === year && each.measure === measure,
      );
      return [
        Number(own?.reports),
        own?.[COLUMN] === null ? null : Number(own?.[COLUMN]),
        Number(own?.t2_fees_amount),
      ];
    };
    expect(line('1', 2024, 'sum')).toEqual([3, 11, expect.closeTo(0.3, 9)]);
    expect(line('1', 2024, 'blanks')).toEqual([3, 1, 0]);
    expect(line('2', 2024, 'sum')).toEqual([1, 7, 0]);
    expect(line('', 2024, 'sum')).toEqual([4, 18, expect.closeTo(0.3, 9)]);
    expect(line('1', 2023, 'sum')).toEqual([1, 4, 0]);
  });

  it('set each year against the one before', async () => {
    const rows = await engine.run(sqlText('years'));
    expect(
      rows.map(({ code, year, reports, [COLUMN]: change }) => [
        code,
        year,
        Number(reports),
        Number(change),
      ]),
    ).toEqual([
      ['11', 2024, 1, 6],
      [null, 2024, 1, 6],
    ]);
  });

  it('list who has not reported, by year', async () => {
    const rows = await engine.run(sqlText('missing'));
    expect(rows.map(({ year, code, name }) => `${year} ${code} ${name}`)).toEqual([
      '2023 1 甲市',
      '2023 12 甲市丙县',
      '2023 2 丁市',
      '2023 21 丁市戊区',
    ]);
  });

  it('count for each rule how many bodies break it', async () => {
    const rows = await engine.run(sqlText('summary'));
    const broken = rows.find(({ rule }) => rule === 'T3-ROW');
    // Five rows say a total of which nothing is received; a blank total may be 0.
    expect([broken?.year, broken?.severity, Number(broken?.bodies)]).toEqual([2023, 'error', 1]);
    const total = rows.filter(({ rule, year }) => rule === 'T3-ROW' && year === 2024);
    expect(total.map(({ findings, bodies }) => [Number(findings), Number(bodies)])).toEqual([
      [5, 5],
    ]);
  });
});
