import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read';
import { isInSlice, SLICE_NAME, SWEEPS_ALL } from '../slice';
import { compareCells } from './checked-cells';

/**
 * What poppler's pdftotext makes of PDFs, without an option (`plain`), with -raw and with -layout:
 *
 *     pdftotext samples/huaian-2024.pdf test/read/pdftotext/huaian-2024.plain.txt
 *     pdftotext -raw samples/huaian-2024.pdf test/read/pdftotext/huaian-2024.raw.txt
 *
 * likewise of samples/hongze-2024.pdf and test/read/written/real.pdf. The others are reports of chance whose
 * sums hold (chanceReport in collect.ts), in the blank form of samples/ as LibreOffice prints it with other
 * sizes and places of the text in its cells; labels-below.plain.txt and lost-labels.plain.txt are the HTML of this
 * package as Chromium prints it. In plain text table four has no order that could be trusted: its three groups come in any.
 */
const folder = join(import.meta.dirname, 'pdftotext');
const CASES: readonly [name: string, missed: number][] = [
  ['huaian-2024.plain', 0],
  ['huaian-2024.raw', 0],
  ['hongze-2024.plain', 0],
  ['hongze-2024.raw', 0],
  ['real.plain', 15],
  ['real.raw', 0],
  ['strays.plain', 17],
  ['total-first.plain', 2],
  ['late-table.plain', 25],
  ['labels-below.plain', 185],
  ['labels-below.layout', 200],
  ['row-of-two.layout', 175],
  ['lost-labels.plain', 198],
  ['broken-digits.raw', 14],
];
const textOf = (name: string): string => readFileSync(join(folder, `${name}.txt`), 'utf8');
const checkedIn = (name: string): string => join(folder, `${name}.cells.tsv`);

describe('text from pdftotext', () => {
  it.each(CASES)('%s has no wrong or guessed cell, and %i missed', async (name, missed) => {
    const { cells } = await readReport(textOf(name));
    expect(compareCells(cells, checkedIn(name))).toMatchObject({ wrong: 0, guessed: 0, missed });
  });

  // A text that lost the second half of a number says the first, and nothing tells.
  const WHOLE = CASES.filter(([name]) => name !== 'broken-digits.raw');

  it.each(WHOLE)(
    `%s without any one of its lines gives no wrong or guessed cell (${SLICE_NAME})`,
    async (name) => {
      const lines = textOf(name).split('\n');
      const first = lines.findIndex((line) => line.includes('三、收到和处理'));
      const last = lines.findIndex((line) => /五、存在的?主要问题/.test(line));
      const faults: string[] = [];
      // Where numbers stand rows away, a reading takes a third of a second.
      const step = /^(?:real\.plain|strays)/.test(name) && !SWEEPS_ALL ? 3 : 1;
      for (let i = first + 1; i < last; i += step) {
        if (lines[i]?.trim() === '' || !isInSlice(Math.floor(i / step))) continue;
        const { cells } = await readReport(lines.filter((_, at) => at !== i).join('\n'));
        const { wrong, guessed } = compareCells(cells, checkedIn(name));
        if (wrong + guessed > 0)
          faults.push(`without ${i} “${lines[i]}”: ${wrong} wrong, ${guessed} guessed`);
      }
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it.each(['labels-below.plain', 'labels-below.layout', 'total-first.plain', 'hongze-2024.raw'])(
    `%s with a slip in a label gives no wrong or guessed cell (${SLICE_NAME})`,
    async (name) => {
      const text = textOf(name);
      const [first, last] = [text.indexOf('第二十条第（五）项'), text.indexOf('三、收到和处理')];
      const group = text.indexOf('（六）其他处理');
      const faults: string[] = [];
      for (const [i, letter] of [...text].entries()) {
        const isInLabel = (i >= first && i < last) || (group >= 0 && i >= group && i < group + 7);
        if (!isInLabel || !/[㐀-鿿]/.test(letter) || !isInSlice(i)) continue;
        for (const put of ['', '某']) {
          const { cells } = await readReport(text.slice(0, i) + put + text.slice(i + 1));
          const { wrong, guessed } = compareCells(cells, checkedIn(name));
          if (wrong + guessed > 0) faults.push(`${i} ${letter} as “${put}”: ${wrong}, ${guessed}`);
        }
      }
      expect(faults).toEqual([]);
    },
    120_000,
  );
});
