import { StatutoryTable, type TableProps } from '../StatutoryTable/StatutoryTable';

/** Props of {@link ApplicationsTable}. */
export interface ApplicationsTableProps extends TableProps {}

/** 表三: applications received and handled (收到和处理政府信息公开申请情况). */
export function ApplicationsTable(props: ApplicationsTableProps) {
  return <StatutoryTable table="applications" {...props} />;
}
