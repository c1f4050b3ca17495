import { EDITIONS, type EditionId, tablesOf } from '../format';
import { documentMessages, waitingView } from '../table';
import { drawRoot, type RootOptions } from './draw-root';
import { drawTable } from './draw-table';
import { element, type PageElement } from './node';

/** What is drawn as long as a report is on its way. */
export interface DrawWaitingOptions extends RootOptions {
  /** Which table; all of them if left out. */
  readonly table?: string | undefined;
  /** Whose form it will be. Default the one in force. */
  readonly edition?: EditionId | undefined;
}

/** The shape of what is to come: the form's labels, and bars in place of numbers. It is told in one sentence. */
export function drawWaiting<S = never>({
  table,
  edition = EDITIONS[EDITIONS.length - 1],
  ...root
}: DrawWaitingOptions): PageElement<S> {
  const { locale } = root;
  const options = { locale, idPrefix: 'gk-waiting', caption: 'visible', isWaiting: true } as const;
  return drawRoot<S>(
    root,
    element('p', { class: 'gk-notice', role: 'status' }, documentMessages(locale).waiting),
    edition &&
      tablesOf(edition)
        .filter(({ key }) => table === undefined || key === table)
        .map(({ key }) => drawTable<S>(waitingView(edition, key, options), options)),
  );
}
