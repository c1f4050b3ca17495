import type { CollectionSource } from './collection';

const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

/** A collection as the JSON that `JSON.stringify` would make of it, in pieces none of which is longer than an entry. */
export function* collectionJson(source: CollectionSource): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(source) as [string, unknown][]) {
    // whatever they are
    yield `${before}${JSON.stringify(key)}:`;
    before = ',';
    if (isIterable(value)) yield* listed(value, (entry) => JSON.stringify(entry), '[]');
    else if (typeof value === 'object' && value !== null)
      yield* listed(
        Object.entries(value),
        ([own, entry]) => `${JSON.stringify(own)}:${JSON.stringify(entry)}`,
        '{}',
      );
    else yield JSON.stringify(value);
  }
  yield '}\n';
}

function* listed<T>(
  entries: Iterable<T>,
  write: (entry: T) => string,
  [open = '', close = '']: string,
): Generator<string> {
  let before = open;
  for (const entry of entries) {
    yield `${before}${write(entry)}`;
    before = ',';
  }
  yield before === open ? `${open}${close}` : close;
}
