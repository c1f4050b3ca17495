import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileStylesModule, stylesheets } from '../../scripts/styles.mjs';
import { toHtml } from '../../src/write';
import { huaian2024 } from '../../stories/samples';
import { type Browser, launch } from '../browser';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 900, height: 900 } });
});
afterAll(() => browser?.close());

/** The pages that Chromium prints. */
const pages = async (html: string): Promise<number> => {
  await page.setContent(html);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
};

const report = toHtml(huaian2024);
const sheet = (name: keyof typeof stylesheets) => `<style>${stylesheets[name]()}</style>`;

/** A portal's page: header, menu, a column that floats and scrolls, footer. */
const portal = (sheets: string, content: string) => `<!doctype html><meta charset="utf-8">${sheets}
  <style>
    #page { display: grid; grid-template-columns: 200px 1fr; padding: 20px; }
    #article { height: 600px; overflow: auto; margin: 30px; border: 2px solid; }
  </style>
  <header><h1>市人民政府门户网站</h1><p style="height: 900px">导航</p></header>
  <div id="page"><nav>栏目</nav><div id="article">${content}<aside>相关链接</aside></div></div>
  <footer style="height: 900px">网站地图</footer>`;

it("print-only.css prints a portal's report as a page of its own does, and nothing else", async () => {
  const alone = await pages(`<!doctype html><meta charset="utf-8">${sheet('styles.css')}${report}`);
  const printed = await pages(portal(sheet('styles.css') + sheet('print-only.css'), report));
  expect(printed).toBe(alone);
  await page.emulateMedia({ media: 'print' });
  const shown = await page.evaluate(() =>
    ['header', 'nav', 'aside', 'footer', '.gk-root header'].map(
      (selector) => (document.querySelector(selector)?.getClientRects().length ?? 0) > 0,
    ),
  );
  await page.emulateMedia({ media: null });
  // The first <header> of the page is the portal's; the report keeps its own.
  expect(shown).toEqual([false, false, false, false, true]);
});

it('and leaves a page without a report alone', async () => {
  await page.setContent(portal(sheet('print-only.css'), '<p>通知</p>'));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('footer').isVisible()).toBe(true);
  await page.emulateMedia({ media: null });
});

it('the print profile has as many pages as styles.css makes of a report', async () => {
  const alone = await pages(`<!doctype html><meta charset="utf-8">${sheet('styles.css')}${report}`);
  expect(await pages(toHtml(huaian2024, { profile: 'print' }))).toBe(alone);
});

it('the sheet of a standalone file is what the stylesheets make', () => {
  const written = readFileSync(
    new URL('../../src/styles/file-styles.generated.ts', import.meta.url),
    'utf8',
  );
  expect(written).toBe(fileStylesModule());
  expect(written).not.toMatch(/<\/style/);
});
