import { withoutRadicals } from '../letters';
import type { DrawnPage, DrawnText, PageBox } from './drawn';
import type { Ruling, Rulings } from './ruling';
import { PARTS, POINTS, SIZES } from './tolerances';
import { visibleTexts } from './visible';

/** A piece of text at its place on an upright page: letters that are set in one go. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Whether its letters are set apart without a space between them. */
  readonly isSetApart?: boolean;
}

/** A page that is set upright: what is seen on it, and its lines. */
export interface UprightPage {
  readonly pieces: readonly Piece[];
  readonly rulings: Rulings;
}

type Turn = 0 | 1 | 2 | 3;

const quarterOf = ({ turn = 0 }: DrawnText): Turn =>
  (((Math.round(turn / 90) % 4) + 4) % 4) as Turn; // of four

/** The turn that most of a page's letters have: it is scanned or printed sideways. */
function turnOf(texts: readonly DrawnText[]): Turn {
  const letters = [0, 0, 0, 0];
  for (const text of texts) {
    const quarter = quarterOf(text);
    letters[quarter] = (letters[quarter] ?? 0) + text.text.trim().length;
  }
  return letters.indexOf(Math.max(...letters)) as Turn;
}

/** A place on a page that is turned back by some quarters. */
const turned = (x: number, y: number, turn: Turn): [number, number] =>
  turn === 1 ? [y, -x] : turn === 2 ? [-x, -y] : turn === 3 ? [-y, x] : [x, y];

function turnedBox({ left, bottom, right, top }: PageBox, turn: Turn): PageBox {
  const [x0, y0] = turned(left, bottom, turn);
  const [x1, y1] = turned(right, top, turn);
  return {
    left: Math.min(x0, x1),
    right: Math.max(x0, x1),
    bottom: Math.min(y0, y1),
    top: Math.max(y0, y1),
  };
}

/** What is seen on a page, upright, and its lines. */
export function uprightPage(page: DrawnPage): UprightPage {
  const seen = visibleTexts(page);
  const turn = turnOf(seen);
  const texts = seen.map((text) => {
    const [x, y] = turned(text.x, text.y, turn);
    return { ...text, x, y, turn: (text.turn ?? 0) - turn * 90 };
  });
  const edges = page.box && turnedBox(page.box, turn);
  const pieces = withMarks(joinedTexts(texts).map(pieceOf));
  return {
    pieces: edges ? pieces.map((piece) => markCut(piece, edges)) : pieces,
    rulings: rulingsOf(page, turn),
  };
}

/** The straight lines that a page draws. */
function rulingsOf({ lines, areas }: DrawnPage, turn: Turn): Rulings {
  const horizontal: Ruling[] = [];
  const vertical: Ruling[] = [];
  const add = ([x0, y0]: [number, number], [x1, y1]: [number, number]): void => {
    const width = Math.abs(x1 - x0);
    const height = Math.abs(y1 - y0);
    if (height <= POINTS.thin && width > height)
      horizontal.push({ at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) });
    else if (width <= POINTS.thin && height > width)
      vertical.push({ at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) });
  };
  for (const { x0, y0, x1, y1 } of lines) add(turned(x0, y0, turn), turned(x1, y1, turn));
  for (const { left, bottom, right, top, isPicture } of areas)
    if (!isPicture && right >= left && top >= bottom)
      add(turned(left, bottom, turn), turned(right, top, turn));
  return { horizontal, vertical };
}

/** A text with the letters that go on with it. */
interface JoinedText extends DrawnText {
  readonly isSetApart?: boolean;
}

const isDigit = (text: string): boolean => /^[\d.,+-]$/.test(text);

/** Whether two letters are digits of one text whose letters are set apart, by less than a letter. */
const areSetApart = (last: DrawnText, next: DrawnText, gap: number): boolean =>
  gap < 1 && last.order === next.order && isDigit(last.text.slice(-1)) && isDigit(next.text);

/** Whether one of two neighbouring letters is Chinese and the other a digit or a Latin letter. */
const partsScripts = (last: DrawnText, next: DrawnText): boolean => {
  const [before = '', after = ''] = [last.text.slice(-1), next.text.slice(0, 1)];
  return (HAN.test(before) && LATIN.test(after)) || (LATIN.test(before) && HAN.test(after));
};

const HAN = /[㐀-鿿]/;
const LATIN = /[\da-z]/i;

/** Texts that go on with each other, put together in the order in which they are drawn. */
function joinedTexts(texts: readonly DrawnText[]): JoinedText[] {
  const result: JoinedText[] = [];
  let last: JoinedText | undefined;
  let isSpaced = false;
  for (const text of texts) {
    if (text.text.trim() === '') {
      isSpaced = true;
      continue;
    }
    const gap = last && gapBetween(last, text);
    if (
      last &&
      gap !== undefined &&
      gap > SIZES.back &&
      (gap <= SIZES.piece || (!isSpaced && areSetApart(last, text, gap)))
    ) {
      const least = partsScripts(last, text)
        ? SIZES.autoSpace
        : isSpaced
          ? SIZES.spacedWord
          : SIZES.word;
      const hasSpace = gap > least;
      last = {
        ...last,
        isSetApart: hasSpace && !isSpaced && (last.isSetApart ?? last.text.length === 1),
        text: `${last.text}${hasSpace ? ' ' : ''}${text.text}`,
        width: last.width + gap * text.size + text.width,
      };
      result[result.length - 1] = last;
    } else {
      last = text;
      result.push(text);
    }
    isSpaced = false;
  }
  return result;
}

