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
    <gongkai-report-summary src="report.json" previous="last.json" />
    <gongkai-year-comparison
      report={report}
      heading-level={3}
      ref={(each) => void each?.findings}
    />
    <gongkai-trend-chart src="2023.json 2024.json" />
    <gongkai-editor
      year="2026"
      sections="applications"
      ongongkai-save={({ detail }) => detail.waitUntil(Promise.resolve(detail.intent))}
    />
  </main>
);
