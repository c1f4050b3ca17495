import { type Block, columnsOf, EDITIONS, type LabelNode, tablesOf } from '../../format';
import type { SourceCell } from '../document';
import { coresOf, headingWords } from '../form-index';
import { coreOf, inked, likeness } from '../letters';
import { lastIndexWhere } from '../lists';
import type { TraceCode } from '../messages';

/** Which column of the form each value of a row belongs to, in the order of the row's cells. */
export interface ColumnMap {
  /** Index of the form's column; -1 for a column that the form does not have. */
  readonly columns: readonly number[];
  /** Texts of columns that the form does not have. */
  readonly extra: readonly string[];
  readonly reordered?: boolean;
  /** Grid columns of the form's columns, where the header's grid is sound. */
  readonly grid?: readonly number[];
  /** Grid columns of those that the form does not have. */
  readonly extraGrid?: readonly number[];
  /**
   * Why no row is read by it: a column is several cells wide, so that cells cannot be told by their order; or the header names
   * the columns in another order than the form's, and its headings do not bear that out, or those of another edition.
   */
  readonly doubt?: Extract<TraceCode, 'headsSpread' | 'columnsUnclear'>;
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
  /** The columns in that order. */
  readonly printed: readonly number[];
  readonly all: readonly string[];
  /** What an edition heads as many columns of this block with that hold something else. */
  readonly foreign: ReadonlySet<string>;
}

/** The labels of a tree, level by level. */
const byLevel = (nodes: readonly LabelNode[]): LabelNode[] =>
  nodes.length === 0 ? [] : [...nodes, ...byLevel(nodes.flatMap((node) => node.children ?? []))];

const words = new WeakMap<Block, ColumnWords>();

function foreignHeads({ heading }: Block, leaves: ColumnWords['leaves']): Set<string> {
  const ours = new Set(leaves.flat());
  const others = EDITIONS.flatMap((edition) =>
    tablesOf(edition).flatMap(({ form }) =>
      form.blocks
        .filter((block) => heading && block.heading?.label === heading.label)
        .map((block) => columnsOf(block).map((column) => coresOf(column.node))),
    ),
  );
  return new Set(
    others
      .filter(
        (heads) => heads.length === leaves.length && !heads.flat().some((core) => ours.has(core)),
      )
      .flat(2),
  );
}

/** Whether heads name none of a block's columns, but those that another edition has in their place. */
export function areForeign(cores: readonly string[], block: Block): boolean {
  const { leaves, foreign } = columnWords(block);
  return (
    cores.some((core) => foreign.has(core)) &&
    !cores.some((core) => leaves.some((spellings) => spellings.includes(core)))
  );
}

