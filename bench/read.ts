/**
 * What the readers get right, and what it costs.
 *
 * Every document with checked values: right, wrong, guessed and missed cells. Then time and memory per
 * document beside the bare parser's (parse5, pdf.js) in the same run, and a page of 200 kB. The readers are
 * those of the built package: what runs the sources names every function anew, which the package does not.
 *
 *   npm run bench:read
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'parse5';
import { compareCells } from '../test/read/checked-cells';

const root = join(import.meta.dirname, '..');
const { readReport } = (await import(join(root, 'dist/read.js'))) as typeof import('../src/read'); // built from there
const cases = [
  ['samples', 'samples'],
  ['samples/excerpts', 'test/read/excerpts'],
  ['test/read/written', 'test/read/written'],
  ['test/read/pdftotext', 'test/read/pdftotext'],
].flatMap(([folder = '', checked = '']) =>
  readdirSync(join(root, folder))
    .filter((name) => /\.(?:txt|html|docx|xlsx|csv|pdf|doc|rtf|odt|xls|ods|ofd)$/.test(name))
    .map((name) => ({
      name,
      file: join(root, folder, name),
      cells: join(root, checked, name.replace(/\.\w+$/, '.cells.tsv')),
    }))
    .filter(({ cells }) => existsSync(cells)),
);

const collect = (): void => (globalThis as { gc?: () => void }).gc?.(); // node --expose-gc adds it

/** The median time of some runs, in milliseconds, and the memory of one, in MB. */
async function cost(run: () => unknown, times: number): Promise<{ time: number; memory: number }> {
  await run();
  collect();
  const before = process.memoryUsage().heapUsed;
  const result = await run();
  const memory = Math.max(0, process.memoryUsage().heapUsed - before) / 1e6;
  const spent: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await run();
    spent.push(performance.now() - start);
  }
  spent.sort((a, b) => a - b);
  return { time: result === null ? 0 : (spent[Math.floor(times / 2)] ?? 0), memory };
}

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** pdf.js alone: the text and the operators of every page. */
async function barePdf(bytes: Uint8Array): Promise<void> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    verbosity: 0,
  });
  const pdf = await task.promise;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    await page.getTextContent();
    await page.getOperatorList();
  }
  await task.destroy();
}

function bare(name: string, bytes: Uint8Array): (() => unknown) | undefined {
  if (name.endsWith('.pdf')) return () => barePdf(bytes);
  if (name.endsWith('.html')) return () => parse(new TextDecoder().decode(bytes));
  return undefined;
}

const total = { right: 0, wrong: 0, guessed: 0, missed: 0 };
console.log('document\tright\twrong\tguessed\tmissed\tms\tMB\tbare ms\tbare MB');
const line = async (name: string, bytes: Uint8Array, counts: readonly number[]): Promise<void> => {
  const times = name.endsWith('.pdf') ? 3 : 11;
  const own = await cost(() => readReport(bytes, { fileName: name }), times);
  const parser = bare(name, bytes);
  const alone = parser && (await cost(parser, times));
  const figures = [own, ...(alone ? [alone] : [])].flatMap(({ time, memory }) => [
    time.toFixed(2),
    memory.toFixed(1),
  ]);
  console.log([name, ...counts, ...figures].join('\t'));
};
for (const { name, file, cells } of cases) {
  const bytes = Uint8Array.from(readFileSync(file));
  const score = compareCells((await readReport(bytes, { fileName: name })).cells, cells);
  for (const key of ['right', 'wrong', 'guessed', 'missed'] as const) total[key] += score[key];
  await line(name, bytes, [score.right, score.wrong, score.guessed, score.missed]);
}
const all = total.right + total.wrong + total.guessed + total.missed;
console.log(
  `all ${cases.length}: right ${total.right} of ${all} (${((100 * total.right) / all).toFixed(2)} %), ` +
    `wrong ${total.wrong}, guessed ${total.guessed}, missed ${total.missed}`,
);

// Pages of 200 kB, from a real report: with the menus that a portal puts around it, and with the styles that
// a word processor puts into every cell.
const report = readFileSync(join(root, 'samples/shanghai-office-2019.html'), 'utf8');
const item = (i: number): string =>
  `<li class="menu-item"><a href="/node${i}/index.html" target="_blank">栏目 ${i}</a><ul><li>政务公开</li></ul></li>`;
let menu = '';
for (let i = 0; menu.length + report.length < 195_000; i++) menu += item(i);
const style =
  'class="MsoNormal" style="border:1pt solid windowtext;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt;' +
  'font-family:宋体;mso-bidi-font-family:宋体;line-height:18.0pt;font-size:10.5pt;color:black"';
const styled = report.replace(
  /<td([^>]*)>([\s\S]*?)<\/td>/g,
  `<td$1 ${style}><p ${style}><span ${style}>$2</span></p></td>`,
);
const BLOCKS = 9;
const IN_BLOCK = 20;
for (const [what, body] of [
  ['menus', `<ul>${menu}</ul><div>${report}</div>`],
  ['styles', styled],
] as const) {
  const page = new TextEncoder().encode(
    `<!doctype html><html lang="zh"><head><meta charset="utf-8"></head><body>${body}</body></html>`,
  );
  // Block by block: a busy machine slows both alike, and each pays for its own garbage.
  const block = async (run: () => unknown): Promise<number> => {
    const start = performance.now();
    for (let i = 0; i < IN_BLOCK; i++) await run();
    return (performance.now() - start) / IN_BLOCK;
  };
  const reading: number[] = [];
  const parsing: number[] = [];
  for (let i = -1; i < BLOCKS; i++) {
    const own = await block(() => readReport(page));
    const alone = await block(() => parse(new TextDecoder().decode(page)));
    if (i < 0) continue; // the first blocks only warm up
    reading.push(own);
    parsing.push(alone);
  }
  const middle = (spent: readonly number[]): number =>
    [...spent].sort((a, b) => a - b)[Math.floor(spent.length / 2)] ?? 0;
  console.log(
    `HTML of ${Math.round(page.length / 1000)} kB (${what}), medians of ${BLOCKS} blocks of ${IN_BLOCK}: ` +
      `${middle(reading).toFixed(2)} ms, parse5 alone ${middle(parsing).toFixed(2)} ms: ` +
      `${(middle(reading) / middle(parsing)).toFixed(2)} times`,
  );
}
