import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { narrowTables, widthsOfDigits } from '../../src/styles/columns.mjs';
import { type Browser, launch, pageOf } from './chromium';
import { documentHtml } from './samples';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ reducedMotion: 'reduce' });
});
afterAll(() => browser?.close());

async function open(html: string, width: number, height = 780) {
  await page.setViewportSize({ width, height });
  await page.setContent(pageOf(html, 'styles.css'));
}

const inLargeType = (html: string): string =>
  html.replaceAll('class="gk-root"', 'class="gk-root" data-gk-text="large"');

const inPortalLook = (html: string): string =>
  html.replaceAll('class="gk-root"', 'class="gk-root" data-gk-theme="portal"');

/** Scrolls table three by so much and waits until it rests. */
const scrollTableThree = (left: number, top: number) =>
  page.$eval(
    '.gk-scroll--applications',
    async (region, { left, top }) => {
      const rest = () => new Promise((done) => setTimeout(done, 150));
      // As a finger does: one way after the other.
      region.scrollBy(0, top);
      await rest();
      region.scrollBy(left, 0);
      await rest();
    },
    { left, top },
  );

/** What a reader sees of table three's columns: those that are cut, the numbers that are, and what stays. */
const seen = () =>
  page.$eval('.gk-scroll--applications', (region) => {
    const view = region.getBoundingClientRect();
    const box = (element: Element | null | undefined) =>
      element?.getBoundingClientRect() ?? new DOMRect();
    const row = region.querySelector('tbody tr');
    const label = box(row?.querySelector('th')).right;
    const total = box(row?.querySelector('td:last-child'));
    const stays =
      getComputedStyle(row?.querySelector('td:last-child') ?? region).position === 'sticky';
    const end = stays ? total.left : view.right;
    const columns = [...(row?.querySelectorAll('td:not(:last-child)') ?? [])].map(box);
    // A border is no part of a column.
    const [from, to] = [label - 2.5, end + 2.5];
    return {
      whole: columns.filter(({ left, right }) => left >= from && right <= to).length,
      cut: columns.filter(
        ({ left, right }) =>
          right > label + 2.5 && left < end - 2.5 && !(left >= from && right <= to),
      ).length,
      cutNumbers: [...region.querySelectorAll('td')].filter(
        (cell) => cell.scrollWidth > cell.clientWidth + 1,
      ).length,
      total: total.right <= view.right + 1 && total.left >= label - 1,
      head: Math.abs(box(region.querySelector('thead')).top - view.top) < 2,
      labels: label > view.left && label < view.right,
    };
  });

const numbers = documentHtml('huaian 2024, tables');
const longNumbers = documentHtml('eight digits 2021');

describe.each([
  ['numbers of a city', numbers, [320, 360, 414, 768]],
  ['numbers of eight digits', longNumbers, [320, 360, 414, 768]],
  ['the same in the wider face of the portal look', inPortalLook(longNumbers), [320, 360]],
  ['the same in groups', inPortalLook(documentHtml('eight digits 2021, grouped')), [360, 768]],
  ['numbers of twelve digits', documentHtml('twelve digits 2021'), [768, 1024]],
  [
    'numbers of twelve digits in groups, in the wider face',
    inPortalLook(documentHtml('twelve digits 2021, grouped')),
    [768],
  ],
  ['large type', inLargeType(numbers), [360, 768]],
] as const)('table three, %s', (_, html, widths) => {
  it.each(widths)('at %i pixels: no column is half in view, and no number cut', async (width) => {
    await open(html, width);
    for (const left of [0, 45, 500]) {
      await scrollTableThree(left, 0);
      const { whole, cut, cutNumbers, total, labels } = await seen();
      expect({ cut, cutNumbers, total, labels }, `${left}`).toEqual({
        cut: 0,
        cutNumbers: 0,
        total: true,
        labels: true,
      });
      expect(whole).toBeGreaterThan(0);
    }
  });
});

