import { deflateSync } from 'node:zlib';
import { LIMITS } from '../../../src/read/limits';
import { damage, random } from '../mutate';
import {
  compoundOf,
  docxOf,
  odfOf,
  ofdOf,
  type PdfObject,
  pdfFile,
  pdfPage,
  recordsOf,
  xlsxOf,
  zipOf,
} from './containers';
import { OTHERS } from './others';
import { bytesOf, filled, type Kind, nested, repeated, sample, times } from './units';

/** A file of a kind, at one of its sizes. */
export interface HostileFile {
  readonly kind: Kind;
  readonly size: number;
  readonly name: string;
}

/** Bytes of the largest file: the bar is for those up to here. */
export const LARGEST = 10_000_000;

const ROW =
  '<tr><td>（一）予以公开</td><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>21</td></tr>';

/** What is repeated in texts: what the patterns of readers and rules begin with. */
const UNITS = [
  ' ',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u3000',
  '\u200b',
  '\u2028',
  '1',
  '0',
  '12 ',
  '1,',
  '1.',
  '1\n',
  '|',
  '||',
  '| 1 ',
  '|---',
  '-',
  '—',
  '/',
  '“',
  '"',
  '（',
  '(',
  '）',
  '《',
  '。',
  '；',
  '、',
  '：',
  '一、',
  '（一）',
  '第',
  '年',
  '2024年',
  '件',
  '1件',
  '收到',
  '办结',
  '其中',
  '合计',
  '总计',
  '予以公开',
  '行政复议',
  '行政诉讼',
  '结果维持',
  '报告',
  '年度报告',
  '政府信息公开',
  '〇',
  '十',
  '百万',
  '约',
  '余',
  '和',
  '的',
  'a',
  'A ',
  '@',
  '<',
  '<br>',
  '&nbsp;',
  '&',
  '**',
  '#',
  '\\',
  '{',
  '[',
  '[[',
  '{"a":',
  ',',
  ';',
  '\u0000a',
  '\ufffd',
  '\u202e',
  '１',
  '增/减',
  '结转',
  '上年',
  '联系电话：',
  '网址',
  'http://',
  'www.',
  '1 2 3 4 5 6 7\n',
  '首页>',
  '打印 ',
  '\f',
  '10%',
  '1:',
  '无',
] as const;

/** A unit again and again, so many letters, in lines of so many: one beyond what a text may have is refused unread. */
const lettered = (unit: string, size: number, line: number = size): string => {
  const whole = unit.repeat(Math.max(1, Math.floor(Math.min(size, line) / unit.length)));
  return `${whole}\n`.repeat(Math.max(1, Math.floor(size / (whole.length + 1))));
};
const MOST_TEXT = LIMITS.textLetters - 1000;
const text = (name: string, make: (size: number) => string, most = MOST_TEXT): Kind => ({
  format: 'text',
  name,
  most,
  make: (size) => bytesOf(make(size)),
});
const html = (name: string, make: (size: number) => string, most: number): Kind => ({
  format: 'html',
  name,
  most,
  make: (size) => bytesOf(`<!DOCTYPE html><html><body>${make(size)}</body></html>`),
});

const report = (): string => sample('samples/market-supervision-2024.txt').toString();
const page = (): string => sample('samples/shanghai-office-2019.html').toString();
/** In the midst of a report, where a pattern that looks for a row, a section or a sentence meets it. */
const within = (whole: string, after: RegExp, put: string): string => {
  const at = whole.search(after);
  return at < 0 ? whole + put : whole.slice(0, at) + put + whole.slice(at);
};

const TEXTS: readonly Kind[] = [
  ...UNITS.map((unit) => text(`beyond ${JSON.stringify(unit)}`, (n) => filled(unit, n), 8_000_000)),
  ...UNITS.map((unit) => text(`repeated ${JSON.stringify(unit)}`, (n) => lettered(unit, n))),
  ...UNITS.map((unit) =>
    text(`in short lines ${JSON.stringify(unit)}`, (n) => lettered(unit, n, 100)),
  ),
  ...UNITS.map((unit) =>
    text(
      `in a table ${JSON.stringify(unit)}`,
      (n) => within(report(), /予以公开/, lettered(unit, n)),
      390_000,
    ),
  ),
  ...UNITS.map((unit) =>
    text(
      `in section five ${JSON.stringify(unit)}`,
      (n) => within(report(), /五、|主要问题/, `无${lettered(unit, n)}无`),
      390_000,
    ),
  ),
  text('a report many times', (n) => repeated(report(), n)),
  text('lines of the form', (n) => repeated('（一）予以公开 1 2 3 4 5 6 21\n', n)),
  text('a cell a line', (n) => repeated('\t1\n', n)),
  text('columns', (n) => repeated('1\t', n)),
  text('sentences', (n) => repeated('2024年共收到申请12件，办结11件，结转1件。', n)),
  text('sections', (n) => repeated('一、总体情况\n', n)),
  text('titles', (n) => repeated('某某局2024年政府信息公开工作年度报告\n', n)),
];

const CSVS: readonly Kind[] = (
  [
    ['commas', (n) => repeated(',', n)],
    ['quotes', (n) => repeated('"', n)],
    ['open quote', (n) => `"${repeated('a\n', n)}`],
    ['rows', (n) => repeated('（一）予以公开,1,2,3,4,5,6,21\n', n)],
    ['blank rows', (n) => repeated('\n', n)],
    ['wide rows', (n) => repeated(`${',1'.repeat(2000)}\n`, n)],
    ['pairs of quotes', (n) => `"${repeated('""', n)}"`],
    [
      'list of cells',
      (n) => `address,value\n${repeated('applications.newlyReceived.total,1\n', n)}`,
    ],
    ['almost rows', (n) => repeated('a一"1,', n)],
    ['semicolons', (n) => repeated('一;;;; ', n)],
  ] satisfies [string, (n: number) => string][]
).map(([name, make]) => ({
  format: 'csv',
  name,
  most: MOST_TEXT,
  make: (size) => bytesOf(make(size)),
}));

const JSONS: readonly Kind[] = (
  [
    ['deep lists', (n) => nested('[', '', ']', n / 2)],
    ['deep objects', (n) => nested('{"a":', '1', '}', n / 6)],
    ['open lists', (n) => filled('[', n)],
    ['numbers', (n) => `[${filled('1,', n)}1]`],
    ['objects', (n) => `[${filled('{},', n)}1]`],
    ['keys', (n) => `{${times(n / 12, (i) => `"k${i}":1,`)}"a":1}`],
    ['one text', (n) => JSON.stringify({ overview: filled('收到1件。', n) })],
    ['one number', (n) => filled('1', n)],
    ['escapes', (n) => `{"a":"${filled('\\u0000', n)}"}`],
    ['reports', (n) => `[${filled(`${sample('samples/huaian-2024.json')},`, n)}1]`],
    [
      'blocks',
      (n) =>
        JSON.stringify({
          ...JSON.parse(sample('samples/huaian-2024.json').toString()),
          overview: Array.from({ length: n / 30 }, () => ({ type: 'paragraph', text: '收' })),
        }),
    ],
    [
      'empty blocks',
      (n) =>
        JSON.stringify({
          ...JSON.parse(sample('samples/huaian-2024.json').toString()),
          overview: Array.from({ length: n / 30 }, () => ({ type: 'paragraph', text: '' })),
        }),
    ],
    [
      'one long block',
      (n) =>
        JSON.stringify({
          ...JSON.parse(sample('samples/huaian-2024.json').toString()),
          problems: [{ type: 'paragraph', text: filled('2024年共收到申请12件，办结11件。', n) }],
        }),
    ],
    [
      'wrong everywhere',
      (n) =>
        JSON.stringify({
          ...JSON.parse(sample('samples/huaian-2024.json').toString()),
          overview: Array.from({ length: n / 10 }, (_, i) => i),
        }),
    ],
  ] satisfies [string, (n: number) => string][]
).map(([name, make]) => ({
  format: 'json',
  name,
  most: 8_000_000,
  make: (size) => bytesOf(make(size)),
}));

/** Pieces of markup that are repeated as they are, and that are put into each other. */
const TAGS = [
  'p',
  'div',
  'span',
  'b',
  'i',
  'a',
  'font',
  'sup',
  'sub',
  'table',
  'tr',
  'td',
  'th',
  'tbody',
  'caption',
  'ul',
  'li',
  'dl',
  'form',
  'h1',
  'button',
  'select',
  'option',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'ruby',
  'rt',
  'nobr',
  'applet',
  'frameset',
  'input',
  'br',
  'hr',
  'img',
  'pre',
  'textarea',
  'title',
  'style',
  'script',
  'noscript',
  'center',
  'body',
  'html',
  'head',
  'x-a',
  'o:p',
  's',
] as const;

