import { appendAt } from '../lists';
import type { DrawnArea, DrawnPage, DrawnText, PageBox } from './drawn';
import { ALIKE_COLOUR, PARTS, POINTS, SIZES } from './tolerances';

/** What of a page's texts is seen: painted, on a ground of another colour, not covered, and once. */

const WHITE = '#ffffff';
/** Letters and areas that are held against each other. */
const MOST_PAIRS = 40_000_000;

/** Where the ink of an upright text is. */
const inkOf = ({ x, y, width, size }: DrawnText): PageBox => ({
  left: x,
  right: x + width,
  bottom: y,
  top: y + size * SIZES.height,
});

/** Where the ink of a text is, whatever its direction. */
function boxOf(text: DrawnText): PageBox {
  const turn = ((text.turn ?? 0) * Math.PI) / 180;
  if (Math.abs(turn) < 0.01) return inkOf(text);
  const { x, y, width, size } = text;
  const corners = [
    [0, 0],
    [width, 0],
    [width, size * SIZES.height],
    [0, size * SIZES.height],
  ].map(([along = 0, up = 0]) => [
    x + along * Math.cos(turn) - up * Math.sin(turn),
    y + along * Math.sin(turn) + up * Math.cos(turn),
  ]);
  const xs = corners.map(([at = 0]) => at);
  const ys = corners.map(([, at = 0]) => at);
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    bottom: Math.min(...ys),
    top: Math.max(...ys),
  };
}

/** The part of a box that another takes, 0 to 1. */
function partIn(box: PageBox, other: PageBox): number {
  const along = Math.min(box.right, other.right) - Math.max(box.left, other.left);
  const up = Math.min(box.top, other.top) - Math.max(box.bottom, other.bottom);
  const width = Math.max(box.right - box.left, 0.01);
  const height = Math.max(box.top - box.bottom, 0.01);
  return (
    (Math.max(0, Math.min(along, width)) / width) * (Math.max(0, Math.min(up, height)) / height)
  );
}

const colourParts = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Whether two colours look the same. */
const areAlike = (a: string, b: string): boolean => {
  if (a === b) return true;
  const other = colourParts(b);
  return colourParts(a).every((part, i) => Math.abs(part - (other[i] ?? 0)) <= ALIKE_COLOUR);
};

const isBig = (area: DrawnArea): boolean =>
  area.right - area.left >= POINTS.leastArea && area.top - area.bottom >= POINTS.leastArea;

/** What a text loses by the edge of what it may be seen in: a number that is cut there is no number. */
function atEdge(text: DrawnText, box: PageBox): DrawnText | undefined {
  if (!text.clip) return text;
  const part = partIn(box, text.clip);
  // Of a digit that is all but gone, the rest is seen at the end of the others.
  if (part < PARTS.seen)
    return part > PARTS.sliver && /^\d$/.test(text.text) ? { ...text, text: '…' } : undefined;
  return part < PARTS.seenWhole && /\d/.test(text.text) ? { ...text, text: `${text.text}…` } : text;
}

/** Lines along a page that are no longer than a number. */
function shortLines({ lines, areas }: DrawnPage): PageBox[] {
  const all = [
    ...lines.map(({ x0, y0, x1, y1 }) => ({
      left: Math.min(x0, x1),
      right: Math.max(x0, x1),
      bottom: Math.min(y0, y1),
      top: Math.max(y0, y1),
    })),
    ...areas.filter(({ isPicture }) => !isPicture),
  ];
  return all.filter(
    ({ left, right, bottom, top }) =>
      top - bottom <= POINTS.thinStroke &&
      right - left > top - bottom &&
      right - left <= POINTS.longestStroke,
  );
}

