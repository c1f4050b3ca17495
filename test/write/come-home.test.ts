import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyKindOfName, cellsOf, EDITIONS, LOCALES } from '../../src/format';
import { readReport } from '../../src/read';
import { blankReport, type NarrativeBlock, type Report, setCells } from '../../src/report';
import { checkReport } from '../../src/rules';
import { toCsv, toXlsx } from '../../src/write';
import { sampleReports } from '../samples';

const KINDS: readonly (readonly [kind: string, write: (report: Report) => Uint8Array])[] = [
  ...LOCALES.map((locale) => {
    const write = (report: Report) => toXlsx(report, { locale });
    return [`${locale}.xlsx`, write] as const;
  }),
  ['csv', (report) => new TextEncoder().encode(toCsv(report))],
];

/** What a check says that the report itself did not. */
async function newlySaid(report: Report, written: Uint8Array, fileName: string) {
  const { report: read, readings, sections } = await readReport(written, { fileName });
  const had = new Set(checkReport(report).findings.map(({ message }) => message));
  const { findings } = checkReport(read, { readings, sections });
  return { read, said: findings.map(({ message }) => message).filter((each) => !had.has(each)) };
}

const paragraph = (text: string): NarrativeBlock => ({ type: 'paragraph', text });
const narrative = fc.array(
  fc.oneof(
    fc
      .constantFrom('（一）主动公开', '（二）依申请公开')
      .map((text): NarrativeBlock => ({ type: 'heading', level: 1, text })),
    fc
      .constantFrom(
        '全年收到政府信息公开申请12件，全部按期答复。',
        '“公开为常态”的要求仍需落实，=1+1、逗号,和"引号"都在这里。',
        '无。',
        '存在的不足：一是力量不足；二是制度不全。下一步将加强培训。',
        "-5、'=2 开头的一段文字。",
      )
      .map(paragraph),
  ),
  { maxLength: 3 },
);

/** Reports that somebody may have: filled in part, with or without a title, a body, a year, texts. */
const madeReports = fc.constantFrom(...EDITIONS).chain((edition) =>
  fc
    .record({
      year: fc.constantFrom(edition === '2019' ? 2019 : 2023, null),
      name: fc.constantFrom('某市人民政府', '某县教育局', null),
      isTitled: fc.boolean(),
      hasPeriod: fc.boolean(),
      contact: fc.constantFrom(undefined, '某市某路1号，电话：0517-12345678'),
      publicationDate: fc.constantFrom(undefined, '2024-01-20'),
      overview: narrative,
      problems: narrative,
      other: narrative,
      values: fc.tuple(...cellsOf(edition).map(() => fc.option(fc.nat(40), { freq: 6 }))),
    })
    .map(({ year, name, isTitled, hasPeriod, contact, publicationDate, values, ...texts }) => {
      // Readers take the kind from the name.
      const kind = name === null ? undefined : bodyKindOfName(name);
      const body = { name, ...(kind && { kind }) };
      const blank = blankReport({ edition, year: year ?? 2023, body });
      const report: Report = {
        ...blank,
        year,
        title: isTitled && year !== null ? blank.title : null,
        period: hasPeriod && year !== null ? blank.period : null,
        ...(publicationDate && { publicationDate }),
        ...(contact && { contact }),
        ...texts,
      };
      return setCells(
        report,
        cellsOf(edition).map(({ address }, index) => [address, values[index] ?? null] as const),
      );
    }),
);

describe.each(KINDS)('a report written as %s and checked again', (kind, write) => {
  it.each(sampleReports)('has no finding that $name had not', async ({ report }) => {
    const first = write(report);
    const { read, said } = await newlySaid(report, first, `report.${kind}`);
    expect(said).toEqual([]);
    if (report.title !== null) expect(read).toEqual(report);
    expect(write(read)).toEqual(first);
  });

  it('has none that a made report had not, and a second round adds nothing', async () => {
    await fc.assert(
      fc.asyncProperty(madeReports, async (report) => {
        const first = write(report);
        const { read, said } = await newlySaid(report, first, `report.${kind}`);
        expect(said).toEqual([]);
        const second = await readReport(write(read), { fileName: `report.${kind}` });
        expect(second.report).toEqual(read);
        expect({ ...read, title: null, year: null, body: null }).toEqual({
          ...report,
          title: null,
          year: null,
          body: null,
        });
      }),
      { numRuns: 8 },
    );
  });
});
