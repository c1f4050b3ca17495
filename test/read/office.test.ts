import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ReadError, type ReadResult, readReport } from '../../src/read';
import { getCell } from '../../src/report';
import { compareCells } from './checked-cells';

const written = join(import.meta.dirname, 'written');
const checked = join(written, 'real.cells.tsv');
type Parts = Record<string, Uint8Array>;

const partsOf = (name: string): Parts => unzipSync(readFileSync(join(written, name)));
/** A file with one of its XML parts changed, and further parts. */
function changed(
  name: string,
  part: string,
  change: (xml: string) => string,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = partsOf(name);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  const added = Object.entries(more).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync({ ...parts, [part]: strToU8(after), ...Object.fromEntries(added) });
}

const faults = async (bytes: Uint8Array): Promise<readonly string[]> =>
  compareCells((await readReport(bytes)).cells, checked).faults;
const stateOf = ({ cells }: ReadResult, address: string): unknown => {
  const cell = cells.find((each) => each.address === address);
  return cell && [cell.state, cell.value, cell.raw];
};

describe('DOCX', () => {
  const main = 'word/document.xml';
  const doc = (
    change: (xml: string) => string,
    more?: Readonly<Record<string, string>>,
  ): Uint8Array => changed('real.docx', main, change, more);
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

  it('keeps what was inserted and leaves out what was deleted, struck out or hidden', async () => {
    const bytes = doc((xml) =>
      xml
        .replace(/<w:t>3001<\/w:t>/, '<w:t>30</w:t>')
        .replace(
          /(<w:t>30<\/w:t><\/w:r>)/,
          `$1<w:ins w:id="1">${run('01')}</w:ins><w:del w:id="2"><w:r><w:delText>7</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>9</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>8</w:t></w:r><w:r><w:rPr><w:dstrike w:val="0"/></w:rPr><w:t></w:t></w:r><w:r><w:instrText> =SUM(A1) </w:instrText></w:r>`,
        )
        // A row that is marked as deleted is gone.
        .replace(
          /(<w:tr\b(?:(?!<\/w:tr>).)*<w:t>3001?<\/w:t>(?:(?!<\/w:tr>).)*<\/w:tr>)/s,
          (row) =>
            row +
            row
              .replace(/<w:t>30<\/w:t>/, '<w:t>99</w:t>')
              .replace(
                /<w:tr\b([^>]*)>(?:<w:trPr>.*?<\/w:trPr>|<w:trPr\/>)?/s,
                '<w:tr$1><w:trPr><w:del w:id="3"/></w:trPr>',
              ),
        ),
    );
    expect(await faults(bytes)).toEqual([]);
  });

  it('reads through content controls, alternate content and text boxes', async () => {
    const box = (inner: string): string =>
      `<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="s"><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${inner}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const tables = doc((xml) => xml.replace(/<w:tbl>.*?<\/w:tbl>/gs, box));
    expect(await faults(tables)).toEqual([]);
    const controls = doc((xml) =>
      xml.replace(
        /<w:tc>.*?<\/w:tc>/gs,
        (cell) => `<w:sdt><w:sdtPr/><w:sdtContent>${cell}</w:sdtContent></w:sdt>`,
      ),
    );
    expect(await faults(controls)).toEqual([]);
  });

  it('writes out the item numbers that Word counts', async () => {
    const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="4"/></w:num></w:numbering>`;
    const listed = (level: number, text: string): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="2"/></w:numPr></w:pPr>${run(text)}</w:p>`;
    const bytes = doc(
      (xml) =>
        xml.replace(
          /<w:body>/,
          `<w:body>${listed(0, '总体情况')}${listed(1, '主动公开情况')}<w:p>${run('正文。')}</w:p>${listed(1, '依申请公开情况')}`,
        ),
      { 'word/numbering.xml': numbering },
    );
    const { report } = await readReport(bytes);
    expect(report.overview.map((block) => block.text)).toEqual(
      expect.arrayContaining(['（一）主动公开情况', '正文。', '（二）依申请公开情况']),
    );
    // Rows whose numbers are counted by Word are the same rows.
    const rows = doc((xml) => xml.replace(/(<w:t[^>]*>)(?:（[一二三四五六七]）|[1-8]\.)/g, '$1'));
    const { wrong, guessed } = compareCells((await readReport(rows)).cells, checked);
    expect({ wrong, guessed }).toEqual({ wrong: 0, guessed: 0 });
  });

  it('does not take a counted number for a part of the value', async () => {
    const numbering =
      '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num></w:numbering>';
    const bytes = doc(
      (xml) =>
        xml.replace(
          /<w:p\b[^>]*>(?:(?!<w:p\b).)*?<w:t>3001<\/w:t><\/w:r><\/w:p>/s,
          `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>${run('3001')}</w:p>`,
        ),
      { 'word/numbering.xml': numbering },
    );
    const result = await readReport(bytes);
    expect(stateOf(result, 'applications.newlyReceived.naturalPerson')).toEqual([
      'invalid',
      null,
      '1. 3001',
    ]);
  });

  it('may have its text in a part of another name', async () => {
    const { [main]: text, ...rest } = partsOf('real.docx');
    expect(
      await faults(zipSync({ ...rest, 'word/document2.xml': text ?? new Uint8Array() })),
    ).toEqual([]);
  });
});

describe('a DOCX of several texts', () => {
  it('is the text that the package says it is, whatever comes first and is named like one', async () => {
    const { 'word/document.xml': text = new Uint8Array(), ...rest } = partsOf('real.docx');
    const other = strToU8(strFromU8(text).replace('<w:t>3001</w:t>', '<w:t>3002</w:t>'));
    const rels = strFromU8(rest['_rels/.rels'] ?? new Uint8Array());
    const { 'word/_rels/document.xml.rels': own = new Uint8Array(), ...others } = rest;
    const bytes = zipSync({
      'word/document9.xml': other,
      'word/document.xml': other,
      ...others,
      '_rels/.rels': strToU8(rels.replace('word/document.xml', 'word/text.xml')),
      'word/text.xml': text,
      'word/_rels/text.xml.rels': own,
    });
    expect(await faults(bytes)).toEqual([]);
  });

  it.each([
    ['in single quotes', (rels: string) => rels.replace(/"/g, "'"), 'word/text.xml'],
    ['from its root', (rels: string) => rels.replace('word/text', '/word/text'), 'word/text.xml'],
    ['in other capitals', (rels: string) => rels, 'word/Text.xml'],
    [
      'in another folder',
      (rels: string) => rels.replace('word/text', 'main/text'),
      'main/text.xml',
    ],
  ])('is the one that is named %s', async (_, change, name) => {
    const { 'word/document.xml': text = new Uint8Array(), ...rest } = partsOf('real.docx');
    const other = strToU8(strFromU8(text).replace('<w:t>3001</w:t>', '<w:t>3002</w:t>'));
    const rels = strFromU8(rest['_rels/.rels'] ?? new Uint8Array());
    const bytes = zipSync({
      ...rest,
      'word/document9.xml': other,
      '_rels/.rels': strToU8(change(rels.replace('word/document.xml', 'word/text.xml'))),
      [name]: text,
    });
    expect(await faults(bytes)).toEqual([]);
  });
});

describe('XLSX', () => {
  const sheet = 'xl/worksheets/sheet1.xml';
  const book = (
    change: (xml: string) => string,
    more?: Readonly<Record<string, string>>,
  ): Uint8Array => changed('real.xlsx', sheet, change, more);
  const address = 'applications.newlyReceived.naturalPerson';
  const cell = /<c r="([A-Z]+\d+)"[^>]*><v>3001<\/v><\/c>/;

  it('takes the last result of a formula, and none for one never calculated', async () => {
    const kept = book((xml) => xml.replace(cell, '<c r="$1"><f>3000+1</f><v>3001</v></c>'));
    expect(await faults(kept)).toEqual([]);
    const never = await readReport(book((xml) => xml.replace(cell, '<c r="$1"><f>3000+1</f></c>')));
    expect(stateOf(never, address)).toEqual(['invalid', null, '=3000+1']);
  });

  it('leaves out what a run strikes out', async () => {
    const struck = book((xml) =>
      xml.replace(
        cell,
        '<c r="$1" t="inlineStr"><is><r><rPr><strike/></rPr><t>7</t></r><r><rPr><strike val="0"/></rPr><t>3001</t></r></is></c>',
      ),
    );
    expect(await faults(struck)).toEqual([]);
  });

  it('takes a number that is shown as a date or a percentage for none', async () => {
    const styled = (format: number | string, stored = 3001): Uint8Array => {
      const id = typeof format === 'number' ? format : 200;
      const codes =
        typeof format === 'number'
          ? ''
          : `<numFmts><numFmt numFmtId="200" formatCode="${format}"/></numFmts>`;
      return book(
        (xml) =>
          xml.replace(cell, `<c r="$1" s="1"><v>${stored}</v></c>`).replace(/ s="(?!1")\d+"/g, ''),
        {
          'xl/styles.xml': `<styleSheet>${codes}<cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`,
        },
      );
    };
    expect(stateOf(await readReport(styled(14)), address)).toEqual(['invalid', null, '1908-03-19']);
    expect(stateOf(await readReport(styled('yyyy&quot;年&quot;m&quot;月&quot;')), address)).toEqual(
      ['invalid', null, '1908-03-19'],
    );
    for (const format of [9, '0.0,', '0!.0,'])
      expect(stateOf(await readReport(styled(format)), address)).toEqual([
        'invalid',
        null,
        '3001 (?)',
      ]);
    for (const format of [
      3,
      '#,##0_ ;[Red]\\-#,##0\\ ',
      '0&quot;days&quot;',
      '0&quot;人次&quot;',
      'General',
    ])
      expect(await faults(styled(format))).toEqual([]);
    // The format for accounts shows nothing as a dash.
    const accounts = '_ * #,##0_ ;_ * \\-#,##0_ ;_ * &quot;-&quot;_ ;_ @_ ';
    expect(await faults(styled(accounts))).toEqual([]);
    expect(stateOf(await readReport(styled(accounts, 0)), address)).toEqual(['dash', null, '-']);
  });

  it('reads no zero that the sheet does not show', async () => {
    const hidden = await readReport(
      book((xml) =>
        xml
          .replace(/<sheetViews>.*?<\/sheetViews>|<sheetViews\/>/s, '')
          .replace(
            '<sheetData>',
            '<sheetViews><sheetView showZeros="0" workbookViewId="0"/></sheetViews><sheetData>',
          ),
      ),
    );
    // The one zero that the sheet holds as text is shown.
    expect(hidden.cells.filter(({ value }) => value === 0).map((each) => each.address)).toEqual([
      'proactive.regulations.repealed',
    ]);
    const shown = await readReport(readFileSync(join(written, 'real.xlsx')));
    const zeros = shown.cells.filter(({ value }) => value === 0).map((each) => each.address);
    expect(zeros.length).toBeGreaterThan(10);
    for (const cell of hidden.cells)
      if (!zeros.includes(cell.address))
        expect(cell.value).toBe(getCell(shown.report, cell.address));
  });

  it('leaves out hidden rows, columns and sheets, and what merged cells cover', async () => {
    const row = /<row r="(\d+)"[^>]*>(?:(?!<\/row>).)*<v>3001<\/v>(?:(?!<\/row>).)*<\/row>/s;
    const hidden = book((xml) => {
      const last = Math.max(
        ...[...xml.matchAll(/<row r="(\d+)"/g)].map(([, number]) => Number(number)),
      );
      const copy = (row.exec(xml)?.[0] ?? '')
        .replace(/3001/, '4444')
        .replace(/ r="([A-Z]*)\d+"/g, ` r="$1${last + 1}"`)
        .replace(/ hidden="[^"]*"/, '')
        .replace(/<row /, '<row hidden="1" ');
      return xml.replace(/<\/sheetData>/, `${copy}</sheetData>`);
    });
    expect(await faults(hidden)).toEqual([]);
    // A label stands over three columns: what the file keeps under it is not to be seen.
    const covered = book((xml) =>
      xml.replace(row, (own) => own.replace(/<c r="(B\d+)"[^>]*\/>/, '<c r="$1"><v>77</v></c>')),
    );
    expect(await faults(covered)).toEqual([]);
  });
});

describe('a sheet with another table', () => {
  const sheet = 'xl/worksheets/sheet1.xml';
  const cell = (reference: string, text: string | number): string =>
    typeof text === 'number'
      ? `<c r="${reference}"><v>${text}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const head = ['季度', '访问量（万次）', '发布数'];
  /** The report's sheet with a table in three columns behind its own, from a row on. */
  const beside = (columns: readonly string[], first: number): Uint8Array =>
    changed('real.xlsx', sheet, (xml) =>
      Array.from({ length: 8 }, (_, i) => i).reduce((own, i) => {
        const texts = i === 0 ? head : [`第${i}季度`, i * 7, i * 70];
        const cells = texts.map((text, j) => cell(`${columns[j]}${first + i}`, text)).join('');
        const row = new RegExp(`(<row r="${first + i}"(?:(?!</row>).)*)</row>`, 's');
        return own.replace(row, `$1${cells}</row>`);
      }, xml),
    );

  it.each([14, 20, 24, 36, 40, 50, 66])('beside it from row %i is read as without', async (row) => {
    expect(await faults(beside(['AE', 'AF', 'AG'], row))).toEqual([]);
  });

  it('right beside it, without a blank column, gives no wrong number', async () => {
    for (const row of [14, 24, 36, 50, 66]) {
      const { cells } = await readReport(beside(['AD', 'AE', 'AF'], row));
      const { wrong, guessed } = compareCells(cells, checked);
      expect({ row, wrong, guessed }).toEqual({ row, wrong: 0, guessed: 0 });
    }
  });

  it('is one table where labels and numbers stand apart, a blank column between them', async () => {
    const row = (number: number, label: string, value: string | number): string =>
      `<row r="${number}">${cell(`A${number}`, number === 1 ? '序号' : number)}${cell(`B${number}`, label)}${cell(`D${number}`, value)}</row>`;
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet id="r1"/></sheets></workbook>'),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<R><Relationship Id="r1" Target="worksheets/sheet1.xml"/></R>',
      ),
      [sheet]: strToU8(
        `<worksheet><sheetData>${row(1, '信息内容', '本年处理决定数量')}${row(2, '行政许可', 12)}${row(3, '行政处罚', 3)}${row(4, '行政强制', 4)}</sheetData></worksheet>`,
      ),
    });
    const result = await readReport(bytes, { edition: '2021' });
    expect(stateOf(result, 'proactive.licensing.decisions')).toEqual(['number', 12, '12']);
    expect(stateOf(result, 'proactive.compulsion.decisions')).toEqual(['number', 4, '4']);
  });
});

