import type { Locale } from '../../format';
import type { DocumentKind, SourceBlock, SourceCell, SourceDocument, SourceRow } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { append, appendAt, lastIndexWhere } from '../lists';
import { startsSection } from '../narrative';
import { looksLikeValue } from '../numbers';
import type { ReadTrace } from '../trace';
import type { DrawnPage, PageBox } from './drawn';
import { linesByLevel } from './lines';
import { mayBePageNumber } from './page-number';
import { type Piece, uprightPage } from './pieces';
import { type RuledCell, type RuledTable, ruledTables } from './ruling';
import { withoutRunningLines } from './running-lines';
import { PARTS, POINTS, SIZES } from './tolerances';
import { type UnruledTable, unruledTables, type Word } from './unruled';

/**
 * The document that pages of letters and lines make up. Tables are rebuilt from ruling lines and the places of
 * the text; a page without lines gives its text line by line, gaps between columns kept as spaces.
 *
 * @throws ReadError `tooLarge`, `noTextLayer`
 */
export function documentOfPages(
  pages: readonly DrawnPage[],
  kind: DocumentKind,
  locale: Locale,
  trace?: ReadTrace,
): SourceDocument {
  if (pages.length > LIMITS.pages) throw new ReadError('tooLarge', locale, `${LIMITS.pages} pages`);
  const upright = pages.map((page) => {
    const { pieces, rulings } = uprightPage(page);
    if (pieces.length > LIMITS.pieces)
      throw new ReadError('tooLarge', locale, `${LIMITS.pieces} pieces of text`);
    const tables = ruledTables(rulings).filter((table) => !isCoarse(table, pieces));
    return { pieces, tables };
  });
  const tell = trace?.page;
  if (tell)
    pages.forEach((page, i) => {
      const tables = (upright[i]?.tables ?? []).map(({ cells }) => cells);
      tell({ number: i + 1, page, tables });
    });
  if (upright.every(({ pieces }) => pieces.length === 0))
    throw new ReadError('noTextLayer', locale);
  return documentOf(upright, kind);
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
const spaceBetween = (last: string, next: string): number =>
  WIDE_DIGITS.test(last + next.slice(0, 1)) ? SIZES.wideSpace : SIZES.space;

/** Whether the digits at the end of a piece and at the start of the next are of two numbers, however near. */
function areTwoNumbers(before: Piece, next: Piece): boolean {
  if (!/[\d\]]$/.test(before.text) || !/^[\d[]/.test(next.text)) return false;
  const size = Math.max(before.size, next.size);
  return (
    Math.min(before.size, next.size) < size * PARTS.sameSize ||
    Math.abs(before.y - next.y) > size * SIZES.numberLevel ||
    next.x - before.x - before.width < size * SIZES.backNumber
  );
}

/** Pieces as lines of text, from top to bottom. `gaps`: wide gaps stay as two spaces. */
function textLines(pieces: readonly Piece[], gaps: boolean): Line[] {
  return linesByLevel(pieces).map((ordered) => {
    let text = '';
    let before: Piece | undefined;
    let right = ordered[0]?.x ?? 0;
    for (const piece of ordered) {
      const gap = piece.x - right;
      if (before) {
        if (areTwoNumbers(before, piece)) text += '  ';
        else if (gaps && gap > piece.size * SIZES.columnGap) text += '  ';
        else if (gap > piece.size * spaceBetween(text.slice(-1), piece.text)) text += ' ';
      }
      text += piece.text;
      before = piece;
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
  const middle = piece.y + piece.size * SIZES.middle;
  const inner = table.cells.filter((cell) => middle < cell.top && middle > cell.bottom);
  const crosses = inner.some(
    (cell) =>
      cell.left > piece.x + POINTS.crossing && cell.left < piece.x + piece.width - POINTS.crossing,
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

/** Whether a place is in a box, or beyond its edges by no more than so much. */
const isIn = ({ left, right, top, bottom }: PageBox, x: number, y: number, by = 0): boolean =>
  x >= left - by && x <= right + by && y <= top + by && y >= bottom - by;

/** The pieces in the tables, cut where their cells are, and those outside. */
function sortOut(
  pieces: readonly Piece[],
  tables: readonly RuledTable[],
): { inTable: Map<RuledTable, Piece[]>; outside: Piece[] } {
  const inTable = new Map<RuledTable, Piece[]>();
  const outside: Piece[] = [];
  for (const piece of pieces) {
    const x = piece.x + Math.min(piece.width, piece.size) / 2;
    const y = piece.y + piece.size * SIZES.middle;
    const table = tables.find((box) => isIn(box, x, y, POINTS.overEdge));
    if (!table) {
      outside.push(piece);
      continue;
    }
    for (const part of cutAtCells(piece, table)) appendAt(inTable, table, part);
  }
  return { inTable, outside };
}

/** How far pages stand apart where they are looked at as one: more than the highest page that may be. */
const PAGE = 20_000;

/** Words on one base line that a further part may go on. */
const MOST_OPEN = 200;

/** How far the parts of a word may be apart: digits less, a unit more. */
function gapWithin(before: string, next: string): number {
  if (!/\d$/.test(before)) return SIZES.wordGap;
  if (/^\d/.test(next)) return SIZES.digitGap;
  return /^[件项宗条个起次份部例元万亿]/.test(next) ? SIZES.unitGap : SIZES.wordGap;
}

/** Pieces as words: cut at spaces, put together where a change of the font parts them. */
function wordsIn(pieces: readonly Piece[], page: number): Word[] {
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
  // Words on about one base line that another part may go on.
  let open: typeof parts = [];
  for (const part of parts) {
    open = open.filter((word) => word.y - part.y < part.size * SIZES.wordLevel);
    const before = open.find((word) => {
      const gap = part.x - word.right;
      if (Math.min(word.size, part.size) < Math.max(word.size, part.size) * PARTS.sameSize)
        return false;
      return Math.abs(gap) < part.size * gapWithin(word.text, part.text);
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

/** Numbers with their digits set apart from which on they are how a table writes its numbers. */
const MANY_APART = 3;

/** Whether a table sets the letters of its labels apart, or the digits of all its numbers and draws no spaces. */
function isSetApart(pieces: readonly Piece[]): boolean {
  const count = (pattern: RegExp): number => pieces.filter(({ text }) => pattern.test(text)).length;
  if (count(HAN_APART) > count(HAN_TOGETHER)) return true;
  const apart = pieces.filter((piece) => piece.isSetApart && isSpacedOut(piece));
  return (
    apart.length >= MANY_APART &&
    apart.some(({ text }) => text.length > 3) &&
    count(/^(?=.*\d\d)[\d.,+-]*$/) === 0
  );
}

/** The pieces of a table with the digits of its numbers put together, where that is how it writes numbers. */
function closedUp(pieces: readonly Piece[]): readonly Piece[] {
  if (!isSetApart(pieces)) return pieces;
  return pieces.map((piece) =>
    isSpacedOut(piece) ? { ...piece, text: piece.text.split(' ').join('') } : piece,
  );
}

/** Whether a cell of a ruled table holds a row of values: then lines between the columns are not drawn. */
function isCoarse(table: RuledTable, pieces: readonly Piece[]): boolean {
  const inside = pieces.flatMap((piece) => cutAtCells(piece, table));
  for (const held of piecesByCell(table, inside).values()) {
    const lines = new Map<number, number>();
    const apart = held.filter((piece) => !isSpacedOut(piece));
    for (const { text, y } of wordsIn(apart, 0)) {
      if (!/^[\d.,]+$/.test(text)) continue;
      const count = (lines.get(Math.round(y)) ?? 0) + 1;
      if (count > 2) return true;
      lines.set(Math.round(y), count);
    }
  }
  return false;
}

const BAND = 32;

/** The pieces of a table by the cell in which they stand. */
function piecesByCell(table: RuledTable, pieces: readonly Piece[]): Map<RuledCell, Piece[]> {
  // Cells by bands of the page, so that not every piece is held against every cell.
  const bands = new Map<number, RuledCell[]>();
  for (const cell of table.cells) {
    for (let band = Math.floor(cell.bottom / BAND); band <= Math.floor(cell.top / BAND); band++)
      appendAt(bands, band, cell);
  }
  const held = new Map<RuledCell, Piece[]>();
  for (const piece of pieces) {
    const x = piece.x + piece.width / 2;
    const y = piece.y + piece.size * SIZES.middle;
    const home = bands.get(Math.floor(y / BAND))?.find((cell) => isIn(cell, x, y));
    if (home) appendAt(held, home, piece);
  }
  return held;
}

function documentOf(
  given: readonly { readonly pieces: readonly Piece[]; readonly tables: readonly RuledTable[] }[],
  kind: DocumentKind,
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
    .flatMap(({ outside }) => textLines(outside, false).map((line) => line.left))
    .sort((a, b) => a - b);
  const margin = lefts[Math.floor(lefts.length * 0.1)] ?? 0;
  // A page with ruling lines has its tables by them.
  const found: UnruledTable[] = [];
  let run: Word[][] = [];
  pages.forEach(({ tables }, p) => {
    if (!tables.some((table) => table.cells.length >= 8)) {
      run.push(wordsIn(sorted[p]?.outside ?? [], p + 1));
      if (p < pages.length - 1) return;
    }
    if (run.length > 0) append(found, unruledTables(run));
    run = [];
  });

  pages.forEach(({ tables }, p) => {
    const page = p + 1;
    const { inTable, outside } = sorted[p] ?? sortOut([], []);
    const base = (piece: Piece): number => piece.y - page * PAGE;
    const unruled = found.filter((table) => table.page === page);
    const isFree = (piece: Piece): boolean =>
      !found.some(
        ({ top, bottom }) =>
          base(piece) <= top + POINTS.overEdge && base(piece) >= bottom - POINTS.overEdge,
      );
    const right = Math.max(0, ...outside.map((piece) => piece.x + piece.width));
    const items: ({ y: number } & (
      | { line: Line }
      | { table: RuledTable }
      | { unruled: UnruledTable }
    ))[] = [
      ...unruled.map((table) => ({ y: table.top + page * PAGE, unruled: table })),
      ...textLines(outside.filter(isFree), !ruled).map((line) => ({ y: line.y, line })),
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
          rows: withPlaces(item.unruled.rows, number, page),
          hasGrid: true,
        });
        continue;
      }
      const { line } = item;
      if (mayBePageNumber(line.text) && ruled) continue;
      const indented = line.left > margin + line.size * SIZES.indent;
      // A title goes on in letters of its size only.
      const isOther =
        open !== undefined && Math.abs(line.size - open.size) > open.size * SIZES.pieceLevel;
      if (!ruled || !open || indented || !open.full || isOther || startsSection(line.text)) {
        close();
        open = { text: line.text, full: false, page, size: line.size };
      } else open.text += line.text;
      open.full = line.right > right - line.size * SIZES.fullLine;
    }
  });
  close();
  return { kind, blocks };
}

const withPlaces = (rows: readonly SourceRow[], table: number, page: number): SourceRow[] =>
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
  const widest = widestLines(table, held);
  const rows = withMissingRules(
    table,
    table.cells.map((cell) => ({ cell, lines: textLines(held.get(cell) ?? [], false) })),
  );
  return {
    type: 'table',
    hasGrid: true,
    rows: rows.flatMap((row, r) =>
      partedRows(row).map(
        (cells): SourceRow => ({
          cells: cells.map(
            ({ cell, lines }, c): SourceCell => ({
              text: cellText(cell, lines, widest.get(spanOf(cell)) ?? 0),
              column: cell.column,
              colSpan: cell.colSpan,
              place: { table: number, row: r + 1, column: c + 1, page },
            }),
          ),
        }),
      ),
    ),
  };
}

/** A cell of a ruled table and the lines of text in it. */
interface FilledCell {
  readonly cell: RuledCell;
  readonly lines: readonly Line[];
}

const spanOf = ({ column, colSpan }: RuledCell): string => `${column} ${colSpan}`;

/** By the columns that a cell takes, the widest line of text in any cell of theirs: so much fits in. */
function widestLines(
  table: RuledTable,
  held: ReadonlyMap<RuledCell, readonly Piece[]>,
): ReadonlyMap<string, number> {
  const widest = new Map<string, number>();
  for (const cell of table.cells) {
    for (const { left, right } of textLines(held.get(cell) ?? [], false))
      widest.set(spanOf(cell), Math.max(widest.get(spanOf(cell)) ?? 0, right - left));
  }
  return widest;
}

/**
 * What a cell says. Digits that fill a line of it to the edge go on on the next: that is one number.
 *
 * @param widest how wide a line in its columns is
 */
function cellText(cell: RuledCell, lines: readonly Line[], widest: number): string {
  let text = '';
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const isNumber = /^[\d,.+-]+$/.test(line.text) && before && /^[\d,.+-]+$/.test(before.text);
    const width = before ? before.right - before.left : 0;
    const room = cell.right - cell.left - width;
    // A digit is half as wide as it is high; what stands beside the text in a cell is less than two of them.
    const isBroken =
      isNumber &&
      before.text.length > 1 &&
      room < before.size * SIZES.roomForDigits &&
      // Where another line of the column is wider by more than a digit, the next one would have fitted in.
      width + before.size / 2 > widest - before.size * SIZES.wordGap;
    text += i === 0 || isBroken ? line.text : `\n${line.text}`;
  });
  return text;
}

const ITEM_START =
  /^\s*(?:[一二三四五六七八九十]{1,2}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.、．])/;
/** How many cells have to show that a row is several whose rule is not drawn. */
const SHOWN = 3;

/**
 * The cells of a table by its rows. Where the rule between two rows is drawn for their labels only, the numbers
 * of both stand in one cell, on the level of its label: they are cells of two rows.
 */
function withMissingRules(table: RuledTable, filled: readonly FilledCell[]): FilledCell[][] {
  const rows: FilledCell[][] = Array.from({ length: table.rowCount }, () => []);
  for (const cell of filled) rows[cell.cell.row]?.push(cell);
  const edges = rows.map((row) => Math.max(...row.map(({ cell }) => cell.top)));
  const rowAt = ({ y, size }: Line): number =>
    lastIndexWhere(edges, (edge) => y + size * SIZES.middle < edge);
  const placesOf = ({ cell, lines }: FilledCell): number[] | undefined => {
    const places = lines.map(rowAt);
    const isSpread = lines.length > 1 && new Set(places).size === places.length;
    return isSpread && places[0] === cell.row && lines.every(({ text }) => looksLikeValue(text))
      ? places
      : undefined;
  };
  rows.forEach((row, r) => {
    const spread = row.filter((cell) => placesOf(cell) !== undefined);
    if (spread.length < SHOWN) return;
    rows[r] = row.map((cell) =>
      spread.includes(cell) ? { ...cell, lines: cell.lines.slice(0, 1) } : cell,
    );
    for (const cell of spread)
      placesOf(cell)?.forEach((place, i) => {
        if (i > 0) rows[place]?.push({ ...cell, lines: cell.lines.slice(i, i + 1) });
      });
  });
  for (const row of rows) row.sort((a, b) => a.cell.column - b.cell.column);
  return rows;
}

/** The rows that a row between two rules holds: several where its numbers stand on the same lines in many cells. */
function partedRows(row: readonly FilledCell[]): (readonly FilledCell[])[] {
  const isNumeric = ({ lines }: FilledCell): boolean =>
    lines.length > 0 && lines.every(({ text }) => looksLikeValue(text));
  const numeric = row.filter(isNumeric);
  const most = Math.max(0, ...numeric.map(({ lines }) => lines.length));
  const full = numeric.filter(({ lines }) => lines.length === most);
  const levels = full[0]?.lines.map(({ y }) => y) ?? [];
  const isLevel = (y: number, i: number): boolean =>
    Math.abs((levels[i] ?? NaN) - y) < POINTS.sameLevel;
  if (
    most < 2 ||
    full.length < SHOWN ||
    !full.every(({ lines }) => lines.every(({ y }, i) => isLevel(y, i))) ||
    !numeric.every(({ lines }) => lines.every(({ y }) => levels.some((_, i) => isLevel(y, i))))
  )
    return [row];
  const labels = row.filter((filled) => !isNumeric(filled) && filled.lines.length > 0);
  const [label] = labels;
  const starts = label?.lines.flatMap(({ text }, i) => (ITEM_START.test(text) ? [i] : [])) ?? [];
  // Only a label that has as many items tells which row is which.
  if (labels.length !== 1 || starts.length !== most || starts[0] !== 0) return [row];
  return levels.map((_, part) =>
    row.map(({ cell, lines }) => ({
      cell,
      lines:
        cell === label?.cell
          ? lines.slice(starts[part], starts[part + 1])
          : lines.filter(({ y }) => isLevel(y, part)),
    })),
  );
}
