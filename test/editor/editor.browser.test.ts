import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { elementFiles } from '../../scripts/elements.mjs';
import { stylesheets } from '../../scripts/styles.mjs';
import { createDraft, type Draft, fromFormData } from '../../src/edit';
import type {} from '../../src/elements/editor';
import { cellsOf } from '../../src/format';
import { ReportEditor } from '../../src/react/edit';
import { getCell, type Report } from '../../src/report';
import { toHtml } from '../../src/write';
import { type Browser, launch, type Site, serve } from '../browser';

/** A form as a server renders it and React takes it over, typed in as a clerk does. */

const sample = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../samples/huaian-2024.json'), 'utf8'),
) as Report; // a checked sample
const axe = readFileSync(
  join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'),
  'utf8',
);

/** Elements with the names of what is asked of a document. */
const NAMED = [
  ...['createElement', 'createElementNS', 'createTextNode', 'createDocumentFragment'],
  ...['getElementById', 'addEventListener', 'removeEventListener', 'querySelector'],
  ...['activeElement', 'execCommand', 'defaultView', 'readyState'],
]
  .map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`)
  .join('');

/** What a page with the element may ask for. */
const ELEMENT_FILES = [
  'elements-editor.js',
  'elements-editor-acts.js',
  'elements-editor-check.js',
  'elements-editor-open.js',
  'elements-read.js',
];

let browser: Browser;
let site: Site;
let page: Page;
/** Where a test begins. */
let path = '';
let problems: string[];
let posted: string | undefined;

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'page.tsx')],
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    outdir: '/',
    target: 'chrome78',
    external: ['node:*', 'pdfjs-dist'],
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
  });
  const files = new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/, ''), text]));
  for (const name of ELEMENT_FILES) files.set(name, (await elementFiles[name]?.()) ?? '');
  const draft = createDraft({ edition: '2021', year: 2026 });
  const markupOf = (of: Draft): string =>
    renderToString(createElement(ReportEditor, { draft: of, action: '/post', onSave: () => {} }));
  const css = stylesheets['styles.css']() + stylesheets['editor.css']();
  const pageOf = (
    html: string,
    more = '',
  ): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>填报</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><style>${css}</style></head>
<body><main><h1>填报</h1><div id="app">${html}</div></main>
${more}<script type="module" src="/page.js"></script></body></html>`;
  site = await serve((request, response) => {
    const name = (request.url ?? '').slice(1);
    const file = files.get(name);
    if (request.method === 'POST') {
      posted = '';
      request.on('data', (chunk) => {
        posted += String(chunk);
      });
      request.on('end', () => response.end('ok'));
      return;
    }
    if (name === 'around') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader(
        'content-security-policy',
        "require-trusted-types-for 'script'; trusted-types 'none'",
      );
      response.end(`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>填报</title>
<link rel="icon" href="data:,"><style>${css}</style></head><body><main><h1>填报</h1>
<form action="/post" method="post"><input type="hidden" name="token" value="t">
<gongkai-editor name="report" year="2026" ask-blanks="false"></gongkai-editor></form></main>
<script type="module" src="/elements-editor.js"></script></body></html>`);
      return;
    }
    if (name === 'element' || name === 'named') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>填报</title>
<link rel="icon" href="data:,"><style>${css}</style></head><body>${name === 'named' ? NAMED : ''}<main><h1>填报</h1>
<gongkai-editor year="2026" action="/post"></gongkai-editor></main>
<script type="module" src="/elements-editor.js"></script></body></html>`);
      return;
    }
    response.setHeader('content-type', `text/${file ? 'javascript' : 'html'}; charset=utf-8`);
    response.end(
      file ??
        (name === '?previous'
          ? pageOf(
              markupOf(createDraft({ edition: '2021', year: 2026, previous: sample })),
              `<script>window.previousReport = ${JSON.stringify(sample)}</script>`,
            )
          : pageOf(name === '?own' ? '' : markupOf(draft))),
    );
  });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

beforeEach(async () => {
  problems = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  await page.goto(`${site.origin}/${path}`);
  await page.waitForSelector('.gk-root[data-gk-live]');
});
afterEach(async () => {
  await page.context().close();
  expect(problems).toEqual([]);
});

const cell = (address: string) => page.locator(`[name="${address}"]`);
const ROW = 'applications.newlyReceived';
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
const status = () => page.locator('[data-gk-part="status"]').innerText();

/** What another program puts on the clipboard, dropped on the cell that has the focus. */
const paste = (data: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((texts) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(texts)) clipboardData.setData(type, text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, data);

describe('keys', () => {
  it('lead through a column and to the next, and never hand the form in', async () => {
    await cell(`${ROW}.naturalPerson`).focus();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('applications.carriedOver.naturalPerson');
    await page.keyboard.press('Shift+Enter');
    expect(await focused()).toBe(`${ROW}.naturalPerson`);
    // What has the focus is selected: typing replaces it.
    await page.keyboard.type('34');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(`${ROW}.naturalPerson`);
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(`${ROW}.commercialEnterprise`);
    expect(await cell(`${ROW}.naturalPerson`).inputValue()).toBe('34');
    await cell('applications.carriedForward.naturalPerson').focus();
    await page.keyboard.press('Enter');
    expect(await focused()).toBe(`${ROW}.commercialEnterprise`);
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => window.kept)).toEqual([]);
  });

  it('take back what is typed, then what was committed', async () => {
    const one = cell(`${ROW}.naturalPerson`);
    await one.focus();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await one.focus();
    await page.keyboard.type('99');
    await page.keyboard.press('Escape');
    expect(await one.inputValue()).toBe('1');
    await page.keyboard.press('Control+z');
    expect(await one.inputValue()).toBe('');
    await page.keyboard.press('Control+y');
    expect(await one.inputValue()).toBe('1');
  });

  it('open a note on the cell, which is kept however it is closed, and list themselves', async () => {
    await cell(`${ROW}.naturalPerson`).focus();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('问王科长');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe(`${ROW}.naturalPerson`);
    expect(await page.locator('.gk-note-sign').getAttribute('title')).toBe('问王科长');
    await page.keyboard.press('?');
    expect(await page.locator('.gk-keys').innerText()).toContain('F8');
    await page.keyboard.press('Escape');
    expect(await page.locator('.gk-keys').count()).toBe(0);
    expect(await cell(`${ROW}.naturalPerson`).inputValue()).toBe('');
    // On a button too, a key takes back what was done last.
    await page.getByRole('button', { name: '检查' }).focus();
    await page.keyboard.press('Control+z');
    expect(await page.locator('.gk-note-sign').count()).toBe(0);
  });

  it('never lead under the bar that stays in view', async () => {
    for (const width of [1280, 768, 360]) {
      await page.setViewportSize({ width, height: 500 });
      await cell('proceedings.review.total').focus();
      for (let i = 0; i < 30; i++) await page.keyboard.press('Shift+Tab');
      const hidden = await page.evaluate(() => {
        const input = document.activeElement;
        const { left, right, top, bottom } = input?.getBoundingClientRect() ?? new DOMRect();
        return ![top + 2, bottom - 2].every(
          (y) => document.elementFromPoint((left + right) / 2, y) === input,
        );
      });
      expect([width, hidden]).toEqual([width, false]);
    }
  });

  it('fill in the sum, and lead from finding to finding', async () => {
    await cell(`${ROW}.naturalPerson`).focus();
    await page.keyboard.type('12');
    await cell(`${ROW}.total`).focus();
    await page.keyboard.press('Alt+Equal');
    expect(await cell(`${ROW}.total`).inputValue()).toBe('12');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2(1)');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-gk-mark="error"] [aria-invalid="true"]');
    await cell(`${ROW}.total`).focus();
    await page.keyboard.press('F8');
    expect(await focused()).toBe('applications.carriedOver.naturalPerson');
    // Kept as it was typed, and said to be no number where a screen reader says the cell.
    const said = await page.evaluate(() =>
      (document.activeElement?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    );
    expect(said).toContain('不是数字');
    expect(said).toContain('错误');
  });
});

describe('a cell', () => {
  it('is invalid to a screen reader where an error stands at it, until it is typed in', async () => {
    await paste({ 'text/plain': 'x' }); // nothing has the focus: nothing happens
    await cell(`${ROW}.naturalPerson`).focus();
    await paste({ 'text/plain': '1\t1\t0\t0\t0\t0\t3' });
    await page.waitForSelector(`[name="${ROW}.total"][aria-invalid="true"]`);
    await cell(`${ROW}.total`).focus();
    await page.keyboard.type('2');
    expect(await cell(`${ROW}.total`).getAttribute('aria-invalid')).toBe(null);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('[aria-invalid="true"]'));
  });

  it('says why a number is none of its own, and what it has read', async () => {
    for (const [text, said] of [
      ['-5', '不能是负数'],
      ['1.5', '应为整数'],
      ['12345678901234567890', '位数太多'],
      ['1234567890123456', '共 16 位，请核对'],
      ['１,234', '读作 1234'],
    ] as const) {
      await cell(`${ROW}.naturalPerson`).fill(text);
      await page.keyboard.press('Tab');
      const place = page.locator('[id="gk-applications-newlyReceived-naturalPerson-said"]');
      expect([text, await place.innerText()]).toEqual([text, said]);
      expect(await cell(`${ROW}.naturalPerson`).inputValue()).toBe(text);
    }
    // What was read needs no note beside it.
    await page.waitForFunction(() => !document.querySelector('.gk-cell-marks')?.firstChild);
  });

  it('has last year’s number and what was carried forward beside it on request', async () => {
    await page.goto(`${site.origin}/?previous`);
    await page.waitForSelector('.gk-root[data-gk-live]');
    expect(await page.locator('.gk-last-year').count()).toBe(0);
    await page.getByRole('button', { name: '上年数' }).click();
    const said = (key: string) =>
      page.locator(`[id="gk-applications-${key}-naturalPerson-said"]`).innerText();
    expect(await said('newlyReceived')).toBe('上年 3001');
    expect(await said('carriedOver')).toBe('上年结转下年 103');
    await page.getByRole('button', { name: '上年数' }).click();
    expect(await page.locator('.gk-last-year').count()).toBe(0);
  });

  it('is never under the labels that stay beside a table which scrolls', async () => {
    for (const width of [768, 360]) {
      await page.setViewportSize({ width, height: 600 });
      await cell('applications.carriedForward.total').focus();
      for (let i = 0; i < 6; i++) {
        await page.keyboard.press('ArrowLeft');
        const isSeen = await page.evaluate(() => {
          const input = document.activeElement;
          const { left, right, top, bottom } = input?.getBoundingClientRect() ?? new DOMRect();
          return [left + 2, right - 2].every(
            (x) => document.elementFromPoint(x, (top + bottom) / 2) === input,
          );
        });
        expect([width, await focused(), isSeen]).toEqual([width, expect.any(String), true]);
      }
    }
  });

  it('of the head is left by Enter without handing the form in', async () => {
    await cell('contact').fill('电话 1');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => window.kept)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.waitForFunction(() => window.kept.length === 1);
  });
});

it('a screen reader is given row, column, value, finding and state of the cell that has the focus', async () => {
  await cell(`${ROW}.naturalPerson`).focus();
  await paste({ 'text/plain': '１\t1\t0\t0\t0\t0\t3' });
  await page.waitForSelector(`[name="${ROW}.total"][aria-invalid="true"]`);
  await cell(`${ROW}.total`).focus();
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const has = (node: (typeof nodes)[number], name: string, value: unknown): boolean =>
    node.properties?.some((each) => each.name === name && each.value.value === value) ?? false;
  const node = nodes.find((each) => each.role?.value === 'textbox' && has(each, 'focused', true));
  expect(node?.name?.value).toMatch(/本年新收.*总计/);
  expect(node?.value?.value).toBe('3');
  expect(node?.description?.value).toMatch(/合计 2.*错误 1.*总计/s);
  expect(node && has(node, 'invalid', 'true')).toBe(true);
});

describe('an input method', () => {
  it('loses no digit: what is composed is the cell’s once it is committed', async () => {
    const client = await page.context().newCDPSession(page);
    await cell(`${ROW}.naturalPerson`).focus();
    for (const text of ['１', '１２']) {
      await client.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    // The key that ends a composition is the input method's own.
    await page.evaluate(() =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }),
      ),
    );
    expect(await focused()).toBe(`${ROW}.naturalPerson`);
    await client.send('Input.insertText', { text: '１２' });
    await page.keyboard.press('Enter');
    expect(await cell(`${ROW}.naturalPerson`).inputValue()).toBe('１２');
    expect(
      await page.locator(`[id="gk-applications-newlyReceived-naturalPerson-said"]`).innerText(),
    ).toBe('读作 12');
  });
});

describe('a paste', () => {
  // test/editor/sheets: what LibreOffice writes of the sheets of our own XLSX, as tab-separated text.
  it('of sheets as text finds every cell by its labels, blank cells of merged ones too', async () => {
    const rows = (name: string) =>
      readFileSync(join(import.meta.dirname, 'sheets', `${name}.tsv`), 'utf8');
    await cell('proceedings.review.upheld').focus();
    await paste({ 'text/plain': ['表二', '表三', '表四'].map(rows).join('') });
    await page.waitForFunction(() =>
      /已粘贴 200 格，改动 200 格/.test(document.querySelector('.gk-said')?.textContent ?? ''),
    );
    for (const { address } of cellsOf('2021'))
      expect([address, Number(await cell(address).inputValue())]).toEqual([
        address,
        getCell(sample, address),
      ]);
  });

  it('of rows whose columns are not plain leaves the numbers that stand there', async () => {
    await cell(`${ROW}.naturalPerson`).fill('7');
    await page.keyboard.press('Enter');
    await paste({
      'text/plain': '\t自然人\t总计\r\n一、本年新收政府信息公开申请数量\t3001\t3119\r\n',
    });
    await page.waitForFunction(() =>
      /没有粘贴/.test(document.querySelector('.gk-said')?.textContent ?? ''),
    );
    expect(await status()).toContain('与本表各列对不上');
    expect(await cell(`${ROW}.naturalPerson`).inputValue()).toBe('7');
    expect(await cell(`${ROW}.total`).inputValue()).toBe('');
  });

  it('of a file that was copied in its folder is read like a file that is opened', async () => {
    await cell(`${ROW}.naturalPerson`).focus();
    await page.evaluate((markup) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([markup], '年报.html', { type: 'text/html' }));
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, toHtml(sample));
    await page.locator('[data-gk-part="dialog"]').getByText('读到 200 格').waitFor();
  });

  it('of a text that no section could hold is refused, not cut off', async () => {
    await cell('overview').focus();
    await paste({ 'text/plain': ' 字\n'.repeat(1_000_000) });
    expect(await status()).toContain('没有粘贴');
    expect(await cell('overview').inputValue()).toBe('');
  });

  it('is what 复制 put on the clipboard', async () => {
    await cell(`${ROW}.naturalPerson`).focus();
    await paste({ 'text/plain': '１\t2\t\t0\t0\t0\t3' });
    await page.getByRole('button', { name: '复制表三' }).click();
    expect(await status()).toContain('已复制表三');
    const clip = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) => (await item?.getType(type))?.text();
      return { html: await text('text/html'), text: await text('text/plain') };
    });
    expect(clip.text).toMatch(/^一、本年新收.*\t1\t2\t\t0\t0\t0\t3\r?$/m);
    expect(clip.html).toContain('<th');
    expect(`${clip.html}${clip.text}`).not.toContain('未填');
    // Every block of a table that is printed in blocks, and no blank is more than a blank.
    await cell('proactive.fees.amount').fill('2.5');
    await page.getByRole('button', { name: '复制表二' }).click();
    await page.reload();
    await page.waitForSelector('.gk-root[data-gk-live]');
    await cell(`${ROW}.total`).focus();
    await page.keyboard.press('Control+v');
    await page.waitForFunction(() =>
      /已粘贴 10 格，改动 1 格/.test(document.querySelector('.gk-said')?.textContent ?? ''),
    );
    expect(await cell('proactive.fees.amount').inputValue()).toBe('2.5');
  });

  it('of numbers falls from the cell on, is one step and says what it did', async () => {
    await cell(`${ROW}.naturalPerson`).focus();
    await paste({ 'text/plain': '1\t2\t\t0\t0\t0\t3\r\n0\t0\t0\t0\t0\t0\tx\r\n' });
    expect(await status()).toContain('已粘贴 14 格，改动 13 格，1 格不能识别');
    expect(await cell(`${ROW}.naturalPerson`).inputValue()).toBe('1');
    expect(await cell('applications.carriedOver.total').inputValue()).toBe('x');
    await page.locator('[data-gk-part="status"] button').click();
    expect(await cell(`${ROW}.total`).inputValue()).toBe('');
    expect(await cell(`${ROW}.naturalPerson`).inputValue()).toBe('');
  });

  it('of a whole report with its labels finds every cell, wherever it is dropped', async () => {
    await cell('proceedings.review.upheld').focus();
    await paste({ 'text/html': toHtml(sample), 'text/plain': 'x' });
    await page.waitForFunction(() =>
      /已粘贴/.test(document.querySelector('.gk-said')?.textContent ?? ''),
    );
    const values = await page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLInputElement>('.gk-input')].map((input) => [
          input.name,
          input.value,
        ]),
      ),
    );
    for (const { address } of cellsOf('2021')) {
      const value = getCell(sample, address);
      expect([address, values[address]]).toEqual([address, value === null ? '' : String(value)]);
    }
  });

  it('of a picture, of another table or of too much changes nothing and says why', async () => {
    await cell(`${ROW}.naturalPerson`).focus();
    await paste({ 'text/plain': Array(9).fill('1').join('\t') });
    expect(await status()).toContain('没有粘贴');
    await paste({ 'text/html': '<table><tr><td>职工人数</td><td>3</td></tr></table>' });
    await page.waitForFunction(() =>
      /对不上/.test(document.querySelector('.gk-said')?.textContent ?? ''),
    );
    await paste({ 'text/plain': '1\t'.repeat(1_500_000) });
    expect(await status()).toContain('太多');
    expect(
      await page
        .locator('.gk-input')
        .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value).join('')),
    ).toBe('');
  });
});

it('the bar counts by table, and says nothing of one that nobody has begun', async () => {
  expect(await page.locator('.gk-bar-found').count()).toBe(0);
  await cell('proceedings.review.upheld').focus();
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await cell('proceedings.review.total').fill('2');
  await page.keyboard.press('Tab');
  const section = page.locator('.gk-bar-section[data-gk-of="proceedings"]');
  await section.locator('.gk-bar-found', { hasText: '错误' }).waitFor();
  expect(await section.innerText()).toMatch(/2\/15.*1 处错误/);
  expect(await page.locator('.gk-bar-found').count()).toBe(1);
  await cell('title').focus();
  await section.click();
  expect(await focused()).toBe('proceedings.review.total');
});

it('text is pasted clean, counted, and compared with the tables when it is committed', async () => {
  await cell(`${ROW}.total`).fill('12');
  await cell('applications.carriedOver.total').fill('0');
  await cell('overview').focus();
  await paste({
    'text/plain': '　　2026年，本机关共收到政府信息公开申请15件。\r\n\r\n　　其他工作。',
  });
  expect(await cell('overview').inputValue()).toBe(
    '2026年，本机关共收到政府信息公开申请15件。\n其他工作。',
  );
  await page.keyboard.press('Tab');
  const said = page.locator('.gk-text-said').first();
  await said.locator('.gk-text-finding').first().waitFor();
  expect(await said.innerText()).toMatch(/15.*12|12.*15/s);
  await said.locator('a').click();
  expect(await focused()).toBe(`${ROW}.total`);
  await cell('overview').fill('2026年，本机关共收到政府信息公开申请12件。');
  await page.keyboard.press('Tab');
  await page.waitForFunction(
    () => !document.querySelector('.gk-text-said')?.textContent?.includes('12'),
  );
});

it('a file is read, and what would change is shown before it does', async () => {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开文件' }).click();
  await (await chosen).setFiles({
    name: '年报.html',
    mimeType: 'text/html',
    buffer: Buffer.from(toHtml(sample)),
  });
  const dialog = page.locator('[data-gk-part="dialog"]');
  await dialog.getByText('读到 200 格').waitFor();
  expect(await dialog.innerText()).toContain('文件是 2024 年的报告');
  expect(await cell(`${ROW}.total`).inputValue()).toBe('');
  await dialog.getByRole('button', { name: '读入' }).click();
  expect(await cell(`${ROW}.total`).inputValue()).toBe('3119');
  expect(await cell('body.name').inputValue()).toBe('淮安市人民政府');
  expect(await cell('period.from').inputValue()).toBe('2026-01-01');
  await page.keyboard.press('Control+z');
  expect(await cell(`${ROW}.total`).inputValue()).toBe('');
});

it('blank cells are asked about before the form is handed in, and who answered is kept', async () => {
  await page.getByRole('button', { name: '提交' }).click();
  const dialog = page.locator('[data-gk-part="dialog"]');
  await dialog.getByText('还有 200 格空白').waitFor();
  expect(await page.evaluate(() => window.kept)).toEqual([]);
  await dialog.getByRole('button', { name: '继续提交' }).click();
  expect(await page.evaluate(() => window.kept)).toEqual([]);
  await page.keyboard.type('张三');
  await dialog.getByRole('button', { name: '继续提交' }).click();
  await page.waitForFunction(() => window.kept.length === 1);
});

describe('drafts', () => {
  it('in two windows are told in both', async () => {
    const other = await page.context().newPage();
    await other.goto(site.origin);
    await page.waitForFunction(() =>
      /另一个窗口/.test(document.querySelector('.gk-said')?.textContent ?? ''),
    );
    await other.waitForFunction(() =>
      /另一个窗口/.test(document.querySelector('.gk-said')?.textContent ?? ''),
    );
    await other.close();
  });

  it('that a browser forbids are told of when the form is opened', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    });
    await page.goto(`${site.origin}/again`);
    expect(await page.locator('.gk-bar-trouble').innerText()).toContain('不能保存草稿');
  });

  it('say when they are kept, and when they cannot be', async () => {
    await cell(`${ROW}.naturalPerson`).fill('7');
    await page.keyboard.press('Enter');
    await page.locator('.gk-bar-kept').waitFor();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await cell(`${ROW}.naturalPerson`).fill('8');
    await page.keyboard.press('Enter');
    await page.locator('.gk-bar-trouble').waitFor();
    expect(await page.locator('.gk-bar-trouble').innerText()).toContain('不能保存草稿');
  });

  it('are kept when the page is left, and restored by a button', async () => {
    await cell(`${ROW}.naturalPerson`).focus();
    await page.keyboard.type('七');
    await page.goto(`${site.origin}/again`);
    await page.waitForSelector('.gk-root[data-gk-live]');
    const offer = page.locator('[data-gk-part="offer"]');
    await offer.getByText('哪些不同').click();
    expect(await offer.innerText()).toContain('自然人：空白 → 七');
    await page.getByRole('button', { name: '恢复草稿' }).click();
    expect(await offer.innerText()).toBe('');
    expect(await cell(`${ROW}.naturalPerson`).inputValue()).toBe('七');
  });

  it('are saved by a slow press, though what it commits has findings to show', async () => {
    await cell(`${ROW}.naturalPerson`).focus();
    await page.keyboard.type('abc');
    const button = page.getByRole('button', { name: '保存' });
    const before = await button.boundingBox();
    if (!before) throw new Error('no button');
    await page.mouse.move(before.x + 4, before.y + before.height / 2);
    await page.mouse.down();
    await page.waitForTimeout(300);
    expect(await button.boundingBox()).toEqual(before);
    await page.mouse.up();
    await page.locator('.gk-bar-found').first().waitFor();
    expect(((await page.evaluate(() => window.kept)) as [string][])[0]?.[0]).toBe('save'); // what the page's onSave keeps
  });

  it('are deleted once the report was saved', async () => {
    await cell(`${ROW}.naturalPerson`).focus();
    await page.keyboard.type('7');
    await page.getByRole('button', { name: '保存' }).click();
    await page.waitForFunction(() =>
      /已保存/.test(document.querySelector('.gk-said')?.textContent ?? ''),
    );
    const [[intent, report] = []] = (await page.evaluate(() => window.kept)) as [string, Report][]; // what the page's onSave keeps
    expect(intent).toBe('save');
    expect(report && getCell(report, `${ROW}.naturalPerson`)).toBe(7);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('with errors can be saved, and are not handed in', async () => {
    await cell(`${ROW}.naturalPerson`).focus();
    await page.keyboard.type('abc');
    await page.getByRole('button', { name: '提交' }).click();
    await page.waitForSelector('.gk-findings-title:focus');
    expect(await page.evaluate(() => window.kept)).toEqual([]);
    // A link of the list leads to the input.
    await page.locator('.gk-finding-head a').first().click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toMatch(/INPUT|TEXTAREA/);
  });
});

it('has one box a cell where colours are forced, and on paper the whole of a long text', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  const border = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).borderTopWidth);
  expect([await border('.gk-input'), await border('.gk-button')]).toEqual(['0px', '1px']);
  const overview = cell('overview');
  await overview.fill('全年公开信息。\n'.repeat(40));
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  const { shown, whole } = await overview.evaluate((element) => ({
    shown: element.clientHeight,
    whole: element.scrollHeight,
  }));
  expect(shown).toBeGreaterThanOrEqual(whole);
});

it('axe finds nothing, with findings and without, wide and narrow', async () => {
  await page.evaluate(axe);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await cell(`${ROW}.naturalPerson`).focus();
    await page.keyboard.type('abc');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '检查' }).click();
    await page.waitForSelector('.gk-findings-title');
    const found = await page.evaluate(() =>
      // axe is in the page by the line above.
      (window as unknown as { axe: typeof import('axe-core') }).axe.run('.gk-editor'),
    );
    expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
});

it('without script it is posted whole, and a server reads it', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(site.origin);
  await plain.locator(`[name="${ROW}.naturalPerson"]`).fill('１２');
  await plain.locator('[name="problems"]').fill('公开不及时。\n将改进。');
  await plain.getByRole('button', { name: '提交' }).click();
  await plain.waitForLoadState();
  await context.close();
  const draft = fromFormData(new URLSearchParams(posted), { edition: '2021', year: 2026 });
  expect(draft.entry(`${ROW}.naturalPerson`)).toMatchObject({ text: '１２', value: 12 });
  expect(draft.toReport().problems).toHaveLength(2);
});

it('an input that keeps its value in React follows what the form writes', async () => {
  await page.goto(`${site.origin}/?own`);
  await page.waitForSelector('.gk-root[data-gk-live]');
  const below = (column: string) => cell(`applications.carriedOver.${column}`);
  /** Draws each of them anew. */
  const look = async (): Promise<void> => {
    for (const column of ['naturalPerson', 'commercialEnterprise', 'total'])
      await below(column).focus();
    await cell(`${ROW}.naturalPerson`).focus();
  };
  await below('naturalPerson').focus();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await below('naturalPerson').focus();
  await paste({ 'text/plain': '3\t4' });
  await page.waitForFunction(() =>
    /已粘贴 2 格/.test(document.querySelector('.gk-said')?.textContent ?? ''),
  );
  await look();
  expect(await below('naturalPerson').inputValue()).toBe('3');
  expect(await below('commercialEnterprise').inputValue()).toBe('4');
  await below('total').focus();
  await page.keyboard.press('Alt+=');
  await look();
  expect(await below('total').inputValue()).toBe('7');
  await below('commercialEnterprise').focus();
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  await look();
  expect(await below('commercialEnterprise').inputValue()).toBe('4');
  for (const step of ['total', 'paste']) {
    await page.getByRole('button', { name: '撤销' }).first().click();
    await look();
    expect(await below('total').inputValue(), step).toBe('');
  }
  expect(await below('naturalPerson').inputValue()).toBe('1');
  expect(await below('commercialEnterprise').inputValue()).toBe('');
  await page.getByRole('button', { name: '保存' }).click();
  expect(await page.evaluate(() => window.kept)).toMatchObject([
    ['save', { applications: { carriedOver: { naturalPerson: 1, commercialEnterprise: null } } }],
  ]);
});

describe('what is loaded once the form is live', () => {
  /** Lets a file wait until it is told to come, or never. */
  const hold = async (pattern: RegExp): Promise<(come: boolean) => void> => {
    let release: (come: boolean) => void = () => {};
    const told = new Promise<boolean>((resolve) => {
      release = resolve;
    });
    await page.route(pattern, async (route) => {
      if (await told) await route.continue();
      else await route.abort();
    });
    return release;
  };

  it('may come late: a key, a commit and a paste wait for it, and none is lost', async () => {
    const release = await hold(/elements-editor-(?:acts|check)/);
    await page.goto(`${site.origin}/element`);
    await cell(`${ROW}.naturalPerson`).focus();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await paste({ 'text/plain': '3\t4' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('5');
    expect(await cell('applications.carriedOver.naturalPerson').inputValue()).toBe('');
    release(true);
    await page.waitForFunction(() =>
      /已粘贴 2 格/.test(document.querySelector('.gk-said')?.textContent ?? ''),
    );
    expect(await cell('applications.carriedOver.naturalPerson').inputValue()).toBe('3');
    expect(await cell('applications.outcome.granted.naturalPerson').inputValue()).toBe('5');
    expect(await cell(`${ROW}.naturalPerson`).inputValue()).toBe('12');
  });

  it('leaves the readers out until a person is at a cell, and has them before the first paste', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.origin}/element`);
    await page.waitForSelector('.gk-root[data-gk-live]');
    await page.locator('.gk-bar-filled').first().waitFor();
    expect(asked.filter((url) => /elements-read/.test(url))).toEqual([]);
    const reader = page.waitForRequest(/elements-read/);
    await cell(`${ROW}.naturalPerson`).focus();
    await reader;
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    expect(await cell(`${ROW}.naturalPerson`).inputValue()).toBe('12');
    expect(await page.evaluate(() => document.querySelector('.gk-said')?.textContent)).toBe('');
  });

  it('may not come at all: the form is filled in, and says so', async () => {
    const release = await hold(/elements-editor-(?:acts|check)/);
    release(false);
    await page.goto(`${site.origin}/element`);
    await cell(`${ROW}.naturalPerson`).focus();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await page.keyboard.press('?');
    await page.waitForFunction(() =>
      /没有载入/.test(document.querySelector('.gk-said')?.textContent ?? ''),
    );
    expect(
      await page.evaluate(
        () => document.querySelector('gongkai-editor')?.report?.applications.newlyReceived,
      ),
    ).toMatchObject({ naturalPerson: 12 });
    // The browser says of each file that it could not be had.
    problems = problems.filter((problem) => !/Failed to load resource/.test(problem));
  });
});

