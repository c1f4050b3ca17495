import { type ReactNode, useEffect, useRef } from 'react';
import type { Locale } from '../../format';
// Not from the room's index, which brings along what draws.
import { attachOverview, type LiveOverview } from '../../overview/attach-overview';

/** Props of {@link LiveCollection}. */
export interface LiveCollectionProps {
  /** A `CollectionOverview`; a server may render it. */
  readonly children: ReactNode;
  /** Of what is announced. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
}

/**
 * What only a live screen has, around a `CollectionOverview`: it is filtered by name, state, table, severity and year,
 * and how many bodies fit is announced. Without it, or before it is there, all bodies are listed.
 *
 * @example
 * import type { Collection } from 'gongkai-report/collect';
 * import { CollectionOverview } from 'gongkai-report/react/collection';
 * import { LiveCollection } from 'gongkai-report/react/live';
 *
 * export const Page = ({ collection }: { collection: Collection }) => (
 *   <LiveCollection>
 *     <CollectionOverview collection={collection} />
 *   </LiveCollection>
 * );
 */
export function LiveCollection({ children, locale = 'zh-CN' }: LiveCollectionProps) {
  const root = useRef<HTMLDivElement>(null);
  const live = useRef<LiveOverview>(undefined);
  useEffect(() => {
    if (!root.current) return undefined;
    const attached = attachOverview(root.current, locale);
    live.current = attached;
    return attached.end;
  }, [locale]);
  // What was drawn again may be another collection.
  useEffect(() => live.current?.update());
  return (
    <div ref={root} className="gk-live">
      {children}
    </div>
  );
}
