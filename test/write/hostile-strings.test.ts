import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/format';
import { readReport } from '../../src/read';
import { type CellReading, getCell, type Report } from '../../src/report';
import { toDocx, toXlsx } from '../../src/write';
import { sampleReports } from '../samples';
import { isInSlice } from '../slice';

/** What a spreadsheet may take for a formula, XML cannot hold, or a program takes for something of its own. */
const STRINGS = [
  '=1+1',
  '=HYPERLINK("http://x.cn","点此")',
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '\u3000=1+1',
  '＝1+1',
  '＋1',
  '＠SUM(A1)',
  '－1+1',
  "'=1+1",
  '"=1+1"',
  '=1+1\n=2+2',
  'DDE ("cmd";"/C calc";"__")',
  '_x0041_',
  '_x005F_x0041_',
  '_xD83D_',
  '题\u0000目',
  '\u0001\u0008\u000b\u000c\u000e\u001f',
  '\u007f\u0080\u009f',
  '\u001b]0;标题\u0007',
  '\ufffe\uffff',
  '高\ud83d低',
  '\ude00\ud83d',
  '\ud83d\ude00𠮷',
  '\u202e左右\u202c',
  '\u2028行\u2029段',
  '\u200b\ufeff零宽',
  '\r\n\r',
  '<w:p/>',
  '</w:t></w:r><w:r><w:t>9',
  ']]>',
  '<![CDATA[9]]>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&amp;&#0;&b;',
  '<?xml version="1.0"?>',
  '" r="A1"',
  '{PAGE}',
  '&[Page]&P&N',
];

const WRITERS = [
  ['docx', toDocx],
  ['xlsx', toXlsx],
] as const;

/** A report with a text in every place that takes one. */
function inEveryString(report: Report, text: string): Report {
  const blocks = [
    { type: 'heading' as const, level: 1 as const, text },
    { type: 'paragraph' as const, text },
    { type: 'paragraph' as const, text: `前${text}后` },
  ];
  return {
    ...report,
    contact: text,
    introduction: blocks,
    overview: [...(report.overview ?? []), ...blocks],
    problems: [...(report.problems ?? []), ...blocks],
    other: blocks,
    tableTexts: { applications: { above: blocks, below: blocks } },
  };
}

/** What a document says in a cell that is no number, in so many words. */
const readingsOf = (report: Report, text: string): CellReading[] =>
  cellsOf(report.edition).map(({ address }, i) =>
    i % 7 === 3
      ? { address, state: 'invalid', value: null, raw: text }
      : { address, state: 'blank', value: null, raw: '' },
  );

/** All parts of a package that are XML, each taken apart by a strict reader. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes)).map(
    ([name, part]) => [name, strFromU8(part)] as const,
  );
  for (const [name, xml] of parts) {
    const parser = new SaxesParser({ xmlns: true, fileName: name });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(xml).close();
  }
  return new Map(parts);
}

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

describe.each(WRITERS)('a report with hostile texts, as %s', (kind, write) => {
  it.each(STRINGS.map((text, i) => ({ i, text: JSON.stringify(text), own: text })))(
    'is valid and equal: $text',
    async ({ i, own }) => {
      if (!isInSlice(i)) return;
      const sample = sampleReports[i % sampleReports.length];
      if (!sample) throw new Error('no sample');
      const report = inEveryString(sample.report, own);
      const bytes = write(report);
      const parts = partsOf(bytes);
      // Nothing of a text is a formula, a field, a link or a part of the package.
      const plain = partsOf(write(sample.report));
      expect([...parts.keys()]).toEqual([...plain.keys()]);
      const marks = (all: ReadonlyMap<string, string>): number =>
        [...all.values()].join('').match(/<f[ />]|<w:(?:instrText|fldSimple|hyperlink)\b/g)
          ?.length ?? 0;
      expect(marks(parts)).toBe(marks(plain));
      const { report: read } = await readReport(bytes, { fileName: `a.${kind}` });
      const cells = (each: Report): (readonly [string, number | null | undefined])[] =>
        cellsOf(each.edition).map(({ address }) => [address, getCell(each, address)] as const);
      expect(read.edition).toBe(report.edition);
      expect(cells(read)).toEqual(cells(report));
      const texts = (read.other ?? []).map(({ text }) => text).join('');
      expect(lettersOf(texts)).toContain(lettersOf(`前${own}后`));
    },
  );

  it('is valid where cells say them', () => {
    for (const [i, text] of STRINGS.entries()) {
      if (!isInSlice(i)) continue;
      const sample = sampleReports[(i + 1) % sampleReports.length];
      if (sample) partsOf(write(sample.report, { readings: readingsOf(sample.report, text) }));
    }
  });
});
