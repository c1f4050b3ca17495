import { afterAll, beforeAll, expect, it } from 'vitest';
import { cellsOf, EDITIONS } from '../../src/format';
import { blankReport, type Report, setCell } from '../../src/report';
import { toHtml } from '../../src/write';
import { type Browser, launch } from '../browser';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
});

const millimetres = (pixels: number): number => (pixels / 96) * 25.4;

it.each(EDITIONS.flatMap((edition) => [999_999, 9_999_999].map((value) => ({ edition, value }))))(
  'prints table three of $edition on one page of A4, with $value in every cell',
  async ({ edition, value }) => {
    const blank: Report = blankReport({ edition, year: 2024 });
    const report = cellsOf(edition).reduce<Report>(
      (filled, { address }) => setCell(filled, address, value),
      blank,
    );
    // The text area of the page: 156 by 225 mm.
    const page = await browser.newPage({ viewport: { width: 590, height: 850 } });
    await page.emulateMedia({ media: 'print' });
    await page.setContent(toHtml(report, { profile: 'print' }));
    const size = await page.$eval('#gk-section-applications', (section) => {
      const table = section.querySelector('table');
      return {
        height: section.getBoundingClientRect().height,
        width: table?.scrollWidth ?? 0,
        // A number on two lines is two numbers to a hasty reader.
        broken: [...section.querySelectorAll('td')].filter((cell) => {
          const text = document.createRange();
          text.selectNodeContents(cell);
          return text.getClientRects().length !== 1;
        }).length,
      };
    });
    await page.close();
    expect(millimetres(size.height)).toBeLessThan(225);
    expect(size.broken).toBe(0);
    expect(millimetres(size.width)).toBeLessThanOrEqual(156.5);
  },
);
