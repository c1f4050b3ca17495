// A page: it reads the files by pdf.js's own worker and draws a report.
import { parseReport } from 'gongkai-report';
import { toHtml } from 'gongkai-report/write';
import 'gongkai-report/styles.css';
import { readAll } from './read-all.mjs';

export async function show(options) {
  const bytesOf = async (name) => (await fetch(`/files/${name}`)).arrayBuffer();
  const result = await readAll(bytesOf, options);
  const parsed = parseReport(await (await fetch('/files/report.json')).json());
  document.querySelector('#app').innerHTML = parsed.success ? toHtml(parsed.report) : 'invalid';
  document.documentElement.dataset.result = JSON.stringify(result);
}
