/** The place of the last of some things that fits, or -1. (Array.prototype.findLastIndex is newer than our browsers.) */
export function lastIndexWhere<T>(list: readonly T[], fits: (each: T) => boolean): number {
  let at = list.length - 1;
  while (at >= 0 && !fits(list[at] as T)) at--; // from 0 to the length, there is one
  return at;
}

/** Puts items at the end of a list; as arguments of `push` a hundred thousand of them would overflow the stack. */
export function append<T>(to: T[], more: readonly T[]): void {
  for (const each of more) to.push(each);
}

/** Puts an item at the end of the list that stands under a key. */
export function appendAt<K, T>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
