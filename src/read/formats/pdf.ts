import type { Locale } from '../../format';
import type { SourceBlock, SourceCell, SourceDocument, SourceRow } from '../document';
import { ReadError } from '../error';
import { withoutRadicals } from '../letters';
import { LIMITS } from '../limits';
import { startsSection } from '../narrative';
import type { PdfFile, PdfHost, PdfOptions } from './pdf-host';
import { type RuledCell, type RuledTable, type Ruling, type Rulings, ruledTables } from './ruling';
import { withoutRunningLines } from './running-lines';
import { type UnruledTable, unruledTables, type Word } from './unruled';

type Matrix = readonly [number, number, number, number, number, number];

/** A piece of text at its place on the page. */
interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/**
 * A PDF with a text layer. Tables are rebuilt from ruling lines and the places of the text; a page without
 * lines gives its text line by line, gaps between columns kept as spaces.
 */
export async function readPdf(
  bytes: Uint8Array,
  locale: Locale,
  host: PdfHost,
  options: PdfOptions = {},
): Promise<SourceDocument> {
  const request = { bytes, time: LIMITS.milliseconds, options, locale };
  return documentOf(await host.withPdf(request, (file) => readPages(file, locale)));
}

interface Page {
  readonly pieces: readonly Piece[];
  readonly tables: readonly RuledTable[];
}

/** What stands on the pages. */
async function readPages(pdf: PdfFile, locale: Locale): Promise<Page[]> {
  if (pdf.numPages > LIMITS.pages) throw new ReadError('tooLarge', locale, `${LIMITS.pages} pages`);
  const pages: Page[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ disableNormalization: true });
    const items = content.items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [item] : [],
    );
    if (items.length > LIMITS.pieces)
      throw new ReadError('tooLarge', locale, `${LIMITS.pieces} pieces of text`);
    // A page without text is not drawn: a scan costs seconds, and its lines hold nothing.
    if (items.length === 0) {
      pages.push({ pieces: [], tables: [] });
      continue;
    }
    const operators = await page.getOperatorList();
    const upright = uprightBy(items);
    const edges = edgesOf(page.view, upright);
    const pieces = items.map((item) =>
      markCut(
        pieceOf(withoutRadicals(item.str), multiply(upright, matrixOf(item.transform)), item.width),
        edges,
      ),
    );
    const tables = ruledTables(rulingsOf(pdf.OPS, operators, upright));
    pages.push({ pieces, tables: tables.filter((table) => !isCoarse(table, pieces)) });
  }
  if (pages.every(({ pieces }) => pieces.length === 0)) throw new ReadError('noTextLayer', locale);
  return pages;
}

function pieceOf(text: string, transform: readonly number[], width: number): Piece {
  const [a = 0, b = 0, , , x = 0, y = 0] = transform;
  const size = Math.hypot(a, b) || 1;
  // Upside down, it runs to the left and hangs below its base line.
  if (a < 0 && Math.abs(b) <= -a) return { text, x: x - width, y: y - size * 0.7, width, size };
  // Turned text has its width along another axis.
  const turned = Math.abs(b) > Math.abs(a);
  return turned
    ? {
        text,
        x: b > 0 ? x - size * 0.4 : x + size * 0.4,
        y: y + (b > 0 ? width / 2 : -width / 2),
        width: 0,
        size,
      }
    : { text, x, y, width, size };
}

/** Left and right edge of a page whose text is set upright. */
function edgesOf(view: readonly number[], upright: Matrix): { left: number; right: number } {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = view;
  const [a, b] = [upright[0] * x0 + upright[2] * y0, upright[0] * x1 + upright[2] * y1];
  return { left: Math.min(a, b), right: Math.max(a, b) };
}

/** A piece that runs off the page is cut there: what is left of a number is no number. */
const markCut = (piece: Piece, edges: { left: number; right: number }): Piece => {
  const isCut = piece.x < edges.left - 1 || piece.x + piece.width > edges.right + 1;
  return isCut && /\d/.test(piece.text) ? { ...piece, text: `${piece.text}…` } : piece;
};

