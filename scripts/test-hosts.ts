// npm run test:hosts [-- NAME…] [-- --fast | --slice] [-- --keep]: the packed package as a newcomer puts it into an
// environment, each of hosts/. Takes packages from the registry; what was run and seen ends up in one table. What a page
// shows is compared with a bare page, element by element and as a picture (node_modules/.cache/hosts). `--fast` leaves out
// what takes minutes; `--slice` is for every run of .ci/run. Needs dist and, for pages, a Chromium.
import { execFileSync, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Browser, Page } from 'playwright';
import type { Report } from '../src/report';
import { type Site, serve, startChromium } from '../test/browser';
import { difference, looks, REPORT } from '../test/looks';
import { pdfOf } from '../test/read/pdf-bytes';
import { root } from './run.mjs';

/** What hosts/NAME/host.mjs says of an environment. */
interface Host {
  readonly title: string;
  /** Another environment, whose files this has too, where it has none of its own. */
  readonly base?: string;
  /** What is installed beside the packed package. */
  readonly packages: readonly string[];
  /** What `npm install` has to be told. */
  readonly install?: readonly string[];
  /** Commands of the installed packages, one after the other. One prints `RESULT` and what it read, as JSON. */
  readonly run?: readonly (readonly string[])[];
  /** Variables of those commands, in their order. */
  readonly environments?: readonly Readonly<Record<string, string>>[];
  /** A folder that is served as it is and opened. */
  readonly page?: string;
  /** A server of the environment's own; PORT stands for the port that it shall take. */
  readonly serve?: readonly string[];
  /** What that server has to show: paths; the first if left out. */
  readonly paths?: readonly string[];
  readonly expected?: Readonly<Record<string, unknown>>;
  /** A program that it needs and that is not installed with it. Where there is none, one line says so. */
  readonly needs?: string;
  /** Takes minutes: not in a fast run. */
  readonly isSlow?: boolean;
  /**
   * What its page shows, if it is not the sample by `toHtml` or an element: `components` of React, which tell what
   * labels mean only where they are given it; or `checked`, a PDF that was read, with what was found in it.
   */
  readonly shows?: 'components' | 'checked';
  /** What is tried with every change: a few environments that stand for the others, and are quick. */
  readonly isInSlice?: boolean;
}

const NUMBERS = 200;
const windows = process.platform === 'win32';
const folder = mkdtempSync(join(tmpdir(), 'gongkai-hosts-'));
const log = (text: string): boolean => process.stderr.write(`${text}\n`);

function run(app: string, command: readonly string[], variables = {}): SpawnSyncReturns<string> {
  const [name = '', ...rest] = command;
  const own = join(app, 'node_modules', '.bin', windows ? `${name}.cmd` : name);
  return spawnSync(existsSync(own) ? own : name, rest, {
    cwd: app,
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
    env: { ...process.env, CI: 'true', NO_COLOR: '1', ...variables },
    timeout: 600_000,
  });
}

function packed(): string {
  const args = ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder];
  const name = execFileSync(windows ? 'npm.cmd' : 'npm', args, { cwd: root, encoding: 'utf8' });
  return join(folder, name.trim().split('\n').pop() ?? '');
}

const sample = (name: string): Report =>
  JSON.parse(readFileSync(join(root, 'samples', `${name}.json`), 'utf8')) as Report; // a checked sample

