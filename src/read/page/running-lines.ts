import { isLabel } from '../form-index';
import { isTitle } from '../head';
import { inked } from '../letters';
import { startsSection } from '../narrative';
import { looksLikeValue } from '../numbers';
import { linesByLevel, type Placed } from './lines';
import { mayBeCounted } from './page-number';
import { POINTS } from './tolerances';

/** Lines that a paged document prints on every page, over its text and below it. */

/** A piece of text at its place, y upwards. */
interface Printed extends Placed {
  readonly text: string;
}

/** Lines at the top and at the bottom of a page that may be such ones. */
const OUTER = 2;
interface Line<P> {
  readonly y: number;
  readonly pieces: readonly P[];
  /** What it says on every page: whatever digits it counts in. */
  readonly key: string;
}

function outerLines<P extends Printed>(pieces: readonly P[]): Line<P>[] {
  const rows = linesByLevel(pieces);
  const outer = rows.filter((_, i) => i < OUTER || i >= rows.length - OUTER);
  return outer.map((row) => {
    const text = row.map((piece) => piece.text).join('');
    // Titles of two reports differ in their year alone.
    const key = inked(isTitle(text) ? text : text.replace(/\d+/g, '#'));
    return { y: row[0]?.y ?? 0, pieces: row, key };
  });
}

/** Whether a line may be of a table, or a heading: these come again for other reasons. */
const isOfText = ({ pieces, key }: Line<Printed>): boolean =>
  pieces.some(({ text }) => isLabel(text)) ||
  pieces.filter(({ text }) => /\d/.test(text) && looksLikeValue(text)).length > 2 ||
  !(/\p{L}/u.test(key) || mayBeCounted(key)) ||
  startsSection(key);

/** The pages without the lines that stand at the same place on most of them; a title stays where it is first. */
export function withoutRunningLines<P extends Printed>(
  pages: readonly (readonly P[])[],
): readonly (readonly P[])[] {
  if (pages.length < 2) return pages;
  const outer = pages.map((page) => outerLines(page).filter((line) => !isOfText(line)));
  const isSame = (a: Line<P>, b: Line<P>): boolean =>
    a.key === b.key && Math.abs(a.y - b.y) <= POINTS.samePlace;
  return pages.map((page, p) => {
    const gone = new Set<P>();
    for (const line of outer[p] ?? []) {
      const on = outer.flatMap((lines, i) =>
        lines.some((other) => isSame(other, line)) ? [i] : [],
      );
      const isAlone = (outer[p] ?? []).every((other) => other === line || other.key !== line.key);
      const isFirst = on[0] === p && isAlone && isTitle(line.key);
      if (on.length > 1 && on.length * 2 > pages.length && !isFirst)
        for (const piece of line.pieces) gone.add(piece);
    }
    return gone.size === 0 ? page : page.filter((piece) => !gone.has(piece));
  });
}