const HTMLS: readonly Kind[] = [
  ...TAGS.map((tag) => html(`<${tag}>`, (n) => filled(`<${tag}>`, n), 4_000_000)),
  ...TAGS.map((tag) =>
    html(`<${tag}>x</${tag}>`, (n) => filled(`<${tag}>x</${tag}>`, n), 4_000_000),
  ),
  ...TAGS.map((tag) =>
    html(
      `<${tag}> in a cell`,
      (n) => `<table>${ROW}<tr><td>总计${filled(`<${tag}>`, n)}1</td></tr>${ROW}</table>`,
      1_000_000,
    ),
  ),
  html('text', (n) => filled('政府信息 ', n), 8_000_000),
  html('one word', (n) => filled('x', n), 8_000_000),
  html('entities', (n) => filled('&nbsp;', n), 8_000_000),
  html('broken entities', (n) => filled('&CounterClockwiseContourIntegra', n), 8_000_000),
  html('open tags', (n) => filled('<', n), 8_000_000),
  html('comments', (n) => filled('<!-->', n), 8_000_000),
  html('open comment', (n) => `<!--${filled('-!', n)}`, 8_000_000),
  html('attributes', (n) => `<td ${times(n / 10, (i) => ` a${i}=1`)}>`, 2_000_000),
  html('one attribute many times', (n) => filled('<p a=1 a=1 a=1 a=1>', n), 4_000_000),
  html('long style', (n) => `<table><td style="${filled('color:#fff;', n)}">1</table>`, 8_000_000),
  html(
    'styles of spaces',
    (n) => `<p style="overflow:hidden${' '.repeat(1900)}">1</p>`.repeat(n),
    5000,
  ),
  html('styles', (n) => times(n / 30, (i) => `<p style="color:#${i}">1</p>`), 4_000_000),
  html('classes', (n) => `<p class="${filled('gk-x ', n)}">1`, 8_000_000),
  html('colspan', (n) => `<table><tr>${`<td colspan=${n}>1`.repeat(3)}</table>`, 1e9),
  html('rowspan', (n) => `<table>${`<tr><td rowspan=${n}>1`.repeat(300)}</table>`, 1e9),
  html('wide cells', (n) => `<table><tr>${'<td colspan=1000>1'.repeat(n)}</table>`, 400_000),
  html(
    'wide rows',
    (n) => `<table>${`<tr>${'<td colspan=1000>1'.repeat(199)}`.repeat(n)}</table>`,
    2000,
  ),
  html(
    'tall cells',
    (n) => `<table>${`<tr>${'<td rowspan=1000>1'.repeat(20)}`.repeat(n)}</table>`,
    10_000,
  ),
  html('cells', (n) => `<table><tr>${'<td>1'.repeat(n)}</table>`, 1_000_000),
  html('rows', (n) => `<table>${ROW.repeat(n)}</table>`, 50_000),
  html('tables', (n) => `<table>${ROW}</table>`.repeat(n), 40_000),
  html('tables in cells', (n) => nested('<table><tr><td>', '1', '</table>', n), 200_000),
  html('tables beside rows', (n) => `<table>${`${ROW}x`.repeat(n)}`, 40_000),
  html(
    'tables in the cells of a table',
    (n) => `<table>${`<tr><td><table>${ROW}</table></td><td>1</td></tr>`.repeat(n)}</table>`,
    20_000,
  ),
  html(
    'raised in raised',
    (n) => `<table>${ROW}<tr><td>1${nested('<sup>', '1', '</sup>', n)}</table>`,
    200_000,
  ),
  html(
    'raised marks',
    (n) => `<table>${ROW}<tr><td>总计<td>${'1<sup>1</sup>'.repeat(n)}</table>`,
    200_000,
  ),
  html(
    'formats that stay open',
    (n) => times(n, (i) => `<b id=${i}>`) + times(n, () => '<p>x'),
    50_000,
  ),
  html('fonts that cross', (n) => times(n, (i) => `<font color=${i}><p></font>`), 100_000),
  html('links in links', (n) => '<a href=x.pdf><div>'.repeat(n), 100_000),
  html('attachments', (n) => times(n, (i) => `<a href="/a${i}.pdf">报告${i}</a>`), 200_000),
  html('frames', (n) => times(n, (i) => `<iframe src="/v?file=${i}.pdf"></iframe>`), 100_000),
  html('long address', (n) => `<a href="/v?file=${filled('%25', n)}.pdf">报告</a>`, 8_000_000),
  html('long link', (n) => `<a href="/a.pdf">${'<b>x</b>'.repeat(n)}</a>`, 200_000),
  html('line breaks', (n) => `<table>${ROW}<tr><td>总计<td>${'1<br>'.repeat(n)}</table>`, 250_000),
  html(
    'blocks in a cell',
    (n) => `<table>${ROW}<tr><td>总计<td>${'<p>1</p>'.repeat(n)}</table>`,
    200_000,
  ),
  html('captions', (n) => `<table>${'<caption>x</caption>'.repeat(n)}${ROW}</table>`, 100_000),
  html('bodies', (n) => times(n, (i) => `<body a${i}=1>`), 200_000),
  html('a page many times', (n) => page().repeat(n), 60),
  ...UNITS.map((unit) =>
    html(
      `in a cell ${JSON.stringify(unit)}`,
      (n) => within(page(), /予以公开/, filled(unit.replace(/[<&]/g, ' '), n)),
      1_000_000,
    ),
  ),
];

const zip = (name: string, most: number, make: (size: number) => Uint8Array): Kind => ({
  format: 'zip',
  name,
  most,
  make,
});
const PARTS = [
  'xl/workbook.xml',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
  'xl/worksheets/sheet1.xml',
  'word/document.xml',
  'word/numbering.xml',
  'word/styles.xml',
  '_rels/.rels',
  'mimetype',
  'content.xml',
  'META-INF/manifest.xml',
  'OFD.xml',
] as const;
const carrier = (part: string): Readonly<Record<string, string>> => ({
  ...(part.startsWith('xl') && { 'xl/workbook.xml': '<workbook/>' }),
  ...(part.startsWith('word') && { 'word/document.xml': '<document><body/></document>' }),
  ...(part === '_rels/.rels' && { 'word/document.xml': '<document><body/></document>' }),
  ...(part === 'content.xml' && { mimetype: 'application/vnd.oasis.opendocument.text' }),
});
const withPart = (part: string, data: Uint8Array, says?: number): Uint8Array => {
  const others = Object.entries(carrier(part)).filter(([name]) => name !== part);
  return zipOf([
    ...others.map(([name, value]) => ({ name, data: bytesOf(value) })),
    { name: part, data, ...(says !== undefined && { says }) },
  ]);
};

const ZIPS: readonly Kind[] = [
  ...PARTS.flatMap((part) => [
    zip(`bomb in ${part}`, 400_000_000, (n) => withPart(part, new Uint8Array(n).fill(32))),
    zip(`bomb of one byte in ${part}`, 400_000_000, (n) =>
      withPart(part, new Uint8Array(n).fill(32), 1),
    ),
    zip(`elements in ${part}`, 40_000_000, (n) =>
      withPart(part, bytesOf(`<a>${filled('<b/>', n)}</a>`)),
    ),
    zip(`depth in ${part}`, 8_000_000, (n) =>
      withPart(part, bytesOf(nested('<a>', '', '</a>', n / 7))),
    ),
    zip(`text in ${part}`, 40_000_000, (n) =>
      withPart(part, bytesOf(`<a>${filled('政1', n)}</a>`)),
    ),
    zip(`attributes in ${part}`, 8_000_000, (n) =>
      withPart(part, bytesOf(`<a ${times(n / 12, (i) => `a${i}="1" `)}/>`)),
    ),
    zip(`open tag in ${part}`, 8_000_000, (n) => withPart(part, bytesOf(`<a ${filled('<', n)}`))),
    zip(`entities in ${part}`, 8_000_000, (n) =>
      withPart(
        part,
        bytesOf(
          `<!DOCTYPE a [${times(n / 30, (i) => `<!ENTITY a${i} "&a${i - 1};">`)}]><a>&a9;</a>`,
        ),
      ),
    ),
  ]),
  zip('files that share their bytes', 20_000, (n) => {
    const data = new Uint8Array(20_000_000).fill(32);
    const sharing = Array.from({ length: n }, (_, i) => ({
      name: `xl/${i}.xml`,
      data,
      says: 1,
      sharesWith: 0,
    }));
    return zipOf([{ name: 'xl/workbook.xml', data, says: 1 }, ...sharing]);
  }),
  zip('files', 60_000, (n) =>
    zipOf(Array.from({ length: n }, (_, i) => ({ name: `a${i}`, data: new Uint8Array() }))),
  ),
  zip('files that are not there', 60_000, (n) =>
    zipOf([{ name: 'a', data: new Uint8Array(9) }], n),
  ),
  zip('long name', 60_000, (n) => zipOf([{ name: 'a/'.repeat(n / 2), data: new Uint8Array(9) }])),
  zip('after the end', 8_000_000, (n) =>
    Buffer.concat([
      zipOf([{ name: 'a', data: new Uint8Array(9) }]),
      Buffer.alloc(n, 'PK\u0005\u0006'),
    ]),
  ),
  zip('chunks of a document', 4000, (n) =>
    docxOf('<w:altChunk r:id="c"/>'.repeat(n), {
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="c" Target="c.html"/></Relationships>',
      'word/c.html': `<html><table>${ROW.repeat(500)}</table></html>`,
    }),
  ),
];

const FORMATS = [
  '"',
  '[',
  '\\',
  '_',
  '*',
  '?',
  '#',
  '0',
  ',',
  '.',
  '"a"',
  '[a]',
  '[>1]',
  ';',
  'E+',
  'yy',
  '/',
  '@',
  '!',
  'General',
  '%',
  '["',
  '"[',
  ']"',
  '[$-',
  '(',
  '万',
];
const sheetRow = (n: number, cell: (i: number) => string): string =>
  `<sheetData><row r="1">${times(n, cell)}</row></sheetData>`;
