import {
  cellsOf,
  type EditionId,
  findCell,
  type TableForm,
  type TableKey,
  tablesOf,
} from '../format';
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

/** What differs between two reports, cell by cell. */
export interface ChangedCells {
  /** Cells of this year's form that last year's has, too. */
  readonly compared: number;
  /** Cells that only this year's form has. */
  readonly added: number;
  /** Addresses with another number, or filled in in one of the years only; in the form's order. */
  readonly changed: readonly string[];
  /** Addresses that do not begin with what last year carried forward. */
  readonly broken: readonly string[];
  /** Tables of this year in which last year has nothing to compare: blank, or without a cell in common. */
  readonly without: ReadonlySet<TableKey>;
}

/** The cells that differ from last year's, and where nothing can be compared. */
export function changedCells(report: Report, previous: Report): ChangedCells {
  const compare = compareYears(report, previous);
  const cells = cellsOf(report.edition).map(({ address, table }) => ({
    address,
    table,
    value: getCell(report, address),
    ...compare(address),
  }));
  const common = cells.filter((cell) => cell.previous !== undefined);
  return {
    compared: common.length,
    added: cells.length - common.length,
    changed: common
      .filter(({ value, previous: before }) => value !== before)
      .map(({ address }) => address),
    broken: cells
      .filter(
        ({ value, carriedForward }) =>
          typeof carriedForward === 'number' && carriedForward !== value,
      )
      .map(({ address }) => address),
    without: new Set(
      tablesOf(report.edition)
        .map(({ key }) => key)
        .filter((key) =>
          cells.every(({ table, previous: before }) => table !== key || typeof before !== 'number'),
        ),
    ),
  };
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
