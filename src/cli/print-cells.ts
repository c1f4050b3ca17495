import { cellsOf, findCell } from '../format';
import { type CellReading, getCell } from '../report';
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
function readingsOf({ report, readings }: Input): readonly CellReading[] {
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
    readingsOf(input).map(({ address, state, value, raw }) => [
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
