import { looksLikeValue } from '../numbers';

/**
 * Tables that stand side by side in a sheet, with a blank column between them. A row of the sheet is then no
 * row of a table.
 */

/** Columns next to each other that are filled, both ends included. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** A part of a sheet, all ends included. */
export interface Area extends Span {
  readonly top: number;
  readonly bottom: number;
}

/** More parts than this are no tables, and nothing is cut. */
const MOST_AREAS = 200;

const joined = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
});
const shareRows = (a: Area, b: Area): boolean => a.top <= b.bottom && b.top <= a.bottom;
const shareColumns = (a: Span, b: Span): boolean => a.left <= b.right && b.left <= a.right;

/** Areas that belong together by some relation, joined until none of them do. */
function joinedBy(areas: readonly Area[], belong: (a: Area, b: Area) => boolean): Area[] {
  const result: Area[] = [];
  for (const area of areas) {
    let own = area;
    for (let at = 0; at < result.length; ) {
      const other = result[at];
      if (other && belong(own, other)) {
        own = joined(own, other);
        result.splice(at, 1);
        at = 0;
      } else at++;
    }
    result.push(own);
  }
  return result;
}

/** The filled spans of a row, joined where they touch. */
function touching(spans: readonly Span[]): Span[] {
  const result: { left: number; right: number }[] = [];
  for (const { left, right } of [...spans].sort((a, b) => a.left - b.left)) {
    const last = result[result.length - 1];
    if (last && left <= last.right + 1) last.right = Math.max(last.right, right);
    else result.push({ left, right });
  }
  return result;
}

/** What is filled without a break, as areas; undefined where there is too much of it. */
function areasOf(filled: readonly (readonly Span[])[]): Area[] | undefined {
  let closed: Area[] = [];
  let open: Area[] = [];
  // The spans of the row before, each with the area that it belongs to.
  let before: { span: Span; area: Area }[] = [];
  for (const [row, spans] of filled.entries()) {
    const own: typeof before = [];
    for (const span of touching(spans)) {
      const above = before.filter(
        (each) => each.span.left <= span.right + 1 && span.left <= each.span.right + 1,
      );
      const near = new Set(above.map(({ area }) => area));
      const area = [...near].reduce(joined, { ...span, top: row, bottom: row });
      open = [...open.filter((each) => !near.has(each)), area];
      for (const list of [before, own])
        for (const each of list) if (near.has(each.area)) each.area = area;
      own.push({ span, area });
    }
    const live = new Set(own.map((each) => each.area));
    closed = [...closed, ...open.filter((area) => !live.has(area))];
    open = open.filter((area) => live.has(area));
    if (closed.length + open.length > MOST_AREAS) return undefined;
    before = own;
  }
  return joinedBy([...closed, ...open], (a, b) => shareRows(a, b) && shareColumns(a, b));
}

/**
 * The parts of a sheet that are to be read as tables of their own, from top to bottom; one part where no
 * tables stand side by side.
 *
 * @param rows the texts of the sheet
 * @param filled what is filled in each row: its texts, and what merged cells cover
 */
export function islandsIn(
  rows: readonly (readonly string[])[],
  filled: readonly (readonly Span[])[],
): readonly Area[] {
  const whole: Area = { top: 0, bottom: rows.length - 1, left: 0, right: Number.MAX_SAFE_INTEGER };
  const areas = areasOf(filled);
  if (!areas || areas.length < 2) return [whole];
  const bands = joinedBy(areas, shareRows).sort((a, b) => a.top - b.top);
  const isTable = ({ top, bottom, left, right }: Area): boolean => {
    const texts = rows.slice(top, bottom + 1).flatMap((row) => row.slice(left, right + 1));
    const inked = texts.filter((text) => text.trim() !== '');
    const numbers = inked.filter(looksLikeValue).length;
    return numbers > 0 && numbers < inked.length;
  };
  const parts: Area[] = [];
  let from = 0;
  for (const band of bands) {
    const inBand = areas.filter((area) => shareRows(area, band));
    const side = joinedBy(inBand, shareColumns).sort((a, b) => a.left - b.left);
    // Labels on one side of a blank column and their numbers on the other are one table.
    if (side.length < 2 || !side.every(isTable)) continue;
    if (band.top > from) parts.push({ ...whole, top: from, bottom: band.top - 1 });
    parts.push(...side.map(({ left, right }) => ({ ...band, left, right })));
    from = band.bottom + 1;
  }
  if (from < rows.length) parts.push({ ...whole, top: from });
  return parts;
}