const xlsx = (name: string, most: number, make: (size: number) => Uint8Array): Kind => ({
  format: 'xlsx',
  name,
  most,
  make,
});
const XLSXS: readonly Kind[] = [
  ...FORMATS.map((unit) =>
    xlsx(`format ${unit}`, 8000, (n) =>
      xlsxOf(
        sheetRow(200, () => '<c s="0"><v>12.5</v></c>'),
        {
          'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${filled(unit, n).replace(/"/g, '&quot;')}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
        },
      ),
    ),
  ),
  ...FORMATS.map((unit) =>
    xlsx(`formats of ${unit}`, 60_000, (n) =>
      xlsxOf(
        sheetRow(n / 8, (i) => `<c s="${i}"><v>12.5</v></c>`),
        {
          'xl/styles.xml': `<styleSheet><numFmts>${times(n / 8, (i) => `<numFmt numFmtId="${200 + i}" formatCode="${filled(unit, 200).replace(/"/g, '&quot;')}${i}"/>`)}</numFmts><cellXfs>${times(n / 8, (i) => `<xf numFmtId="${200 + i}"/>`)}</cellXfs></styleSheet>`,
        },
      ),
    ),
  ),
  xlsx('styles', 280_000, (n) =>
    xlsxOf('', {
      'xl/styles.xml': `<styleSheet><cellXfs>${'<xf numFmtId="14"/>'.repeat(n)}</cellXfs></styleSheet>`,
    }),
  ),
  xlsx('columns that are hidden', 100_000, (n) =>
    xlsxOf(`<cols>${'<col min="1" max="1000000000" hidden="1"/>'.repeat(n)}</cols>`),
  ),
  xlsx('columns of no number', 100_000, (n) =>
    xlsxOf(`<cols>${'<col min="NaN" max="Infinity" hidden="1"/>'.repeat(n)}</cols>`),
  ),
  xlsx('merged cells', 100_000, (n) =>
    xlsxOf(
      `${sheetRow(500, () => '<c><v>1</v></c>')}<mergeCells>${times(n, (i) => `<mergeCell ref="A${i + 1}:ZZ1000000"/>`)}</mergeCells>`,
    ),
  ),
  xlsx('merged cells and rows', 30_000, (n) =>
    xlsxOf(
      `<sheetData>${times(n / 5, (i) => `<row r="${i + 1}"><c><v>1</v></c><c><v>2</v></c></row>`)}</sheetData><mergeCells>${times(n, (i) => `<mergeCell ref="A${(i % 900) + 1}:ZZ1000000"/>`)}</mergeCells>`,
    ),
  ),
  xlsx('shared strings', 280_000, (n) =>
    xlsxOf(
      sheetRow(2, (i) => `<c t="s"><v>${i}</v></c>`),
      { 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(n)}</sst>` },
    ),
  ),
  xlsx('one string many times', 50_000, (n) =>
    xlsxOf(
      sheetRow(n, () => '<c t="s"><v>0</v></c>'),
      { 'xl/sharedStrings.xml': `<sst><si><t>${'政'.repeat(30_000)}</t></si></sst>` },
    ),
  ),
  xlsx('runs of a string', 90_000, (n) =>
    xlsxOf(
      sheetRow(9, () => '<c t="s"><v>0</v></c>'),
      { 'xl/sharedStrings.xml': `<sst><si>${'<r><t>1</t></r>'.repeat(n)}</si></sst>` },
    ),
  ),
  xlsx('cells', 250_000, (n) => xlsxOf(sheetRow(n, () => '<c><v>1</v></c>'))),
  xlsx('rows', 120_000, (n) =>
    xlsxOf(`<sheetData>${'<row><c><v>1</v></c></row>'.repeat(n)}</sheetData>`),
  ),
  xlsx('rows far apart', 4000, (n) =>
    xlsxOf(
      `<sheetData>${times(n, (i) => `<row r="${(i + 1) * 49}"><c r="ZZ1"><v>1</v></c></row>`)}</sheetData>`,
    ),
  ),
  xlsx('wide rows', 400, (n) =>
    xlsxOf(`<sheetData>${'<row><c r="AAA1"><v>1</v></c></row>'.repeat(n)}</sheetData>`),
  ),
  xlsx('islands', 20_000, (n) =>
    xlsxOf(
      `<sheetData>${times(n, () => '<row><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c><c r="E1"><v>1</v></c></row>')}</sheetData>`,
    ),
  ),
  xlsx('sheets', 100_000, (n) =>
    xlsxOf('', {
      'xl/workbook.xml': `<workbook><sheets>${'<sheet id="r1"/>'.repeat(n)}</sheets></workbook>`,
    }),
  ),
  xlsx('relations', 100_000, (n) =>
    xlsxOf('', {
      'xl/_rels/workbook.xml.rels': `<a>${times(n, (i) => `<Relationship Id="r${i}" Target="a"/>`)}</a>`,
    }),
  ),
  xlsx('one long cell', 8_000_000, (n) =>
    xlsxOf(sheetRow(1, () => `<c t="str"><v>${filled('1 ', n)}</v></c>`)),
  ),
  xlsx('one long number', 4_000_000, (n) =>
    xlsxOf(sheetRow(1, () => `<c><v>${filled('1', n)}</v></c>`)),
  ),
];

const P = '<w:p><w:r><w:t>1</w:t></w:r></w:p>';
const docx = (name: string, most: number, make: (size: number) => Uint8Array): Kind => ({
  format: 'docx',
  name,
  most,
  make,
});
const lists = (content: string): Readonly<Record<string, string>> => ({
  'word/numbering.xml': `<w:numbering xmlns:w="w">${content}</w:numbering>`,
});
const WORD_NESTS: readonly [name: string, open: string, close: string][] = [
  ['content controls', '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
  ['text boxes', '<w:p><w:r><w:pict><w:txbxContent>', '</w:txbxContent></w:pict></w:r></w:p>'],
  ['tables', '<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
  ['tables with text', `<w:tbl><w:tr><w:tc>${P}</w:tc><w:tc>${P}`, '</w:tc></w:tr></w:tbl>'],
  ['insertions', '<w:ins>', '</w:ins>'],
  [
    'alternatives',
    '<mc:AlternateContent xmlns:mc="mc"><mc:Choice Requires="wps">',
    '</mc:Choice></mc:AlternateContent>',
  ],
  [
    'both alternatives',
    '<mc:AlternateContent xmlns:mc="mc"><mc:Fallback>',
    '</mc:Fallback></mc:AlternateContent>',
  ],
  ['controls in paragraphs', '<w:p><w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt></w:p>'],
  ['right to left', '<w:p><w:bdo w:val="rtl">', '</w:bdo></w:p>'],
];
const DOCXS: readonly Kind[] = [
  ...WORD_NESTS.map(([name, open, close]) =>
    docx(`nested ${name}`, 100_000, (n) => docxOf(nested(open, P, close, n))),
  ),
  ...WORD_NESTS.map(([name, open, close]) =>
    docx(`groups of nested ${name}`, 10_000, (n) =>
      docxOf(nested(open, P, close, 40).repeat(n / 40)),
    ),
  ),
  ...WORD_NESTS.map(([name, open, close]) =>
    docx(`beside ${name}`, 50_000, (n) => docxOf((open + P + close).repeat(n))),
  ),
  docx('levels and lists', 20_000, (n) =>
    docxOf(
      P,
      lists(
        `<w:abstractNum w:abstractNumId="1">${'<w:lvl w:ilvl="0"/>'.repeat(n / 2)}</w:abstractNum>${times(n / 2, (i) => `<w:num w:numId="${i}"><w:abstractNumId w:val="1"/></w:num>`)}`,
      ),
    ),
  ),
  docx('lists', 90_000, (n) =>
    docxOf(P, lists(times(n, (i) => `<w:num w:numId="${i}"><w:abstractNumId w:val="1"/></w:num>`))),
  ),
  docx('long numbers', 30_000, (n) =>
    docxOf(
      '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'.repeat(
        n,
      ),
      lists(
        `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="${'%1'.repeat(20_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
      ),
    ),
  ),
  docx('paragraphs', 90_000, (n) => docxOf(P.repeat(n))),
  docx('empty paragraphs', 250_000, (n) => docxOf('<w:p/>'.repeat(n))),
  docx('runs', 120_000, (n) => docxOf(`<w:p>${'<w:r><w:t>1</w:t></w:r>'.repeat(n)}</w:p>`)),
  docx('rows', 40_000, (n) =>
    docxOf(`<w:tbl>${`<w:tr><w:tc>${P}</w:tc></w:tr>`.repeat(n)}</w:tbl>`),
  ),
  docx('cells of a row', 60_000, (n) =>
    docxOf(`<w:tbl><w:tr>${`<w:tc>${P}</w:tc>`.repeat(n)}</w:tr></w:tbl>`),
  ),
  docx('spans', 1e9, (n) =>
    docxOf(
      `<w:tbl><w:tr>${`<w:tc><w:tcPr><w:gridSpan w:val="${n}"/></w:tcPr>${P}</w:tc>`.repeat(50)}</w:tr></w:tbl>`,
    ),
  ),
  docx('spans in rows', 8000, (n) =>
    docxOf(
      `<w:tbl>${`<w:tr>${`<w:tc><w:tcPr><w:gridSpan w:val="1000"/><w:vMerge/></w:tcPr>${P}</w:tc>`.repeat(4)}</w:tr>`.repeat(n)}</w:tbl>`,
    ),
  ),
  docx('cells before the row', 1e9, (n) =>
    docxOf(
      `<w:tbl><w:tr><w:trPr><w:gridBefore w:val="${n}"/></w:trPr><w:tc>${P}</w:tc></w:tr></w:tbl>`,
    ),
  ),
  docx('merged down', 40_000, (n) =>
    docxOf(
      `<w:tbl>${`<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${P}</w:tc></w:tr>`.repeat(n)}</w:tbl>`,
    ),
  ),
  docx('chain of styles', 60_000, (n) =>
    docxOf(
      '<w:p><w:pPr><w:pStyle w:val="s1"/></w:pPr><w:r><w:rPr><w:rStyle w:val="s1"/></w:rPr><w:t>1</w:t></w:r></w:p>'.repeat(
        500,
      ),
      {
        'word/styles.xml': `<w:styles xmlns:w="w">${times(n, (i) => `<w:style w:styleId="s${i}"><w:basedOn w:val="s${(i + 1) % n}"/></w:style>`)}</w:styles>`,
      },
    ),
  ),
  docx('open fields', 90_000, (n) =>
    docxOf(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(n)}</w:p>`),
  ),
  docx('fields and text', 60_000, (n) =>
    docxOf(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/><w:t>1</w:t></w:r>'.repeat(n)}</w:p>`),
  ),
  docx('line breaks', 250_000, (n) => docxOf(`<w:p><w:r>${'<w:br/>'.repeat(n)}</w:r></w:p>`)),
  docx('symbols', 250_000, (n) =>
    docxOf(`<w:p><w:r>${'<w:sym w:font="x" w:char="F031"/>'.repeat(n)}</w:r></w:p>`),
  ),
  docx('relations', 100_000, (n) =>
    docxOf(P, {
      '_rels/.rels': `<a>${'<Relationship Type="/officeDocument" Target="x"/>'.repeat(n)}</a>`,
    }),
  ),
  docx('half relations', 8_000_000, (n) =>
    docxOf(P, { '_rels/.rels': `<a>${filled('<Relationship ', n)}</a>` }),
  ),
  docx('one long cell', 4_000_000, (n) =>
    docxOf(
      `<w:tbl><w:tr><w:tc>${P}</w:tc><w:tc><w:p><w:r><w:t>${filled('1 ', n)}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
    ),
  ),
];

const pdf = (name: string, most: number, make: (size: number) => Uint8Array): Kind => ({
  format: 'pdf',
  name,
  most,
  make,
});
const show = (text: string): string => `BT /F 10 Tf 10 10 Td (${text}) Tj ET\n`;
const OPERATORS = [
  'q\n',
  'Q\n',
  'q Q\n',
  'BT ET\n',
  show('1'),
  '(1) Tj ',
  '0 0 10 10 re f\n',
  '0 0 m 9 9 l S\n',
  '0 0 1 1 2 2 c ',
  '0 0 m ',
  'h ',
  'W n ',
  '/P Do ',
  '/F 9 Tf ',
  '[1 2] 0 d ',
  '1 0 0 1 0 0 cm\n',
  '/X BDC EMC ',
  '0 g ',
  '1 ',
  '( ',
  '<<',
  '[',
  'BI ID EI ',
  'BI /W 9 /H 9 ID x EI ',
  'sh ',
  '/Pattern cs /P scn ',
  'd0 ',
  '% \n',
  'x ',
  '[(1) -9] TJ ',
];
const flate = (data: Uint8Array): Uint8Array => deflateSync(data, { level: 9 });
const RUN = (n: number): Uint8Array => {
  const out = new Uint8Array(n * 2);
  for (let i = 0; i < n; i++) out[i * 2] = 129;
  return out.fill(32, 0, 0);
};
const form = (content: string, resources: string): PdfObject => [
  `/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<<${resources}>>`,
  bytesOf(content),
];
const PDFS: readonly Kind[] = [
  ...OPERATORS.map((each) =>
    pdf(`operators ${each.trim()}`, 8_000_000, (n) =>
      pdfPage(bytesOf(show('a') + filled(each, n))),
    ),
  ),
  ...OPERATORS.map((each) =>
    pdf(`packed operators ${each.trim()}`, 64_000_000, (n) =>
      pdfPage(['/Filter/FlateDecode', flate(bytesOf(show('a') + filled(each, n)))]),
    ),
  ),
  ...OPERATORS.map((each) =>
    pdf(`pages of ${each.trim()}`, 400, (n) =>
      pdfFile([
        '<</Type/Catalog/Pages 2 0 R>>',
        `<</Type/Pages/Kids[${'3 0 R '.repeat(n)}]/Count ${n}>>`,
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
        ['/Filter/FlateDecode', flate(bytesOf(show('a') + filled(each, 200_000)))],
        '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      ]),
    ),
  ),
  pdf('flate bomb', 400_000_000, (n) =>
    pdfPage(['/Filter/FlateDecode', flate(new Uint8Array(n).fill(32))]),
  ),
  pdf('double flate bomb', 400_000_000, (n) =>
    pdfPage(['/Filter[/FlateDecode/FlateDecode]', flate(flate(new Uint8Array(n).fill(32)))]),
  ),
  pdf('triple flate bomb', 400_000_000, (n) =>
    pdfPage([
      '/Filter[/FlateDecode/FlateDecode/FlateDecode]',
      flate(flate(flate(new Uint8Array(n).fill(32)))),
    ]),
  ),
  pdf('flate bomb with text', 400_000_000, (n) =>
    pdfPage([
      '/Filter/FlateDecode',
      flate(Buffer.concat([bytesOf(show('1')), new Uint8Array(n).fill(32)])),
    ]),
  ),
  pdf('flate bomb on every page', 400, (n) =>
    pdfFile([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${'3 0 R '.repeat(n)}]/Count ${n}>>`,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>',
      ['/Filter/FlateDecode', flate(new Uint8Array(50_000_000).fill(32))],
    ]),
  ),
  pdf('run-length bomb', 8_000_000, (n) => pdfPage(['/Filter/RunLengthDecode', RUN(n / 2)])),
  pdf('packed run-length bomb', 100_000_000, (n) =>
    pdfPage(['/Filter[/FlateDecode/RunLengthDecode]', flate(RUN(n / 2))]),
  ),
  pdf('hex in hex', 8_000_000, (n) =>
    pdfPage([`/Filter[${'/ASCIIHexDecode'.repeat(4)}]`, bytesOf(filled('33', n))]),
  ),
  pdf('many filters', 20_000, (n) =>
    pdfPage([`/Filter[${'/ASCIIHexDecode'.repeat(n)}]`, bytesOf('33'.repeat(1000))]),
  ),
  pdf('zeros in ASCII85', 8_000_000, (n) =>
    pdfPage(['/Filter/ASCII85Decode', bytesOf(filled('z', n))]),
  ),
  pdf('LZW', 8_000_000, (n) => pdfPage(['/Filter/LZWDecode', new Uint8Array(n).fill(0x55)])),
  pdf('contents of parts', 100_000, (n) =>
    pdfFile([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[${'4 0 R '.repeat(n)}]>>`,
      ['', bytesOf('q Q '.repeat(100))],
    ]),
  ),
  pdf('pattern that draws itself', 200, (n) =>
    pdfPage(
      bytesOf(`/Pattern cs /P scn ${'0 0 99 99 re f '.repeat(n)}${show('1')}`),
      '/Pattern<</P 6 0 R>>',
      [
        [
          `/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<</Pattern<</P 6 0 R>>>>`,
          bytesOf('/Pattern cs /P scn 0 0 9 9 re f 0 0 9 9 re f'),
        ],
      ],
    ),
  ),
  pdf('patterns in patterns', 40, (n) =>
    pdfPage(
      bytesOf(`/Pattern cs /P scn 0 0 99 99 re f ${show('1')}`),
      '/Pattern<</P 6 0 R>>',
      Array.from(
        { length: n },
        (_, i): PdfObject => [
          `/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<</Pattern<</P ${7 + i} 0 R/Q ${7 + i} 0 R>>>>`,
          bytesOf('/Pattern cs /P scn 0 0 9 9 re f /Q scn 0 0 9 9 re f'),
        ],
      ),
    ),
  ),
  pdf('form that draws itself', 1000, (n) =>
    pdfPage(bytesOf(`/X Do ${show('1')}`), '/XObject<</X 6 0 R>>', [
      form('/X Do '.repeat(n), '/XObject<</X 6 0 R>>'),
    ]),
  ),
  pdf('forms in forms', 40, (n) =>
    pdfPage(
      bytesOf(`/X Do ${show('1')}`),
      '/XObject<</X 6 0 R>>',
      Array.from({ length: n }, (_, i) => form('/X Do /X Do ', `/XObject<</X ${7 + i} 0 R>>`)),
    ),
  ),
  pdf('forms with text in forms', 40, (n) =>
    pdfPage(
      bytesOf(`/X Do ${show('1')}`),
      '/XObject<</X 6 0 R>>/Font<</F 5 0 R>>',
      Array.from({ length: n }, (_, i) =>
        form(`${show('1')}/X Do /X Do `, `/XObject<</X ${7 + i} 0 R>>/Font<</F 5 0 R>>`),
      ),
    ),
  ),
  pdf('forms drawn often', 200_000, (n) =>
    pdfPage(bytesOf('/X Do '.repeat(n)), '/XObject<</X 6 0 R>>', [
      form(show('1').repeat(50), '/Font<</F 5 0 R>>'),
    ]),
  ),
  pdf('glyphs that draw themselves', 20_000, (n) =>
    pdfPage(bytesOf(`BT /T 9 Tf (${'a'.repeat(n)}) Tj ET`), '/Font<</T 6 0 R>>', [
      '<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[9]/CharProcs<</a 7 0 R>>/Encoding<</Differences[97/a]>>/Resources<</Font<</T 6 0 R>>>>>>',
      ['', bytesOf('9 0 d0 BT /T 9 Tf (aa) Tj ET')],
    ]),
  ),
  pdf('tree of pages in a circle', 10_000, (n) =>
    pdfFile([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${'2 0 R '.repeat(n)}]/Count ${n}>>`,
    ]),
  ),
  pdf('deep tree of pages', 50_000, (n) =>
    pdfFile([
      '<</Type/Catalog/Pages 2 0 R>>',
      ...Array.from({ length: n }, (_, i) => `<</Type/Pages/Kids[${i + 3} 0 R]/Count 1>>`),
      '<</Type/Page/MediaBox[0 0 9 9]>>',
    ]),
  ),
  pdf('pages that are not there', 1e9, (n) =>
    pdfFile(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[]/Count ${n}>>`]),
  ),
  pdf('pages', 50_000, (n) =>
    pdfFile([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[${times(n, (i) => `${i + 3} 0 R `)}]/Count ${n}>>`,
      ...Array.from({ length: n }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>'),
    ]),
  ),
  pdf('objects', 100_000, (n) =>
    pdfFile([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[]/Count 0>>',
      ...Array.from({ length: n }, () => 'null'),
    ]),
  ),
  pdf('deep lists', 4_000_000, (n) =>
    pdfFile(['<</Type/Catalog/Pages 2 0 R>>', nested('[', '', ']', n / 2)]),
  ),
  pdf('list of objects in a circle', 1000, (n) =>
    pdfFile([
      '<</Type/Catalog/Pages 3 0 R>>',
      [`/Type/ObjStm/N ${n}/First 9/Extends 2 0 R`, bytesOf(times(n, (i) => `${i + 3} 0 `))],
      '2 0 R',
    ]),
  ),
  pdf('table of objects that points to itself', 100_000, (n) => {
    const file = pdfFile([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[]/Count 0>>',
    ]).toString();
    const start = Buffer.from(file).toString('latin1').lastIndexOf('xref\n0');
    return bytesOf(
      `%PDF-1.5\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Prev 9/XRefStm 9>>\nstartxref\n9\n%%EOF${' '.repeat(n + Math.min(0, start))}`,
    );
  }),
  pdf('no table of objects', 8_000_000, (n) =>
    bytesOf(`%PDF-1.5\n${filled('1 0 obj\n<<>>\nendobj\n', n)}`),
  ),
  pdf('half objects', 8_000_000, (n) => bytesOf(`%PDF-1.5\n${filled('1 0 obj <<', n)}`)),
  pdf('trailers', 8_000_000, (n) => bytesOf(`%PDF-1.5\n${filled('trailer <</Root 1 0 R>>\n', n)}`)),
  pdf('nothing', 8_000_000, (n) => bytesOf(`%PDF-1.5\n${filled(' ', n)}`)),
  pdf('letters without a table', 8_000_000, (n) => bytesOf(`%PDF-1.5\n${filled('x', n)}`)),
  pdf('wide table of objects', 1e9, (n) =>
    pdfFile([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[]/Count 0>>',
      [`/Type/XRef/Size ${n}/W[1 2 1]/Index[0 ${n}]/Root 1 0 R`, new Uint8Array(400)],
    ]),
  ),
  pdf('map of letters', 0xffffffff, (n) =>
    pdfPage(bytesOf('BT /T 9 Tf (a) Tj ET'), '/Font<</T 6 0 R>>', [
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>',
      [
        '',
        bytesOf(
          `1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <0000> <${Math.floor(n).toString(16).padStart(8, '0')}> <0000> endbfrange`,
        ),
      ],
    ]),
  ),
  pdf('maps of letters', 100_000, (n) =>
    pdfPage(bytesOf('BT /T 9 Tf (a) Tj ET'), '/Font<</T 6 0 R>>', [
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>>',
      ['', bytesOf(`1 beginbfrange ${'<0000> <ffff> <0000>\n'.repeat(n)} endbfrange`)],
    ]),
  ),
  pdf('widths', 1_000_000, (n) =>
    pdfPage(bytesOf('BT /T 9 Tf (a) Tj ET'), '/Font<</T 6 0 R>>', [
      `<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/W[0 ${n * 1000} 9]/CIDSystemInfo<</Registry(a)/Ordering(b)/Supplement 0>>>>]>>`,
    ]),
  ),
  pdf('differences', 1_000_000, (n) =>
    pdfPage(bytesOf('BT /T 9 Tf (a) Tj ET'), '/Font<</T 6 0 R>>', [
      `<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[0 ${'/a '.repeat(n)}]>>>>`,
    ]),
  ),
  pdf('fonts', 8000, (n) =>
    pdfPage(
      bytesOf(times(n, (i) => `BT /T${i} 9 Tf (a) Tj ET `)),
      `/Font<<${times(n, (i) => `/T${i} ${i + 6} 0 R`)}>>`,
      Array.from({ length: n }, () => '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'),
    ),
  ),
  pdf('fields', 100_000, (n) =>
    pdfPage(
      bytesOf(show('1')),
      '',
      ['<</Type/Annot/Subtype/Widget/FT/Tx/V(1)/Rect[0 0 9 9]>>'],
      `/Annots[${'6 0 R '.repeat(n)}]`,
    ),
  ),
  pdf('fields and letters', 8000, (n) =>
    pdfPage(
      bytesOf(show('1').repeat(n)),
      '',
      ['<</Type/Annot/Subtype/Widget/FT/Tx/V(1)/Rect[90 90 99 99]>>'],
      `/Annots[${'6 0 R '.repeat(n)}]`,
    ),
  ),
  pdf('layers', 20_000, (n) =>
    pdfPage(bytesOf(`/OC /L BDC ${show('1')} EMC `.repeat(n)), '/Properties<</L 6 0 R>>', [
      `<</Type/OCMD/OCGs[${'7 0 R '.repeat(100)}]>>`,
      '<</Type/OCG/Name(x)>>',
    ]),
  ),
  pdf('layers that hold themselves', 200, (n) =>
    pdfPage(bytesOf(`/OC /L BDC ${show('1')} EMC `.repeat(n)), '/Properties<</L 6 0 R>>', [
      '<</Type/OCMD/VE 7 0 R>>',
      '[/And 7 0 R 7 0 R]',
    ]),
  ),
  pdf('pictures', 1_000_000, (n) =>
    pdfPage(bytesOf(`${show('1')}/I Do`), '/XObject<</I 6 0 R>>', [
      [
        `/Type/XObject/Subtype/Image/Width ${n}/Height ${n}/ColorSpace/DeviceGray/BitsPerComponent 8`,
        new Uint8Array(99),
      ],
    ]),
  ),
  pdf('pictures of zeros', 20_000, (n) =>
    pdfPage(bytesOf(`${show('1')}/I Do`), '/XObject<</I 6 0 R>>', [
      [
        `/Type/XObject/Subtype/Image/Width ${n}/Height ${n}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode`,
        flate(new Uint8Array(Math.min(n * n * 3, 400_000_000))),
      ],
    ]),
  ),
  pdf('words of a page', 60_000, (n) =>
    pdfPage(
      bytesOf(times(n, (i) => `BT /F 9 Tf ${(i * 7) % 590} ${(i * 13) % 840} Td (1) Tj ET `)),
    ),
  ),
  pdf('words at one place', 29_000, (n) => pdfPage(bytesOf(show('1').repeat(n)))),
  pdf('lines and words', 60_000, (n) =>
    pdfPage(
      bytesOf(
        times(
          n / 2,
          (i) =>
            `${(i * 7) % 590} 0 m ${(i * 7) % 590} 842 l S 0 ${(i * 13) % 840} m 590 ${(i * 13) % 840} l S BT /F 9 Tf ${(i * 7) % 590} ${(i * 13) % 840} Td (1) Tj ET `,
        ),
      ),
    ),
  ),
  pdf('boxes and words', 60_000, (n) =>
    pdfPage(
      bytesOf(
        times(
          n / 2,
          (i) =>
            `1 g 0 0 ${(i * 7) % 590} ${(i * 13) % 840} re f 0 g BT /F 9 Tf ${(i * 7) % 590} ${(i * 13) % 840} Td (1) Tj ET `,
        ),
      ),
    ),
  ),
  pdf('clips and words', 29_000, (n) =>
    pdfPage(
      bytesOf(
        `${times(n, (i) => `q 0 0 ${(i * 7) % 590} 99 re W n BT /F 9 Tf 9 9 Td (1) Tj ET `)}`,
      ),
    ),
  ),
  pdf('one long word', 4_000_000, (n) => pdfPage(bytesOf(`BT /F 9 Tf (${'1'.repeat(n)}) Tj ET`))),
  pdf('a clip of many corners', 400_000, (n) =>
    pdfPage(
      bytesOf(`0 0 m ${times(n, (i) => `${i % 590} ${i % 840} l `)} W n ${show('1').repeat(500)}`),
    ),
  ),
  pdf('outline', 50_000, (n) =>
    pdfFile([
      '<</Type/Catalog/Pages 2 0 R/Outlines 3 0 R/Names<</Dests 3 0 R>>>>',
      '<</Type/Pages/Kids[]/Count 0>>',
      `<</Kids[${'3 0 R '.repeat(n)}]/First 3 0 R/Next 3 0 R>>`,
    ]),
  ),
  pdf('encrypted', 1000, (n) =>
    pdfFile(
      [
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[]/Count 0>>',
        `<</Filter/Standard/V 5/R 6/Length ${n}/P -1/O(${'x'.repeat(48)})/U(${'x'.repeat(48)})/OE(${'x'.repeat(32)})/UE(${'x'.repeat(32)})>>`,
      ],
      '/Encrypt 3 0 R/ID[(a)(b)]',
    ),
  ),
];

