import { StatutoryTable, type TableProps } from '../StatutoryTable/StatutoryTable';

/** Props of {@link ApplicationsTable}. */
export interface ApplicationsTableProps extends TableProps {}

/**
 * 表三: applications received and handled (收到和处理政府信息公开申请情况).
 *
 * @example
 * import { checkReport, type Report } from 'gongkai-report';
 * import { ApplicationsTable } from 'gongkai-report/react';
 *
 * export const Page = ({ report }: { report: Report }) => (
 *   <ApplicationsTable report={report} findings={checkReport(report).findings} />
 * );
 */
export function ApplicationsTable(props: ApplicationsTableProps) {
  return <StatutoryTable table="applications" {...props} />;
}
