import { cellsOf } from '../format';
import { getCell, type Report } from '../report';
import { printNumber, statedUnit } from '../table';

const COLUMNS = [
  'year',
  'edition',
  'body',
  'address',
  'table',
  'row',
  'column',
  'kind',
  'unit',
  'value',
] as const;

/** A field after RFC 4180: quoted where it holds a comma, a quote or a line break. */
const field = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.split('"').join('""')}"` : text;

/** Text that a spreadsheet would run as a formula is kept text by an apostrophe, as one types it there. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/**
 * The cells of a report, a line each in the form's order: year, edition and body (so that the lines of many
 * reports can be put together), the cell's address, its place in the form's own words, kind, unit, value. A
 * blank has an empty value. UTF-8 with a byte order mark, which Excel needs to read Chinese, and CRLF.
 *
 * The unit is the one that the form prints; where it prints none, the one that the report states.
 */
export function toCsv(report: Report): string {
  const { edition, year, body } = report;
  const lines = cellsOf(edition).map((cell) => {
    const value = getCell(report, cell.address);
    return [
      year === null ? '' : String(year),
      edition,
      harmless(body.name ?? ''),
      cell.address,
      cell.table,
      cell.rowLabels.join('/'),
      cell.columnLabels.join('/'),
      cell.kind,
      cell.unitField ? (statedUnit(report, cell) ?? '') : cell.unit,
      value === null ? '' : printNumber(value),
    ];
  });
  return `\ufeff${[COLUMNS, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
}
