import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ReadError, type ReadResult, readReport } from '../../src/read';
import { checkedCells, compareCells } from './checked-cells';

const written = join(import.meta.dirname, 'written');
const real = join(written, 'real.cells.tsv');
const file = (name: string): Uint8Array => Uint8Array.from(readFileSync(join(written, name)));
const KINDS = ['doc', 'rtf', 'odt', 'xls', 'ods'] as const;

const attempt = async (bytes: Uint8Array | string): Promise<ReadResult | ReadError> => {
  try {
    return await readReport(bytes);
  } catch (error) {
    if (error instanceof ReadError) return error;
    throw error;
  }
};
const faults = async (bytes: Uint8Array | string): Promise<readonly string[]> =>
  compareCells((await readReport(bytes)).cells, real).faults;
const stateOf = ({ cells }: ReadResult, address: string): unknown => {
  const cell = cells.find((each) => each.address === address);
  return cell && [cell.state, cell.value, cell.raw];
};
const ADDRESS = 'applications.newlyReceived.naturalPerson';

describe('a file that LibreOffice wrote', () => {
  it.each([...KINDS.map((kind) => `real.${kind}`), 'odd.xls'])(
    'gives every cell: %s',
    async (name) => {
      const { cells } = await readReport(file(name));
      const { wrong, guessed, missed } = compareCells(
        cells,
        join(written, name.replace(/\.\w+$/, '.cells.tsv')),
      );
      expect({ wrong, guessed, missed }).toEqual({ wrong: 0, guessed: 0, missed: 0 });
    },
  );

  it.each(KINDS)('gives no wrong number where it is cut off: %s', async (kind) => {
    const whole = file(`real.${kind}`);
    const values = checkedCells(real);
    for (let part = 1; part < 12; part++) {
      const result = await attempt(whole.subarray(0, Math.floor((whole.length * part) / 12)));
      if (result instanceof ReadError) expect(result.message).toMatch(/^[^\n]{8,}$/);
      else
        for (const { address, value } of result.cells)
          if (value !== null)
            expect([address, String(value)]).toEqual([address, values.get(address)]);
    }
  });
});

describe('RTF', () => {
  const rtf = (change: (text: string) => string): Uint8Array =>
    strToU8(change(strFromU8(file('real.rtf'), true)), true);
  const around = (text: string, put: (number: string) => string): string => {
    const changed = text.replace(/\b3001\b/, put);
    expect(changed).not.toBe(text);
    return changed;
  };

  it('leaves out what is deleted, hidden, struck out, white or too small to see', async () => {
    for (const control of ['deleted', 'v', 'strike', 'striked1', 'fs2'])
      expect(
        await faults(
          rtf((text) => around(text, (number) => `{\\${control} 7}${number}{\\${control} 9}`)),
        ),
      ).toEqual([]);
    const white = rtf((text) =>
      around(text, (number) => `${number}{\\cf99 9}`).replace(
        /\{\\colortbl[^}]*\}/,
        `{\\colortbl;${'\\red0\\green0\\blue0;'.repeat(98)}\\red255\\green255\\blue255;}`,
      ),
    );
    expect(await faults(white)).toEqual([]);
  });

  it('takes raised digits for note marks, and two paragraphs for two numbers', async () => {
    expect(await faults(rtf((text) => around(text, (number) => `${number}{\\super 1}`)))).toEqual(
      [],
    );
    const two = await readReport(rtf((text) => around(text, (number) => `${number}\\par 2`)));
    expect(stateOf(two, ADDRESS)).toEqual(['invalid', null, '3001\n\n2']);
  });

  it('decodes letters by font, by code page and by number', async () => {
    const cell = (text: string): string => `\\intbl ${text}\\cell`;
    const row = (cells: readonly string[]): string =>
      `\\trowd${cells.map((_, i) => `\\cellx${(i + 1) * 1000}`).join('')}${cells.map(cell).join('')}\\row`;
    const gb = "\\'b9\\'e6\\'d5\\'c2"; // 规章
    const head =
      '{\\rtf1\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset0 Arial;}}';
    const unicode = (text: string): string =>
      [...text].map((letter) => `\\u${letter.charCodeAt(0)}?`).join('');
    const columns = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'].map(unicode);
    for (const label of [
      `\\f0 ${gb}`,
      `\\f1 ${gb}`,
      unicode('规章'),
      '\\u-30300?\\u31456?'.replace('-30300', String('规'.charCodeAt(0) - 65536)),
    ]) {
      const { cells } = await readReport(
        strToU8(`${head}2024\\par${row(columns)}${row([label, '12', '3', '45'])}\\pard\\par}`),
        { edition: '2021' },
      );
      expect(cells.slice(0, 3).map(({ value }) => value)).toEqual([12, 3, 45]);
    }
  });

  it('is refused where its groups are nested without end', async () => {
    expect(await attempt(strToU8(`{\\rtf1 ${'{'.repeat(100_000)}`))).toMatchObject({
      code: 'tooDeep',
    });
  });
});

