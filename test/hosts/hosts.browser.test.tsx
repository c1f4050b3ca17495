import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stylesheets } from '../../scripts/styles.mjs';
import { tokenUses } from '../../src/styles/tokens.mjs';
import { type Host, hosts } from '../../stories/hosts/hosts';
import { type Browser, launch } from '../browser';
import { difference, looks as looksOf, SAME } from '../looks';
import { documentHtml, otherHtml } from '../react/samples';

// One browser and one page for all; the bare page is looked at once for each size of type.

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
});
afterAll(() => browser?.close());

/** The printed form with findings, its tables two and four in the portal's look, and a chart. */
const report =
  documentHtml('linjiang 2020, checked') +
  documentHtml('hongze 2024, rows missing, checked')
    .replace('class="gk-root"', '$& data-gk-theme="portal"')
    .replace(/<section id="gk-findings".*?<\/section>/s, '')
    .replace(/<section id="gk-section-(?:overview|applications)".*?<\/section><\/section>/gs, '') +
  (otherHtml.OutcomeChart?.() ?? '');

const hostCss = (name: string): string =>
  readFileSync(new URL(`../../stories/hosts/${name}.css`, import.meta.url), 'utf8');

interface Setting {
  readonly ours?: keyof typeof stylesheets;
  readonly host?: Host | undefined;
  /** Whether the host's sheets stand after ours. */
  readonly hostLast?: boolean;
  /** What a page sets besides. */
  readonly more?: string;
}

const style = (css: string): string => `<style>${css}</style>`;

