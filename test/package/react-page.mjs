// Run in a folder where the packed package and one version of React are installed: prints that version
// and what went wrong. `node react-page.mjs <folder of jsdom>`
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [, , jsdom = ''] = process.argv;
const { JSDOM } = await import(pathToFileURL(jsdom).href);
const { window } = new JSDOM('<!doctype html><div id="page"></div>', {
  url: 'https://example.gov.cn/',
});
window.matchMedia = () => ({ matches: true });
const { document, navigator, Element, HTMLElement, HTMLAnchorElement, HTMLTableCellElement } =
  window;
for (const [name, value] of Object.entries({
  ...{ window, document, navigator, Element, HTMLElement, HTMLAnchorElement },
  ...{ HTMLTableCellElement, HTMLIFrameElement: window.HTMLIFrameElement },
  // React asks for it in a test environment of its own.
  IS_REACT_ACT_ENVIRONMENT: true,
})) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}

const { checkReport } = await import('gongkai-report');
const { ReportDocument } = await import('gongkai-report/react');
const { YearComparison } = await import('gongkai-report/react/compare');
const { LiveReport } = await import('gongkai-report/react/live');
const React = await import('react');
const { renderToString, renderToStaticMarkup } = await import('react-dom/server');
const { hydrateRoot } = await import('react-dom/client');
const act = React.act ?? (await import('react-dom/test-utils')).act;

const report = JSON.parse(
  readFileSync(new URL(import.meta.resolve('gongkai-report/samples/huaian-2024.json')), 'utf8'),
);
const { findings } = checkReport(report);
const { createElement: h } = React;
const app = h(
  React.StrictMode,
  null,
  h(LiveReport, null, h(ReportDocument, { report, findings })),
  h(YearComparison, { report, previous: report, idPrefix: 'years' }),
);

/** @type {string[]} */
const problems = [];
console.error = (...args) => problems.push(args.map(String).join(' ').slice(0, 300));
const page = window.document.getElementById('page');
page.innerHTML = renderToString(app);
const before = page.innerHTML;
/** @type {import('react-dom/client').Root | undefined} */
let root;
await act(async () => {
  root = hydrateRoot(page, app, { onRecoverableError: (error) => problems.push(String(error)) });
});
if (page.innerHTML !== before) problems.push('the page differs after hydration');
await act(async () => root?.unmount());
const tables = renderToStaticMarkup(app).split('<table').length - 1;
console.log(JSON.stringify({ version: React.version, tables, problems }));
process.exit(0);
