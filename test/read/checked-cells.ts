import { readFileSync } from 'node:fs';
import type { CellReading } from '../../src/report';

/** How a reading compares with what a careful person reads. */
export interface Score {
  /** The value, or the lack of one, is the person's. */
  readonly right: number;
  /** A number where the person reads another. */
  readonly wrong: number;
  /** A number where the person reads none. */
  readonly guessed: number;
  /** No number where the person reads one, or the wrong kind of nothing. */
  readonly missed: number;
  readonly faults: readonly string[];
}

/** The checked values of a document: address, tab, value; empty is blank, `!` absent, `?` undecidable, `-` a dash. */
export const checkedCells = (path: string): ReadonlyMap<string, string> =>
  new Map(
    readFileSync(path, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line.includes('\t') && !line.startsWith('#'))
      .map((line): [string, string] => {
        const [address = '', value = ''] = line.split('\t');
        return [address, value];
      }),
  );

const STATE = new Map([
  ['', 'blank'],
  ['!', 'absent'],
  ['?', 'invalid'],
  ['-', 'dash'],
]);

/** Compares readings with a file of checked cells. */
export function compareCells(cells: readonly CellReading[], path: string): Score {
  const wanted = checkedCells(path);
  const faults: string[] = [];
  let right = 0;
  let wrong = 0;
  let guessed = 0;
  let missed = 0;
  const fault = (cell: CellReading, want: string | undefined): void => {
    faults.push(
      `${cell.address}: ${JSON.stringify(want)} is read as ${cell.state} ${cell.value} ${JSON.stringify(cell.raw)}`,
    );
  };
  for (const cell of cells) {
    const want = wanted.get(cell.address);
    const state = want === undefined ? undefined : (STATE.get(want) ?? 'number');
    // A blank and a dash are both nothing; the checked files of old mark both by an empty value.
    const isNothing = state === 'blank' && cell.state === 'dash';
    if (cell.state === state && (state !== 'number' || cell.value === Number(want))) right++;
    else if (isNothing) right++;
    else {
      if (cell.state !== 'number') missed++;
      else if (state === 'number') wrong++;
      else guessed++;
      fault(cell, want);
    }
  }
  for (const address of wanted.keys()) {
    if (!cells.some((cell) => cell.address === address))
      faults.push(`${address} is no cell of the edition read`);
  }
  return { right, wrong, guessed, missed, faults };
}
