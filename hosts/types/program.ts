// Every entry, as a program uses it: what TypeScript says of this it says to those who install the package.
import {
  blankReport,
  checkReport,
  type Finding,
  getCell,
  parseReport,
  type Report,
  setCell,
} from 'gongkai-report';
import { ReadError, type ReadErrorCode, readReport } from 'gongkai-report/read';
import { pdf } from 'gongkai-report/read/pdf';
import sample from 'gongkai-report/samples/huaian-2024.json';
import { toCsv, toDocx, toHtml, toXlsx } from 'gongkai-report/write';

export const published: Report = sample;

const report: Report = blankReport({ edition: '2021', year: 2024 });
const total: unknown = getCell(
  setCell(report, 'applications.newlyReceived.total', 3),
  'applications.newlyReceived.total',
);
const findings: readonly Finding[] = checkReport(report).findings;
const parsed = parseReport(JSON.parse('{}'));
const words: string | null | undefined = parsed.success
  ? parsed.report.title
  : parsed.issues[0]?.message;

export async function run(bytes: Uint8Array): Promise<string> {
  try {
    const { readings, notes } = await readReport(bytes, { pdf, fileName: 'x.pdf' });
    return `${readings.length} ${notes.length} ${total} ${findings.length} ${words}`;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const code: ReadErrorCode = error.code;
    return code === 'libraryMissing' ? error.message : String(error.cause);
  }
}
export const out = [toHtml(report), toCsv(report)];
export const files: Promise<Uint8Array>[] = [
  Promise.resolve(toDocx(report)),
  Promise.resolve(toXlsx(report)),
];
