import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReport } from '../../src/read';
import type { Report } from '../../src/report';
import { type Browser, launch, type Site, serve } from '../browser';
import { pdfOf } from './pdf-bytes';

const root = join(import.meta.dirname, '../..');
type Reader = typeof import('../../src/read');

let browser: Browser | undefined;
let site: Site | undefined;
let page: Page;
let metafile: Metafile;
const requests: string[] = [];
const thrown: string[] = [];

beforeAll(async () => {
  // As a page's build takes the entry: split at dynamic imports, with no module left out.
  const result = await build({
    entryPoints: { read: join(root, 'src/read/browser.ts') },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'chrome78',
    outdir: join(root, 'nowhere'),
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  metafile = result.metafile;
  const files = new Map(
    result.outputFiles.map((file) => [file.path.split(/[\\/]/).pop(), file.text]),
  );
  site = await serve((request, response) => {
    requests.push(request.url ?? '');
    const library = /^\/pdfjs-dist\/[\w/.-]+$/.exec(request.url ?? '')?.[0];
    const script =
      files.get((request.url ?? '').slice(1)) ??
      (library && readFileSync(join(root, 'node_modules', library)));
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.statusCode = script !== undefined || request.url === '/' ? 200 : 404;
    response.end(
      script ??
        '<!doctype html><meta charset="utf-8"><title>x</title><script type="module">import * as reader from "/read.js"; globalThis.reader = reader;</script>',
    );
  });
  browser = await launch();
  page = await browser.newPage();
  page.on('pageerror', (error) => thrown.push(error.message));
  await page.goto(site.origin, { waitUntil: 'load' });
  await page.waitForFunction(() => 'reader' in globalThis);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** What the page makes of a file: its cells, or the error's code. `pdf` is its options as JavaScript. */
const readThere = (name: string, file: Uint8Array = readFileSync(join(root, name)), pdf?: string) =>
  page.evaluate(
    async ({ fileName, encoded, options }) => {
      const { readReport: read } = (globalThis as unknown as { reader: Reader }).reader; // the page's script sets it
      const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      try {
        const settings = options === undefined ? {} : { pdf: new Function(`return ${options}`)() };
        return (await read(bytes, { fileName, ...settings })).cells;
      } catch (error) {
        const { name: kind, code, message } = error as Record<string, string>; // a ReadError
        return { kind, code, message };
      }
    },
    { fileName: name, encoded: Buffer.from(file).toString('base64'), options: pdf },
  );

const PDFJS = "() => import('/pdfjs-dist/legacy/build/pdf.mjs')";
const WORKER = "'/pdfjs-dist/legacy/build/pdf.worker.mjs'";
const MAPS = "'/pdfjs-dist/cmaps'";
/** One whose fonts need a character map. */
const inGbk = (): Buffer => {
  const report: unknown = JSON.parse(readFileSync(join(root, 'samples/huaian-2024.json'), 'utf8'));
  return Buffer.from(pdfOf(report as Report, { ruling: 'lines', encoding: 'GBK-EUC-H' })); // a checked sample
};

describe('the reader on a page', () => {
  it.each([
    'samples/linjiang-2020.txt',
    'samples/shanghai-office-2019.html',
    'test/read/written/real.docx',
    'test/read/written/odd.docx',
    'test/read/written/real.xlsx',
    'test/read/written/real.csv',
  ])('reads %s as Node does', async (name) => {
    const { cells } = await readReport(readFileSync(join(root, name)), { fileName: name });
    expect(await readThere(name)).toEqual(JSON.parse(JSON.stringify(cells)));
  });

  it.each([
    ['a published one', undefined],
    ['one in GBK fonts', inGbk()],
  ])('reads a PDF by the worker of pdf.js: %s', async (_, made) => {
    const file = made ?? readFileSync(join(root, 'samples/huaian-2024.pdf'));
    const { cells } = await readReport(file);
    const there = await readThere(
      'x.pdf',
      file,
      `{ pdfjs: ${PDFJS}, worker: ${WORKER}, cMapUrl: ${MAPS} }`,
    );
    expect(there).toEqual(JSON.parse(JSON.stringify(cells)));
    expect(requests.filter((url) => url.endsWith('pdf.worker.mjs'))).not.toEqual([]);
  });

  it('reads PDF after PDF by a worker that the page keeps, and files by one of its own each', async () => {
    const own = `new Worker(${WORKER}, { type: 'module' })`;
    await page.evaluate(`globalThis.kept = ${own}`);
    for (const worker of ['globalThis.kept', 'globalThis.kept', `() => ${own}`]) {
      const cells = await readThere(
        'samples/huaian-2024.pdf',
        undefined,
        `{ pdfjs: ${PDFJS}, worker: ${worker} }`,
      );
      expect(cells).toHaveLength(200);
    }
  });

  it.each([
    ['libraryMissing', 'pdf.js, of which nothing is said', 'gongkai-report/read/pdf', undefined],
    [
      'libraryMissing',
      'pdf.js, which does not load',
      'pdfjs-dist',
      `{ pdfjs: () => import('/no.mjs') }`,
    ],
    ['workerMissing', 'the worker, of which nothing is said', 'pdf.worker', `{ pdfjs: ${PDFJS} }`],
    [
      'workerMissing',
      'the worker, which is not there',
      'pdf.worker',
      `{ pdfjs: ${PDFJS}, worker: '/no.mjs' }`,
    ],
    [
      'characterMapsMissing',
      'the character maps',
      'GBK-EUC-H',
      `{ pdfjs: ${PDFJS}, worker: ${WORKER} }`,
    ],
  ])('says %s of %s, and what to do', async (code, _, words, pdf) => {
    const error = await readThere('x.pdf', inGbk(), pdf);
    expect(error).toEqual({ kind: 'ReadError', code, message: expect.stringContaining(words) });
  });

  it('loads nothing of Node, and a library only for its kind of file', () => {
    expect(thrown).toEqual([]);
    const all = Object.values(metafile.outputs).flatMap((each) => each.imports);
    expect(all.filter((each) => each.external)).toEqual([]);
    const [entry] = Object.entries(metafile.outputs).filter(([, each]) =>
      each.entryPoint?.endsWith('src/read/browser.ts'),
    );
    const first = new Set<string>();
    const visit = (path: string | undefined): void => {
      const output = path === undefined ? undefined : metafile.outputs[path];
      if (!path || !output || first.has(path)) return;
      first.add(path);
      for (const each of output.imports) if (each.kind === 'import-statement') visit(each.path);
    };
    visit(entry?.[0]);
    const inputs = [...first].flatMap((path) => Object.keys(metafile.outputs[path]?.inputs ?? {}));
    expect(
      inputs.filter((path) => /node_modules\/(?:parse5|fflate|saxes|pdfjs)/.test(path)),
    ).toEqual([]);
  });
});
