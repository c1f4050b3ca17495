/** A made-up edition on paper: its longer and wider table three keeps to one page, with nothing cut off. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { cellsOf, editionForm } from '../../src/format';
import { blankReport, setCells } from '../../src/report';
import { toHtml } from '../../src/write';
import { type Browser, launch } from '../browser';
import { MADE_UP } from './made-up-edition';

vi.mock('../../src/format/edition-list.generated', async (original) => {
  const { withMadeUpEdition } = await import('./made-up-edition');
  return withMadeUpEdition(await original());
});

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

it('is printed on as many pages as the form in force, with no cell wider than the paper', async () => {
  const { from } = editionForm(MADE_UP).years;
  const html = (year: number): string => {
    const blank = blankReport({ year, body: { name: '某某市人民政府' } });
    const filled = cellsOf(blank.edition).map(({ address }) => [address, 12_345] as const);
    return toHtml(setCells(blank, filled), { profile: 'print' });
  };
  const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
  const pages = async (year: number): Promise<number> => {
    await page.setContent(html(year));
    const pdf = await page.pdf({ preferCSSPageSize: true });
    return pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
  };
  const inForce = await pages(from - 1);
  expect(await pages(from)).toBe(inForce);
  // 156 mm between the margins of A4 after GB/T 9704.
  await page.setViewportSize({ width: Math.floor((156 / 25.4) * 96), height: 900 });
  await page.emulateMedia({ media: 'print' });
  const tooWide = await page.evaluate(
    () =>
      [...document.querySelectorAll('table')].filter(
        (table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
      ).length,
  );
  expect(tooWide).toBe(0);
});
