import type { RowTarget, TableIndex } from '../../form-index';
import { comparableText } from '../../letters';
import type { Item } from './labels';

/** The words by which the rows and heads of one table of the form are known in a text, as cores. */
export interface TableWords {
  readonly index: TableIndex;
  /** What stands over a block: its heading and its corner. */
  readonly furniture: ReadonlySet<string>;
  readonly corners: ReadonlySet<string>;
  readonly rows: ReadonlyMap<string, RowTarget>;
}

export function tableWords(index: TableIndex): TableWords {
  const { blocks } = index.table.form;
  return {
    index,
    furniture: new Set(
      blocks.flatMap((block) =>
        [block.corner, block.heading?.label].flatMap((label) =>
          label ? [comparableText(label)] : [],
        ),
      ),
    ),
    corners: new Set(blocks.map((block) => comparableText(block.corner ?? ''))),
    rows: new Map(
      index.targets.flatMap((target) => target.cores.map((core) => [core, target] as const)),
    ),
  };
}

/** Whether a label heads a block or a column of a table. */
export const isHeadOf = ({ furniture, index }: TableWords, { core }: Item): boolean =>
  furniture.has(core) || index.columnCores.has(core);

/** Whether a label is one of a table's at all. */
export const isOf = (words: TableWords, item: Item): boolean =>
  isHeadOf(words, item) || words.rows.has(item.core) || words.index.groups.has(item.core);

/** The row of the form that a label names. */
export const rowNamed = (tables: readonly TableWords[], item: Item): RowTarget | undefined =>
  tables.map(({ rows }) => rows.get(item.core)).find((target) => target !== undefined);