const OBJECT =
  '<ofd:TextObject Boundary="10 10 50 9" Size="4"><ofd:TextCode X="0" Y="4">1</ofd:TextCode></ofd:TextObject>';
const ofd = (name: string, most: number, make: (size: number) => Uint8Array): Kind => ({
  format: 'ofd',
  name,
  most,
  make,
});
const layer = (content: string): string =>
  `<ofd:Content><ofd:Layer>${content}</ofd:Layer></ofd:Content>`;
const OFDS: readonly Kind[] = [
  ofd('letters', 90_000, (n) => ofdOf(layer(OBJECT.repeat(n)))),
  ofd('letters over the page', 60_000, (n) =>
    ofdOf(
      layer(
        times(
          n,
          (i) =>
            `<ofd:TextObject Boundary="${i % 200} ${i % 290} 50 9" Size="4"><ofd:TextCode X="0" Y="4">1</ofd:TextCode></ofd:TextObject>`,
        ),
      ),
    ),
  ),
  ofd('distances', 1e9, (n) =>
    ofdOf(
      layer(
        `<ofd:TextObject Boundary="0 0 9 9" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g ${n} 1">${'1'.repeat(1000)}</ofd:TextCode></ofd:TextObject>`.repeat(
          20,
        ),
      ),
    ),
  ),
  ofd('one long text', 4_000_000, (n) =>
    ofdOf(
      layer(
        `<ofd:TextObject Boundary="0 0 9 9" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 9 1">${'1'.repeat(n)}</ofd:TextCode></ofd:TextObject>`,
      ),
    ),
  ),
  ofd('paths', 90_000, (n) =>
    ofdOf(
      layer(
        '<ofd:PathObject Boundary="0 0 99 99" Stroke="true"><ofd:AbbreviatedData>M 0 0 L 9 9</ofd:AbbreviatedData></ofd:PathObject>'.repeat(
          n,
        ) + OBJECT,
      ),
    ),
  ),
  ofd('one long path', 8_000_000, (n) =>
    ofdOf(
      layer(
        `<ofd:PathObject Boundary="0 0 99 99" Stroke="true"><ofd:AbbreviatedData>${filled('M 0 0 L 9 0 ', n)}</ofd:AbbreviatedData></ofd:PathObject>${OBJECT}`,
      ),
    ),
  ),
  ofd('grids', 40_000, (n) =>
    ofdOf(
      layer(
        times(
          n,
          (i) =>
            `<ofd:PathObject Boundary="${i % 200} ${i % 290} 9 9" Stroke="true"><ofd:AbbreviatedData>M 0 0 L 9 0 L 9 9 L 0 9 C</ofd:AbbreviatedData></ofd:PathObject>`,
        ) + OBJECT.repeat(100),
      ),
    ),
  ),
  ofd('pages', 100_000, (n) =>
    ofdOf(layer(OBJECT), {}, '<Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>'.repeat(n)),
  ),
  ofd('full pages', 400, (n) =>
    ofdOf(
      layer(OBJECT.repeat(3000)),
      {},
      '<Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>'.repeat(n),
    ),
  ),
  ofd('templates', 20_000, (n) =>
    ofdOf(`${'<ofd:Template TemplateID="9"/>'.repeat(n)}${layer(OBJECT)}`, {
      'Doc_0/Tpls/T.xml': `<ofd:Page>${layer(OBJECT.repeat(500))}</ofd:Page>`,
    }),
  ),
  ofd('drawings in drawings', 1000, (n) =>
    ofdOf(
      `<ofd:PageRes>Res.xml</ofd:PageRes>${layer('<ofd:CompositeObject Boundary="0 0 9 9" ResourceID="1"/>'.repeat(n))}`,
      {
        'Doc_0/Pages/Page_0/Res.xml': `<ofd:Res><ofd:CompositeGraphicUnits>${'<ofd:CompositeGraphicUnit ID="1"><ofd:Content><ofd:CompositeObject ResourceID="1"/><ofd:CompositeObject ResourceID="1"/></ofd:Content></ofd:CompositeGraphicUnit>'}</ofd:CompositeGraphicUnits></ofd:Res>`,
        'Doc_0/Res.xml': `<ofd:Res><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="1"><ofd:Content><ofd:CompositeObject ResourceID="1"/><ofd:CompositeObject ResourceID="1"/></ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>`,
      },
    ),
  ),
  ofd('layers in layers', 100_000, (n) =>
    ofdOf(`<ofd:Content>${nested('<ofd:Layer>', OBJECT, '</ofd:Layer>', n)}</ofd:Content>`),
  ),
  ofd('glyphs', 60_000, (n) =>
    ofdOf(
      layer(
        `<ofd:TextObject Boundary="0 0 9 9" Size="4">${'<ofd:CGTransform CodePosition="0" CodeCount="1000000000" GlyphCount="1"/>'.repeat(n)}<ofd:TextCode X="0" Y="4">1</ofd:TextCode></ofd:TextObject>`,
      ),
    ),
  ),
];

