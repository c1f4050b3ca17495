// The custom elements for pages, each file complete in itself: one for a `<script src>`, the same as a module,
// and what the others load when it is asked for: the rules, and the drawing of charts. All of it in ASCII: a page
// in GB2312 whose server names no charset reads a script as its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { build } from 'esbuild';
import { root } from './run.mjs';

/** Loaded on demand, by the module that is imported. @type {Readonly<Record<string, string>>} */
const ON_DEMAND = {
  './check': 'elements-check.js',
  './charts': 'elements-charts.js',
  './editor-acts': 'elements-editor-acts.js',
  './editor-check': 'elements-editor-check.js',
  './editor-open': 'elements-editor-open.js',
  './read': 'elements-read.js',
};

/** @type {import('esbuild').Plugin} */
const onDemand = {
  name: 'on demand',
  setup({ onResolve }) {
    onResolve(
      { filter: /^\.\/(check|charts|editor-acts|editor-check|editor-open|read)$/ },
      ({ path, kind }) =>
        kind === 'dynamic-import' ? { path: `./${ON_DEMAND[path]}`, external: true } : undefined,
    );
  },
};

/** @param {string} source @param {import('esbuild').BuildOptions} options */
async function bundle(source, options) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src', source)],
    bundle: true,
    minify: true,
    write: false,
    platform: 'browser',
    target: 'chrome78',
    charset: 'ascii',
    legalComments: 'none',
    ...options,
  });
  // esbuild leaves patterns as they are written.
  return (outputFiles?.[0]?.text ?? '').replace(
    /[^\0-\x7f]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** @param {string} source @param {'esm' | 'iife'} format */
const elements = (source, format) =>
  bundle(join('elements', source), { format, plugins: [onDemand] });

/**
 * ES2019 has BigInt, and no way to write one. Of our own sources only; what remains ends the build.
 *
 * @type {import('esbuild').Plugin}
 */
const bigIntsByName = {
  name: 'bigints by name',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]rules[\\/][\w-]+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/(?<![\w$'"`\\.])(\d+)n\b/g, 'BigInt($1)'),
      loader: 'ts',
    }));
  },
};

/** For webpack 4 and scripts: no syntax newer than ES2019, a global or what is required. */
async function legacy() {
  const code = await bundle('legacy.ts', {
    format: 'iife',
    target: 'es2019',
    // Said of zod's own use of BigInt, too, which it has behind a test for it.
    logOverride: { bigint: 'silent' },
    plugins: [bigIntsByName],
    globalName: 'gongkaiReport',
    footer: { js: "if (typeof module === 'object') module.exports = gongkaiReport;" },
  });
  parse(code, { ecmaVersion: 2019 }); // a word of the syntax that is newer ends the build here
  // Node finds the names of what a module requires by reading it; it is never run.
  const module = { exports: {} };
  new Function('module', code)(module);
  return `${code}0&&(module.exports={${Object.keys(module.exports).join()}});\n`;
}

/** @type {Readonly<Record<string, () => Promise<string>>>} */
export const elementFiles = {
  'elements.global.js': () => elements('index.ts', 'iife'),
  'elements.js': () => elements('index.ts', 'esm'),
  'elements-check.js': () => elements('check.ts', 'esm'),
  'elements-charts.js': () => elements('charts.ts', 'esm'),
  'elements-editor.global.js': () => elements('editor.ts', 'iife'),
  'elements-editor-acts.js': () => elements('editor-acts.ts', 'esm'),
  'elements-editor-check.js': () => elements('editor-check.ts', 'esm'),
  'elements-editor-open.js': () => elements('editor-open.ts', 'esm'),
  'elements-editor.js': () => elements('editor.ts', 'esm'),
  // pdf.js is too large to lie beside it: a page that reads PDF brings it along.
  'elements-read.js': () =>
    bundle(join('elements', 'read.ts'), {
      format: 'esm',
      external: ['pdfjs-dist', 'pdfjs-dist/*'],
    }),
  'legacy/gongkai-report.js': legacy,
  'legacy/package.json': async () => '{ "type": "commonjs" }\n',
  'legacy/gongkai-report.d.ts': async () =>
    [
      "export * from '../elements.cjs';",
      "export * from '../index.cjs';",
      "export * from '../write.cjs';",
      '',
    ].join('\n'),
  // The type of every samples/*.json, for modules and for `require`.
  'sample.d.cts': async () =>
    [
      "import type { Report } from './index.cjs';",
      '/** A published report, as the package reads it. */',
      'declare const report: Report;',
      'export = report;',
      '',
    ].join('\n'),
  // What `import 'gongkai-report/elements/react'` loads, which is there for its types.
  'types-only.js': async () => 'export {};\n',
};