const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];
const matrixOf = (value: unknown): Matrix => {
  const list =
    Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<number>) : [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = list;
  return [a, b, c, d, e, f];
};

const THIN = 3;

/** The straight lines that a page draws. Clip paths draw nothing. */
function rulingsOf(
  OPS: PdfFile['OPS'],
  {
    fnArray,
    argsArray,
  }: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  upright: Matrix,
): Rulings {
  const strokes = new Set<number>([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const fills = new Set<number>([OPS.fill, OPS.eoFill]);
  const horizontal: Ruling[] = [];
  const vertical: Ruling[] = [];
  const add = (x0: number, y0: number, x1: number, y1: number): void => {
    const width = Math.abs(x1 - x0);
    const height = Math.abs(y1 - y0);
    if (height <= THIN && width > height) {
      horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    } else if (width <= THIN && height > width) {
      vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
    }
  };

  let matrix = upright;
  const saved: Matrix[] = [];
  fnArray.forEach((operator, i) => {
    const args = argsArray[i];
    const list: readonly unknown[] = Array.isArray(args) ? args : [];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiply(matrix, matrixOf(args));
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (list[0]) matrix = multiply(matrix, matrixOf(list[0]));
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.constructPath) {
      const paint = Number(list[0]);
      const [data] = Array.isArray(list[1]) ? list[1] : [];
      if (!data || !(strokes.has(paint) || fills.has(paint))) return;
      for (const path of pathsOf(data as ArrayLike<number>, matrix)) {
        if (strokes.has(paint)) {
          for (let p = 1; p < path.length; p++) {
            const [x0, y0] = path[p - 1] ?? [0, 0];
            const [x1, y1] = path[p] ?? [0, 0];
            add(x0, y0, x1, y1);
          }
        } else {
          const box = boxOf(path);
          add(box[0], box[1], box[2], box[3]);
        }
      }
    }
  });
  return { horizontal, vertical };
}

/** Left, bottom, right and top of some points. */
function boxOf(path: readonly (readonly [number, number])[]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of path) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** The turn that sets most of a page's text upright: of a page that is scanned or printed sideways. */
function uprightBy(
  items: readonly { readonly str: string; readonly transform: readonly number[] }[],
): Matrix {
  const letters = [0, 0, 0, 0];
  for (const { str, transform } of items) {
    const [a = 1, b = 0] = transform;
    const quarter = Math.abs(b) > Math.abs(a) ? (b > 0 ? 1 : 3) : a < 0 ? 2 : 0;
    letters[quarter] = (letters[quarter] ?? 0) + str.length;
  }
  const turns: readonly Matrix[] = [
    [1, 0, 0, 1, 0, 0],
    [0, -1, 1, 0, 0, 0],
    [-1, 0, 0, -1, 0, 0],
    [0, 1, -1, 0, 0, 0],
  ];
  return turns[letters.indexOf(Math.max(...letters))] ?? [1, 0, 0, 1, 0, 0];
}

/** The corners of each stretch of a path, on the page. Numbers: 0 move, 1 line, 2 and 3 curves, 4 close. */
function pathsOf(data: ArrayLike<number>, m: Matrix): [number, number][][] {
  const paths: [number, number][][] = [];
  let path: [number, number][] = [];
  const point = (i: number): [number, number] => {
    const x = data[i] ?? 0;
    const y = data[i + 1] ?? 0;
    return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
  };
  for (let i = 0; i < data.length; ) {
    const operation = data[i];
    if (operation === 0) {
      if (path.length > 1) paths.push(path);
      path = [point(i + 1)];
      i += 3;
    } else if (operation === 1) {
      path.push(point(i + 1));
      i += 3;
    } else if (operation === 2) {
      path.push(point(i + 5));
      i += 7;
    } else if (operation === 3) {
      path.push(point(i + 3));
      i += 5;
    } else if (operation === 4) {
      const [first] = path;
      if (first) path.push(first);
      i += 1;
    } else break;
  }
  if (path.length > 1) paths.push(path);
  return paths;
}

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

// Full-width digits are set apart when a narrow cell is justified.
const WIDE_DIGITS = /^[０-９]{2}$/;

/** Pieces as lines of text, from top to bottom. `gaps`: wide gaps stay as two spaces. */
function linesOf(pieces: readonly Piece[], gaps: boolean): Line[] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Piece[][] = [];
  for (const piece of sorted) {
    const row = rows[rows.length - 1];
    const first = row?.[0];
    if (row && first && Math.abs(first.y - piece.y) < Math.max(first.size, piece.size) * 0.45)
      row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => {
    const ordered = [...row].sort((a, b) => a.x - b.x);
    let text = '';
    let right = ordered[0]?.x ?? 0;
    for (const piece of ordered) {
      const gap = piece.x - right;
      if (text !== '') {
        if (gaps && gap > piece.size * 0.8) text += '  ';
        else if (gap > piece.size * (WIDE_DIGITS.test(text.slice(-1) + piece.text[0]) ? 1 : 0.3))
          text += ' ';
      }
      text += piece.text;
      right = Math.max(right, piece.x + piece.width);
    }
    return {
      text: text.trim(),
      left: ordered[0]?.x ?? 0,
      right,
      y: ordered[0]?.y ?? 0,
      size: Math.max(...ordered.map((piece) => piece.size)),
    };
  });
}

