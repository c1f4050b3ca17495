import { type GridCell, gridOf, joinLabels, tablesOf } from '../../src/format';
import { getCell, type Report } from '../../src/report';

/** How a PDF is drawn: what its writers differ in. */
export interface PdfStyle {
  /** What is drawn around cells. */
  readonly ruling: 'lines' | 'rectangles' | 'dashes' | 'horizontal' | 'stripes' | 'none';
  /** Character map of the font, which is not embedded and has no ToUnicode. */
  readonly encoding?: 'UniGB-UCS2-H' | 'UniGB-UTF16-H' | 'GBK-EUC-H';
  /** Quarter turns of everything that a page shows. */
  readonly turns?: 0 | 1 | 2 | 3;
  /** Where text stands in its cell. */
  readonly align?: 'middle' | 'top';
  /** Height of a page; a table that does not fit goes on on the next. */
  readonly height?: number;
  /** Whether the top of what goes on is ruled. */
  readonly isOpen?: boolean;
  /** Whether values stand at the right of their cells; otherwise in the middle, as heads do. */
  readonly isRight?: boolean;
  /** What stands over the text of every page and below it, # for the number of the page. */
  readonly running?: readonly [string, string];
}

const WIDTH = 560;
const SIZE = 8;
const LEADING = 10;
const MARGIN = 40;

let gbk: ReadonlyMap<string, string> | undefined;

/** Two-byte codes of GBK as the decoder of the platform has them. */
function gbkCodes(): ReadonlyMap<string, string> {
  if (gbk) return gbk;
  const codes = new Map<string, string>();
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const letter = decoder.decode(Uint8Array.from([high, low]));
      if (letter.length === 1) codes.set(letter, high.toString(16) + low.toString(16));
    }
  }
  gbk = codes;
  return codes;
}

function hex(text: string, encoding: PdfStyle['encoding']): string {
  return [...text]
    .map((letter) => {
      const code = letter.charCodeAt(0);
      if (encoding !== 'GBK-EUC-H') return code.toString(16).padStart(4, '0');
      return code < 128 ? code.toString(16).padStart(2, '0') : (gbkCodes().get(letter) ?? 'a1f5');
    })
    .join('');
}

