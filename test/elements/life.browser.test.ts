/** What becomes of an element on a page that changes its mind, and of one that is asked for what cannot be. */
import type { ServerResponse } from 'node:http';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { elementFiles } from '../../scripts/elements.mjs';
import { stylesheets } from '../../scripts/styles.mjs';
import { type Report, setCell } from '../../src/report';
import { type Browser, launch, type Site, serve } from '../browser';
import { sampleReports } from '../samples';

const huaian = sampleReports.find(({ name }) => name === 'huaian-2024.json')?.report as Report; // published with the package
const wrong = setCell(huaian, 'applications.newlyReceived.total', 3118);
const before = { ...huaian, year: 2023, title: '淮安市人民政府2023年年度报告' };

const files: Record<string, string> = {};
const reports: Readonly<Record<string, unknown>> = {
  '/report.json': huaian,
  '/wrong.json': wrong,
  '/before.json': before,
  '/slow.json': before,
};

let browser: Browser;
let site: Site;
let page: Page;
let markup = '';
let contentType = 'text/html; charset=utf-8';
/** Whether the browser hung up on an answer without an end, by path. */
let ended: Record<string, Promise<void>> = {};
let missing: string[] = [];

function endless(path: string, status: number, response: ServerResponse): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '.repeat(1000)), 20);
  ended[path] = new Promise((resolve) =>
    response.on('close', () => {
      clearInterval(timer);
      resolve();
    }),
  );
}

beforeAll(async () => {
  for (const [name, make] of Object.entries(elementFiles)) files[`/${name}`] = await make();
  files['/styles.css'] = stylesheets['styles.css']();
  browser = await launch();
  site = await serve((request, response) => {
    const path = request.url ?? '';
    if (path === '/')
      response.writeHead(200, { 'content-type': contentType }).end(markup, 'latin1');
    else if (missing.includes(path)) response.writeHead(404).end();
    else if (path === '/endless.json') endless(path, 200, response);
    else if (path === '/refused.json') endless(path, 500, response);
    else if (path === '/slow.json')
      setTimeout(() => response.end(JSON.stringify(reports[path])), 1000);
    else if (reports[path]) response.end(JSON.stringify(reports[path]));
    else if (files[path] !== undefined) {
      // Without a charset, as old servers do.
      const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
      response.writeHead(200, { 'content-type': type }).end(files[path]);
    } else response.writeHead(404).end();
  });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
beforeEach(async () => {
  ended = {};
  missing = [];
  contentType = 'text/html; charset=utf-8';
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
});

const head =
  '<link rel="stylesheet" href="/styles.css"><script src="/elements.global.js"></script>';

/** Opens a page, and gives the errors that nothing of it caught. */
async function visit(body: string, inHead = ''): Promise<string[]> {
  markup = Buffer.from(
    `<!DOCTYPE html><html lang="zh-CN"><head><title>a</title>${inHead}${head}</head><body>${body}</body></html>`,
  ).toString('latin1');
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    const log: string[] = [];
    Object.assign(window, { log });
    addEventListener('gongkai-error', (event) =>
      log.push((event as CustomEvent<{ message: string }>).detail.message),
    );
  });
  await page.goto(site.origin);
  return errors;
}

const told = (): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { log: string[] }).log); // see visit

const text = (selector: string): Promise<string> => page.innerText(selector);

const until = (selector: string, words: string): Promise<unknown> =>
  page.waitForFunction(
    ([of, what]) => document.querySelector<HTMLElement>(of)?.innerText.includes(what),
    [selector, words] as const,
  );

it('a page in GB2312, whose server names no charset, shows a report', async () => {
  contentType = 'text/html';
  markup = `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="gb2312"><title>\xb1\xa8\xb8\xe6</title>${head}</head><body><gongkai-report src="/report.json" check></gongkai-report><gongkai-outcome-chart src="/report.json"></gongkai-outcome-chart></body></html>`;
  await page.goto(site.origin);
  await page.waitForSelector('gongkai-report .gk-findings');
  expect(await page.evaluate(() => [document.characterSet, document.title])).toEqual([
    'GBK',
    '报告',
  ]);
  expect(await text('gongkai-report .gk-title')).toBe(
    '淮安市人民政府2024年政府信息公开工作年度报告',
  );
  expect(await text('gongkai-report')).toContain('三、收到和处理政府信息公开申请情况');
  await until('gongkai-outcome-chart', '办理结果');
  const fonts = await page.$eval('.gk-root', (root) => getComputedStyle(root).fontFamily);
  expect(fonts).toMatch(/[㐀-鿿]{2}/);
});

