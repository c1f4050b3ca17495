import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/format';
import { ReadError, readReport, readReports } from '../../src/read';
import { LIMITS } from '../../src/read/limits';
import { LIMIT_UNITS } from '../../src/read/messages';
import { getCell, type Report } from '../../src/report';
import { toCsv, toHtml } from '../../src/write';
import { SLICE_NAME, trialsOf } from '../slice';
import { compareCells } from './checked-cells';
import { fuzz } from './fuzz';

const samples = join(import.meta.dirname, '../../samples');
const sample = (name: string): Buffer => readFileSync(join(samples, name));
const checked = (name: string): string => join(samples, `${name}.cells.tsv`);

async function failure(input: Uint8Array | string): Promise<ReadError> {
  const error: unknown = await readReport(input, { locale: 'en' }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ReadError);
  return error as ReadError; // the line before
}

describe('what cannot be read', () => {
  it.each([
    ['empty', new Uint8Array(0)],
    ['empty', '  \n '],
    ['tooLarge', new Uint8Array(50 * 1024 * 1024).fill(0x61)],
    ['tooLarge', '政府信息公开 '.repeat(80_000)],
    ['tooLarge', `<p>${'政府信息公开 '.repeat(80_000)}</p>`],
    ['tooLarge', `（一）予以公开${',1'.repeat(2000)}\n`.repeat(110)],
    ['tooLarge', `"（一）予以公开\n${'1\n'.repeat(260_000)}`],
    ['tooLarge', JSON.stringify({ edition: '2021', overview: Array(400_000).fill(12) })],
    [
      'brokenFile',
      strToU8(
        `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="${'-'.repeat(201)}"\r\n\r\n`,
      ),
    ],
    ['unknownKind', Uint8Array.from({ length: 4000 }, (_, i) => (i * 73) % 256)],
    ['brokenFile', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['brokenFile', '{"edition": "2021", "year": 2024, "title": "某'],
    ['image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['brokenFile', strToU8('PK\u0003\u0004 and nothing else')],
    ['brokenFile', strToU8('%PDF-1.7 and nothing else')],
    ['archive', zipSync({ 'a.txt': strToU8('x') })],
    ['brokenFile', zipSync({ 'word/document.xml': strToU8('<w:document><w:body>') })],
    ['notAReport', '一、总体情况\n本年度无表格。'],
    ['notAReport', '<html><body><table><tr><td>1</td></tr></table></body></html>'],
  ])('is a ReadError %s of one line', async (code, input) => {
    const error = await failure(input);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^[^\n]{10,}$/);
  });

  it('names what there is too much of in the language of the clerk', async () => {
    const root = new URL('../../src/', import.meta.url);
    const units = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) => [
        ...readFileSync(new URL(path.replaceAll('\\', '/'), root), 'utf8').matchAll(
          /(?:'tooLarge'[^`]*|tooLarge\()`\$\{[^}]*\} ([A-Za-z ]+)`/g,
        ),
      ])
      .map(([, unit]) => unit);
    expect(units.length).toBeGreaterThan(20);
    expect([...new Set([...units, 'MB'])].sort()).toEqual(Object.keys(LIMIT_UNITS).sort());
    const error = await readReport('1\n'.repeat(260_000)).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain('文件太大：最多 400000 个字。');
  });

  it('carries what a library said of it', async () => {
    for (const broken of ['PK\u0003\u0004 and nothing else', '%PDF-1.7 and nothing else'])
      expect((await failure(strToU8(broken))).cause).toBeInstanceOf(Error);
    expect('cause' in (await failure(''))).toBe(false);
  });

  it.each([
    ['Undefined', undefined],
    ['Object', { report: 1 }],
    ['Promise', Promise.resolve('')],
    ['Array', [1, 2]],
  ])('is %s, which is neither bytes nor text', async (kind, input) => {
    // As a program without types calls it.
    const error = await failure(input as unknown as string);
    expect(error.code).toBe('badInput');
    expect(error.message).toContain(kind);
  });

  it('is read from a view of a larger buffer, and from the buffer itself', async () => {
    const bytes = sample('linjiang-2020.txt');
    const held = new Uint8Array(bytes.length + 7);
    held.set(bytes, 7);
    const { cells } = await readReport(bytes);
    expect((await readReport(held.subarray(7))).cells).toEqual(cells);
    expect((await readReport(held.slice(7).buffer)).cells).toEqual(cells);
  });

  it('is an archive that would unpack to more than it should', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) });
    expect((await failure(bomb)).code).toBe('zipBomb');
  });

  it('is XML or HTML nested without end', async () => {
    const deep = `${'<w:p>'.repeat(5000)}${'</w:p>'.repeat(5000)}`;
    const docx = zipSync({
      'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${deep}</w:body></w:document>`),
    });
    expect((await failure(docx)).code).toBe('tooDeep');
    expect((await failure(`<html><body>${'<div>'.repeat(5000)}`)).code).toBe('tooDeep');
  });

  it('is text that a wrong encoding has garbled', async () => {
    const garbled = new TextDecoder('gb18030').decode(sample('linjiang-2020.txt'));
    expect((await failure(garbled)).code).toBe('garbled');
  });
});

