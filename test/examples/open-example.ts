/** An example in a real browser: what its tables say, and what is wrong with the page. Needs jsdom. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { cellsOf } from '../../src/format';
import { getCell } from '../../src/report';
import type { Browser } from '../browser';
import { headersInTable } from '../header-scan';
import { sampleReports } from '../samples';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const report = sampleReports.find(({ name }) => name === 'huaian-2024.json')?.report;
if (!report) throw new Error('no sample');

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

export interface Opened {
  readonly values: readonly string[];
  /** Addresses of the cells that do not find exactly their labels. */
  readonly wrong: readonly string[];
  /** Errors, and requests to another origin. */
  readonly problems: readonly string[];
  /** The rules of axe that the page breaks. */
  readonly faults: readonly string[];
}

/** What every example shows: the report of Huai'an, and nothing wrong. */
export const expected: Opened = {
  values: cellsOf('2021').map(({ address }) => String(getCell(report, address) ?? '')),
  wrong: [],
  problems: [],
  faults: [],
};

/** Opens a page, waits for the selector `ready`, and looks at what is there. */
export async function openExample(
  browser: Browser,
  url: string,
  ready: string,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Opened> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(new URL(url).origin) && !asked.startsWith('data:')) problems.push(asked);
  });
  try {
    await prepare?.(page);
    await page.goto(url, { waitUntil: 'networkidle' });
    // A page that broke says why, instead of only that it was never ready.
    const isReady = page.waitForSelector(ready, { timeout: 10_000 });
    await isReady.catch(() => problems.push(`no ${ready}`));
    const tables = tablesOf(await page.content());
    await page.evaluate(axe);
    const faults = await page.evaluate(async () => {
      // The tool's script has put it there.
      const { axe: tool } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string }[] }> };
      };
      return (await tool.run()).violations.map(({ id }) => id);
    });
    return { ...tables, problems, faults };
  } finally {
    await page.close();
  }
}