/** The texts that are struck out: a line runs through their middle, from the first letter to the last, and no farther. */
function struckOut(page: DrawnPage): ReadonlySet<DrawnText> {
  const strokes = shortLines(page);
  const struck = new Set<DrawnText>();
  if (strokes.length === 0) return struck;
  // By bands of the page: borders of dots are many lines.
  const bands = new Map<number, DrawnText[]>();
  const bandOf = (y: number): number => Math.floor(y / POINTS.band);
  for (const text of page.texts) {
    if ((text.turn ?? 0) !== 0 || text.text.trim() === '') continue;
    appendAt(bands, bandOf(text.y), text);
  }
  let pairs = 0;
  for (const stroke of strokes) {
    const y = (stroke.bottom + stroke.top) / 2;
    const near = [bandOf(y) - 1, bandOf(y)].flatMap((band) => bands.get(band) ?? []);
    pairs += near.length;
    if (pairs > MOST_PAIRS) return struck;
    const through = near.filter((text) => {
      const up = (y - text.y) / text.size;
      if (up < SIZES.strokeLow || up > SIZES.strokeHigh) return false;
      const along = Math.min(stroke.right, text.x + text.width) - Math.max(stroke.left, text.x);
      return along > text.width * PARTS.drawnEdge;
    });
    const [first] = through;
    if (!first) continue;
    const space = first.size * SIZES.space;
    const ends = inkOf(first);
    const left = through.reduce((least, { x }) => Math.min(least, x), ends.left);
    const right = through.reduce((most, { x, width }) => Math.max(most, x + width), ends.right);
    if (Math.abs(left - stroke.left) < space && Math.abs(right - stroke.right) < space)
      for (const text of through) struck.add(text);
  }
  return struck;
}

/** The texts of a page that a reader of it sees, in the order in which they are drawn. */
export function visibleTexts(page: DrawnPage): DrawnText[] {
  const struck = struckOut(page);
  const areas = page.areas.filter(isBig);
  const pictures = areas.filter(({ isPicture }) => isPicture);
  // Where nothing is known of when it was drawn, nothing covers a text.
  const orderOf = ({ order }: { readonly order?: number }): number => order ?? Infinity;
  const mayHide = page.texts.length * areas.length <= MOST_PAIRS ? areas : [];
  const seen: DrawnText[] = [];
  const unpainted: DrawnText[] = [];
  const known = new Map<string, DrawnText[]>();
  for (const drawn of page.texts) {
    if (drawn.text.trim() === '') {
      seen.push(drawn);
      continue;
    }
    if (drawn.size < POINTS.leastLetter || struck.has(drawn)) continue;
    const box = boxOf(drawn);
    const text = atEdge(drawn, box);
    if (!text || isHidden(text, box, mayHide, orderOf)) continue;
    if (text.isUnpainted) {
      // Under the picture of a page, its text is laid out for those who search it.
      if (pictures.some((picture) => partIn(box, picture) > 0.9)) unpainted.push(text);
      continue;
    }
    if (!isTwice(text, known)) seen.push(text);
  }
  if (unpainted.length === 0) return seen;
  // What is seen on a picture stands for what is laid out under it.
  const boxes = seen.filter(({ text }) => text.trim() !== '').map(boxOf);
  const free = unpainted.filter((text) => {
    const box = boxOf(text);
    return !boxes.some((other) => partIn(box, other) > 0.2) && !isTwice(text, known);
  });
  return [...seen, ...free].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

/** Whether a text lies under an area, or on one of its own colour. */
function isHidden(
  text: DrawnText,
  box: PageBox,
  areas: readonly DrawnArea[],
  orderOf: (drawn: { readonly order?: number }) => number,
): boolean {
  const at = orderOf(text);
  let ground: DrawnArea | undefined;
  for (const area of areas) {
    if (partIn(box, area) < PARTS.covered) continue;
    if (orderOf(area) > at && at !== Infinity) {
      if (area.colour !== undefined) return true;
    } else if (!ground || orderOf(area) >= orderOf(ground)) ground = area;
  }
  if (text.colour === undefined) return false;
  const under = ground ? ground.colour : WHITE;
  return under !== undefined && areAlike(text.colour, under);
}

/** Whether the same text stands at nearly the same place already; if not, it stands there from now on. */
function isTwice(text: DrawnText, known: Map<string, DrawnText[]>): boolean {
  const near = Math.max(1, text.size * SIZES.twice);
  const [column, row] = [Math.floor(text.x / near), Math.floor(text.y / near)];
  for (let i = column - 1; i <= column + 1; i++) {
    for (let j = row - 1; j <= row + 1; j++) {
      for (const other of known.get(`${text.text} ${i} ${j}`) ?? []) {
        const isSame =
          Math.abs(other.x - text.x) < text.size * SIZES.twice &&
          Math.abs(other.y - text.y) < text.size * SIZES.twice &&
          Math.abs(other.size - text.size) < text.size * SIZES.twice &&
          Math.abs(other.width - text.width) < Math.max(text.size, text.width) * SIZES.twice;
        if (isSame) return true;
      }
    }
  }
  const key = `${text.text} ${column} ${row}`;
  appendAt(known, key, text);
  return false;
}
