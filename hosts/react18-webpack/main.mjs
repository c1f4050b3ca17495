import { parseReport } from 'gongkai-report';
import { ReportDocument } from 'gongkai-report/react';
import { LiveReport } from 'gongkai-report/react/live';
import { pdf } from 'gongkai-report/read/pdf';
import 'gongkai-report/styles.css';
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { readAll } from './read-all.mjs';

const bytesOf = async (name) => (await fetch(`/files/${name}`)).arrayBuffer();
const parsed = parseReport(await (await fetch('/files/report.json')).json());
createRoot(document.querySelector('#app')).render(
  h(LiveReport, null, h(ReportDocument, { report: parsed.report })),
);
document.documentElement.dataset.result = JSON.stringify(await readAll(bytesOf, { pdf }));
