// @vitest-environment jsdom
/** The examples as a portal developer runs them, in Chromium. Needs dist. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/format';
import { getCell } from '../../src/report';
import { launch } from '../browser';
import { headersInTable } from '../header-scan';
import { sampleReports } from '../samples';
import { applyCmsWhitelist } from '../write/cms-whitelist';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const report = sampleReports.find(({ name }) => name === 'huaian-2024.json')?.report;
if (!report) throw new Error('no sample');

let server: ChildProcess;
let origin = '';
let browser: Browser;
beforeAll(async () => {
  server = spawn(process.execPath, ['examples/serve.mjs', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  origin = await new Promise((resolve, reject) => {
    server.stdout?.once('data', (line) => resolve(String(line).trim().replace(/\/$/, '')));
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  server?.kill();
});

/** The values of a page's tables in the form's order, and those that do not find exactly their labels. */
function tablesOf(html: string): { values: string[]; wrong: string[] } {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const found = [...document.querySelectorAll('table')].flatMap((table) => [
    ...headersInTable(table),
  ]);
  const cells = cellsOf('2021');
  return {
    values: found.map(
      ([cell]) => (cell.querySelector('.gk-number') ?? cell).textContent?.trim() ?? '',
    ),
    wrong: cells.flatMap(({ address, rowLabels, columnLabels }, index) =>
      JSON.stringify(found[index]?.[1]) === JSON.stringify([...rowLabels, ...columnLabels].sort())
        ? []
        : [address],
    ),
  };
}

const EXAMPLES = [
  { path: '/static', ready: 'gongkai-report .gk-findings', whitelist: false },
  { path: '/cms', ready: 'table', whitelist: false },
  { path: '/cms', ready: 'table', whitelist: true },
  { path: '/vue', ready: 'gongkai-findings .gk-findings', whitelist: false },
  { path: '/server-template', ready: '.gk-document', whitelist: false },
  { path: '/server-component', ready: '.gk-document', whitelist: false },
  { path: '/react', ready: '.gk-document', whitelist: false },
];

describe.each(EXAMPLES)('$path (after the editor’s whitelist: $whitelist)', (example) => {
  it('shows every value under its labels, without a fault that axe finds, an error or a foreign request', async () => {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !url.startsWith('data:')) problems.push(url);
    });
    if (example.whitelist) {
      // What the editor leaves is what the browser gets.
      await page.route(`${origin}${example.path}`, async (route) => {
        const response = await route.fetch();
        const document = new DOMParser().parseFromString(await response.text(), 'text/html');
        const article = document.querySelector('#zoom');
        if (article) applyCmsWhitelist(article, { keepStyle: true });
        await route.fulfill({
          response,
          body: `<!DOCTYPE html>${document.documentElement.outerHTML}`,
        });
      });
    }
    await page.goto(`${origin}${example.path}`, { waitUntil: 'networkidle' });
    await page.waitForSelector(example.ready);
    const { values, wrong } = tablesOf(await page.content());
    await page.evaluate(axe);
    const faults = await page.evaluate(async () => {
      const { axe: tool } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string }[] }> };
      };
      return (await tool.run()).violations.map(({ id }) => id);
    });
    await page.close();
    expect(values).toEqual(
      cellsOf('2021').map(({ address }) => String(getCell(report, address) ?? '')),
    );
    expect({ wrong, problems, faults }).toEqual({ wrong: [], problems: [], faults: [] });
  });
});

it('the server component needs no script in the browser', async () => {
  const html = await (await fetch(`${origin}/server-component`)).text();
  expect(html).not.toContain('<script');
});
