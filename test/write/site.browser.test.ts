/** The site of a collection as people open it: from a folder, without a server. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReport } from '../../src/rules';
import { REPORTS, reportPage, sitePages } from '../../src/write/site/site';
import { made300 } from '../../stories/collections';
import { mistyped2024 } from '../../stories/samples';
import { type Browser, launch } from '../browser';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGE = '年报 1.html';

let browser: Browser;
let folder = '';
beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'site-')), '汇总 结果');
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const pageOf = (): string => `${REPORTS}/${encodeURIComponent(PAGE)}`;
  const links = { pageOf, originalOf: pageOf };
  for (const [name, text] of sitePages(made300, links, 'zh-CN')) write(name, text);
  const file = '2024/年报 1.docx';
  const result = { file, hash: '', belongs: { body: '1' }, report: mistyped2024 } as const;
  const page = reportPage({ ...result, ...checkReport(mistyped2024) }, '../原件.docx', 'zh-CN');
  write(join(REPORTS, PAGE), page ?? '');
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(dirname(folder), { recursive: true, force: true });
});

async function open(name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await browser.newPage(options);
  await page.goto(pathToFileURL(join(folder, name)).href);
  return page;
}

describe.each([1440, 360])('opened from a folder, %d px wide', (width) => {
  const options = { viewport: { width, height: 900 } };
  it.each(['index.html', 'missing.html', 'sums-4.html', `${REPORTS}/${PAGE}`])(
    '%s has its sheet, nothing beyond the window, and nothing that axe finds fault with',
    async (name) => {
      const page = await open(name, options);
      expect(await page.evaluate(() => document.styleSheets.length)).toBe(1);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
      await page.evaluate(axe);
      // Axe would load the sheet by itself, which the page's policy forbids.
      const { violations } = await page.evaluate<AxeResults>('axe.run({ preload: false })');
      expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
      await page.close();
    },
  );
});

it('finds a body and leads to its report and back, by names with spaces', async () => {
  const page = await open('index.html');
  await page.getByRole('searchbox').fill('乙区教育局');
  await expect.poll(() => page.getByRole('status').textContent()).toContain('符合条件的 1 个');
  await page.locator('tr[data-gk-body]:not([hidden]) a').click();
  await page.waitForURL(/reports/);
  expect(await page.locator('.gk-finding').count()).toBeGreaterThan(0);
  await page.getByRole('link', { name: '← 全部单位' }).click();
  await page.waitForURL(/index\.html$/);
  await page.close();
});

it('shows what a number is made of when it is chosen, without a script', async () => {
  const page = await open('sums-4.html', { javaScriptEnabled: false });
  const parts = page.locator('.gk-sum-parts');
  expect(await parts.first().isVisible()).toBe(false);
  await page.locator('.gk-sum-link').first().click();
  await expect.poll(() => parts.first().isVisible()).toBe(true);
  await page.close();
});

it('lists every body without a script, and offers no field that would do nothing', async () => {
  const page = await open('index.html', { javaScriptEnabled: false });
  expect(await page.locator('tr[data-gk-body]').count()).toBe(300);
  expect(await page.locator('form').isVisible()).toBe(false);
  await page.close();
});
