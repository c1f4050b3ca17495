import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/format';
import { readReport } from '../../src/read';
import { coreOf, withoutRadicals } from '../../src/read/letters';
import { getCell, type Report, setCell } from '../../src/report';
import { type PdfStyle, pdfOf } from './pdf-bytes';

const samples = join(import.meta.dirname, '../../samples');
const sample = (name: string): Report =>
  JSON.parse(readFileSync(join(samples, `${name}.json`), 'utf8')) as Report; // a checked sample
const full = sample('huaian-2024');
const old = sample('shanghai-office-2019');
/** The full report with two of five cells blank. */
const sparse = cellsOf('2021').reduce(
  (report, { address }, i) => ((i * 7) % 5 < 2 ? setCell(report, address, null) : report),
  full,
);

/** The cells that are read as another number than the report has, and those that are not read. */
async function faultsOf(
  report: Report,
  style: PdfStyle,
): Promise<{ wrong: string[]; missed: string[] }> {
  const { cells } = await readReport(pdfOf(report, style));
  const wrong: string[] = [];
  const missed: string[] = [];
  for (const { address, state, value, raw } of cells) {
    const own = getCell(report, address) ?? null;
    if (state === (own === null ? 'blank' : 'number') && value === own) continue;
    (state === 'number' ? wrong : missed).push(`${address}: ${own} is read as ${state} “${raw}”`);
  }
  return { wrong, missed };
}

const NONE = { wrong: [], missed: [] };

describe('a PDF whose tables are ruled', () => {
  it.each<PdfStyle>([
    { ruling: 'lines' },
    { ruling: 'rectangles', encoding: 'GBK-EUC-H' },
    { ruling: 'dashes', encoding: 'UniGB-UTF16-H' },
    { ruling: 'lines', align: 'top' },
  ])('is read to the last cell: $ruling $encoding $align', async (style) => {
    for (const report of [full, sparse, old]) expect(await faultsOf(report, style)).toEqual(NONE);
  });

  it.each([400, 450, 500])('is read over page breaks, pages %i high', async (height) => {
    for (const isOpen of [false, true]) {
      const style: PdfStyle = { ruling: 'lines', height, isOpen };
      for (const report of [full, sparse, old]) expect(await faultsOf(report, style)).toEqual(NONE);
    }
  });

  it.each([1, 2, 3] as const)('is read when its pages are turned by %i quarters', async (turns) => {
    expect(await faultsOf(sparse, { ruling: 'lines', turns })).toEqual(NONE);
    expect(await faultsOf(sparse, { ruling: 'none', turns })).toEqual(NONE);
  });
});

it('takes the radicals that a font gives for letters as the letters', () => {
  expect(coreOf('1.⾏政机关')).toBe('行政机关');
  expect(withoutRadicals('⻓沙市⼈⺠政府2024年⽆')).toBe('长沙市人民政府2024年无');
});

describe('a PDF whose tables are not ruled', () => {
  it.each<PdfStyle>([
    { ruling: 'none' },
    { ruling: 'none', align: 'top' },
    { ruling: 'horizontal' },
    { ruling: 'stripes', encoding: 'GBK-EUC-H' },
    { ruling: 'none', height: 450 },
  ])('is read by the places of its words: $ruling $align $height', async (style) => {
    for (const report of [full, sparse, old]) expect(await faultsOf(report, style)).toEqual(NONE);
  });

  it('is left undecided where a column of the head is not known', async () => {
    const text = new TextDecoder().decode(pdfOf(sparse, { ruling: 'none' }));
    // 法律服务机构 becomes 法律法律法律: no column of the form.
    expect(text).toMatch(/6cd55f8b670d52a1/);
    const bytes = new TextEncoder().encode(text.replace(/6cd55f8b670d52a1/, '6cd55f8b6cd55f8b'));
    const { cells } = await readReport(bytes);
    const table = cells.filter((cell) => cell.address.startsWith('applications.'));
    for (const { address, state, value } of table)
      if (state === 'number') expect([address, value]).toEqual([address, getCell(sparse, address)]);
  });
});
