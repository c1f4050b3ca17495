// A server component, as in Next.js: app/report/page.js. No script of ours reaches the browser.
import { readFile } from 'node:fs/promises';
import { checkReport, parseReport } from 'gongkai-report';
import { ReportDocument } from 'gongkai-report/react';
import { createElement } from 'react';

/** @param {{ file: string | URL }} props */
export default async function Page({ file }) {
  const parsed = parseReport(JSON.parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(parsed.issues[0]?.message);
  const { report } = parsed;
  const { findings } = checkReport(report);
  return createElement(ReportDocument, { report, findings });
}
