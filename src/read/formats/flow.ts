import type { Locale } from '../../format';
import type { DocumentKind, SourceBlock, SourceCell, SourceDocument, SourceRow } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';

/**
 * A word processor's text as its files tell it: paragraphs, and tables whose cells hold paragraphs and tables
 * again. What RTF, old Word and OpenDocument texts have in common.
 */
export type FlowBlock = string | FlowTable;

export interface FlowCell {
  /** Grid column of the first column covered, from 0. */
  readonly column: number;
  readonly colSpan: number;
  readonly blocks: readonly FlowBlock[];
}

/** A table; cells that a merge covers do not appear. */
export interface FlowTable {
  readonly rows: readonly (readonly FlowCell[])[];
}

/** A cell by the lines on both sides of it, in whatever unit, and what it says of its merges. */
export interface EdgedCell {
  readonly left: number;
  readonly right: number;
  /** Covered by the cell above it, or by the one on its left. */
  readonly covered?: 'above' | 'left' | undefined;
  readonly blocks: readonly FlowBlock[];
}

/** The texts of paragraphs as one cell's: two paragraphs are two texts, a blank line apart. */
const cellText = (paragraphs: readonly string[]): string =>
  paragraphs
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');

/** All paragraphs, those of tables inside too. */
function paragraphsIn(blocks: readonly FlowBlock[]): string[] {
  return blocks.flatMap((block) =>
    typeof block === 'string'
      ? [block]
      : block.rows.flatMap((row) => row.flatMap((cell) => paragraphsIn(cell.blocks))),
  );
}

/** Whether a cell is a frame around tables that hold more than values of it. */
const isFrame = (cell: FlowCell): boolean =>
  cell.blocks.some((block) => {
    if (typeof block === 'string') return false;
    const texts = paragraphsIn([block]).filter((text) => text.trim() !== '');
    return texts.length > 1 && !texts.every((text) => /^[\s\d.,]*$/.test(text));
  });

/**
 * The document of a text. A table inside a cell that holds one value is that cell's content; a table around
 * tables is layout, and what it holds is read as if it stood outside.
 * @throws ReadError `tooLarge`
 */
export function flowDocument(
  kind: DocumentKind,
  flow: readonly FlowBlock[],
  locale: Locale,
): SourceDocument {
  const blocks: SourceBlock[] = [];
  let table = 0;
  let cells = 0;
  let offset = 0;
  const add = (all: readonly FlowBlock[]): void => {
    for (const block of all) {
      if (typeof block === 'string') {
        for (const text of block.split('\n')) {
          if (text.trim() !== '') blocks.push({ type: 'paragraph', text, place: { offset } });
          offset += text.length + 1;
        }
      } else if (block.rows.some((row) => row.some(isFrame))) {
        for (const row of block.rows) for (const cell of row) add(cell.blocks);
      } else {
        table++;
        const number = table;
        const rows = block.rows.map(
          (row, r): SourceRow => ({
            cells: row.map(
              ({ column, colSpan, blocks: inner }, c): SourceCell => ({
                text: cellText(paragraphsIn(inner)),
                column,
                colSpan,
                place: { table: number, row: r + 1, column: c + 1 },
              }),
            ),
          }),
        );
        cells += rows.reduce((sum, row) => sum + row.cells.length, 0);
        if (cells > LIMITS.cells) throw new ReadError('tooLarge', locale, `${LIMITS.cells} cells`);
        blocks.push({ type: 'table', rows, hasGrid: true });
      }
    }
  };
  add(flow);
  return { kind, blocks };
}

/**
 * A table whose rows say where the lines between their cells run: lines nearer than a tolerance are one.
 *
 * @param tolerance in the unit of the lines
 */
export function edgedTable(rows: readonly (readonly EdgedCell[])[], tolerance: number): FlowTable {
  const lines: number[] = [];
  const all = rows.flatMap((row) => row.flatMap(({ left, right }) => [left, right]));
  for (const x of [...new Set(all)].sort((a, b) => a - b)) {
    const last = lines[lines.length - 1];
    if (last === undefined || x - last > tolerance) lines.push(x);
  }
  const columnAt = new Map<number, number>();
  const columnOf = (x: number): number => {
    const known = columnAt.get(x);
    if (known !== undefined) return known;
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lines[middle] ?? 0) <= x) low = middle;
      else high = middle - 1;
    }
    columnAt.set(x, low);
    return low;
  };
  return {
    rows: rows.map((row) => {
      const cells: FlowCell[] = [];
      for (const { left, right, covered, blocks } of row) {
        const column = columnOf(left);
        const colSpan = Math.max(1, columnOf(right) - column);
        const last = cells[cells.length - 1];
        if (covered === 'left' && last)
          cells[cells.length - 1] = { ...last, colSpan: last.colSpan + colSpan };
        else if (covered !== 'above') cells.push({ column, colSpan, blocks });
      }
      return cells;
    }),
  };
}
