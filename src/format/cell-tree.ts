import { addressAt, type Cell, findCell, type Leaf } from './cells';
import type { EditionId, TableOfEdition } from './editions';
import type { LabelNode } from './form';

/** A part of a table's JSON: an object with a name for each child, or a cell. */
export interface CellBranch {
  readonly key: string;
  /** Printed labels that the key stands for, with the headings that have no key of their own. */
  readonly labels: readonly string[];
  readonly node: LabelNode;
  readonly children: readonly CellBranch[];
  /** Of a leaf: its cell. */
  readonly cell?: Cell;
}

// The form does not change: a table's tree is built once.
const trees = new WeakMap<TableOfEdition, readonly CellBranch[]>();

/**
 * A table as the tree that its addresses form: what the schema, the types, the JSON Schema and a blank
 * report are built from.
 *
 * @example
 * import { cellTree, tablesOf } from 'gongkai-report/form';
 *
 * for (const table of tablesOf('2021'))
 *   for (const { key, labels } of cellTree('2021', table)) console.log(table.key, key, labels);
 */
export function cellTree(edition: EditionId, table: TableOfEdition): readonly CellBranch[] {
  let tree = trees.get(table);
  if (!tree) {
    tree = treeOf(edition, table);
    trees.set(table, tree);
  }
  return tree;
}

function treeOf(edition: EditionId, table: TableOfEdition): readonly CellBranch[] {
  return table.form.blocks.flatMap((block) => {
    const cells = (row: Leaf): CellBranch[] =>
      branches(block.columns, [], (column) => findCell(edition, addressAt(table.key, row, column)));
    const heading = block.heading ? [block.heading.label] : [];
    if (block.rows.length === 0) return cells({ node: { label: '' }, path: [], address: '' });
    return branches(block.rows, heading, undefined, cells);
  });
}

function branches(
  nodes: readonly LabelNode[],
  labelsAbove: readonly string[],
  cellOf: ((leaf: Leaf) => Cell | undefined) | undefined,
  below?: (leaf: Leaf) => readonly CellBranch[],
  keysAbove: readonly string[] = [],
): CellBranch[] {
  return nodes.flatMap((node): readonly CellBranch[] => {
    const labels = [...labelsAbove, node.label];
    const keys = node.key === undefined ? keysAbove : [...keysAbove, node.key];
    const leaf: Leaf = { node, path: [node], address: keys.join('.') };
    const inner = (above: readonly string[]): readonly CellBranch[] => {
      if (node.children) return branches(node.children, above, cellOf, below, keys);
      return below ? below(leaf) : [];
    };
    if (node.key === undefined) return inner(labels);
    const cell = node.children ? undefined : cellOf?.(leaf);
    return [{ key: node.key, labels, node, children: inner([]), ...(cell && { cell }) }];
  });
}