const odt = (name: string, most: number, make: (size: number) => Uint8Array): Kind => ({
  format: 'odf',
  name,
  most,
  make,
});
const oP = '<text:p>1</text:p>';
const oCell = `<table:table-cell>${oP}</table:table-cell>`;
const ODF_NESTS: readonly [name: string, open: string, close: string][] = [
  ['lists', '<text:list><text:list-item>', '</text:list-item></text:list>'],
  ['sections', '<text:section>', '</text:section>'],
  [
    'tables',
    '<table:table><table:table-row><table:table-cell>',
    '</table:table-cell></table:table-row></table:table>',
  ],
  ['frames', '<text:p><draw:frame><draw:text-box>', '</draw:text-box></draw:frame></text:p>'],
  ['spans', '<text:p><text:span>', '</text:span></text:p>'],
];
const ODFS: readonly Kind[] = [
  ...ODF_NESTS.map(([name, open, close]) =>
    odt(`nested ${name}`, 100_000, (n) => odfOf('text', nested(open, oP, close, n))),
  ),
  ...ODF_NESTS.map(([name, open, close]) =>
    odt(`groups of nested ${name}`, 10_000, (n) =>
      odfOf('text', nested(open, oP, close, 40).repeat(n / 40)),
    ),
  ),
  ...ODF_NESTS.map(([name, open, close]) =>
    odt(`beside ${name}`, 40_000, (n) => odfOf('text', (open + oP + close).repeat(n))),
  ),
  ...(['text', 'spreadsheet'] as const).flatMap((kind) => {
    const table = (rows: string): Uint8Array => odfOf(kind, `<table:table>${rows}</table:table>`);
    return [
      odt(`${kind}: cells again`, 1e9, (n) =>
        table(
          `<table:table-row><table:table-cell table:number-columns-repeated="${n}">${oP}</table:table-cell></table:table-row>`,
        ),
      ),
      odt(`${kind}: rows again`, 1e9, (n) =>
        table(`<table:table-row table:number-rows-repeated="${n}">${oCell}</table:table-row>`),
      ),
      odt(`${kind}: blank cells again`, 1e9, (n) =>
        table(
          `<table:table-row table:number-rows-repeated="${n}"><table:table-cell table:number-columns-repeated="${n}"/></table:table-row><table:table-row>${oCell}</table:table-row>`,
        ),
      ),
      odt(`${kind}: cells and rows again`, 30_000, (n) =>
        table(
          `<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="1000">${oP}</table:table-cell></table:table-row>`.repeat(
            n,
          ),
        ),
      ),
      odt(`${kind}: spans`, 1e9, (n) =>
        table(
          `<table:table-row>${`<table:table-cell table:number-columns-spanned="${n}" table:number-rows-spanned="${n}">${oP}</table:table-cell>`.repeat(500)}</table:table-row>`.repeat(
            10,
          ),
        ),
      ),
      odt(`${kind}: columns again`, 1e9, (n) =>
        table(
          `${`<table:table-column table:visibility="collapse" table:number-columns-repeated="${n}"/>`.repeat(
            500,
          )}<table:table-row>${oCell}</table:table-row>`,
        ),
      ),
      odt(`${kind}: cells`, 90_000, (n) =>
        table(`<table:table-row>${oCell.repeat(n)}</table:table-row>`),
      ),
      odt(`${kind}: rows`, 90_000, (n) =>
        table(`<table:table-row>${oCell}</table:table-row>`.repeat(n)),
      ),
      odt(`${kind}: tables`, 60_000, (n) =>
        odfOf(
          kind,
          `<table:table><table:table-row>${oCell}</table:table-row></table:table>`.repeat(n),
        ),
      ),
    ];
  }),
  odt('spaces', 1e9, (n) =>
    odfOf('text', `<text:p>1${`<text:s text:c="${n}"/>1`.repeat(10_000)}</text:p>`),
  ),
  odt('paragraphs', 120_000, (n) => odfOf('text', oP.repeat(n))),
  odt('line breaks', 250_000, (n) =>
    odfOf('text', `<text:p>${'<text:line-break/>'.repeat(n)}</text:p>`),
  ),
  odt('chain of styles', 90_000, (n) =>
    odfOf(
      'text',
      '<text:p text:style-name="s1">1</text:p>'.repeat(2000),
      times(
        n,
        (i) =>
          `<style:style style:name="s${i}" style:family="paragraph" style:parent-style-name="s${(i + 1) % n}"/>`,
      ),
    ),
  ),
  odt('levels of lists', 60_000, (n) =>
    odfOf(
      'text',
      `<text:list text:style-name="l"><text:list-item>${oP}</text:list-item></text:list>`.repeat(
        500,
      ),
      `<text:list-style style:name="l">${times(n, (i) => `<text:list-level-style-number text:level="${i % 100}" style:num-format="1" style:num-prefix="%1%%2%"/>`)}</text:list-style>`,
    ),
  ),
  {
    format: 'odf',
    name: 'flat',
    most: 4_000_000,
    make: (n) =>
      bytesOf(
        `<office:document><office:body><office:text>${filled(oP, n)}</office:text></office:body></office:document>`,
      ),
  },
];

