import type { ReadInput, ReadOptions, ReadResult } from './read-report';
import * as reader from './read-report';

const node: reader.ReaderHost = {
  pdf: async () => (await import('./formats/pdf-node')).nodePdf,
};

/**
 * Reads a published report: HTML, DOCX, PDF, XLSX, CSV or plain text; or the JSON of a report. Where a document
 * holds several reports, the one that `which` names; a note says how many there are.
 *
 * @throws ReadError, and nothing else: what cannot be read, and why, in one line.
 * @example
 * import { readFile } from 'node:fs/promises';
 * import { checkReport } from 'gongkai-report';
 * import { readReport } from 'gongkai-report/read';
 *
 * const bytes = await readFile('报告.pdf');
 * const { report, readings, notes } = await readReport(bytes, { fileName: '报告.pdf' });
 * const { findings } = checkReport(report, { readings });
 */
export function readReport(input: ReadInput, options?: ReadOptions): Promise<ReadResult> {
  return reader.readReport(node, input, options);
}

/**
 * Reads every report of a document; most hold one.
 *
 * @throws ReadError, and nothing else.
 * @example
 * import { readFile } from 'node:fs/promises';
 * import { readReports } from 'gongkai-report/read';
 *
 * const read = await readReports(await readFile('各部门.docx'), { fileName: '各部门.docx' });
 * for (const { report } of read) console.log(report.body.name, report.year);
 */
export function readReports(
  input: ReadInput,
  options?: ReadOptions,
): Promise<readonly ReadResult[]> {
  return reader.readReports(node, input, options);
}

export * from './shared';
