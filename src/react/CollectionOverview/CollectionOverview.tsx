import type { Collection } from '../../collect/collection';
import { drawRoot } from '../../draw';
import type { Locale } from '../../format';
import { drawOverview } from '../../overview';
import { DEFAULT_ID_PREFIX } from '../../table';
import type { LookProps } from '../StatutoryTable/StatutoryTable';
import { toReact } from '../to-react';

/** What the components of a collection have in common. */
export interface CollectionProps extends LookProps {
  /** What `Collector` of `gongkai-report/collect` makes, or `collection.json` of the command line: plain data. */
  readonly collection: Collection;
  /** The address at which a file's report is to be seen: names become links to it. Default none. */
  readonly linkOf?: ((file: string) => string | undefined) | undefined;
  /** Level of the title, 1 to 6. Default 2. */
  readonly headingLevel?: number | undefined;
  /** Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /** What every id begins with. Default `gk`; two on one page need two. */
  readonly idPrefix?: string | undefined;
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
  const { headingLevel = 2, locale = 'zh-CN', idPrefix = DEFAULT_ID_PREFIX } = props;
  const options = { ...props, headingLevel, locale, idPrefix };
  return toReact(drawRoot(options, drawOverview(collection, options)));
}
