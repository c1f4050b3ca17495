import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, cellsOf, EDITIONS } from '../../src/format';
import { readReport } from '../../src/read';
import { blankReport, getCell, type Report, setCell } from '../../src/report';
import { checkReport } from '../../src/rules';
import { HTML_PROFILES, toCsv, toDocx, toHtml, toXlsx } from '../../src/write';
import { sampleReports } from '../samples';

type Write = (report: Report) => string | Uint8Array;

const KINDS: readonly (readonly [kind: string, write: Write])[] = [
  ...HTML_PROFILES.map((profile) => {
    const write: Write = (report) => toHtml(report, { profile });
    return [`${profile}.html`, write] as const;
  }),
  ['marked.html', (report) => toHtml(report, { findings: checkReport(report).findings })],
  ['docx', toDocx],
  ['xlsx', toXlsx],
  ['csv', toCsv],
];

/** The cells of a report after it was written and read again. */
async function again(report: Report, kind: string, write: Write) {
  const written = write(report);
  const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
  return (await readReport(bytes, { fileName: `report.${kind}` })).report;
}

const cellsIn = (report: Report) => ({
  edition: report.edition,
  cells: Object.fromEntries(
    cellsOf(report.edition).flatMap(({ address, unitField }) => [
      [address, getCell(report, address)],
      ...(unitField ? [[unitField.address, unitOf(report)]] : []),
    ]),
  ),
});

const unitOf = (report: Report) =>
  report.edition === '2019' ? report.proactive.procurement.unit : undefined;

describe.each(KINDS)('a report written as %s and read again', (kind, write) => {
  it.each(sampleReports)('has the cells of $name', async ({ report }) => {
    const read = await again(report, kind, write);
    expect(cellsIn(read)).toEqual(cellsIn(report));
    expect(read.year).toBe(report.year);
  });

  it('has whatever its cells held', async () => {
    const numberFor = ({ kind: type }: Cell) => {
      const count = fc.integer({ min: 0, max: 10_000_000 });
      if (type === 'change')
        return fc.oneof(
          count,
          count.map((value) => 0 - value),
        );
      return type === 'money' ? count.map((value) => value / 100) : count;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...EDITIONS).chain((edition) =>
          fc.record({
            edition: fc.constant(edition),
            values: fc.tuple(
              ...cellsOf(edition).map((cell) => fc.option(numberFor(cell), { freq: 8 })),
            ),
          }),
        ),
        async ({ edition, values }) => {
          const blank: Report = blankReport({
            edition,
            year: 2020,
            body: { name: '某市人民政府' },
          });
          const report = cellsOf(edition).reduce<Report>(
            (filled, { address }, index) => setCell(filled, address, values[index] ?? null),
            blank,
          );
          expect(cellsIn(await again(report, kind, write))).toEqual(cellsIn(report));
        },
      ),
      { numRuns: 8 },
    );
  }, 60_000);
});

describe('the text of a report', () => {
  const report: Report = {
    ...blankReport({ edition: '2021', year: 2024, body: { name: '某市人民政府' } }),
    overview: [
      { type: 'heading', level: 1, text: '（一）主动公开情况' },
      { type: 'paragraph', text: '全年主动公开 <b>1</b> & "2" 条。' },
    ],
    problems: [{ type: 'paragraph', text: '存在的问题。' }],
    other: [{ type: 'paragraph', text: '没有其他需要报告的事项。' }],
  };

  it.each(KINDS.filter(([kind]) => kind !== 'csv'))('comes back from %s', async (kind, write) => {
    const { title, body, overview, problems, other } = await again(report, kind, write);
    expect({ title, name: body.name, overview, problems, other }).toEqual({
      title: report.title,
      name: report.body.name,
      overview: report.overview,
      problems: report.problems,
      other: report.other,
    });
  });
});
