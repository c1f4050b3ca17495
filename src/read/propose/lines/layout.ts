import type { TableIndex } from '../../form-index';
import { comparableText, trimmed } from '../../letters';
import { looksLikeValue } from '../../numbers';
import { spacedCells, tokensIn } from './cells';
import type { Item } from './labels';
import { rowNamed, type TableWords } from './table-words';

/** How a text writes down its tables. */
export interface Layout {
  /** Of lines that are alike, only the first is left. */
  readonly lacksRepeats: boolean;
  /** Each cell has its line. */
  readonly isLinewise: boolean;
  /** An empty line ends each cell. */
  readonly isSpaced: boolean;
  /** Blank cells are bars at the end of the row, wherever they stood. */
  readonly squeezesBlanks: boolean;
}

export function layoutOfText(
  text: string,
  items: readonly Item[],
  tables: readonly TableWords[],
): Layout {
  const lacksRepeats = tables.some((table) => dropsRepeats(text, items, table));
  return {
    lacksRepeats,
    isLinewise: !lacksRepeats && givesCellsLines(text, items, tables),
    isSpaced: !lacksRepeats && endsCellsByLines(text, items, tables),
    squeezesBlanks: squeezesBlanks(text, items, tables),
  };
}

/**
 * Whether a text kept only the first of all lines that are alike, as some collectors of pages do: several
 * blocks of a table, and neither a corner nor any other line stands twice. What is left of its numbers has
 * lost its place, and a row without numbers is not blank.
 */
function dropsRepeats(
  text: string,
  items: readonly Item[],
  { index, corners }: TableWords,
): boolean {
  const headings = new Set(
    index.table.form.blocks.flatMap(({ heading }) =>
      heading ? [comparableText(heading.label)] : [],
    ),
  );
  // A heading with which the text breaks off has no corner of its own yet.
  const heads = items.slice(0, -1).filter((item) => headings.has(item.core));
  const [first] = heads;
  const last = heads[heads.length - 1];
  if (!first || !last || new Set(heads.map(({ core }) => core)).size < 2) return false;
  if (items.filter((item) => corners.has(item.core)).length !== 1) return false;
  const lines = text
    .slice(first.from, last.to)
    .split('\n')
    .map(trimmed)
    .filter((line) => line !== '');
  return new Set(lines).size === lines.length;
}

/** Whether a text has a line for each cell: known by rows that are full, with no line between numbers. */
const givesCellsLines = (
  text: string,
  items: readonly Item[],
  tables: readonly TableWords[],
): boolean =>
  items.some((item, i) => {
    const size = rowNamed(tables, item)?.addresses.length ?? 0;
    const lines = text
      .slice(item.to, items[i + 1]?.from)
      .split('\n')
      .slice(1, -1);
    return (
      size > 1 &&
      lines.length === size &&
      lines.every((line) => line.trim() !== '' && looksLikeValue(line))
    );
  });

/**
 * Whether an empty line ends each cell of a text, so that one more is a blank cell: known by rows that are
 * full, and by none that is full with more empty lines between its numbers.
 */
function endsCellsByLines(
  text: string,
  items: readonly Item[],
  tables: readonly TableWords[],
): boolean {
  let known = false;
  for (const [i, item] of items.entries()) {
    const size = rowNamed(tables, item)?.addresses.length ?? 0;
    if (size < 2) continue;
    const { cells, closed } = spacedCells(text.slice(item.to, items[i + 1]?.from), item.to);
    if (cells.filter((cell) => cell.text !== '').length !== size) continue;
    const isRegular = closed && cells.slice(0, size).every((cell) => cell.text !== '');
    if (!isRegular) return false;
    known = true;
  }
  return known;
}

/**
 * Whether bars stand for blanks by their number alone: a row with numbers for some of its cells, and all
 * that is left of the line in one run of bars behind them. Which cells are blank, such a text does not say.
 */
function squeezesBlanks(
  text: string,
  items: readonly Item[],
  tables: readonly TableWords[],
): boolean {
  if (!/\|\s?\|{2,}/.test(text)) return false;
  return items.some((item, i) => {
    const target = rowNamed(tables, item);
    if (!target) return false;
    const stretch = text.slice(item.to, items[i + 1]?.from);
    const values = tokensIn(stretch, item.to).tokens.filter((token) => token.isValue);
    const cells = values.filter((token) => !token.isPadding);
    return (
      cells.length < values.length &&
      cells.length < target.addresses.length &&
      cells.some((token) => token.text !== '')
    );
  });
}

/**
 * Whether heads between bars are followed by blank cells, for the columns that they are merged over: which of a row's cells stand under which head, bars alone do not say.
 */
export function spreadsHeads(items: readonly Item[], text: string, index: TableIndex): boolean {
  return items.some((item, i) => {
    const next = items[i + 1];
    if (!next || !index.columnCores.has(item.core) || !index.columnCores.has(next.core))
      return false;
    const between = text.slice(item.to, next.from);
    return next.core !== item.core && /^[^\S\n]*\|[^\S\n]*(?:\|[^\S\n]*)+$/.test(between);
  });
}
