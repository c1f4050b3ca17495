import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read';
import type { Report } from '../../src/report';
import { checkReport } from '../../src/rules';
import { toCsv, toXlsx } from '../../src/write';
import { sampleReports } from '../samples';

const codes = (report: Report) =>
  checkReport(report)
    .findings.map((finding) => JSON.stringify(finding))
    .sort();

// One without a title comes back with the placeholder in its place.
const titled = sampleReports.filter(({ report }) => report.title !== null);

describe('a workbook of ours, of a report with a title', () => {
  it.each(titled)(
    'has no finding that $name had not, and is written the same again',
    async ({ report }) => {
      const first = toXlsx(report);
      const { report: read } = await readReport(first, { fileName: 'report.xlsx' });
      const had = codes(report);
      expect(codes(read).filter((each) => !had.includes(each))).toEqual([]);
      expect(read).toEqual(report);
      expect(toXlsx(read)).toEqual(first);
    },
  );
});
describe('a CSV of ours', () => {
  it.each(sampleReports)(
    'has no finding that $name had not, and is written the same again',
    async ({ report }) => {
      const first = toCsv(report);
      const { report: read } = await readReport(new TextEncoder().encode(first), {
        fileName: 'report.csv',
      });
      expect(toCsv(read)).toBe(first);
      const had = codes(report);
      expect(codes(read).filter((each) => !had.includes(each))).toEqual([]);
    },
  );
});
