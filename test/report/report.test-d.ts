import { expectTypeOf, test } from 'vitest';
import type * as z from 'zod';
import {
  type AddressOf,
  blankReport,
  type CellAddress,
  getCell,
  type Report,
  type Report2019,
  type Report2021,
  type report2021Schema,
  setCell,
  setCells,
} from '../../src/report';
import { rulesSchema } from '../../src/rules';

declare const report: Report;
declare const report2019: Report2019;
declare const report2021: Report2021;

test('every cell is typed down to the number', () => {
  expectTypeOf(report2021.applications.outcome.denied.stateSecret.naturalPerson).toEqualTypeOf<
    number | null
  >();
  expectTypeOf(report2021.applications.outcome.other.feeOverdue.total).toEqualTypeOf<
    number | null
  >();
  expectTypeOf(report2019.applications.outcome.other.total).toEqualTypeOf<number | null>();
  expectTypeOf(report2019.proactive.procurement.unit).toEqualTypeOf<'元' | '万元' | null>();
  expectTypeOf<z.infer<typeof report2021Schema>>().toEqualTypeOf<Report2021>();
});

test('a cell of the other edition is a type error', () => {
  // @ts-expect-error the 2021 form has no procurement block
  report2021.proactive.procurement;
  // @ts-expect-error （六）其他处理 is one row in the 2019 form
  report2019.applications.outcome.other.feeOverdue;
  // @ts-expect-error no such kind of denial
  report2021.applications.outcome.denied.trivial;
});

test('the rules as a schema are of an edition', () => {
  expectTypeOf(rulesSchema({ edition: '2021' })).toEqualTypeOf<z.ZodType<Report2021, Report2021>>();
  expectTypeOf(rulesSchema()).toEqualTypeOf<z.ZodType<Report, Report>>();
});

test('the edition tells the union apart', () => {
  if (report.edition === '2019') expectTypeOf(report).toEqualTypeOf<Report2019>();
  if (report.edition === '2021') expectTypeOf(report).toEqualTypeOf<Report2021>();
});

test('addresses are literal types', () => {
  expectTypeOf<'applications.outcome.denied.stateSecret.naturalPerson'>().toExtend<CellAddress>();
  expectTypeOf<'proactive.procurement.amount'>().toExtend<AddressOf<Report2019>>();
  expectTypeOf<'proactive.procurement.amount'>().not.toExtend<AddressOf<Report2021>>();
  // The unit is no cell.
  expectTypeOf<'proactive.procurement.unit'>().not.toExtend<CellAddress>();
});

test('blankReport and setCell keep the edition', () => {
  expectTypeOf(blankReport({ edition: '2019', year: 2020 })).toEqualTypeOf<Report2019>();
  expectTypeOf(setCell(report2021, 'proactive.fees.amount', 2.02)).toEqualTypeOf<Report2021>();
  expectTypeOf(getCell(report, 'proactive.fees.amount')).toEqualTypeOf<number | null>();
  expectTypeOf(setCells(report2021, [['proactive.fees.amount', null]])).toEqualTypeOf<Report2021>();
  expectTypeOf(blankReport({ year: 2024 })).toEqualTypeOf<Report>();
  // @ts-expect-error no such cell
  setCell(report2021, 'typo', 1);
  // @ts-expect-error no such cell in any edition
  getCell(report, 'typo');
  // @ts-expect-error a cell of the other edition
  setCell(report2021, 'proactive.procurement.amount', 1);
  const row: string = 'applications.newlyReceived';
  setCell(report2021, `${row}.total`, 1);
  setCell(report, row, 1);
  // @ts-expect-error a cell holds no text
  setCell(report2021, 'proactive.fees.amount', '2.02');
  // @ts-expect-error a cell holds no text
  setCells(report2021, [['proactive.fees.amount', '2.02']]);
});
