// The custom elements for pages, each file complete in itself: one for a `<script src>`, the same as a module,
// and the rules, which the others load when an element asks for a check.
import { join } from 'node:path';
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

/** @param {string} source @param {'esm' | 'iife'} format */
async function bundle(source, format) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src', 'elements', source)],
    bundle: true,
    minify: true,
    write: false,
    format,
    platform: 'browser',
    target: 'chrome78',
    charset: 'utf8',
    legalComments: 'none',
    plugins: [checkStaysBeside],
  });
  return outputFiles[0]?.text ?? '';
}

/** @type {Readonly<Record<string, () => Promise<string>>>} */
export const elementFiles = {
  'elements.global.js': () => bundle('index.ts', 'iife'),
  'elements.js': () => bundle('index.ts', 'esm'),
  [CHECK]: () => bundle('check.ts', 'esm'),
};
