import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkReport } from '../../src/rules';
import { toHtml } from '../../src/write';
import { mistyped2024 } from '../../stories/samples';
import { type Browser, launch, pageOf } from './chromium';
import { documentHtml, otherHtml } from './samples';

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

/** The words on each page of a PDF. Chromium writes some characters as the radicals that look alike. */
async function textOfPages(pdf: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .normalize('NFKC')
        .replace(/\s/g, ''),
    );
  }
  await document.destroy();
  return texts;
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

  it('no page ends with a title, and each has its number', async () => {
    for (const name of [
      'huaian 2024',
      'hongze 2024, rows missing, checked',
      'blank 2019, checked',
    ]) {
      const page = await open(pageOf(documentHtml(name), 'styles.css'), {
        width: 900,
        height: 900,
      });
      const pages = await textOfPages(await page.pdf({ preferCSSPageSize: true }));
      await page.close();
      expect(pages.length).toBeGreaterThan(3);
      pages.forEach((text, index) => {
        const number = `—${index + 1}—`;
        expect(text, name).toContain(number);
        expect(text.replace(number, ''), name).not.toMatch(/[一二三四五六]、[^。0-9]{4,20}情况$/);
      });
    }
  }, 60_000);

  it.each([
    ['a component', documentHtml('linjiang 2020, checked')],
    [
      'toHtml',
      toHtml(mistyped2024, { findings: checkReport(mistyped2024).findings, profile: 'full' }),
    ],
  ])(
    'the findings that %s folds on the screen are printed, their cells are not',
    async (_, html) => {
      const page = await open(pageOf(html, 'styles.css'), { width: 900, height: 900 });
      const folded = await page.$$eval('.gk-fold ~ .gk-part .gk-finding > p', (all) =>
        all.map(({ textContent }) => textContent ?? ''),
      );
      const shown = await page.locator('.gk-cell-list').first().isVisible();
      const text = (await textOfPages(await page.pdf({ preferCSSPageSize: true }))).join('');
      await page.close();
      expect(folded.length).toBeGreaterThan(3);
      expect(shown).toBe(false);
      for (const content of folded) {
        expect(text).toContain(content.normalize('NFKC').replace(/\s/g, '').slice(0, 12));
      }
    },
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

describe('on A4, whatever the look on the screen', () => {
  const looks = (['form', 'portal'] as const).flatMap((theme) =>
    (['regular', 'large'] as const).flatMap((textSize) =>
      (['regular', 'compact'] as const).map((density) => ({ theme, textSize, density })),
    ),
  );

  it.each(looks)('$theme, $textSize, $density: three pages with black rules', async (look) => {
    const html = documentHtml('eight digits 2021').replace(
      'class="gk-root"',
      `class="gk-root" data-gk-theme="${look.theme}" data-gk-text="${look.textSize}" data-gk-density="${look.density}"`,
    );
    const page = await open(pageOf(html, 'styles.css'), { width: 900, height: 900 });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    await page.emulateMedia({ media: 'print' });
    const rule = await page.$eval('.gk-value', (cell) => getComputedStyle(cell).borderBottomColor);
    await page.close();
    expect(pageCount(pdf)).toBe(3);
    expect(rule).toBe('rgb(0, 0, 0)');
  });
});

describe('in dark forced colours', () => {
  it('charts are drawn in the colours of the system', async () => {
    const page = await browser.newPage({ forcedColors: 'active', colorScheme: 'dark' });
    await page.setContent(pageOf(otherHtml.TrendChart?.() ?? '', 'styles.css'));
    const [column, grey, dashes, label, text] = await page.evaluate(() => {
      const style = (selector: string) =>
        getComputedStyle(document.querySelector(selector) ?? document.body);
      return [
        style('.gk-chart-fill:not(.gk-chart-fill--grey)').stroke,
        style('.gk-chart-fill--grey').stroke,
        style('.gk-chart-fill--grey').strokeDasharray,
        style('.gk-chart-columns text').fill,
        style('td').color,
      ];
    });
    await page.close();
    expect([column, grey, label]).toEqual([text, text, text]);
    // What is grey elsewhere is striped.
    expect(dashes).not.toBe('none');
  });
});

describe('on paper too low for a table', () => {
  it('the head rows of table three stand on each of its pages', async () => {
    const page = await open(pageOf(documentHtml('huaian 2024, tables'), 'styles.css'), {
      width: 900,
      height: 900,
    });
    await page.addStyleTag({ content: '@page { size: 210mm 180mm; margin: 10mm }' });
    const pages = await textOfPages(await page.pdf({ preferCSSPageSize: true }));
    await page.close();
    const rows = /予以公开|属于国家秘密|属于行政查询事项|重复申请|结转下年度继续办理/;
    const withRows = pages.filter((text) => rows.test(text));
    expect(withRows.length).toBeGreaterThan(1);
    for (const text of withRows) {
      expect(text).toContain('勾稽关系');
      expect(text).toContain('自然人');
    }
  }, 60_000);
});

describe('with reduced motion', () => {
  it('nothing moves or fades', async () => {
    const page = await open(pageOf(documentHtml('huaian 2024, mistyped, checked'), 'styles.css'), {
      width: 1000,
      height: 800,
    });
    const moving = await page.evaluate(
      () =>
        [document.documentElement, ...document.querySelectorAll('*')].filter((each) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(each);
          return (
            transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0) ||
            animationName !== 'none' ||
            scrollBehavior !== 'auto'
          );
        }).length,
    );
    await page.close();
    expect(moving).toBe(0);
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

  it.each([320, 360])('of %i pixels table two shows its numbers whole', async (width) => {
    const page = await open(pageOf(documentHtml('huaian 2024, tables'), 'styles.css'), {
      width,
      height: 640,
    });
    const room = await page.evaluate(() => {
      const table = document.querySelector('[data-gk-table=proactive]');
      const region = table?.closest('.gk-scroll');
      return (region?.clientWidth ?? 0) - (table?.getBoundingClientRect().width ?? 0);
    });
    await page.close();
    expect(room).toBeGreaterThanOrEqual(-1);
  });

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
    // To the next whole column.
    expect(places.scrolled).toBeGreaterThan(100);
    expect(places.before.length).toBeGreaterThan(20);
    // The border of the table scrolls away, a pixel.
    places.after.forEach((left, index) => {
      expect(Math.abs(left - (places.before[index] ?? 0))).toBeLessThanOrEqual(1);
    });
  }, 60_000);
});

