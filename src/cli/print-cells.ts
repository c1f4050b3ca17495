import { cellsOf, findCell } from '../format';
import { type CellReading, type CellState, getCell } from '../report';
import { toCsv } from '../write';
import type { Input } from './input';
import type { Printer } from './printer';

const COLUMNS = ['address', 'state', 'value', 'raw'];

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/** A text as a field of a line: tabs, line feeds and backslashes escaped. */
export const escapeField = (text: string): string =>
  text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character);

/** What an input says in each cell of the form; a report's JSON says its values. */
function readingsOfInput({ report, readings }: Input): readonly CellReading[] {
  if (readings) return readings.filter(({ address }) => findCell(report.edition, address));
  return cellsOf(report.edition).map(({ address }) => {
    const value = getCell(report, address);
    return {
      address,
      state: value === null ? 'blank' : 'number',
      value,
      raw: value === null ? '' : String(value),
    };
  });
}

/**
 * The cells of reports, a line each, in the form's order: address, state, value, raw text. With several
 * files the file comes first.
 */
export function cellsPrinter(several: boolean): Printer<Input> {
  return linePrinter(several ? ['file', ...COLUMNS] : COLUMNS, (input) =>
    readingsOfInput(input).map(({ address, state, value, raw }) => [
      ...(several ? [escapeField(input.file)] : []),
      address,
      state,
      value === null ? '' : String(value),
      escapeField(raw),
    ]),
  );
}

/** Lines of fields parted by tabs, below a line with their names. */
export const linePrinter = <T>(
  columns: readonly string[],
  linesOf: (result: T) => readonly (readonly string[])[],
): Printer<T> => {
  const line = (fields: readonly string[]): string => `${fields.join('\t')}\n`;
  return {
    head: () => line(columns),
    each: (result) => linesOf(result).map(line).join(''),
    between: '',
    foot: '',
  };
};

/** What stands before the first line of a CSV of one report: its head. */
const csvHead = (csv: string): string => csv.slice(0, csv.indexOf('\n') + 1);

/** The cells and texts of all reports in one table, as `convert --to csv` has those of one. */
export const cellsCsv: Printer<Input> = {
  head: ({ report }) => csvHead(toCsv(report)),
  each: ({ report }) => {
    const csv = toCsv(report);
    return csv.slice(csvHead(csv).length);
  },
  between: '',
  foot: '',
};

/** Reports as JSON lines, one object a report. */
export const reportLines: Printer<Input> = {
  head: () => '',
  each: ({ file, report }) => `${JSON.stringify({ file, report })}\n`,
  between: '',
  foot: '',
};

const STATES = [
  'number',
  'blank',
  'dash',
  'absent',
  'invalid',
] as const satisfies readonly CellState[];

/** A line a report: how many of its cells are read as what, how much the reader noted, and whose it is. */
export const readingsSummary: Printer<Input> = linePrinter(
  [...STATES, 'notes', 'edition', 'year', 'body', 'file'],
  (input) => {
    const { report, notes, file } = input;
    const readings = readingsOfInput(input);
    return [
      [
        ...STATES.map((state) => String(readings.filter((own) => own.state === state).length)),
        String(notes.length),
        report.edition,
        String(report.year ?? ''),
        escapeField(report.body.name ?? ''),
        escapeField(file),
      ],
    ];
  },
);
