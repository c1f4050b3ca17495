// What those who `require` get. Node itself has required modules since 20.19 and 22.12, so the code is the same and
// loaded once; but TypeScript takes a `.d.ts` of this package for a module's and refuses it in a CommonJS file under
// `node16`: each declaration once more as `.d.cts`, and for each entry a file of one line.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from './run.mjs';

const dist = join(root, 'dist');
for (const name of readdirSync(dist)) {
  if (!name.endsWith('.d.ts')) continue;
  const text = readFileSync(join(dist, name), 'utf8');
  const own = text.replace(/((?:from|import)\s*\(?\s*['"]\.\/[^'"]+)\.js(['"])/g, '$1.cjs$2');
  writeFileSync(join(dist, name.replace(/\.d\.ts$/, '.d.cts')), own);
}

/** @type {{ exports: Record<string, string | { require?: Record<string, string> }> }} */
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
for (const entry of Object.values(exports)) {
  if (typeof entry === 'string') continue;
  for (const path of Object.values(entry.require ?? {})) {
    if (!path.endsWith('.cjs')) continue;
    const module = basename(path).replace(/\.cjs$/, '.js');
    writeFileSync(join(root, path), `module.exports = require('./${module}');\n`);
  }
}
