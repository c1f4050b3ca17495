// npm run release: what is published, made and checked, in release/: the package, its parts (CycloneDX), a bundle for
// networks without a registry, and the checksums of all. Needs dist (npm run build).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { binOf, root, runNode } from './run.mjs';

const { name, version, peerDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
const folder = join(root, 'release');
const windows = process.platform === 'win32';

/** @param {string} reason @returns {never} */
function stop(reason) {
  console.error(`npm run release: ${reason}`);
  process.exit(1);
}

/** @param {string} command @param {string[]} args @param {string} [cwd] @returns {string} */
function run(command, args, cwd = root) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (status !== 0) stop(`${command} ${args.join(' ')} failed\n${stderr || stdout}`);
  return stdout;
}
/** @param {string[]} args @param {string} [cwd] */
const npm = (args, cwd) => run(windows ? 'npm.cmd' : 'npm', args, cwd);

if (!existsSync(join(root, 'dist', 'index.js'))) stop('dist is not built: npm run build.');
if (!readFileSync(join(root, 'CHANGELOG.md'), 'utf8').includes(`## ${version}`))
  stop(`CHANGELOG.md says nothing of ${version}.`);
if (runNode(['scripts/check-package.mjs']) !== 0) stop('the package is not right.');
if (runNode([binOf('size-limit')]) !== 0) stop('an entry is larger than it may be.');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
const tarball = npm(['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder])
  .trim()
  .split('\n')
  .pop();
if (!tarball) stop('nothing was packed.');

// What the package brings along, by the package manager's own list.
const sbom = npm([
  'sbom',
  '--omit=dev',
  '--omit=optional',
  '--sbom-format=cyclonedx',
  '--sbom-type=library',
]);
writeFileSync(join(folder, `${name}-${version}.cdx.json`), sbom);

// For networks without a registry: the package and its peers, each as a tarball with what it needs, the files for a
// page, and how to install them.
const offline = join(folder, `${name}-${version}-offline`);
const packages = join(offline, 'packages');
mkdirSync(packages, { recursive: true });
cpSync(join(folder, tarball), join(packages, tarball));
/** The folders of the packages that some need, themselves among them. @param {string[]} names */
function closure(names) {
  const all = new Set(/** @type {string[]} */ ([]));
  /** Where one that needs a package finds it: beside its own, or further up. @param {string} each @param {string} from */
  const visit = (each, from) => {
    let at = from;
    while (!existsSync(join(at, 'node_modules', each, 'package.json'))) {
      if (at === root || dirname(at) === at) stop(`${each} is not installed.`);
      at = dirname(at);
    }
    const own = join(at, 'node_modules', each);
    if (all.has(own)) return;
    all.add(own);
    const manifest = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'));
    for (const next of Object.keys(manifest.dependencies ?? {})) visit(next, own);
  };
  for (const each of names) visit(each, root);
  return [...all];
}
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const needed = closure([
  ...Object.keys(dependencies),
  ...Object.keys(peerDependencies),
  'react-dom',
]);
npm([
  ...['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', packages],
  ...needed,
]);
const page = join(offline, 'page');
mkdirSync(page);
for (const file of readdirSync(join(root, 'dist')))
  if (/^elements.*\.js$|\.css$/.test(file)) cpSync(join(root, 'dist', file), join(page, file));
cpSync(join(root, 'dist', 'legacy', 'gongkai-report.js'), join(page, 'gongkai-report.js'));
writeFileSync(
  join(offline, 'README.txt'),
  [
    `${name} ${version}`,
    '',
    '没有软件仓库的网络：在应用的目录中运行 / Without a registry, in the folder of an application:',
    '    npm install --offline --omit=optional 路径/packages/*.tgz',
    'page/ 中的文件供网页直接引用 / The files in page/ are for a <script src> and a <link>.',
    'SHA256SUMS：sha256sum -c SHA256SUMS',
    '',
  ].join('\n'),
);

/** @param {string} at @param {string} [prefix] @returns {string[]} */
const filesIn = (at, prefix = '') =>
  readdirSync(at, { withFileTypes: true }).flatMap((each) =>
    each.isDirectory()
      ? filesIn(join(at, each.name), `${prefix}${each.name}/`)
      : [`${prefix}${each.name}`],
  );
/** @param {string} at @param {readonly string[]} files */
const sums = (at, files) =>
  files
    .map(
      (each) =>
        `${createHash('sha256')
          .update(readFileSync(join(at, each)))
          .digest('hex')}  ${each}\n`,
    )
    .join('');
writeFileSync(join(offline, 'SHA256SUMS'), sums(offline, filesIn(offline)));
run('tar', ['-czf', `${name}-${version}-offline.tar.gz`, `${name}-${version}-offline`], folder);
rmSync(offline, { recursive: true });
writeFileSync(join(folder, 'SHA256SUMS'), sums(folder, readdirSync(folder)));
console.log(readFileSync(join(folder, 'SHA256SUMS'), 'utf8'));
