import { addressAt, columnsOf, rowsOf } from './cells';
import type { TableOfEdition } from './editions';
import type { Block, LabelNode, TableKey } from './form';

/** A cell of a printed table at its place in the grid. Cells covered by a span do not appear. */
export interface GridCell {
  /** `heading`: the line over a block. `corner`, `rowLabel`, `columnLabel`: labels. `value`: a number. */
  readonly role: 'heading' | 'corner' | 'rowLabel' | 'columnLabel' | 'value';
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** The printed text of a label; empty for a value. */
  readonly label: string;
  /** Of a value: the cell of the report. */
  readonly address?: string;
  /** Address share of a label: unique among the row labels, or the column labels, of its block. */
  readonly path?: readonly number[];
}

/** One block of a printed table. */
export interface GridBlock {
  readonly index: number;
  /** Heading and header rows. */
  readonly head: readonly (readonly GridCell[])[];
  /** Rows with values; a group begins where the outermost row label changes (一, 二, 三, 四). */
  readonly groups: readonly (readonly (readonly GridCell[])[])[];
}

/** A table as it is printed: every label and value with its spans. */
export interface Grid {
  readonly table: TableKey;
  readonly width: number;
  /** How many of the leading columns hold row labels. */
  readonly labelWidth: number;
  readonly blocks: readonly GridBlock[];
}

const depthOf = (nodes: readonly LabelNode[]): number =>
  nodes.reduce((depth, node) => Math.max(depth, 1 + depthOf(node.children ?? [])), 0);

const leafCount = (node: LabelNode): number =>
  node.children ? node.children.reduce((sum, child) => sum + leafCount(child), 0) : 1;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b;

/**
 * The printed grid of a table, with all spans. Blocks with fewer columns than others spread them evenly
 * over the common width, as the form does (本年处理决定数量 over three columns).
 *
 * @example
 * import { gridOf, tablesOf } from 'gongkai-report/form';
 *
 * for (const table of tablesOf('2021')) {
 *   const { width, blocks } = gridOf(table);
 *   console.log(table.name, width, blocks.length);
 * }
 */
export function gridOf(table: TableOfEdition): Grid {
  const { blocks } = table.form;
  const labelWidth = Math.max(...blocks.map((block) => depthOf(block.rows)));
  const valueWidth = blocks.map((block) => columnsOf(block).length).reduce(lcm);
  const width = labelWidth + valueWidth;
  let nextRow = 0;
  return {
    table: table.key,
    width,
    labelWidth,
    blocks: blocks.map((block, index) => {
      const grid = gridOfBlock(table.key, block, nextRow, labelWidth, valueWidth);
      nextRow += grid.head.length + grid.groups.reduce((sum, group) => sum + group.length, 0);
      return { index, ...grid };
    }),
  };
}

function gridOfBlock(
  table: TableKey,
  block: Block,
  firstRow: number,
  labelWidth: number,
  valueWidth: number,
): Omit<GridBlock, 'index'> {
  const columns = columnsOf(block);
  const span = valueWidth / columns.length;
  const head: GridCell[][] = [];
  if (block.heading) {
    head.push([
      {
        role: 'heading',
        row: firstRow,
        column: 0,
        rowSpan: 1,
        colSpan: labelWidth + valueWidth,
        label: block.heading.label,
      },
    ]);
  }

  const headerTop = firstRow + head.length;
  const headerDepth = depthOf(block.columns);
  const headerRows: GridCell[][] = Array.from({ length: headerDepth }, () => []);
  if (block.corner !== undefined && labelWidth > 0) {
    headerRows[0]?.push({
      role: 'corner',
      row: headerTop,
      column: 0,
      rowSpan: headerDepth,
      colSpan: labelWidth,
      label: block.corner,
    });
  }
  const placeColumns = (
    nodes: readonly LabelNode[],
    depth: number,
    column: number,
    above: readonly number[],
  ): void => {
    let at = column;
    nodes.forEach((node, index) => {
      const path = [...above, index];
      const colSpan = leafCount(node) * span;
      headerRows[depth]?.push({
        role: 'columnLabel',
        row: headerTop + depth,
        column: at,
        rowSpan: node.children ? 1 : headerDepth - depth,
        colSpan,
        label: node.label,
        path,
      });
      if (node.children) placeColumns(node.children, depth + 1, at, path);
      at += colSpan;
    });
  };
  placeColumns(block.columns, 0, labelWidth, []);
  head.push(...headerRows);

  const bodyTop = firstRow + head.length;
  const rows = rowsOf(block);
  const body: GridCell[][] = rows.map(() => []);
  const placeRows = (
    nodes: readonly LabelNode[],
    depth: number,
    row: number,
    above: readonly number[],
  ): void => {
    let at = row;
    nodes.forEach((node, index) => {
      const path = [...above, index];
      const rowSpan = leafCount(node);
      body[at]?.push({
        role: 'rowLabel',
        row: bodyTop + at,
        column: depth,
        rowSpan,
        colSpan: node.children ? 1 : labelWidth - depth,
        label: node.label,
        path,
      });
      if (node.children) placeRows(node.children, depth + 1, at, path);
      at += rowSpan;
    });
  };
  placeRows(block.rows, 0, 0, []);

  const groups: GridCell[][][] = [];
  let outermost: LabelNode | undefined;
  rows.forEach((row, index) => {
    const line = body[index] ?? [];
    columns.forEach((column, columnIndex) => {
      line.push({
        role: 'value',
        row: bodyTop + index,
        column: labelWidth + columnIndex * span,
        rowSpan: 1,
        colSpan: span,
        label: '',
        address: addressAt(table, row, column),
      });
    });
    const group = groups[groups.length - 1];
    if (group && row.path[0] === outermost) group.push(line);
    else groups.push([line]);
    outermost = row.path[0];
  });
  return { head, groups };
}
