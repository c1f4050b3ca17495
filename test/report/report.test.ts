import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionListSource } from '../../scripts/edition-list-source';
import { reportTypesSource } from '../../scripts/report-types-source';
import { type Cell, cellsOf, EDITIONS, editionForm } from '../../src/format';
import {
  blankReport,
  getCell,
  isCellValue,
  parseReport,
  type Report,
  report2019Schema,
  reportSchema,
  schemaOf,
  setCell,
  setCells,
} from '../../src/report';
import { checkReport } from '../../src/rules';

/** Values that a cell may hold. */
const valueFor = (cell: Cell): fc.Arbitrary<number | null> => {
  const numbers = {
    count: fc.nat(Number.MAX_SAFE_INTEGER),
    change: fc.maxSafeInteger(),
    money: fc.nat(99_999_999_999).map((value) => value / 10_000),
  }[cell.kind];
  return fc.option(numbers);
};

describe.each(EDITIONS)('report of edition %s', (edition) => {
  const cells = cellsOf(edition);
  const blank = blankReport({ edition, year: 2021, body: { name: '某某镇人民政府' } });

  it('has a title where its body has a name', () => {
    const titles = [{ name: '某某县人民政府' }, undefined].map(
      (body) => blankReport({ year: 2024, ...(body && { body }) }).title,
    );
    expect(titles).toEqual(['某某县人民政府2024年政府信息公开工作年度报告', null]);
  });

  it('has one schema for all that ask', () => {
    expect(schemaOf('2021')).toBe(schemaOf('2021'));
  });

  it('finds its edition by the year', () => {
    const { from } = editionForm(edition).years;
    expect(blankReport({ year: from }).edition).toBe(edition);
    expect(() => blankReport({ year: 2018 })).toThrow('no form was prescribed for the year 2018');
  });

  it('starts blank: every cell null, and valid', () => {
    expect(cells.filter((cell) => getCell(blank, cell.address) !== null)).toEqual([]);
    expect(parseReport(blank)).toEqual({ success: true, report: blank });
    expect(blank.title).toBe('某某镇人民政府2021年政府信息公开工作年度报告');
    expect(blank.period).toEqual({ from: '2021-01-01', to: '2021-12-31' });
  });

  it('gives back what was set in a cell, changes no other, and stays valid', () => {
    const settings = fc
      .constantFrom(...cells)
      .chain((cell) => fc.tuple(fc.constant(cell), valueFor(cell)));
    fc.assert(
      fc.property(fc.array(settings, { maxLength: 20 }), (list) => {
        const expected = new Map<string, number | null>();
        let report = blank;
        for (const [cell, value] of list) {
          report = setCell(report, cell.address, value);
          expected.set(cell.address, value);
        }
        for (const { address } of cells) {
          expect(getCell(report, address)).toBe(expected.get(address) ?? null);
        }
        const atOnce = list.map(([cell, value]) => [cell.address, value] as const);
        expect(setCells(blank, atOnce)).toEqual(report);
        expect(reportSchema.safeParse(report).success).toBe(true);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }),
      { numRuns: 50 },
    );
    expect(getCell(blank, cells[0]?.address ?? '')).toBe(null);
  });

  it('is strict: no cell may be missing, no other may be there', () => {
    expect(report2019Schema.safeParse({ ...blank, extra: 1 }).success).toBe(false);
    const { proceedings: _, ...rest } = blank;
    expect(parseReport(rest).success).toBe(false);
  });
});

describe('a cell’s value', () => {
  const cellOfKind = (kind: Cell['kind']): Cell => {
    const cell = cellsOf('2019').find((each) => each.kind === kind);
    if (!cell) throw new Error(`no cell of kind ${kind}`);
    return cell;
  };

  it.each([
    ['count', [0, 7, 9_007_199_254_740_991, null], [-1, 1.5, 2 ** 53, Number.NaN, '3', undefined]],
    ['change', [-8, 0, 43], [0.5, -(2 ** 53), Number.POSITIVE_INFINITY, '减4']],
    [
      'money',
      [0, 96171.6, 72701.2578, 0.000001, 2.02, 123456789012345, 123456789.012345],
      [-1, 0.1 + 0.2, 1e21, 1e-7, 0.1234567, 1234567890123456, 1234567890.123456, '52.15万元'],
    ],
  ] as const)('of kind %s', (kind, good, bad) => {
    const cell = cellOfKind(kind);
    expect(good.map((value) => isCellValue(cell, value))).toEqual(good.map(() => true));
    expect(bad.map((value) => isCellValue(cell, value))).toEqual(bad.map(() => false));
  });

  it('is refused with the cell’s name if the cell cannot hold it', () => {
    const report = blankReport({ edition: '2021', year: 2024 });
    expect(() => setCell(report, 'applications.outcome.denied.stateSecret.total', -1)).toThrow(
      '表三 三、本年度办理结果（三）不予公开 1.属于国家秘密 · 总计: -1 is not a count',
    );
    // @ts-expect-error the 2021 form has no procurement block
    expect(() => setCell(report, 'proactive.procurement.amount', 1)).toThrow(
      'no cell "proactive.procurement.amount" in edition 2021',
    );
    const computed: string = '__proto__';
    expect(() => getCell(report, computed)).toThrow(RangeError);
  });

  it.each([
    [undefined, 'this is no report (edition undefined)'],
    [{}, 'this is no report (edition undefined)'],
    [{ edition: '2030' }, 'this is no report (edition 2030)'],
    [{ edition: '2021' }, 'this is no report (one without its tables)'],
  ])('of what is no report is an error that says so: %j', (value, message) => {
    expect(() => checkReport(value as unknown as Report)).toThrow(message);
    const read = () => getCell(value as unknown as Report, 'applications.nothing' as string);
    expect(read).toThrow(message);
  });

  it('is 0 where minus 0 is set, which JSON does not know', () => {
    const report = blankReport({ edition: '2021', year: 2024 });
    expect(setCell(report, 'proceedings.review.upheld', -0).proceedings.review.upheld).toBe(0);
  });

  it('is beside the unit that the report states, blank at first', () => {
    const report = blankReport({ edition: '2019', year: 2020 });
    expect(report.proactive.procurement).toMatchObject({ amount: null, unit: null });
  });

  it('shares with the old report what did not change', () => {
    const before = blankReport({ edition: '2021', year: 2024 });
    const after = setCell(before, 'proceedings.review.upheld', 3);
    expect(after.applications).toBe(before.applications);
    expect(after.proceedings.litigationDirect).toBe(before.proceedings.litigationDirect);
    expect(before.proceedings.review.upheld).toBe(null);
  });
});

it('has types and a list of editions that are written from the form as it is now', () => {
  const at = (path: string): URL => new URL(`../../src/${path}`, import.meta.url);
  const textOf = (path: string): string => readFileSync(at(path), 'utf8');
  expect(textOf('report/tables.generated.ts')).toBe(reportTypesSource());
  const list = editionListSource(readdirSync(at('format/')));
  expect(textOf('format/edition-list.generated.ts')).toBe(list);
});
