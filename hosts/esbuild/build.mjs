import { cpSync } from 'node:fs';
import { build } from 'esbuild';

await build({
  entryPoints: { main: 'main.mjs', 'pdf.worker': 'pdfjs-dist/legacy/build/pdf.worker.mjs' },
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  target: 'esnext',
});
// The same for Node, everything in one file: pdf.js is found in node_modules.
await build({
  entryPoints: ['server.mjs'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: 'dist/server.mjs',
});
cpSync('node_modules/pdfjs-dist/cmaps', 'dist/cmaps', { recursive: true });
cpSync('index.html', 'dist/index.html');
