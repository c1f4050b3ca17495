import { drawRollUp } from '../../overview';
import type { CollectionProps } from '../CollectionOverview/CollectionOverview';
import { inRoot, withDefaults } from '../props';

/** Props of {@link RollUpTable}. */
export interface RollUpTableProps extends CollectionProps {
  /** The code of the body above. Default all of the collection. */
  readonly parent?: string | undefined;
}

/**
 * What the reports of a body and of all below it add up to, as the statutory tables. Each number is a link to
 * its parts: which body gave what, who left it blank. A sum with blanks in it is told as "at least"; a cell that all leave blank
 * is blank. Where the report above says that it adds the others up, cells that differ (B-SUM) are listed with the body that
 * may be the reason.
 *
 * @example
 * import type { Collection } from 'gongkai-report/collect';
 * import { RollUpTable } from 'gongkai-report/react/collection';
 *
 * export const Page = ({ collection }: { collection: Collection }) => (
 *   <RollUpTable collection={collection} parent="320800" />
 * );
 */
export function RollUpTable({ collection, ...props }: RollUpTableProps) {
  const options = withDefaults(props);
  return inRoot(options, drawRollUp(collection, options));
}
