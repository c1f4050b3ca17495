import type { Collection } from '../../collect/collection';
import { drawOverview } from '../../overview';
import { inRoot, type TitledProps, withDefaults } from '../props';

/** What the components of a collection have in common. */
export interface CollectionProps extends TitledProps {
  /** What `Collector` of `gongkai-report/collect` makes, or `collection.json` of the command line: plain data. */
  readonly collection: Collection;
  /** The address at which a file's report is to be seen: names become links to it. Default none. */
  readonly linkOf?: ((file: string) => string | undefined) | undefined;
}

/** Props of {@link CollectionOverview}. */
export interface CollectionOverviewProps extends CollectionProps {}

/**
 * How complete a collection of reports is: bodies by state, findings by table, and every body in groups by the body above.
 * Groups are folded where there are many. Inside `LiveCollection` of `./react/live` it is filtered by name, state,
 * table, severity and year. Needs `collection.css` beside `styles.css`.
 *
 * @example
 * import type { Collection } from 'gongkai-report/collect';
 * import { CollectionOverview } from 'gongkai-report/react/collection';
 *
 * export const Page = ({ collection }: { collection: Collection }) => (
 *   <CollectionOverview collection={collection} linkOf={(file) => `/reports/${file}`} />
 * );
 */
export function CollectionOverview({ collection, ...props }: CollectionOverviewProps) {
  const options = withDefaults(props);
  return inRoot(options, drawOverview(collection, options));
}
