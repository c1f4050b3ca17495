import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Browser, launch, pageOf } from './chromium';
import { documentHtml } from './samples';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

/** What WCAG 2.2, 1.4.12 lets a reader set. */
const SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

it.each([1440, 360])(
  'a reader\u2019s text spacing cuts nothing off at %i pixels',
  async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.setContent(pageOf(documentHtml('huaian 2024, mistyped, checked'), 'styles.css'));
    await page.addStyleTag({ content: SPACING });
    const cut = await page.evaluate(() => {
      const isCut = (element: Element): boolean => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const wide = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
        const high = overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1;
        return wide || high;
      };
      const all = [...document.querySelectorAll('.gk-root *:not(.gk-hidden):not(.gk-skip)')];
      const outside = [...document.querySelectorAll('.gk-value, .gk-label')].filter((cell) =>
        [...cell.children].some(
          (child) =>
            !child.matches('.gk-hidden') &&
            child.getBoundingClientRect().right > cell.getBoundingClientRect().right + 1,
        ),
      );
      const { scrollWidth, clientWidth } = document.documentElement;
      return {
        cut: all.filter(isCut).map(({ className }) => className),
        outside: outside.map(({ id }) => id),
        sideways: scrollWidth - clientWidth,
      };
    });
    await page.close();
    expect(cut).toEqual({ cut: [], outside: [], sideways: 0 });
  },
);
