import type { Page } from 'playwright';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FindingsPanel, ReportDocument } from '../../src/react';
import { checkReport, ruleBases, rules } from '../../src/rules';
import { toHtml } from '../../src/write';
import { eightDigits, huaian2024, linjiang2020 } from '../../stories/samples';
import { type Browser, launch, pageOf } from './chromium';
import { documentHtml, otherHtml } from './samples';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(() => browser.close());

const checked = documentHtml('linjiang 2020, checked');

async function open(
  width: number,
  stylesheet: 'styles.css' | 'layered.css' = 'styles.css',
  html = checked,
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await page.setContent(pageOf(html, stylesheet), { waitUntil: 'load' });
  return page;
}

const boxes = (page: Page) =>
  page.evaluate(() => {
    const box = (selector: string) => {
      const { left, right, top, height } =
        document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return { left, right, top, height };
    };
    return { findings: box('.gk-findings'), report: box('.gk-document'), title: box('.gk-title') };
  });

const shownFindings = (page: Page): Promise<number> => page.locator('.gk-finding:visible').count();

describe.each(['styles.css', 'layered.css'] as const)('findings of a report, %s', (stylesheet) => {
  it('stand beside it where there is room, in a column that scrolls by itself', async () => {
    const page = await open(1440, stylesheet);
    const { findings, report } = await boxes(page);
    expect(findings.right).toBeLessThan(report.left);
    expect(Math.abs(findings.top - report.top)).toBeLessThan(1);
    expect(findings.height).toBeLessThanOrEqual(900);
    expect(await shownFindings(page)).toBe(5);
    expect(await page.locator('.gk-fold').isVisible()).toBe(false);
    await page.mouse.wheel(0, 1500);
    await page.waitForFunction(() => window.scrollY > 1000);
    expect(Math.abs((await boxes(page)).findings.top)).toBeLessThan(1);
    await page.close();
  });

  it('stand above it, folded to their state, where there is none', async () => {
    const page = await open(360, stylesheet);
    const { findings, title } = await boxes(page);
    expect(findings.top).toBeLessThan(title.top);
    expect(title.top).toBeLessThan(450);
    expect(await page.locator('.gk-state').innerText()).toMatch(
      /4 处疑点.*1 处提示.*\d+ 项未核对/s,
    );
    expect(await shownFindings(page)).toBe(0);
    await page.locator('.gk-fold summary').focus();
    await page.keyboard.press('Enter');
    expect(await shownFindings(page)).toBe(5);
    await page.close();
  });
});

it('a mark leads to its finding although the list is folded', async () => {
  const page = await open(360);
  await page.locator('.gk-mark[href="#gk-finding-3"]').click();
  expect(await shownFindings(page)).toBe(1);
  const top = await page.evaluate(
    () => document.getElementById('gk-finding-3')?.getBoundingClientRect().top,
  );
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(900);
  await page.close();
});

it('are all printed, folded or not', async () => {
  const page = await open(360);
  await page.emulateMedia({ media: 'print' });
  expect(await shownFindings(page)).toBe(5);
  await page.close();
});

it('a report without findings says so with a sign and weight', async () => {
  const page = await open(
    360,
    'styles.css',
    renderToStaticMarkup(<FindingsPanel report={huaian2024} findings={[]} />),
  );
  const state = page.locator('.gk-state-item');
  const { sign, weight } = await state.evaluate((item) => ({
    sign: getComputedStyle(item, '::before').content,
    weight: getComputedStyle(item).fontWeight,
  }));
  expect(sign).toContain('✓');
  expect(weight).toBe('700');
  await page.close();
});

it('large type has the whole width', async () => {
  const page = await open(1440, 'styles.css', documentHtml('huaian 2024, mistyped, checked'));
  const { findings, title } = await boxes(page);
  expect(findings.top + findings.height).toBeLessThan(title.top);
  await page.close();
});

// Without a script: the browser follows the fragment, the sticky labels and a fixed header must not cover the cell.
it.each([1440, 360])('a cell that a finding leads to is in sight at %i pixels', async (width) => {
  const page = await open(width, 'styles.css', documentHtml('hongze 2024, rows missing, checked'));
  await page.addStyleTag({ content: '.gk-root { --gk-space-top: 120px }' });
  const links = await page.$$eval('.gk-findings a[href^="#gk-"]', (all) =>
    [...new Set(all.map((link) => link.getAttribute('href') ?? ''))].filter((href) =>
      document.querySelector(`td${href}`),
    ),
  );
  expect(links.length).toBeGreaterThan(0);
  for (const href of [...links, '#gk-applications-outcome-granted-naturalPerson']) {
    // Where one is before: the far end of the table.
    await page.$$eval('.gk-scroll', (all) => {
      for (const region of all) region.scrollLeft = region.scrollWidth;
    });
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, href);
    const covered = await page.evaluate((hash) => {
      const cell = document.querySelector(hash);
      if (!cell) return 'no cell';
      const { left, right, top, bottom } = cell.getBoundingClientRect();
      const spots = [left + 2, (left + right) / 2].map((x) =>
        document.elementFromPoint(x, (top + bottom) / 2),
      );
      if (top < 120) return `under the header: ${top}`;
      return spots.every((spot) => spot && cell.contains(spot)) ? '' : 'covered';
    }, href);
    expect(covered, href).toBe('');
  }
  await page.close();
});

const LONG_TITLE = '黔西南布依族苗族自治州望谟县人民政府办公室2024年政府信息公开工作年度报告';

