import type { EditionId } from './editions';

/** What is made of an edition, made once: the form does not change. */
export function perEdition<T extends object>(
  make: (edition: EditionId) => T,
): (edition: EditionId) => T {
  const made = new Map<EditionId, T>();
  return (edition) => {
    let own = made.get(edition);
    if (!own) {
      own = make(edition);
      made.set(edition, own);
    }
    return own;
  };
}
