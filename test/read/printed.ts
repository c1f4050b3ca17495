import { strToU8, zipSync } from 'fflate';
import { gridOf, joinLabels, type TableKey, tablesOf } from '../../src/format';
import type { DrawnArea, DrawnLine, DrawnPage, DrawnText } from '../../src/read';
import { getCell, type Report } from '../../src/report';
import { pdfFile, textHex } from './pdf-bytes';

/**
 * A report as it is printed, cell by cell, before it becomes a file of any kind; and its files, as other programs
 * than this package write them.
 */
export interface PrintedCell {
  text: string;
  column: number;
  colSpan: number;
  rowSpan: number;
  /** The cell of the form, where it is one. */
  address?: string;
  isHead?: boolean;
  /** What stands in the cell in the words of the kind, where that is more than a text. */
  markup?: string;
  /** Whether the row lacks the cell. */
  isGone?: boolean;
  /** Whether the edge at its right, or below it, is not drawn. */
  isOpen?: 'right' | 'below';
  /** What is drawn for its text. */
  drawn?: (text: DrawnText) => { texts: readonly DrawnText[]; areas?: readonly DrawnArea[] };
}

export interface PrintedTable {
  readonly key: TableKey;
  readonly title: string;
  readonly labelWidth: number;
  width: number;
  rows: PrintedCell[][];
}

export interface Printed {
  readonly title: string;
  tables: PrintedTable[];
  /** Of each table the columns that are not shown. */
  hidden?: ReadonlyMap<PrintedTable, number>;
}

/** A report with its labels and numbers, nothing else. */
export function printed(report: Report): Printed {
  return {
    title: report.title ?? '',
    tables: tablesOf(report.edition).map((table): PrintedTable => {
      const grid = gridOf(table);
      const rows = grid.blocks.flatMap((block) => [
        ...block.head.map((row) => ({ row, isHead: true })),
        ...block.groups.flat().map((row) => ({ row, isHead: false })),
      ]);
      return {
        key: table.key,
        title: `${table.ordinal}、${table.title}`,
        labelWidth: grid.labelWidth,
        width: grid.width,
        rows: rows.map(({ row, isHead }) =>
          row.map(
            (cell): PrintedCell => ({
              text:
                cell.address === undefined
                  ? joinLabels([cell.label])
                  : String(getCell(report, cell.address) ?? ''),
              column: cell.column,
              colSpan: cell.colSpan,
              rowSpan: cell.rowSpan,
              isHead,
              ...(cell.address !== undefined && { address: cell.address }),
            }),
          ),
        ),
      };
    }),
  };
}

export const copyOf = (document: Printed): Printed => ({
  ...document,
  tables: document.tables.map((table) => ({
    ...table,
    rows: table.rows.map((row) => row.map((cell) => ({ ...cell }))),
  })),
});

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
export const SECTION_FIVE = '五、存在的主要问题及改进情况';
export const around = (document: Printed): string[] => [document.title, '一、总体情况', '无。'];

