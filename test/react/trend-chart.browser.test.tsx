import type { Browser } from 'playwright';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TrendChart } from '../../src/react/compare';
import { exampleOf2023, huaian2024, pingtan2024 } from '../../stories/samples';
import { launch, pageOf } from './chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

/** Of each chart: its largest number, and two of its four series have the same numbers. */
const charts = {
  218: [{ ...pingtan2024, year: 2023 }, pingtan2024],
  3119: [exampleOf2023, huaian2024],
};

const open = async (html: string, stylesheet: 'styles.css' | 'layered.css') => {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  await page.setContent(pageOf(html, stylesheet));
  return page;
};

describe.each(['styles.css', 'layered.css'] as const)('a chart at 360 pixels, %s', (stylesheet) => {
  it.each([218, 3119] as const)('of numbers up to %i', async (highest) => {
    const page = await open(
      renderToStaticMarkup(<TrendChart reports={charts[highest]} />),
      stylesheet,
    );
    const { sizes, ticks, points, width } = await page.evaluate(() => {
      const drawing = document.querySelector('.gk-chart-drawing');
      const texts = [...(drawing?.querySelectorAll('text') ?? [])];
      return {
        sizes: texts.map(
          (text) =>
            Number.parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
        ),
        ticks: texts.map(({ textContent }) => Number(textContent)),
        points: [...(drawing?.querySelectorAll('.gk-chart-point') ?? [])].map((point) => {
          const { x, y, right } = point.getBoundingClientRect();
          return { x, y, right };
        }),
        width: document.documentElement.scrollWidth,
      };
    });
    await page.close();
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
    expect(width).toBe(360);
    const top = Math.max(...ticks.filter((tick) => tick !== 2023 && tick !== 2024));
    expect(top).toBeGreaterThanOrEqual(highest);
    expect(top).toBeLessThan(highest * 1.35);
    // No point lies on another, and none beyond the page.
    expect(points).toHaveLength(8);
    points.forEach((point, index) => {
      expect(point.right).toBeLessThanOrEqual(360);
      for (const other of points.slice(index + 1)) {
        expect(Math.hypot(point.x - other.x, point.y - other.y)).toBeGreaterThan(8);
      }
    });
  });
});

it('names the columns of the cells that it was asked for', () => {
  const html = renderToStaticMarkup(
    <TrendChart
      reports={charts[3119]}
      addresses={['proceedings.review.upheld', 'proceedings.review.total']}
    />,
  );
  expect([...html.matchAll(/<\/svg> <span>(.*?)<\/span>/g)].map(([, label]) => label)).toEqual([
    '行政复议 · 结果维持',
    '行政复议 · 总计',
  ]);
});
