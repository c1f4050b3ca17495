import { type EditionId, findCell, type TableForm, type TableKey, tablesOf } from '../format';
import type { Report } from '../report';
// Not from the room's index, which brings zod along to every page.
import { getCell } from '../report/cells';

/** A number beside that of the year before. */
export interface Comparison {
  /** null: blank last year. undefined: last year's form has no such cell. */
  readonly previous: number | null | undefined;
  /** This year less last year; null where either is blank. */
  readonly change: number | null;
  /** What last year's report carried forward, where this year's cell must begin with it. null: blank. */
  readonly carriedForward?: number | null;
}

/** Whether a report is that of the year right after another's. */
export const isYearAfter = (report: Report, previous: Report): boolean =>
  report.year !== null && previous.year === report.year - 1;

/** Compares the cells of a report with those of last year's, each by its address. */
export function compareYears(report: Report, previous: Report): (address: string) => Comparison {
  const isNext = isYearAfter(report, previous);
  const valueBefore = (address: string): number | null | undefined =>
    findCell(previous.edition, address) && getCell(previous, address);
  return (address) => {
    const value = getCell(report, address);
    const before = valueBefore(address);
    const carryOver = carryOverOf(report.edition, findCell(report.edition, address)?.table);
    const carriedForward =
      carryOver && isNext && address.includes(`.${carryOver.to}.`)
        ? valueBefore(address.replace(`.${carryOver.to}.`, `.${carryOver.from}.`))
        : undefined;
    return {
      previous: before,
      change:
        value === null || before === null || before === undefined ? null : subtract(value, before),
      ...(carriedForward !== undefined && { carriedForward }),
    };
  };
}

const carryOverOf = (edition: EditionId, table: TableKey | undefined): TableForm['carryOver'] =>
  tablesOf(edition).find(({ key }) => key === table)?.form.carryOver;

/** Exact for amounts of up to six decimals, as all amounts of the form are. */
const subtract = (a: number, b: number): number => Math.round((a - b) * 1e6) / 1e6;