/** A piece that runs over several cells, cut at its spaces. */
function cutAtCells(piece: Piece, table: RuledTable): Piece[] {
  if (!/\s/.test(piece.text.trim())) return [piece];
  const middle = piece.y + piece.size * 0.3;
  const inner = table.cells.filter((cell) => middle < cell.top && middle > cell.bottom);
  const crosses = inner.some(
    (cell) => cell.left > piece.x + 2 && cell.left < piece.x + piece.width - 2,
  );
  return crosses ? cutAtSpaces(piece) : [piece];
}

function cutAtSpaces(piece: Piece): Piece[] {
  if (!/\s/.test(piece.text.trim())) return [piece];
  const unit = (letter: string): number => (/[\u2e80-\uffff]/.test(letter) ? 2 : 1);
  const total = [...piece.text].reduce((sum, letter) => sum + unit(letter), 0);
  const cut: Piece[] = [];
  let at = 0;
  for (const part of piece.text.split(/(\s+)/)) {
    const size = [...part].reduce((sum, letter) => sum + unit(letter), 0);
    if (part.trim() !== '') {
      cut.push({
        ...piece,
        text: part,
        x: piece.x + (piece.width * at) / total,
        width: (piece.width * size) / total,
      });
    }
    at += size;
  }
  return cut;
}

/** The pieces in each table, cut where its cells are, and those outside. */
function sortOut(
  pieces: readonly Piece[],
  tables: readonly RuledTable[],
): { inTable: Map<RuledTable, Piece[]>; outside: Piece[] } {
  const inTable = new Map<RuledTable, Piece[]>();
  const outside: Piece[] = [];
  for (const piece of pieces) {
    const x = piece.x + Math.min(piece.width, piece.size) / 2;
    const y = piece.y + piece.size * 0.3;
    const table = tables.find(
      (each) => x > each.left - 1 && x < each.right + 1 && y < each.top + 1 && y > each.bottom - 1,
    );
    if (!table) {
      outside.push(piece);
      continue;
    }
    const own = inTable.get(table) ?? [];
    own.push(...cutAtCells(piece, table));
    inTable.set(table, own);
  }
  return { inTable, outside };
}

/** How far pages stand apart where they are looked at as one: more than the highest page that may be. */
const PAGE = 20_000;

/** Words on one base line that a further part may go on. */
const MOST_OPEN = 200;