describe('a file of another kind', () => {
  const bytesOf = (...pieces: readonly (string | readonly number[])[]): Uint8Array =>
    Uint8Array.from(
      pieces.flatMap((each) => (typeof each === 'string' ? [...strToU8(each)] : each)),
    );
  const zip = (...names: readonly string[]): Uint8Array =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
  const openDocument = (kind: string): Uint8Array =>
    zipSync({
      mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
      'content.xml': strToU8('<office:document-content/>'),
      'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
    });
  /** A compound file with one stream: its header, and the directory with the name in UTF-16. */
  const compound = (stream: string): Uint8Array => {
    const file = new Uint8Array(1536);
    file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    ['Root Entry', stream].forEach((name, i) => {
      [...name].forEach((letter, at) => {
        file[1024 + i * 128 + at * 2] = letter.charCodeAt(0);
      });
    });
    return file;
  };
  const webPage = `MIME-Version: 1.0
Content-Type: multipart/related; boundary="----=_NextPart_01DB"

此文档为“单个文件网页”，也称为“Web 档案”文件。

------=_NextPart_01DB
Content-Location: file:///C:/5CDB/2024.htm
Content-Transfer-Encoding: quoted-printable
Content-Type: text/html; charset="gb2312"

<html xmlns:o=3D"urn:schemas-microsoft-com:office:office"><body><table><tr><td>=B9=E6=D5=C2</td><td>1</td></tr></table></body></html>
------=_NextPart_01DB--
`;
  const fromBrowser = webPage.replace(
    'MIME-Version',
    'From: <Saved by Blink>\nSnapshot-Content-Location: https://www.example.gov.cn/nb.html\nSubject: =?utf-8?Q?=E5?=\n\t=?utf-8?Q?=B9=B4?=\nMIME-Version',
  );

  it.each([
    ['notAReport', webPage, /没有找到/, /No tables/],
    ['notAReport', fromBrowser, /没有找到/, /No tables/],
    ['notAReport', webPage.replace(/\n/g, '\r\n'), /没有找到/, /No tables/],
    ['brokenFile', webPage.replace('text/html', 'image/png'), /损坏/, /damaged/],
    ['notAReport', '{\\rtf1\\ansi\\ansicpg936 {\\fonttbl}\\par }', /没有找到/, /No tables/],
    ['brokenFile', compound('WordDocument'), /损坏/, /damaged/],
    ['brokenFile', compound('Workbook'), /损坏/, /damaged/],
    [
      'legacyOffice',
      compound('PowerPoint Document'),
      /Office 文件.*存为 \.docx/,
      /Office.*as \.docx/,
    ],
    [
      'legacyOffice',
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>',
      /Word 文件.*存为 \.docx/,
      /Word file.*as \.docx/,
    ],
    ['legacyOffice', zip('[Content_Types].xml', 'xl/workbook.bin'), /Excel 文件/, /Excel file/],
    ['encrypted', compound('EncryptedPackage'), /密码/, /password/],
    ['brokenFile', openDocument('text'), /损坏/, /damaged/],
    ['brokenFile', openDocument('spreadsheet'), /损坏/, /damaged/],
    ['unknownKind', openDocument('presentation'), /认不出/, /not known/],
    ['brokenFile', zip('OFD.xml', 'Doc_0/Document.xml'), /损坏.*OFD/, /damaged.*OFD/],
    ['archive', zip('2023.docx', '2024.docx', '附件/'), /压缩包.*解压/, /archive: unpack/],
    ['archive', bytesOf('Rar!', [0x1a, 7, 1, 0]), /压缩包.*解压/, /archive: unpack/],
    ['archive', bytesOf('7z', [0xbc, 0xaf, 0x27, 0x1c, 0, 4]), /压缩包/, /archive/],
    ['archive', bytesOf([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), /压缩包/, /archive/],
    ['unknownKind', zip('[Content_Types].xml', 'ppt/presentation.xml'), /认不出/, /not known/],
  ])('says what it is and what to do: %s', async (code, input, zh, en) => {
    const chinese: unknown = await readReport(input).catch((thrown: unknown) => thrown);
    expect(chinese).toMatchObject({ name: 'ReadError', code, message: expect.stringMatching(zh) });
    const english = await failure(input);
    expect(english.code).toBe(code);
    expect(english.message).toMatch(en);
    expect(english.message).toMatch(/^[^\n㐀-鿿]{10,}$/);
  });
});

describe('data under another name', () => {
  const report = JSON.parse(sample('huaian-2024.json').toString()) as Report; // a checked sample
  const valuesOf = (own: Report): unknown =>
    cellsOf(own.edition).map(({ address }) => getCell(own, address));

  it.each([
    ['with commas', toCsv(report)],
    ['with commas, in a BOM', `\ufeff${toCsv(report)}`],
    [
      'as the tables that a sheet has',
      readFileSync(join(import.meta.dirname, 'written/real.csv'), 'utf8'),
    ],
    [
      'between semicolons',
      readFileSync(join(import.meta.dirname, 'written/real.csv'), 'utf8').replace(/,/g, ';'),
    ],
  ])('is read as what it is: %s', async (_, text) => {
    const own = await readReport(strToU8(text), { fileName: '年报.txt' });
    expect(valuesOf(own.report)).toEqual(valuesOf(report));
  });

  it('is a report as JSON, alone or in a list', async () => {
    const own = await readReport(JSON.stringify(report), { fileName: '年报.txt' });
    expect(own.report).toEqual(report);
    expect(own.cells.map(({ state }) => state)).not.toContain('absent');
    expect(own.narrative.filter(({ section }) => section === 'overview')).toHaveLength(
      report.overview.length,
    );
    const files = [
      { file: 'a', report },
      { file: 'b', report: { ...report, year: 2023 } },
    ];
    const all = await readReports(strToU8(JSON.stringify(files)));
    expect(all.map((each) => each.report.year)).toEqual([2024, 2023]);
  });

  it.each([
    [
      { code: 0, data: '<table><tr><td>规章</td><td>1</td></tr></table>' },
      /^这是 JSON 数据，但不是本工具的报告（.+）。$/,
    ],
    [{ ...report, year: 'x' }, /年度/],
    [[], /不是本工具的报告/],
  ])('says in one sentence why JSON is no report: %#', async (value, message) => {
    const error: unknown = await readReport(JSON.stringify(value)).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'otherJson', message: expect.stringMatching(message) });
    expect((await failure(JSON.stringify(value))).message).toMatch(/^This is JSON [^\n㐀-鿿]+\.$/);
  });

  it.each([
    ['lists in lists', (n: number) => '['.repeat(n) + ']'.repeat(n)],
    ['objects in objects', (n: number) => `${'{"a":'.repeat(n)}1${'}'.repeat(n)}`],
    ['one text', (n: number) => JSON.stringify({ title: 'a'.repeat(n) })],
    ['many members', (n: number) => `{"a":[1${',1'.repeat(n)}]}`],
  ])('is refused in one sentence where it is longer than any report: %s', async (_, make) => {
    const error: unknown = await readReport(make(LIMITS.jsonLetters)).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: 'tooLarge' });
  });

  it('is read where only all of its reports together are longer', async () => {
    const list = Array.from(
      { length: Math.ceil(LIMITS.jsonLetters / JSON.stringify(report).length) + 1 },
      () => report,
    );
    const all = await readReports(JSON.stringify(list));
    expect(all).toHaveLength(list.length);
  });

  it('is no data where a text merely begins with a bracket, or has commas', async () => {
    const text = new TextDecoder().decode(sample('linjiang-2020.txt'));
    const { cells } = await readReport(`[索引号] 1,2,3\n其他,1,2\n{\n${text}`);
    expect(compareCells(cells, checked('linjiang-2020')).faults).toEqual([]);
  });
});

