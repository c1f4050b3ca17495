import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/format';
import { readReport } from '../../src/read';
import type { SourceTable } from '../../src/read/document';
import { formIndex } from '../../src/read/form-index';
import { threadsFor } from '../../src/read/formats/pdf-thread';
import { coreOf, withoutRadicals } from '../../src/read/letters';
import { LIMITS } from '../../src/read/limits';
import { type Ruling, ruledTables } from '../../src/read/page/ruling';
import { joinCutRows } from '../../src/read/propose/page-break';
import { getCell, type Report, setCell } from '../../src/report';
import { pdfFile } from './hostile/containers';
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

it('keeps a title apart from what follows it', async () => {
  const { report, sections } = await readReport(pdfOf(full, { ruling: 'lines' }));
  expect(report.title).toBe(full.title);
  expect(report.body.name).toBe(full.body.name);
  expect(sections).toHaveLength(6);
});

it('reads tables whose letters and digits are set apart', async () => {
  for (const report of [full, old]) {
    const text = new TextDecoder().decode(pdfOf(report, { ruling: 'lines' }));
    const spaced = new TextEncoder().encode(text.replaceAll('/F 8 Tf', '/F 6 Tf 2.1 Tc'));
    const { cells } = await readReport(spaced);
    for (const { address, value } of cells)
      expect([address, value]).toEqual([address, getCell(report, address)]);
  }
});

it('does not read a number that runs off the page', async () => {
  const long = setCell(full, 'applications.newlyReceived.total', 19_325_164);
  const text = new TextDecoder().decode(pdfOf(long, { ruling: 'lines' }));
  const narrow = text.replaceAll('MediaBox[0 0 640 ', 'MediaBox[0 0 582 ');
  expect(narrow).not.toBe(text);
  const { cells } = await readReport(new TextEncoder().encode(narrow));
  const stateOf = (address: string) => cells.find((cell) => cell.address === address)?.state;
  expect(stateOf('applications.newlyReceived.total')).toBe('invalid');
  expect(stateOf('applications.carriedOver.total')).toBe('number');
});

it('keeps cells apart whose common edge is drawn for a part only', () => {
  const across = (at: number, from: number): Ruling => ({ at, from, to: 300 });
  const along = (at: number, from: number): Ruling => ({ at, from, to: 100 });
  // The label of the last row goes under that of the group, and no line parts the two.
  const [table] = ruledTables({
    horizontal: [across(100, 0), across(60, 100), across(30, 100), across(0, 0)],
    vertical: [along(0, 0), along(100, 30), along(200, 0), along(300, 0)],
  });
  const boxes = table?.cells.map(({ left, right, top, bottom }) => [left, right, top, bottom]);
  expect(boxes).toEqual([
    [0, 100, 100, 30],
    [100, 200, 100, 60],
    [200, 300, 100, 60],
    [100, 200, 60, 30],
    [200, 300, 60, 30],
    [0, 200, 30, 0],
    [200, 300, 30, 0],
  ]);
});