describe('Word 97–2003', () => {
  it('is read where the last sector is short, as WPS leaves it', async () => {
    const whole = file('real.doc');
    const end = whole.findLastIndex((byte) => byte !== 0) + 1;
    expect(await faults(whole.subarray(0, end))).toEqual([]);
  });

  it('is refused where it is encrypted or older', async () => {
    const change = (at: number, byte: number): Uint8Array => {
      const bytes = file('real.doc');
      const fib = bytes.findIndex(
        (each, i) => i % 512 === 0 && each === 0xec && bytes[i + 1] === 0xa5,
      );
      bytes[fib + at] = byte;
      return bytes;
    };
    expect(await attempt(change(0x0b, 0x13))).toMatchObject({ code: 'encrypted' });
    expect(await attempt(change(0x03, 0))).toMatchObject({ code: 'legacyOffice' });
  });
});

describe('Excel 97–2003', () => {
  it('is refused where it is encrypted', async () => {
    const bytes = file('real.xls');
    // The first record after the beginning of the workbook becomes one of a password.
    const begin = bytes.findIndex(
      (each, i) => i % 64 === 0 && each === 0x09 && bytes[i + 1] === 0x08,
    );
    const next = begin + 4 + (bytes[begin + 2] ?? 0);
    bytes[next] = 0x2f;
    bytes[next + 1] = 0;
    expect(await attempt(bytes)).toMatchObject({ code: 'encrypted' });
  });

  it('is refused where its sectors run in a circle', async () => {
    const bytes = file('real.xls');
    const view = new DataView(bytes.buffer);
    const list = (view.getUint32(76, true) + 1) * 512;
    for (let i = 0; i < 128; i++) view.setUint32(list + i * 4, i === 3 ? 2 : 3, true);
    expect(await attempt(bytes)).toBeInstanceOf(ReadError);
  });
});

describe('OpenDocument', () => {
  const changed = (name: string, change: (xml: string) => string): Uint8Array => {
    const parts = unzipSync(file(name));
    const before = strFromU8(parts['content.xml'] ?? new Uint8Array());
    const after = change(before);
    expect(after).not.toBe(before);
    return zipSync({ ...parts, 'content.xml': strToU8(after) });
  };
  const style = (name: string, properties: string): string =>
    `<style:style style:name="${name}" style:family="text"><style:text-properties ${properties}/></style:style></office:automatic-styles>`;

  it('leaves out hidden and struck text, and takes raised digits for note marks', async () => {
    for (const properties of [
      'text:display="none"',
      'style:text-line-through-style="solid"',
      'style:text-position="super 58%"',
      'fo:color="#ffffff"',
    ])
      expect(
        await faults(
          changed('real.odt', (xml) =>
            xml
              .replace('</office:automatic-styles>', style('own', properties))
              .replace(/>3001</, '>3001<text:span text:style-name="own">1</text:span><'),
          ),
        ),
      ).toEqual([]);
  });

  it('has cells of a sheet where their repetitions put them, and hides what is hidden', async () => {
    const hidden = changed('real.ods', (xml) =>
      xml.replace(
        /(<table:table-row\b(?:(?!<\/table:table-row>).)*>3001<.*?<\/table:table-row>)/s,
        (row) =>
          row
            .replace('<table:table-row', '<table:table-row table:visibility="collapse"')
            .replace('3001', '9') + row,
      ),
    );
    expect(await faults(hidden)).toEqual([]);
    const bomb = changed('real.ods', (xml) =>
      xml.replace('<table:table-row', '<table:table-row table:number-rows-repeated="1048576"'),
    );
    expect(await attempt(bomb)).toMatchObject({ code: 'tooLarge' });
  });

  it('does not believe a shown number that is another than the stored one', async () => {
    const scaled = changed('real.ods', (xml) =>
      xml.replace(/office:value="3001"([^>]*)><text:p>3001/, 'office:value="3001"$1><text:p>0.3'),
    );
    expect(stateOf(await readReport(scaled), ADDRESS)).toEqual(['invalid', null, '0.3 (?)']);
    const rounded = changed('real.ods', (xml) =>
      xml.replace(
        /office:value="3001"([^>]*)><text:p>3001/,
        'office:value="3001.4"$1><text:p>3,001',
      ),
    );
    expect(stateOf(await readReport(rounded), ADDRESS)).toEqual(['invalid', null, '3001.4']);
  });

  it('is refused where it is encrypted', async () => {
    const parts = unzipSync(file('real.odt'));
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect(
      await attempt(zipSync({ ...parts, 'META-INF/manifest.xml': strToU8(manifest) })),
    ).toMatchObject({ code: 'encrypted' });
  });
});

