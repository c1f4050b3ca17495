// The readers on a page: `gongkai-report/read` under the condition `browser`. The same names as index.ts, which
// has what is said of them.

import type { ReadInput, ReadOptions, ReadResult } from './read-report';
import * as reader from './read-report';

const page: reader.ReaderHost = {
  pdf: async () => (await import('./formats/pdf-browser')).browserPdf,
};

export function readReport(input: ReadInput, options?: ReadOptions): Promise<ReadResult> {
  return reader.readReport(page, input, options);
}

export function readReports(
  input: ReadInput,
  options?: ReadOptions,
): Promise<readonly ReadResult[]> {
  return reader.readReports(page, input, options);
}

export * from './shared';
