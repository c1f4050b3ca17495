import { strToU8 } from 'fflate';
import { compoundOf, recordsOf } from './hostile/containers';
import {
  around,
  escaped,
  htmlOf,
  laidRows,
  type Printed,
  type PrintedCell,
  type PrintedTable,
  SECTION_FIVE,
  zipped,
} from './printed';

/** The files of a printed report that office programs write beside the common ones. */

/** Lines of the text around the tables, and the tables, as a text has them. */
function flow<T>(
  document: Printed,
  paragraph: (text: string) => T,
  table: (own: PrintedTable) => T,
): T[] {
  return [
    ...around(document).map(paragraph),
    ...document.tables.flatMap((own) => [paragraph(own.title), table(own)]),
    ...[SECTION_FIVE, '无。'].map(paragraph),
  ];
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** Twips that a column is wide. */
const WIDTH = 700;

// RTF.

const inRtf = (text: string): string =>
  [...text]
    .map((letter) => {
      if (letter === '\n') return '\\line ';
      if (letter === '\\' || letter === '{' || letter === '}') return `\\${letter}`;
      return letter < '\u0080' ? letter : `\\u${letter.charCodeAt(0)}?`;
    })
    .join('');

/** Rich Text Format. A cell's markup is what stands in it. */
export function rtfOf(document: Printed): Uint8Array {
  const table = (own: PrintedTable): string =>
    laidRows(own)
      .map((row) => {
        const edges = row.map(({ cell, column, isBelow }) => {
          const merge = isBelow ? '\\clvmrg' : cell.rowSpan > 1 ? '\\clvmgf' : '';
          return `${merge}\\cellx${(column + cell.colSpan) * WIDTH}`;
        });
        const cells = row.map(({ cell, isBelow }) =>
          isBelow ? '\\cell' : `${cell.markup ?? inRtf(cell.text)}\\cell`,
        );
        return `\\trowd\\trleft0${edges.join('')}\n\\pard\\intbl ${cells.join('\n\\pard\\intbl ')}\\row\n`;
      })
      .join('');
  const parts = flow(document, (text) => `\\pard ${inRtf(text)}\\par\n`, table);
  return bytesOf(
    `{\\rtf1\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0\\fcharset134 SimSun;}}{\\colortbl;\\red255\\green255\\blue255;}\n${parts.join('')}}`,
  );
}

// OpenDocument.

const STYLES = [
  ['Hidden', 'text:display="none"'],
  ['Struck', 'style:text-line-through-style="solid"'],
  ['White', 'fo:color="#ffffff"'],
  ['Tiny', 'fo:font-size="1pt"'],
  ['Bold', 'fo:font-weight="bold"'],
  ['Raised', 'style:text-position="super 58%"'],
  ['Lowered', 'style:text-position="sub 58%"'],
]
  .map(
    ([name, look]) =>
      `<style:style style:name="${name}" style:family="text"><style:text-properties ${look}/></style:style>`,
  )
  .join('');

const inOdf = (text: string): string =>
  `<text:p>${escaped(text).replace(/\n/g, '<text:line-break/>')}</text:p>`;

const spansOf = ({ colSpan, rowSpan }: PrintedCell): string =>
  `${colSpan > 1 ? ` table:number-columns-spanned="${colSpan}"` : ''}${rowSpan > 1 ? ` table:number-rows-spanned="${rowSpan}"` : ''}`;

const openDocument = (kind: 'text' | 'spreadsheet', body: string): Uint8Array =>
  zipped({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:fo="f"><office:automatic-styles>${STYLES}<style:style style:name="StruckCell" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="WhiteCell" style:family="table-cell"><style:text-properties fo:color="#ffffff"/></style:style><style:style style:name="BlueCell" style:family="table-cell"><style:table-cell-properties fo:background-color="#003366"/><style:text-properties fo:color="#ffffff"/></style:style><text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style></office:automatic-styles><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
  });

/** An OpenDocument text. A cell's markup is its paragraphs. */
export function odtOf(document: Printed): Uint8Array {
  const table = (own: PrintedTable): string => {
    const rows = laidRows(own).map((row) => {
      const cells = row.map(({ cell, isBelow }) => {
        const covered = '<table:covered-table-cell/>'.repeat(cell.colSpan - 1);
        return isBelow
          ? `<table:covered-table-cell/>${covered}`
          : `<table:table-cell${spansOf(cell)}>${cell.markup ?? inOdf(cell.text)}</table:table-cell>${covered}`;
      });
      return `<table:table-row>${cells.join('')}</table:table-row>`;
    });
    return `<table:table>${rows.join('')}</table:table>`;
  };
  return openDocument('text', flow(document, inOdf, table).join(''));
}

/** The rows of a sheet: the text around the tables, a line a row, and the tables with the columns that are not shown. */
interface PrintedSheet {
  readonly rows: readonly (readonly PrintedCell[])[];
  readonly hidden: number | undefined;
}

const line = (text: string): PrintedCell[] => [{ text, column: 0, colSpan: 1, rowSpan: 1 }];

/** A sheet for each table, as in the workbook of `xlsxOf`. */
const sheetsOf = (document: Printed): PrintedSheet[] =>
  document.tables.map((table, i) => ({
    rows: [
      ...(i === 0 ? around(document).map(line) : []),
      line(table.title),
      ...table.rows.map((row) => row.filter(({ isGone }) => !isGone)),
    ],
    hidden: document.hidden?.get(table),
  }));

const isNumeric = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

/** An OpenDocument sheet. A cell's markup is the cell as it is without its spans: `<c …>…</c>` for `<table:table-cell`. */
export function odsOf(document: Printed): Uint8Array {
  const cellOf = (cell: PrintedCell): string => {
    const spans = spansOf(cell);
    if (cell.markup !== undefined)
      return cell.markup
        .replaceAll('<c', `<table:table-cell${spans}`)
        .replaceAll('</c>', '</table:table-cell>');
    if (cell.text === '') return `<table:table-cell${spans}/>`;
    return isNumeric(cell.text)
      ? `<table:table-cell${spans} office:value-type="float" office:value="${cell.text}">${inOdf(cell.text)}</table:table-cell>`
      : `<table:table-cell${spans} office:value-type="string">${cell.text.split('\n').map(inOdf).join('')}</table:table-cell>`;
  };
  const sheets = sheetsOf(document).map(({ rows, hidden }) => {
    const columns =
      hidden === undefined
        ? ''
        : `${hidden > 0 ? `<table:table-column table:number-columns-repeated="${hidden}"/>` : ''}<table:table-column table:visibility="collapse"/>`;
    const body = rows.map((row) => {
      let column = 0;
      let cells = '';
      const skip = (to: number): void => {
        if (to > column)
          cells += `<table:covered-table-cell table:number-columns-repeated="${to - column}"/>`;
        column = Math.max(column, to);
      };
      for (const cell of row) {
        // What a merged cell covers has been written with it: once more, and the row would be moved.
        if (cell.column < column) continue;
        skip(cell.column);
        cells += cellOf(cell);
        column++;
        skip(cell.column + cell.colSpan);
      }
      return `<table:table-row>${cells}</table:table-row>`;
    });
    return `<table:table table:name="s">${columns}${body.join('')}</table:table>`;
  });
  return openDocument('spreadsheet', sheets.join(''));
}

// Excel 2003 XML.

/** Number formats of the workbooks below, by their place. */
export const CODES = [
  'General',
  ';;;',
  '"0"',
  '0"万"',
  '[=0]"";General',
  '0,',
  '0%',
  '0;0;',
  '0"5"',
  '[>100]"多";0',
  '#,##0',
  '0"件"',
  '00000',
] as const;
/** The styles behind those of `CODES`: struck out, white, white on blue. */
export const CELL_LOOKS = {
  struck: CODES.length,
  white: CODES.length + 1,
  whiteOnBlue: CODES.length + 2,
} as const;

const attributeText = (text: string): string => escaped(text).replace(/"/g, '&quot;');

/** A workbook of Excel 2003 in XML. A cell's markup is what stands in it, with `@style` for its number format. */
export function excelXmlOf(document: Printed): Uint8Array {
  const cellOf = (cell: PrintedCell): string => {
    const style = /@(\d+)/.exec(cell.markup ?? '')?.[1];
    const content =
      cell.markup?.replace(/@\d+/, '') ??
      (cell.text === ''
        ? ''
        : `<Data ss:Type="${isNumeric(cell.text) ? 'Number' : 'String'}">${escaped(cell.text).replace(/\n/g, '&#10;')}</Data>`);
    const merges = `${cell.colSpan > 1 ? ` ss:MergeAcross="${cell.colSpan - 1}"` : ''}${cell.rowSpan > 1 ? ` ss:MergeDown="${cell.rowSpan - 1}"` : ''}`;
    return `<Cell ss:Index="${cell.column + 1}"${merges}${style === undefined ? '' : ` ss:StyleID="s${style}"`}>${content}</Cell>`;
  };
  const sheets = sheetsOf(document).map(({ rows, hidden }, i) => {
    const column = hidden === undefined ? '' : `<Column ss:Index="${hidden + 1}" ss:Hidden="1"/>`;
    const body = rows.map((row) => `<Row>${row.map(cellOf).join('')}</Row>`).join('');
    return `<Worksheet ss:Name="s${i}"><Table>${column}${body}</Table></Worksheet>`;
  });
  const styles = CODES.map(
    (code, i) => `<Style ss:ID="s${i}"><NumberFormat ss:Format="${attributeText(code)}"/></Style>`,
  );
  return strToU8(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>${styles.join('')}<Style ss:ID="s${CELL_LOOKS.struck}"><Font ss:StrikeThrough="1"/></Style><Style ss:ID="s${CELL_LOOKS.white}"><Font ss:Color="#FFFFFF"/></Style><Style ss:ID="s${CELL_LOOKS.whiteOnBlue}"><Font ss:Color="#FFFFFF"/><Interior ss:Color="#003366" ss:Pattern="Solid"/></Style></Styles>${sheets.join('')}</Workbook>`,
  );
}

// MHTML.

/** A web page in a single file, as browsers save it: quoted-printable. */
export function mhtmlOf(document: Printed): Uint8Array {
  const lines: string[] = [];
  let own = '';
  for (const byte of htmlOf(document)) {
    const sign =
      byte >= 0x21 && byte <= 0x7e && byte !== 0x3d
        ? String.fromCharCode(byte)
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (own.length + sign.length > 75) {
      lines.push(`${own}=`);
      own = '';
    }
    own += sign;
  }
  lines.push(own);
  const head =
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--b1"; type="text/html"';
  const part =
    'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable';
  return bytesOf(`${head}\r\n\r\n----b1\r\n${part}\r\n\r\n${lines.join('\r\n')}\r\n----b1--\r\n`);
}

// Excel 97–2003.

/** A cell of a workbook of Excel 97–2003: its record's kind and what follows row, column and style. */
export interface XlsCell {
  readonly kind: 'number' | 'rk' | 'text' | 'formula' | 'formulaText' | 'error' | 'truth' | 'label';
  readonly value?: number;
  readonly text?: string;
  /** Its number format. */
  readonly style?: number;
  /** Where other fonts begin in the text: 1 is struck out, 2 raised, 0 neither. */
  readonly runs?: readonly (readonly [from: number, font: number])[];
}

/** The markup of a cell of `xlsOf`. */
export const xlsCells = (cells: readonly XlsCell[]): string => JSON.stringify(cells);

const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];
const float = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];

const biffText = (text: string, runs: XlsCell['runs'] = []): number[] => [
  ...u16(text.length),
  1 | (runs.length > 0 ? 8 : 0),
  ...(runs.length > 0 ? u16(runs.length) : []),
  ...[...text].flatMap((letter) => u16(letter.charCodeAt(0))),
  ...runs.flatMap(([from, font]) => [...u16(from), ...u16(font)]),
];

/** A workbook of Excel 97–2003. A cell's markup is made by `xlsCells`. */
export function xlsOf(document: Printed): Uint8Array {
  const shared: number[][] = [];
  const places = new Map<string, number>();
  const share = (text: string, runs?: XlsCell['runs']): number => {
    const key = JSON.stringify([text, runs]);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, shared.length);
    shared.push(biffText(text, runs));
    return shared.length - 1;
  };
  type Records = [number, Uint8Array][];
  const record = (kind: number, data: readonly number[]): Records[number] => [
    kind,
    Uint8Array.from(data),
  ];
  const cellRecords = (at: readonly number[], own: XlsCell): Records => {
    const style = u16(own.style ?? 0);
    const { value = 0, text = '', runs } = own;
    switch (own.kind) {
      case 'number':
        return [record(0x203, [...at, ...style, ...float(value)])];
      case 'rk':
        return [record(0x27e, [...at, ...style, ...u32(((value << 2) | 2) >>> 0)])];
      case 'text':
        return [record(0xfd, [...at, ...style, ...u32(share(text, runs))])];
      case 'label':
        return [record(0x204, [...at, ...style, ...biffText(text)])];
      case 'formula':
        return [record(0x06, [...at, ...style, ...float(value), ...u16(0), ...u32(0), ...u16(0)])];
      case 'formulaText':
        return [
          record(0x06, [...at, ...style, 0, 0, 0, 0, 0, 0, 255, 255, ...u16(0), ...u32(0)]),
          record(0x207, biffText(text)),
        ];
      case 'error':
        return [record(0x205, [...at, ...style, 0x17, 1])];
      default:
        return [record(0x205, [...at, ...style, value, 0])];
    }
  };
  const sheets = sheetsOf(document).map(({ rows, hidden }): Records => {
    const merges: number[][] = [];
    const cells = rows.flatMap((row, r) =>
      row.flatMap((cell): Records => {
        if (cell.colSpan > 1 || cell.rowSpan > 1)
          merges.push(
            [r, r + cell.rowSpan - 1, cell.column, cell.column + cell.colSpan - 1].flatMap(u16),
          );
        const own: XlsCell[] =
          cell.markup !== undefined
            ? JSON.parse(cell.markup)
            : cell.text === ''
              ? []
              : isNumeric(cell.text)
                ? [
                    {
                      kind:
                        Number.isInteger(Number(cell.text)) && Number(cell.text) < 2 ** 28
                          ? 'rk'
                          : 'number',
                      value: Number(cell.text),
                    },
                  ]
                : [{ kind: 'text', text: cell.text }];
        return own.flatMap((each) => cellRecords([...u16(r), ...u16(cell.column)], each));
      }),
    );
    return [
      record(0x809, [...u16(0x600), ...u16(0x10), ...u32(0), ...u32(0), ...u32(0)]),
      ...(hidden === undefined
        ? []
        : [
            record(0x7d, [
              ...u16(hidden),
              ...u16(hidden),
              ...u16(2000),
              ...u16(0),
              ...u16(1),
              ...u16(0),
            ]),
          ]),
      ...cells,
      record(0xe5, [...u16(merges.length), ...merges.flat()]),
      record(0x23e, [...u16(0x6b6), ...u32(0), ...u32(0), ...u32(0), ...u32(0)]),
      record(0x0a, []),
    ];
  });
  const font = (struck: boolean, raised: boolean, colour = 0x7fff): Records[number] =>
    record(0x31, [
      ...[200, struck ? 8 : 0, colour, 400, raised ? 1 : 0].flatMap(u16),
      ...[0, 0, 134, 0, 1, 0, 65],
    ]);
  const fonts = [font(false, false), font(true, false), font(false, true), font(false, false, 9)];
  const formats = CODES.map((code, i) => record(0x41e, [...u16(200 + i), ...biffText(code)]));
  const style = (own: number, format: number, fill = 0): Records[number] =>
    record(0xe0, [
      ...[own, format, 0, 0, 0, 0, 0].flatMap(u16),
      ...u32(fill * 2 ** 26),
      ...u16(fill === 0 ? 0x40 : 0x12),
    ]);
  const styles = [
    ...CODES.map((_, i) => style(0, i === 0 ? 0 : 200 + i)),
    ...[style(1, 0), style(3, 0), style(3, 0, 1)],
  ];
  // A record holds 8,224 bytes; what goes on does so between two strings.
  const texts: number[][] = [[...u32(shared.length), ...u32(shared.length)]];
  for (const own of shared) {
    const last = texts[texts.length - 1] ?? [];
    if (last.length + own.length > 8000) texts.push([...own]);
    else last.push(...own);
  }
  const globals = (offsets: readonly number[]): Uint8Array =>
    recordsOf([
      record(0x809, [...u16(0x600), ...u16(5), ...u32(0), ...u32(0), ...u32(0)]),
      ...fonts,
      ...formats,
      ...styles,
      ...offsets.map((offset, i) => record(0x85, [...u32(offset), 0, 0, 1, 0, 65 + i])),
      ...texts.map((own, i) => record(i === 0 ? 0xfc : 0x3c, own)),
      record(0x0a, []),
    ]);
  const bodies = sheets.map((sheet) => recordsOf(sheet));
  const offsets: number[] = [];
  let at = globals(bodies.map(() => 0)).length;
  for (const body of bodies) {
    offsets.push(at);
    at += body.length;
  }
  return compoundOf('Workbook', Buffer.concat([globals(offsets), ...bodies]));
}

// Word 97–2003.

/** What changes the looks of letters in a .doc: properties by name. */
const LOOKS: Readonly<Record<string, readonly number[]>> = {
  hidden: [0x3c, 0x08, 1],
  struck: [0x37, 0x08, 1],
  deleted: [0x00, 0x08, 1],
  raised: [0x48, 0x2a, 1],
  lowered: [0x48, 0x2a, 2],
  white: [0x42, 0x2a, 8],
  tiny: [0x43, 0x4a, 2, 0],
};

/** The markup of a cell of `docOf`: texts with their looks. */
export const docRuns = (...runs: readonly (readonly [text: string, look?: string])[]): string =>
  JSON.stringify(runs);

interface DocRun {
  readonly text: string;
  readonly look: readonly number[];
}
interface DocParagraph {
  readonly runs: readonly DocRun[];
  readonly properties: readonly number[];
}

/** Where the text begins in the file, and the bytes of a page of properties. */
const TEXT_AT = 2048;
const PAGE = 512;

/**
 * Pages that say which properties hold for which letters: in front the places, then of each where its properties
 * stand, those at the end.
 */
function propertyPages(
  runs: readonly { readonly end: number; readonly data: readonly number[] }[],
  entrySize: number,
): { readonly pages: Uint8Array[]; readonly starts: number[] } {
  const pages: Uint8Array[] = [];
  const starts: number[] = [];
  let at = TEXT_AT;
  let own: { end: number; data: readonly number[] }[] = [];
  let used = 5;
  const close = (): void => {
    if (own.length === 0) return;
    const page = new Uint8Array(PAGE);
    const view = new DataView(page.buffer);
    page[PAGE - 1] = own.length;
    view.setUint32(0, at, true);
    starts.push(at);
    let data = PAGE - 2;
    own.forEach((each, i) => {
      view.setUint32((i + 1) * 4, each.end, true);
      if (each.data.length > 0) {
        data = (data - each.data.length) & ~1;
        page.set(each.data, data);
        page[(own.length + 1) * 4 + i * entrySize] = data / 2;
      }
      at = each.end;
    });
    pages.push(page);
    own = [];
    used = 5;
  };
  for (const run of runs) {
    const cost = 4 + entrySize + run.data.length + 2;
    if (used + cost > PAGE - 2) close();
    own.push(run);
    used += cost;
  }
  close();
  return { pages, starts: [...starts, at] };
}

/** A document of Word 97–2003. A cell's markup is made by `docRuns`. */
export function docOf(document: Printed): Uint8Array {
  const inTable = [0x16, 0x24, 1];
  const plain = (text: string): DocRun[] => [{ text: text.replace(/\n/g, '\u000b'), look: [] }];
  const paragraph = (text: string): DocParagraph[] => [
    { runs: plain(`${text}\r`), properties: [] },
  ];
  const runsOf = ({ markup, text }: PrintedCell): DocRun[] => {
    if (markup === undefined) return plain(text);
    const own: [string, string?][] = JSON.parse(markup);
    return own.map(([each, look]) => ({
      text: each,
      look: look === undefined ? [] : (LOOKS[look] ?? []),
    }));
  };
  const table = (own: PrintedTable): DocParagraph[] =>
    laidRows(own).flatMap((row): DocParagraph[] => {
      const cells = row.flatMap(({ cell, isBelow }): DocParagraph[] => {
        // A paragraph within the cell ends with its own mark.
        const runs = [...(isBelow ? [] : runsOf(cell)), { text: '\u0007', look: [] }];
        const paragraphs: DocRun[][] = [[]];
        for (const run of runs)
          run.text.split(/(?<=\r)/).forEach((text) => {
            paragraphs[paragraphs.length - 1]?.push({ ...run, text });
            if (text.endsWith('\r')) paragraphs.push([]);
          });
        return paragraphs.map((each) => ({ runs: each, properties: inTable }));
      });
      const last = row[row.length - 1];
      const lines = [
        ...row.map(({ column }) => column),
        last ? last.column + last.cell.colSpan : 0,
      ];
      const merges = row.map(({ cell, isBelow }) => (isBelow ? 0x20 : cell.rowSpan > 1 ? 0x60 : 0));
      const definition = [
        row.length,
        ...lines.flatMap((column) => u16(column * WIDTH)),
        ...merges.flatMap((flags) => [...u16(flags), ...Array.from({ length: 18 }, () => 0)]),
      ];
      const properties = [
        ...inTable,
        0x17,
        0x24,
        1,
        0x08,
        0xd6,
        ...u16(definition.length + 1),
        ...definition,
      ];
      return [...cells, { runs: plain('\u0007'), properties }];
    });
  const paragraphs = flow(document, paragraph, table).flat();
  const text = paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
  let at = TEXT_AT;
  const letterRuns: { end: number; data: readonly number[] }[] = [];
  const paragraphRuns: { end: number; data: readonly number[] }[] = [];
  for (const { runs, properties } of paragraphs) {
    for (const run of runs) {
      if (run.text === '') continue;
      at += run.text.length * 2;
      letterRuns.push({ end: at, data: run.look.length > 0 ? [run.look.length, ...run.look] : [] });
    }
    // The style's number before the properties; a zero and half the length before those of even length.
    const own = [0, 0, ...properties];
    if (own.length % 2 === 1) paragraphRuns.push({ end: at, data: [(own.length + 1) / 2, ...own] });
    else paragraphRuns.push({ end: at, data: [0, own.length / 2, ...own] });
  }
  const letters = propertyPages(letterRuns, 1);
  const blocks = propertyPages(paragraphRuns, 13);
  const firstPage = Math.ceil((TEXT_AT + text.length * 2) / PAGE);
  const binTable = (starts: readonly number[], from: number): number[] => [
    ...starts.flatMap(u32),
    ...starts.slice(1).flatMap((_, i) => u32(from + i)),
  ];
  const letterTable = binTable(letters.starts, firstPage);
  const blockTable = binTable(blocks.starts, firstPage + letters.pages.length);
  const pieces = [
    2,
    ...u32(16),
    ...u32(0),
    ...u32(text.length),
    ...u16(0),
    ...u32(TEXT_AT),
    ...u16(0),
  ];
  const file = new Uint8Array((firstPage + letters.pages.length + blocks.pages.length) * PAGE);
  const head = new DataView(file.buffer);
  head.setUint16(0, 0xa5ec, true);
  head.setUint16(2, 193, true);
  head.setUint16(0x0a, 0x200, true);
  head.setUint32(0x4c, text.length, true);
  const places: [number, number, number][] = [
    [0xfa, 0, letterTable.length],
    [0x102, letterTable.length, blockTable.length],
    [0x1a2, letterTable.length + blockTable.length, pieces.length],
  ];
  for (const [field, from, size] of places) {
    head.setUint32(field, from, true);
    head.setUint32(field + 4, size, true);
  }
  for (let i = 0; i < text.length; i++) head.setUint16(TEXT_AT + i * 2, text.charCodeAt(i), true);
  [...letters.pages, ...blocks.pages].forEach((page, i) => {
    file.set(page, (firstPage + i) * PAGE);
  });
  const tables = Uint8Array.from([...letterTable, ...blockTable, ...pieces]);
  return compoundOf('WordDocument', file, { more: [['1Table', tables]] });
}