describe('a web page in a single file', () => {
  const page = strFromU8(file('real.html'));
  const message = (type: string, encoding: string, body: string): string =>
    `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="=_x"\r\n\r\n--=_x\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--=_x\r\nContent-Type: image/png\r\n\r\nxx\r\n--=_x--\r\n`;

  it('is read in either of its encodings, in parts and alone', async () => {
    const base64 = Buffer.from(page)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n');
    const quoted = [...strToU8(page)]
      .map((byte) =>
        byte > 126 || byte === 61
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
      )
      .join('')
      .replace(/((?:=..|[^=\n]){70})/g, '$1=\r\n');
    for (const text of [
      message('text/html; charset="utf-8"', 'base64', base64),
      message('text/html', 'quoted-printable', quoted),
      `MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64}`,
    ]) {
      expect(await faults(strToU8(text))).toEqual([]);
      expect(await faults(text)).toEqual([]);
    }
  });

  it('may be the text of a DOCX', async () => {
    const docx = zipSync({
      'word/document.xml': strToU8(
        '<w:document xmlns:w="w" xmlns:r="r"><w:body><w:altChunk r:id="rId7"/></w:body></w:document>',
      ),
      'word/_rels/document.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId7" Target="/word/afchunk.mht"/></Relationships>',
      ),
      'word/afchunk.mht': strToU8(message('text/html; charset="utf-8"', '8bit', page)),
    });
    expect(await faults(docx)).toEqual([]);
  });
});

describe("Excel's XML of 2003", () => {
  it('has its cells by their places, with merges, formats and hidden columns', async () => {
    const cell = (text: string | number, more = ''): string =>
      `<Cell${more}><Data ss:Type="${typeof text === 'number' ? 'Number' : 'String'}">${text}</Data></Cell>`;
    const row = (...cells: readonly string[]): string => `<Row>${cells.join('')}</Row>`;
    const book = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1"><NumberFormat ss:Format="Percent"/></Style></Styles><Worksheet ss:Name="1"><Table><Column ss:Index="3" ss:Hidden="1"/>${row(cell('某局2024年政府信息公开工作年度报告', ' ss:MergeAcross="4"'))}${row(cell('信息内容'), cell('本年制发件数'), cell('x'), cell('本年废止件数'), cell('现行有效件数'))}${row(cell('规章'), cell(12), cell(7), cell(0.5, ' ss:StyleID="s1"'), cell(45))}${row(cell('行政规范性文件'), cell(3, ' ss:Index="4"'), cell(46))}</Table></Worksheet></Workbook>`;
    const { cells } = await readReport(book);
    expect(cells.slice(0, 6).map(({ state, value, raw }) => [state, value, raw])).toEqual([
      ['number', 12, '12'],
      ['invalid', null, '0.5 (?)'],
      ['number', 45, '45'],
      ['blank', null, ''],
      ['number', 3, '3'],
      ['number', 46, '46'],
    ]);
  });
});

