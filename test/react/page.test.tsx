import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, pageOf } from './chromium';
import { documentHtml } from './samples';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

async function open(html: string, viewport: { width: number; height: number }) {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.setContent(html, { waitUntil: 'load' });
  return page;
}

/** The pages of a PDF that Chromium printed. */
const pageCount = (pdf: Buffer): number =>
  pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;

describe('on A4', () => {
  const print = async (name: string) => {
    const page = await open(pageOf(documentHtml(name), 'styles.css'), { width: 900, height: 900 });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.close();
    return pageCount(pdf);
  };

  // Title and tables only: table two, table three and table four have a page each.
  it.each(['huaian 2024, tables', 'blank 2021', 'eight digits 2019', 'eight digits 2021'])(
    '%s takes three pages',
    async (name) => {
      expect(await print(name)).toBe(3);
    },
    60_000,
  );

  it('table three is no higher and no wider than the type area of 156 mm × 225 mm', async () => {
    for (const name of ['huaian 2024, tables', 'eight digits 2019', 'eight digits 2021']) {
      const page = await open(pageOf(documentHtml(name), 'styles.css'), {
        width: 900,
        height: 900,
      });
      await page.emulateMedia({ media: 'print' });
      await page.addStyleTag({ content: 'body { margin: 0; width: 156mm }' });
      const size = await page.evaluate(() => {
        const table = document.querySelector('[data-gk-table=applications]');
        const title = table?.closest('section.gk-section')?.getBoundingClientRect();
        const millimetre = 96 / 25.4;
        return {
          width: (table?.getBoundingClientRect().width ?? 0) / millimetre,
          height: (title?.height ?? 0) / millimetre,
        };
      });
      await page.close();
      expect(size.height, name).toBeGreaterThan(100);
      expect(size.height, name).toBeLessThanOrEqual(225);
      expect(size.width, name).toBeLessThanOrEqual(156.5);
    }
  }, 60_000);
});

describe('on a narrow screen', () => {
  it.each([320, 360])(
    'of %i pixels nothing but a table scrolls sideways',
    async (width) => {
      for (const name of [
        'eight digits 2019',
        'eight digits 2021',
        'huaian 2024, mistyped, checked',
      ]) {
        const page = await open(pageOf(documentHtml(name), 'styles.css'), { width, height: 640 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBe(width);
        await page.close();
      }
    },
    60_000,
  );

  it('the labels of table three stay in view', async () => {
    const page = await open(pageOf(documentHtml('eight digits 2021'), 'styles.css'), {
      width: 320,
      height: 640,
    });
    const places = await page.evaluate(() => {
      const table = document.querySelector('[data-gk-table=applications]');
      const region = table?.closest('.gk-scroll');
      const labels = [...(table?.querySelectorAll('tbody th') ?? [])];
      const left = () => labels.map((label) => Math.round(label.getBoundingClientRect().left));
      const before = left();
      region?.scrollBy(200, 0);
      return { before, after: left(), scrolled: region?.scrollLeft };
    });
    await page.close();
    expect(places.scrolled).toBe(200);
    expect(places.before.length).toBeGreaterThan(20);
    // The border of the table scrolls away, a pixel.
    places.after.forEach((left, index) => {
      expect(Math.abs(left - (places.before[index] ?? 0))).toBeLessThanOrEqual(1);
    });
  }, 60_000);
});

describe('at 200 % of the text size', () => {
  it('nothing but a table scrolls sideways, and no number is cut off', async () => {
    const page = await open(
      pageOf(documentHtml('eight digits 2021'), 'styles.css', {
        css: 'html { font-size: 200% }',
        before: '',
        after: '',
      }),
      { width: 1280, height: 800 },
    );
    const { scrollWidth, cut } = await page.evaluate(() => ({
      scrollWidth: document.documentElement.scrollWidth,
      cut: [...document.querySelectorAll('td')].filter(
        (cell) => cell.scrollWidth > cell.clientWidth,
      ).length,
    }));
    await page.close();
    expect(scrollWidth).toBe(1280);
    expect(cut).toBe(0);
  }, 60_000);
});

describe('embed.css', () => {
  const hostile = {
    css: readFileSync(new URL('../../stories/hostile-host.css', import.meta.url), 'utf8'),
    before: '<div id="main"><div id="zoom" class="TRS_Editor">',
    after: '</div></div>',
  };
  const calm = { ...hostile, css: '' };
  const shoot = async (html: string) => {
    const page = await open(html, { width: 1000, height: 800 });
    await page.evaluate(() => document.fonts.ready);
    const shot = await page.screenshot({ fullPage: true, animations: 'disabled' });
    await page.close();
    return shot.toString('base64');
  };
  const html = documentHtml('huaian 2024, mistyped, checked');

  // A busy machine may paint a font late: three looks.
  it('looks the same on a hostile page as on an empty one', {
    retry: 2,
    timeout: 60_000,
  }, async () => {
    const [onHostile, onCalm] = [
      await shoot(pageOf(html, 'embed.css', hostile)),
      await shoot(pageOf(html, 'embed.css', calm)),
    ];
    expect(onHostile === onCalm, 'the screenshots are equal').toBe(true);
  });

  it('which styles.css does not: the host is hostile indeed', async () => {
    const [onHostile, onCalm] = [
      await shoot(pageOf(html, 'styles.css', hostile)),
      await shoot(pageOf(html, 'styles.css', calm)),
    ];
    expect(onHostile === onCalm).toBe(false);
  }, 60_000);
});
