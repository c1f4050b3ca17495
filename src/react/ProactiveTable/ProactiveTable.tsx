import { StatutoryTable, type TableProps } from '../StatutoryTable/StatutoryTable';

/** Props of {@link ProactiveTable}. */
export interface ProactiveTableProps extends TableProps {}

/**
 * 表二: proactive disclosure (主动公开政府信息情况).
 *
 * @example
 * import type { Report } from 'gongkai-report';
 * import { ProactiveTable } from 'gongkai-report/react';
 *
 * export const Page = ({ report }: { report: Report }) => <ProactiveTable report={report} />;
 */
export function ProactiveTable(props: ProactiveTableProps) {
  return <StatutoryTable table="proactive" {...props} />;
}
