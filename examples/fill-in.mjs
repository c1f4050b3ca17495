// A plain form with a small server: npm run build && node examples/fill-in.mjs [port]
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { checkReport } from 'gongkai-report';
import { createDraft, fromFormData } from 'gongkai-report/edit';
import { ReportEditor } from 'gongkai-report/react/edit';
import { toHtml } from 'gongkai-report/write';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const YEAR = 2026;
const dist = new URL('../dist/', import.meta.url);

/** @param {string} body */
const page = (
  body,
) => `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>填报</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/styles.css"><link rel="stylesheet" href="/editor.css"></head>
<body><main><h1>填报</h1>${body}</main></body></html>`;

/** The whole form, without a line of script. @param {import('gongkai-report/edit').Draft} draft */
const form = (draft) =>
  renderToStaticMarkup(createElement(ReportEditor, { draft, action: '/save', headingLevel: 2 }));

/** What is typed and what is found in it. @param {string} posted */
function answer(posted) {
  const fields = new URLSearchParams(posted);
  const draft = fromFormData(fields, { year: YEAR, check: checkReport });
  const errors = (draft.check()?.findings ?? []).filter(({ severity }) => severity === 'error');
  if (fields.get('intent') === 'submit' && errors.length > 0) {
    // The same texts again, to the letter: nothing that was typed is lost.
    const list = errors.map(({ message }) => `<li>${message.replace(/[&<]/g, '')}</li>`).join('');
    return page(`<ul role="alert">${list}</ul>${form(draft)}`);
  }
  // Here a portal keeps draft.texts() and draft.toReport().
  return page(toHtml(draft.toReport(), { headingLevel: 2 }));
}

/** With a script the same form is live; it is posted to the same place. */
const element = `<gongkai-editor year="${YEAR}" action="/save"></gongkai-editor>
<script type="module" src="/elements-editor.js"></script>`;

const server = createServer(async (request, response) => {
  const path = request.url ?? '/';
  try {
    const file = /^\/([\w-]+\.(?:js|css))$/.exec(path)?.[1];
    if (file) {
      const type = file.endsWith('.js') ? 'text/javascript' : 'text/css';
      const content = await readFile(new URL(file, dist));
      response.writeHead(200, { 'content-type': type }).end(content);
      return;
    }
    const html =
      request.method === 'POST'
        ? answer(await text(request))
        : page(path === '/live' ? element : form(createDraft({ year: YEAR })));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
});
server.listen(Number(process.argv[2] ?? 6008), '127.0.0.1', () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
});