it.each(['styles.css', 'layered.css'] as const)(
  'a title breaks between its words, %s',
  async (css) => {
    for (const title of [linjiang2020.title, LONG_TITLE]) {
      const report = { ...linjiang2020, title };
      const page = await open(360, css, renderToStaticMarkup(<ReportDocument report={report} />));
      // The <wbr> of a word may leave a box of no width behind.
      const lines = await page.evaluate(() =>
        [...document.querySelectorAll('.gk-title span')].map(
          (word) => [...word.getClientRects()].filter(({ width }) => width > 0).length,
        ),
      );
      expect(lines.length).toBeGreaterThan(4);
      expect(
        lines.filter((count) => count !== 1),
        title ?? '',
      ).toEqual([]);
      await page.close();
    }
  },
);

// WCAG 2.2, 2.5.8, as axe has it: of 24 pixels each, or as far apart.
it.each([1440, 360])('two marks of a cell are two targets at %i pixels', async (width) => {
  for (const css of ['styles.css', 'layered.css'] as const) {
    for (const name of ['huaian 2024, mistyped, checked', 'eight digits 2021, checked']) {
      const page = await open(width, css, documentHtml(name));
      const { pairs, small } = await page.evaluate(() => {
        const marks = [...document.querySelectorAll('.gk-mark[href]:not(:only-child)')];
        const boxes = marks.map((mark) => mark.getBoundingClientRect());
        return {
          pairs: boxes.length,
          small: boxes.filter((box) => box.width < 24 || box.height < 24).length,
        };
      });
      expect(pairs).toBeGreaterThan(1);
      expect(small, `${name}, ${css}`).toBe(0);
      await page.close();
    }
  }
});

it('what a rule rests on is printed', async () => {
  const html = renderToStaticMarkup(
    <ReportDocument
      report={linjiang2020}
      findings={checkReport(linjiang2020).findings}
      bases={ruleBases('zh-CN')}
    />,
  );
  const page = await open(900, 'styles.css', html);
  await page.emulateMedia({ media: 'print' });
  const bases = page.locator('.gk-finding-rule');
  expect(await bases.count()).toBeGreaterThan(3);
  expect(await bases.first().isVisible()).toBe(true);
  expect(await bases.first().innerText()).toContain('依据：《条例》第五十条第（四）项');
  await page.close();
});

it('a number that was carried over otherwise looks like a query', async () => {
  const html = otherHtml.YearComparison?.() ?? '';
  const page = await open(1440, 'styles.css', html);
  const look = await page.$eval('.gk-carry', (each) => {
    const { borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(each);
    return { borderTopStyle, borderTopColor, backgroundColor };
  });
  await page.setContent(pageOf(documentHtml('linjiang 2020, checked'), 'styles.css'));
  const query = await page.$eval('.gk-value[data-gk-mark=query]', (each) => {
    const { outlineStyle, outlineColor, backgroundColor } = getComputedStyle(each);
    return { borderTopStyle: outlineStyle, borderTopColor: outlineColor, backgroundColor };
  });
  expect(look).toEqual(query);
  await page.close();
});

const dozens = eightDigits('2021');
const dozensHtml = toHtml(dozens, { ...checkReport(dozens), rules });

it('dozens of findings are no longer than a few screens, and can be chosen from without a script', async () => {
  const page = await open(1000, 'styles.css', dozensHtml);
  await page.locator('.gk-fold summary').click();
  const all = await shownFindings(page);
  expect(all).toBeLessThan(20);
  expect((await boxes(page)).findings.height).toBeLessThan(3000);
  const [severity, part] = await page.locator('.gk-choices select').all();
  await severity?.selectOption('query');
  expect(await page.locator('.gk-finding--query:visible').count()).toBe(2);
  expect(await page.locator('.gk-finding--error:visible, .gk-finding--info:visible').count()).toBe(
    0,
  );
  await severity?.selectOption('');
  await part?.selectOption({ label: '三、收到和处理政府信息公开申请情况（41）' });
  expect(await page.locator('.gk-findings-group:visible').allInnerTexts()).toEqual([
    '三、收到和处理政府信息公开申请情况',
  ]);
  await part?.selectOption('');
  expect(await shownFindings(page)).toBe(all);
  // One of many of a rule, folded: the mark that leads to it shows it.
  await page.evaluate(() => {
    window.location.hash = '#gk-finding-20';
  });
  expect(await page.locator('#gk-finding-20').isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  await part?.evaluate((select) => {
    (select as HTMLSelectElement).selectedIndex = 1;
  });
  expect(await shownFindings(page)).toBe(45);
  await page.close();
});

it('the first stop of the keyboard leads past the findings', async () => {
  const page = await open(1440, 'styles.css', dozensHtml);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳过核对结果');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.location.hash === '#gk-findings-end');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.gk-findings'))).toBeNull();
  await page.close();
});

/** The text and the facts of a report, without its tables. */
const pick = ({ overview, problems, other, title, year, period, body }: typeof huaian2024) => ({
  ...{ overview, problems, other, title, year, period, body },
});

it('ten findings are printed on one page, before the report', async () => {
  const report = { ...dozens, ...pick(huaian2024) };
  const { findings, notChecked, outcomes } = checkReport(report);
  const ten = [...findings.filter(({ ruleId }) => ruleId === 'T3-ROW').slice(0, 6)];
  ten.push(...findings.filter(({ ruleId }) => ruleId !== 'T3-ROW').slice(0, 4));
  const page = await open(
    900,
    'styles.css',
    toHtml(report, { findings: ten, notChecked, outcomes, rules, bases: ruleBases('zh-CN') }),
  );
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: Math.round((156 / 25.4) * 96), height: 900 });
  const { findings: box } = await boxes(page);
  // A4 less its margins: 225 mm.
  expect(box.height).toBeLessThan((225 / 25.4) * 96);
  expect(await shownFindings(page)).toBe(10);
  await page.close();
});
