import { drawMissing } from '../../overview';
import type { CollectionProps } from '../CollectionOverview/CollectionOverview';
import { inRoot, withDefaults } from '../props';

/** Props of {@link MissingList}. */
export interface MissingListProps extends CollectionProps {}

/**
 * The bodies of which no report counts, by the body above: not reported, unreadable with the reason, of another year.
 * Without a roster it says that nobody knows.
 *
 * @example
 * import type { Collection } from 'gongkai-report/collect';
 * import { MissingList } from 'gongkai-report/react/collection';
 *
 * export const Page = ({ collection }: { collection: Collection }) => (
 *   <MissingList collection={collection} />
 * );
 */
export function MissingList({ collection, ...props }: MissingListProps) {
  const options = withDefaults(props);
  return inRoot(options, drawMissing(collection, options));
}
