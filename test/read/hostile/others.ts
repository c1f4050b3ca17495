import { deflateRawSync, deflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import {
  docxOf,
  odfOf,
  ofdOf,
  type PdfObject,
  pdfFile,
  pdfPage,
  xlsxOf,
  type ZipFile,
  zipOf,
} from './containers';
import { bytesOf, filled, type Kind, nested, repeated, times } from './units';

/** Hostile files that nobody has met yet: other nestings, other loops, other lies than those of `files.ts`. */

type Make = (size: number) => string | Uint8Array;
type Row = readonly [name: string, most: number, make: Make];
const kindsOf = (format: string, rows: readonly Row[]): Kind[] =>
  rows.map(([name, most, make]) => ({
    format,
    name,
    most,
    make: (size) => {
      const made = make(size);
      return typeof made === 'string' ? bytesOf(made) : made;
    },
  }));

const P = '<w:p><w:r><w:t>1</w:t></w:r></w:p>';
const ROW =
  '<tr><td>（一）予以公开</td><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>21</td></tr>';
const DOCX_NAMES = ['word/document.xml', '[Content_Types].xml'];
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
/** An archive with bytes of its list changed: `at` counts from the beginning of each entry. */
function patchedList(
  files: readonly ZipFile[],
  change: (entry: Buffer, i: number) => void,
): Uint8Array {
  const bytes = Buffer.from(zipOf(files));
  let at = 0;
  for (let i = 0; i < files.length; i++) {
    at = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), at);
    if (at < 0) break;
    change(bytes.subarray(at), i);
    at += 46;
  }
  return bytes;
}
const parts = (count: number, data: Uint8Array, name = (i: number) => `word/p${i}.xml`) =>
  Array.from({ length: count }, (_, i): ZipFile => ({ name: name(i), data }));

const ZIPS = kindsOf('zip', [
  [
    'one name many times',
    20_000,
    (n) =>
      zipOf(
        parts(
          n,
          bytesOf(`<w:document><w:body>${P}</w:body></w:document>`),
          () => DOCX_NAMES[0] ?? '',
        ),
      ),
  ],
  [
    'files that begin inside others',
    20_000,
    (n) =>
      patchedList(parts(n, Buffer.alloc(2000, 'PK\u0003\u0004')), (entry, i) =>
        entry.set(u32(i * 3), 42),
      ),
  ],
  [
    'files packed in no known way',
    20_000,
    (n) => patchedList(parts(n, Buffer.alloc(99)), (entry) => entry.writeUInt16LE(99, 10)),
  ],
  [
    'files that are not packed and as long as all',
    20_000,
    (n) =>
      patchedList(parts(n, Buffer.alloc(999)), (entry) => {
        entry.writeUInt16LE(0, 10);
        entry.set(u32(n * 999), 20);
        entry.set(u32(n * 999), 24);
      }),
  ],
  [
    'sizes beyond 32 bits',
    20_000,
    (n) =>
      patchedList(parts(n, Buffer.alloc(99)), (entry) => {
        entry.set(u32(0xffffffff), 20);
        entry.set(u32(0xffffffff), 24);
      }),
  ],
  [
    'locked files',
    20_000,
    (n) =>
      patchedList(
        parts(n, Buffer.alloc(99), (i) => (i ? `a${i}` : 'word/document.xml')),
        (entry) => entry.writeUInt16LE(1, 8),
      ),
  ],
  [
    'names that leave the archive',
    40_000,
    (n) => zipOf(parts(n, Buffer.alloc(9), (i) => `${'../'.repeat(20)}word/${i}`)),
  ],
  ['long names', 80, (n) => zipOf(parts(n, Buffer.alloc(9), (i) => 'x/'.repeat(30_000) + i))],
  [
    'empty blocks of what is packed',
    1_500_000,
    (n) => {
      // A stored block of no byte takes five, and gives none.
      const packed = Buffer.concat([
        Buffer.alloc(n * 5).fill(Buffer.from([0, 0, 0, 255, 255])),
        deflateRawSync(bytesOf('<w:document/>')),
      ]);
      const bytes = Buffer.from(zipOf([{ name: 'word/document.xml', data: bytesOf('x') }]));
      const local = Buffer.concat([
        bytes.subarray(0, 18),
        u32(packed.length),
        u32(13),
        bytes.subarray(26, 30 + 17),
      ]);
      const list = bytes.subarray(bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2])));
      const entry = Buffer.from(list);
      entry.set(u32(packed.length), 20);
      entry.set(u32(13), 24);
      const end = entry.length - 22;
      entry.set(u32(local.length + packed.length), end + 16);
      return Buffer.concat([local, packed, entry]);
    },
  ],
  [
    'archives in archives',
    400,
    (n) => {
      let inner: Uint8Array = docxOf(P);
      for (let i = 0; i < n; i++) inner = zipOf([{ name: 'word/document.xml', data: inner }]);
      return inner;
    },
  ],
  ...(
    [
      ['CDATA', (n: number) => `<a>${filled('<![CDATA[1]]>', n)}</a>`],
      ['comments', (n: number) => `<a>${filled('<!---->', n)}</a>`],
      ['instructions', (n: number) => `<a>${filled('<?a b?>', n)}</a>`],
      ['references', (n: number) => `<a>${filled('&#x31;', n)}</a>`],
      ['far references', (n: number) => `<a>${filled('&#99999999999;', n)}</a>`],
      ['names of a space', (n: number) => nested('<x:a xmlns:x="y">', '', '</x:a>', n / 30)],
      ['ends without beginnings', (n: number) => filled('</a>', n)],
      ['a long name', (n: number) => `<${filled('a', n)}>`],
      ['a long value', (n: number) => `<a b="${filled('&amp;', n)}"/>`],
      [
        'entities of the second kind',
        (n: number) =>
          `<!DOCTYPE a [${times(n / 40, (i) => `<!ENTITY % p${i} "%p${i + 1};%p${i + 1};">`)}%p0;]><a/>`,
      ],
    ] as const
  ).flatMap(([name, make]) =>
    ['word/document.xml', 'xl/worksheets/sheet1.xml', 'content.xml'].map(
      (part): Row => [
        `${name} in ${part}`,
        16_000_000,
        (n) =>
          zipOf([
            ...(part.startsWith('xl')
              ? ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].map((own) => ({
                  name: own,
                  data: unzipSync(xlsxOf(''))[own] ?? new Uint8Array(),
                }))
              : []),
            ...(part === 'content.xml'
              ? [{ name: 'mimetype', data: bytesOf('application/vnd.oasis.opendocument.text') }]
              : []),
            { name: part, data: bytesOf(make(n)) },
          ]),
      ],
    ),
  ),
  [
    'wide letters in word/document.xml',
    16_000_000,
    (n) =>
      zipOf([
        {
          name: 'word/document.xml',
          data: Buffer.from(
            `\ufeff<w:document><w:body>${filled(P, n)}</w:body></w:document>`,
            'utf16le',
          ),
        },
      ]),
  ],
]);