describe('office files that cost more than a report may', () => {
  const docx = (body: string): Uint8Array =>
    zipSync({
      'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
    });
  const xlsx = (
    sheets: string,
    data: string,
    more: Readonly<Record<string, string>> = {},
  ): Uint8Array =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          'xl/workbook.xml': `<workbook><sheets>${sheets}</sheets></workbook>`,
          'xl/_rels/workbook.xml.rels': '<R><Relationship Id="r1" Target="worksheets/s.xml"/></R>',
          'xl/worksheets/s.xml': `<worksheet>${data}</worksheet>`,
          ...more,
        }).map(([path, text]) => [path, strToU8(text)]),
      ),
    );
  const one = '<sheet id="r1"/>';
  it.each([
    ['tooLarge', 'paragraphs', docx('<w:p/>'.repeat(400_000))],
    ['tooLarge', 'letters', docx(`<w:p><w:r><w:t>${'政'.repeat(5_000_000)}</w:t></w:r></w:p>`)],
    ['tooLarge', 'cells', xlsx(one, `<sheetData><row>${'<c/>'.repeat(400_000)}</row></sheetData>`)],
    [
      'tooLarge',
      'wide rows',
      xlsx(one, `<sheetData>${'<row><c r="ALK1"/></row>'.repeat(1000)}</sheetData>`),
    ],
    [
      'tooLarge',
      'one long text in every cell',
      xlsx(one, `<sheetData>${'<row><c t="s"><v>0</v></c></row>'.repeat(100)}</sheetData>`, {
        'xl/sharedStrings.xml': `<sst><si><t>${'9'.repeat(100_000)}</t></si></sst>`,
      }),
    ],
    [
      'notAReport',
      'a sheet given ten thousand times',
      xlsx(one.repeat(10_000), '<sheetData><row/></sheetData>'),
    ],
    [
      'notAReport',
      'a cell at the end of the sheet',
      xlsx(
        one,
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
    ],
    [
      'notAReport',
      'spans without end',
      docx(
        `<w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p><w:r><w:t>自然人</w:t></w:r></w:p></w:tc></w:tr>'.repeat(5000)}</w:tbl>`,
      ),
    ],
  ])('end as %s: %s', async (code, _, bytes) => {
    const error: unknown = await readReport(bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ReadError);
    expect(error).toMatchObject({ code });
  });
});
