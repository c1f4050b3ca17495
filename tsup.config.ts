import { defineConfig } from 'tsup';

/** The files that a page or a program loads: a room each. */
const library = {
  index: 'src/index.ts',
  form: 'src/format/index.ts',
  rules: 'src/rules/index.ts',
  react: 'src/react/index.ts',
  'react-compare': 'src/react/compare.ts',
  'react-collection': 'src/react/collection.ts',
  'react-edit': 'src/react/edit.ts',
  'react-live': 'src/react/live.ts',
  edit: 'src/edit/index.ts',
  read: 'src/read/index.ts',
  'read-pdf': 'src/read/pdf-found.ts',
  write: 'src/write/index.ts',
  collect: 'src/collect/index.ts',
  sql: 'src/sql/index.ts',
};

/** What stands for an entry of the same name on a page: the condition `browser`. Their types are those above. */
const onPage = {
  'read.browser': 'src/read/browser.ts',
  'read-pdf.browser': 'src/read/pdf-in-bundle.ts',
};

// One pass for every entry, so that a module two entries need is built once, in a shared chunk, and
// the chunks of a browser entry hold only what that entry reaches. A `'use client'` or a shebang is
// the first line of its source file, and stays there; `treeshake: true` would lose it (esbuild drops
// unused code without it).
export default defineConfig({
  entry: {
    ...library,
    ...onPage,
    cli: 'src/cli/main.ts',
    'collect-worker': 'src/collect/worker.ts',
  },
  format: 'esm',
  platform: 'neutral',
  target: 'chrome78',
  external: [/^node:/],
  splitting: true,
  sourcemap: true,
  dts: {
    // The elements' code is built by scripts/elements.mjs, each file complete in itself.
    // Those of frameworks are types and nothing else.
    entry: {
      ...library,
      elements: 'src/elements/index.ts',
      'elements-editor': 'src/elements/editor.ts',
      'elements-react': 'src/elements-react.ts',
      'elements-vue': 'src/elements-vue.ts',
    },
    compilerOptions: { ignoreDeprecations: '6.0' },
  },
});
