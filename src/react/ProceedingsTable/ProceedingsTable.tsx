import { StatutoryTable, type TableProps } from '../StatutoryTable/StatutoryTable';

/** Props of {@link ProceedingsTable}. */
export interface ProceedingsTableProps extends TableProps {}

/**
 * 表四: administrative review and litigation (政府信息公开行政复议、行政诉讼情况).
 *
 * @example
 * import type { Report } from 'gongkai-report';
 * import { ProceedingsTable } from 'gongkai-report/react';
 *
 * export const Page = ({ report }: { report: Report }) => (
 *   <ProceedingsTable report={report} caption="hidden" locale="en" />
 * );
 */
export function ProceedingsTable(props: ProceedingsTableProps) {
  return <StatutoryTable table="proceedings" {...props} />;
}
