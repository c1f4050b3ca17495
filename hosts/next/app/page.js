import { readFile } from 'node:fs/promises';
import { parseReport } from 'gongkai-report';
import { ReportDocument } from 'gongkai-report/react';
import { Reader } from './reader';

// A server component: the report is drawn where it is read.
export default async function Page() {
  const parsed = parseReport(JSON.parse(await readFile('public/files/report.json', 'utf8')));
  return (
    <main>
      <Reader />
      {parsed.success && <ReportDocument report={parsed.report} />}
    </main>
  );
}
