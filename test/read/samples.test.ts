import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read';
import { reportSchema } from '../../src/report';
import { compareCells } from './checked-cells';

const folder = join(import.meta.dirname, '../../samples');
const checked = readdirSync(folder).filter(
  (name) =>
    !name.endsWith('.cells.tsv') &&
    !name.endsWith('.json') &&
    existsSync(join(folder, `${name.replace(/\.\w+$/, '')}.cells.tsv`)),
);

describe('published reports with checked values', () => {
  it.each(checked)('%s is read without a wrong, guessed or missed cell', async (name) => {
    const { report, cells } = await readReport(readFileSync(join(folder, name)), {
      fileName: name,
    });
    const score = compareCells(cells, join(folder, `${name.replace(/\.\w+$/, '')}.cells.tsv`));
    expect(score.faults).toEqual([]);
    expect(reportSchema.safeParse(report).success).toBe(true);
  });
});

describe('the same values as LibreOffice writes them', () => {
  const written = join(import.meta.dirname, 'written');
  const kinds = ['docx', 'html', 'pdf', 'xlsx', 'csv'];
  it.each([
    ...kinds.map((kind) => `odd.${kind}`),
    ...kinds.map((kind) => `real.${kind}`),
    'real.txt',
  ])('%s is read without a wrong, guessed or missed cell', async (name) => {
    const { cells, report } = await readReport(readFileSync(join(written, name)), {
      fileName: name,
    });
    const score = compareCells(cells, join(written, name.replace(/\.\w+$/, '.cells.tsv')));
    expect(score.faults).toEqual([]);
    expect(report).toMatchObject({ edition: '2021', year: 2024, body: { name: '淮安市人民政府' } });
  });

  it('odd.txt, where blank cells leave little trace, is read without a wrong or guessed cell', async () => {
    const { cells } = await readReport(readFileSync(join(written, 'odd.txt')));
    expect(compareCells(cells, join(written, 'odd.cells.tsv'))).toMatchObject({
      wrong: 0,
      guessed: 0,
    });
  });
});

describe('linjiang-2020.txt', () => {
  const read = () => readReport(readFileSync(join(folder, 'linjiang-2020.txt')));

  it('keeps what the cells say, and names what is unusual', async () => {
    const { cells, notes } = await read();
    const zero = cells.find((cell) => cell.raw === '00');
    expect(zero).toMatchObject({ state: 'number', value: 0 });
    expect(notes.filter((note) => note.code === 'normalised')).toMatchObject([
      { address: zero?.address, message: '“00” 读作 0。' },
    ]);
    expect(notes.filter((note) => note.code === 'labelVariant')).toHaveLength(1);
    expect(cells.filter((cell) => cell.state === 'blank').map((cell) => cell.address)).toEqual([
      'applications.outcome.denied.stateSecret.total',
      'applications.outcome.notProcessed.petitionOrComplaint.total',
    ]);
  });

  it('reads the head', async () => {
    const { report } = await read();
    expect(report).toMatchObject({
      edition: '2019',
      year: 2020,
      title: '同江市临江镇2020年政府信息公开工作年度报告',
      body: { name: '同江市临江镇人民政府' },
      period: { from: '2020-01-01', to: '2020-12-31' },
    });
    expect(report.contact).toContain('0454-2961052');
    expect(report.introduction).toHaveLength(1);
  });

  it('reads the sections, and where their text stands', async () => {
    const { report, narrative } = await read();
    expect(report.overview).toHaveLength(4);
    expect(report.problems).toHaveLength(8);
    expect(report.other).toEqual([{ type: 'paragraph', text: '无。' }]);
    const text = readFileSync(join(folder, 'linjiang-2020.txt'), 'utf8');
    expect(narrative.length).toBeGreaterThan(10);
    for (const { block, place } of narrative) {
      const from = place?.offset ?? -1;
      expect(text.slice(from, from + block.text.length + 4).trim()).toContain(
        block.text.slice(0, 20),
      );
    }
  });
});
