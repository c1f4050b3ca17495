/**
 * The second part of npm run bench: what drawing a report costs. On a server beside a template string written by hand for
 * the same document, in one run; in Chromium with its CPU slowed down six times, the first render and a
 * render with other findings, each until the next frame is painted; and the editor: mounting, keys, pastes. Medians, after
 * a warm-up.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { stylesheets } from '../scripts/styles.mjs';
import { startChromium } from '../test/browser';
import { linesOf, reportFor } from './template-string';

// As servers run it. React decides by this when it is loaded: it is loaded below.
process.env.NODE_ENV = 'production';
const { createElement } = await import('react');
const { renderToStaticMarkup } = await import('react-dom/server');
// As it is built: what runs the sources names every function anew, which the package does not.
const { ReportDocument } = (await import(
  join(import.meta.dirname, '../dist/react.js')
)) as typeof import('../src/react'); // built from there

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Median milliseconds of each call, after a warm-up as a server has had one, taken in turn: a machine has its moods. */
function milliseconds<Name extends string>(
  calls: Readonly<Record<Name, () => unknown>>,
  samples = 1000,
): Record<Name, number> {
  const names = Object.keys(calls) as Name[]; // the keys of the record itself
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < samples * 2; round++) {
    for (const name of names) {
      const start = performance.now();
      calls[name]();
      if (round >= samples) times.get(name)?.push(performance.now() - start);
    }
  }
  const medians = names.map((name) => [name, median(times.get(name) ?? [])]);
  return Object.fromEntries(medians) as Record<Name, number>; // one for each name
}

const line = (name: string, value: string): void => console.log(`  ${name.padEnd(56)} ${value}`);

const report = reportFor();
const byReact = (): string => renderToStaticMarkup(createElement(ReportDocument, { report }));
const byHand = (): string => linesOf(report);

console.log(
  `Server render of one document (${Math.round(byReact().length / 1024)} kB by React, ${Math.round(byHand().length / 1024)} kB by hand)`,
);
const { react, hand } = milliseconds({ react: byReact, hand: byHand });
line('renderToStaticMarkup(<ReportDocument />)', `${react.toFixed(2)} ms`);
line('template string by hand', `${hand.toFixed(2)} ms`);
line('ratio', `${(react / hand).toFixed(1)} ×`);

const { outputFiles } = await build({
  entryPoints: ['bench/screens-page.tsx'],
  bundle: true,
  write: false,
  format: 'iife',
  external: ['node:*', 'pdfjs-dist'],
  minify: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  jsx: 'automatic',
  logLevel: 'error',
});
const browser = await startChromium();
async function slowedPage() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.setContent(
    `<!doctype html><html lang="zh-CN"><style>${stylesheets['styles.css']()}${stylesheets['editor.css']()}</style><div id="page"></div></html>`,
  );
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  return { context, page, session };
}
type Pair = [script: number, painted: number];
/** Each in a page of its own, where nothing has been read yet. */
async function firstPaste(pause: number): Promise<Pair> {
  const runs: Pair[] = [];
  for (let run = 0; run < 5; run++) {
    const { context, page } = await slowedPage();
    runs.push(await page.evaluate<Pair>(`measureFirstPaste(${pause})`));
    await context.close();
  }
  return [median(runs.map(([script]) => script)), median(runs.map(([, painted]) => painted))];
}
const atOnce = await firstPaste(0);
const afterSecond = await firstPaste(1000);
const { page, session } = await slowedPage();
const times =
  await page.evaluate<Record<'script' | 'painted' | 'bare', [number, number]>>('measureScreens()');
const editor =
  await page.evaluate<Record<'first' | 'mount' | 'key' | 'enter' | 'block' | 'whole', Pair>>(
    'measureEditor()',
  );
await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
const unslowed = await page.evaluate<Record<'whole', Pair>>('measureEditor()');
await browser.close();
console.log('Chromium, CPU slowed 6 ×');
line('first render, script', `${times.script[0].toFixed(1)} ms`);
line('first render, until painted', `${times.painted[0].toFixed(1)} ms`);
line('the same page as innerHTML, script', `${times.bare[0].toFixed(1)} ms`);
line('the same page as innerHTML, until painted', `${times.bare[1].toFixed(1)} ms`);
line('render with other findings, script', `${times.script[1].toFixed(1)} ms`);
line('render with other findings, until painted', `${times.painted[1].toFixed(1)} ms`);
console.log('The editor, filled in, on the same slowed CPU');
const pair = ([script, painted]: Pair): string =>
  `${script.toFixed(1)} ms script, ${painted.toFixed(1)} ms until painted`;
line('mount, the first of the page', pair(editor.first));
line('mount', pair(editor.mount));
line('a key that types', pair(editor.key));
line('Enter: commits, moves on; then checks and marks', pair(editor.enter));
line('paste of table 3 by place', pair(editor.block));
line('the first paste of a whole report, with the focus', pair(atOnce));
line('the first paste of a whole report, a second after it', pair(afterSecond));
line('a later paste of a whole report by its labels', pair(editor.whole));
line('the same, CPU not slowed', pair(unslowed.whole));