/** The application of an environment: its own files, what all share, and the documents that are read. */
function makeApp(name: string, host: Host, tarball: string): string {
  const app = join(folder, name);
  const files = join(app, 'public', 'files');
  mkdirSync(files, { recursive: true });
  cpSync(join(root, 'hosts', 'common'), app, { recursive: true });
  for (const each of [host.base, name])
    if (each) cpSync(join(root, 'hosts', each), app, { recursive: true });
  cpSync(join(root, 'samples/huaian-2024.pdf'), join(files, 'ruled.pdf'));
  cpSync(join(root, 'test/read/written/real.docx'), join(files, 'report.docx'));
  cpSync(join(root, 'samples/huaian-2024.json'), join(files, 'report.json'));
  writeFileSync(
    join(files, 'gbk.pdf'),
    pdfOf(sample('huaian-2024'), { ruling: 'lines', encoding: 'GBK-EUC-H' }),
  );
  if (!existsSync(join(app, 'package.json')))
    writeFileSync(join(app, 'package.json'), '{ "private": true, "type": "module" }');
  const installed = run(app, [
    ...[windows ? 'npm.cmd' : 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund'],
    ...['--loglevel=warn', ...(host.install ?? []), tarball, ...host.packages],
  ]);
  if (installed.status !== 0) throw new Error(`npm install: ${installed.stderr.slice(-800)}`);
  for (const line of installed.stderr.split('\n'))
    if (/gongkai-report/.test(line)) throw new Error(`npm install says: ${line}`);
  return app;
}

function differences(seen: unknown, expected: Readonly<Record<string, unknown>>): string[] {
  const values = (typeof seen === 'object' && seen !== null ? seen : {}) as Record<string, unknown>;
  return Object.entries(expected).flatMap(([key, wanted]) => {
    const value = values[key];
    const fits =
      wanted instanceof RegExp ? wanted.test(String(value)) : isDeepStrictEqual(value, wanted);
    return fits ? [] : [`${key} gave ${JSON.stringify(value)}`];
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.mjs': 'text/javascript',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Serves some folders as a web server does: the first that has the file. */
function serveFolders(folders: readonly string[]): Promise<Site> {
  return serve((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const wanted = path.endsWith('/') ? `${path}index.html` : path;
    const file = folders.map((each) => join(each, wanted)).find((each) => existsSync(each));
    response.setHeader('content-type', TYPES[extname(wanted)] ?? 'application/octet-stream');
    response.statusCode = file ? 200 : 404;
    response.end(file ? readFileSync(file) : '');
  });
}

/** A report on a page that has nothing but our sheet: its elements, and its picture. */
interface BarePage {
  readonly elements: readonly string[];
  readonly picture: Buffer;
}

const VIEWPORT = { width: 1280, height: 900 };
const pictures = join(root, 'node_modules', '.cache', 'hosts');

/** An entry of the package as it is built. */
const built = (name: string) => import(pathToFileURL(join(root, 'dist', `${name}.js`)).href);

/** The report that a page shows, as HTML: the sample, or what a server reads of its PDF with what it finds. */
async function markupOf({ shows }: Host): Promise<string> {
  const { toHtml }: typeof import('../src/write') = await built('write');
  if (shows !== 'checked')
    return toHtml(sample('huaian-2024'), { explanations: shows !== 'components' });
  const { readReport }: typeof import('../src/read') = await built('read');
  const { checkReport }: typeof import('../src/rules') = await built('rules');
  const { report, readings } = await readReport(
    readFileSync(join(root, 'samples/huaian-2024.pdf')),
  );
  return toHtml(report, { findings: checkReport(report, { readings }).findings });
}

async function bareOf(page: Page, host: Host): Promise<BarePage> {
  const css = readFileSync(join(root, 'dist/styles.css'), 'utf8');
  await page.setContent(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bare</title><style>${css}</style><main>${await markupOf(host)}</main>`,
  );
  const picture = await page.locator(REPORT).screenshot();
  writeFileSync(join(pictures, `bare${host.shows ? `-${host.shows}` : ''}.png`), picture);
  return { elements: await looks(page), picture };
}

/** How many points of two pictures are not the same, as Chromium reads them; -1 where their sizes are not. */
const differingPoints = (page: Page, one: Buffer, other: Buffer): Promise<number> =>
  page.evaluate(
    // No function of it has a name: the loader of this program would call a helper that the page has not.
    async (pictures) => {
      const [points, others] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const { width, height, ...image } = await createImageBitmap(new Blob([bytes])).then(
            (bitmap) => ({ bitmap, width: bitmap.width, height: bitmap.height }),
          );
          const context = new OffscreenCanvas(width, height).getContext('2d');
          context?.drawImage(image.bitmap, 0, 0);
          return new Uint32Array(context?.getImageData(0, 0, width, height).data.buffer ?? []);
        }),
      );
      if (!points || points.length !== others?.length) return -1;
      return points.filter((point, at) => point !== others[at]).length;
    },
    [one.toString('base64'), other.toString('base64')],
  );

/** A title stands on the level that the host gives it; elements begin at the second. */
const atAnyLevel = (look: string): string => look.replace(/^h[1-6]\./, 'h.');

async function openPage(browser: Browser, address: string, host: Host, name: string) {
  const page = await browser.newPage({ viewport: VIEWPORT });
  const wrong: string[] = [];
  let seen = '';
  page.on('pageerror', (error) => wrong.push(`the page threw ${error.message}`));
  try {
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 120_000 });
    await page.waitForFunction('document.documentElement.dataset.result', { timeout: 120_000 });
    const result: unknown = JSON.parse(
      (await page.evaluate('document.documentElement.dataset.result')) as string, // waited for
    );
    wrong.push(...differences(result, expectedOf(host)));
    await page.waitForSelector('.gk-root .gk-value');
    await page.screenshot({ path: join(pictures, `${name}-page.png`) });
    const picture = await page.locator(REPORT).screenshot();
    writeFileSync(join(pictures, `${name}.png`), picture);
    const bare =
      barePages.get(host.shows) ??
      browser
        .newPage({ viewport: VIEWPORT })
        .then((own) => bareOf(own, host).finally(() => own.close()));
    barePages.set(host.shows, bare);
    const { elements, picture: barePicture } = await bare;
    const found = await looks(page);
    if (found.length !== elements.length)
      wrong.push(`${found.length} elements are drawn; on a bare page ${elements.length}`);
    const { elements: differing, first } = difference(
      elements.map(atAnyLevel),
      found.map(atAnyLevel),
    );
    if (differing > 0)
      wrong.push(
        `${differing} elements look different: ${first.slice(0, 3).join(' | ').slice(0, 900)}`,
      );
    const points = await differingPoints(page, barePicture, picture);
    if (points !== 0)
      wrong.push(
        points < 0
          ? 'its picture has another size than a bare page’s'
          : `${points} points of its picture differ from a bare page’s`,
      );
    seen = `${countsOf(result)}; ${elements.length} elements and the picture as on a bare page`;
  } catch (error) {
    wrong.push(String(error).split('\n', 1).join(''));
  } finally {
    await page.close();
  }
  return { wrong, seen };
}

/** What was read, in a few words: the numbers of each document. */
const countsOf = (result: unknown): string =>
  typeof result === 'object' && result !== null
    ? Object.entries(result)
        .map(
          ([name, value]) =>
            `${name} ${typeof value === 'object' ? countsOf(value) : String(value).replace(/\s+/g, ' ').slice(0, 40)}`,
        )
        .join(', ')
    : '';

/** The versions that were installed, of what was asked for. */
function versionsOf(app: string, host: Host): string {
  const names = host.packages.map((each) => each.replace(/(?!^)@.*$/, ''));
  const versions = names.map((name) => {
    const { version } = JSON.parse(
      readFileSync(join(app, 'node_modules', name, 'package.json'), 'utf8'),
    );
    return `${name} ${version}`;
  });
  return versions.join(', ');
}

const expectedOf = (host: Host): Readonly<Record<string, unknown>> => ({
  'ruled.pdf': NUMBERS,
  'gbk.pdf': NUMBERS,
  'report.docx': NUMBERS,
  ...host.expected,
});

async function freePort(): Promise<number> {
  const site = await serve(() => undefined);
  await site.close();
  return Number(new URL(site.origin).port);
}

async function tryHost(name: string, tarball: string, browser: () => Promise<Browser>) {
  const { default: host }: { readonly default: Host } = await import(
    pathToFileURL(join(root, 'hosts', name, 'host.mjs')).href
  );
  const ran: string[] = [];
  const seen: string[] = [];
  const wrong: string[] = [];
  let versions = '';
  try {
    const app = makeApp(name, host, tarball);
    versions = versionsOf(app, host);
    const readBy: unknown[] = [];
    (host.run ?? []).forEach((command, i) => {
      const { status, stdout, stderr } = run(app, command, host.environments?.[i]);
      // 1 of our own command says that the report has errors.
      const mayBe = command[0] === 'gongkai-report' ? [0, 1] : [0];
      if (!mayBe.includes(status ?? -1))
        wrong.push(`${command.join(' ')} ended with ${status}: ${(stderr + stdout).slice(-2500)}`);
      ran.push(command.join(' '));
      for (const [, json = ''] of stdout.matchAll(/RESULT (\{.*\})/g))
        readBy.push(JSON.parse(json));
    });
    for (const result of readBy) wrong.push(...differences(result, expectedOf(host)));
    if (host.run && !host.page && !host.serve && readBy.length === 0)
      wrong.push('nothing was read');
    seen.push(...readBy.map(countsOf));
    if (host.page) {
      const site = await serveFolders([join(app, host.page), join(app, 'public')]);
      const found = await openPage(await browser(), `${site.origin}/`, host, name);
      wrong.push(...found.wrong);
      seen.push(found.seen);
      await site.close();
      ran.push(`${host.page}/ in Chromium`);
    }
    if (host.serve) {
      const port = await freePort();
      const [command = '', ...args] = host.serve.map((arg) => arg.replace('PORT', String(port)));
      const own = join(app, 'node_modules', '.bin', windows ? `${command}.cmd` : command);
      const server = spawn(existsSync(own) ? own : command, args, {
        cwd: app,
        detached: !windows,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, CI: 'true', NO_COLOR: '1', PORT: String(port), HOST: '127.0.0.1' },
      });
      let output = '';
      for (const stream of [server.stdout, server.stderr])
        stream.on('data', (piece: Buffer) => {
          output += piece.toString();
        });
      const origin = `http://localhost:${port}`;
      for (let tries = 0; tries < 240; tries++) {
        if (await fetch(origin).catch(() => undefined)) break;
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      for (const path of host.paths ?? ['/']) {
        const picture = `${name}${path.replaceAll('/', '-')}served`;
        const found = await openPage(await browser(), `${origin}${path}`, host, picture);
        wrong.push(...found.wrong.map((each) => `${path}: ${each}`));
        ran.push(`${host.serve.join(' ')}, ${path} in Chromium`);
        seen.push(found.seen);
      }
      if (wrong.length > 0) wrong.push(output.slice(-1500));
      if (server.pid) process.kill(windows ? server.pid : -server.pid, 'SIGTERM');
    }
  } catch (error) {
    wrong.push(String(error));
  }
  return { versions, ran, seen, wrong };
}

const args = process.argv.slice(2);
const isFast = args.includes('--fast');
const isSlice = args.includes('--slice');
const isKept = args.includes('--keep');
const names = args.filter((arg) => !arg.startsWith('--'));
const all = readdirSync(join(root, 'hosts'), { withFileTypes: true })
  .filter((each) => existsSync(join(root, 'hosts', each.name, 'host.mjs')))
  .map((each) => each.name);

const barePages = new Map<Host['shows'], Promise<BarePage>>();
let opened: Promise<Browser> | undefined;
const browser = (): Promise<Browser> => {
  opened ??= startChromium();
  return opened;
};
mkdirSync(pictures, { recursive: true });
const tarball = packed();
const lines: string[] = [];
let failures = 0;
for (const name of names.length > 0 ? names : all) {
  const start = Date.now();
  const { default: host }: { readonly default: Host } = await import(
    pathToFileURL(join(root, 'hosts', name, 'host.mjs')).href
  );
  if ((isFast && host.isSlow) || (isSlice && !host.isInSlice)) continue;
  if (host.needs && spawnSync(host.needs, ['--version']).status !== 0) {
    log(`left   ${name}: there is no ${host.needs}`);
    lines.push(`| ${host.title} | | | not run: there is no ${host.needs} | |`);
    continue;
  }
  const { versions, ran, seen, wrong } = await tryHost(name, tarball, browser);
  const seconds = Math.round((Date.now() - start) / 1000);
  if (wrong.length > 0) failures += 1;
  // What two of its pages show alike is said once.
  const shown =
    wrong.length > 0 ? 'FAILED' : [...new Set(seen)].filter((each) => each !== '').join('; ');
  lines.push(`| ${host.title} | ${versions} | ${ran.join('; ')} | ${shown} | ${seconds} |`);
  log(`${wrong.length > 0 ? 'FAILED' : 'right '} ${name}, ${seconds} s`);
  for (const each of wrong) log(`    ${each}`);
}
await (await opened)?.close();
if (isKept) log(`The applications are in ${folder}.`);
else rmSync(folder, { recursive: true, force: true });
log(`Node ${process.version}, ${process.platform}; pictures in node_modules/.cache/hosts.`);
console.log(
  ['| environment | versions | run | seen | s |', '|---|---|---|---|---|', ...lines].join('\n'),
);
process.exitCode = failures > 0 ? 1 : 0;
