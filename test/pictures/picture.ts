/** What is to be seen, compared with how it looked when somebody last looked at it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import { root } from '../../scripts/run.mjs';

/** `npm run generate:pictures` writes the pictures anew: look at what has changed before it is committed. */
const RENEW = Boolean(process.env.RENEW_PICTURES);

const file = (name: string): string =>
  fileURLToPath(new URL(`./seen/${name}.png`, import.meta.url));
/** Where what differs is put; git does not see it. */
const failedFile = (name: string): string =>
  fileURLToPath(new URL(`./failed/${name}.png`, import.meta.url));

/** The fonts of Debian's fonts-noto-cjk and fonts-liberation, which the pictures were taken with. */
const FONTS = new Set([
  'Noto Sans CJK SC',
  'Noto Serif CJK SC',
  'Liberation Serif',
  'Liberation Sans',
]);

/** So different may a dot be, of 1: half of the portal's palest rule is more. */
const THRESHOLD = 0.06;
/** And so many of them: a rule that is lost in one row of a table is more. */
const SHARE = 0.0006;

/** What a browser is started with, that a picture is the same on every machine. */
export const pictureArgs = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
];

/** Waits until a page is as it will stay: its fonts are there, and nothing is still to be laid out. */
export const settle = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });

/** The fonts that the text of a page is drawn in and the pictures are not: nothing of it would be the same. */
export async function otherFonts(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root: top } = await session.send('DOM.getDocument');
  const found = new Set<string>();
  for (const selector of ['h1, h2', 'p', 'td', 'th']) {
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: top.nodeId, selector });
    if (nodeId === 0) continue;
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    for (const { familyName } of fonts) found.add(familyName);
  }
  await session.detach();
  return [...found].filter((each) => !FONTS.has(each));
}

/** Half as wide and half as high, in grey: what a picture says is still to be seen, and the repository stays small. */
function inGrey({ width, height, data }: PNG): PNG {
  const small = new PNG({ width: width >> 1, height: height >> 1 });
  for (let y = 0; y < small.height; y++) {
    for (let x = 0; x < small.width; x++) {
      let sum = 0;
      for (const [dx, dy] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const) {
        const at = ((2 * y + dy) * width + 2 * x + dx) * 4;
        sum += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
      }
      const grey = Math.round(sum / 4);
      small.data.set([grey, grey, grey, 255], (y * small.width + x) * 4);
    }
  }
  return small;
}

const encode = (picture: PNG): Buffer =>
  PNG.sync.write(picture, { colorType: 0, deflateLevel: 9, filterType: 4 });

/** The picture, or one of no size where there is none yet. */
function known(name: string): PNG {
  try {
    return PNG.sync.read(readFileSync(file(name)));
  } catch {
    return new PNG({ width: 0, height: 0 });
  }
}

function write(path: string, content: Buffer): string {
  mkdirSync(new URL('.', `file://${path}`), { recursive: true });
  writeFileSync(path, content);
  return relative(root, path);
}

/** How much of a picture differs from what it was, of 1, and where; undefined where its size does. */
function differenceOf(before: PNG, now: PNG): { share: number; drawn: PNG } | undefined {
  const { width, height } = now;
  if (before.width !== width || before.height !== height) return undefined;
  const drawn = new PNG({ width, height });
  const options = { threshold: THRESHOLD, includeAA: true };
  const count = pixelmatch(before.data, now.data, drawn.data, width, height, options);
  return { share: count / (width * height), drawn };
}

/**
 * Compares a screenshot with the picture of this name.
 *
 * @throws where it differs, with the paths of what is seen now and of the difference.
 */
export function expectPicture(name: string, screenshot: Buffer): void {
  const before = known(name);
  const now = inGrey(PNG.sync.read(screenshot));
  const difference = differenceOf(before, now);
  const places = { now: failedFile(`${name}.now`), difference: failedFile(`${name}.difference`) };
  for (const old of Object.values(places)) rmSync(old, { force: true });
  if (difference && difference.share <= SHARE) return;
  if (RENEW) {
    write(file(name), encode(now));
    return;
  }
  const what = difference
    ? `${(100 * difference.share).toFixed(2)} % of its dots differ`
    : `it was ${before.width} × ${before.height} dots and is ${now.width} × ${now.height} now`;
  const paths = [
    write(places.now, encode(now)),
    ...(difference ? [write(places.difference, PNG.sync.write(difference.drawn))] : []),
  ];
  expect.fail(
    `${name}: ${what}. See ${paths.join(', ')}. ` +
      'If it is meant: npm run generate:pictures, look at them, and commit them.',
  );
}