const W_NESTS: readonly [name: string, open: string, close: string][] = [
  ['links', '<w:hyperlink>', '</w:hyperlink>'],
  ['fields', '<w:fldSimple w:instr="PAGE">', '</w:fldSimple>'],
  ['smart tags', '<w:smartTag>', '</w:smartTag>'],
  ['removals', '<w:del>', '</w:del>'],
  ['runs', '<w:r>', '</w:r>'],
  ['rubies', '<w:r><w:ruby><w:rubyBase>', '</w:rubyBase></w:ruby></w:r>'],
  ['formulas', '<m:oMath>', '</m:oMath>'],
  [
    'drawings',
    '<w:drawing><wps:txbx><w:txbxContent><w:p><w:r>',
    '</w:r></w:p></w:txbxContent></wps:txbx></w:drawing>',
  ],
  [
    'rows in controls',
    '<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>',
    '</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>',
  ],
];
const numbering = (level: string, others = ''): Readonly<Record<string, string>> => ({
  'word/numbering.xml': `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1">${level}</w:abstractNum>${others}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
});
const LISTED =
  '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>';
const NUMBERS = [
  'decimal',
  'upperRoman',
  'lowerLetter',
  'chineseCounting',
  'ideographTraditional',
  'x',
];
const wCell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const DOCXS = kindsOf('docx', [
  ...W_NESTS.map(
    ([name, open, close]): Row => [
      `within one another: ${name}`,
      100_000,
      (n) => docxOf(`<w:p>${nested(open, '<w:r><w:t>1</w:t></w:r>', close, n)}</w:p>`),
    ],
  ),
  ...W_NESTS.map(
    ([name, open, close]): Row => [
      `thirty deep and many: ${name}`,
      9000,
      (n) =>
        docxOf(`<w:p>${nested(open, '<w:r><w:t>1</w:t></w:r>', close, 30)}</w:p>`.repeat(n / 30)),
    ],
  ),
  ...NUMBERS.map(
    (kind): Row => [
      `list from far on: ${kind}`,
      2_000_000_000,
      (n) =>
        docxOf(
          LISTED.repeat(2000),
          numbering(
            `<w:lvl w:ilvl="0"><w:start w:val="${n}"/><w:numFmt w:val="${kind}"/><w:lvlText w:val="%1%1%1"/></w:lvl>`,
          ),
        ),
    ],
  ),
  [
    'lists that name each other',
    30_000,
    (n) =>
      docxOf(
        LISTED.repeat(500),
        numbering(
          '<w:numStyleLink w:val="s0"/>',
          times(
            n,
            (i) =>
              `<w:abstractNum w:abstractNumId="${i + 2}"><w:styleLink w:val="s${i}"/><w:numStyleLink w:val="s${(i + 1) % n}"/></w:abstractNum>`,
          ),
        ),
      ),
  ],
  [
    'levels set anew',
    60_000,
    (n) =>
      docxOf(LISTED.repeat(500), {
        'word/numbering.xml': `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/>${'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'.repeat(n)}</w:num></w:numbering>`,
      }),
  ],
  [
    'list levels without end',
    1_000_000_000,
    (n) =>
      docxOf(
        LISTED.replace('w:ilvl w:val="0"', `w:ilvl w:val="${n}"`).repeat(500),
        numbering('<w:lvl w:ilvl="0"/>'),
      ),
  ],
  [
    'columns of a table',
    250_000,
    (n) =>
      docxOf(
        `<w:tbl><w:tblGrid>${'<w:gridCol w:w="1"/>'.repeat(n)}</w:tblGrid><w:tr>${wCell(P)}</w:tr></w:tbl>`,
      ),
  ],
  [
    'spans of no number',
    20_000,
    (n) =>
      docxOf(
        `<w:tbl>${times(n, (i) => `<w:tr>${wCell(P, `<w:gridSpan w:val="${['-5', 'NaN', '1e9', ''][i % 4]}"/>`)}</w:tr>`)}</w:tbl>`,
      ),
  ],
  [
    'rows that begin ever further right',
    20_000,
    (n) =>
      docxOf(
        `<w:tbl>${times(n, (i) => `<w:tr><w:trPr><w:gridBefore w:val="${i % 1000}"/><w:gridAfter w:val="999"/></w:trPr>${wCell(P)}</w:tr>`)}</w:tbl>`,
      ),
  ],
  ['tabs', 250_000, (n) => docxOf(`<w:p><w:r>${'<w:tab/>'.repeat(n)}</w:r></w:p>`)],
  [
    'long instructions',
    4_000_000,
    (n) =>
      docxOf(
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>${filled('IF ', n)}</w:instrText></w:r></w:p>${P}`,
      ),
  ],
  [
    'breaks of pages',
    100_000,
    (n) => docxOf('<w:p><w:r><w:br w:type="page"/></w:r></w:p>'.repeat(n)),
  ],
  [
    'a chunk that is the document itself',
    2000,
    (n) =>
      docxOf('<w:altChunk r:id="c"/>'.repeat(n) + P, {
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="c" Target="document.xml"/></Relationships>',
      }),
  ],
  [
    'chunks of their own',
    3000,
    (n) =>
      zipOf([
        {
          name: 'word/document.xml',
          data: bytesOf(
            `<w:document><w:body>${times(n, (i) => `<w:altChunk r:id="c${i}"/>`)}</w:body></w:document>`,
          ),
        },
        {
          name: 'word/_rels/document.xml.rels',
          data: bytesOf(
            `<Relationships>${times(n, (i) => `<Relationship Id="c${i}" Target="c${i}.html"/>`)}</Relationships>`,
          ),
        },
        ...parts(
          n,
          bytesOf(`<html><table>${ROW.repeat(100)}</table></html>`),
          (i) => `word/c${i}.html`,
        ),
      ]),
  ],
  [
    'styles on every run',
    20_000,
    (n) =>
      docxOf(
        `<w:p>${times(n, (i) => `<w:r><w:rPr><w:rStyle w:val="s${i}"/></w:rPr><w:t>1</w:t></w:r>`)}</w:p>`,
        {
          'word/styles.xml': `<w:styles xmlns:w="w">${times(n, (i) => `<w:style w:styleId="s${i}"><w:basedOn w:val="s${i + 1}"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>`)}</w:styles>`,
        },
      ),
  ],
]);

