import { drawRoot } from '../../draw';
import { drawMissing } from '../../overview';
import { DEFAULT_ID_PREFIX } from '../../table';
import type { CollectionProps } from '../CollectionOverview/CollectionOverview';
import { toReact } from '../to-react';

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
  const { headingLevel = 2, locale = 'zh-CN', idPrefix = DEFAULT_ID_PREFIX } = props;
  const options = { ...props, headingLevel, locale, idPrefix };
  return toReact(drawRoot(options, drawMissing(collection, options)));
}
