import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BalanceFlow, OutcomeChart, ReportSummary, TrendChart } from '../../src/react/compare';
import { exampleOf2023, huaian2024, manyYears, pingtan2024 } from '../../stories/samples';
import { type Browser, launch, pageOf } from './chromium';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

const charts = {
  'two years': [{ ...pingtan2024, year: 2023 }, pingtan2024],
  'three years, one of them missing': [{ ...exampleOf2023, year: 2021 }, exampleOf2023, huaian2024],
  'twelve years': manyYears,
};

const open = async (html: string, stylesheet: 'styles.css' | 'layered.css', width = 360) => {
  const page = await browser.newPage({ viewport: { width, height: 640 } });
  await page.setContent(pageOf(html, stylesheet));
  return page;
};

describe.each(['styles.css', 'layered.css'] as const)('a chart at 360 pixels, %s', (stylesheet) => {
  it.each(Object.entries(charts))('of %s', async (_, reports) => {
    const page = await open(renderToStaticMarkup(<TrendChart reports={reports} />), stylesheet);
    const { drawings, width } = await page.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      drawings: [...document.querySelectorAll('.gk-chart-columns')].map((drawing) => {
        const room = drawing.getBoundingClientRect();
        const boxOf = (element: Element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return { left, right, top, bottom };
        };
        return {
          room: { left: room.left, right: room.right },
          texts: [...drawing.querySelectorAll('text')].map((text) => ({
            size: Number.parseFloat(getComputedStyle(text).fontSize),
            ...boxOf(text),
          })),
        };
      }),
    }));
    await page.close();
    expect(width).toBe(360);
    expect(drawings).toHaveLength(4);
    for (const { room, texts } of drawings) {
      // The last number and year at least.
      expect(texts.length).toBeGreaterThanOrEqual(2);
      texts.forEach((text, index) => {
        expect(text.size).toBeGreaterThanOrEqual(12);
        expect(text.left).toBeGreaterThanOrEqual(room.left - 1);
        expect(text.right).toBeLessThanOrEqual(room.right + 1);
        for (const other of texts.slice(index + 1)) {
          const apart =
            text.right <= other.left ||
            other.right <= text.left ||
            text.bottom <= other.top + 4 ||
            other.bottom <= text.top + 4;
          expect(apart).toBe(true);
        }
      });
    }
  });
});

it('draws each number in the scale of its own drawing, from 0', async () => {
  const page = await open(renderToStaticMarkup(<TrendChart reports={manyYears} />), 'styles.css');
  const heights = await page.$$eval('.gk-chart-columns', (drawings) =>
    drawings.map((drawing) =>
      [...drawing.querySelectorAll('.gk-chart-fill')].map(
        (line) => line.getBoundingClientRect().height,
      ),
    ),
  );
  await page.close();
  const received = manyYears.map(({ applications }) => applications.newlyReceived.total ?? 0);
  const [, second = []] = heights;
  const scale = (second[0] ?? 0) / (received[0] ?? 1);
  second.forEach((height, index) => {
    expect(height / (received[index] ?? 1)).toBeCloseTo(scale, 3);
  });
});

it.each([320, 768])('at %i pixels nothing of the charts is wider than the page', async (width) => {
  for (const textSize of ['regular', 'large'] as const) {
    const html = [
      <ReportSummary key="s" report={huaian2024} previous={exampleOf2023} textSize={textSize} />,
      <OutcomeChart key="o" report={huaian2024} locale="en" textSize={textSize} />,
      <BalanceFlow key="b" report={huaian2024} locale="en" textSize={textSize} />,
      <TrendChart key="t" reports={manyYears} textSize={textSize} />,
    ].map((chart) => renderToStaticMarkup(chart));
    const page = await open(html.join(''), 'styles.css', width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.close();
  }
});

it('names the columns of the cells that it was asked for', () => {
  const html = renderToStaticMarkup(
    <TrendChart
      reports={charts['three years, one of them missing']}
      addresses={['proceedings.review.upheld', 'proceedings.review.total']}
    />,
  );
  expect(
    [...html.matchAll(/<th scope="row"><span>(.*?)<\/span>/g)].map(([, label]) => label),
  ).toEqual(['行政复议 · 结果维持', '行政复议 · 总计']);
});