it.each(Object.entries(stylesheets))('%s is ASCII', (_, make) => {
  expect(make()).not.toMatch(/[^\0-\x7f]/);
});
it('and so is every script', () => {
  for (const text of Object.values(files)) expect(text).not.toMatch(/[^\0-\x7f]/);
});

describe('findings follow the report that they are for', () => {
  const PAIR =
    '<gongkai-findings for="a"></gongkai-findings><gongkai-report id="a" src="/wrong.json"></gongkai-report>';
  const change = (what: (report: HTMLElement) => void): Promise<void> => page.$eval('#a', what);

  beforeEach(async () => {
    await visit(PAIR);
    await until('gongkai-findings', '3118');
  });

  it.each<[string, (report: HTMLElement) => void, string]>([
    ['shows another', (a) => a.setAttribute('src', '/report.json'), '工作考核'],
    ['fails', (a) => a.setAttribute('src', '/nothing.json'), '没有显示'],
    ['is removed', (a) => a.remove(), '没有编号为 “a” 的报告'],
    ['takes another id', (a) => a.setAttribute('id', 'b'), '没有编号为 “a” 的报告'],
  ])('when that %s', async (_, what, words) => {
    await change(what);
    // Both reports say nothing of assessment: the words alone may be those from before.
    await page.waitForFunction(
      () => !document.querySelector('gongkai-findings')?.textContent?.includes('3118'),
    );
    await until('gongkai-findings', words);
    expect(await text('gongkai-findings')).not.toContain('3118');
  });

  it('when that loses its source', async () => {
    await change((a) => a.removeAttribute('src'));
    await page.waitForFunction(
      () => document.querySelector('gongkai-findings')?.textContent?.trim() === '',
    );
    expect(
      await page.$eval('gongkai-findings', (each) => [each.report, each.findings, each.state]),
    ).toEqual([undefined, undefined, 'empty']);
  });

  it('when that comes back, or another comes in its place', async () => {
    await change((a) => a.remove());
    await until('gongkai-findings', '没有编号');
    await page.evaluate(() => {
      const later = document.createElement('gongkai-report');
      later.id = 'a';
      later.setAttribute('src', '/wrong.json');
      document.body.append(later);
    });
    await until('gongkai-findings', '3118');
  });

  it('when it takes another prefix: the links lead to its cells', async () => {
    await change((a) => a.setAttribute('id-prefix', 'z'));
    await page.waitForSelector('gongkai-findings a[href^="#z-applications"]');
    expect(await page.$('#z-applications-newlyReceived-total')).not.toBeNull();
  });
});

it('findings for one another, or for themselves, come to rest', async () => {
  await visit(
    '<gongkai-findings id="a" for="b"></gongkai-findings><gongkai-findings id="b" for="a"></gongkai-findings><gongkai-findings id="c" for="c"></gongkai-findings>',
  );
  for (const id of ['a', 'b', 'c']) await until(`#${id}`, '没有编号为');
});

it('report, findings and what is shown never disagree', async () => {
  await visit('<gongkai-report src="/wrong.json" check></gongkai-report>');
  await page.waitForSelector('gongkai-report .gk-findings');
  const seen = await page.$eval('gongkai-report', async (element) => {
    const all: string[] = [];
    const look = (): void => {
      const cell = element.querySelector('[id$="-applications-newlyReceived-total"]');
      all.push(
        [
          element.report?.applications.newlyReceived.total ?? 'none',
          cell?.querySelector('.gk-number')?.textContent ?? cell?.textContent ?? 'none',
          element.findings?.some(({ anchor }) => anchor.endsWith('newlyReceived.total')) ?? 'none',
          cell ? cell.hasAttribute('data-gk-mark') : 'none',
        ].join(),
      );
    };
    const watch = new MutationObserver(look);
    watch.observe(element, { childList: true, subtree: true, attributes: true });
    const next = (type: string) =>
      new Promise((resolve) => element.addEventListener(type, resolve, { once: true }));
    look();
    for (const [src, type] of [
      ['/report.json', 'gongkai-check'],
      ['/wrong.json', 'gongkai-check'],
      ['/nothing.json', 'gongkai-error'],
    ] as const) {
      const told = next(type);
      element.setAttribute('src', src);
      await told;
      look();
    }
    return [...new Set(all)];
  });
  expect(seen).toEqual(
    [
      '3118,3118,true,true',
      '3119,3119,none,false',
      '3119,3119,false,false',
      '3118,3118,none,false',
      'none,none,none,none',
    ].sort((a, b) => seen.indexOf(a) - seen.indexOf(b)),
  );
});