const rtf = (name: string, most: number, make: (size: number) => string): Kind => ({
  format: 'rtf',
  name,
  most,
  make: (size) => bytesOf(`{\\rtf1\\ansi\\ansicpg936 ${make(size)}`),
});
const RTFS: readonly Kind[] = [
  ...[
    '{',
    '}',
    '{}',
    '\\',
    '\\par ',
    '\\pard',
    '\\b ',
    "\\'b0",
    '\\u20013?',
    '\\u-1 ',
    '\\uc9999 \\u1 ',
    '\\bin9 ',
    '\\bin99999999 ',
    '\\trowd',
    '\\cellx99',
    '\\cell ',
    '\\row ',
    '\\trowd\\cellx99 1\\cell\\row ',
    '\\nestcell ',
    '\\nestrow ',
    '\\itap9999 ',
    '\\intbl ',
    '{\\*\\x ',
    '{\\fonttbl',
    '{\\f1 a;}',
    '{\\field{\\*\\fldinst x}{\\fldrslt ',
    '{\\pict ',
    '{\\listtext 1.}',
    '\\tab ',
    '\\line ',
    'a',
    '政',
    '1 ',
    '\\a-99999999999999999999 ',
    '{\\upr{',
    '\\itap2 1\\nestcell{\\*\\nesttableprops\\trowd\\cellx9\\nestrow}',
  ].map((unit) => rtf(`repeated ${unit}`, 8_000_000, (n) => filled(unit, n))),
  rtf('tables in tables', 100_000, (n) => times(n, (i) => `\\itap${i} \\intbl 1\\nestcell `)),
  rtf(
    'edges',
    100_000,
    (n) => `\\trowd${times(n, (i) => `\\cellx${i}`)}${'1\\cell '.repeat(n)}\\row`,
  ),
  rtf('rows with edges', 20_000, (n) =>
    times(n, (i) => `\\trowd\\cellx${i}\\cellx${i + 9000} 1\\cell 2\\cell\\row `),
  ),
  rtf('rows merged down', 100_000, (n) => '\\trowd\\clvmrg\\cellx99 1\\cell\\row '.repeat(n)),
  rtf('long word', 8_000_000, (n) => `\\${filled('a', n)} 1`),
  rtf('long number', 8_000_000, (n) => `\\b${filled('1', n)} 1`),
];

