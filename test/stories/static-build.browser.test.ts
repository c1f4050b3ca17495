import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { binOf, root } from '../../scripts/run.mjs';
import { type Browser, launch, type Site, serve } from '../browser';
import { expectPicture, otherFonts, pictureArgs, settle } from '../pictures/picture';
import { isInSlice, SLICE_NAME } from '../slice';

interface Entry {
  readonly id: string;
  readonly type: 'docs' | 'story';
}

/** Storybook is served from there as somebody may put it: below other things, and with no way out. */
const PLACE = '/a/b/';
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

let folder: string;
let site: Site;
let browser: Browser;
let pages: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'storybook-'));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [binOf('storybook'), 'build', '--quiet', '--output-dir', folder],
    { cwd: root, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: process.env.HOME } },
  );
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  const index: { entries: Record<string, Entry> } = JSON.parse(
    readFileSync(join(folder, 'index.json'), 'utf8'),
  );
  pages = Object.values(index.entries)
    .filter(({ id, type }) => type === 'docs' && (!id.startsWith('rules-') || oneOfEachKind(id)))
    .map(({ id }) => id);
  site = await serve((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname);
    const file = normalize(join(folder, path.slice(PLACE.length)));
    try {
      if (!path.startsWith(PLACE) || !file.startsWith(folder)) throw new Error(path);
      const body = readFileSync(file);
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  browser = await launch(pictureArgs);
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
  if (folder) rmSync(folder, { recursive: true });
});

/** The pages of the rules are all made by one component: of a table, of two reports, of text. */
const oneOfEachKind = (id: string): boolean => /^rules-(t3-row|y-carry|n-received)--/.test(id);

interface Seen {
  readonly language: string;
  /** Chinese words that are said to be English: Storybook says so of all its pages unless told. */
  readonly misread: readonly string[];
  /** Ids that more than one element has. */
  readonly twice: readonly string[];
  /** How much wider the page is than the window. */
  readonly overflow: number;
  /** Answers that are none, errors of the page, and requests to elsewhere. */
  readonly problems: readonly string[];
}

async function look(id: string): Promise<Seen> {
  const page = await browser.newPage({ viewport: { width: 360, height: 780 } });
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(`${site.origin}${PLACE}`)) problems.push(url);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(`${site.origin}${PLACE}iframe.html?viewMode=docs&id=${encodeURIComponent(id)}`);
  await page.waitForFunction(() => {
    const stories = [...document.querySelectorAll('[id^="story--"][id$="-inner"]')];
    const title = document.querySelector('#storybook-docs h1');
    return title && stories.every((story) => story.childElementCount > 0);
  });
  const seen = await page.evaluate(() => {
    // The accessibility addon draws its own filters for every story; they are the same, and no concern of ours.
    const ids = [...document.querySelectorAll('#storybook-docs [id]')]
      .map((element) => element.id)
      .filter((each) => !each.startsWith('storybook-a11y-vision'));
    const { scrollWidth, clientWidth, lang } = document.documentElement;
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const misread: string[] = [];
    while (words.nextNode()) {
      const { data, parentElement } = words.currentNode as Text; // by the filter
      const language = parentElement?.closest('[lang]')?.getAttribute('lang');
      // What the components draw says its language itself, and is tested elsewhere.
      if (language === 'en' && /^\p{Script=Han}{3}/u.test(data.trim())) {
        if (!parentElement?.closest('.gk-root, script, style')) misread.push(data);
      }
    }
    return {
      language: lang,
      misread,
      twice: [...new Set(ids.filter((each, index) => ids.indexOf(each) !== index))],
      overflow: scrollWidth - clientWidth,
    };
  });
  await page.close();
  return { ...seen, problems };
}

/** The words on each printed page of a story. */
async function printed(id: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(`${site.origin}${PLACE}iframe.html?viewMode=story&id=${id}`);
  await page.waitForSelector('#storybook-root table');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  await page.close();
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await document.destroy();
  return texts;
}

describe('the docs pages of the static build, below a path and without a network', () => {
  it(`are Chinese, fit a telephone, give every id once and ask for nothing elsewhere (${SLICE_NAME})`, async () => {
    expect(pages.length).toBeGreaterThan(20);
    const looked = pages.filter((_, index) => isInSlice(index));
    const right: Seen = { language: 'zh-CN', misread: [], twice: [], overflow: 0, problems: [] };
    const found: Record<string, Seen> = {};
    // Three at a time: a page waits more than it works.
    const waiting = [...looked];
    const visit = async (): Promise<void> => {
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) found[id] = await look(id);
    };
    await Promise.all([visit(), visit(), visit()]);
    expect(found).toEqual(Object.fromEntries(looked.map((id) => [id, right])));
  }, 300_000);
});

it('a story is printed without a blank page after it', async () => {
  expect(await printed('applicationstable--city-2024')).toHaveLength(1);
  const pages = await printed('reportdocument--city-2024');
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.filter((text) => text.length < 20)).toEqual([]);
}, 60_000);

it.for([1440, 360])(
  'Storybook opens on the sample report: at %i pixels',
  async (width, { skip }) => {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      deviceScaleFactor: 1,
      reducedMotion: 'reduce',
    });
    await page.goto(
      `${site.origin}${PLACE}iframe.html?viewMode=story&id=opening--sample-report&globals=theme:form`,
    );
    await page.waitForSelector('#storybook-root .gk-document');
    await settle(page);
    const others = await otherFonts(page);
    const screenshot = await page.screenshot();
    await page.close();
    skip(others.length > 0, `The pictures are not drawn in ${others.join(', ')}, as this page is.`);
    expectPicture(`opening-${width}`, screenshot);
  },
);
