import { type Block, columnsOf, EDITIONS, type LabelNode, tablesOf } from '../../format';
import type { SourceCell } from '../document';
import { coresOf, wordsOf } from '../form-index';
import { coreOf, inked, likeness } from '../letters';
import { lastIndexWhere } from '../lists';

/** Which column of the form each value of a row belongs to, in the order of the row's cells. */
export interface ColumnMap {
  /** Index of the form's column; -1 for a column that the form does not have. */
  readonly columns: readonly number[];
  /** Texts of columns that the form does not have. */
  readonly extra: readonly string[];
  readonly reordered?: boolean;
  /** Grid columns of the form's columns, where the header's grid is sound. */
  readonly grid?: readonly number[];
  /** Whether a column is several cells wide: cells cannot be told by their order. */
  readonly isSpread?: true;
  /** Grid columns of those that the form does not have. */
  readonly extraGrid?: readonly number[];
  /**
   * Whether the header names the columns in another order than the form's, and its headings do not bear that
   * out; or other columns, those of another edition.
   */
  readonly isUnclear?: true;
  /** Whether a head is blank: it may be that of a further column. */
  readonly hasBlankHead?: true;
  /** Columns of the form of which alone it cannot be told which the head means. */
  readonly unclear?: ReadonlySet<number>;
}

const FURNITURE_LIKENESS = 0.6;
const COLUMN_LIKENESS = 0.5;

/** What the headers of a block's columns may say, as cores. */
interface ColumnWords {
  /** The accepted spellings of each column, in the form's order. */
  readonly leaves: readonly (readonly string[])[];
  /** Those of the headings over them. */
  readonly above: ReadonlySet<string>;
  /** The headings over each column, outermost first, as the accepted spellings of each. */
  readonly headings: readonly (readonly (readonly string[])[])[];
  /** All of them in the order in which the form's head is read, row by row. */
  readonly inPrint: readonly (readonly string[])[];
  readonly all: readonly string[];
  /** What an edition heads as many columns of this block with that hold something else. */
  readonly foreign: ReadonlySet<string>;
}

/** The labels of a tree, level by level. */
const byLevel = (nodes: readonly LabelNode[]): LabelNode[] =>
  nodes.length === 0 ? [] : [...nodes, ...byLevel(nodes.flatMap((node) => node.children ?? []))];

const words = new WeakMap<Block, ColumnWords>();

function foreignHeads({ heading }: Block, leaves: ColumnWords['leaves']): Set<string> {
  const own = new Set(leaves.flat());
  const others = EDITIONS.flatMap((edition) =>
    tablesOf(edition).flatMap(({ form }) =>
      form.blocks
        .filter((block) => heading && block.heading?.label === heading.label)
        .map((block) => columnsOf(block).map((column) => coresOf(column.node))),
    ),
  );
  return new Set(
    others
      .filter((each) => each.length === leaves.length && !each.flat().some((core) => own.has(core)))
      .flat(2),
  );
}

/** Whether heads name none of a block's columns, but those that another edition has in their place. */
export function areForeign(cores: readonly string[], block: Block): boolean {
  const { leaves, foreign } = columnWords(block);
  return (
    cores.some((core) => foreign.has(core)) &&
    !cores.some((core) => leaves.some((own) => own.includes(core)))
  );
}

function columnWords(block: Block): ColumnWords {
  let known = words.get(block);
  if (!known) {
    const columns = columnsOf(block);
    const leaves = columns.map((column) => coresOf(column.node));
    const headings = columns.map((column) => column.path.slice(0, -1).map(coresOf));
    const above = new Set(headings.flat(2));
    const inPrint = byLevel(block.columns).map(coresOf);
    const foreign = foreignHeads(block, leaves);
    known = { leaves, above, headings, inPrint, all: [...above, ...leaves.flat()], foreign };
    words.set(block, known);
  }
  return known;
}

interface Head {
  readonly cell: SourceCell;
  readonly core: string;
  /** Where it ends: with the blank cells behind it that a lost span leaves. */
  readonly end: number;
}

const endOf = ({ column, colSpan }: SourceCell): number => column + colSpan;

function headOf(
  cell: SourceCell,
  row: readonly SourceCell[],
  core: string,
  isSheet: boolean,
): Head {
  const next = row.find((each) => each.column > cell.column && inked(each.text) !== '');
  const last = row[row.length - 1] ?? cell;
  // Many programs do not store the blank cells that a merged head covers, those at the end of a row above all.
  return { cell, core, end: next?.column ?? (isSheet ? Infinity : endOf(last)) };
}

/** Whether a cell of a head stands over another, in the grid. */
const isOver = ({ cell, end }: Head, lower: SourceCell): boolean =>
  cell.column <= lower.column && endOf(lower) <= end;