it('an older source does not overtake a newer', async () => {
  await visit('<gongkai-report src="/slow.json"></gongkai-report>');
  await page.$eval('gongkai-report', (each) => each.setAttribute('src', '/report.json'));
  await until('gongkai-report', '2024年政府信息公开工作年度报告');
  await page.waitForTimeout(1200);
  expect(await text('gongkai-report .gk-title')).toContain('2024年');
});

describe('a server', () => {
  it('that never ends is given up after the time that the page says', async () => {
    const errors = await visit(
      '<gongkai-report src="/endless.json" timeout="0.5"></gongkai-report>',
    );
    await until('gongkai-report', '0.5 秒内没有答完');
    await ended['/endless.json'];
    expect(await told()).toEqual([expect.stringContaining('/endless.json')]);
    expect(errors).toEqual([]);
  });

  it('whose answer is refused is not listened to any longer', async () => {
    await visit('<gongkai-report src="/refused.json"></gongkai-report>');
    await until('gongkai-report', '500');
    await ended['/refused.json'];
  });
});

describe('a failure becomes a message, and an event', () => {
  it.each([
    ['<gongkai-report id="a b" src="/report.json"></gongkai-report>', '“a b” 含有空格'],
    ['<gongkai-report id-prefix="a b" src="/report.json"></gongkai-report>', 'id-prefix “a b”'],
    ['<gongkai-findings for="a b"></gongkai-findings>', 'for “a b” 含有空格'],
    ['<gongkai-report report="[object Object]"></gongkai-report>', '对象不能写成 HTML 属性'],
    ['<gongkai-report src="[object Object]"></gongkai-report>', '对象不能写成 HTML 属性'],
    ['<gongkai-report src="/nothing.json"></gongkai-report>', '404'],
    ['<gongkai-year-comparison src="/report.json"></gongkai-year-comparison>', 'previous'],
  ])('%s', async (body, words) => {
    const errors = await visit(body);
    await until('body', words);
    expect(await told()).toEqual([expect.stringContaining(words)]);
    expect(errors).toEqual([]);
    expect(await page.$$('.gk-table')).toEqual([]);
  });

  it.each([
    ['elements-check.js', '<gongkai-report src="/report.json" check></gongkai-report>', true],
    ['elements-check.js', '<gongkai-findings src="/report.json"></gongkai-findings>', false],
    [
      'elements-charts.js',
      '<gongkai-outcome-chart src="/report.json"></gongkai-outcome-chart>',
      false,
    ],
  ])('that names %s where it is missing', async (file, body, staysShown) => {
    missing = [`/${file}`];
    const errors = await visit(body);
    await until('body', `${file} 无法载入`);
    expect(await told()).toEqual([expect.stringContaining(file)]);
    expect((await page.$$('.gk-table')).length > 0).toBe(staysShown);
    expect(errors).toEqual([]);
  });

  it('that the program itself makes, too', async () => {
    await visit('<gongkai-report></gongkai-report>');
    await page.$eval('gongkai-report', (element) => {
      const broken = { edition: '2021' };
      Object.defineProperty(broken, 'body', {
        enumerable: true,
        get() {
          throw new Error('planted');
        },
      });
      Object.assign(element, { report: broken });
    });
    await until('gongkai-report', '程序出错：planted');
    expect(await told()).toEqual([expect.stringContaining('planted')]);
  });
});

it('elements with the names of what is called on a document are not in the way', async () => {
  const names = [
    'createElement',
    'createElementNS',
    'createTextNode',
    'createDocumentFragment',
    'getElementById',
    'addEventListener',
    'removeEventListener',
    'readyState',
    'querySelector',
  ];
  const errors = await visit(
    `${names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('')}
     <gongkai-report id="a" src="/wrong.json" check></gongkai-report><gongkai-findings for="a"></gongkai-findings>`,
  );
  expect(await page.evaluate(() => typeof document.createElement)).toBe('object');
  // What says that something failed has the look of findings, too.
  await page.waitForSelector('#a .gk-findings');
  await page.waitForFunction(() => document.body.querySelector('gongkai-findings .gk-findings'));
  expect(await page.$$('.gk-message')).toEqual([]);
  expect(await page.$$('gongkai-findings .gk-findings-title')).toHaveLength(1);
  expect(errors).toEqual([]);
});

