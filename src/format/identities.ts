import { addressAt, columnsOf, type Leaf, rowsOf } from './cells';
import { type EditionId, tablesOf } from './editions';
import type { LabelNode, TableKey } from './form';

/**
 * A relation of the form's own arithmetic: the cells of `left` and of `right` have the same sum.
 *
 * `row`: 总计 of a row is the sum of its columns. `column`: （七）总计 of a column is the sum of its
 * outcome rows. `balance`: the relation printed in the corner of table three, 一 + 二 = 三（七） + 四.
 */
export interface Identity {
  readonly kind: 'row' | 'column' | 'balance';
  readonly table: TableKey;
  /** The cell that stands for the identity: its total, or the last cell of a balance. */
  readonly anchor: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** The leaves that a total adds up: all other leaves below the same parent. */
export function partsOf(total: Leaf, leaves: readonly Leaf[]): readonly Leaf[] {
  const parent: LabelNode | undefined = total.path[total.path.length - 2];
  return leaves.filter(
    (leaf) => leaf !== total && (parent === undefined || leaf.path.includes(parent)),
  );
}

/**
 * All sums of an edition: 40 in 2019, 42 in 2021. Derived from `total` and `balances` of the form;
 * no list of sums is written anywhere.
 *
 * @example
 * import { identitiesOf } from 'gongkai-report/form';
 *
 * identitiesOf('2021').length; // → 42
 * for (const { left, right } of identitiesOf('2021')) console.log(left, '=', right);
 */
export function identitiesOf(edition: EditionId): readonly Identity[] {
  return tablesOf(edition).flatMap(({ key: table, form }) =>
    form.blocks.flatMap((block): Identity[] => {
      const rows = rowsOf(block);
      const columns = columnsOf(block);
      const sum = (kind: 'row' | 'column', anchor: string, right: readonly string[]): Identity => ({
        kind,
        table,
        anchor,
        left: [anchor],
        right,
      });

      const inRows = rows.flatMap((row) =>
        columns
          .filter((column) => column.node.total)
          .map((total) =>
            sum(
              'row',
              addressAt(table, row, total),
              partsOf(total, columns).map((column) => addressAt(table, row, column)),
            ),
          ),
      );
      const inColumns = rows
        .filter((row) => row.node.total)
        .flatMap((total) =>
          columns.map((column) =>
            sum(
              'column',
              addressAt(table, total, column),
              partsOf(total, rows).map((row) => addressAt(table, row, column)),
            ),
          ),
        );
      const balances = (form.balances ?? []).flatMap(({ left, right }) =>
        columns.map((column): Identity => {
          const at = (rowAddress: string): string => `${table}.${rowAddress}.${column.address}`;
          const anchor = right[right.length - 1] ?? '';
          return {
            kind: 'balance',
            table,
            anchor: at(anchor),
            left: left.map(at),
            right: right.map(at),
          };
        }),
      );
      return [...inRows, ...inColumns, ...balances];
    }),
  );
}
