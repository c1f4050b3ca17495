/** The package as it is published, with each React that it says it works with. Needs dist. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gongkai-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const manifest: { devDependencies: Record<string, string> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const { react: newest, zod } = manifest.devDependencies;

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args, ...quiet], {
    cwd,
    encoding: 'utf8',
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

describe.each(['18.3.1', newest])('React %s', (version) => {
  it('renders on a server and hydrates under StrictMode without a difference', () => {
    const app = join(folder, `react-${version}`);
    mkdirSync(app);
    writeFileSync(join(app, 'package.json'), '{ "private": true, "type": "module" }');
    const packages = [pack(), `react@${version}`, `react-dom@${version}`, `zod@${zod}`];
    npm(['install', '--prefer-offline', ...packages], app);
    copyFileSync(join(root, 'test', 'package', 'react-page.mjs'), join(app, 'page.mjs'));
    const printed = execFileSync(
      process.execPath,
      ['page.mjs', join(root, 'node_modules', 'jsdom', 'lib', 'api.js')],
      { cwd: app, encoding: 'utf8' },
    );
    const result: { version: string; tables: number; problems: string[] } = JSON.parse(printed);
    // Three tables of the report, three of the comparison.
    expect(result).toEqual({ version, tables: 6, problems: [] });
  }, 180_000);
});