it('130,000 empty paragraphs are shown', async () => {
  const errors = await visit('<gongkai-report hidden></gongkai-report>');
  const count = await page.$eval(
    'gongkai-report',
    async (element, report) => {
      const shown = new Promise((resolve) => element.addEventListener('gongkai-load', resolve));
      const overview = Array.from({ length: 130_000 }, () => ({ type: 'paragraph', text: '' }));
      Object.assign(element, { report: { ...report, overview } });
      await shown;
      return element.querySelectorAll('#gk-section-overview p').length;
    },
    huaian,
  );
  expect(count).toBe(130_000);
  expect(errors).toEqual([]);
});

it('elements that come and go leave nothing behind', async () => {
  await visit('<div id="place"></div>');
  const devtools = await page.context().newCDPSession(page);
  /** Shows a report so many times, with its findings beside it, and takes it away; nodes that are kept afterwards. */
  const after = async (mounts: number): Promise<number> => {
    await page.$eval(
      '#place',
      async (place, [count, report]) => {
        for (let i = 0; i < count; i++) {
          const shown = new Promise((resolve) =>
            place.addEventListener('gongkai-load', resolve, { once: true }),
          );
          const own = document.createElement('gongkai-report');
          own.id = 'own';
          Object.assign(own, { report });
          const findings = document.createElement('gongkai-findings');
          findings.setAttribute('for', 'own');
          place.append(own, findings);
          await shown;
          place.textContent = '';
        }
      },
      [mounts, wrong] as const,
    );
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Memory.getDOMCounters')).nodes;
  };
  const before = await after(30);
  const later = await after(60);
  // Each that stayed would count for one at least.
  expect(later - before).toBeLessThan(30);
});

describe('what an attribute says', () => {
  it('is the look, the contents, the tooltips', async () => {
    await visit(
      '<gongkai-report src="/report.json" theme="portal" density="compact" text-size="large" contents explanations="none"></gongkai-report><gongkai-table table="applications" src="/report.json" theme="blue"></gongkai-table>',
    );
    await page.waitForSelector('gongkai-report .gk-table');
    await page.waitForSelector('gongkai-table .gk-table');
    const root = await page.$eval('gongkai-report > .gk-root', ({ dataset }) => ({ ...dataset }));
    expect(root).toEqual({ gkTheme: 'portal', gkDensity: 'compact', gkText: 'large' });
    expect(await page.$$('gongkai-report .gk-contents li')).toHaveLength(6);
    expect(await page.$$('gongkai-report th[title]')).toEqual([]);
    expect(await page.$$('gongkai-table th[title]')).not.toEqual([]);
    expect(await page.$('gongkai-table [data-gk-theme]')).toBeNull();
  });
});

it('readings tell an absent cell from a blank one, by a property or beside the report', async () => {
  const address = 'proceedings.review.upheld';
  const report = setCell(huaian, address, null);
  const readings = [{ address, state: 'absent', value: null, raw: '' }];
  await visit(
    `<gongkai-report id="a"></gongkai-report><gongkai-table id="b" table="proceedings"><script type="application/json">${JSON.stringify({ report, readings })}</script></gongkai-table>`,
  );
  await page.$eval('#a', (element, given) => Object.assign(element, given), { report, readings });
  for (const id of ['a', 'b']) await until(`#${id}-proceedings-review-upheld`, '缺');
  await page.$eval('#a', (element) => Object.assign(element, { readings: [{ address: 1 }] }));
  await until('#a', 'readings：应为一个列表');
});

describe('charts', () => {
  it('are elements as well', async () => {
    const errors = await visit(
      `<gongkai-outcome-chart id="o" src="/report.json"></gongkai-outcome-chart>
       <gongkai-trend-chart id="t" src="/before.json /report.json"></gongkai-trend-chart>
       <gongkai-report-summary id="s" src="/report.json" previous="/before.json"></gongkai-report-summary>
       <gongkai-report-summary id="s1" src="/report.json"></gongkai-report-summary>
       <gongkai-balance-flow id="b" src="/report.json"></gongkai-balance-flow>
       <gongkai-year-comparison id="y" src="/report.json" previous="/before.json"></gongkai-year-comparison>`,
    );
    await until('#o', '占比');
    await until('#s', '上年');
    await until('#s1', '概况');
    expect(await page.$eval('#s1', ({ textContent }) => textContent)).not.toContain('上年');
    await until('#b', '应办理');
    await until('#t', '2023–2024');
    await until('#y', '2024 年与 2023 年对比');
    expect(await page.$eval('#o line', (line) => line instanceof SVGElement)).toBe(true);
    await page.$eval('#y', (each, report) => Object.assign(each, { previous: report }), {
      ...before,
      year: 2022,
    });
    await until('#y', '2022');
    expect(errors).toEqual([]);
  });
});