/**
 * The cells that name the form's columns, each under the headings that the form has over it: where a label
 * stands several times (结果维持), they tell which. Nothing where a label lacks a heading, as in a head whose
 * spans are lost.
 */
function byHeadings(
  heads: readonly Head[],
  { leaves, above, headings }: ColumnWords,
): Map<number, SourceCell> | undefined {
  const found = new Map<number, SourceCell>();
  const over = heads.filter(({ core }) => above.has(core));
  for (const { cell, core } of heads) {
    const named = leaves.flatMap((own, i) => (own.includes(core) ? [i] : []));
    if (named.length === 0) continue;
    const leaf = named.find((i) =>
      headings[i]?.every((own) =>
        over.some((head) => own.includes(head.core) && isOver(head, cell)),
      ),
    );
    if (leaf === undefined) return undefined;
    if (!found.has(leaf)) found.set(leaf, cell);
  }
  return found;
}

/** Whether a head reads as the form's does: then its columns are the form's, whatever became of its spans. */
function readsAsForm(heads: readonly Head[], { inPrint, all }: ColumnWords): boolean {
  const own = heads.filter(({ core }) => all.includes(core));
  return (
    own.length === inPrint.length && own.every(({ core }, i) => inPrint[i]?.includes(core) === true)
  );
}

/** Whether the headings over columns come in the form's order. */
function headingsInOrder(heads: readonly Head[], { inPrint, above }: ColumnWords): boolean {
  const places = heads
    .filter(({ core }) => above.has(core))
    .map(({ core }) => inPrint.findIndex((own) => own.includes(core)));
  const first = [...new Set(places)];
  return first.every((place, i) => place > (first[i - 1] ?? -1));
}

/** Whether a blank cell of a head stands behind one that is not. */
const hasBlankBehind = (cells: readonly SourceCell[]): boolean =>
  cells
    .slice(cells.findIndex(({ text }) => inked(text) !== ''))
    .some(({ text }) => inked(text) === '');

/** Whether more columns than the form's bear a label of it: which of them is the form's, the head does not say. */
function isDoubled(heads: readonly Head[], { inPrint }: ColumnWords): boolean {
  const columns = new Map<string, Set<number>>();
  for (const { cell, core } of heads)
    columns.set(core, (columns.get(core) ?? new Set()).add(cell.column));
  return [...columns].some(([core, own]) => {
    const named = inPrint.filter((spellings) => spellings.includes(core)).length;
    return named > 0 && own.size > named;
  });
}

/** Whether the columns that a head does not name are those below headings that it does not have either. */
const lacksWholeGroups = (
  found: ReadonlyMap<number, SourceCell>,
  heads: readonly Head[],
  { leaves, headings }: ColumnWords,
): boolean =>
  found.size > 1 &&
  leaves.every(
    (_, i) =>
      found.has(i) || headings[i]?.some((own) => !heads.some(({ core }) => own.includes(core))),
  );

/** Whether a heading of the form that a head lacks stands in it with a slip, or broken: its group is not lacking then. */
function hasBrokenHeading(heads: readonly Head[], { headings, all }: ColumnWords): boolean {
  const others = heads.filter(({ core }) => core.length > 2 && !all.includes(core));
  return headings
    .flat()
    .filter((own) => !heads.some(({ core }) => own.includes(core)))
    .some((own) =>
      others.some(({ core }) => own.some((label) => likeness(label, core) >= COLUMN_LIKENESS)),
    );
}

/**
 * The columns of a block whose heads, in the order of a text, name one more often than the form does. Where there are as many
 * heads as columns, those that stand in their own place are sure. Nothing where none is doubled.
 */
export function doubledIn(cores: readonly string[], block: Block): ColumnMap | undefined {
  const { leaves, inPrint } = columnWords(block);
  const isTooOften = (core: string): boolean => {
    const named = inPrint.filter((own) => own.includes(core)).length;
    return named > 0 && cores.filter((each) => each === core).length > named;
  };
  if (!cores.some(isTooOften)) return undefined;
  const form = inFormOrder(leaves.length);
  if (cores.length !== leaves.length) return { ...form, isUnclear: true };
  const isSure = (core: string, i: number): boolean =>
    leaves[i]?.includes(core) === true && !isTooOften(core);
  return { ...form, unclear: new Set(cores.flatMap((core, i) => (isSure(core, i) ? [] : [i]))) };
}

/** Whether heads name every column of a block. */
export const namesAll = (cores: readonly string[], block: Block): boolean =>
  columnWords(block).leaves.every((own) => cores.some((core) => own.includes(core)));

/** The columns that heads name where they name some of a block's columns in their order, and nothing else. */
export function partNamed(cores: readonly string[], block: Block): readonly number[] | undefined {
  const { leaves, above } = columnWords(block);
  const named = cores.map((core) => leaves.findIndex((own) => own.includes(core)));
  const isRising = named.every((leaf, i) => leaf > (named[i - 1] ?? -1));
  return above.size === 0 && isRising && named.length > 0 && named.length < leaves.length
    ? named
    : undefined;
}

