// npm run test:types [-- --fast]: does the packed package's own declarations compile for those who install it? Each
// TypeScript, each way of finding modules, skipLibCheck off, on hosts/types. Fast: with the repository's own
// TypeScript and packages. Needs dist; else a registry.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binOf, root } from './run.mjs';

const isFast = process.argv.includes('--fast');
const versions = isFast ? [] : ['5.4.5', '5.6.3', '5.9.3', '6.0.3', '7.0.2'];
const folder = mkdtempSync(join(tmpdir(), 'gongkai-types-'));
const windows = process.platform === 'win32';

/** @param {string[]} args @param {string} [cwd] */
function npm(args, cwd = folder) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stdout, stderr } = spawnSync(windows ? 'npm.cmd' : 'npm', [...args, ...quiet], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

cpSync(join(root, 'hosts', 'types'), folder, { recursive: true });
writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
const tarball = npm(['pack', '--pack-destination', folder], root).split('\n').pop() ?? '';
if (isFast) {
  const own = join(folder, 'node_modules');
  mkdirSync(own);
  for (const name of ['react', 'zod', 'vue', '@types', 'csstype', '@vue'])
    symlinkSync(join(root, 'node_modules', name), join(own, name), 'junction');
  mkdirSync(join(own, 'gongkai-report'));
  spawnSync('tar', ['-xzf', tarball, '-C', 'node_modules/gongkai-report', '--strip-components=1'], {
    cwd: folder,
  });
} else {
  npm([
    'install',
    '--prefer-offline',
    `./${tarball}`,
    ...['zod@4', 'react@19.3.1', '@types/react@19.3.0', 'vue@3.5.45', '@types/node@20'],
    ...['react-hook-form@7', '@hookform/resolvers@7', '@standard-schema/spec@1'],
    ...versions.map((version) => `ts-${version}@npm:typescript@${version}`),
  ]);
}

/** Ways of finding modules, each with the files that such a program has. */
const ways = [
  {
    name: 'bundler',
    module: 'ESNext',
    moduleResolution: 'bundler',
    // What belongs to a form library is there where that is installed.
    files: ['program.ts', 'page.ts', 'react.tsx', 'vue.ts', ...(isFast ? [] : ['form.ts'])],
  },
  {
    name: 'node16',
    module: 'node16',
    moduleResolution: 'node16',
    files: ['program.ts', 'react.tsx', 'required.cts'],
  },
  {
    name: 'node10',
    module: 'CommonJS',
    moduleResolution: 'node10',
    files: ['program.ts', 'page.ts', 'react.tsx'],
  },
];

let failures = 0;
for (const version of isFast ? ['own'] : versions) {
  for (const { name, files, ...found } of ways) {
    const major = version === 'own' ? 6 : Number.parseInt(version, 10);
    // Gone since 7.
    if (name === 'node10' && major >= 7) continue;
    const config = {
      compilerOptions: {
        ...found,
        ...(name === 'node10' && major >= 6 ? { ignoreDeprecations: '6.0' } : {}),
        target: 'ES2022',
        lib: ['ES2023', 'DOM', 'DOM.Iterable'],
        jsx: 'react-jsx',
        strict: true,
        exactOptionalPropertyTypes: true,
        skipLibCheck: false,
        esModuleInterop: true,
        noEmit: true,
        types: ['node'],
      },
      files,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc =
      version === 'own'
        ? binOf('typescript', 'tsc')
        : join(folder, 'node_modules', `ts-${version}`, 'bin', 'tsc');
    const { status, stdout } = spawnSync(
      process.execPath,
      [tsc, '-p', folder, '--pretty', 'false'],
      {
        encoding: 'utf8',
        cwd: folder,
      },
    );
    // What other packages' declarations say of themselves is not ours to mend.
    const own = stdout
      .split('\n')
      .filter(
        (line) =>
          /error TS/.test(line) && !/^(?:\.\.\/)*node_modules\/(?!gongkai-report)/.test(line),
      );
    console.log(`${own.length === 0 ? 'right ' : 'FAILED'} TypeScript ${version}, ${name}`);
    for (const line of own.slice(0, 12)) console.log(`    ${line}`);
    if (status !== 0 && own.length === 0 && stdout !== '')
      console.log(`    (others: ${stdout.split('\n', 1)})`);
    if (own.length > 0) failures += 1;
  }
}
if (process.argv.includes('--keep')) console.log(folder);
else rmSync(folder, { recursive: true, force: true });
process.exitCode = failures > 0 ? 1 : 0;
