import { useCallback, useState, useSyncExternalStore } from 'react';
import { createDraft, type Draft, type DraftOptions, type DraftTopic } from '../../edit';

/** A draft that lives as long as the component: the options are those of its first render. */
export function useDraft(options: DraftOptions): Draft {
  const [draft] = useState(() => createDraft(options));
  return draft;
}

/**
 * What a draft says now: drawn again whenever the topic changes and what is read differs. `read` must give the same
 * value as long as nothing changed: a text, a number, or what the draft itself keeps (`draft.check()`).
 */
export function useDraftValue<T>(draft: Draft, topic: DraftTopic, read: (draft: Draft) => T): T {
  const subscribe = useCallback(
    (listener: () => void) => draft.subscribe(topic, listener),
    [draft, topic],
  );
  const snapshot = () => read(draft);
  return useSyncExternalStore(subscribe, snapshot, snapshot);
}
