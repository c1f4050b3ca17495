// @vitest-environment jsdom
/** The package as it is published, with each React that it says it works with. Needs dist and a registry. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, launch, type Site, serve } from '../browser';
import { expected, openExample } from '../examples/open-example';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'gongkai-report-'));
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const manifest: { devDependencies: Record<string, string> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const { react: newest = '', zod = '' } = manifest.devDependencies;

const windows = process.platform === 'win32';
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync(windows ? 'npm.cmd' : 'npm', [...args, ...quiet], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** The packed package; packed once. */
let packed: string | undefined;
function pack(): string {
  packed ??= join(
    folder,
    npm(['pack', '--pack-destination', folder], root).trim().split('\n').pop() ?? '',
  );
  return packed;
}

/** An application of its own with the packed package and one React. */
function install(version: string): string {
  const app = join(folder, `react-${version}`);
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{ "private": true, "type": "module" }');
  const packages = [`react@${version}`, `react-dom@${version}`, `zod@${zod}`];
  const impatient = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000'];
  try {
    npm(['install', '--prefer-offline', ...impatient, pack(), ...packages], app);
  } catch (error) {
    // Without a registry npm may blame anything, even versions that do not fit each other.
    try {
      npm(['view', `react@${version}`, 'version', ...impatient], app);
    } catch (unreachable) {
      const code = /npm error code (\w+)/.exec(String(unreachable))?.[1] ?? 'no code';
      throw new Error(
        `npm reaches no registry (${code}) and cannot install ${packages.join(', ')}`,
      );
    }
    throw error;
  }
  for (const file of ['examples/react-app.mjs', 'examples/server-component.mjs']) {
    copyFileSync(join(root, file), join(app, file.replace('examples/', '')));
  }
  for (const file of ['react-page.mjs', 'server-payload.mjs']) {
    copyFileSync(join(root, 'test', 'package', file), join(app, file));
  }
  return app;
}

/** An element as `server-payload.mjs` prints it. */
type Payload = string | { type: string; props: Record<string, unknown>; children: Payload[] };
const revive = (payload: Payload): ReactNode =>
  typeof payload === 'string'
    ? payload
    : createElement(payload.type, payload.props, ...payload.children.map(revive));

describe.each(['18.3.1', newest])('React %s', (version) => {
  let app = '';
  let site: Site;
  const bodies: Record<string, string> = {
    '/app': '<div id="app"></div><script type="module" src="/app.js"></script>',
  };
  const published = 'node_modules/gongkai-report';
  const files: Record<string, [path: string, type: string]> = {
    '/app.js': ['app.js', 'text/javascript'],
    '/styles.css': [`${published}/dist/styles.css`, 'text/css'],
    '/report.json': [`${published}/samples/huaian-2024.json`, 'application/json'],
  };
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, args, { cwd: app, encoding: 'utf8' });

  beforeAll(async () => {
    app = install(version);
    site = await serve((request, response) => {
      const path = request.url ?? '/';
      const file = files[path];
      const [text, type] = file
        ? [readFileSync(join(app, file[0])), file[1]]
        : [
            `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>年度报告</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/styles.css"></head><body><main>${bodies[path]}</main></body></html>`,
            'text/html; charset=utf-8',
          ];
      response.writeHead(200, { 'content-type': type }).end(text);
    });
  }, 180_000);
  afterAll(() => site?.close());

  it('renders on a server and hydrates under StrictMode without a difference', () => {
    const printed = run('react-page.mjs', join(root, 'node_modules', 'jsdom', 'lib', 'api.js'));
    const result: { version: string; tables: number; problems: string[] } = JSON.parse(printed);
    // Three tables of the report, three of the comparison.
    expect(result).toEqual({ version, tables: 6, problems: [] });
  });

  it('runs the example of an application in Chromium', async () => {
    const esbuild = join(root, 'node_modules', '.bin', windows ? 'esbuild.cmd' : 'esbuild');
    // The development build of React, which says on the console what it minds.
    execFileSync(
      esbuild,
      [
        ...['react-app.mjs', '--bundle', '--format=esm', '--target=es2022', '--outfile=app.js'],
        ...['--log-level=error', '--define:process.env.NODE_ENV="development"'],
      ],
      { cwd: app },
    );
    const ready = `[data-react="${version}"] .gk-document`;
    expect(await openExample(browser, `${site.origin}/app`, ready)).toEqual(expected);
  });

  // React has had server components since 19.
  if (version !== newest) return;
  it('runs the example of a server component in Chromium', async () => {
    const payload: Payload[] = JSON.parse(run('--conditions=react-server', 'server-payload.mjs'));
    bodies['/server'] = renderToStaticMarkup(createElement('div', null, ...payload.map(revive)));
    const url = `${site.origin}/server`;
    expect(await openExample(browser, url, '.gk-document')).toEqual(expected);
  });
});
