import type { Report } from 'gongkai-report';
import type {} from 'gongkai-report/elements/react';
import { ReportDocument } from 'gongkai-report/react';
import { LiveReport } from 'gongkai-report/react/live';

export const Page = ({ report }: { readonly report: Report }) => (
  <main>
    <LiveReport>
      <ReportDocument report={report} />
    </LiveReport>
    <gongkai-report src="report.json" check heading-level="3" className="x" />
    <gongkai-report report={report} lang="en" />
    <gongkai-table table="applications" src="report.json" />
    {/* @ts-expect-error there is no such table */}
    <gongkai-table table="application" src="report.json" />
    <gongkai-findings for="report" />
    <gongkai-editor
      year="2026"
      sections="applications"
      ongongkai-save={({ detail }) => detail.waitUntil(Promise.resolve(detail.intent))}
    />
  </main>
);
