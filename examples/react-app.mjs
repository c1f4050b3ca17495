// An application in the browser, with React 18 or 19.
import { checkReport, parseReport } from 'gongkai-report';
import { ReportDocument } from 'gongkai-report/react';
import { LiveReport } from 'gongkai-report/react/live';
import { createElement, StrictMode, version } from 'react';
import { createRoot } from 'react-dom/client';

const parsed = parseReport(await (await fetch('/report.json')).json());
if (!parsed.success) throw new Error(parsed.issues[0]?.message);
const { report } = parsed;
const { findings } = checkReport(report);
const page = document.getElementById('app');
if (!page) throw new Error('no #app');
page.dataset.react = version;
createRoot(page).render(
  createElement(
    StrictMode,
    null,
    createElement(LiveReport, null, createElement(ReportDocument, { report, findings })),
  ),
);
