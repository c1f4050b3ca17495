/** Many reports on a page: who has reported, what they add up to, who is missing; for a server or a browser alike. */
export {
  CollectionOverview,
  type CollectionOverviewProps,
  type CollectionProps,
} from './CollectionOverview/CollectionOverview';
export { MissingList, type MissingListProps } from './MissingList/MissingList';
export { RollUpTable, type RollUpTableProps } from './RollUpTable/RollUpTable';
