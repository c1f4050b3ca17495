export type { TableLook } from '../draw';
// What `renderCell` is given.
export type { ValueCell } from '../table';
export {
  ApplicationsTable,
  type ApplicationsTableProps,
} from './ApplicationsTable/ApplicationsTable';
export { FindingsPanel, type FindingsPanelProps } from './FindingsPanel/FindingsPanel';
export { NarrativeSection, type NarrativeSectionProps } from './NarrativeSection/NarrativeSection';
export { ProactiveTable, type ProactiveTableProps } from './ProactiveTable/ProactiveTable';
export { ProceedingsTable, type ProceedingsTableProps } from './ProceedingsTable/ProceedingsTable';
export type { LookProps, PartProps, TitledProps } from './props';
export { ReportDocument, type ReportDocumentProps } from './ReportDocument/ReportDocument';
export type { RenderCell, TableProps } from './StatutoryTable/StatutoryTable';
export { TableSkeleton, type TableSkeletonProps } from './TableSkeleton/TableSkeleton';
