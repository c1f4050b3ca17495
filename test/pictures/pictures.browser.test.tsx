import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { labelExplanations } from '../../src/format';
import { ReportDocument } from '../../src/react';
import {
  BalanceFlow,
  OutcomeChart,
  ReportSummary,
  TrendChart,
  YearComparison,
} from '../../src/react/compare';
import { checkReport, rules } from '../../src/rules';
import { exampleOf2023, huaian2024, mistyped2024 } from '../../stories/samples';
import { type Browser, launch } from '../browser';
import { pageOf } from '../react/chromium';
import { expectPicture, otherFonts, pictureArgs, settle } from './picture';

let browser: Browser;
let page: Page;
let others: readonly string[];
beforeAll(async () => {
  browser = await launch(pictureArgs);
  page = await browser.newPage({ deviceScaleFactor: 1, reducedMotion: 'reduce' });
  await open('document', 'form', 1440);
  others = await otherFonts(page);
});
afterAll(() => browser?.close());
beforeEach(({ skip }) =>
  skip(others.length > 0, `The pictures are not drawn in ${others.join(', ')}, as this page is.`),
);

const { findings, notChecked } = checkReport(mistyped2024);
const explanations = labelExplanations('zh-CN');

const drawings = {
  document: (theme: 'form' | 'portal') => (
    <ReportDocument
      {...{ theme, findings, notChecked, rules, explanations }}
      report={mistyped2024}
      contents
    />
  ),
  charts: (theme: 'form' | 'portal') => (
    <>
      <ReportSummary {...{ theme }} report={huaian2024} previous={exampleOf2023} />
      <BalanceFlow {...{ theme }} report={huaian2024} idPrefix="flow" />
      <OutcomeChart {...{ theme }} report={huaian2024} idPrefix="outcomes" />
      <TrendChart {...{ theme }} reports={[exampleOf2023, huaian2024]} idPrefix="trend" />
    </>
  ),
  comparison: (theme: 'form' | 'portal') => (
    <YearComparison {...{ theme }} report={huaian2024} previous={exampleOf2023} />
  ),
};

async function open(drawing: keyof typeof drawings, theme: 'form' | 'portal', width: number) {
  // Else the next page is as far scrolled as this one.
  await page.goto('about:blank');
  await page.setViewportSize({ width, height: 900 });
  const html = renderToStaticMarkup(drawings[drawing](theme));
  await page.setContent(pageOf(html, 'styles.css'));
  await settle(page);
}

describe.each(['form', 'portal'] as const)('in the look %s', (theme) => {
  it.each([1440, 360])('each table at %i pixels', async (width) => {
    await open('document', theme, width);
    for (const table of ['proactive', 'applications', 'proceedings']) {
      const section = page.locator(`.gk-section:has([data-gk-table=${table}])`);
      expectPicture(`${table}-${theme}-${width}`, await section.screenshot());
    }
  });
});

it.each([1440, 360])('the head of a report and its findings at %i pixels', async (width) => {
  await open('document', 'portal', width);
  expectPicture(`head-${width}`, await page.screenshot());
  // Folded on a telephone.
  await page.locator('.gk-fold').evaluateAll((folds: HTMLDetailsElement[]) =>
    folds.forEach((fold) => {
      fold.open = true;
    }),
  );
  expectPicture(`findings-${width}`, await page.locator('.gk-findings').screenshot());
});

it.each([1440, 360])('summary and charts at %i pixels', async (width) => {
  await open('charts', 'portal', width);
  expectPicture(`charts-${width}`, await page.screenshot({ fullPage: true }));
});

it.each([1440, 360])('the comparison of two years at %i pixels', async (width) => {
  await open('comparison', 'portal', width);
  expectPicture(`comparison-${width}`, await page.screenshot());
});

/** What pdf.js draws on in Node, which its types do not say. */
interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): { readonly canvas: HTMLCanvasElement & { toBuffer(type: 'image/png'): Buffer } };
}

/** The pages of a PDF side by side. */
async function sheetsOf(pdf: Buffer): Promise<Buffer> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const canvases = document.canvasFactory as CanvasFactory; // see there
  const sheets: PNG[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    const viewport = sheet.getViewport({ scale: 4 / 3 });
    const { canvas } = canvases.create(Math.round(viewport.width), Math.round(viewport.height));
    await sheet.render({ canvas, viewport }).promise;
    sheets.push(PNG.sync.read(canvas.toBuffer('image/png')));
  }
  await document.destroy();
  const side = new PNG({
    width: sheets.reduce((sum, { width }) => sum + width, 0),
    height: Math.max(...sheets.map(({ height }) => height)),
  });
  let left = 0;
  for (const sheet of sheets) {
    PNG.bitblt(sheet, side, 0, 0, sheet.width, sheet.height, left, 0);
    left += sheet.width;
  }
  return PNG.sync.write(side);
}

it.each(['document', 'charts'] as const)('on paper: %s', async (drawing) => {
  await open(drawing, 'form', 900);
  expectPicture(`paper-${drawing}`, await sheetsOf(await page.pdf({ preferCSSPageSize: true })));
});