/** Pieces as words: cut at spaces, put together where a change of the font parts them. */
function wordsOf(pieces: readonly Piece[], page: number): Word[] {
  const parts = pieces
    .flatMap(cutAtSpaces)
    .map(({ text, x, y, width, size }) => ({
      text: text.trim(),
      page,
      x,
      right: x + width,
      y: y - page * PAGE,
      size,
    }))
    .sort((a, b) => b.y - a.y || a.x - b.x);
  const words: typeof parts = [];
  // Words on about one base line, each the last so far that another part may go on.
  let open: typeof parts = [];
  for (const part of parts) {
    open = open.filter((word) => word.y - part.y < part.size * 0.2);
    const before = open.find((word) => {
      const gap = part.x - word.right;
      const digits = /\d$/.test(word.text) && /^\d/.test(part.text);
      const unit = /\d$/.test(word.text) && /^[件项宗条个起次份部例元万亿]/.test(part.text);
      return Math.abs(gap) < part.size * (digits ? 0.04 : unit ? 0.3 : 0.12);
    });
    if (open.length > MOST_OPEN) open.shift();
    if (before) {
      before.text += part.text;
      before.right = part.right;
    } else {
      words.push(part);
      open.push(part);
    }
  }
  return words;
}

/** Whether a piece is one number whose digits are set apart, by less than a letter. */
const isSpacedOut = ({ text, width, size }: Piece): boolean => {
  const digits = text.split(' ');
  if (digits.length < 2 || !digits.every((digit) => /^[\d.,+-]$/.test(digit))) return false;
  return (width - (digits.length * size) / 2) / (digits.length - 1) < size;
};

const HAN = '[\\u2e80-\\u9fff]';
const HAN_APART = new RegExp(`${HAN} ${HAN}`);
const HAN_TOGETHER = new RegExp(HAN + HAN);

/** The pieces of a table with the digits of its numbers put together, where its labels are set apart, too. */
function closedUp(pieces: readonly Piece[]): readonly Piece[] {
  const count = (pattern: RegExp): number => pieces.filter(({ text }) => pattern.test(text)).length;
  if (count(HAN_APART) <= count(HAN_TOGETHER)) return pieces;
  return pieces.map((piece) =>
    isSpacedOut(piece) ? { ...piece, text: piece.text.replaceAll(' ', '') } : piece,
  );
}

/** Whether a cell of a ruled table holds a row of values: then lines between the columns are not drawn. */
function isCoarse(table: RuledTable, pieces: readonly Piece[]): boolean {
  const inside = pieces.flatMap((piece) => cutAtCells(piece, table));
  for (const own of piecesByCell(table, inside).values()) {
    const lines = new Map<number, number>();
    const apart = own.filter((piece) => !isSpacedOut(piece));
    for (const { text, y } of wordsOf(apart, 0)) {
      if (!/^[\d.,]+$/.test(text)) continue;
      const count = (lines.get(Math.round(y)) ?? 0) + 1;
      if (count > 2) return true;
      lines.set(Math.round(y), count);
    }
  }
  return false;
}

const BAND = 32;

/** The pieces that stand in each cell of a table. */
function piecesByCell(table: RuledTable, pieces: readonly Piece[]): Map<RuledCell, Piece[]> {
  // Cells by bands of the page, so that not every piece is held against every cell.
  const bands = new Map<number, RuledCell[]>();
  for (const cell of table.cells) {
    for (let band = Math.floor(cell.bottom / BAND); band <= Math.floor(cell.top / BAND); band++) {
      const cells = bands.get(band) ?? [];
      cells.push(cell);
      bands.set(band, cells);
    }
  }
  const held = new Map<RuledCell, Piece[]>();
  for (const piece of pieces) {
    const x = piece.x + piece.width / 2;
    const y = piece.y + piece.size * 0.3;
    const cell = bands
      .get(Math.floor(y / BAND))
      ?.find((each) => x >= each.left && x <= each.right && y <= each.top && y >= each.bottom);
    if (!cell) continue;
    const own = held.get(cell) ?? [];
    own.push(piece);
    held.set(cell, own);
  }
  return held;
}

