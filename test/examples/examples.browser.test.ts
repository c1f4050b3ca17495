// @vitest-environment jsdom
/** The examples as a portal developer runs them, in Chromium. Needs dist. */
import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launch } from '../browser';
import { applyCmsWhitelist } from '../write/cms-whitelist';
import { expected, openExample } from './open-example';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

let server: ChildProcess;
let origin = '';
let browser: Browser;
beforeAll(async () => {
  server = spawn(process.execPath, ['examples/serve.mjs', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  origin = await new Promise((resolve, reject) => {
    server.stdout?.once('data', (line) => resolve(String(line).trim().replace(/\/$/, '')));
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  server?.kill();
});

const EXAMPLES = [
  { path: '/static', ready: 'gongkai-report .gk-findings', whitelist: false },
  { path: '/cms', ready: 'table', whitelist: false },
  { path: '/cms', ready: 'table', whitelist: true },
  { path: '/vue', ready: 'gongkai-findings .gk-findings', whitelist: false },
  { path: '/server-template', ready: '.gk-document', whitelist: false },
  { path: '/server-component', ready: '.gk-document', whitelist: false },
  { path: '/react', ready: '.gk-document', whitelist: false },
];

describe.each(EXAMPLES)('$path (after the editor’s whitelist: $whitelist)', (example) => {
  it('shows every value under its labels, without a fault that axe finds, an error or a foreign request', async () => {
    const url = `${origin}${example.path}`;
    // What the editor leaves is what the browser gets.
    const whitelist = (page: Page) =>
      page.route(url, async (route) => {
        const response = await route.fetch();
        const document = new DOMParser().parseFromString(await response.text(), 'text/html');
        const article = document.querySelector('#zoom');
        if (article) applyCmsWhitelist(article, { keepStyle: true });
        const body = `<!DOCTYPE html>${document.documentElement.outerHTML}`;
        await route.fulfill({ response, body });
      });
    const prepare = example.whitelist ? whitelist : undefined;
    expect(await openExample(browser, url, example.ready, prepare)).toEqual(expected);
  });
});

it('the server component needs no script in the browser', async () => {
  const html = await (await fetch(`${origin}/server-component`)).text();
  expect(html).not.toContain('<script');
});
