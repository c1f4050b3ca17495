/** A report is filled in by the examples: from a workbook, and by a plain form with a small server. Needs dist. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../examples/from-excel.mjs';
import { cellsOf } from '../../src/format';
import { readReport } from '../../src/read';
import { getCell, type Report, setCell } from '../../src/report';
import { toXlsx } from '../../src/write';
import { type Browser, launch } from '../browser';

const root = join(import.meta.dirname, '..', '..');
const sample = JSON.parse(readFileSync(join(root, 'samples/huaian-2024.json'), 'utf8')) as Report; // a checked sample

it('docs say what the examples are', () => {
  const docs = readFileSync(join(root, 'docs/from-excel.md'), 'utf8');
  expect(docs).toContain(readFileSync(join(root, 'examples/from-excel.mjs'), 'utf8'));
});

describe('from a workbook', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongkai-from-excel-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('to three files, with what was explained, and each of them has every number', async () => {
    const last = {
      ...setCell(sample, 'applications.carriedForward.naturalPerson', 35),
      year: 2023,
    };
    const [file, previous, out] = ['a.xlsx', 'last.json', 'out'].map((name) => join(folder, name));
    writeFileSync(file ?? '', await toXlsx(sample));
    writeFileSync(previous ?? '', JSON.stringify(last));
    const asked: string[] = [];
    const done = await publish({
      ...{ file: file ?? '', previous: previous ?? '', out: out ?? '' },
      explain: (message) => {
        asked.push(message);
        return '已核实';
      },
    });
    expect(asked.join()).toMatch(/35/);
    expect(done.explanations.map(({ text }) => text)).toEqual(asked.map(() => '已核实'));
    expect(done.files).toHaveLength(3);
    const [html = '', docx = '', json = ''] = done.files;
    const published = [
      (await readReport(readFileSync(html), { fileName: 'a.html' })).report,
      (await readReport(readFileSync(docx), { fileName: 'a.docx' })).report,
      JSON.parse(readFileSync(json, 'utf8')) as Report, // what was just written
    ];
    for (const report of published)
      for (const { address } of cellsOf('2021'))
        expect([address, getCell(report, address)]).toEqual([address, getCell(sample, address)]);
  });

  it('to no file, while an error stands in it', async () => {
    const file = join(folder, 'wrong.xlsx');
    writeFileSync(file, await toXlsx(setCell(sample, 'proceedings.review.total', 1)));
    const { files, findings } = await publish({ file, out: join(folder, 'wrong') });
    expect(files).toEqual([]);
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

describe('a plain form with a small server', () => {
  let server: ChildProcess;
  let browser: Browser;
  let origin = '';
  beforeAll(async () => {
    server = spawn(process.execPath, ['examples/fill-in.mjs', '0'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    origin = await new Promise((resolve, reject) => {
      server.stdout?.once('data', (line) => resolve(String(line).trim()));
      server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    server?.kill();
  });

  it('gives back what was typed with what is wrong, and publishes what is right, without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(origin);
    const cell = (name: string) => page.locator(`[name="proceedings.review.${name}"]`);
    for (const name of ['upheld', 'corrected', 'otherResult', 'pending'])
      await cell(name).fill('１');
    await cell('total').fill('3');
    await page.getByRole('button', { name: '提交' }).click();
    expect(await page.getByRole('alert').innerText()).toMatch(/4/);
    expect(await cell('upheld').inputValue()).toBe('１');
    await cell('total').fill('4');
    await page.getByRole('button', { name: '保存' }).click();
    await page.locator('.gk-document').waitFor();
    expect(await page.locator('.gk-document').innerText()).toContain('4');
    await context.close();
  });

  it('is live where a script runs, and posts the same', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}live`);
    await page.waitForSelector('.gk-root[data-gk-live]');
    await page.locator('[name="proceedings.review.upheld"]').fill('7');
    await page.getByRole('button', { name: '保存' }).click();
    await page.locator('.gk-document').waitFor();
    expect(await page.locator('.gk-document').innerText()).toContain('7');
    await page.close();
  });
});
