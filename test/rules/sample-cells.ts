/** The checked cells of a sample, as a report and as readings. */
import { readFileSync } from 'node:fs';
import { type EditionId, findCell } from '../../src/format';
import { blankReport, type CellReading, type Report, setCell } from '../../src/report';

export interface SampleCells {
  readonly report: Report;
  readonly readings: readonly CellReading[];
}

/** @param raw text of cells that is not simply their number */
export function sampleCells(
  name: string,
  edition: EditionId,
  year: number,
  raw: Readonly<Record<string, string>> = {},
): SampleCells {
  const text = readFileSync(new URL(`../../samples/${name}.cells.tsv`, import.meta.url), 'utf8');
  let report: Report = blankReport({ edition, year });
  const readings = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): CellReading => {
      const [address = '', printed = ''] = line.split('\t');
      if (!findCell(edition, address)) throw new Error(`${name}: ${address}`);
      const state = { '': 'blank', '!': 'absent', '?': 'invalid' }[printed] ?? 'number';
      const value = state === 'number' ? Number(printed) : null;
      report = setCell(report, address, value);
      return {
        address,
        state: state as CellReading['state'],
        value,
        raw: raw[address] ?? (state === 'number' ? printed : ''),
      };
    });
  return { report, readings };
}
