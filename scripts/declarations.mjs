// The declarations once more for those who `require`: TypeScript takes a `.d.ts` of this package for a module's and
// refuses it in a CommonJS file under `node16`. Node itself has required modules since 20.19 and 22.12.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const dist = join(root, 'dist');
for (const name of readdirSync(dist)) {
  if (!name.endsWith('.d.ts')) continue;
  const text = readFileSync(join(dist, name), 'utf8');
  const own = text.replace(/((?:from|import)\s*\(?\s*['"]\.\/[^'"]+)\.js(['"])/g, '$1.cjs$2');
  writeFileSync(join(dist, name.replace(/\.d\.ts$/, '.d.cts')), own);
}