const sheet = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;
const styled = (code: string): Readonly<Record<string, string>> => ({
  'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${code.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
});
const VALUES = ['1e308', '-1e308', '1e-320', '9007199254740993', '2958466', '-1', '1e21'];
const XLSXS = kindsOf('xlsx', [
  ...(
    [
      [`0.${'0'.repeat(400)}`, 'decimals'],
      [`# ${'?'.repeat(15)}/${'?'.repeat(15)}`, 'fractions'],
      ['0'.repeat(3000), 'zeros'],
      ['yyyy-mm-dd hh:mm:ss.000', 'dates'],
      ['[h]:mm:ss', 'hours'],
      ['[DBNum2][$-804]General', 'Chinese numbers'],
      ['#,##0,,,,,,,,', 'thousands'],
      [`${'%'.repeat(500)}0`, 'percents'],
      ['[<1]"a";[<2]"b";[<3]"c";"d"', 'conditions'],
      ['0E+0', 'powers'],
      ['[$-1E000404]e/m/d', 'calendars'],
    ] as const
  ).map(
    ([code, name]): Row => [
      `${name} of extreme values`,
      30_000,
      (n) =>
        xlsxOf(
          sheet(times(n, (i) => `<c s="0"><v>${VALUES[i % VALUES.length]}</v></c>`)),
          styled(code),
        ),
    ],
  ),
  [
    'references out of every sheet',
    60_000,
    (n) =>
      xlsxOf(
        sheet(
          times(
            n,
            (i) =>
              `<c r="${['ZZZZZZZZ1', 'A0', 'A99999999999', '1A', 'A-1', '$A$1'][i % 6]}"><v>1</v></c>`,
          ),
        ),
      ),
  ],
  [
    'one row again and again',
    60_000,
    (n) => xlsxOf(`<sheetData>${'<row r="7"><c r="B7"><v>1</v></c></row>'.repeat(n)}</sheetData>`),
  ],
  ['one cell again and again', 150_000, (n) => xlsxOf(sheet('<c r="B1"><v>1</v></c>'.repeat(n)))],
  [
    'the last rows of a sheet',
    60_000,
    (n) =>
      xlsxOf(
        `<sheetData>${times(n, (i) => `<row r="${1_048_576 - i}"><c r="XFD${1_048_576 - i}"><v>1</v></c></row>`)}</sheetData>`,
      ),
  ],
  [
    'strings in cells',
    60_000,
    (n) =>
      xlsxOf(sheet('<c t="inlineStr"><is><r><t>1</t></r><rPh><t>2</t></rPh></is></c>'.repeat(n))),
  ],
  [
    'strings that are not there',
    150_000,
    (n) =>
      xlsxOf(sheet(times(n, (i) => `<c t="s"><v>${i * 1e6}</v></c>`)), {
        'xl/sharedStrings.xml': '<sst><si><t>1</t></si></sst>',
      }),
  ],
  [
    'escapes in a string',
    4_000_000,
    (n) =>
      xlsxOf(sheet('<c t="s"><v>0</v></c>'.repeat(50)), {
        'xl/sharedStrings.xml': `<sst><si><t>${filled('_x0031_', n)}</t></si></sst>`,
      }),
  ],
  [
    'half escapes in a string',
    4_000_000,
    (n) =>
      xlsxOf(sheet('<c t="s"><v>0</v></c>'.repeat(50)), {
        'xl/sharedStrings.xml': `<sst><si><t>${filled('_x003', n)}</t></si></sst>`,
      }),
  ],
  [
    'formulas',
    100_000,
    (n) =>
      xlsxOf(
        sheet('<c><f t="shared" ref="A1:XFD1048576" si="0">SUM(A1)</f><v>1</v></c>'.repeat(n)),
      ),
  ],
  [
    'one wide merge many times',
    100_000,
    (n) =>
      xlsxOf(
        `${sheet('<c><v>1</v></c>'.repeat(1000))}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(n)}</mergeCells>`,
      ),
  ],
  [
    'merges that make no sense',
    100_000,
    (n) =>
      xlsxOf(
        `${sheet('<c><v>1</v></c>'.repeat(1000))}<mergeCells>${times(n, (i) => `<mergeCell ref="${['B2:A1', 'A1', ':', 'A1:', 'A1:A0', 'ZZZZZZ1:A9999999999'][i % 6]}"/>`)}</mergeCells>`,
      ),
  ],
  [
    'many sheets of cells',
    290,
    (n) =>
      zipOf([
        {
          name: 'xl/workbook.xml',
          data: bytesOf(
            `<workbook xmlns:r="r"><sheets>${times(n, (i) => `<sheet name="a${i}" sheetId="${i}" r:id="r${i}"/>`)}</sheets></workbook>`,
          ),
        },
        {
          name: 'xl/_rels/workbook.xml.rels',
          data: bytesOf(
            `<Relationships>${times(n, (i) => `<Relationship Id="r${i}" Target="worksheets/s${i}.xml"/>`)}</Relationships>`,
          ),
        },
        ...parts(
          n,
          bytesOf(`<worksheet>${sheet('<c><v>1</v></c>'.repeat(2000))}</worksheet>`),
          (i) => `xl/worksheets/s${i}.xml`,
        ),
      ]),
  ],
  [
    'one sheet by many names',
    290,
    (n) =>
      xlsxOf(sheet('<c><v>1</v></c>'.repeat(100_000)), {
        'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${'<sheet name="a" sheetId="1" r:id="r1"/>'.repeat(n)}</sheets></workbook>`,
      }),
  ],
]);