async function open({ ours = 'styles.css', host, hostLast = false, more = '' }: Setting) {
  const theirs = host?.styles.map(hostCss) ?? [];
  const sheets = hostLast ? [stylesheets[ours](), ...theirs] : [...theirs, stylesheets[ours]()];
  // Whatever room a host leaves, here it is the same.
  const room = `<div style="width: 1000px; max-width: none">${report}</div>`;
  const content = (host?.around ?? []).reduceRight(
    (inner, { id, className }) => `<div id="${id}" class="${className}">${inner}</div>`,
    room,
  );
  await page.setContent(
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>报告</title>${[...sheets, more].map(style).join('')}</head><body>${content}</body></html>`,
  );
}

const looks = (): Promise<string[]> => looksOf(page);

/** The type of the page around a report: a report's own is measured by it. */
const sizeAround = (): Promise<string> =>
  page.$eval('.gk-root', (root) => getComputedStyle(root.parentElement ?? root).fontSize);

const barePages = new Map<string, Promise<string[]>>();

/** The same report on a page that has no rules but for the size of its type. */
function onBarePage(size: string): Promise<string[]> {
  const known =
    barePages.get(size) ??
    open({ more: `body { font-size: ${size} }` }).then(() => {
      return looks();
    });
  barePages.set(size, known);
  return known;
}

/** The smallest type, in pixels: of anything that is seen, and of cells. */
const smallest = () =>
  page.evaluate(() => {
    const least = (selector: string) =>
      Math.min(
        ...[...document.querySelectorAll(selector)]
          .filter((element) => element.textContent?.trim() && !element.closest('.gk-hidden'))
          .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
      );
    return { text: least('.gk-root *'), cells: least('.gk-label, .gk-value') };
  });

describe.each(hosts)('on $en', (host) => {
  it.each([false, true])('a report looks as on a bare page; host last: %s', async (hostLast) => {
    await open({ host, hostLast });
    const [onHost, size, { text, cells }] = [await looks(), await sizeAround(), await smallest()];
    expect(difference(await onBarePage(size), onHost)).toEqual(SAME);
    expect(text).toBeGreaterThanOrEqual(12);
    expect(cells).toBeGreaterThanOrEqual(14);
  });
});

// Else the cases above would show nothing.
it('every one of them does touch what has no such sheet', async () => {
  await open({ ours: 'layered.css' });
  const bare = await looks();
  for (const host of hosts) {
    await open({ ours: 'layered.css', host });
    expect(difference(bare, await looks()).elements, host.en).toBeGreaterThan(20);
  }
});

const known = (id: string): Host => {
  const host = hosts.find((each) => each.id === id);
  if (!host) throw new Error(`no host ${id}`);
  return host;
};

it('a link has its ring where a page takes the ring from all that is focused', async () => {
  await open({ host: known('reset'), hostLast: true });
  const ring = await page.$eval('.gk-mark[href]', (mark) => {
    if (mark instanceof HTMLElement) mark.focus();
    const { outlineStyle, outlineWidth } = getComputedStyle(mark);
    return { outlineStyle, isWide: Number.parseFloat(outlineWidth) >= 2 };
  });
  expect(ring).toEqual({ outlineStyle: 'solid', isWide: true });
});

/** Relative luminance of a colour as computed styles write it, from WCAG 2.2, and contrast: run in the page. */
const CONTRAST = `(one, other) => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const luminance = (colour) => {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data]
      .map((channel) => channel / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}`;

/** What is written in a colour too near to that of its ground, whatever paints that; and lines of cells. */
const tooFaint = (leastText: number, leastLine: number): Promise<string[]> =>
  page.evaluate(
    ({ source, leastText, leastLine }) => {
      const contrast: (one: string, other: string) => number = new Function(`return ${source}`)();
      const isSeeThrough = (colour: string) => /^rgba\(.*, 0\)$/.test(colour);
      const groundOf = (element: Element): string => {
        const { backgroundColor } = getComputedStyle(element);
        if (!isSeeThrough(backgroundColor)) return backgroundColor;
        return element.parentElement ? groundOf(element.parentElement) : 'rgb(255, 255, 255)';
      };
      return [...document.querySelectorAll('.gk-root *')].flatMap((element) => {
        if (element.closest('.gk-hidden, svg')) return [];
        const [{ color, borderBottomColor }, ground] = [
          getComputedStyle(element),
          groundOf(element),
        ];
        const hasText = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
        const isCell = element.matches('.gk-label, .gk-value');
        const faint =
          (hasText && contrast(color, ground) < leastText) ||
          (isCell && contrast(borderBottomColor, ground) < leastLine);
        return faint ? [`${element.className}: ${color}, ${borderBottomColor} on ${ground}`] : [];
      });
    },
    { source: CONTRAST, leastText, leastLine },
  );

describe('what is written can be read', () => {
  it('on paper of its own on a dark page', async () => {
    await open({ host: known('dark'), hostLast: true });
    const ground = await page.$eval('.gk-root', (root) => getComputedStyle(root).backgroundColor);
    expect(ground).toBe('rgb(255, 255, 255)');
    expect(await tooFaint(4.5, 1.3)).toEqual([]);
  });

  it('and the lines of the form be seen, in the colours of a reading aid that is stronger', async () => {
    await open({ more: hostCss('reading-aid-important') });
    const { color, backgroundColor } = await page.$eval('.gk-value', (cell) => {
      const { color, backgroundColor } = getComputedStyle(cell);
      return { color, backgroundColor };
    });
    expect([color, backgroundColor]).toEqual(['rgb(255, 255, 0)', 'rgb(0, 0, 0)']);
    expect(await tooFaint(4.5, 3)).toEqual([]);
  });
});

describe('a portal that has dark pages', () => {
  const darkSheet = stylesheets['dark.css']();
  const grounds = () =>
    page.$$eval('.gk-root', (roots) => roots.map((root) => getComputedStyle(root).backgroundColor));
  const say = (scheme: string) =>
    page.evaluate(
      (value) => document.documentElement.setAttribute('data-gk-scheme', value),
      scheme,
    );
  const [white, black] = ['rgb(255, 255, 255)', 'rgb(27, 29, 33)'];

  it('has white paper until it says so, or the reader asks for it', async () => {
    await open({ more: darkSheet });
    expect(new Set(await grounds())).toEqual(new Set([white]));
    await say('auto');
    expect(new Set(await grounds())).toEqual(new Set([white]));
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(new Set(await grounds())).toEqual(new Set([black]));
    await page.emulateMedia({ colorScheme: 'light' });
    await say('dark');
    expect(new Set(await grounds())).toEqual(new Set([black]));
    await page.$eval('.gk-root', (root) => root.setAttribute('data-gk-scheme', 'light'));
    expect((await grounds())[0]).toBe(white);
  });

  it('has what can be read, in the dark and whatever its colour is', async () => {
    for (const brand of ['', '#ffd400', '#0000ff', '#8a1c1c', '#fff', '#000']) {
      await open({ more: `${brand && `:root { --gk-brand: ${brand} }`} ${darkSheet}` });
      await say('dark');
      expect(await tooFaint(4.5, 1.3), brand).toEqual([]);
    }
  });

  it('may have its sheets in either order, and large type', async () => {
    await open({ more: darkSheet });
    await say('dark');
    const after = await looks();
    await page.evaluate(() => {
      const [last] = [...document.head.querySelectorAll('style')].slice(-1);
      if (last) document.head.prepend(last);
    });
    expect(difference(after, await looks())).toEqual(SAME);
    await page.$$eval('.gk-root', (roots) => {
      for (const root of roots) root.setAttribute('data-gk-text', 'large');
    });
    expect(await tooFaint(4.5, 1.3)).toEqual([]);
  });

  it('prints on white paper', async () => {
    await open({});
    await page.emulateMedia({ media: 'print' });
    const light = await looks();
    await open({ more: darkSheet });
    await say('dark');
    expect(difference(light, await looks())).toEqual(SAME);
    await page.emulateMedia({ media: null });
  });
});

describe('a page that means it', () => {
  const colours = () =>
    page.evaluate(() => {
      const style = (selector: string) =>
        getComputedStyle(document.querySelector(selector) ?? document.body);
      return {
        link: style('.gk-contents a').color,
        ground: style('.gk-root').backgroundColor,
        block: style('.gk-label--heading').backgroundColor,
        size: style('.gk-root').fontSize,
      };
    });

  it.each([
    ['on :root', ':root'],
    ['on an element around', 'body'],
    ['on the report', '.gk-root'],
  ])('sets the tokens %s, before our sheet or after it', async (_, selector) => {
    const css = `${selector} { --gk-color-link: rgb(1, 2, 3); --gk-color-surface: rgb(250, 240, 230); --gk-size-base: 20px }`;
    await open({ more: css });
    const after = await colours();
    await page.evaluate(() => {
      const [last] = [...document.head.querySelectorAll('style')].slice(-1);
      if (last) document.head.prepend(last);
    });
    expect(await colours()).toEqual(after);
    expect(after).toMatchObject({
      link: 'rgb(1, 2, 3)',
      ground: 'rgb(250, 240, 230)',
      size: '20px',
    });
  });

  it('has the tints of its one colour, and its links in it', async () => {
    await open({});
    const own = await colours();
    await open({ more: ':root { --gk-brand: #8a1c1c }' });
    const branded = await colours();
    expect(branded.block).not.toBe(own.block);
    expect(branded.link).not.toBe(own.link);
    expect(branded.ground).toBe(own.ground);
  });

  // Yellow, lime and cyan are no colours for text: what is made of them is.
  it('can read its links whatever its colour is', async () => {
    const brands = [
      '#ffd400',
      '#00ff00',
      '#00ffff',
      '#ff0000',
      '#0000ff',
      '#ff00ff',
      '#888',
      '#fff',
    ];
    for (const brand of brands) {
      await open({ more: `:root { --gk-brand: ${brand} }` });
      expect(await tooFaint(4.5, 1.3), brand).toEqual([]);
    }
  });

  it('is stronger by any rule than the layered sheet', async () => {
    await open({ ours: 'layered.css', more: 'td { padding: 33px }' });
    expect(await page.$eval('.gk-value', (cell) => getComputedStyle(cell).paddingLeft)).toBe(
      '33px',
    );
  });
});

it('both names are of one sheet', () => {
  expect(stylesheets['embed.css']()).toBe(stylesheets['styles.css']());
});

// A property that no rule sets and that is no token is a slip of the pen: nothing would tell.
it.each(['styles.css', 'layered.css'] as const)('%s reads no property that is not set', (name) => {
  const css = stylesheets[name]();
  const set = new Set([...css.matchAll(/(--_?gk-[\w-]+):/g)].map(([, property]) => property));
  const read = new Set([...css.matchAll(/var\((--_?gk-[\w-]+)/g)].map(([, property]) => property));
  const open = new Set(['--gk-brand', ...Object.keys(tokenUses).map((token) => `--gk-${token}`)]);
  expect([...read].filter((property) => !set.has(property) && !open.has(property ?? ''))).toEqual(
    [],
  );
});
