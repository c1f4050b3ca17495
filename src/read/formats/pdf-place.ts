import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// Where this package finds pdf.js, and by what: tools that copy a program's files follow these names. A module of
// its own, since it fails where `pdfjs-dist` is not installed, and where there is no `import.meta`.
const require = createRequire(import.meta.url);

/** The file `pdf.mjs`; its worker lies beside it. */
export const library: string = require.resolve('pdfjs-dist/legacy/build/pdf.mjs');
export const worker: string = require.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs');

const folder = dirname(require.resolve('pdfjs-dist/package.json'));
export const cMaps: string = join(folder, 'cmaps');
export const fonts: string = join(folder, 'standard_fonts');
