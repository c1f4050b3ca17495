/** How results are printed one by one, as they come: nothing at all where there are none. */
export interface Printer<T> {
  readonly head: (first: T) => string;
  readonly each: (result: T) => string;
  readonly between: string;
  readonly foot: string;
  /** What the caller has to know of what was printed, asked for after the last result. */
  readonly warning?: string | undefined;
}

/** A value as indented JSON, further in by so many levels. */
export const jsonAt = (value: unknown, levels: number): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${'  '.repeat(levels)}`);

/** A list in JSON, as `JSON.stringify` would print the whole of it. */
export const jsonList = <T>(shownOf: (result: T) => unknown): Printer<T> => ({
  head: () => '[\n',
  each: (result) => `  ${jsonAt(shownOf(result), 1)}`,
  between: ',\n',
  foot: '\n]\n',
});