it.each([
  ['large type', inLargeType(numbers), 320],
  ['numbers of twelve digits', documentHtml('twelve digits 2021'), 360],
  [
    'the same in groups, in the wider face',
    inPortalLook(documentHtml('twelve digits 2021, grouped')),
    360,
  ],
])('%s: one column stands beside the labels, 总计 scrolls too', async (_, html, width) => {
  await open(html, width);
  for (const left of [0, 45]) {
    await scrollTableThree(left, 0);
    expect(await seen()).toMatchObject({ whole: 1, cut: 0, cutNumbers: 0, labels: true });
  }
});

it.each([320, 360, 768])('at %i pixels the head of table three stays', async (width) => {
  await open(numbers, width);
  await scrollTableThree(0, 500);
  expect((await seen()).head).toBe(true);
});

it('in a low window it scrolls away: the numbers have the room', async () => {
  await open(numbers, 640, 360);
  const height = await page.$eval('.gk-scroll--applications', (region) => region.clientHeight);
  expect(height).toBeGreaterThan(800);
});

it('all columns have room in a window of 768 pixels', async () => {
  await open(numbers, 768);
  const [scroll, client] = await page.$eval('.gk-scroll--applications', (region) => [
    region.scrollWidth,
    region.clientWidth,
  ]);
  expect(scroll).toBeLessThanOrEqual((client ?? 0) + 1);
});

it.each([
  ['numbers of a city', numbers, 320],
  ['numbers of a city', numbers, 360],
  ['numbers of twelve digits', documentHtml('twelve digits 2021'), 360],
])('%s: a region that scrolls says so, at %i pixels', async (_, html, width) => {
  await open(html, width);
  const cues = await page.$$eval('.gk-scroll', (regions) =>
    regions.map((region) => ({
      scrolls: region.scrollWidth > region.clientWidth + 8,
      says: /左右滑动/.test(
        getComputedStyle(region.querySelector('.gk-caption') ?? region, '::after').content,
      ),
    })),
  );
  expect(cues.filter(({ scrolls }) => scrolls)).toHaveLength(2);
  for (const { scrolls, says } of cues) expect(says).toBe(scrolls);
});

it('every table whose numbers have few digits has a width for its columns', () => {
  const rooms = [...documentHtml('huaian 2024, tables').matchAll(/data-gk-digits="(\d+)"/g)];
  expect(rooms.length).toBe(3);
  for (const [, digits = ''] of rooms) expect(Object.keys(widthsOfDigits)).toContain(digits);
  for (const { shown, columns } of Object.values(narrowTables)) {
    expect(shown.every((count, index) => count < (shown[index - 1] ?? columns))).toBe(true);
  }
});

/** What the keyboard has come to, and whether anything covers it. */
const focused = () =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element?.matches('.gk-table *')) return undefined;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const spots = [left + 1, (left + right) / 2, right - 1].map((x) =>
      document.elementFromPoint(x, (top + bottom) / 2),
    );
    const name = element.getAttribute('href') ?? '';
    return { name, covered: spots.filter((spot) => !spot || !element.contains(spot)).length };
  });

describe.each([320, 360, 768])('the keyboard at %i pixels', (width) => {
  it.each([
    ['numbers of a city', documentHtml('linjiang 2020, checked')],
    ['numbers of eight digits', documentHtml('eight digits 2021, checked')],
  ])('comes to no mark that labels, head or total cover: %s', async (_, html) => {
    await open(html, width);
    const last = await page.$$eval('.gk-table a[href]', (marks) => marks.length);
    const covered: string[] = [];
    let stops = 0;
    for (const key of ['Tab', 'Shift+Tab']) {
      if (key === 'Tab')
        await page.$eval('.gk-table a[href]', (mark) => (mark as HTMLElement).focus());
      for (let press = 0; press < last; press++) {
        const stop = await focused();
        if (stop) stops++;
        if (stop && stop.covered > 0) covered.push(`${key} ${stop.name}`);
        await page.keyboard.press(key);
      }
    }
    expect(stops).toBeGreaterThan(last);
    expect(covered).toEqual([]);
  });
});