/** The form's columns in their order, none more and none less. */
export const inFormOrder = (size: number): ColumnMap => ({
  columns: Array.from({ length: size }, (_, i) => i),
  extra: [],
});

/** The columns that a header names, for a block of the form. */
export function columnMap(
  header: readonly (readonly SourceCell[])[],
  block: Block,
  hasGrid: boolean,
  furnitureLikeness: (words: string) => number,
  isSheet = false,
): ColumnMap {
  const known = columnWords(block);
  const { leaves, above, all } = known;
  const identity = inFormOrder(leaves.length);

  const isFurniture = (whole: string): boolean => furnitureLikeness(whole) >= FURNITURE_LIKENESS;
  let found = new Map<number, SourceCell>();
  let extra: { cell: SourceCell; after: number }[] = [];
  const heads: Head[] = [];
  let last = -1;
  for (const cells of header) {
    const texts = cells.filter((cell) => coreOf(cell.text) !== '' || wordsOf(cell.text) !== '');
    for (const cell of texts) {
      const core = coreOf(cell.text);
      const whole = wordsOf(cell.text);
      if (isFurniture(whole)) {
        // What stands in front of the corner is over the labels, and no column of values.
        extra = extra.filter((each) => !texts.includes(each.cell));
        continue;
      }
      heads.push(headOf(cell, cells, core, isSheet));
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
          (own) =>
            own.includes(core) || (core.length > 2 && likeness(own, core) >= COLUMN_LIKENESS),
        )
      )
        continue;
      const isKnown = hasGrid && extra.some((each) => each.cell.column === cell.column);
      if (texts.length > 1 && !isKnown) extra.push({ cell, after: last });
    }
  }

  const cores = heads.map(({ core }) => core);
  if (areForeign(cores, block) || (hasGrid && isDoubled(heads, known)))
    return { ...identity, isUnclear: true };

  // Blanks between heads stand for columns that merged cells cover.
  const isSpread = header.some((cells) => {
    const last = lastIndexWhere(cells, (cell) => wordsOf(cell.text) !== '');
    return cells.slice(0, last).some((cell, i) => {
      const before = cells[i - 1]?.text ?? '';
      const isLeaf =
        wordsOf(before) !== '' && !above.has(coreOf(before)) && !isFurniture(wordsOf(before));
      return wordsOf(cell.text) === '' && isLeaf;
    });
  });
  const headed = hasGrid ? byHeadings(heads, known) : undefined;
  if (headed) found = headed;
  else if (extra.length === 0 && !isSpread && readsAsForm(heads, known))
    return header.some(hasBlankBehind) ? { ...identity, hasBlankHead: true } : identity;
  else if (hasGrid && !headingsInOrder(heads, known)) return { ...identity, isUnclear: true };
  const leavesFound = leaves.flatMap((_, i) => (found.has(i) ? [i] : []));
  if (headed && leavesFound.length < leaves.length && hasBrokenHeading(heads, known))
    return { ...identity, isUnclear: true };
  const isWholeHead = header.every((cells) => cells.every(({ text }) => inked(text) !== ''));
  const isPart =
    headed !== undefined &&
    (lacksWholeGroups(found, heads, known) ||
      (isWholeHead && extra.length === 0 && partNamed(cores, block) !== undefined));
  const places = leavesFound.map((leaf) => found.get(leaf)?.column ?? -1);
  const sound =
    hasGrid &&
    (leavesFound.length === leaves.length || isPart) &&
    new Set(places).size === leavesFound.length;
  if (sound) {
    const order = [
      ...places.map((column, i) => ({ column, leaf: leavesFound[i] ?? -1 })),
      ...extra.map(({ cell }) => ({ column: cell.column, leaf: -1 })),
    ].sort((a, b) => a.column - b.column);
    const columns = order.map(({ leaf }) => leaf);
    const reordered = columns
      .filter((leaf) => leaf >= 0)
      .some((leaf, i) => leaf !== leavesFound[i]);
    return {
      columns,
      extra: extra.map(({ cell }) => cell.text),
      reordered,
      ...(leavesFound.length === leaves.length && {
        grid: places,
        extraGrid: extra.map(({ cell }) => cell.column),
      }),
      ...(reordered && !headed && { isUnclear: true }),
    };
  }
  if (isSpread) return { ...identity, isSpread };
  if (extra.length === 0) return identity;
  const columns: number[] = [];
  for (let leaf = -1; leaf < leaves.length; leaf++) {
    if (leaf >= 0) columns.push(leaf);
    for (const each of extra) if (each.after === leaf) columns.push(-1);
  }
  return { columns, extra: extra.map(({ cell }) => cell.text) };
}
