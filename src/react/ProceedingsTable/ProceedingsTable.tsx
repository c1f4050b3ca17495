import { StatutoryTable, type TableProps } from '../StatutoryTable/StatutoryTable';

/** Props of {@link ProceedingsTable}. */
export interface ProceedingsTableProps extends TableProps {}

/** 表四: administrative review and litigation (政府信息公开行政复议、行政诉讼情况). */
export function ProceedingsTable(props: ProceedingsTableProps) {
  return <StatutoryTable table="proceedings" {...props} />;
}