it('a cell that the document lacks says so, in print and in forced colours too', async () => {
  const page = await open(
    pageOf(documentHtml('hongze 2024, rows missing, checked'), 'styles.css'),
    {
      width: 1280,
      height: 800,
    },
  );
  const signs = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-gk-state=absent]')].map((cell) =>
      cell.innerText.split('\n')[0]?.slice(0, 1),
    ),
  );
  await page.close();
  expect(signs).toHaveLength(21);
  expect(new Set(signs)).toEqual(new Set(['缺']));
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

describe('on a hostile page', () => {
  const hostile = {
    css: readFileSync(new URL('../../stories/hosts/portal-2012.css', import.meta.url), 'utf8'),
    before: '<div id="main"><div id="zoom" class="TRS_Editor">',
    after: '</div></div>',
  };
  const html = documentHtml('huaian 2024, mistyped, checked');

  it('numbers the suggestions', async () => {
    const page = await open(pageOf(html, 'styles.css', hostile), { width: 1000, height: 800 });
    const style = await page.$eval(
      '.gk-suggestion-list > li',
      (item) => getComputedStyle(item).listStyleType,
    );
    await page.close();
    expect(style).toBe('decimal');
  }, 60_000);

  it('leaves the parts of a chart their size', async () => {
    const page = await open(pageOf(otherHtml.OutcomeChart?.() ?? '', 'styles.css', hostile), {
      width: 1000,
      height: 800,
    });
    const bars = await page.$$eval('.gk-chart-bar', (all) =>
      all.flatMap((bar) => {
        const line = bar.querySelector('line');
        if (!line) return [];
        const room = bar.getBoundingClientRect();
        const { strokeWidth } = getComputedStyle(line);
        return [
          {
            thick: Number.parseFloat(strokeWidth),
            height: room.height,
            room: room.width,
            width: line.getBoundingClientRect().width,
          },
        ];
      }),
    );
    await page.close();
    expect(bars).toHaveLength(6);
    for (const { thick, height, room } of bars) {
      expect(thick).toBeGreaterThan(8);
      expect(height).toBeGreaterThanOrEqual(thick);
      // One scale for all.
      expect(room).toBeCloseTo(bars[0]?.room ?? 0, 0);
    }
    expect(bars[0]?.width).toBeCloseTo(bars[0]?.room ?? 0, 0);
    expect((bars[1]?.width ?? 0) / (bars[0]?.width ?? 1)).toBeCloseTo(781 / 1362, 2);
  }, 60_000);
});