const html = (content: string): string => `<!DOCTYPE html><html><body>${content}</body></html>`;
const HTMLS = kindsOf('html', [
  ['ends of paragraphs', 4_000_000, (n) => html(filled('</p>', n))],
  ['ends of breaks', 4_000_000, (n) => html(filled('</br>', n))],
  [
    'text beside the cells of a table',
    2_000_000,
    (n) => html(`<table>${filled('x<tr>', n)}</table>`),
  ],
  ['tables begun in tables', 2_000_000, (n) => html(filled('<table>x', n))],
  ['adopted in turn', 400_000, (n) => html(filled('<a><b><i><a>', n))],
  ['adopted from far', 40_000, (n) => html(`${'<b><p>'.repeat(n / 2)}${'</b>'.repeat(n / 2)}`)],
  [
    'a page in a frame in a frame',
    18,
    (n) => {
      let inner = ROW;
      for (let i = 0; i < n; i++)
        inner = `<iframe srcdoc="${inner.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"></iframe>`;
      return html(inner.slice(0, 9_000_000));
    },
  ],
  [
    'columns that span',
    1e9,
    (n) =>
      html(
        `<table><colgroup>${`<col span="${n}" style="display:none">`.repeat(500)}</colgroup>${ROW}</table>`,
      ),
  ],
  [
    'cells that span to the end',
    20_000,
    (n) => html(`<table>${'<tr><td rowspan=0>1<td rowspan=0 colspan=1000>2'.repeat(n)}</table>`),
  ],
  [
    'bodies of one row',
    60_000,
    (n) => html(`<table>${`<tbody>${ROW}</tbody>`.repeat(n / 4)}</table>`),
  ],
  [
    'heads and feet',
    60_000,
    (n) => html(`<table>${`<thead>${ROW}</thead><tfoot>${ROW}</tfoot>`.repeat(n / 8)}</table>`),
  ],
  [
    'rules of a style sheet',
    60_000,
    (n) =>
      html(
        `<style>${times(n, (i) => `.c${i}{display:none}`)}</style>${times(n, (i) => `<p class="c${i}">1</p>`)}`,
      ),
  ],
  [
    'one class of many rules',
    60_000,
    (n) =>
      html(
        `<style>${'.c{display:none}.c{display:block}'.repeat(n / 2)}</style>${'<p class="c">1</p>'.repeat(2000)}`,
      ),
  ],
  [
    'long selectors',
    4_000_000,
    (n) => html(`<style>${filled('.a ', n)}{display:none}</style><p class="a">1</p>`),
  ],
  [
    'selectors in selectors',
    200_000,
    (n) =>
      html(`<style>${nested(':not(', '.a', ')', n / 6)}{display:none}</style><p class="a">1</p>`),
  ],
  [
    'braces of a style sheet',
    4_000_000,
    (n) => html(`<style>${filled('@media{', n)}</style><p>1</p>`),
  ],
  [
    'open comment of a style sheet',
    4_000_000,
    (n) => html(`<style>${filled('/* *', n)}</style><p>1</p>`),
  ],
  [
    'styles by the thousand on a cell',
    4_000_000,
    (n) => html(`<table><td style="${filled('font-size:0;font-size:9px;', n)}">1</table>`),
  ],
  [
    'hidden in hidden',
    350,
    (n) =>
      html(
        nested(
          '<div style="display:none"><div style="visibility:hidden">',
          `<table>${ROW.repeat(500)}</table>`,
          '</div></div>',
          n / 2,
        ),
      ),
  ],
  [
    'lists from far on',
    2_000_000_000,
    (n) => html(`<ol type="i" start="${n}">${'<li>x'.repeat(2000)}</ol>`),
  ],
  [
    'heads named by cells',
    4_000_000,
    (n) => html(`<table><tr><th id=a>1<td headers="${filled('a ', n)}">1</table>`),
  ],
  ['one id', 200_000, (n) => html(`<table>${'<tr id=a><td id=a>1'.repeat(n / 2)}</table>`)],
  ['bases', 200_000, (n) => html('<base href="/a/"><a href="b.pdf">x</a>'.repeat(n / 2))],
  [
    'pictures held in the page',
    8_000_000,
    (n) => html(`<img src="data:image/png;base64,${filled('AAAA', n)}">${ROW}`),
  ],
  ['plain text', 8_000_000, (n) => html(`<plaintext>${filled('<b>', n)}`)],
  ['zeros', 8_000_000, (n) => html(filled('\u0000', n))],
  [
    'foreign content',
    100_000,
    (n) => html(nested('<svg><foreignObject>', ROW, '</foreignObject></svg>', n / 2)),
  ],
  ['entities without an end', 4_000_000, (n) => html(filled('&notin', n))],
  [
    'references to letters',
    4_000_000,
    (n) => html(`<table><tr><td>总计<td>${filled('&#49;', n)}</table>`),
  ],
  [
    'inputs with values',
    60_000,
    (n) => html(`<table><tr>${'<td><input value=1>'.repeat(n)}</table>`),
  ],
  [
    'numbers and marks',
    100_000,
    (n) =>
      html(`<table>${ROW}<tr><td>总计${'<td>1<sup>[1]</sup>'.repeat(n / 100)}</table>`.repeat(50)),
  ],
  [
    'labels of the form',
    30_000,
    (n) =>
      html(
        `<table>${times(n, (i) => `<tr>${['规章', '行政许可', '总计', '（一）予以公开'].map((label) => `<td>${label}`).join('')}<td>${i}`)}</table>`,
      ),
  ],
  ['tables of two columns', 20_000, (n) => html('<table><tr><td>规章<td>1</table>'.repeat(n))],
]);

const page = (
  content: string,
  resources = '',
  others: readonly PdfObject[] = [],
  more = '',
): Uint8Array => pdfPage(bytesOf(content), resources, others, more);
const show = 'BT /F 10 Tf 10 10 Td (1) Tj ET\n';
const flate = (data: Uint8Array): Uint8Array => deflateSync(data, { level: 9 });
const whole = (objects: readonly PdfObject[], trailer = ''): Uint8Array =>
  pdfFile(
    [
      '<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R/StructTreeRoot 6 0 R/PageLabels 6 0 R/Names<</EmbeddedFiles 6 0 R/Dests 6 0 R>>/OCProperties 6 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
      ['', bytesOf(show)],
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      ...objects,
    ],
    trailer,
  );
const picture = (facts: string, data: Uint8Array): Uint8Array =>
  page(`${show}/I Do`, '/XObject<</I 6 0 R>>', [[`/Type/XObject/Subtype/Image${facts}`, data]]);
const font = (facts: string, ...others: readonly PdfObject[]): Uint8Array =>
  page(`BT /T 9 Tf (${'a'.repeat(2000)}) Tj ET`, '/Font<</T 6 0 R>>', [
    `<</Type/Font${facts}>>`,
    ...others,
  ]);