describe('OFD', () => {
  const rows = [
    ['第二十条第（一）项'],
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '12', '3', '145'],
    ['行政规范性文件', '7', '0', '66'],
  ];
  /** Letters as most writers place them: in points, scaled to millimetres, runs of the same step counted. */
  const text = (content: string, x: number, y: number, more = ''): string => {
    const step = /[㐀-鿿]/.test(content) ? 10 : 5;
    const run = content.length > 1 ? ` DeltaX="g ${content.length - 1} ${step}"` : '';
    return `<ofd:TextObject CTM="0.3528 0 0 0.3528 0 0" Boundary="${x} ${y} 60 5" Size="10" ${more}><ofd:TextCode X="0" Y="10"${run}>${content}</ofd:TextCode></ofd:TextObject>`;
  };
  const line = (x: number, y: number, width: number, height: number): string =>
    `<ofd:PathObject Boundary="${x} ${y} ${width} ${height}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${width} ${height}</ofd:AbbreviatedData></ofd:PathObject>`;
  /** A line as a thin filled area. */
  const bar = (x: number, y: number, width: number): string =>
    `<ofd:PathObject Boundary="${x} ${y} ${width} 0.2" Stroke="false" Fill="true"><ofd:AbbreviatedData>M 0 0 L ${width} 0 L ${width} 0.2 L 0 0.2 C</ofd:AbbreviatedData></ofd:PathObject>`;
  const table = rows
    .map((cells, r) => {
      const y = 40 + r * 8;
      const width = 160 / cells.length;
      return [
        bar(20, y, 160),
        ...cells.map(
          (cell, c) => line(20 + c * width, y, 0, 8) + text(cell, 22 + c * width, y + 2),
        ),
        line(180, y, 0, 8),
      ].join('');
    })
    .join('');
  const ofd = (
    content: string,
    parts: Readonly<Record<string, string>> = {},
    template = '',
  ): Uint8Array =>
    zipSync(
      Object.fromEntries(
        Object.entries({
          'OFD.xml':
            '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
          'Doc_0/Document.xml':
            '<ofd:Document xmlns:ofd="o"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:TemplatePage ID="9" BaseLoc="Tpls/T.xml"/></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/P.xml"/></ofd:Pages></ofd:Document>',
          'Doc_0/Tpls/T.xml': `<ofd:Page xmlns:ofd="o"><ofd:Content><ofd:Layer>${template}</ofd:Layer></ofd:Content></ofd:Page>`,
          'Doc_0/Pages/P.xml': `<ofd:Page xmlns:ofd="o"><ofd:Template TemplateID="9"/><ofd:Content><ofd:Layer>${content}${bar(20, 72, 160)}</ofd:Layer></ofd:Content></ofd:Page>`,
          ...parts,
        }).map(([name, xml]) => [name, strToU8(xml)]),
      ),
    );
  const values = async (bytes: Uint8Array): Promise<unknown> =>
    (await readReport(bytes, { edition: '2021' })).cells.slice(0, 6).map(({ value }) => value);
  const wanted = [12, 3, 145, 7, 0, 66];
  const title = text('某局2024年政府信息公开工作年度报告', 40, 20);

  it('gives the letters and lines of its pages, its templates and its drawings', async () => {
    expect(await values(ofd(title + table))).toEqual(wanted);
    expect(await values(ofd(title, {}, table))).toEqual(wanted);
    const drawing = `<ofd:Res xmlns:ofd="o"><ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID="5"><ofd:Content>${table}</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits></ofd:Res>`;
    const use = '<ofd:CompositeObject ResourceID="5" Boundary="0 0 210 297"/>';
    expect(await values(ofd(title + use, { 'Doc_0/PublicRes.xml': drawing }))).toEqual(wanted);
  });

  it('does not read what is not seen', async () => {
    const unseen = [
      text('9', 64, 58, 'Visible="false"'),
      text('9', 64, 58, 'Alpha="0"'),
      text('9', 64, 58, 'Fill="false"'),
      text('9', 64, 58).replace(
        '><ofd:TextCode',
        '><ofd:FillColor Value="255 255 255"/><ofd:TextCode',
      ),
    ];
    for (const each of unseen) expect(await values(ofd(title + table + each))).toEqual(wanted);
  });

  it('says that it is encrypted, has no text, or draws itself without end', async () => {
    expect(await attempt(ofd(title, { 'Encryptions.xml': '<x/>' }))).toMatchObject({
      code: 'encrypted',
    });
    expect(await attempt(ofd(line(10, 10, 50, 0)))).toMatchObject({ code: 'noTextLayer' });
    const use = '<ofd:CompositeObject ResourceID="5" Boundary="0 0 9 9"/>';
    const loop = `<ofd:Res xmlns:ofd="o"><ofd:CompositeGraphicUnit ID="5"><ofd:Content>${use.repeat(30)}</ofd:Content></ofd:CompositeGraphicUnit></ofd:Res>`;
    expect(await attempt(ofd(title + use, { 'Doc_0/PublicRes.xml': loop }))).toMatchObject({
      code: 'tooLarge',
    });
    const run = text('12', 10, 10).replace('g 1 5', 'g 999999999 5 '.repeat(2000));
    expect(await attempt(ofd(run))).toMatchObject({ code: 'notAReport' });
  });
});
