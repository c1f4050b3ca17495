import { type Block, columnsOf } from '../../format';
import type { SourceCell } from '../document';
import { coreOf, editDistance } from '../letters';
import { coresOf, wordsOf } from './form-index';

/** Which column of the form each value of a row belongs to, in the order of the row's cells. */
export interface ColumnMap {
  /** Index of the form's column; -1 for a column that the form does not have. */
  readonly columns: readonly number[];
  /** Texts of columns that the form does not have. */
  readonly extra: readonly string[];
  readonly reordered: boolean;
  /** Grid columns of the form's columns, where the header's grid is sound. */
  readonly grid?: readonly number[];
  /** Whether a column is several cells wide: cells cannot be told by their order. */
  readonly isSpread?: true;
}

/** How alike two texts are, 0 to 1; less than half is 0. */
export const likeness = (a: string, b: string): number => {
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) * 2 < longer || longer === 0) return 0;
  return a === b ? 1 : 1 - editDistance(a, b) / longer;
};

const FURNITURE_LIKENESS = 0.6;
const COLUMN_LIKENESS = 0.5;

/** What the headers of a block's columns may say, as cores. */
interface ColumnWords {
  /** The accepted spellings of each column, in the form's order. */
  readonly leaves: readonly (readonly string[])[];
  /** Those of the headings over them. */
  readonly above: ReadonlySet<string>;
  readonly all: readonly string[];
}

const words = new WeakMap<Block, ColumnWords>();

function columnWords(block: Block): ColumnWords {
  let known = words.get(block);
  if (!known) {
    const columns = columnsOf(block);
    const leaves = columns.map((column) => coresOf(column.node));
    const above = new Set(columns.flatMap((column) => column.path.slice(0, -1).flatMap(coresOf)));
    known = { leaves, above, all: [...above, ...leaves.flat()] };
    words.set(block, known);
  }
  return known;
}

/** The columns that a header names, for a block of the form. */
export function columnMap(
  header: readonly (readonly SourceCell[])[],
  block: Block,
  hasGrid: boolean,
  furniture: ReadonlySet<string>,
): ColumnMap {
  const { leaves, above, all } = columnWords(block);
  const identity: ColumnMap = { columns: leaves.map((_, i) => i), extra: [], reordered: false };

  const isFurniture = (whole: string): boolean =>
    [...furniture].some((text) => likeness(text, whole) >= FURNITURE_LIKENESS);
  const found = new Map<number, SourceCell>();
  const extra: { cell: SourceCell; after: number }[] = [];
  let last = -1;
  for (const cells of header) {
    const inked = cells.filter((cell) => coreOf(cell.text) !== '' || wordsOf(cell.text) !== '');
    for (const cell of inked) {
      const core = coreOf(cell.text);
      const whole = wordsOf(cell.text);
      if (isFurniture(whole)) continue;
      const leaf = leaves.findIndex((own, i) => !found.has(i) && own.includes(core));
      if (leaf >= 0) {
        found.set(leaf, cell);
        last = leaf;
        continue;
      }
      if (above.has(core)) continue;
      // A part of a broken label (商业 / 企业), or a label with a slip.
      if (
        all.some(
          (known) =>
            known.includes(core) || (core.length > 2 && likeness(known, core) >= COLUMN_LIKENESS),
        )
      )
        continue;
      if (inked.length > 1) extra.push({ cell, after: last });
    }
  }

  const places = leaves.map((_, i) => found.get(i)?.column);
  const sound =
    hasGrid &&
    places.every((place) => place !== undefined) &&
    new Set(places).size === leaves.length;
  if (sound) {
    const grid = places as readonly number[]; // every place is known, two lines above
    const order = [
      ...grid.map((column, leaf) => ({ column, leaf })),
      ...extra.map(({ cell }) => ({ column: cell.column, leaf: -1 })),
    ].sort((a, b) => a.column - b.column);
    const columns = order.map(({ leaf }) => leaf);
    const known = columns.filter((leaf) => leaf >= 0);
    return {
      columns,
      extra: extra.map(({ cell }) => cell.text),
      reordered: known.some((leaf, i) => leaf !== i),
      grid,
    };
  }
  // Blanks between heads stand for columns that merged cells cover.
  const isSpread = header.some((cells) => {
    const last = cells.findLastIndex((cell) => wordsOf(cell.text) !== '');
    return cells.slice(0, last).some((cell, i) => {
      const before = cells[i - 1]?.text ?? '';
      const isLeaf =
        wordsOf(before) !== '' && !above.has(coreOf(before)) && !isFurniture(wordsOf(before));
      return wordsOf(cell.text) === '' && isLeaf;
    });
  });
  if (isSpread) return { ...identity, isSpread };
  if (extra.length === 0) return identity;
  const columns: number[] = [];
  for (let leaf = -1; leaf < leaves.length; leaf++) {
    if (leaf >= 0) columns.push(leaf);
    for (const each of extra) if (each.after === leaf) columns.push(-1);
  }
  return { columns, extra: extra.map(({ cell }) => cell.text), reordered: false };
}
