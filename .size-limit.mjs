// What a page loads for each entry, gzipped: the file and every chunk that it imports at once.
// zod and React are peers and are not counted.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { importsOf } from './scripts/imports.mjs';

/** @param {string} file @param {Set<string>} seen */
function loadedBy(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { specifier, dynamic } of importsOf(readFileSync(file, 'utf8'), file)) {
    if (!dynamic && specifier?.startsWith('.')) loadedBy(join(dirname(file), specifier), seen);
  }
  return seen;
}

/** @param {string} name @param {string} file @param {string} limit */
const ceiling = (name, file, limit) => ({
  name,
  path: file.endsWith('.js') ? [...loadedBy(file)] : file,
  limit,
  gzip: true,
});

export default [
  ceiling('gongkai-report', 'dist/index.js', '40 kB'),
  ceiling('gongkai-report/react', 'dist/react.js', '24 kB'),
  ceiling('gongkai-report/react/compare', 'dist/react-compare.js', '24 kB'),
  ceiling('gongkai-report/react/live', 'dist/react-live.js', '4 kB'),
  ceiling('gongkai-report/read', 'dist/read.js', '60 kB'),
  ceiling('gongkai-report/write', 'dist/write.js', '36 kB'),
  ceiling('gongkai-report/styles.css', 'dist/styles.css', '6 kB'),
  ceiling('gongkai-report/embed.css', 'dist/embed.css', '8 kB'),
];
