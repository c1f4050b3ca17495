import { useCallback, useState, useSyncExternalStore } from 'react';
import { createDraft, type Draft, type DraftOptions, type DraftTopic } from '../../edit/draft';

/**
 * A draft that lives as long as the component: the options are those of its first render.
 *
 * @example
 * import type { Report } from 'gongkai-report';
 * import { ReportEditor, useDraft } from 'gongkai-report/react/edit';
 *
 * export function Page({ report }: { report: Report }) {
 *   const draft = useDraft({ report });
 *   return <ReportEditor draft={draft} />;
 * }
 */
export function useDraft(options: DraftOptions): Draft {
  const [draft] = useState(() => createDraft(options));
  return draft;
}

/**
 * What a draft says now: drawn again whenever the topic changes and what is read differs. `read` must give the same
 * value as long as nothing changed: a text, a number, or what the draft itself keeps (`draft.check()`).
 *
 * @example
 * import { ReportEditor, useDraft, useDraftValue } from 'gongkai-report/react/edit';
 *
 * export function Page() {
 *   const draft = useDraft({ year: 2025 });
 *   const unsaved = useDraftValue(draft, 'state', (now) => now.unsaved);
 *   return (
 *     <>
 *       <ReportEditor draft={draft} />
 *       {unsaved && <p>有未保存的修改</p>}
 *     </>
 *   );
 * }
 */
export function useDraftValue<T>(draft: Draft, topic: DraftTopic, read: (draft: Draft) => T): T {
  const subscribe = useCallback(
    (listener: () => void) => draft.subscribe(topic, listener),
    [draft, topic],
  );
  const snapshot = () => read(draft);
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}