export function htmlOf(document: Printed): Uint8Array {
  const table = ({ title, rows }: PrintedTable): string => {
    const body = rows.map((row) => {
      const cells = row
        .filter(({ isGone }) => !isGone)
        .map(
          ({ text, markup, colSpan, rowSpan }) =>
            `<td${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}>${markup ?? escaped(text)}</td>`,
        );
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<p>${title}</p><table>${body.join('\n')}</table>`;
  };
  const paragraphs = (texts: readonly string[]): string =>
    texts.map((text) => `<p>${escaped(text)}</p>`).join('');
  return strToU8(
    `<!doctype html><meta charset="utf-8"><body>${paragraphs(around(document))}${document.tables.map(table).join('')}${paragraphs([SECTION_FIVE, '无。'])}`,
  );
}

/** A cell of a row as word processors write it: that which goes on from above, too. */
export interface LaidCell {
  readonly cell: PrintedCell;
  readonly column: number;
  readonly isBelow: boolean;
}

/** The rows of a table cell by cell: each stands where the one before it ends. */
export function laidRows({ rows }: PrintedTable): LaidCell[][] {
  let open: { cell: PrintedCell; column: number; left: number }[] = [];
  return rows.map((row) => {
    const laid: LaidCell[] = [];
    const next: typeof open = [];
    let column = 0;
    const goOn = (): void => {
      const take = () => open.find((each) => each.column === column);
      for (let own = take(); own; own = take()) {
        laid.push({ cell: own.cell, column, isBelow: true });
        if (own.left > 1) next.push({ ...own, left: own.left - 1 });
        column += own.cell.colSpan;
      }
    };
    for (const cell of row) {
      if (cell.isGone) continue;
      goOn();
      if (cell.rowSpan > 1) next.push({ cell, column, left: cell.rowSpan - 1 });
      laid.push({ cell, column, isBelow: false });
      column += cell.colSpan;
    }
    goOn();
    open = next;
    return laid;
  });
}

const runOf = (text: string): string =>
  `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

export function docxOf(document: Printed): Uint8Array {
  const paragraph = (content: string): string => `<w:p>${content}</w:p>`;
  const table = (own: PrintedTable): string => {
    const span = (cell: PrintedCell): string =>
      cell.colSpan > 1 ? `<w:gridSpan w:val="${cell.colSpan}"/>` : '';
    const body = laidRows(own).map((row) => {
      const cells = row.map(({ cell, isBelow }) => {
        if (isBelow) return `<w:tc><w:tcPr>${span(cell)}<w:vMerge/></w:tcPr><w:p/></w:tc>`;
        const merge = cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
        const content = cell.markup ?? paragraph(cell.text === '' ? '' : runOf(cell.text));
        return `<w:tc><w:tcPr>${span(cell)}${merge}</w:tcPr>${content}</w:tc>`;
      });
      return `<w:tr>${cells.join('')}</w:tr>`;
    });
    return `${paragraph(runOf(own.title))}<w:tbl>${body.join('')}</w:tbl>`;
  };
  const text = [
    ...around(document).map((each) => paragraph(runOf(each))),
    ...document.tables.map(table),
    ...[SECTION_FIVE, '无。'].map((each) => paragraph(runOf(each))),
  ].join('');
  const parts: Record<string, string> = {
    '_rels/.rels':
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${text}</w:body></w:document>`,
    'word/styles.xml':
      '<w:styles xmlns:w="w"><w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Struck"><w:basedOn w:val="Half"/></w:style><w:style w:type="character" w:styleId="Half"><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
    'word/numbering.xml':
      '<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  };
  return zipped(parts);
}

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const)),
    { level: 0 },
  );

const letters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** Number formats of a workbook, by the style of a cell: 0 is none. */
export const FORMATS = [
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
  '0.0,"千"',
  '00000',
] as const;
/** The styles behind those: struck out, white, white on blue, white as the theme's background. */
export const LOOKS = {
  struck: FORMATS.length,
  white: FORMATS.length + 1,
  whiteOnBlue: FORMATS.length + 2,
  themeWhite: FORMATS.length + 3,
} as const;

/**
 * A workbook of one sheet.
 * @param more attributes of its view
 */
export function xlsxOf(document: Printed, more = ''): Uint8Array {
  const merges: string[] = [];
  let rows = '';
  let line = 0;
  const cellXml = (reference: string, cell: Pick<PrintedCell, 'text' | 'markup'>): string => {
    if (cell.markup !== undefined) return cell.markup.replaceAll('@', reference);
    if (cell.text === '') return '';
    return /^-?\d+(?:\.\d+)?$/.test(cell.text)
      ? `<c r="${reference}"><v>${cell.text}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t>${escaped(cell.text)}</t></is></c>`;
  };
  const addRow = (cells: readonly PrintedCell[]): void => {
    line++;
    const own = cells
      .filter(({ isGone }) => !isGone)
      .map((cell) => {
        const reference = `${letters(cell.column)}${line}`;
        if (cell.colSpan > 1 || cell.rowSpan > 1)
          merges.push(
            `${reference}:${letters(cell.column + cell.colSpan - 1)}${line + cell.rowSpan - 1}`,
          );
        return cellXml(reference, cell);
      });
    rows += `<row r="${line}">${own.join('')}</row>`;
  };
  const text = (own: string): PrintedCell => ({ text: own, column: 0, colSpan: 1, rowSpan: 1 });
  for (const own of around(document)) addRow([text(own)]);
  const sheets = document.tables.map((table) => {
    const hidden = document.hidden?.get(table);
    const cols =
      hidden === undefined
        ? ''
        : `<cols><col min="${hidden + 1}" max="${hidden + 1}" hidden="1"/></cols>`;
    addRow([text(table.title)]);
    for (const row of table.rows) addRow(row);
    const sheet = `<worksheet><sheetViews><sheetView workbookViewId="0" ${more}/></sheetViews>${cols}<sheetData>${rows}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`;
    rows = '';
    line = 0;
    merges.length = 0;
    return sheet;
  });
  return zipped({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets.map((_, i) => `<sheet name="s${i}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/s${i}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/s${i}.xml`, sheet])),
    'xl/styles.xml': `<styleSheet><numFmts>${FORMATS.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code).replace(/"/g, '&quot;')}"/>`).join('')}</numFmts><fonts><font/><font><strike/></font><font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF003366"/></patternFill></fill></fills><cellXfs>${FORMATS.map((_, i) => `<xf numFmtId="${i === 0 ? 0 : 200 + i}"/>`).join('')}<xf fontId="1"/><xf fontId="2"/><xf fontId="2" fillId="1"/><xf fontId="3"/></cellXfs></styleSheet>`,
  });
}

/** The rows of a table as plain cells, one for each column: what a merged cell covers is blank. */
function plainRows({ rows, width }: PrintedTable): string[][] {
  return rows.map((row) => {
    const texts = Array.from({ length: width }, () => '');
    for (const { column, text } of row) texts[column] = text;
    while (texts.length < width) texts.push('');
    const gone = row.filter(({ isGone }) => isGone).map(({ column }) => column);
    return Array.from(texts, (text) => text ?? '').filter((_, at) => !gone.includes(at));
  });
}

export function csvOf(document: Printed, endsShort = false): Uint8Array {
  const lines = (table: PrintedTable): string[] => [
    table.title,
    ...plainRows(table).map((row) => {
      const line = row.map((text) => (/[",\n]/.test(text) ? `"${text}"` : text)).join(',');
      return endsShort ? line.replace(/,+$/, '') : line;
    }),
  ];
  return strToU8(
    [...around(document), ...document.tables.flatMap(lines), SECTION_FIVE, '无。'].join('\r\n'),
  );
}

export function barsOf(document: Printed): Uint8Array {
  const lines = (table: PrintedTable): string[] => [
    table.title,
    ...plainRows(table).map((row) => `| ${row.join(' | ')} |`),
    '',
  ];
  return strToU8(
    [...around(document), ...document.tables.flatMap(lines), SECTION_FIVE, '无。'].join('\n'),
  );
}

const isWide = (letter: string): boolean => letter >= '\u2000';
const columnsOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (isWide(letter) ? 2 : 1), 0);
const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(1, width - columnsOf(text)));

/** Lines with columns by spaces, as a program makes them that keeps the layout of a page. */
export function spacesOf(document: Printed): Uint8Array {
  const lines = (table: PrintedTable): string[] => {
    const labels = [14, 26, 72].slice(3 - table.labelWidth);
    const starts: number[] = [0];
    for (let column = 0; column < table.width; column++)
      starts.push(
        (starts[column] ?? 0) +
          (labels[column] ??
            (table.key === 'proactive' ? 26 : table.key === 'proceedings' ? 10 : 14)),
      );
    return [
      table.title,
      ...table.rows.map((row) => {
        let line = '';
        for (const { text, column, isGone } of row) {
          if (text === '' || isGone) continue;
          line = padded(line, (starts[column] ?? 0) - 1);
          line = line === ' ' && column === 0 ? text : `${line}${text}`;
        }
        return line;
      }),
    ];
  };
  return strToU8(
    [...around(document), ...document.tables.flatMap(lines), SECTION_FIVE, '无。'].join('\n'),
  );
}

const SIZE = 8;
const WIDTHS = [44, 60, 130];
const VALUE = 36;

/** What is drawn of a report: a page for the text, and one for each table. */
export function pagesOf(document: Printed): DrawnPage[] {
  let order = 0;
  const widthOf = (text: string): number =>
    [...text].reduce((sum, letter) => sum + (letter < '\u0080' ? SIZE / 2 : SIZE), 0);
  const written = (text: string, x: number, y: number): DrawnText => ({
    text,
    x,
    y,
    width: widthOf(text),
    size: SIZE,
    order: order++,
  });
  const page = (table: PrintedTable): DrawnPage => {
    const texts: DrawnText[] = [];
    const lines: DrawnLine[] = [];
    const areas: DrawnArea[] = [];
    const each = table.key === 'proactive' ? 120 : VALUE;
    const labels = WIDTHS.slice(3 - table.labelWidth);
    const xs = [40];
    for (let column = 0; column < table.width; column++)
      xs.push((xs[column] ?? 0) + (labels[column] ?? each));
    const linesOf = (cell: PrintedCell): string[] => {
      const room = (xs[cell.column + cell.colSpan] ?? 0) - (xs[cell.column] ?? 0) - 4;
      const own = [''];
      for (const letter of cell.text)
        if (widthOf((own[own.length - 1] ?? '') + letter) > room) own.push(letter);
        else own[own.length - 1] += letter;
      return own;
    };
    const heights = table.rows.map((row) =>
      Math.max(22, ...row.map((cell) => (cell.rowSpan === 1 ? linesOf(cell).length * 10 + 8 : 0))),
    );
    const height = heights.reduce((sum, own) => sum + own, 0) + 120;
    const tops = [height - 70];
    for (const own of heights) tops.push((tops[tops.length - 1] ?? 0) - own);
    texts.push(written(table.title, 40, height - 50));
    table.rows.forEach((row, r) => {
      for (const cell of row) {
        const [left, right] = [xs[cell.column] ?? 0, xs[cell.column + cell.colSpan] ?? 0];
        const [top, bottom] = [tops[r] ?? 0, tops[r + cell.rowSpan] ?? 0];
        lines.push({ x0: left, y0: top, x1: right, y1: top });
        lines.push({ x0: left, y0: top, x1: left, y1: bottom });
        if (cell.isOpen !== 'right') lines.push({ x0: right, y0: top, x1: right, y1: bottom });
        if (cell.isOpen !== 'below') lines.push({ x0: left, y0: bottom, x1: right, y1: bottom });
        if (cell.isGone || cell.text === '') continue;
        const own = linesOf(cell);
        const start = (top + bottom) / 2 + (own.length * 10) / 2;
        own.forEach((text, i) => {
          const x = cell.isHead || cell.address ? (left + right - widthOf(text)) / 2 : left + 2;
          const text0 = written(text, x, start - 10 * i - SIZE);
          const drawn = cell.drawn?.(text0) ?? { texts: [text0] };
          order += 4;
          texts.push(...drawn.texts);
          areas.push(...(drawn.areas ?? []));
        });
      }
    });
    // An edge that one side leaves out may not be drawn by the other.
    const open = table.rows.flatMap((row, r) =>
      row.flatMap((cell) => (cell.isOpen ? [{ cell, r }] : [])),
    );
    const kept = lines.filter(({ x0, y0, x1, y1 }) =>
      open.every(({ cell, r }) => {
        const [top, bottom] = [tops[r] ?? 0, tops[r + cell.rowSpan] ?? 0];
        const [left, right] = [xs[cell.column] ?? 0, xs[cell.column + cell.colSpan] ?? 0];
        return cell.isOpen === 'right'
          ? !(x0 === right && x1 === right && y0 === top && y1 === bottom)
          : !(y0 === bottom && y1 === bottom && x0 === left && x1 === right);
      }),
    );
    return { box: { left: 0, bottom: 0, right: 800, top: height }, texts, lines: kept, areas };
  };
  const plain = (own: readonly string[]): DrawnPage => ({
    box: { left: 0, bottom: 0, right: 800, top: 800 },
    texts: own.map((text, i) => written(text, 40, 740 - i * 20)),
    lines: [],
    areas: [],
  });
  return [plain(around(document)), ...document.tables.map(page), plain([SECTION_FIVE, '无。'])];
}

const coloured = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/**
 * Pages of letters and lines as a PDF.
 *
 * @param stateOf operators that hold for one text alone
 */
export function pdfOfPages(
  pages: readonly DrawnPage[],
  stateOf: (text: DrawnText) => string = () => '',
): Uint8Array {
  return pdfFile(
    pages.map(({ texts, lines, areas, box }) => {
      const rules = lines.map(({ x0, y0, x1, y1 }) => `0.5 w ${x0} ${y0} m ${x1} ${y1} l S\n`);
      const drawn = [
        ...texts.map((text) => {
          const { x, y, size, colour = '#000000', isUnpainted, clip } = text;
          const cut = clip
            ? `${clip.left} ${clip.bottom} ${clip.right - clip.left} ${clip.top - clip.bottom} re W n `
            : '';
          const rgb = coloured(colour)
            .map((part) => (part / 255).toFixed(3))
            .join(' ');
          return {
            order: text.order ?? 0,
            content: `q ${stateOf(text)}${cut}BT ${rgb} rg ${isUnpainted ? 3 : 0} Tr /F ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm <${textHex(text.text)}> Tj ET Q\n`,
          };
        }),
        ...areas.map(({ left, bottom, right, top, colour = '#ffffff', order = 0 }) => ({
          order,
          content: `${coloured(colour)
            .map((part) => (part / 255).toFixed(3))
            .join(' ')} rg ${left} ${bottom} ${right - left} ${top - bottom} re f\n`,
        })),
      ].sort((a, b) => a.order - b.order);
      return {
        content: rules.join('') + drawn.map(({ content }) => content).join(''),
        box: [box?.right ?? 800, box?.top ?? 800] as const,
      };
    }),
  );
}

const MILLIMETRE = 25.4 / 72;

/** Pages of letters and lines as an OFD. */
export function ofdOfPages(pages: readonly DrawnPage[]): Uint8Array {
  const mm = (points: number): string => (points * MILLIMETRE).toFixed(3);
  const parts: Record<string, string> = {
    'OFD.xml':
      '<ofd:OFD xmlns:ofd="o"><ofd:DocBody><ofd:DocRoot>D/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'D/Document.xml': `<ofd:Document xmlns:ofd="o"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 ${mm(800)} ${mm(800)}</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="P${i}.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
  };
  pages.forEach(({ texts, lines, areas, box }, i) => {
    const height = box?.top ?? 800;
    const colour = (own: string): string => `<ofd:FillColor Value="${coloured(own).join(' ')}"/>`;
    const objects = [
      ...lines.map(({ x0, y0, x1, y1 }) => {
        const [w, h] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
        return {
          order: -1,
          xml: `<ofd:PathObject Boundary="${mm(Math.min(x0, x1))} ${mm(height - Math.max(y0, y1))} ${mm(w)} ${mm(h)}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${mm(w)} ${mm(h)}</ofd:AbbreviatedData></ofd:PathObject>`,
        };
      }),
      ...texts.map((text) => {
        const deltas = [...text.text]
          .slice(0, -1)
          .map((letter) => mm(text.size * (letter < '\u0080' ? 0.5 : 1)));
        return {
          order: text.order ?? 0,
          xml: `<ofd:TextObject Boundary="${mm(text.x)} ${mm(height - text.y - text.size)} ${mm(text.width + 5)} ${mm(text.size * 1.3)}" Size="${mm(text.size)}" ${text.isUnpainted ? 'Visible="false"' : ''}>${colour(text.colour ?? '#000000')}<ofd:TextCode X="0" Y="${mm(text.size)}" DeltaX="${deltas.join(' ')}">${escaped(text.text)}</ofd:TextCode></ofd:TextObject>`,
        };
      }),
      ...areas.map(({ left, right, bottom, top, colour: own = '#ffffff', order = 0 }) => ({
        order,
        xml: `<ofd:PathObject Boundary="${mm(left)} ${mm(height - top)} ${mm(right - left)} ${mm(top - bottom)}" Stroke="false" Fill="true">${colour(own)}<ofd:AbbreviatedData>M 0 0 L ${mm(right - left)} 0 L ${mm(right - left)} ${mm(top - bottom)} L 0 ${mm(top - bottom)} C</ofd:AbbreviatedData></ofd:PathObject>`,
      })),
    ].sort((a, b) => a.order - b.order);
    parts[`D/P${i}.xml`] =
      `<ofd:Page xmlns:ofd="o"><ofd:Area><ofd:PhysicalBox>0 0 ${mm(box?.right ?? 800)} ${mm(height)}</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer>${objects.map(({ xml }) => xml).join('')}</ofd:Layer></ofd:Content></ofd:Page>`;
  });
  return zipped(parts);
}
