import type { ReactNode } from 'react';
import { type DrawCell, drawTable, type TableLook } from '../../draw';
import type { TableKey } from '../../format';
import type { Report } from '../../report';
import { type TableViewOptions, tableView, type ValueCell } from '../../table';
import { inRoot, type LookProps, withDefaults } from '../props';
import { toReact } from '../to-react';

/**
 * What stands in a value's cell: `drawn` is what would stand there, its number, unit and marks. Not called for
 * labels. Give the same function at every render: rows are drawn again where it is another.
 */
export type RenderCell = (cell: ValueCell, drawn: ReactNode) => ReactNode;

/** What every table takes. */
export interface TableProps extends LookProps, TableLook, TableViewOptions {
  /** Either edition. */
  readonly report: Report;
  /** Whether the title stands over the table, or is there for assistive technology only. Default `visible`. */
  readonly caption?: 'visible' | 'hidden' | undefined;
  /** What each label means: `labelExplanations(locale)` of the root entry. Default none. */
  readonly explanations?: TableLook['explanations'];
  /** Marks are links to the findings of a `FindingsPanel` with the same `idPrefix`. Default false. */
  readonly linkFindings?: boolean | undefined;
  /** What stands in each value's cell, from what would stand there. Default just that. */
  readonly renderCell?: RenderCell | undefined;
}

/** A table within its own root. */
export function StatutoryTable({ table, ...props }: TableProps & { readonly table: TableKey }) {
  const { report, renderCell } = props;
  const options = { ...withDefaults(props), drawCell: drawCellOf(renderCell) };
  return inRoot(options, drawTable(tableView(report, table, props), options));
}

const known = new WeakMap<RenderCell, DrawCell<ReactNode>>();

/** The same for the same function, by which an unchanged row is told. */
export function drawCellOf(renderCell: RenderCell | undefined): DrawCell<ReactNode> | undefined {
  if (!renderCell) return undefined;
  const found = known.get(renderCell);
  if (found) return found;
  const drawCell: DrawCell<ReactNode> = (cell, drawn) => ({
    slot: renderCell(cell, toReact(drawn)),
  });
  known.set(renderCell, drawCell);
  return drawCell;
}