describe.each([
  ['a page of React', ''],
  ['the element', 'element'],
])('a clerk at the keyboard, in %s', (_, where) => {
  beforeAll(() => {
    path = where;
  });
  afterAll(() => {
    path = '';
  });

  /** As a hand without a mouse presses it: a button that the keyboard has reached. */
  const press = async (name: string) => {
    await page.getByRole('button', { name }).first().focus();
    await page.keyboard.press('Enter');
  };
  const said = (text: string) =>
    page.waitForFunction(
      (part) => document.querySelector('.gk-said')?.textContent?.includes(part),
      text,
    );
  const filled = (): Promise<[string, string][]> =>
    page
      .locator('.gk-input[name]')
      .evaluateAll((inputs) =>
        inputs.map((input): [string, string] =>
          input instanceof HTMLInputElement ? [input.name, input.value] : ['', ''],
        ),
      );

  it('goes from the empty form to the report: types, pastes, checks, explains, restores, saves', async () => {
    // Typed: the first row, from the start of the page on.
    for (let steps = 0; (await focused()) !== `${ROW}.naturalPerson`; steps++) {
      expect(steps).toBeLessThan(120);
      await page.keyboard.press('Tab');
    }
    const row = cellsOf('2021').filter(({ address }) => address.startsWith(`${ROW}.`));
    for (const { address } of row) {
      expect(await focused()).toBe(address);
      await page.keyboard.type(String(getCell(sample, address)));
      await page.keyboard.press('Tab');
    }
    // Pasted: what LibreOffice puts on the clipboard, tables with their labels.
    const sheets = ['表二', '表三', '表四'].map((name) =>
      readFileSync(join(import.meta.dirname, 'sheets', `${name}.tsv`), 'utf8'),
    );
    await paste({ 'text/plain': sheets.join('') });
    await said(`已粘贴 200 格，改动 ${200 - row.length} 格`);
    // Checked: a slip of the hand is found, and mended where the link leads.
    await cell('proceedings.review.total').focus();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await press('检查');
    await page.waitForSelector('.gk-findings-title:focus');
    await page.keyboard.press('F8');
    for (let steps = 0; (await focused()) !== 'proceedings.review.total'; steps++) {
      expect(steps).toBeLessThan(20);
      await page.keyboard.press('F8');
    }
    await page.keyboard.type(String(getCell(sample, 'proceedings.review.total')));
    await page.keyboard.press('Enter');
    // Explained: the text says another number than the table, and the clerk why.
    await cell('overview').focus();
    await page.keyboard.insertText('全年新收政府信息公开申请3000件。');
    await press('检查');
    await page.waitForSelector('.gk-findings-title:focus');
    const reason = page.locator(`textarea[name^="explain:N-NEWLY-RECEIVED@"]`);
    for (let steps = 0; !/^explain:N-NEWLY/.test((await focused()) ?? ''); steps++) {
      expect(steps).toBeLessThan(20);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.insertText('不含年底收到的119件');
    await page.keyboard.press('Tab');
    await said('说明已记下');
    // Left, and gone on with another day.
    await page.goto(`${site.origin}/${path}`);
    await page.waitForSelector('.gk-root[data-gk-live]');
    expect(await cell(`${ROW}.total`).inputValue()).toBe('');
    await press('恢复草稿');
    await press('检查');
    await page.waitForSelector('.gk-findings-title:focus');
    expect(await reason.inputValue()).toBe('不含年底收到的119件');
    const values = new Map(await filled());
    for (const { address } of cellsOf('2021'))
      expect([address, values.get(address)]).toEqual([address, String(getCell(sample, address))]);
    // Saved: by the page, or posted by the browser.
    posted = undefined;
    await press('保存');
    if (path === '') {
      await said('已保存');
      const [[, report] = []] = (await page.evaluate(() => window.kept)) as [string, Report][]; // what the page's onSave keeps
      for (const { address } of cellsOf('2021'))
        expect([address, report && getCell(report, address)]).toEqual([
          address,
          getCell(sample, address),
        ]);
      return;
    }
    await page.waitForURL(/post$/);
    const draft = fromFormData(new URLSearchParams(posted), { edition: '2021', year: 2026 });
    for (const { address } of cellsOf('2021'))
      expect([address, draft.entry(address).value]).toEqual([address, getCell(sample, address)]);
  });
});

describe('the element', () => {
  beforeAll(() => {
    path = 'element';
  });
  afterAll(() => {
    path = '';
  });

  it('is a form in the page, takes a whole report from the clipboard and tells of each change', async () => {
    await page.evaluate(() => {
      window.kept = [];
      document.addEventListener('gongkai-change', ({ detail }) => {
        window.kept.push(detail.draft.entry('applications.newlyReceived.naturalPerson').text);
      });
    });
    await cell(`${ROW}.naturalPerson`).focus();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => window.kept)).toEqual(['12']);
    await paste({ 'text/html': toHtml(sample), 'text/plain': 'x' });
    await page.waitForFunction(() =>
      /已粘贴/.test(document.querySelector('.gk-said')?.textContent ?? ''),
    );
    const report = (await page.evaluate(
      () => document.querySelector('gongkai-editor')?.report,
    )) as Report; // what the element holds
    for (const { address } of cellsOf('2021'))
      expect([address, getCell(report, address)]).toEqual([address, getCell(sample, address)]);
    await page.locator('.gk-bar-clean, .gk-bar-found').waitFor();
  });

  it('lets the page save, and tells the clerk when it could not', async () => {
    await page.evaluate(() => {
      document.addEventListener('gongkai-save', ({ detail }) => {
        detail.waitUntil(Promise.reject(new Error('down')));
      });
    });
    await cell(`${ROW}.naturalPerson`).focus();
    await page.keyboard.type('12');
    await page.getByRole('button', { name: '保存' }).click();
    await page.waitForFunction(() =>
      /没有保存成功/.test(document.querySelector('.gk-said')?.textContent ?? ''),
    );
    expect(await cell(`${ROW}.naturalPerson`).inputValue()).toBe('12');
  });

  it('is posted by the browser where the page does not save by itself', async () => {
    posted = undefined;
    await cell(`${ROW}.naturalPerson`).focus();
    await page.keyboard.type('12');
    await page.getByRole('button', { name: '保存' }).click();
    await page.waitForURL(/post$/);
    const draft = fromFormData(new URLSearchParams(posted), { edition: '2021', year: 2026 });
    expect(draft.entry(`${ROW}.naturalPerson`).value).toBe(12);
  });

  it('posts the whole report under its name, follows a reset, and is drawn otherwise without loss', async () => {
    await page.goto(`${site.origin}/around`);
    await page.waitForSelector('.gk-root[data-gk-live]');
    const posts = () =>
      page.evaluate(() => {
        const form = document.querySelector('form');
        return form && String(new FormData(form).get('report'));
      });
    await cell(`${ROW}.naturalPerson`).fill('１２');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => {
      const form = document.querySelector('form');
      return form && /"naturalPerson":12\b/.test(String(new FormData(form).get('report')));
    });
    expect(JSON.parse((await posts()) ?? '')).toMatchObject({ edition: '2021', year: 2026 });
    const editor = page.locator('gongkai-editor');
    await editor.evaluate((element) => element.setAttribute('text-size', 'large'));
    await page.waitForSelector('.gk-root[data-gk-text="large"][data-gk-live]');
    expect(await cell(`${ROW}.naturalPerson`).inputValue()).toBe('１２');
    await cell(`${ROW}.naturalPerson`).fill('13');
    await page.keyboard.press('Tab');
    await page.evaluate(() => document.querySelector('form')?.reset());
    await page.waitForFunction(() => {
      const { draft } = document.querySelector('gongkai-editor') ?? {};
      return draft?.entry('applications.newlyReceived.naturalPerson').text === '１２';
    });
    expect(await cell(`${ROW}.naturalPerson`).inputValue()).toBe('１２');
  });

  it('joins the form that the page has around it, notes and all, where Trusted Types are required', async () => {
    await page.goto(`${site.origin}/around`);
    await page.waitForSelector('.gk-root[data-gk-live]');
    expect(await page.locator('form form').count()).toBe(0);
    await cell(`${ROW}.naturalPerson`).focus();
    await paste({
      'text/html': '<table><tr><td>1</td><td>2</td></tr></table>',
      'text/plain': '1\t2\r\n',
    });
    expect(await status()).toContain('已粘贴 2 格');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('问王科长');
    posted = undefined;
    await page.getByRole('button', { name: '保存' }).click();
    await page.waitForURL(/post$/);
    const entries = new URLSearchParams(posted);
    expect(entries.get('token')).toBe('t');
    const draft = fromFormData(entries, { edition: '2021', year: 2026 });
    expect(draft.entry(`${ROW}.commercialEnterprise`).value).toBe(2);
    expect(draft.note(`${ROW}.naturalPerson`)).toBe('问王科长');
  });

  it('is not disturbed by elements with the names of what is called on a document', async () => {
    await page.goto(`${site.origin}/named`);
    await page.waitForSelector('.gk-root[data-gk-live]');
    expect(await page.evaluate(() => typeof document.getElementById)).toBe('object');
    const own = cell(`${ROW}.naturalPerson`);
    await own.focus();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await own.focus();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('问王科长');
    await page.getByRole('button', { name: '复制' }).first().click();
    await page.waitForFunction(() =>
      /已复制/.test(
        Document.prototype.querySelector.call(document, '[data-gk-part="status"]')?.textContent ??
          '',
      ),
    );
    await page.locator('gongkai-editor').evaluate((editor) => editor.removeAttribute('year'));
    await page.waitForSelector('.gk-message');
    expect(await page.locator('.gk-message').innerText()).toContain('year');
  });

  it('goes on with a report that the page gives, and says why another is none', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const give = (attribute: string, value: string) =>
      page.evaluate(
        ([name, text]) => {
          document.querySelector('gongkai-editor')?.setAttribute(name ?? '', text ?? '');
        },
        [attribute, value],
      );
    expect(asked).not.toContain('/elements-editor-open.js');
    await give('report', JSON.stringify(sample));
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name="body.name"]')?.value !== '',
    );
    expect(asked).toContain('/elements-editor-open.js');
    for (const { address } of cellsOf('2021').slice(0, 20))
      expect([address, await cell(address).inputValue()]).toEqual([
        address,
        String(getCell(sample, address) ?? ''),
      ]);
    await give('report', JSON.stringify({ ...sample, proceedings: {} }));
    await page.locator('[role="alert"]', { hasText: '行政复议' }).waitFor();
    await give('report', '{');
    await page.locator('[role="alert"]', { hasText: '不是有效的 JSON' }).waitFor();
  });

  it('says what is missing', async () => {
    await page.evaluate(() => document.querySelector('gongkai-editor')?.removeAttribute('year'));
    await page.waitForSelector('.gk-message');
    expect(await page.locator('.gk-message').innerText()).toContain('year');
  });
});