function documentOf(
  given: readonly { readonly pieces: readonly Piece[]; readonly tables: readonly RuledTable[] }[],
): SourceDocument {
  const blocks: SourceBlock[] = [];
  const texts = withoutRunningLines(given.map(({ pieces }) => pieces));
  const pages = given.map((page, p) => ({ ...page, pieces: texts[p] ?? [] }));
  const ruled = pages.some(({ tables }) => tables.some((table) => table.cells.length >= 8));
  let number = 0;
  let offset = 0;
  let open: { text: string; full: boolean; page: number; size: number } | undefined;
  const close = (): void => {
    if (!open) return;
    blocks.push({ type: 'paragraph', text: open.text, place: { page: open.page, offset } });
    offset += open.text.length + 1;
    open = undefined;
  };

  const sorted = pages.map(({ pieces, tables }) => sortOut(pieces, tables));
  // Where the lines of the text begin, not those in tables.
  const lefts = sorted
    .flatMap(({ outside }) => linesOf(outside, false).map((line) => line.left))
    .sort((a, b) => a - b);
  const margin = lefts[Math.floor(lefts.length * 0.1)] ?? 0;
  // A page with ruling lines has its tables by them.
  const found: UnruledTable[] = [];
  let run: Word[][] = [];
  pages.forEach(({ tables }, p) => {
    if (!tables.some((table) => table.cells.length >= 8)) {
      run.push(wordsOf(sorted[p]?.outside ?? [], p + 1));
      if (p < pages.length - 1) return;
    }
    if (run.length > 0) found.push(...unruledTables(run));
    run = [];
  });

  pages.forEach(({ tables }, p) => {
    const page = p + 1;
    const { inTable, outside } = sorted[p] ?? sortOut([], []);
    const base = (each: Piece): number => each.y - page * PAGE;
    const unruled = found.filter((table) => table.page === page);
    const isFree = (each: Piece): boolean =>
      !found.some((table) => base(each) <= table.top + 1 && base(each) >= table.bottom - 1);
    const right = Math.max(0, ...outside.map((piece) => piece.x + piece.width));
    const items: ({ y: number } & (
      | { line: Line }
      | { table: RuledTable }
      | { unruled: UnruledTable }
    ))[] = [
      ...unruled.map((table) => ({ y: table.top + page * PAGE, unruled: table })),
      ...linesOf(outside.filter(isFree), !ruled).map((line) => ({ y: line.y, line })),
      ...tables.filter((table) => inTable.has(table)).map((table) => ({ y: table.top, table })),
    ].sort((a, b) => b.y - a.y);
    for (const item of items) {
      if ('table' in item) {
        close();
        number++;
        blocks.push(blockOfTable(item.table, inTable.get(item.table) ?? [], number, page));
        continue;
      }
      if ('unruled' in item) {
        close();
        number++;
        blocks.push({
          type: 'table',
          rows: placed(item.unruled.rows, number, page),
          hasGrid: true,
        });
        continue;
      }
      const { line } = item;
      if (/^[-—–－]?\s*\d{1,3}\s*[-—–－]?$/.test(line.text) && ruled) continue; // the number of the page
      const indented = line.left > margin + line.size * 1.2;
      // A title goes on in letters of its size only.
      const isOther = open !== undefined && Math.abs(line.size - open.size) > open.size * 0.1;
      if (!ruled || !open || indented || !open.full || isOther || startsSection(line.text)) {
        close();
        open = { text: line.text, full: false, page, size: line.size };
      } else open.text += line.text;
      open.full = line.right > right - line.size * 1.6;
    }
  });
  close();
  return { kind: 'pdf', blocks };
}

const placed = (rows: readonly SourceRow[], table: number, page: number): SourceRow[] =>
  rows.map(({ cells }, r) => ({
    cells: cells.map((cell, c) => ({ ...cell, place: { table, row: r + 1, column: c + 1, page } })),
  }));

function blockOfTable(
  table: RuledTable,
  pieces: readonly Piece[],
  number: number,
  page: number,
): SourceBlock {
  const held = piecesByCell(table, closedUp(pieces));
  const rows: SourceCell[][] = Array.from({ length: table.rowCount }, () => []);
  table.cells.forEach((cell) => {
    const row = rows[cell.row];
    if (!row) return;
    const text = linesOf(held.get(cell) ?? [], false)
      .map((line) => line.text)
      .join('\n');
    row.push({
      text,
      column: cell.column,
      colSpan: cell.colSpan,
      place: { table: number, row: cell.row + 1, column: row.length + 1, page },
    });
  });
  return { type: 'table', rows: rows.map((cells): SourceRow => ({ cells })), hasGrid: true };
}