const excelXml = (name: string, most: number, make: (size: number) => string): Kind => ({
  format: 'excelXml',
  name,
  most,
  make: (size) =>
    bytesOf(
      `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="s">${make(size)}</Workbook>`,
    ),
});
const data = '<Data ss:Type="Number">1</Data>';
const eTable = (content: string): string => `<Worksheet><Table>${content}</Table></Worksheet>`;
const EXCEL_XMLS: readonly Kind[] = [
  excelXml('row of a far index', 1e9, (n) =>
    eTable(times(500, (i) => `<Row ss:Index="${n + i}"><Cell>${data}</Cell></Row>`)),
  ),
  excelXml('cell of a far index', 1e9, (n) =>
    eTable(`<Row><Cell ss:Index="${n}">${data}</Cell></Row>`.repeat(500)),
  ),
  excelXml('cells of index 1000', 20_000, (n) =>
    eTable(`<Row><Cell ss:Index="1000">${data}</Cell></Row>`.repeat(n)),
  ),
  excelXml('merged across', 1e9, (n) =>
    eTable(
      `<Row><Cell ss:MergeAcross="${n}" ss:MergeDown="${n}">${data}</Cell></Row>`.repeat(2000),
    ),
  ),
  excelXml('span of columns', 1e9, (n) =>
    eTable(
      `${`<Column ss:Hidden="1" ss:Span="${n}"/>`.repeat(5000)}<Row><Cell>${data}</Cell></Row>`,
    ),
  ),
  excelXml('span of rows', 1e9, (n) =>
    eTable(`<Row ss:Span="${n}"><Cell>${data}</Cell></Row>`.repeat(500)),
  ),
  excelXml('cells', 100_000, (n) => eTable(`<Row>${`<Cell>${data}</Cell>`.repeat(n)}</Row>`)),
  excelXml('rows', 60_000, (n) => eTable(`<Row><Cell>${data}</Cell></Row>`.repeat(n))),
  excelXml('sheets', 60_000, (n) => eTable('').repeat(n)),
  excelXml(
    'styles',
    60_000,
    (n) =>
      `<Styles>${times(n, (i) => `<Style ss:ID="${i}"><NumberFormat ss:Format="${'[&gt;1]'.repeat(30)}0"/></Style>`)}</Styles>${eTable(times(200, (i) => `<Row><Cell ss:StyleID="${i}">${data}</Cell></Row>`))}`,
  ),
  excelXml(
    'entities',
    60_000,
    (n) => `<!DOCTYPE a [${times(n, (i) => `<!ENTITY a${i} "&a${i - 1};&a${i - 1};">`)}]>&a9;`,
  ),
  excelXml('references to letters', 4_000_000, (n) =>
    eTable(`<Row><Cell><Data ss:Type="String">${filled('&#x31;', n)}</Data></Cell></Row>`),
  ),
  excelXml('depth', 4_000_000, (n) => nested('<Row>', '', '</Row>', n / 11)),
  excelXml('depth of a text', 8_000, (n) =>
    eTable(
      `<Row><Cell><Data ss:Type="String">${nested('<B>', '1', '</B>', n)}</Data></Cell></Row>`,
    ),
  ),
];

const mhtml = (name: string, most: number, make: (size: number) => string): Kind => ({
  format: 'mhtml',
  name,
  most,
  make: (size) => bytesOf(make(size)),
});
const MIME = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n';
const HTML_PART = '--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n';
const MHTMLS: readonly Kind[] = [
  mhtml('parts', 200_000, (n) => MIME + '--b\r\n\r\n'.repeat(n)),
  mhtml('pages', 30_000, (n) => MIME + `${HTML_PART}<p>1</p>\r\n`.repeat(n)),
  mhtml(
    'pages of tables',
    1900,
    (n) => MIME + `${HTML_PART}<p>${'<b>1</b>'.repeat(500)}</p>\r\n`.repeat(n),
  ),
  mhtml('almost boundaries', 4_000_000, (n) => MIME + HTML_PART + filled('\n-', n)),
  mhtml(
    'long boundary',
    1_000_000,
    (n) =>
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="${'-'.repeat(Math.min(n / 2, 19_000))}"\r\n\r\n${'-'.repeat(n)}`,
  ),
  mhtml(
    'lines of dashes',
    4_000_000,
    (n) =>
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="${'-'.repeat(5000)}x"\r\n\r\n${filled(`\n${'-'.repeat(4000)}`, n)}`,
  ),
  mhtml('parts in parts', 100_000, (n) => times(n, () => `${MIME}--b\r\n`)),
  mhtml('fields', 200_000, (n) => `MIME-Version: 1.0\r\n${times(n, (i) => `x${i}: 1\r\n`)}\r\n`),
  mhtml(
    'long field',
    4_000_000,
    (n) => `MIME-Version: 1.0\r\nContent-Type: multipart/related;${filled('\r\n a=1;', n)}\r\n`,
  ),
  mhtml(
    'quoted-printable',
    4_000_000,
    (n) =>
      `${MIME}--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${filled('=3C=70=3E', n)}`,
  ),
  mhtml(
    'joined lines',
    4_000_000,
    (n) =>
      `${MIME}--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${filled('= ', n)}`,
  ),
  mhtml(
    'base64',
    4_000_000,
    (n) =>
      `${MIME}--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${filled('PHA+', n)}`,
  ),
];

