import type { Page } from 'playwright';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReportDocument, type ReportDocumentProps } from '../../src/react';
import { setCell } from '../../src/report';
import { checkReport } from '../../src/rules';
import { eightDigits, huaian2024, mistyped2024 } from '../../stories/samples';
import { type Browser, launch, pageOf } from './chromium';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

const broken = [
  mistyped2024,
  setCell(huaian2024, 'proceedings.review.upheld', 1227),
  eightDigits('2021'),
];
const looks: readonly Partial<ReportDocumentProps>[] = [
  { theme: 'portal' },
  { theme: 'form' },
  { theme: 'portal', density: 'compact' },
  { theme: 'portal', textSize: 'large' },
];
const html = broken
  .flatMap((report, index) =>
    looks.map((look, at) =>
      renderToStaticMarkup(
        <ReportDocument
          report={{ ...report, introduction: [], overview: [], problems: [], other: [] }}
          findings={checkReport(report).findings.slice(0, 12)}
          idPrefix={`r${index}-${at}`}
          {...look}
        />,
      ),
    ),
  )
  .join('');

describe.each([1440, 768, 360])('a mark beside a number at %i pixels', (width) => {
  it('leaves it where its row has it, hides no digit of it, and is 24 pixels to hit', async () => {
    await page.setViewportSize({ width, height: 900 });
    await page.setContent(pageOf(html, 'styles.css'));
    const wrong = await page.$$eval('.gk-marks--corner', (marks) => {
      const textBox = (element: Element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect();
      };
      return {
        count: marks.length,
        wrong: marks.flatMap((mark) => {
          const cell = mark.closest('td');
          const number = cell?.querySelector('.gk-number');
          const sign = mark.querySelector('.gk-mark');
          if (!cell || !sign) return ['no cell'];
          const target = getComputedStyle(sign, '::after');
          const small = [target.width, target.height].some((size) => Number.parseFloat(size) < 24);
          if (!number) return small ? [`${cell.id} is small`] : [];
          const [box, own, its] = [cell, number, sign].map((each, index) =>
            index === 1 ? textBox(each) : each.getBoundingClientRect(),
          );
          if (!box || !own || !its) return ['no box'];
          const other = [...(cell.parentElement?.querySelectorAll('td') ?? [])].find(
            (each) => !each.querySelector('.gk-marks') && each.textContent !== '',
          );
          const beside = other && textBox(other);
          // Digits stand in the middle of their line, which has room above and below them.
          const glyphs = { top: own.top + own.height * 0.2, bottom: own.bottom - own.height * 0.2 };
          const covers =
            its.right > own.left + 0.5 && its.bottom > glyphs.top && its.top < glyphs.bottom;
          const middle = (own.top + own.bottom) / 2;
          const moved =
            Math.abs(middle - (box.top + box.bottom) / 2) > 1.5 ||
            (beside && Math.abs(middle - (beside.top + beside.bottom) / 2) > 1.5);
          return [
            small && `${cell.id} is small: ${target.width} ${target.height}`,
            covers && `${cell.id} is covered`,
            moved && `${cell.id} moved`,
          ].filter((each) => typeof each === 'string');
        }),
      };
    });
    expect(wrong.count).toBeGreaterThan(20);
    expect(wrong.wrong).toEqual([]);
  });
});