function columnWords(block: Block): ColumnWords {
  let known = words.get(block);
  if (!known) {
    const columns = columnsOf(block);
    const leaves = columns.map((column) => coresOf(column.node));
    const headings = columns.map((column) => column.path.slice(0, -1).map(coresOf));
    const above = new Set(headings.flat(2));
    const nodes = byLevel(block.columns);
    const inPrint = nodes.map(coresOf);
    const printed = nodes
      .map((node) => columns.findIndex((column) => column.node === node))
      .filter((leaf) => leaf >= 0);
    const foreign = foreignHeads(block, leaves);
    known = {
      leaves,
      above,
      headings,
      inPrint,
      printed,
      all: [...above, ...leaves.flat()],
      foreign,
    };
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

function headAt(
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
    const named = leaves.flatMap((spellings, i) => (spellings.includes(core) ? [i] : []));
    if (named.length === 0) continue;
    const leaf = named.find((i) =>
      headings[i]?.every((spellings) =>
        over.some((head) => spellings.includes(head.core) && isOver(head, cell)),
      ),
    );
    if (leaf === undefined) return undefined;
    if (!found.has(leaf)) found.set(leaf, cell);
  }
  return found;
}

/** Whether a head reads as the form's does: then its columns are the form's, whatever became of its spans. */
function readsAsForm(heads: readonly Head[], { inPrint, all }: ColumnWords): boolean {
  const known = heads.filter(({ core }) => all.includes(core));
  return (
    known.length === inPrint.length &&
    known.every(({ core }, i) => inPrint[i]?.includes(core) === true)
  );
}

/** Whether the headings over columns come in the form's order. */
function headingsInOrder(heads: readonly Head[], { inPrint, above }: ColumnWords): boolean {
  const places = heads
    .filter(({ core }) => above.has(core))
    .map(({ core }) => inPrint.findIndex((spellings) => spellings.includes(core)));
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
  return [...columns].some(([core, places]) => {
    const named = inPrint.filter((spellings) => spellings.includes(core)).length;
    return named > 0 && places.size > named;
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
      found.has(i) ||
      headings[i]?.some((spellings) => !heads.some(({ core }) => spellings.includes(core))),
  );

/** Whether a heading of the form that a head lacks stands in it with a slip, or broken: its group is not lacking then. */
function hasBrokenHeading(heads: readonly Head[], { headings, all }: ColumnWords): boolean {
  const others = heads.filter(({ core }) => core.length > 2 && !all.includes(core));
  return headings
    .flat()
    .filter((spellings) => !heads.some(({ core }) => spellings.includes(core)))
    .some((spellings) =>
      others.some(({ core }) =>
        spellings.some((label) => likeness(label, core) >= COLUMN_LIKENESS),
      ),
    );
}

/**
 * The columns of a block whose heads, in the order of a text, name one more often than the form does. Where there are as many
 * heads as columns, those that stand in their own place are sure. Nothing where none is doubled.
 */
export function doubledIn(cores: readonly string[], block: Block): ColumnMap | undefined {
  const words = columnWords(block);
  const { leaves, inPrint, above, printed } = words;
  const isTooOften = (core: string): boolean => {
    const named = inPrint.filter((spellings) => spellings.includes(core)).length;
    return named > 0 && cores.filter((each) => each === core).length > named;
  };
  if (!cores.some(isTooOften)) return undefined;
  const ofColumns = cores.filter((core) => !above.has(core));
  if (ofColumns.length !== leaves.length) return unclearColumns(leaves.length);
  const inOrder = leaves.map((_, i) => ofColumns[printed.indexOf(i)] ?? '');
  return { ...inFormOrder(leaves.length), unclear: unclearAmong(inOrder, words) };
}

/** The same in a grid, whose leaves stand in the form's order: a head for each column, and none more. */
function doubledInGrid(heads: readonly Head[], block: Block): ColumnMap {
  const words = columnWords(block);
  const { leaves, above, inPrint } = words;
  const ofColumns = heads
    .filter(({ core }) => !above.has(core))
    .sort((a, b) => a.cell.column - b.cell.column);
  const grid = ofColumns.map(({ cell }) => cell.column);
  const headings = heads.filter(({ core }) => above.has(core));
  const isBeside = (column: number, i: number): boolean => {
    const before = ofColumns[i - 1]?.cell;
    return before === undefined || before.column + before.colSpan === column;
  };
  if (
    ofColumns.length !== leaves.length ||
    // A heading that stands there twice has a column of its own below it, which no head names.
    headings.length !== inPrint.length - leaves.length ||
    !grid.every(isBeside) ||
    !headingsInOrder(heads, words)
  )
    return unclearColumns(leaves.length);
  const cores = ofColumns.map(({ core }) => core);
  return { ...inFormOrder(leaves.length), grid, unclear: unclearAmong(cores, words) };
}

/**
 * The columns that heads, one for each, leave open: what is not in its own place, or stands there and elsewhere too. A label
 * that several headings have (结果维持) is told apart by them.
 */
function unclearAmong(cores: readonly string[], { leaves, headings }: ColumnWords): Set<number> {
  const groups = headings.map((path) => path.map((spellings) => spellings[0]).join('\n'));
  const isNamedIn = (group: string | undefined, core: string): boolean =>
    leaves.some((spellings, i) => groups[i] === group && spellings.includes(core));
  const isSure = (core: string, i: number): boolean =>
    leaves[i]?.includes(core) === true &&
    cores.every(
      (other, k) =>
        k === i || other !== core || (groups[k] !== groups[i] && isNamedIn(groups[k], core)),
    );
  return new Set(cores.flatMap((core, i) => (isSure(core, i) ? [] : [i])));
}

/** Whether heads name every column of a block. */
export const namesAll = (cores: readonly string[], block: Block): boolean =>
  columnWords(block).leaves.every((spellings) => cores.some((core) => spellings.includes(core)));

/** The columns that heads name where they name some of a block's columns in their order, and nothing else. */
export function partNamed(cores: readonly string[], block: Block): readonly number[] | undefined {
  const { leaves, above } = columnWords(block);
  const named = cores.map((core) => leaves.findIndex((spellings) => spellings.includes(core)));
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

/** The same, where it is not told which of a row's cells are theirs. */
export const unclearColumns = (size: number): ColumnMap => ({
  ...inFormOrder(size),
  doubt: 'columnsUnclear',
});

/** A head that the form does not have, behind the column of the form that comes before it. */
interface ExtraHead {
  readonly cell: SourceCell;
  readonly after: number;
}

/** What the rows of a header name. */
interface NamedHeads {
  /** By column of the form, the first cell that names it. */
  readonly found: ReadonlyMap<number, SourceCell>;
  readonly extra: readonly ExtraHead[];
  /** All cells that head columns. */
  readonly heads: readonly Head[];
}

/** Whether words are a part of a label of the block (商业 / 企业), or one with a slip. */
const isLikeLabel = (core: string, { above, all }: ColumnWords): boolean =>
  above.has(core) ||
  all.some(
    (spellings) =>
      spellings.includes(core) || (core.length > 2 && likeness(spellings, core) >= COLUMN_LIKENESS),
  );

function namedIn(
  header: readonly (readonly SourceCell[])[],
  words: ColumnWords,
  { hasGrid, isSheet, isFurniture }: HeadLooks,
): NamedHeads {
  const found = new Map<number, SourceCell>();
  let extra: ExtraHead[] = [];
  const heads: Head[] = [];
  let last = -1;
  for (const cells of header) {
    const texts = cells.filter(({ text }) => coreOf(text) !== '' || headingWords(text) !== '');
    for (const cell of texts) {
      const core = coreOf(cell.text);
      if (isFurniture(cell.text)) {
        // What stands in front of the corner is over the labels, and no column of values.
        extra = extra.filter((each) => !texts.includes(each.cell));
        continue;
      }
      heads.push(headAt(cell, cells, core, isSheet));
      const leaf = words.leaves.findIndex(
        (spellings, i) => !found.has(i) && spellings.includes(core),
      );
      if (leaf >= 0) {
        found.set(leaf, cell);
        last = leaf;
      } else if (!isLikeLabel(core, words) && texts.length > 1) {
        const isKnown = hasGrid && extra.some((each) => each.cell.column === cell.column);
        if (!isKnown) extra.push({ cell, after: last });
      }
    }
  }
  return { found, extra, heads };
}

/** Whether a head has blanks behind one of its columns: they stand for those that merged cells cover. */
function hasGaps(
  cells: readonly SourceCell[],
  { above }: ColumnWords,
  { isFurniture }: HeadLooks,
): boolean {
  const isColumn = (text: string): boolean =>
    headingWords(text) !== '' && !above.has(coreOf(text)) && !isFurniture(text);
  const last = lastIndexWhere(cells, ({ text }) => headingWords(text) !== '');
  return cells
    .slice(0, last)
    .some(({ text }, i) => headingWords(text) === '' && isColumn(cells[i - 1]?.text ?? ''));
}

/** What is known of the table of a head. */
interface HeadLooks {
  readonly hasGrid: boolean;
  readonly isSheet: boolean;
  /** Whether a text is a corner, or the heading of a block. */
  readonly isFurniture: (text: string) => boolean;
}

/** The columns that a header names, for a block of the form. */
export function columnMap(
  header: readonly (readonly SourceCell[])[],
  block: Block,
  hasGrid: boolean,
  furnitureLikeness: (words: string) => number,
  isSheet = false,
): ColumnMap {
  const words = columnWords(block);
  const size = words.leaves.length;
  const looks: HeadLooks = {
    hasGrid,
    isSheet,
    isFurniture: (text) => furnitureLikeness(headingWords(text)) >= FURNITURE_LIKENESS,
  };
  const form = inFormOrder(size);
  const named = namedIn(header, words, looks);
  const { found, extra, heads } = named;
  const cores = heads.map(({ core }) => core);
  if (areForeign(cores, block)) return unclearColumns(size);
  if (hasGrid && isDoubled(heads, words)) return doubledInGrid(heads, block);
  const headed = hasGrid ? byHeadings(heads, words) : undefined;
  const isSpread = header.some((cells) => hasGaps(cells, words, looks));
  const inOrder = isSpread ? ({ ...form, doubt: 'headsSpread' } as const) : withExtra(extra, size);
  if (headed) return underHeadings(headed, named, header, block) ?? inOrder;
  if (extra.length === 0 && !isSpread && readsAsForm(heads, words))
    return header.some(hasBlankBehind) ? { ...form, hasBlankHead: true } : form;
  if (!hasGrid) return inOrder;
  if (!headingsInOrder(heads, words)) return unclearColumns(size);
  return (found.size === size && inGrid(found, extra, size, false)) || inOrder;
}

/** The columns by heads that stand under their headings, where they name all columns, or all of a part of the table. */
function underHeadings(
  headed: ReadonlyMap<number, SourceCell>,
  named: NamedHeads,
  header: readonly (readonly SourceCell[])[],
  block: Block,
): ColumnMap | undefined {
  const words = columnWords(block);
  const size = words.leaves.length;
  const isWhole = headed.size === size;
  if (!isWhole && hasBrokenHeading(named.heads, words)) return unclearColumns(size);
  return isWhole || isPart(headed, named, header, block)
    ? inGrid(headed, named.extra, size, true)
    : undefined;
}

/** Whether a head that does not name every column of a block is that of a table which has but some of them. */
function isPart(
  headed: ReadonlyMap<number, SourceCell>,
  { heads, extra }: NamedHeads,
  header: readonly (readonly SourceCell[])[],
  block: Block,
): boolean {
  if (lacksWholeGroups(headed, heads, columnWords(block))) return true;
  const isFilled = header.every((cells) => cells.every(({ text }) => inked(text) !== ''));
  const cores = heads.map(({ core }) => core);
  return isFilled && extra.length === 0 && partNamed(cores, block) !== undefined;
}

/** The columns by the places of their heads; nothing where two stand at the same. */
function inGrid(
  found: ReadonlyMap<number, SourceCell>,
  extra: readonly ExtraHead[],
  size: number,
  isHeaded: boolean,
): ColumnMap | undefined {
  const named = [...found]
    .map(([leaf, { column }]) => ({ leaf, column }))
    .sort((a, b) => a.leaf - b.leaf);
  if (new Set(named.map(({ column }) => column)).size !== named.length) return undefined;
  const others = extra.map(({ cell }) => ({ leaf: -1, column: cell.column }));
  const columns = [...named, ...others].sort((a, b) => a.column - b.column).map(({ leaf }) => leaf);
  const reordered = columns.filter((leaf) => leaf >= 0).some((leaf, i) => leaf !== named[i]?.leaf);
  return {
    columns,
    extra: extra.map(({ cell }) => cell.text),
    reordered,
    ...(named.length === size && {
      grid: named.map(({ column }) => column),
      extraGrid: others.map(({ column }) => column),
    }),
    ...(reordered && !isHeaded && { doubt: 'columnsUnclear' }),
  };
}

/** The form's columns in their order, with those that it does not have where their heads are read. */
function withExtra(extra: readonly ExtraHead[], size: number): ColumnMap {
  const behind = (leaf: number): number[] =>
    extra.flatMap(({ after }) => (after === leaf ? [-1] : []));
  const columns = Array.from({ length: size }, (_, leaf) => [leaf, ...behind(leaf)]);
  return {
    columns: [...behind(-1), ...columns.flat()],
    extra: extra.map(({ cell }) => cell.text),
  };
}
