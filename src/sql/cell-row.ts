import { type CellReading, getCell, type Report } from '../report';
import { type CellColumn, cellColumns, type HeadName, unitColumns } from './columns';

/** A row of the wide table. */
export interface CellRow {
  readonly head: Readonly<Record<HeadName, string | number | null>>;
  /** In the order of `cellColumns`; null for a blank, for what could not be read, and where the edition has no such cell. */
  readonly values: readonly (number | null)[];
  /** In the order of `unitColumns`. */
  readonly units: readonly (string | null)[];
}

/** A field of a report that is no cell. */
function textAt(report: Report, address: string): string | null {
  let part: unknown = report;
  // Objects until the field; in another edition there may be none.
  for (const key of address.split('.'))
    part = (part as Readonly<Record<string, unknown>> | null | undefined)?.[key];
  return typeof part === 'string' ? part : null;
}

/** Whose report a row is, where that is known from elsewhere than the report. */
export interface RowOrigin {
  readonly code: string | null;
  readonly file: string | null;
  readonly counted: boolean;
}

/** Why the cell is null, where it is not because it is blank. */
function whyUnread({ state, undecided }: CellReading): string | undefined {
  if (state === 'absent') return 'absent';
  return state === 'invalid' ? (undecided ? 'undecided' : 'invalid') : undefined;
}

/**
 * A report as a row of the wide table, as the rules see it: a dash is 0, what is absent or could not be read is null and
 * named in `unread`.
 *
 * @example
 * import { blankReport } from 'gongkai-report';
 * import { cellColumns, cellRow } from 'gongkai-report/sql';
 *
 * const report = blankReport({ year: 2025 });
 * const row = cellRow(report, undefined, { code: '320800', file: '2025.json', counted: true });
 * row.values.length === cellColumns().length; // → true
 */
export function cellRow(
  report: Report,
  readings: readonly CellReading[] | undefined,
  { code, file, counted }: RowOrigin,
): CellRow {
  const read = new Map(readings?.map((reading) => [reading.address, reading]));
  const unread: string[] = [];
  const numberOf = ({ name, address, editions }: CellColumn): number | null => {
    if (!editions.includes(report.edition)) return null;
    const reading = read.get(address);
    const why = reading && whyUnread(reading);
    if (why !== undefined) {
      unread.push(`${name}=${why}`);
      return null;
    }
    return reading?.state === 'dash' ? 0 : getCell(report, address);
  };
  const values = cellColumns().map(numberOf);
  return {
    head: {
      code,
      body: report.body.name ?? null,
      year: report.year,
      edition: report.edition,
      file,
      counted: counted ? 1 : 0,
      scope: report.coverage?.scope ?? null,
      unread: unread.length > 0 ? ` ${unread.join(' ')} ` : null,
    },
    values,
    units: unitColumns().map(({ address }) => textAt(report, address)),
  };
}
