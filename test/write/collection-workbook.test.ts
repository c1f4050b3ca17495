import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type CollectedReport, Collector, type RosterBody } from '../../src/collect';
import { cellsOf } from '../../src/format';
import { blankReport, type Report, setCells } from '../../src/report';
import { checkReport } from '../../src/rules';
import { collectionWorkbook } from '../../src/write/collection/workbook';

const ROSTER: readonly RosterBody[] = [
  { code: '1', name: '丙市人民政府', aliases: [], kind: '市', coverage: 'aggregated' },
  { code: '11', name: '丙市甲局', aliases: [], kind: '部门', parent: '1' },
  { code: '12', name: '=1+1', aliases: [], kind: '部门', parent: '1' },
  { code: '13', name: '丙市丁局', aliases: [], kind: '部门', parent: '1' },
];

function reportOf(name: string, count: number, year = 2024): Report {
  const report = blankReport({ year, body: { name } });
  const zeros = cellsOf(report.edition).map(({ address }) => [address, 0] as const);
  return setCells(report, [...zeros, ['applications.newlyReceived.total', count]]);
}

function collected(code: string, report: Report, previous?: Report): CollectedReport {
  const file = `in/a b#${code}.json`;
  const { findings, notChecked } = checkReport(report, { ...(previous && { previous }) });
  return {
    file,
    hash: '',
    belongs: { body: code },
    report,
    findings,
    notChecked,
    ...(previous && { previous }),
  };
}

const collector = new Collector(ROSTER, 2024);
collector.add(collected('1', reportOf('丙市人民政府', 10)));
collector.add(collected('11', reportOf('丙市甲局', 4), reportOf('丙市甲局', 5, 2023)));
collector.add(collected('12', reportOf('=1+1', 5)));
collector.add({
  file: 'in/x.pdf',
  hash: '',
  belongs: { body: '13' },
  error: `${'长'.repeat(40_000)}`,
});
const source = collector.source();

const bytesOf = (options: Parameters<typeof collectionWorkbook>[1] = {}): Uint8Array =>
  Buffer.concat([...collectionWorkbook(source, options)]);

const files = Object.fromEntries(
  Object.entries(
    unzipSync(bytesOf({ fileLink: (file) => encodeURI(file).replace('#', '%23') })),
  ).map(([path, bytes]) => [path, strFromU8(bytes)]),
);
const names = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(
  ([, name = '']) => name,
);
const sheet = (name: string): string =>
  files[`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`] ?? '';
/** The texts and numbers of a sheet, row by row. */
const rowsOf = (name: string): string[][] =>
  [...sheet(name).matchAll(/<row [^>]*>(.*?)<\/row>/g)].map(([, row = '']) =>
    [...row.matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/g)].map(([, cell = '']) =>
      cell.replace(/<[^>]*>/g, ''),
    ),
  );

describe('the workbook of a collection', () => {
  it('has a sheet for each thing that an office asks for', () => {
    expect(names).toEqual([
      '总览',
      '未收到',
      '各单位',
      '问题',
      '问题分类',
      '汇总',
      '汇总表二',
      '汇总表三',
      '汇总表四',
      '与上年比较',
      '各单位与上年比较',
      '文件',
    ]);
  });

  it('counts bodies by state, kind and parent', () => {
    const rows = rowsOf('总览');
    expect(rows[3]?.slice(0, 6)).toEqual(['全部', '4', '3', '0.75', '0', '1']);
    expect(rows.find(([name]) => name === '部门')?.slice(0, 3)).toEqual(['部门', '3', '2']);
    expect(rows.find(([name]) => name === '丙市人民政府')?.slice(0, 3)).toEqual([
      '丙市人民政府',
      '3',
      '2',
    ]);
  });

  it('filters lists, keeps their head in view and on each page', () => {
    expect(sheet('问题')).toMatch(/<pane ySplit="2" topLeftCell="A3"[^>]*state="frozen"\/>/);
    const count = source.files.reduce(
      (sum, { counts }) => sum + counts.error + counts.query + counts.info,
      0,
    );
    expect(count).toBeGreaterThan(0);
    expect(sheet('问题')).toContain(`<autoFilter ref="A2:I${count + 2}"/>`);
    expect(rowsOf('问题')).toHaveLength(count + 2);
    expect(files['xl/workbook.xml']).toContain(
      `'问题'!$A$2:$I$${count + 2}`.replace(/'/g, '&#39;'),
    );
    expect(sheet('问题')).toContain('orientation="landscape"');
  });

  it('leads from a finding to its body and its file, and from a body to its first finding', () => {
    expect(sheet('问题')).toContain('<hyperlink ref="A3" location="&#39;各单位&#39;!A3"/>');
    expect(files[`xl/worksheets/_rels/sheet${names.indexOf('问题') + 1}.xml.rels`]).toContain(
      'Target="in/a%20b%231.json" TargetMode="External"',
    );
    const [first] = source.files;
    const before =
      (first?.counts.error ?? 0) + (first?.counts.query ?? 0) + (first?.counts.info ?? 0);
    expect(sheet('各单位')).toMatch(
      new RegExp(`<hyperlink ref="[F-H]4" location="&#39;问题&#39;!A${before + 3}"/>`),
    );
  });

  it('adds up in the tables of the form, and marks what the parent has otherwise', () => {
    const row = rowsOf('汇总表三').find((cells) => cells[0]?.startsWith('一、本年新收'));
    expect(row?.at(-1)).toBe('10'); // the city, which counts for those below it
    expect(rowsOf('汇总表三').filter((cells) => cells.at(-1) === '9')).toHaveLength(1);
    expect(rowsOf('汇总')[3]?.slice(0, 4)).toEqual(['丙市人民政府', '2', '1', '']);
  });

  it('sets the whole and each body beside last year', () => {
    expect(rowsOf('与上年比较')).toContainEqual([
      '表三',
      expect.stringContaining('本年新收'),
      '1',
      '5',
      '4',
      '-1',
      '-0.2',
    ]);
    expect(rowsOf('各单位与上年比较')[2]?.[0]).toBe('丙市甲局');
  });

  it('has text where strangers wrote what looks like a formula, and none of theirs', () => {
    expect(Object.values(files).join('')).not.toContain('<f>');
    expect(rowsOf('各单位')[4]?.[1]).toBe('=1+1');
    expect(sheet('各单位')).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1</t>');
  });

  it('cuts a text that is longer than a cell holds, and says so', () => {
    const text = rowsOf('文件').at(-1)?.at(-1) ?? '';
    expect(text.length).toBeLessThanOrEqual(32_767);
    expect(text.endsWith('（原文 40000 字，表格一格放不下，以下略）')).toBe(true);
  });

  it('is the same bytes for the same collection, and speaks English', () => {
    expect(Buffer.compare(bytesOf(), bytesOf())).toBe(0);
    const english = unzipSync(bytesOf({ locale: 'en' }));
    expect(strFromU8(english['xl/workbook.xml'] ?? new Uint8Array())).toContain('"Overview"');
  });
});