const PDFS = kindsOf('pdf', [
  [
    'packed objects that are a bomb',
    400_000_000,
    (n) =>
      whole([
        ['/Type/ObjStm/N 9/First 9/Filter/FlateDecode', flate(Buffer.alloc(n, '9 0 '))],
        '<</A 7 0 R>>',
      ]),
  ],
  [
    'rows that are predicted',
    1e9,
    (n) =>
      pdfPage([
        `/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns ${n}/Colors 32>>`,
        flate(Buffer.alloc(1_000_000)),
      ]),
  ],
  [
    'predicted bomb',
    200_000_000,
    (n) =>
      pdfPage([
        '/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 1>>',
        flate(Buffer.alloc(n)),
      ]),
  ],
  [
    'a fax without an end',
    1_000_000,
    (n) =>
      picture(
        `/Width ${n}/Height ${n}/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns ${n}/Rows ${n}>>`,
        Buffer.alloc(9999, 0xff),
      ),
  ],
  [
    'a small picture said to be large',
    60_000,
    (n) =>
      picture(
        `/Width ${n}/Height ${n}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode`,
        Buffer.from([
          0xff,
          0xd8,
          0xff,
          0xc0,
          0,
          17,
          8,
          (n >> 8) & 255,
          n & 255,
          (n >> 8) & 255,
          n & 255,
          3,
          1,
          0x22,
          0,
          2,
          0x11,
          0,
          3,
          0x11,
          0,
          0xff,
          0xda,
          0,
          12,
          3,
          1,
          0,
          2,
          0,
          3,
          0,
          0,
          63,
          0,
          1,
          2,
          3,
        ]),
      ),
  ],
  [
    'a JBIG2 of many pages',
    4_000_000_000,
    (n) =>
      picture(
        '/Width 99/Height 99/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/JBIG2Decode',
        Buffer.concat([
          Buffer.from([0, 0, 0, 0, 48, 0, 1, 0, 0, 0, 19]),
          u32(n),
          u32(n),
          Buffer.alloc(11),
        ]),
      ),
  ],
  [
    'a picture in the content',
    1_000_000,
    (n) => page(`${show}BI /W ${n} /H ${n} /BPC 8 /CS /RGB ID ${'x'.repeat(99_999)} EI ${show}`),
  ],
  [
    'pictures in the content',
    100_000,
    (n) => page(`BI /W 1 /H 1 /BPC 8 /CS /G ID x EI\n`.repeat(n) + show),
  ],
  [
    'masks of themselves',
    1000,
    (n) =>
      page(`${show}${'/I Do '.repeat(n)}`, '/XObject<</I 6 0 R>>', [
        [
          '/Type/XObject/Subtype/Image/Width 99/Height 99/ColorSpace/DeviceGray/BitsPerComponent 8/SMask 6 0 R',
          Buffer.alloc(9801),
        ],
      ]),
  ],
  [
    'states that are masked by themselves',
    1000,
    (n) =>
      page(`${'/G gs '.repeat(n)}${show}`, '/ExtGState<</G 6 0 R>>', [
        '<</Type/ExtGState/SMask<</Type/Mask/S/Alpha/G 7 0 R>>>>',
        [
          '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Group<</S/Transparency>>/Resources<</ExtGState<</G 6 0 R>>>>',
          bytesOf('/G gs 0 0 9 9 re f'),
        ],
      ]),
  ],
  [
    'shades of a large function',
    1_000_000,
    (n) =>
      page(`/S sh ${show}`, '/Shading<</S 6 0 R>>', [
        '<</ShadingType 1/ColorSpace/DeviceRGB/Function 7 0 R>>',
        [
          `/FunctionType 0/Domain[0 1 0 1]/Range[0 1 0 1 0 1]/Size[${n} ${n}]/BitsPerSample 8`,
          Buffer.alloc(999),
        ],
      ]),
  ],
  [
    'functions of functions',
    30_000,
    (n) =>
      page(`/S sh ${show}`, '/Shading<</S 6 0 R>>', [
        '<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 9 9]/Function 7 0 R>>',
        `<</FunctionType 3/Domain[0 1]/Functions[${'7 0 R '.repeat(n)}]/Bounds[]/Encode[]>>`,
      ]),
  ],
  [
    'a long program',
    2_000_000,
    (n) =>
      page(`/S sh ${show}`, '/Shading<</S 6 0 R>>', [
        '<</ShadingType 2/ColorSpace/DeviceRGB/Coords[0 0 9 9]/Function 7 0 R>>',
        ['/FunctionType 4/Domain[0 1]/Range[0 1 0 1 0 1]', bytesOf(`{${filled('dup mul ', n)}}`)],
      ]),
  ],
  [
    'triangles by the million',
    4_000_000,
    (n) =>
      page(`/S sh ${show}`, '/Shading<</S 6 0 R>>', [
        [
          '/ShadingType 4/ColorSpace/DeviceRGB/BitsPerCoordinate 8/BitsPerComponent 8/BitsPerFlag 8/Decode[0 9 0 9 0 1 0 1 0 1]',
          Buffer.alloc(n),
        ],
      ]),
  ],
  [
    'colours of themselves',
    2000,
    (n) =>
      page(`/C cs ${'0 sc '.repeat(n)}${show}`, '/ColorSpace<</C 6 0 R>>', [
        '[/Indexed 6 0 R 255 <00>]',
      ]),
  ],
  [
    'letters that use each other',
    2000,
    (n) =>
      font('/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R', [
        '/UseCMap 7 0 R',
        bytesOf('/x usecmap '.repeat(n)),
      ]),
  ],
  [
    'a table of letters',
    4_000_000,
    (n) =>
      font(
        '/Subtype/Type0/BaseFont/X/Encoding 7 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(a)/Ordering(b)/Supplement 0>>>>]',
        [
          '/Type/CMap/CMapName/x',
          bytesOf(`1 begincidrange\n${filled('<0000> <ffff> 0\n', n)}endcidrange`),
        ],
      ),
  ],
  [
    'letters drawn by each other',
    2000,
    (n) =>
      page(`BT /T 9 Tf (${'a'.repeat(n)}) Tj ET`, '/Font<</T 6 0 R/U 7 0 R>>', [
        '<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[9]/CharProcs<</a 8 0 R>>/Encoding<</Differences[97/a]>>/Resources<</Font<</U 7 0 R>>>>>>',
        '<</Type/Font/Subtype/Type3/FontBBox[0 0 9 9]/FontMatrix[1 0 0 1 0 0]/FirstChar 97/LastChar 97/Widths[9]/CharProcs<</a 9 0 R>>/Encoding<</Differences[97/a]>>/Resources<</Font<</T 6 0 R>>>>>>',
        ['', bytesOf('9 0 d0 BT /U 9 Tf (aa) Tj ET')],
        ['', bytesOf('9 0 d0 BT /T 9 Tf (aa) Tj ET')],
      ]),
  ],
  [
    'a font of nothing',
    8_000_000,
    (n) =>
      font(
        '/Subtype/TrueType/BaseFont/X/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 7 0 R>>',
        [
          '',
          Buffer.concat([
            Buffer.from([0, 1, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0]),
            Buffer.alloc(n, 0x41),
          ]),
        ],
      ),
  ],
  [
    'a compact font of nothing',
    4_000_000,
    (n) =>
      font(
        '/Subtype/Type1/BaseFont/X/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontFile3 7 0 R>>',
        [
          '/Subtype/Type1C',
          Buffer.concat([Buffer.from([1, 0, 4, 1, 0xff, 0xff, 1]), Buffer.alloc(n, 1)]),
        ],
      ),
  ],
  [
    'an old font of nothing',
    4_000_000,
    (n) =>
      font(
        '/Subtype/Type1/BaseFont/X/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4/FontFile 7 0 R>>',
        [
          `/Length1 ${n / 2}/Length2 ${n / 2}`,
          bytesOf(
            `%!PS-AdobeFont\n${filled('/a {1 2 3} def dup 1 /a put\n', n / 2)}eexec${filled('x', n / 2)}`,
          ),
        ],
      ),
  ],
  [
    'notes that look like themselves',
    4000,
    (n) =>
      page(
        show,
        '',
        [
          '<</Type/Annot/Subtype/Stamp/Rect[0 0 99 99]/AP<</N 7 0 R>>/Parent 6 0 R/Popup 6 0 R>>',
          [
            '/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 7 0 R>>>>',
            bytesOf('/X Do /X Do'),
          ],
        ],
        `/Annots[${'6 0 R '.repeat(n)}]`,
      ),
  ],
  [
    'fields that hold themselves',
    20_000,
    (n) =>
      whole([
        `<</Fields[${'6 0 R '.repeat(n)}]/Kids[${'6 0 R '.repeat(n)}]/K[${'6 0 R '.repeat(n)}]/Nums[0 6 0 R]/Parent 6 0 R/FT/Tx/T(a)/V(1)>>`,
      ]),
  ],
  [
    'layers of many',
    30_000,
    (n) =>
      whole([
        `<</OCGs[${'7 0 R '.repeat(n)}]/D<</ON[${'7 0 R '.repeat(n)}]/OFF[${'7 0 R '.repeat(n)}]/Order[${'7 0 R '.repeat(n)}]>>>>`,
        '<</Type/OCG/Name(x)>>',
      ]),
  ],
  [
    'boxes without measure',
    1e9,
    (n) =>
      pdfFile([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 1e38 1e38]>>',
        `<</Type/Page/Parent 2 0 R/Contents 4 0 R/UserUnit ${n}/Rotate ${n}/Resources<</Font<</F 5 0 R>>>>>>`,
        ['', bytesOf(show.repeat(500))],
        '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      ]),
  ],
  [
    'parents in a circle',
    100,
    (n) =>
      pdfFile([
        '<</Type/Catalog/Pages 2 0 R>>',
        `<</Type/Pages/Kids[${'3 0 R '.repeat(n)}]/Count ${n}/Parent 2 0 R>>`,
        '<</Type/Page/Parent 3 0 R/Contents 4 0 R>>',
        ['', bytesOf(show)],
      ]),
  ],
  [
    'letters of no measure',
    20_000,
    (n) =>
      page(
        `BT /F 1e30 Tf 1e30 Tz 1e30 Tc 1e30 0 0 1e30 1e30 1e30 Tm ${'(1) Tj 1e30 1e30 Td '.repeat(n)} ET`,
      ),
  ],
  [
    'small letters by the thousand',
    29_000,
    (n) => page(`BT /F 0.001 Tf ${times(n, (i) => `1 0 0 1 ${i % 590} 400 Tm (1) Tj `)} ET`),
  ],
  [
    'turned letters',
    29_000,
    (n) => page(`BT /F 9 Tf ${times(n, (i) => `0 1 -1 0 ${i % 590} ${i % 840} Tm (1) Tj `)} ET`),
  ],
  ['moves within a word', 400_000, (n) => page(`BT /F 9 Tf [${'(1) 100 '.repeat(n)}] TJ ET`)],
  [
    'brackets in a word',
    4_000_000,
    (n) => page(`BT /F 9 Tf (${nested('(', '1', ')', n / 2)}) Tj ET`),
  ],
  ['a word in hexadecimal', 8_000_000, (n) => page(`BT /F 9 Tf <${filled('31 ', n)}> Tj ET`)],
  ['a long name', 8_000_000, (n) => page(`/${filled('A#41', n)} gs ${show}`)],
  ['a number of many digits', 4_000_000, (n) => page(`${filled('1', n)} w ${show}`)],
  [
    'earlier tables',
    100_000,
    (n) => {
      const base = Buffer.from(whole([]));
      const start = base.lastIndexOf('xref\n0');
      let at = base.length;
      let last = start;
      const more: string[] = [];
      for (let i = 0; i < n; i++) {
        const table = `xref\n0 0\ntrailer\n<</Size 9/Root 1 0 R/Prev ${last}>>\nstartxref\n${at}\n%%EOF\n`;
        more.push(table);
        last = at;
        at += table.length;
      }
      return Buffer.concat([base, Buffer.from(more.join(''))]);
    },
  ],
  [
    'lines that cross',
    60_000,
    (n) =>
      page(
        times(n / 2, (i) => `${i % 590} 0 m ${i % 590} 842 l 0 ${i % 840} m 590 ${i % 840} l S `) +
          show.repeat(100),
      ),
  ],
  [
    'curves',
    60_000,
    (n) => page(times(n, (i) => `0 0 m ${i % 590} 9 ${i % 99} 8 99 ${i % 840} c S `) + show),
  ],
  [
    'clips in clips',
    20_000,
    (n) => page(`${'q 0 0 500 500 re W n '.repeat(n)}${show}${'Q '.repeat(n)}`),
  ],
  [
    'rows of digits',
    20_000,
    (n) =>
      page(
        `BT /F 6 Tf ${times(n, (i) => `1 0 0 1 ${(i % 40) * 14} ${840 - Math.floor(i / 40) * 1.6} Tm (12) Tj `)} ET`,
      ),
  ],
  [
    'grids with digits',
    8000,
    (n) =>
      page(
        times(
          n,
          (i) =>
            `${(i % 40) * 14} ${840 - Math.floor(i / 40) * 4} 14 4 re S BT /F 3 Tf 1 0 0 1 ${(i % 40) * 14 + 2} ${841 - Math.floor(i / 40) * 4} Tm (12) Tj ET `,
        ),
      ),
  ],
  [
    'text of marked content',
    100_000,
    (n) =>
      page(`${`/Span<</ActualText(${'1'.repeat(50)})>>BDC `.repeat(n)}${show}${'EMC '.repeat(n)}`),
  ],
]);

const rtf = (content: string): string => `{\\rtf1\\ansi\\ansicpg936 ${content}}`;
const RTFS = kindsOf('rtf', [
  ...[
    "\\'",
    "\\'zz",
    '\\bin2147483647 ',
    '\\v ',
    '\\super ',
    '\\nosupersub ',
    '\\page ',
    '\\sect ',
    '\\clmgf',
    '\\clvmgf\\cellx',
    '\\f9999999 ',
    '\\u-99999?',
    '{\\*\\shppict ',
    '{\\object{\\objdata 41',
    '{\\listtable{\\list{\\listlevel',
    '\\ls1\\ilvl0 ',
    '\\trleft-99999999 ',
    '\\cell',
    '{\\footnote ',
    '\\~\\_\\-',
    '\\plain\\deleted ',
  ].map((unit): Row => [`unit ${unit}`, 8_000_000, (n) => rtf(filled(unit, n))]),
  [
    'edges that go back',
    100_000,
    (n) =>
      rtf(
        `\\trowd${times(n, (i) => `\\cellx${n - i}`)} ${'1\\cell '.repeat(Math.min(n, 900))}\\row`,
      ),
  ],
  [
    'an unknown code page',
    4_000_000,
    (n) => `{\\rtf1\\ansi\\ansicpg99999 ${filled("\\'b0\\'a1", n)}}`,
  ],
  [
    'rows of a thousand cells',
    300,
    (n) =>
      rtf(
        `\\trowd${times(900, (i) => `\\cellx${i * 9 + 9}`)} ${'1\\cell '.repeat(900)}\\row\n`.repeat(
          n,
        ),
      ),
  ],
  [
    'tables in tables in rows',
    20_000,
    (n) =>
      rtf(
        '\\trowd\\cellx99\\cellx199 \\itap2 1\\nestcell 2\\nestcell{\\*\\nesttableprops\\trowd\\cellx9\\cellx19\\nestrow}\\itap1 3\\cell 4\\cell\\row '.repeat(
          n,
        ),
      ),
  ],
]);

const oP = '<text:p>1</text:p>';
const oCell = `<table:table-cell>${oP}</table:table-cell>`;
const O_NESTS: readonly [name: string, open: string, close: string][] = [
  ['notes', '<text:p><text:note><text:note-body>', '</text:note-body></text:note></text:p>'],
  ['remarks', '<text:p><office:annotation>', '</office:annotation></text:p>'],
  ['groups', '<draw:g>', '</draw:g>'],
  ['links', '<text:p><text:a>', '</text:a></text:p>'],
  ['heads of lists', '<text:list><text:list-header>', '</text:list-header></text:list>'],
  [
    'indexes',
    '<text:table-of-content><text:index-body>',
    '</text:index-body></text:table-of-content>',
  ],
];
const ODFS = kindsOf('odf', [
  ...O_NESTS.map(
    ([name, open, close]): Row => [
      `within one another: ${name}`,
      100_000,
      (n) => odfOf('text', nested(open, oP, close, n)),
    ],
  ),
  ...O_NESTS.map(
    ([name, open, close]): Row => [
      `thirty deep and many: ${name}`,
      9000,
      (n) => odfOf('text', nested(open, oP, close, 30).repeat(n / 30)),
    ],
  ),
  [
    'covered cells',
    1e9,
    (n) =>
      odfOf(
        'text',
        `<table:table><table:table-row>${oCell}${`<table:covered-table-cell table:number-columns-repeated="${n}"/>`.repeat(500)}</table:table-row></table:table>`,
      ),
  ],
  [
    'groups of rows',
    300,
    (n) =>
      odfOf(
        'spreadsheet',
        `<table:table>${nested('<table:table-row-group>', `<table:table-row>${oCell}</table:table-row>`.repeat(500), '</table:table-row-group>', n)}</table:table>`,
      ),
  ],
  [
    'rows at the head',
    60_000,
    (n) =>
      odfOf(
        'spreadsheet',
        `<table:table>${`<table:table-header-rows><table:table-row>${oCell}</table:table-row></table:table-header-rows>`.repeat(n)}</table:table>`,
      ),
  ],
  [
    'lists from far on',
    2_000_000_000,
    (n) =>
      odfOf(
        'text',
        `<text:list text:style-name="l">${`<text:list-item text:start-value="${n}">${oP}</text:list-item>`.repeat(2000)}</text:list>`,
        '<text:list-style style:name="l"><text:list-level-style-number text:level="1" style:num-format="I" text:display-levels="9"/></text:list-style>',
      ),
  ],
  [
    'letters from far on',
    2_000_000_000,
    (n) =>
      odfOf(
        'text',
        `<text:list text:style-name="l">${`<text:list-item text:start-value="${n}">${oP}</text:list-item>`.repeat(2000)}</text:list>`,
        '<text:list-style style:name="l"><text:list-level-style-number text:level="1" style:num-format="a" style:num-letter-sync="true"/></text:list-style>',
      ),
  ],
  [
    'changes',
    60_000,
    (n) =>
      odfOf(
        'text',
        `<text:tracked-changes>${times(n, (i) => `<text:changed-region text:id="c${i}"><text:deletion>${oP}</text:deletion></text:changed-region>`)}</text:tracked-changes>${oP}`,
      ),
  ],
  [
    'tabs and breaks',
    200_000,
    (n) => odfOf('text', `<text:p>${'<text:tab/><text:line-break/>'.repeat(n / 2)}</text:p>`),
  ],
  [
    'values of no number',
    100_000,
    (n) =>
      odfOf(
        'spreadsheet',
        `<table:table>${times(n / 5, (i) => `<table:table-row><table:table-cell office:value-type="${['float', 'date', 'percentage', 'time', 'x'][i % 5]}" office:value="${['NaN', '1e999', '', '-0', 'Infinity'][i % 5]}">${oP}</table:table-cell></table:table-row>`)}</table:table>`,
      ),
  ],
]);

const object = (at: string, text = '1'): string =>
  `<ofd:TextObject Boundary="${at}" Size="4"><ofd:TextCode X="0" Y="4">${text}</ofd:TextCode></ofd:TextObject>`;
const layer = (content: string): string =>
  `<ofd:Content><ofd:Layer>${content}</ofd:Layer></ofd:Content>`;
const OFDS = kindsOf('ofd', [
  [
    'blocks in blocks',
    100_000,
    (n) => ofdOf(layer(nested('<ofd:PageBlock>', object('9 9 9 9'), '</ofd:PageBlock>', n))),
  ],
  [
    'blocks thirty deep',
    9000,
    (n) =>
      ofdOf(
        layer(nested('<ofd:PageBlock>', object('9 9 9 9'), '</ofd:PageBlock>', 30).repeat(n / 30)),
      ),
  ],
  [
    'a template of itself',
    2000,
    (n) =>
      ofdOf(layer(object('9 9 9 9')), {
        'Doc_0/Tpls/T.xml': `<ofd:Page>${'<ofd:Template TemplateID="9"/>'.repeat(n)}${layer(object('9 9 9 9'))}</ofd:Page>`,
        'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page><ofd:Template TemplateID="9"/>${layer(object('9 9 9 9'))}</ofd:Page>`,
      }),
  ],
  [
    'documents',
    60_000,
    (n) =>
      ofdOf(layer(object('9 9 9 9')), {
        'OFD.xml': `<ofd:OFD>${'<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>'.repeat(n)}</ofd:OFD>`,
      }),
  ],
  [
    'paths that leave the archive',
    60_000,
    (n) =>
      ofdOf(
        layer(object('9 9 9 9')),
        {},
        times(
          n,
          (i) => `<Page ID="${i}" BaseLoc="${'../'.repeat(9)}Doc_0/Pages/Page_0/Content.xml"/>`,
        ),
      ),
  ],
  [
    'places of no number',
    60_000,
    (n) =>
      ofdOf(
        layer(
          times(n, (i) =>
            object(['NaN 1 1 1', '1e999 0 9 9', '', '1 2', '-1e9 -1e9 1e18 1e18'][i % 5] ?? ''),
          ),
        ),
      ),
  ],
  [
    'turned letters',
    60_000,
    (n) =>
      ofdOf(
        layer(
          times(
            n,
            (i) =>
              `<ofd:TextObject Boundary="${i % 200} ${i % 290} 9 9" Size="4" CTM="0 1 -1 0 ${i % 9} 1e9"><ofd:TextCode X="0" Y="4">1</ofd:TextCode></ofd:TextObject>`,
          ),
        ),
      ),
  ],
  [
    'clips',
    60_000,
    (n) =>
      ofdOf(
        layer(
          `<ofd:TextObject Boundary="9 9 9 9" Size="4"><ofd:Clips>${'<ofd:Clip><ofd:Area><ofd:Path Boundary="0 0 9 9"><ofd:AbbreviatedData>M 0 0 L 9 9 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip>'.repeat(n)}</ofd:Clips><ofd:TextCode X="0" Y="4">1</ofd:TextCode></ofd:TextObject>`,
        ),
      ),
  ],
  [
    'codes of a text',
    100_000,
    (n) =>
      ofdOf(
        layer(
          `<ofd:TextObject Boundary="9 9 99 9" Size="4">${'<ofd:TextCode X="0" Y="4" DeltaX="1 2 3">1234</ofd:TextCode>'.repeat(n)}</ofd:TextObject>`,
        ),
      ),
  ],
  [
    'curves of a path',
    8_000_000,
    (n) =>
      ofdOf(
        layer(
          `<ofd:PathObject Boundary="0 0 99 99" Stroke="true"><ofd:AbbreviatedData>${filled('B 1 2 3 4 5 6 Q 1 2 3 4 A 1 1 0 1 1 9 9 ', n)}</ofd:AbbreviatedData></ofd:PathObject>${object('9 9 9 9')}`,
        ),
      ),
  ],
]);

const MIME = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n';
const MHTMLS = kindsOf('mhtml', [
  [
    'an empty boundary',
    4_000_000,
    (n) =>
      `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=""\r\n\r\n${filled('--\r\n', n)}`,
  ],
  [
    'boundaries in boundaries',
    3000,
    (n) =>
      times(
        n,
        (i) => `Content-Type: multipart/related; boundary="b${i}"\r\n\r\n--b${i}\r\n`,
      ).replace(/^/, 'MIME-Version: 1.0\r\n'),
  ],
  [
    'folded fields',
    4_000_000,
    (n) =>
      `MIME-Version: 1.0\r\nSubject: ${filled('=?utf-8?B?5pS?=\r\n ', n)}\r\nContent-Type: text/html\r\n\r\n<table>${ROW}</table>`,
  ],
  [
    'base64 with spaces',
    8_000_000,
    (n) =>
      `${MIME}--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n${filled('PHA \r\n', n)}`,
  ],
  [
    'an unknown letter set',
    4_000_000,
    (n) =>
      `${MIME}--b\r\nContent-Type: text/html; charset=utf-7\r\n\r\n${filled('+ADw-p+AD4-', n)}`,
  ],
  [
    'places of parts',
    60_000,
    (n) =>
      MIME +
      times(n, (i) => `--b\r\nContent-Location: a${i}\r\nContent-Type: image/png\r\n\r\nx\r\n`),
  ],
  [
    'pages in pages',
    60,
    (n) =>
      MIME +
      `--b\r\nContent-Type: text/html\r\n\r\n<iframe src="cid:a"></iframe><table>${ROW.repeat(900)}</table>\r\n`.repeat(
        n,
      ),
  ],
]);

const CSVS = kindsOf('csv', [
  ['quotes by turns', 390_000, (n) => repeated('a","', n)],
  ['quotes within', 390_000, (n) => repeated('a"b"c,', n)],
  ['a named separator', 390_000, (n) => `sep=;\n${repeated('（一）予以公开;1;2;3;4;5;6;21\n', n)}`],
  ['carriage returns', 390_000, (n) => repeated('1,2\r', n)],
  ['tabs and commas', 390_000, (n) => repeated('1\t2,3;4|5\n', n)],
  ['wide letters', 390_000, (n) => Buffer.from(`\ufeff${repeated('总计,1\r\n', n)}`, 'utf16le')],
  ['one open quote a line', 390_000, (n) => repeated('"总计,1\n', n)],
  [
    'cells in order',
    390_000,
    (n) =>
      `address\tstate\tvalue\traw\n${repeated('applications.newlyReceived.total\tnumber\t1\t\\n\\t\n', n)}`,
  ],
]);

const TEXT_UNITS = [
  'a\u0301',
  '👨‍👩‍👧',
  '﷽',
  '臺灣',
  '（（',
  '（）',
  '┌─┬┐',
  '│1│',
  '第一章',
  '1.1.',
  '一、\n二、',
  '二〇二四年',
  '2024-01-01 ',
  '百分之',
  '至',
  '从',
  '由',
  '较',
  '增长',
  '同比',
  '本年',
  '全年共',
  '申请',
  '0 0 0 0 0 0 0\n',
  '合计0',
  '总 计 ',
  '三、',
  '四、收到',
  '表格',
  '\u00a0',
  '\u2003',
  '\ufeff',
  '\u0085',
  '\u200d',
  '1　',
  '一 ',
  '①',
  '⑴',
  'Ⅳ',
  '＊',
  '…',
  '·',
  '=',
  '~',
  '^',
  '$',
  '%',
  '+1',
  '-1',
  '￥',
  '元',
  '万元',
  '1万',
  '1.5亿',
  '条',
  '份',
  '次',
  '篇',
];
const TEXTS = kindsOf('text', [
  ...TEXT_UNITS.map(
    (unit): Row => [`unit ${JSON.stringify(unit)}`, 390_000, (n) => repeated(unit, n)],
  ),
  ...TEXT_UNITS.map(
    (unit): Row => [
      `unit in a sentence ${JSON.stringify(unit)}`,
      390_000,
      (n) =>
        `某某局2024年政府信息公开工作年度报告\n一、总体情况\n收到申请${repeated(unit, n)}12件。\n二、主动公开政府信息情况\n规章 1 2 3\n三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 1 2 3 4 5 6 21\n`,
    ],
  ),
  ...['总计', '（一）予以公开', '规章', '结果维持 结果纠正'].map(
    (label): Row => [`lines of ${label}`, 390_000, (n) => repeated(`${label} 1 2 3 4 5 6 21\n`, n)],
  ),
  ...['总计', '（一）予以公开', '规章'].map(
    (label): Row => [
      `lines of ${label} without numbers`,
      390_000,
      (n) => repeated(`${label}\n`, n),
    ],
  ),
  ['numbers a line', 390_000, (n) => repeated('12\n', n)],
  ['columns of bars', 390_000, (n) => repeated('| 规章 | 1 | 2 |\n|---|---|---|\n', n)],
  [
    'headings by turns',
    390_000,
    (n) => repeated('一、总体情况\n三、收到和处理政府信息公开申请情况\n', n),
  ],
]);

const report = { edition: '2021', year: 2024, body: { name: '某某局' } };
const JSONS = kindsOf('json', [
  [
    'readings',
    6_000_000,
    (n) => `{"report":${JSON.stringify(report)},"readings":[${filled('{"address":"x"},', n)}1]}`,
  ],
  [
    'names of what all objects have',
    900_000,
    (n) => `{"edition":"2021",${times(n / 20, (i) => `"__proto__":{"a${i}":1},`)}"constructor":1}`,
  ],
  ['numbers beyond all', 900_000, (n) => `{"edition":"2021","year":${'9'.repeat(n)}}`],
  ['halves of letters', 900_000, (n) => `{"edition":"2021","title":"${filled('\\ud800', n)}"}`],
  [
    'a file and its report',
    6_000_000,
    (n) => `[${filled(`{"file":"a","report":${JSON.stringify(report)}},`, n)}1]`,
  ],
  ['wrong names', 900_000, (n) => `{"edition":"2021",${times(n / 12, (i) => `"k${i}":1,`)}"a":1}`],
  [
    'blocks of no kind',
    990_000,
    (n) =>
      JSON.stringify({ ...report, overview: Array.from({ length: n / 10 }, () => ({ a: 1 })) }),
  ],
]);

export const OTHERS: readonly Kind[] = [
  ...ZIPS,
  ...DOCXS,
  ...XLSXS,
  ...HTMLS,
  ...PDFS,
  ...RTFS,
  ...ODFS,
  ...OFDS,
  ...MHTMLS,
  ...CSVS,
  ...TEXTS,
  ...JSONS,
];
