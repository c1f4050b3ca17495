// The custom elements for pages, each file complete in itself: one for a `<script src>`, the same as a module,
// and the rules, which the others load when an element asks for a check.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { build } from 'esbuild';
import { root } from './run.mjs';

const CHECK = 'elements-check.js';

/** @type {import('esbuild').Plugin} */
const checkStaysBeside = {
  name: 'check stays beside',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/check$/ }, () => ({ path: `./${CHECK}`, external: true }));
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
    // In ASCII: a page in GBK, served without a word of its charset, takes its scripts for GBK, too.
    charset: 'ascii',
    legalComments: 'none',
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}

/** @param {string} source @param {'esm' | 'iife'} format */
const elements = (source, format) =>
  bundle(join('elements', source), { format, plugins: [checkStaysBeside] });

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
  [CHECK]: () => elements('check.ts', 'esm'),
  'legacy/gongkai-report.js': legacy,
  'legacy/package.json': async () => '{ "type": "commonjs" }\n',
  'legacy/gongkai-report.d.ts': async () =>
    [
      "export * from '../elements.js';",
      "export * from '../index.js';",
      "export * from '../write.js';",
      '',
    ].join('\n'),
  // What `import 'gongkai-report/elements/react'` loads, which is there for its types.
  'types-only.js': async () => 'export {};\n',
};