/** How far a text begins behind the end of another, in letters; undefined where it is not on its line. */
function gapBetween(last: DrawnText, next: DrawnText): number | undefined {
  const turn = next.turn ?? 0;
  if (Math.abs((last.turn ?? 0) - turn) > 1) return undefined;
  if (Math.abs(last.size - next.size) > next.size * SIZES.pieceSize) return undefined;
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [dx, dy] = [next.x - last.x, next.y - last.y];
  if (Math.abs(dy * cos - dx * sin) > next.size * SIZES.pieceLevel) return undefined;
  return (dx * cos + dy * sin - last.width) / next.size;
}

function pieceOf({
  text: raw,
  x,
  y,
  width,
  size,
  turn = 0,
  isSetApart = false,
}: JoinedText): Piece {
  const text = withoutRadicals(raw);
  const cos = Math.cos((turn * Math.PI) / 180);
  const sin = Math.sin((turn * Math.PI) / 180);
  // Upside down, it runs to the left and hangs below its base line.
  if (cos < 0 && Math.abs(sin) <= -cos)
    return { text, x: x - width, y: y - size * SIZES.height, width, size, isSetApart };
  if (Math.abs(sin) <= Math.abs(cos)) return { text, x, y, width, size, isSetApart };
  // Turned text has its width along another axis.
  return {
    text,
    x: sin > 0 ? x - size * 0.4 : x + size * 0.4,
    y: y + (sin > 0 ? width / 2 : -width / 2),
    width: 0,
    size,
  };
}

/** A piece that runs off the page is cut there: what is left of a number is no number. */
const markCut = (piece: Piece, edges: PageBox): Piece => {
  const isCut =
    piece.x < edges.left - POINTS.overEdge || piece.x + piece.width > edges.right + POINTS.overEdge;
  return isCut && /\d/.test(piece.text) ? { ...piece, text: `${piece.text}…` } : piece;
};

/** Whether a piece is a small mark at the end of another, raised or lowered. */
const isMarkAt = (mark: Piece, piece: Piece): boolean => {
  const gap = (mark.x - piece.x - piece.width) / piece.size;
  const up = (mark.y - piece.y) / piece.size;
  // Browsers set a note's mark in letters little smaller than the text, well above its line or below it.
  const isSmaller =
    mark.size < piece.size * PARTS.mark ||
    (mark.size < piece.size * PARTS.sameSize && Math.abs(up) > SIZES.wordLevel);
  return isSmaller && gap > -0.3 && gap < 0.5 && up > -0.4 && up < 0.8;
};

/** Points of a page, and how many numbers may end in such a square before they are nothing that anybody reads. */
const SQUARE = 20;
const MOST_IN_SQUARE = 40;
/** From below to above, and from left to right, as the places around a mark are looked at. */
const NEIGHBOURS = [-1, 0, 1].flatMap((dy) => [-1, 0, 1].map((dx) => [dx, dy] as const));

/** The pieces with the small digits that point to notes as marks: they are no digits of the number before them. */
function withMarks(pieces: readonly Piece[]): Piece[] {
  const isSmall = ({ text }: Piece): boolean => /^[\d*()（）[\]①-⑳※†‡]{1,5}$/.test(text);
  // By where they end, in squares of some letters: each mark would look at all pieces of its line else.
  const ends = new Map<string, Piece[]>();
  const square = (x: number, y: number): [number, number] => [
    Math.round(x / SQUARE),
    Math.round(y / SQUARE),
  ];
  for (const piece of pieces) {
    if (!/\d\s*$/.test(piece.text)) continue;
    const key = square(piece.x + piece.width, piece.y).join();
    const others = ends.get(key);
    if (!others) ends.set(key, [piece]);
    else if (others.length < MOST_IN_SQUARE) others.push(piece);
  }
  const marks = new Map<Piece, Piece>();
  for (const mark of pieces) {
    if (!isSmall(mark)) continue;
    const [column, row] = square(mark.x, mark.y);
    const near = NEIGHBOURS.flatMap(([dx, dy]) => ends.get(`${column + dx},${row + dy}`) ?? []);
    const marked = near.find((piece) => isMarkAt(mark, piece));
    if (marked && !marks.has(marked)) marks.set(marked, mark);
  }
  if (marks.size === 0) return [...pieces];
  const gone = new Set(marks.values());
  return pieces.flatMap((piece) => {
    if (gone.has(piece)) return [];
    const mark = marks.get(piece);
    if (!mark) return [piece];
    const text = `${piece.text}[${mark.text.replace(/[[\]()（）]/g, '')}]`;
    return [{ ...piece, text, width: Math.max(piece.width, mark.x + mark.width - piece.x) }];
  });
}
