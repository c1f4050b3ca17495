import { type EditionId, type TableOfEdition, tableName, tablesOf } from './editions';
import type { Block, CellKind, CellType, LabelNode, TableKey, Unit } from './form';

/** A cell of the form: one number of the report. */
export interface Cell {
  /** Path into the report's JSON, e.g. `applications.outcome.denied.stateSecret.naturalPerson`. Never changes. */
  readonly address: string;
  readonly table: TableKey;
  /** Printed labels of the row, outermost first. */
  readonly rowLabels: readonly string[];
  /** Printed labels of the column, outermost first. */
  readonly columnLabels: readonly string[];
  readonly kind: CellKind;
  readonly unit: Unit;
  /** Whether the form makes the cell a sum of others (总计). */
  readonly isTotal: boolean;
  /** The field beside the cell that says the unit, where the form prints none. */
  readonly unitField?: { readonly address: string; readonly choices: readonly string[] };
}

const COUNT: CellType = { kind: 'count', unit: '件' };

/** A leaf of a row or column tree with the nodes above it. */
export interface Leaf {
  readonly node: LabelNode;
  /** From the outermost node to the leaf. */
  readonly path: readonly LabelNode[];
  /** The keys along the path, joined by dots: the leaf's share of the address. */
  readonly address: string;
}

/**
 * The leaves of a tree of labels, in printed order.
 *
 * @example
 * import { leavesOf, tablesOf } from 'gongkai-report/form';
 *
 * for (const { columns } of tablesOf('2021').flatMap(({ form }) => form.blocks))
 *   console.log(leavesOf(columns).map(({ address }) => address));
 */
export function leavesOf(nodes: readonly LabelNode[], above: readonly LabelNode[] = []): Leaf[] {
  return nodes.flatMap((node) => {
    const path = [...above, node];
    return node.children
      ? leavesOf(node.children, path)
      : [{ node, path, address: keysAlong(path).join('.') }];
  });
}

const keysAlong = (path: readonly LabelNode[]): string[] =>
  path.flatMap((node) => (node.key === undefined ? [] : [node.key]));

/** The single row of a table whose cells are named by their columns alone (table four). */
const UNNAMED_ROW: Leaf = { node: { label: '' }, path: [], address: '' };

/**
 * The rows of a block; one without a label where the form prints none.
 *
 * @example
 * import { rowsOf, tablesOf } from 'gongkai-report/form';
 *
 * for (const block of tablesOf('2021').flatMap(({ form }) => form.blocks))
 *   console.log(rowsOf(block).map(({ node }) => node.label));
 */
export const rowsOf = (block: Block): readonly Leaf[] =>
  block.rows.length === 0 ? [UNNAMED_ROW] : leavesOf(block.rows);

const columns = new WeakMap<Block, readonly Leaf[]>();

/**
 * The columns of a block. Asked for by every row that is read, so they are kept.
 *
 * @example
 * import { columnsOf, tablesOf } from 'gongkai-report/form';
 *
 * for (const block of tablesOf('2021').flatMap(({ form }) => form.blocks))
 *   console.log(columnsOf(block).map(({ node }) => node.label));
 */
export function columnsOf(block: Block): readonly Leaf[] {
  const known = columns.get(block);
  if (known) return known;
  const found = leavesOf(block.columns);
  columns.set(block, found);
  return found;
}

/**
 * The address of the cell where a row and a column of a table meet.
 *
 * @example
 * import { addressAt, columnsOf, rowsOf, tablesOf } from 'gongkai-report/form';
 *
 * for (const { key, form } of tablesOf('2021'))
 *   for (const block of form.blocks)
 *     for (const row of rowsOf(block))
 *       for (const column of columnsOf(block)) console.log(addressAt(key, row, column));
 */
export const addressAt = (table: TableKey, row: Leaf, column: Leaf): string =>
  [table, row.address, column.address].filter((part) => part !== '').join('.');

function cellAt(table: TableOfEdition, block: Block, row: Leaf, column: Leaf): Cell {
  const address = addressAt(table.key, row, column);
  const { kind, unit, unitField } = column.node.cells ?? COUNT;
  const labels = (path: readonly LabelNode[]) => path.map((node) => node.label);
  // Without a row label the columns name the cell: their groups stand for the row.
  const named = row.path.length > 0;
  const heading = block.heading ? [block.heading.label] : [];
  return {
    address,
    table: table.key,
    rowLabels: named
      ? [...heading, ...labels(row.path)]
      : [...heading, ...labels(column.path.slice(0, -1))],
    columnLabels: labels(named ? column.path : column.path.slice(-1)),
    kind,
    unit,
    isTotal: row.node.total === true || column.node.total === true,
    ...(unitField && {
      unitField: {
        address: [...address.split('.').slice(0, -1), unitField.key].join('.'),
        choices: unitField.choices,
      },
    }),
  };
}

const cellsByEdition = new Map<EditionId, ReadonlyMap<string, Cell>>();

function cellMap(edition: EditionId): ReadonlyMap<string, Cell> {
  let cells = cellsByEdition.get(edition);
  if (!cells) {
    cells = new Map(
      tablesOf(edition).flatMap((table) =>
        table.form.blocks.flatMap((block) =>
          rowsOf(block).flatMap((row) =>
            columnsOf(block).map((column) => {
              const cell = cellAt(table, block, row, column);
              return [cell.address, cell] as const;
            }),
          ),
        ),
      ),
    );
    cellsByEdition.set(edition, cells);
  }
  return cells;
}

/**
 * All cells of an edition in the form's order: 198 in 2019, 200 in 2021.
 * @throws RangeError for an unknown edition.
 * @example
 * import { cellsOf } from 'gongkai-report';
 *
 * cellsOf('2021').length; // → 200
 * const addresses = cellsOf('2021').map(({ address }) => address);
 */
export function cellsOf(edition: EditionId): readonly Cell[] {
  return [...cellMap(edition).values()];
}

/**
 * The cell at an address, or undefined where the edition has none.
 *
 * @example
 * import { findCell } from 'gongkai-report';
 *
 * findCell('2021', 'proactive.fees.amount')?.unit; // → '万元'
 * findCell('2021', 'proactive.nothing'); // → undefined
 */
export function findCell(edition: EditionId, address: string): Cell | undefined {
  return cellMap(edition).get(address);
}

/**
 * A cell in the form's own words, for messages:
 * `表三 三、本年度办理结果（三）不予公开 1.属于国家秘密 · 自然人`.
 *
 * @example
 * import { describeCell } from 'gongkai-report';
 *
 * describeCell('2021', 'applications.newlyReceived.total'); // → '表三 一、本年新收政府信息公开申请数量 · 总计'
 */
export function describeCell(edition: EditionId, address: string): string {
  const cell = findCell(edition, address);
  if (!cell) return address;
  return `${tableName(edition, cell.table)} ${joinLabels(cell.rowLabels)} · ${cell.columnLabels[cell.columnLabels.length - 1]}`;
}

/**
 * Printed labels in one line. A full-width bracket brings its own space.
 *
 * @example
 * import { findCell, joinLabels } from 'gongkai-report/form';
 *
 * const cell = findCell('2021', 'applications.outcome.denied.stateSecret.total');
 * joinLabels(cell?.rowLabels ?? []); // → '三、本年度办理结果（三）不予公开 1.属于国家秘密'
 */
export function joinLabels(labels: readonly string[]): string {
  return labels.reduce((line, label) =>
    label.startsWith('（') || line.endsWith('）') ? line + label : `${line} ${label}`,
  );
}
