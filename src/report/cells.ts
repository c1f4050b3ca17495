import type { Cell, EditionId, TableKey } from '../format';
import { cellsOf, describeCell, findCell } from '../format/cells';
import { editionForm, isEditionId, tablesOf } from '../format/editions';
import { isExactAmount } from './amount';
import type { Report, ReportsByEdition } from './tables.generated';

type Paths<T> = {
  [K in keyof T & string]: T[K] extends number | null
    ? K
    : T[K] extends string | null
      ? never
      : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

type AddressesOf<E extends EditionId> = Paths<Pick<ReportsByEdition[E], TableKey>>;

/** The address of a cell of any edition. */
export type CellAddress = { [E in EditionId]: AddressesOf<E> }[EditionId];

/** The address of a cell of a report's edition. */
export type AddressOf<R extends Report> = R extends Report ? AddressesOf<R['edition']> : never;

/** A text that is put together, of which the compiler knows no letter or not all; a literal is `never`. */
export type ComputedAddress<A extends string> =
  Record<never, never> extends Record<A, unknown> ? A : never;

// Lets an editor list the addresses while a computed string stays allowed.
type AnyAddress = string & Record<never, never>;

/** What a cell holds: a number in the cell's unit, or null for a blank. */
export type CellValue = number | null;

/**
 * @throws TypeError for a value that is no report: without the edition of a form, or without its tables.
 */
export function assertReport(value: unknown): asserts value is Report {
  const report = value as Readonly<Record<string, unknown>> | null | undefined;
  const edition = report?.edition;
  const isReport =
    isEditionId(edition) &&
    tablesOf(edition).every(({ key }) => typeof report?.[key] === 'object' && report[key] !== null);
  if (!isReport) {
    const got = isEditionId(edition)
      ? 'one without its tables'
      : typeof edition === 'object'
        ? 'no edition'
        : `edition ${String(edition).slice(0, 20)}`;
    throw new NoReport(`this is no report (${got}); parseReport says what keeps it from being one`);
  }
}

/** Refused in a sentence already. */
class NoReport extends TypeError {
  override readonly name = 'TypeError';
}

/** Levels of a report, and some more. */
const DEEPEST = 20;

/** What of a value that looks like a report cannot be one's, in words; nothing where all of it may. */
function reportFault(report: Report): string | undefined {
  const faultIn = (value: unknown, levels: number): string | undefined => {
    if (typeof value !== 'object' || value === null) return undefined;
    if (levels === 0) return 'one that is nested without end';
    const wrong =
      Array.isArray(value) &&
      value.some((each) => typeof each !== 'string' && typeof each?.text !== 'string');
    if (wrong) return 'a list of it holds what is no text';
    for (const each of Object.values(value)) {
      const fault = faultIn(each, levels - 1);
      if (fault) return fault;
    }
    return undefined;
  };
  if (typeof report.body !== 'object' || report.body === null) return 'one without its body';
  for (const { address } of cellsOf(report.edition)) {
    const value: unknown = stepsTo(address).reduce<unknown>(
      (at, key) => (at as Readonly<Record<string, unknown>> | null | undefined)?.[key], // whatever it is
      report,
    );
    if (value !== null && typeof value !== 'number') return `no number in ${address}`;
  }
  for (const { key, table } of editionForm(report.edition).sections) {
    const text: unknown = table ? undefined : report[key as keyof Report]; // a section of its edition
    if (text !== undefined && text !== null && !Array.isArray(text)) return `no list in ${key}`;
  }
  if (typeof (report.title ?? '') !== 'string') return 'no text in title';
  return faultIn(report, DEEPEST);
}

/**
 * Does some work with a report; where that stumbles over the report, says so in one sentence.
 * @throws TypeError for a value that is no report; whatever else the work throws.
 */
export function workOn<T>(report: Report, work: () => T): T {
  const refuse = (fault: string, cause: unknown): never => {
    const error = new NoReport(
      `this is no report (${fault}); parseReport says what keeps it from being one`,
    );
    // Not by the constructor of Error, which takes no cause before Chromium 93.
    Object.defineProperty(error, 'cause', { value: cause, configurable: true, writable: true });
    throw error;
  };
  const guarded = <R>(look: () => R): R => {
    try {
      return look();
    } catch (error) {
      if (error instanceof NoReport) throw error;
      return refuse('one that cannot be looked at', error);
    }
  };
  guarded(() => assertReport(report));
  try {
    return work();
  } catch (error) {
    const fault = error instanceof NoReport ? undefined : guarded(() => reportFault(report));
    if (fault) return refuse(fault, error);
    throw error;
  }
}

function knownCell(report: Report, address: string): Cell {
  const cell = isEditionId(report?.edition) ? findCell(report.edition, address) : undefined;
  if (!cell) assertReport(report);
  if (!cell)
    throw new RangeError(`no cell ${JSON.stringify(address)} in edition ${report.edition}`);
  return cell;
}

const keysByAddress = new Map<string, readonly string[]>();

/** The steps to a cell. Only for addresses of the form: there are no more of them to remember than cells. */
function stepsTo(address: string): readonly string[] {
  let keys = keysByAddress.get(address);
  if (!keys) {
    keys = address.split('.');
    keysByAddress.set(address, keys);
  }
  return keys;
}

/**
 * The value of a cell; null is a blank. An address that is written out is checked by the compiler, one that is
 * put together when it is used.
 * @throws RangeError if the report's edition has no such cell.
 * @throws TypeError if `report` is none.
 * @example
 * import { blankReport, getCell } from 'gongkai-report';
 *
 * const report = blankReport({ edition: '2021', year: 2025 });
 * getCell(report, 'applications.newlyReceived.total'); // → null
 */
export function getCell<R extends Report>(report: R, address: AddressOf<R>): CellValue;
export function getCell<A extends string>(report: Report, address: ComputedAddress<A>): CellValue;
export function getCell(report: Report, address: string): CellValue {
  knownCell(report, address);
  let part: unknown = report;
  // The schema built these objects from the same addresses: each step is an object until the number.
  for (const key of stepsTo(address)) part = (part as Readonly<Record<string, unknown>>)[key];
  return part as CellValue;
}

/**
 * Whether a value may stand in a cell.
 *
 * @example
 * import { findCell, isCellValue } from 'gongkai-report';
 *
 * const cell = findCell('2021', 'applications.newlyReceived.total');
 * if (!cell) throw new Error('no such cell');
 * isCellValue(cell, 12); // → true
 * isCellValue(cell, null); // → true
 * isCellValue(cell, -1); // → false
 */
export function isCellValue(cell: Cell, value: unknown): value is CellValue {
  if (value === null) return true;
  if (typeof value !== 'number') return false;
  if (cell.kind === 'money') return isExactAmount(value);
  return Number.isSafeInteger(value) && (cell.kind === 'change' || value >= 0);
}

/**
 * A new report with one cell changed; what did not change is shared with the old one. An address that is written
 * out is checked by the compiler, one that is put together when it is used.
 * @param value a number in the cell's unit, or null for a blank.
 * @throws RangeError if the report's edition has no such cell, or the cell cannot hold the value.
 * @throws TypeError if `report` is none.
 * @example
 * import { blankReport, setCell } from 'gongkai-report';
 *
 * const before = blankReport({ edition: '2021', year: 2025 });
 * const after = setCell(before, 'applications.newlyReceived.total', 3119);
 * after.applications.newlyReceived.total; // → 3119
 * before.applications.newlyReceived.total; // → null
 */
export function setCell<R extends Report>(report: R, address: AddressOf<R>, value: CellValue): R;
export function setCell<R extends Report, A extends string>(
  report: R,
  address: ComputedAddress<A>,
  value: CellValue,
): R;
export function setCell<R extends Report>(report: R, address: string, value: CellValue): R {
  return setCells(report, [[address, value]]);
}

/**
 * A new report with some cells changed; what did not change is shared with the old one.
 * @param values pairs of an address and a number in the cell's unit, or null for a blank. Of two for the same
 *   cell the later counts.
 * @throws RangeError if the report's edition has no such cell, or a cell cannot hold its value.
 * @example
 * import { blankReport, setCells } from 'gongkai-report';
 *
 * const report = setCells(blankReport({ edition: '2021', year: 2025 }), [
 *   ['applications.newlyReceived.naturalPerson', 3001],
 *   ['applications.newlyReceived.total', 3119],
 * ]);
 */
export function setCells<R extends Report>(
  report: R,
  values: Iterable<readonly [address: CellAddress | AnyAddress, value: CellValue]>,
): R {
  type Part = Record<string, unknown>;
  const changed: Part = { ...report };
  const copies = new Set<Part>(); // this call's own, so that each part is copied once
  for (const [address, value] of values) {
    const cell = knownCell(report, address);
    if (!isCellValue(cell, value)) {
      throw new RangeError(
        `${describeCell(report.edition, address)}: ${value} is not a ${cell.kind}`,
      );
    }
    const keys = stepsTo(address);
    let part = changed;
    for (const key of keys.slice(0, -1)) {
      let inner = part[key] as Part; // an object until the last key, see getCell
      if (!copies.has(inner)) {
        inner = { ...inner };
        copies.add(inner);
        part[key] = inner;
      }
      part = inner;
    }
    part[keys[keys.length - 1] ?? ''] = value === 0 ? 0 : value; // JSON knows no -0
  }
  return changed as unknown as R; // the same keys with other numbers
}
