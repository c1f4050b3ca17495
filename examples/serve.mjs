// Serves the examples: npm run build && node examples/serve.mjs [port]
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { Writable } from 'node:stream';
import { build } from 'esbuild';
import { createElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { cmsArticle, pasted } from './cms-article.mjs';
import Page from './server-component.mjs';
import { serverTemplate } from './server-template.mjs';

const root = new URL('../', import.meta.url);
const sample = new URL('samples/huaian-2024.json', root);
const report = JSON.parse(await readFile(sample, 'utf8'));

/** @param {string} head @param {string} body */
const page = (head, body) =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>年度报告</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/dist/styles.css">${head}</head><body><main>${body}</main></body></html>`;

/** @returns {Promise<string>} */
const serverComponent = () =>
  new Promise((resolve, reject) => {
    let html = '';
    const { pipe } = renderToPipeableStream(createElement(Page, { file: sample }), {
      onError: reject,
      onAllReady: () =>
        pipe(
          new Writable({
            write(chunk, _encoding, done) {
              html += chunk;
              done();
            },
            final(done) {
              resolve(page('', html));
              done();
            },
          }),
        ),
    });
  });

async function reactApp() {
  const { outputFiles } = await build({
    entryPoints: [new URL('react-app.mjs', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}

/** @param {string} name */
const example = (name) => readFile(new URL(name, import.meta.url), 'utf8');

/** @type {Record<string, () => string | Promise<string>>} */
const pages = {
  '/': () =>
    `<!DOCTYPE html><html lang="zh-CN"><title>examples</title><ul>${Object.keys(pages)
      .filter((path) => path !== '/' && !path.endsWith('.js'))
      .map((path) => `<li><a href="${path}">${path}</a></li>`)
      .join('')}</ul></html>`,
  '/static': () => example('static.html'),
  '/cms': () => cmsArticle(pasted(report)),
  '/vue': () => example('vue.html'),
  '/server-template': () => serverTemplate(report),
  '/server-component': serverComponent,
  '/react': () => page('', '<div id="app"></div><script type="module" src="/react.js"></script>'),
  '/react.js': reactApp,
};

/** @type {Record<string, string>} */
const files = {
  '/report.json': 'samples/huaian-2024.json',
  '/old-portal.css': 'examples/old-portal.css',
  '/vue.js': 'examples/vue.js',
  '/node_modules/vue/dist/vue.esm-browser.prod.js': 'node_modules/vue/dist/vue.esm-browser.prod.js',
  '/dist/styles.css': 'dist/styles.css',
  '/dist/elements.js': 'dist/elements.js',
  '/dist/elements.global.js': 'dist/elements.global.js',
  '/dist/elements-check.js': 'dist/elements-check.js',
};

/** @type {Record<string, string>} */
const types = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

const server = createServer(async (request, response) => {
  const path = request.url ?? '/';
  const make = pages[path];
  const file = files[path];
  try {
    const body = make ? await make() : file && (await readFile(new URL(file, root), 'utf8'));
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(path)] ?? 'text/html';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
});
server.listen(Number(process.argv[2] ?? 6007), '127.0.0.1', () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
});
