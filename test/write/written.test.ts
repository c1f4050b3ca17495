/**
 * What the writers write, letter by letter, of a small report and a small collection: looks, widths, merges, links, what
 * is printed on each page. Read the change before you take it: npx vitest run --project unit --update=all test/write/written.test.ts
 */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Collector } from '../../src/collect';
import { cellsOf } from '../../src/format';
import { blankReport, type Report, setCells } from '../../src/report';
import { checkReport } from '../../src/rules';
import { toCsv, toDocx, toHtml, toReturnLetter, toXlsx } from '../../src/write';
import { collectionWorkbook } from '../../src/write/collection/workbook';

const zeros = cellsOf('2021').map(({ address }) => [address, 0] as const);

function reportOf(name: string, total: number, year = 2024): Report {
  return {
    ...setCells(blankReport({ edition: '2021', year, body: { name } }), [
      ...zeros,
      ['proactive.fees.amount', 12.5],
      ['applications.newlyReceived.naturalPerson', 7],
      ['applications.newlyReceived.commercialEnterprise', 3],
      ['applications.newlyReceived.total', total],
      ['applications.outcome.granted.naturalPerson', 7],
      ['applications.outcome.granted.commercialEnterprise', 3],
      ['applications.outcome.granted.total', 10],
      ['applications.outcome.total.naturalPerson', 7],
      ['applications.outcome.total.commercialEnterprise', 3],
      ['applications.outcome.total.total', 10],
      ['proceedings.review.upheld', null],
    ]),
    title: `${name}${year}年政府信息公开工作年度报告`,
    publicationDate: `${year + 1}-01-20`,
    overview: [
      { type: 'heading', level: 1, text: '（一）主动公开' },
      { type: 'paragraph', text: `${year}年收到政府信息公开申请${total}件。\n第二行<&"` },
    ],
  };
}
const report = reportOf('丙市人民政府', 11);
const earlier = [2022, 2023].map((year) => ({ report: reportOf('丙市人民政府', 10, year) }));
const check = checkReport(report);

const collector = new Collector(
  [
    { code: '1', name: '丙市人民政府', aliases: [], kind: '市', coverage: 'aggregated' },
    { code: '11', name: '丙市甲局', aliases: [], kind: '部门', parent: '1' },
    { code: '12', name: '丙市乙局', aliases: [], kind: '部门', parent: '1' },
    { code: '13', name: '丙市丁局', aliases: [], kind: '部门', parent: '1' },
  ],
  2024,
);
const collected: readonly (readonly [string, string, number])[] = [
  ['1', '丙市人民政府', 11],
  ['11', '丙市甲局', 10],
];
for (const [code, name, total] of collected) {
  const own = reportOf(name, total);
  const previous = reportOf(name, 10, 2023);
  const { findings, notChecked } = checkReport(own, { previous });
  const file = `in/${name}.json`;
  collector.add({
    file,
    hash: '',
    belongs: { body: code },
    report: own,
    findings,
    notChecked,
    previous,
  });
}
collector.add({ file: 'in/x.pdf', hash: '', belongs: { body: '12' }, error: '没有文字' });

const MOST_ROWS = 7;

/** The texts of a package, an element a line; of long lists of rows those at the beginning, and the last. */
function partsOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([path, part]) => {
      const text = strFromU8(part).replace(/<(?=[a-z])/gi, '\n<');
      const rows = text.split(/(?=\n<(?:row|w:tr)[ >])/);
      const kept = rows.filter((_, i) => i <= MOST_ROWS || i === rows.length - 1);
      return `==== ${path}${kept.join('')}\n`;
    })
    .join('');
}

const TEXTS: Readonly<Record<string, () => string>> = {
  'report.xlsx': () => partsOf(toXlsx(report)),
  'to-fill.xlsx': () =>
    partsOf(toXlsx(blankReport({ edition: '2019', year: 2019 }), { toFill: true, locale: 'en' })),
  'report.docx': () => partsOf(toDocx(report)),
  'report.csv': () => toCsv(report).replace(/\r\n/g, '␍\n'),
  'letter.docx': () =>
    partsOf(
      toReturnLetter(
        {
          body: '丙市人民政府',
          year: 2024,
          edition: '2021',
          findings: check.findings,
          file: 'a.pdf',
        },
        { from: '丙省人民政府办公厅', answerBy: '2025-02-01' },
      ),
    ),
  'collection.xlsx': () => partsOf(Buffer.concat([...collectionWorkbook(collector.source())])),
  'linked.xlsx': () =>
    partsOf(
      Buffer.concat([
        ...collectionWorkbook(collector.source(), {
          locale: 'en',
          fileLink: (file) => `../${encodeURI(file)}`,
          letterLink: (code) => `letters/${code}.docx`,
        }),
      ]),
    ),
  'cms.html': () =>
    toHtml(report, { profile: 'cms', charts: true, earlier, locale: 'en' })
      .replace(/<(?=[a-z])/gi, '\n<')
      .split(/(?=\n<tr)/)
      .filter((_, i, rows) => i < 60 || i > rows.length - 20)
      .join(''),
};

describe('what is written', () => {
  it.each(Object.entries(TEXTS))('%s', async (name, write) => {
    await expect(write()).toMatchFileSnapshot(`written/${name}.txt`);
  });
});
