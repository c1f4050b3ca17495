/** How results are printed one by one, as they come: nothing at all where there are none. */
export interface Printer<T> {
  readonly head: (first: T) => string;
  readonly each: (result: T) => string;
  readonly between: string;
  readonly foot: string;
}

/** A value as indented JSON, further in by so many levels. */
const jsonAt = (value: unknown, levels: number): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${'  '.repeat(levels)}`);

/** A list in JSON, as `JSON.stringify` would print the whole of it. */
export const jsonList = <T>(shownOf: (result: T) => unknown): Printer<T> => ({
  head: () => '[\n',
  each: (result) => `  ${jsonAt(shownOf(result), 1)}`,
  between: ',\n',
  foot: '\n]\n',
});

/** Objects of one list as one object in JSON: the first's, with the lists under their last key joined. */
export const jsonJoined = <T>(
  objectOf: (result: T) => Readonly<Record<string, unknown>>,
  key: string,
): Printer<T> => {
  const listOf = (result: T): readonly unknown[] => {
    const list = objectOf(result)[key];
    return Array.isArray(list) ? list : [];
  };
  return {
    head: (first) => {
      const { [key]: _, ...others } = objectOf(first);
      const whole = JSON.stringify({ ...others, [key]: [] }, null, 2);
      return `${whole.slice(0, whole.lastIndexOf('['))}[\n    `;
    },
    each: (result) =>
      listOf(result)
        .map((value) => jsonAt(value, 2))
        .join(',\n    '),
    between: ',\n    ',
    foot: '\n  ]\n}\n',
  };
};