it('puts a number together that a page break cuts with its row', () => {
  const page = (number: number, ...texts: readonly string[]): SourceTable => ({
    type: 'table',
    hasGrid: true,
    rows: [
      {
        cells: texts.map((text, column) => ({
          text,
          column,
          colSpan: 1,
          place: { table: number, row: 1, column: column + 1, page: number },
        })),
      },
    ],
  });
  const upper = page(1, '2.没有现成信息', '0', '6709', '489');
  const joined = joinCutRows([upper, page(2, '需要另行制作', '', '', '996')], formIndex('2021'));
  const texts = joined.flatMap((block) =>
    block.type === 'table' ? block.rows.map(({ cells }) => cells.map(({ text }) => text)) : [],
  );
  expect(texts).toEqual([['2.没有现成信息\n需要另行制作', '0', '6709', '489\n996']]);
  // With all its numbers it is a row of its own.
  const whole = [upper, page(2, '需要另行制作', '0', '0', '996')];
  expect(joinCutRows(whole, formIndex('2021'))).toEqual(whole);
  // Nor is a sign for nothing the rest of a label, where the next row has a cell more.
  const shifted = [page(1, '2.重复申请', '0', '67', '48'), page(2, '', '－', '0', '5', '')];
  expect(joinCutRows(shifted, formIndex('2021'))).toEqual(shifted);
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
    { ruling: 'none', height: 450, running: ['某市人民政府 2024年度', '第 # 页 共 9 页'] },
    { ruling: 'none', height: 450, running: ['http://www.example.gov.cn/nb.html', '- # / 9 -'] },
  ])('is read by the places of its words: $ruling $align $height', async (style) => {
    for (const report of [full, sparse, old]) expect(await faultsOf(report, style)).toEqual(NONE);
  });

  it('may have its numbers at the right of their cells, where there are enough of them', async () => {
    const style: PdfStyle = { ruling: 'none', isRight: true };
    expect(await faultsOf(full, style)).toEqual(NONE);
    for (const report of [sparse, old]) expect((await faultsOf(report, style)).wrong).toEqual([]);
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

it('leaves out what stands on every page, and no title', async () => {
  const running = [String(full.title), '第 # 页 共 9 页'] as const;
  for (const ruling of ['none', 'lines'] as const) {
    const { report, narrative } = await readReport(pdfOf(full, { ruling, height: 450, running }));
    expect(report.title).toBe(full.title);
    expect(report.problems.map(({ text }) => text)).toEqual(['无。']);
    expect(narrative.filter(({ block }) => /页 共/.test(block.text))).toEqual([]);
  }
});

describe('a damaged PDF', () => {
  const astray: unknown[] = [];
  const note = (error: unknown): void => {
    astray.push(error);
  };
  process.on('unhandledRejection', note);
  afterEach(() => {
    process.off('unhandledRejection', note);
  });

  it('with pages out of their places rejects no promise that nobody waits for', async () => {
    const text = Buffer.from(pdfOf(full, { ruling: 'lines', height: 450 })).toString('latin1');
    // The file's own list of its objects leads beside the pages behind the first.
    const end = text.indexOf('Q\nendstream');
    const damaged = `${text.slice(0, end - 26)}${text.slice(end)}`.replace(
      '\nxref',
      `${' '.repeat(26)}\nxref`,
    );
    const { cells } = await readReport(Uint8Array.from(Buffer.from(damaged, 'latin1')));
    expect(cells.filter((cell) => cell.value !== null).length).toBeGreaterThan(190);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(astray).toEqual([]);
  });

  it('that pdf.js never comes to the end of is given up, and the next one is read', async () => {
    const onThread = await threadsFor('data:text/javascript,for (;;);');
    const never = onThread(300, (ask) => ask({ call: 'open', args: [{}] }));
    await expect(never).rejects.toMatchObject({ name: 'ThreadLost', reason: 'slow' });
    expect(await faultsOf(full, { ruling: 'lines' })).toEqual(NONE);
  });

  it('that ends its thread is given up', async () => {
    const onThread = await threadsFor('data:text/javascript,process.exit()');
    const broken = onThread(60_000, (ask) => ask({ call: 'open', args: [{}] }));
    await expect(broken).rejects.toMatchObject({ name: 'ThreadLost', reason: 'broken' });
  });

  it('that takes more memory than a thread has is given up', async () => {
    const greedy = 'data:text/javascript,const all = []; for (;;) all.push(Array(1e6).fill({}));';
    const onThread = await threadsFor(greedy, 30);
    const lost = onThread(60_000, (ask) => ask({ call: 'open', args: [{}] }));
    await expect(lost).rejects.toMatchObject({ name: 'ThreadLost', reason: 'memory' });
  });

  it('whose pages draw more than those of any report together is refused, and not read for all its time', async () => {
    const pages = 1 + LIMITS.allOperators / 200_000;
    const bytes = pdfFile([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${'3 0 R '.repeat(pages)}]/Count ${pages}>>`,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
      ['', Buffer.from(`BT /F 9 Tf 9 9 Td (1) Tj ET ${'q Q '.repeat(100_000)}`)],
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ]);
    await expect(readReport(bytes)).rejects.toMatchObject({ code: 'tooLarge' });
  });

  it('keeps others waiting no longer than its own time', async () => {
    const bytes = pdfOf(full, { ruling: 'lines' });
    const all = await Promise.all(Array.from({ length: 6 }, () => readReport(bytes)));
    expect(all.map(({ cells }) => cells.filter((cell) => cell.value !== null).length)).toEqual([
      ...Array(6).fill(200),
    ]);
  });
});

describe('where pdf.js and its files are', () => {
  const bytes = pdfOf(full, { ruling: 'lines', encoding: 'GBK-EUC-H' });
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

  it.each([folder, pathToFileURL(folder), join(folder, 'legacy/build/pdf.mjs')])(
    'is said by a folder, its address, or the file',
    async (pdfjs) => {
      const { cells } = await readReport(bytes, { pdf: { pdfjs } });
      expect(cells.every(({ address, value }) => value === getCell(full, address))).toBe(true);
    },
  );

  it('is said of the character maps by their folder, too', async () => {
    for (const cMapUrl of [join(folder, 'cmaps'), pathToFileURL(join(folder, 'cmaps/')).href]) {
      const { cells } = await readReport(bytes, { pdf: { cMapUrl } });
      expect(cells[0]?.state).toBe('number');
    }
  });

  it('is asked for where pdf.js is not', async () => {
    const reading = readReport(bytes, { pdf: { pdfjs: 'no/such/folder' } });
    await expect(reading).rejects.toMatchObject({
      name: 'ReadError',
      code: 'libraryMissing',
      message: expect.stringMatching(/npm install pdfjs-dist/),
      cause: expect.any(Error),
    });
  });

  it('is asked for where the character maps are not: a text that is read without them is none', async () => {
    const reading = readReport(bytes, { pdf: { cMapUrl: 'no/such/folder' } });
    await expect(reading).rejects.toMatchObject({
      code: 'characterMapsMissing',
      message: expect.stringContaining('GBK-EUC-H'),
    });
  });
});
