// npm run test:editor-hosts [-- NAME…]: the packed editor in frameworks, each hosts/NAME with a scene.mjs. A clerk types, pastes,
// takes back and saves in Chromium; what the host kept is compared with what was typed. Takes packages from the registry, needs
// dist and a Chromium.
import { execFileSync, spawn } from 'node:child_process';
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
import type { Page } from 'playwright';
import { type Site, serve, startChromium } from '../test/browser';
import { root } from './run.mjs';

/** What hosts/NAME/scene.mjs says. */
interface Scene {
  readonly title: string;
  readonly packages: readonly string[];
  /** Commands of the installed packages. */
  readonly run: readonly (readonly string[])[];
  /** A folder that is served as it is; what is posted to it is kept. */
  readonly page?: string;
  /** A server of the framework's own, which writes what it keeps to kept.json; PORT stands for its port. */
  readonly serve?: readonly string[];
  /** What stands in the cells. */
  readonly input?: string;
}

const folder = mkdtempSync(join(tmpdir(), 'gongkai-editor-hosts-'));
const pictures = join(root, 'node_modules', '.cache', 'hosts');
mkdirSync(pictures, { recursive: true });
const commandOf = (app: string, name: string): string => {
  const own = join(app, 'node_modules', '.bin', name);
  return existsSync(own) ? own : name;
};
const run = (app: string, [name = '', ...args]: readonly string[]): string =>
  execFileSync(commandOf(app, name), args, {
    cwd: app,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, CI: 'true', NO_COLOR: '1' },
  });

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Serves a folder, and keeps what is posted. */
const serveFolder = (app: string, page: string): Promise<Site> =>
  serve((request, response) => {
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (piece) => {
        body += String(piece);
      });
      request.on('end', () => {
        writeFileSync(join(app, 'kept.json'), body);
        response.end('ok');
      });
      return;
    }
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const file = join(app, page, path === '/' ? 'index.html' : path);
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.statusCode = existsSync(file) ? 200 : 404;
    response.end(existsSync(file) ? readFileSync(file) : '');
  });

/** The framework's own server, until it answers. */
async function serveOwn(app: string, command: readonly string[]): Promise<Site> {
  const free = await serve(() => undefined);
  await free.close();
  const { port, origin } = new URL(free.origin);
  const [name = '', ...args] = command.map((arg) => arg.replace('PORT', port));
  const server = spawn(commandOf(app, name), args, { cwd: app, detached: true, stdio: 'ignore' });
  for (let tries = 0; tries < 240 && !(await fetch(origin).catch(() => undefined)); tries++)
    await new Promise((resolve) => setTimeout(resolve, 250));
  return {
    origin,
    close: async () => {
      if (server.pid) process.kill(-server.pid, 'SIGTERM');
    },
  };
}

const ROW = 'applications.newlyReceived';
const BELOW = 'applications.carriedOver';

/** Types, pastes, takes back, looks into other cells and saves. Returns what is not as it has to be. */
async function fillIn(page: Page, { input }: Scene): Promise<string[]> {
  const wrong: string[] = [];
  const cell = (address: string) => page.locator(`input[name="${address}"]`);
  const expect = async (address: string, text: string, after: string): Promise<void> => {
    const value = await cell(address).inputValue();
    if (value !== text) wrong.push(`${address} is ${value} after ${after}, not ${text}`);
  };
  await page.waitForSelector('.gk-root[data-gk-live]');
  if (input && (await page.locator(`td ${input}`).count()) < 200)
    wrong.push(`there is no ${input} in the cells`);
  await cell(`${ROW}.naturalPerson`).click();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '3\t4\n');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await page.waitForFunction(() =>
    /已粘贴 2 格/.test(document.querySelector('[data-gk-part="status"]')?.textContent ?? ''),
  );
  // A component that keeps the value by itself writes it back once it is drawn again: when it gets or loses the focus.
  await cell(`${BELOW}.commercialEnterprise`).click();
  await cell(`${ROW}.naturalPerson`).click();
  await expect(`${BELOW}.naturalPerson`, '3', 'a paste');
  await expect(`${BELOW}.commercialEnterprise`, '4', 'a paste');
  await page.getByRole('button', { name: '撤销' }).first().click();
  await cell(`${BELOW}.commercialEnterprise`).click();
  await cell(`${BELOW}.naturalPerson`).click();
  await expect(`${BELOW}.commercialEnterprise`, '', 'it was taken back');
  await page.getByRole('button', { name: '重做' }).click();
  await cell(`${BELOW}.commercialEnterprise`).click();
  await page.keyboard.press('F2');
  await page.keyboard.type('5');
  await page.keyboard.press('Tab');
  await expect(`${BELOW}.commercialEnterprise`, '45', 'typing behind it');
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForFunction(() =>
    /已保存/.test(document.querySelector('[data-gk-part="status"]')?.textContent ?? ''),
  );
  return wrong;
}

async function tryScene(name: string, tarball: string): Promise<string[]> {
  const { default: scene }: { readonly default: Scene } = await import(
    pathToFileURL(join(root, 'hosts', name, 'scene.mjs')).href
  );
  const app = join(folder, name);
  cpSync(join(root, 'hosts', name), app, { recursive: true });
  writeFileSync(join(app, 'package.json'), '{ "private": true, "type": "module" }');
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  run(app, ['npm', 'install', ...quiet, tarball, ...scene.packages]);
  for (const command of scene.run) run(app, command);
  const site = scene.page
    ? await serveFolder(app, scene.page)
    : await serveOwn(app, scene.serve ?? []);
  const browser = await startChromium();
  const wrong: string[] = [];
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => wrong.push(`the page threw ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(`the console says ${message.text()}`);
    });
    await page.goto(site.origin);
    wrong.push(...(await fillIn(page, scene)));
    await page.screenshot({ path: join(pictures, `${name}.png`) });
    const { report, intent } = JSON.parse(readFileSync(join(app, 'kept.json'), 'utf8'));
    const { newlyReceived, carriedOver } = report.applications;
    const kept = [newlyReceived.naturalPerson, carriedOver.naturalPerson];
    kept.push(carriedOver.commercialEnterprise, intent);
    if (kept.join() !== '12,3,45,save') wrong.push(`kept ${kept.join()}, not 12,3,45,save`);
  } catch (error) {
    wrong.push(String(error).slice(0, 2000));
  } finally {
    await browser.close();
    await site.close();
  }
  return wrong;
}

const names = process.argv.slice(2);
const all = readdirSync(join(root, 'hosts')).filter((name) =>
  existsSync(join(root, 'hosts', name, 'scene.mjs')),
);
const packed = run(root, [
  ...['npm', 'pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder],
]);
const tarball = join(folder, packed.trim().split('\n').pop() ?? '');
for (const name of names.length > 0 ? names : all) {
  const wrong = await tryScene(name, tarball).catch((error) => [String(error).slice(0, 2000)]);
  console.log(`${wrong.length > 0 ? 'FAILED' : 'right '} ${name}`);
  for (const each of wrong) console.log(`    ${each}`);
  if (wrong.length > 0) process.exitCode = 1;
}
rmSync(folder, { recursive: true, force: true });
