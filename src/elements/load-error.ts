/** Why there is no report to show, in words for the reader of the page. */
export class LoadError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join(' '));
    // Lowered to ES2019, a class that extends Error keeps its own prototype; said here for its name alone.
    this.name = 'LoadError';
  }
}

/** What such an error says, also of one that a file of its own has thrown, which has a class of its own. */
export const loadErrorLines = (error: unknown): readonly string[] | undefined =>
  error instanceof Error && error.name === 'LoadError' && 'lines' in error
    ? (error as LoadError).lines // by its name, and it has them
    : undefined;