describe('encodings', () => {
  const text = new TextDecoder().decode(sample('linjiang-2020.txt'));
  const utf16 = (little: boolean, mark: boolean): Uint8Array => {
    const units = [...(mark ? '\ufeff' : ''), ...text].map((letter) => letter.charCodeAt(0));
    return Uint8Array.from(
      units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
    );
  };
  it.each([
    ['UTF-8 with a mark', strToU8(`\ufeff${text}`)],
    ['UTF-16 LE', utf16(true, true)],
    ['UTF-16 BE', utf16(false, true)],
    ['UTF-16 LE without a mark', utf16(true, false)],
  ])('%s', async (_, bytes) => {
    const { cells } = await readReport(bytes);
    expect(compareCells(cells, checked('linjiang-2020')).faults).toEqual([]);
  });
});

describe('pages', () => {
  const shanghai = new TextDecoder().decode(sample('shanghai-office-2019.html'));
  const huaian = JSON.parse(sample('huaian-2024.json').toString()) as Report; // a checked sample
  const real = readFileSync(join(import.meta.dirname, 'written/real.html'), 'utf8');

  it('are read through menus, scripts, hidden parts and tables that are layout', async () => {
    const page = `<html><head><title>x</title><script>document.write('<td>9</td>')</script></head><body>
      <nav><ul><li>首页</li><li>行政许可</li></ul></nav>
      <table><tr><td>一周天气</td><td>12</td></tr></table>
      <table width="100%"><tr><td><div style="display:none">${shanghai}</div>${shanghai}</td></tr></table>
      </body></html>`;
    const { cells } = await readReport(page);
    expect(compareCells(cells, checked('shanghai-office-2019')).faults).toEqual([]);
  });

  it('are no part of the report: menus, dates and buttons over the text, the foot below it', async () => {
    const { report: alone } = await readReport(shanghai);
    const menu = Array.from(
      { length: 120 },
      (_, i) => `<li><a href="/${i}">政务公开 ${i}</a></li>`,
    );
    const page = `<html><head><title>信息公开年报</title></head><body>
      <ul>${menu.join('')}<li>2018年政府信息公开工作年度报告</li></ul>
      <div>您当前所在位置：<a>首页</a> &gt; <a>政府信息公开年报</a></div>
      ${menu.slice(0, 20).join('')}
      ${shanghai.replace(/(<\/h1>|发布日期[^<]*)/, '$1</p><p>浏览次数：35次</p><p>【字体：大 中 小】</p><p>')}
      <div><a>【打印本页】</a></div><p>上一篇：没有了</p>
      <div>主办单位：某某市人民政府办公室</div><div>沪ICP备00000000号-1</div></body></html>`;
    const { report } = await readReport(page);
    expect(report).toEqual(alone);
    expect(alone.introduction?.[0]?.text).toMatch(/^本年度报告根据/);
  });

  it('may say over the text, in a table too, what the report is and when it was published', async () => {
    const { report: alone } = await readReport(shanghai);
    const about = `<div>标题：${alone.title}-市政府办公厅</div><div>来源：某网</div><p>2025年12月30日</p>
      <table><tr><td>名称</td><td colspan="3">${alone.title}</td></tr>
      <tr><td>发布机构</td><td>市政府办公厅</td><td>公开日期</td><td><b>2020-02-17</b></td></tr></table>`;
    const { report } = await readReport(about + shanghai.replace(/发布日期：[-\d]*/, ''));
    expect(report).toEqual({ ...alone, publicationDate: '2020-02-17' });
  });

  it('keep the tables that a section of text has, each row as a line', async () => {
    const table =
      '<table><tr><td>项目</td><td>金额</td></tr><tr><td>信息处理费</td><td>380元</td></tr></table>';
    const page = toHtml(huaian);
    const alone = await readReport(page);
    for (const [key, at] of [
      ['overview', /<h2[^>]*>二、/],
      ['other', /<\/article>/],
    ] as const) {
      const { report, narrative } = await readReport(page.replace(at, `${table}$&`));
      const lines = report[key].slice(alone.report[key].length);
      expect(lines.map(({ text }) => text)).toEqual(['项目\u3000金额', '信息处理费\u3000380元']);
      expect({ ...report, [key]: alone.report[key] }).toEqual(alone.report);
      expect(narrative.find(({ block }) => block === lines[1])).toMatchObject({
        section: key,
        place: { row: 2 },
      });
    }
  });

  it('may hold several reports: each is offered, a note says so', async () => {
    const page = `${shanghai}<hr>${real}`;
    const all = await readReports(page);
    expect(all.map(({ report }) => [report.edition, report.year])).toEqual([
      ['2019', 2019],
      ['2021', 2024],
    ]);
    const second = await readReport(page, { which: 2 });
    expect(second.notes[0]).toMatchObject({ code: 'severalReports' });
    const written = join(import.meta.dirname, 'written/real.cells.tsv');
    expect(compareCells(second.cells, written).faults).toEqual([]);
    await expect(readReport(page, { which: 3 })).rejects.toMatchObject({ code: 'noSuchReport' });
  });

  const other = (first: string): string =>
    `<p>公开渠道</p><table><tr><td>${first}</td><td>上年</td><td>规范性文件</td><td>合计</td></tr>
    ${['网站', '行政许可', '其他', '总计'].map((label, i) => `<tr><td>${label}</td><td>3${i}</td><td>4${i}</td><td>5${i}</td></tr>`).join('')}</table>`;

  it.each([
    ['over the report', /<h2[^>]*>一、/],
    ['over its last table', /<h2[^>]*>四、/],
    ['below it', /<\/article>/],
  ])('may have another table with rows like the form’s %s', async (_, at) => {
    const page = toHtml(huaian);
    const alone = await readReport(page);
    const changed = page.replace(at, `${other('渠道')}$&`);
    expect(changed).not.toBe(page);
    const { cells, report, sections } = await readReport(changed);
    const values = ({ address, state, value }: (typeof cells)[number]) => [address, state, value];
    expect(cells.map(values)).toEqual(alone.cells.map(values));
    expect(sections).toEqual(alone.sections);
    expect(report.problems).toEqual(alone.report.problems);
  });

  it('may have a table over its own whose columns are named like the form’s', async () => {
    const page = toHtml(huaian);
    const alone = await readReport(page);
    const like = `<table><tr><td>序号</td><td>渠道</td><td>自然人</td><td>总计</td></tr>
      <tr><td>1</td><td>网站</td><td>3</td><td>4</td></tr><tr><td>2</td><td>其他</td><td>1</td><td>2</td></tr></table>`;
    const { cells, notes } = await readReport(page.replace(/<h2[^>]*>二、/, `${like}$&`));
    const values = ({ address, state, value }: (typeof cells)[number]) => [address, state, value];
    expect(cells.map(values)).toEqual(alone.cells.map(values));
    expect(notes.map(({ code }) => code)).not.toContain('severalReports');
  });

  it('may hold a picture of nine million letters', async () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(9_000_000)}">`;
    const { cells } = await readReport(shanghai.replace('</p>', `$&${picture}`));
    expect(compareCells(cells, checked('shanghai-office-2019')).faults).toEqual([]);
  });

  it('may have the tables in another order', async () => {
    const tables = [...shanghai.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => table);
    const { cells } = await readReport(
      `<p>2019年年度报告</p>${[...tables].reverse().join('<p>表</p>')}`,
    );
    expect(compareCells(cells, checked('shanghai-office-2019')).faults).toEqual([]);
  });

  const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
  const table = (head: readonly string[], row: readonly (string | number)[]): string =>
    `<p>2024年政府信息公开工作年度报告</p><table><tr><td rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）</td><td colspan="${head.length}">申请人情况</td></tr>
    <tr>${head.map((label) => `<td>${label}</td>`).join('')}</tr>
    <tr></tr><tr><td>一、本年新收政府信息公开申请数量</td>${row.map((value) => `<td>${value}</td>`).join('')}</tr></table>`;
  const received = 'applications.newlyReceived';

  it('may have a column that the form does not have', async () => {
    const { report, notes } = await readReport(
      table([...columns, '小计', '总计'], [1, 2, 3, 4, 5, 6, 20, 21]),
    );
    expect(getCell(report, `${received}.otherOrganization`)).toBe(6);
    expect(getCell(report, `${received}.total`)).toBe(21);
    expect(notes.map((note) => note.code)).toContain('columnNotOfForm');
  });

  const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const cellsOfRow = (texts: readonly (string | number)[]): string =>
    texts.map((text) => `<td>${text}</td>`).join('');
  const rowsOf = (...rows: readonly string[]): string =>
    `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
  const counts = (from: number): number[] => Array.from({ length: 5 }, (_, i) => from + i);
  const proceedings = async (html: string): Promise<(number | null)[]> => {
    const page = `<p>2024年政府信息公开工作年度报告</p><h2>四、政府信息公开行政复议、行政诉讼情况</h2>${html}`;
    const { cells } = await readReport(page, { edition: '2021' });
    return cells.filter(({ address }) => /^proceedings/.test(address)).map(({ value }) => value);
  };
  const inOrder = [...counts(10), ...counts(20), ...counts(30)];

  it('are not guessed at where a row ends early, or stands twice with other numbers', async () => {
    const head = [...columns, '总计'];
    const short = await readReport(table(head, [3, 0, 0, 0, 0, 3]));
    expect(short.cells.filter(({ value }) => value !== null)).toEqual([]);
    const twice = table(head, [1, 2, '', 4, 5, 6, 18]).replace(
      '</table>',
      `<tr><td>一、本年新收政府信息公开申请数量</td>${cellsOfRow([1, 2, 7, 4, 5, 6, 25])}</tr></table>`,
    );
    const values = (await readReport(twice)).cells.filter(({ address }) =>
      address.startsWith(received),
    );
    expect(values.map(({ value }) => value)).toEqual([1, 2, null, 4, 5, 6, null]);
  });

  it('are not guessed at where a label names two rows', async () => {
    const { cells } = await readReport(
      `${table([...columns, '总计'], [1, 2, 3, 4, 5, 6, 21]).replace(
        '</table>',
        `<tr><td>（七）总计 四、结转下年度继续办理</td>${cellsOfRow(counts(1))}<td>6</td><td>21</td></tr>
         <tr>${cellsOfRow(counts(2))}<td>7</td><td>27</td></tr></table>`,
      )}`,
    );
    const numbers = cells.filter(({ state }) => state === 'number');
    expect(numbers.every(({ address }) => address.startsWith(received))).toBe(true);
  });

  it('may have the groups of the last table in another order', async () => {
    const row = cellsOfRow([...counts(30), ...counts(20), ...counts(10)]);
    const table = rowsOf(
      '<td colspan="10">行政诉讼</td><td colspan="5">行政复议</td>',
      `<td colspan="5">复议后起诉</td><td colspan="5">未经复议直接起诉</td>${results.map((label) => `<td rowspan="2">${label}</td>`).join('')}`,
      cellsOfRow([...results, ...results]),
      row,
    );
    expect(await proceedings(table)).toEqual(inOrder);
    // Without spans, only the order of the form can be told.
    const bare = table.replace(/ (?:col|row)span="\d+"/g, '');
    expect(await proceedings(bare)).toEqual(Array(15).fill(null));
  });

  it('may have lost the spans of a head that reads as the form does', async () => {
    const table = rowsOf(
      cellsOfRow(['行政复议', '行政诉讼']),
      cellsOfRow([...results, '未经复议直接起诉', '复议后起诉']),
      cellsOfRow([...results, ...results]),
      cellsOfRow(inOrder),
    );
    expect(await proceedings(table)).toEqual(inOrder);
  });

  it('may have the last table in parts', async () => {
    const review = rowsOf(
      '<td colspan="5">行政复议</td>',
      cellsOfRow(results),
      cellsOfRow(counts(10)),
    );
    const litigation = rowsOf(
      '<td colspan="10">行政诉讼</td>',
      '<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td>',
      cellsOfRow([...results, ...results]),
      cellsOfRow([...counts(20), ...counts(30)]),
    );
    expect(await proceedings(`${review}<p>其中：</p>${litigation}`)).toEqual(inOrder);
    expect(await proceedings(litigation)).toEqual([...Array(5).fill(null), ...inOrder.slice(5)]);
  });

  it('may have a row of words without a label, which is no row of numbers', async () => {
    const page = table([...columns, '总计'], [1, 2, 3, 4, 5, 6, 21]);
    const extra = (texts: readonly string[]): Promise<{ notes: readonly { code: string }[] }> =>
      readReport(page.replace('</table>', `<tr>${cellsOfRow(texts)}</tr></table>`));
    const codes = async (texts: readonly string[]): Promise<string[]> =>
      (await extra(texts)).notes.map(({ code }) => code);
    expect(await codes(['', '数据1', '数据2', '', '', '', '', '合计'])).not.toContain(
      'rowUnplaced',
    );
    expect(await codes(['', '7', '8', '9', '1', '2', '3', '30'])).toContain('rowUnplaced');
  });

  it('may have the last table in parts under lines of text', async () => {
    const part = (caption: string, first: number): string =>
      `<p>${caption}</p>${rowsOf(cellsOfRow(results), cellsOfRow(counts(first)))}`;
    const parts = [
      part('（一）行政复议', 10),
      part('（二）行政诉讼（未经复议直接起诉）', 20),
      part('（三）行政诉讼（复议后起诉）', 30),
    ];
    expect(await proceedings(parts.join(''))).toEqual(inOrder);
    const captions = parts.map((each) =>
      each.replace(/<p>(.*?)<\/p><table>/, '<table><caption>$1</caption>'),
    );
    expect(await proceedings(captions.join(''))).toEqual(inOrder);
    // Under a line that names no heading, or two, the table may be any of the three.
    for (const caption of ['', '行政复议、行政诉讼情况'])
      expect(await proceedings(part(caption, 10))).toEqual(Array(15).fill(null));
  });

  it('may number the rows in front of their labels', async () => {
    const html = rowsOf(
      '<td colspan="5">第二十条第（一）项</td>',
      cellsOfRow(['序号', '信息内容', '本年制发件数', '本年废止件数', '现行有效件数']),
      cellsOfRow([1, '规章', 4, 5, 6]),
      cellsOfRow([2, '行政规范性文件', 7, 8, 9]),
    );
    const { report } = await readReport(`<p>2024年政府信息公开工作年度报告</p>${html}`);
    expect(Object.values(report.proactive.regulations)).toEqual([4, 5, 6]);
    expect(Object.values(report.proactive.normativeDocuments)).toEqual([7, 8, 9]);
  });

  it.each([
    ['<del>7</del><ins>2</ins>', 2],
    ['<s>7</s>2<strike>1</strike>', 2],
    ['<span style="text-decoration: line-through">7</span>2', 2],
    ['<span style="mso-hide:all">7</span>2', 2],
    ['<span style="font-size:0">7</span>2', 2],
    ['<span style="color:red; FONT-SIZE: 0.0px !important">7</span>2', 2],
    ['<span style="font:0/0 a">7</span>2', 2],
    ['<span style="font: normal bold 0px 宋体">7</span>2', 2],
    ['<span style="font-size:0"><b>7</b></span>2', 2],
    ['<span style="font-size:0">7<b style="font-size:12px">2</b></span>', 2],
    ['<span style="font-size:0">7<font size="3">2</font></span>', 2],
    ['<p style="font-size:0"><span class="a">7</span></p>2', 2],
    ['<span style="font-size:0.9em">2</span>', 2],
    ['<span style="font:10.5pt 宋体">2</span>', 2],
    ['<span style="color:transparent">7</span>2', 2],
    ['<span style="color: rgba(0, 0, 0, 0)">7<b style="color:#000">2</b></span>', 2],
    ['<span style="background-color:transparent;border:0;font-size:10pt">2</span>', 2],
    ['<span style="color:rgba(0,0,0,.5)">2</span>', 2],
    ['<span style="opacity:0">7</span>2', 2],
    ['<span style="opacity: 0.8">2</span>', 2],
    ['<span style="position:absolute;left:-9999px">7</span>2', 2],
    ['<span style="text-indent:-21.0pt;left:-120px">2</span>', 2],
    ['<span style="position:absolute;clip:rect(0,0,0,0)">7</span>2', 2],
    ['<span style="width:0;overflow:hidden;display:inline-block">7</span>2', 2],
    ['<span style="overflow:hidden;display:block;height:0px">7</span>2', 2],
    ['<span style="overflow:hidden;line-height:0;width:100%;height:0.5cm">2</span>', 2],
    ['<span style="transform:scale(0)">7</span>2', 2],
    ['<span style="visibility:collapse">7</span>2', 2],
    ['<ruby>2<rp>(</rp><rt>7</rt><rp>)</rp></ruby>', 2],
    ['2<sub>1</sub>', 2],
    ['<progress value="7">7</progress>2', 2],
    ['<input type="text" value="2" readonly>', 2],
    ['<input value="2">', 2],
    ['<input type="hidden" value="7">2', 2],
    // Marks that point to a note.
    ['2<sup>①</sup>', 2],
    ['2<sup>*</sup>', 2],
    ['2<sup>1)</sup>', 2],
    ['2<small style="vertical-align:text-top">1</small>', 2],
    ['2<span style="position:relative;top:-5px;font-size:60%">1</span>', 2],
    // Set higher by a word processor, and no mark.
    ['<span style="position:relative;top:-3.0pt;mso-text-raise:3.0pt">2</span>', 2],
    ['<b style="top:-2px">1</b><b style="top:-2px">2</b>', 12],
    // By a style sheet of the page.
    ['<style>.a{display:none}</style><span class="a">7</span>2', 2],
    [
      '<style type="text/css"><!-- /* b{} */ td .a, .b { color:#fff } --></style>2<i class="c a">7</i>',
      2,
    ],
    ['<style>span.a{vertical-align:super}</style>2<span class="a">1</span>', 2],
    ['<style media="print">.a{display:none}</style><span class="a">2</span>', 2],
    ['<style>@media print{.b{color:red}.a{display:none}}</style><span class="a">2</span>', 2],
  ])('say what is shown and not struck out: %s', async (cell, value) => {
    const { report } = await readReport(table([...columns, '总计'], [1, cell, 3, 4, 5, 6, 21]));
    expect(getCell(report, `${received}.commercialEnterprise`)).toBe(value);
  });

  const around = (open: string, close: string): string =>
    table([...columns, '总计'], [1, 2, 3, 4, 5, 6, 21]).replace(
      /<table>[\s\S]*<\/table>/,
      `${open}$&${close}`,
    );

  it.each([
    ['<div style="font-size:0"><div style="font-size:14px">', '</div></div>'],
    ['<div style="font-size:0"><div class="text">', '</div></div>'],
    ['<div style="opacity:0">', '</div>'],
    ['<div style="color:transparent"><div class="text">', '</div></div>'],
    // A tab that a script brings into view.
    ['<style>.tab{display:none}</style><div class="tab">', '</div>'],
  ])('are read in a wrapper whose parts say their own size: %s', async (open, close) => {
    const { report } = await readReport(around(open, close));
    expect(getCell(report, `${received}.total`)).toBe(21);
  });

  it.each([
    '<td style="font-size:0"><span class="number">2</span></td>',
    '<td><span style="opacity:0">2</span></td>',
    '<td><style>.a{visibility:hidden}</style><span class="a">2</span></td>',
  ])('are undecided where nobody can tell whether a number is seen: %s', async (cell) => {
    const html = table([...columns, '总计'], [1, 7, 3, 4, 5, 6, 21]).replace('<td>7</td>', cell);
    const { cells } = await readReport(html);
    const own = cells.find(({ address }) => address === `${received}.commercialEnterprise`);
    expect(own).toMatchObject({ state: 'invalid', value: null, raw: '2 (?)' });
  });

  it('are two where a style sets them on lines of their own', async () => {
    const cell =
      '<td><span style="display:block">2</span><span style="display:block">1</span></td>';
    const html = table([...columns, '总计'], [1, 7, 3, 4, 5, 6, '']).replace('<td>7</td>', cell);
    const { cells } = await readReport(html);
    const own = cells.find(({ address }) => address === `${received}.commercialEnterprise`);
    expect(own).toMatchObject({ state: 'invalid', value: null });
  });

  it('leave out a row, and a text, of no size', async () => {
    const html = around(
      '<p>一、总体情况</p><p>正文。<span style="font-size:0">隐藏</span></p>',
      '',
    );
    const label = '<td>一、本年新收政府信息公开申请数量</td>';
    const hidden = `<tr style="font-size:0">${label}${cellsOfRow([9, 9, 9, 9, 9, 9, 54])}</tr>`;
    const { report } = await readReport(html.replace('</table>', `${hidden}</table>`));
    expect(getCell(report, `${received}.total`)).toBe(21);
    expect(report.overview[0]?.text).toBe('正文。');
  });

  it('are not guessed at where a row lacks cells', async () => {
    const { cells } = await readReport(table([...columns, '小计', '总计'], [1, 2, 3, 4, 5, '']));
    expect(cells.filter((cell) => cell.address.startsWith(received) && cell.value === 21)).toEqual(
      [],
    );
  });
});

const HEAD = `2024年政府信息公开工作年度报告\n一、总体情况\n好。\n二、主动公开政府信息情况
信息内容 | 本年处理决定数量 |\n行政许可 | 3 |\n`;

// Each took minutes before: the time grew with the square of the length.
it.each([
  ['a table', '\n| 类别 | 数据 |\n|---|---|\n| 行政处罚 | 1 |\n'],
  ['a label', '行政许可\n'],
  ['words and titles in one line', '行政许可 一、总体情况'],
  ['a bracket that does not close', '行政许可（'],
  ['an empty line', '\n'],
  ['a space', ' '],
])(
  'a text that repeats %s without end is read or refused',
  { timeout: 30_000 },
  async (_, piece) => {
    const text = `${HEAD}行政许可${piece.repeat(300_000 / piece.length)}x`;
    const { cells } = await readReport(text);
    expect(cells.length).toBeGreaterThan(0);
  },
);

it(`damaged documents are read or refused, never worse (${SLICE_NAME})`, async () => {
  const { trials, seed } = trialsOf(1_000, 1);
  const { faults, read, refused } = await fuzz(trials, seed * 1_000);
  expect(faults.filter(({ what }) => !what.startsWith('took'))).toEqual([]);
  expect(read).toBeGreaterThan(trials / 4);
  expect(refused).toBeGreaterThan(trials / 8);
});
