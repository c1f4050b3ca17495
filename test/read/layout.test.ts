import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read';
import { compareCells } from './checked-cells';

/**
 * Text with columns by spaces. The files were made by poppler's pdftotext, from the root of the repository:
 *
 *     pdftotext -layout samples/huaian-2024.pdf test/read/layout/huaian-2024.txt
 *     pdftotext -layout samples/hongze-2024.pdf test/read/layout/hongze-2024.txt
 *     pdftotext -layout test/read/written/real.pdf test/read/layout/real.txt
 */
const layout = join(import.meta.dirname, 'layout');
const checked = new Map([
  ['huaian-2024', join(import.meta.dirname, '../../samples/huaian-2024.cells.tsv')],
  ['hongze-2024', join(import.meta.dirname, '../../samples/hongze-2024.cells.tsv')],
  ['real', join(import.meta.dirname, 'written/real.cells.tsv')],
]);
const textOf = (name: string): string => readFileSync(join(layout, `${name}.txt`), 'utf8');

describe('text with columns by spaces', () => {
  it.each([...checked])(
    '%s is read without a wrong, guessed or missed cell',
    async (name, path) => {
      const { cells } = await readReport(textOf(name));
      expect(compareCells(cells, path).faults).toEqual([]);
    },
  );

  it.each([...checked])(
    '%s without any one of its lines gives no wrong or guessed cell',
    async (name, path) => {
      const lines = textOf(name).split('\n');
      const first = lines.findIndex((line) => line.includes('三、收到和处理'));
      const last = lines.findIndex((line) => line.includes('五、存在的主要问题'));
      const faults: string[] = [];
      for (let i = first + 1; i < last; i++) {
        if (lines[i]?.trim() === '') continue;
        const { cells } = await readReport(lines.filter((_, at) => at !== i).join('\n'));
        const { wrong, guessed } = compareCells(cells, path);
        if (wrong + guessed > 0)
          faults.push(`without “${lines[i]}”: ${wrong} wrong, ${guessed} guessed`);
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );

  it('takes a cell for blank where the columns of the other rows show that it is', async () => {
    const text = textOf('huaian-2024').replace(/(8\.属于行政查询事项 +105 +)0( +)0/, '$1 $20');
    expect(text).not.toBe(textOf('huaian-2024'));
    const { cells } = await readReport(text);
    expect(compareCells(cells, checked.get('huaian-2024') ?? '').faults).toHaveLength(1);
    expect(cells.filter((cell) => cell.state === 'blank')).toMatchObject([
      { address: 'applications.outcome.denied.administrativeInquiry.commercialEnterprise' },
    ]);
  });

  it('leaves numbers undecided whose column is in doubt, unless the sums decide', async () => {
    const moved = textOf('real').replace(/^( +)447 {5}7/m, '$1447 7    ');
    const settled = await readReport(moved);
    expect(compareCells(settled.cells, checked.get('real') ?? '').faults).toEqual([]);
    // A number less, and the sums have nothing to say.
    const text = moved.replace(/(四、结转.*)103$/m, '$1');
    expect(text).not.toBe(textOf('real'));
    const { cells } = await readReport(text);
    const score = compareCells(cells, checked.get('real') ?? '');
    expect(score).toMatchObject({ wrong: 0, guessed: 0 });
    expect(score.missed).toBeGreaterThan(0);
  });
});
