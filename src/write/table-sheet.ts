import type { Locale, TableKey } from '../format';
import type { CellReading, Report } from '../report';
import { tableView, type ViewCell } from '../table';
import { gridRows } from './grid-rows';
import { type LookName, reference, type Sheet, type SheetCell } from './workbook';

interface TableSheetOptions {
  readonly locale?: Locale | undefined;
  readonly readings?: readonly CellReading[] | undefined;
  readonly from?: number;
}

/** Where a cell of the report stands in the workbook. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A table of the form, and where its cells stand. */
export interface TableSheet extends Sheet {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * A table as the form prints it, as rows of a sheet.
 *
 * @param from the row of the sheet that it begins in, from 0
 */
export function tableSheet(
  report: Report,
  table: TableKey,
  { locale = 'zh-CN', readings, from = 0 }: TableSheetOptions,
): TableSheet {
  const view = tableView(report, table, { locale, readings });
  const { name } = view;
  const places = new Map<string, Place>();
  const merges: string[] = [];
  const width = view.columns.length;
  const widths = view.columns.map((column, index) => {
    if (column === 'value') return width > 12 ? 9 : 13;
    if (column === 'label') return 36;
    return index === 0 ? 6 : 16;
  });
  const widthOf = (first: number, count: number): number =>
    widths.slice(first, first + count).reduce((sum, each) => sum + each, 0);
  const caption: SheetCell[] = view.columns.map((_, index) => ({
    look: 'caption',
    content: index === 0 ? view.title : null,
    room: widthOf(0, width),
  }));
  merges.push(`${reference(from, 0)}:${reference(from, width - 1)}`);
  const rows = [caption];
  for (const part of view.parts) {
    for (const line of gridRows(part)) {
      const row = from + rows.length;
      rows.push(
        line.map(({ cell, begins }, column) => {
          if (begins && cell.rowSpan * cell.colSpan > 1) {
            merges.push(
              `${reference(row, column)}:${reference(row + cell.rowSpan - 1, column + cell.colSpan - 1)}`,
            );
          }
          if (begins && cell.type === 'value') {
            places.set(cell.address, { sheet: name, row, column });
          }
          return {
            look: sheetLook(cell),
            content: begins ? contentOf(cell) : null,
            room: widthOf(cell.column, cell.colSpan) * cell.rowSpan,
          };
        }),
      );
    }
  }
  return { name, widths, rows, merges, places };
}

const sheetLook = (cell: ViewCell): LookName => {
  if (cell.type === 'value') return Number.isInteger(cell.value ?? 0) ? 'count' : 'amount';
  if (cell.role === 'heading') return 'block';
  return cell.role === 'columnLabel' ? 'head' : 'label';
};

const contentOf = (cell: ViewCell): string | number | null => {
  if (cell.type === 'label') return cell.label;
  // A unit that the report states beside a number can only be kept as text.
  if (cell.value !== null && !cell.unit) return cell.value;
  return cell.plain || null;
};
