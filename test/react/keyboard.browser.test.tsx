import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, launch, pageOf } from './chromium';
import { documentHtml } from './samples';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

// Beside the report, and above it: what Tab comes to is to be seen, has a ring, and comes in the order of the page.
it.each([1440, 360])('Tab walks through a checked report at %i pixels', async (width) => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await page.setContent(
    pageOf(documentHtml('linjiang 2020, checked'), 'styles.css', {
      css: '',
      before: '<a href="#gk-title">skip</a>',
      after: '<button type="button" id="end">end</button>',
    }),
  );
  const stops: { name: string; ring: number; hidden: boolean; inFindings: boolean }[] = [];
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element) return undefined;
      const { width, height, top, bottom } = element.getBoundingClientRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        id: element.id,
        name: `${element.localName} ${element.textContent?.slice(0, 20)}`,
        ring: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
        hidden: width === 0 || height === 0 || bottom < 0 || top > window.innerHeight,
        inFindings: element.closest('.gk-findings') !== null,
      };
    });
    if (!stop || stop.id === 'end') break;
    stops.push(stop);
  }
  await page.close();
  const [, ...ours] = stops;
  expect(ours.length).toBeGreaterThan(width === 1440 ? 15 : 10);
  expect(ours.length).toBeLessThan(100);
  expect(ours.filter(({ ring }) => ring < 2)).toEqual([]);
  expect(ours.filter(({ hidden }) => hidden)).toEqual([]);
  // The findings first, then the report: one change from the one to the other.
  const firstOfReport = ours.findIndex(({ inFindings }) => !inFindings);
  expect(ours.slice(firstOfReport).every(({ inFindings }) => !inFindings)).toBe(true);
});