const old = (
  format: 'doc' | 'xls',
  name: string,
  most: number,
  make: (size: number) => Uint8Array,
): Kind => ({
  format,
  name,
  most,
  make,
});
const WRITTEN = { doc: 'test/read/written/real.doc', xls: 'test/read/written/real.xls' } as const;
/** A file of an office program with the links between its sectors, or the numbers of its head, changed. */
const patched = (
  path: string,
  change: (view: DataView, next: () => number) => void,
  seed: number,
): Uint8Array => {
  const bytes = Uint8Array.from(sample(path));
  change(new DataView(bytes.buffer), random(seed));
  return bytes;
};
const EXTREMES = [0, 1, 0xff, 0xffff, 0x7fffffff, 0xffffffff, 0xfffffffe, 0x10000, 512, 4096];
const BOF = Buffer.from([0, 6, 16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const GLOBALS = Buffer.from([0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const number = (row: number, column: number): Uint8Array => {
  const record = Buffer.alloc(14);
  record.writeUInt16LE(row, 0);
  record.writeUInt16LE(column, 2);
  record.writeDoubleLE(1, 6);
  return record;
};
const sheetsAt = (at: number): Uint8Array => {
  const record = Buffer.alloc(9);
  record.writeUInt32LE(at, 0);
  record[6] = 1;
  record[8] = 65;
  return record;
};
const xlsOf = (globals: [number, Uint8Array][], sheet: [number, Uint8Array][]): Uint8Array => {
  const before = recordsOf([[0x809, GLOBALS], ...globals]).length + 13 + 4;
  return compoundOf(
    'Workbook',
    recordsOf([
      [0x809, GLOBALS],
      ...globals,
      [0x85, sheetsAt(before)],
      [0x0a, Buffer.alloc(0)],
      [0x809, BOF],
      ...sheet,
      [0x0a, Buffer.alloc(0)],
    ]),
  );
};
const merges = (count: number, to: number): Uint8Array => {
  const record = Buffer.alloc(2 + count * 8);
  record.writeUInt16LE(count, 0);
  for (let i = 0; i < count; i++) {
    record.writeUInt16LE(to, 4 + i * 8);
    record.writeUInt16LE(255, 8 + i * 8);
  }
  return record;
};
const OLDS: readonly Kind[] = [
  ...(['WordDocument', 'Workbook'] as const).flatMap((stream) => {
    const format = stream === 'Workbook' ? 'xls' : 'doc';
    return [
      old(format, 'sectors in a circle', 8_000_000, (n) =>
        compoundOf(stream, new Uint8Array(n), {
          links: (fat) => fat.fill(1, 0, Math.floor(n / 512)),
        }),
      ),
      old(format, 'sectors that follow themselves', 8_000_000, (n) =>
        compoundOf(stream, new Uint8Array(n), {
          links: (fat) => fat.fill(0, 0, 1),
          size: 0x7fffffff,
        }),
      ),
      old(format, 'names in a circle', 8_000_000, (n) =>
        compoundOf(stream, new Uint8Array(n), {
          links: (fat) => {
            fat[Math.max(8, Math.ceil(n / 512))] = 0;
          },
        }),
      ),
      old(format, 'longer than it is', 8_000_000, (n) =>
        compoundOf(stream, new Uint8Array(n), { size: 0xffffffff }),
      ),
      old(format, 'more lists than sectors', 8_000_000, (n) =>
        compoundOf(stream, new Uint8Array(n), {
          head: (head) => {
            for (let i = 0; i < 109; i++) head.setUint32(76 + i * 4, 1, true);
            head.setUint32(68, 1, true);
          },
        }),
      ),
      old(format, 'list of lists in a circle', 8_000_000, (n) =>
        compoundOf(stream, new Uint8Array(n), { head: (head) => head.setUint32(68, 0, true) }),
      ),
      old(format, 'zeros', 8_000_000, (n) => compoundOf(stream, new Uint8Array(n))),
      old(format, 'ones', 8_000_000, (n) => compoundOf(stream, new Uint8Array(n).fill(255))),
      old(format, 'chance', 8_000_000, (n) => {
        const next = random(n);
        return compoundOf(
          stream,
          Uint8Array.from({ length: n }, () => next() * 256),
        );
      }),
      ...EXTREMES.flatMap((value) => [
        old(format, `heads with ${value}`, 40, (n) =>
          patched(
            WRITTEN[format],
            (view, next) => {
              for (let i = 0; i < n; i++)
                view.setUint32(24 + 4 * Math.floor(next() * 120), value, true);
            },
            n,
          ),
        ),
        old(format, `fields with ${value}`, 4000, (n) =>
          patched(
            WRITTEN[format],
            (view, next) => {
              for (let i = 0; i < n; i++)
                view.setUint32(
                  512 + 4 * Math.floor((next() * (view.byteLength - 520)) / 4),
                  value,
                  true,
                );
            },
            n,
          ),
        ),
        old(format, `fields of the stream with ${value}`, 200, (n) =>
          patched(
            WRITTEN[format],
            (view, next) => {
              for (let i = 0; i < n; i++)
                view.setUint32(512 + 2 * Math.floor(next() * 1000), value, true);
            },
            n,
          ),
        ),
      ]),
    ];
  }),
  old('xls', 'cells', 300_000, (n) =>
    xlsOf(
      [],
      Array.from({ length: n }, (_, i): [number, Uint8Array] => [
        0x203,
        number(i % 65_536, i % 255),
      ]),
    ),
  ),
  old('xls', 'cells far to the right', 60_000, (n) =>
    xlsOf(
      [],
      Array.from({ length: n }, (_, i): [number, Uint8Array] => [0x203, number(i % 65_536, 999)]),
    ),
  ),
  old('xls', 'merged cells', 900, (n) =>
    xlsOf(
      [],
      [
        ...Array.from({ length: 500 }, (_, i): [number, Uint8Array] => [0x203, number(i, 0)]),
        ...Array.from({ length: n }, (): [number, Uint8Array] => [0xe5, merges(1000, 65_535)]),
      ],
    ),
  ),
  old('xls', 'sheets', 100_000, (n) =>
    xlsOf(
      Array.from({ length: n }, (): [number, Uint8Array] => [0x85, sheetsAt(0)]),
      [],
    ),
  ),
  old('xls', 'empty records', 1_000_000, (n) =>
    xlsOf(
      [],
      Array.from({ length: n }, (): [number, Uint8Array] => [0x3c, Buffer.alloc(0)]),
    ),
  ),
  old('xls', 'strings that go on', 100_000, (n) =>
    xlsOf(
      [
        [0xfc, Buffer.from([255, 255, 255, 127, 255, 255, 255, 127, 255, 255, 0, 65])],
        ...Array.from({ length: n }, (): [number, Uint8Array] => [0x3c, Buffer.from([0, 65])]),
      ],
      [],
    ),
  ),
  old('xls', 'formats', 60_000, (n) =>
    xlsOf(
      Array.from({ length: n }, (_, i): [number, Uint8Array] => [
        0x41e,
        Buffer.from([i & 255, (i >> 8) & 255, 30, 0, 0, ...bytesOf('[>1]'.repeat(7)), 48, 48]),
      ]),
      [],
    ),
  ),
];

/** Documents as published, damaged by the same chances as the fuzzing of readers, at sizes of a real file. */
const DAMAGED: readonly Kind[] = [
  'real.docx',
  'real.xlsx',
  'real.ods',
  'real.odt',
  'real.rtf',
  'real.pdf',
  'odd.pdf',
  'real.html',
].map((name) => ({
  format: 'damaged',
  name,
  most: 4096,
  make: (seed) => damage(Uint8Array.from(sample(`test/read/written/${name}`)), random(seed)),
}));

export const KINDS: readonly Kind[] = [
  ...ZIPS,
  ...HTMLS,
  ...XLSXS,
  ...DOCXS,
  ...PDFS,
  ...OFDS,
  ...OLDS,
  ...RTFS,
  ...ODFS,
  ...MHTMLS,
  ...EXCEL_XMLS,
  ...CSVS,
  ...TEXTS,
  ...JSONS,
  ...DAMAGED,
  ...OTHERS,
];

const ENDINGS: Readonly<Record<string, string>> = {
  csv: 'csv',
  json: 'json',
  text: 'txt',
  html: 'html',
};

/** The files of the kinds, each at `sizes` sizes, the largest first halved. */
export function hostileFiles(sizes: number, formats?: ReadonlySet<string>): HostileFile[] {
  return KINDS.filter(({ format }) => !formats || formats.has(format)).flatMap((kind) =>
    Array.from({ length: sizes }, (_, i) => Math.floor(kind.most / 2 ** (sizes - 1 - i)))
      .filter((size) => size > 0)
      .map((size) => ({
        kind,
        size,
        name: `${kind.format}: ${kind.name} × ${size}.${ENDINGS[kind.format] ?? 'bin'}`,
      })),
  );
}
