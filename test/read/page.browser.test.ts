import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReport } from '../../src/read';
import { launch, type Site, serve } from '../browser';

const root = join(import.meta.dirname, '../..');
type Reader = typeof import('../../src/read');

let browser: Browser | undefined;
let site: Site | undefined;
let page: Page;
let metafile: Metafile;
const requests: string[] = [];
const thrown: string[] = [];

beforeAll(async () => {
  // As a page's build takes the entry: split at dynamic imports, pdf.js and Node's modules left out.
  const result = await build({
    entryPoints: { read: join(root, 'src/read/index.ts') },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'chrome78',
    outdir: join(root, 'nowhere'),
    external: ['node:*', 'pdfjs-dist/*'],
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
    const script = files.get((request.url ?? '').slice(1));
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

/** What the page makes of a file: its cells, or the error's code. */
const readThere = (name: string): Promise<unknown> =>
  page.evaluate(
    async ({ fileName, encoded }) => {
      const { readReport: read } = (globalThis as unknown as { reader: Reader }).reader; // the page's script sets it
      const bytes = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      try {
        return (await read(bytes, { fileName })).cells;
      } catch (error) {
        const {
          name: kind,
          code,
          message,
        } = error as { name: string; code: string; message: string };
        return { kind, code, message };
      }
    },
    { fileName: name, encoded: readFileSync(join(root, name)).toString('base64') },
  );

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

  it('says of a PDF that it cannot be read there', async () => {
    expect(await readThere('samples/huaian-2024.pdf')).toEqual({
      kind: 'ReadError',
      code: 'libraryMissing',
      message: expect.stringContaining('PDF'),
    });
  });

  it('loads nothing of Node, and a library only for its kind of file', () => {
    expect(thrown).toEqual([]);
    expect(requests.filter((url) => /node:|pdfjs/.test(url))).toEqual([]);
    const [entry] = Object.entries(metafile.outputs).filter(([, each]) =>
      each.entryPoint?.endsWith('src/read/index.ts'),
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
    const imports = [...first].flatMap((path) => metafile.outputs[path]?.imports ?? []);
    expect(imports.filter((each) => each.path.startsWith('node:'))).toEqual([]);
  });
});