/** All letters are as wide as they are high, digits half. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter < '\u0080' ? SIZE / 2 : SIZE), 0);

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const letter of text) {
    if (line !== '' && widthOf(line + letter) > width) {
      lines.push(line);
      line = '';
    }
    line += letter;
  }
  return [...lines, line];
}

/** A report as a PDF, its tables placed cell by cell as a program for print does. */
export function pdfOf(report: Report, style: PdfStyle): Uint8Array {
  const { encoding = 'UniGB-UCS2-H', turns = 0, align = 'middle', height = 800 } = style;
  const pages: string[] = [];
  let content = '';
  let y = height - MARGIN;
  const write = (text: string, x: number, at: number): void => {
    content += `BT /F ${SIZE} Tf 1 0 0 1 ${x.toFixed(2)} ${at.toFixed(2)} Tm <${hex(text, encoding)}> Tj ET\n`;
  };
  const turnPage = (): void => {
    style.running?.forEach((text, i) => {
      const own = text.replace('#', String(pages.length + 1));
      write(own, (WIDTH - widthOf(own)) / 2, i === 0 ? height - 15 : 15);
    });
    pages.push(content);
    content = '';
    y = height - MARGIN;
  };
  const line = (text: string): void => {
    if (y < MARGIN + 40) turnPage();
    write(text, MARGIN, y);
    y -= 20;
  };
  const rule = (x0: number, y0: number, x1: number, y1: number): void => {
    const [x, low] = [Math.min(x0, x1), Math.min(y0, y1)];
    const [w, h] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
    if (style.ruling === 'horizontal' && h > w) return;
    if (style.ruling === 'rectangles')
      content += `${x - 0.25} ${low - 0.25} ${w + 0.5} ${h + 0.5} re f\n`;
    else {
      const dash = style.ruling === 'dashes' ? '[3 2] 0 d ' : '';
      content += `0.5 w ${dash}${x0} ${y0} m ${x1} ${y1} l S\n`;
    }
  };

  const drawTable = (
    rows: readonly (readonly GridCell[])[],
    labelWidth: number,
    width: number,
  ): void => {
    const labels = [40, 55, 120]
      .slice(3 - labelWidth)
      .map((each) => (labelWidth === 1 ? 150 : each));
    const left = labels.reduce((sum, each) => sum + each, 0);
    const each = (WIDTH - left) / (width - labelWidth);
    const xs: number[] = [MARGIN];
    for (const column of [...labels, ...Array.from({ length: width - labelWidth }, () => each)])
      xs.push((xs[xs.length - 1] ?? 0) + column);
    const x = (column: number): number => xs[column] ?? 0;
    const textOf = (cell: GridCell): string =>
      cell.address === undefined
        ? joinLabels([cell.label])
        : String(getCell(report, cell.address) ?? '');
    const linesOf = (cell: GridCell): string[] =>
      wrapped(textOf(cell), x(cell.column + cell.colSpan) - x(cell.column) - 6);
    const heights = rows.map((row) =>
      Math.max(...row.map((cell) => (cell.rowSpan === 1 ? linesOf(cell).length : 1) * LEADING + 8)),
    );
    const first = rows[0]?.[0]?.row ?? 0;
    let open: GridCell[] = [];
    for (let r = 0; r < rows.length; ) {
      // As many rows as the page has room for.
      let until = r;
      let space = y - MARGIN;
      while (until < rows.length && space >= (heights[until] ?? 0)) {
        space -= heights[until] ?? 0;
        until++;
      }
      if (until === r) {
        turnPage();
        continue;
      }
      const tops = [y];
      for (let i = r; i < until; i++) tops.push((tops[tops.length - 1] ?? 0) - (heights[i] ?? 0));
      const at = (row: number): number =>
        tops[Math.min(Math.max(row - first - r, 0), until - r)] ?? 0;
      const here = [...open, ...rows.slice(r, until).flat()];
      for (const cell of here) {
        const [x0, x1] = [x(cell.column), x(cell.column + cell.colSpan)];
        const [top, bottom] = [at(cell.row), at(cell.row + cell.rowSpan)];
        if (style.ruling === 'stripes') {
          if ((cell.row - first) % 2 === 0 && cell.rowSpan === 1)
            content += `0.9 g ${x0} ${bottom} ${x1 - x0} ${top - bottom} re f 0 g\n`;
        } else if (style.ruling !== 'none') {
          const goesOn = cell.row - first < r;
          if (!goesOn && !(style.isOpen && r > 0 && cell.row - first === r)) rule(x0, top, x1, top);
          if (!(style.isOpen && until < rows.length && bottom === tops[until - r]))
            rule(x0, bottom, x1, bottom);
          rule(x0, top, x0, bottom);
          rule(x1, top, x1, bottom);
        }
        if (open.includes(cell)) continue;
        const lines = linesOf(cell);
        const block = lines.length * LEADING;
        const start = align === 'top' ? top - 4 : (top + bottom) / 2 + block / 2;
        lines.forEach((text, i) => {
          const isLeft = cell.role === 'rowLabel';
          const isEnd = style.isRight && cell.address !== undefined;
          const middle = (x0 + x1 - widthOf(text)) / 2;
          const x2 = isLeft ? x0 + 3 : isEnd ? x1 - 3 - widthOf(text) : middle;
          if (text !== '') write(text, x2, start - LEADING * i - SIZE);
        });
      }
      open = here.filter((cell) => cell.row + cell.rowSpan - first > until);
      y = tops[until - r] ?? y;
      r = until;
      if (r < rows.length) turnPage();
    }
    y -= 25;
  };

  line(report.title ?? '');
  line('一、总体情况');
  line('本机关按照要求做好政府信息公开工作。');
  for (const table of tablesOf(report.edition)) {
    line(`${table.ordinal}、${table.title}`);
    const grid = gridOf(table);
    const rows = grid.blocks.flatMap((block) => [...block.head, ...block.groups.flat()]);
    drawTable(rows, grid.labelWidth, grid.width);
  }
  line('五、存在的主要问题及改进情况');
  line('无。');
  line('六、其他需要报告的事项');
  line('无。');
  turnPage();

  const pageWidth = WIDTH + 2 * MARGIN;
  const turn = [
    '1 0 0 1 0 0',
    `0 1 -1 0 ${height} 0`,
    `-1 0 0 -1 ${pageWidth} ${height}`,
    `0 -1 1 0 0 ${pageWidth}`,
  ][turns];
  const box = turns % 2 === 1 ? ([height, pageWidth] as const) : ([pageWidth, height] as const);
  return pdfFile(
    pages.map((page) => ({ content: `q ${turn} cm\n${page}Q`, box })),
    encoding,
  );
}

/** A text in the codes of the font of such a file. */
export const textHex = (text: string): string => hex(text, 'UniGB-UCS2-H');

/** The operator that makes ink so many per cent dense: 100 hides the paper, 0 is not seen. */
export const inkOf = (percent: number): string => `/Ink${percent} gs `;

const INKS = Array.from({ length: 101 }, (_, percent) => `/Ink${percent}<</ca ${percent / 100}>>`);

/** A file of pages that use the font F, and inks. */
export function pdfFile(
  pages: readonly { readonly content: string; readonly box: readonly [number, number] }[],
  encoding: PdfStyle['encoding'] = 'UniGB-UCS2-H',
): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ')}]>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[4 0 R]>>`,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500 814 939 500]/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
    ...pages.flatMap(({ content: stream, box }, i) => {
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${box.join(' ')}]/Contents ${7 + 2 * i} 0 R/Resources<</Font<</F 3 0 R>>/ExtGState<<${INKS.join('')}>>>>>>`,
        `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
