import type { Locale } from '../../format';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import type { Sheet } from './csv';
import { islandsIn, type Span } from './islands';

/** Where a merged cell hides what the file keeps under it; rows and columns from 0, ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Counts the cells of a workbook; throws where they are too many. */
export type Count = (text: string) => void;

/** @throws ReadError `tooLarge`, when asked for a cell too many */
export function counter(locale: Locale): Count {
  let cells = 0;
  let letters = 0;
  return (text) => {
    letters += text.length;
    if (++cells > LIMITS.cells) throw new ReadError('tooLarge', locale, `${LIMITS.cells} cells`);
    if (letters > LIMITS.letters)
      throw new ReadError('tooLarge', locale, `${LIMITS.letters} letters`);
  };
}

/** The kind of a workbook, as an error names it. */
export type WorkbookKind = 'XLS' | 'XLSX' | 'ODS' | 'Excel 2003 XML';

/** Rows without a cell that are kept between two with cells: more say nothing more. */
const WIDEST_GAP = 50;

/** Columns of a form and some beside it. */
const WIDEST_FORM = 50;

/**
 * A sheet that is filled cell by cell, in any order, as its file tells where each stands; and then as it is
 * shown: without hidden rows and columns, and without what merged cells cover.
 */
export class SheetBuilder {
  private readonly rows = new Map<number, Map<number, string>>();
  private readonly merges: Merge[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();

  constructor(
    private readonly kind: WorkbookKind,
    private readonly count: Count,
    private readonly locale: Locale,
  ) {}

  /**
   * Rows and columns from 0; what stands right of the widest form is not kept. Which of two texts of one cell a
   * program shows is its own affair: the cell is in doubt.
   */
  put(row: number, column: number, text: string): void {
    if (!(row >= 0 && column >= 0) || column > LIMITS.span) return;
    this.count(text);
    const cells = this.rows.get(row) ?? new Map<number, string>();
    this.rows.set(row, cells);
    const before = cells.get(column);
    cells.set(column, before === undefined || before === text ? text : `${before} / ${text} (?)`);
  }

  /** What was put there may be shown or not. */
  doubt(row: number, column: number): void {
    const cells = this.rows.get(row);
    const text = cells?.get(column);
    if (text !== undefined) cells?.set(column, `${text} (?)`);
  }

  merge(merge: Merge): void {
    if (merge.right < merge.left || merge.bottom < merge.top) return;
    if (this.merges.length > LIMITS.cells)
      throw new ReadError('tooLarge', this.locale, `${LIMITS.cells} cells`);
    this.merges.push(merge);
  }

  hideRow(row: number): void {
    this.hiddenRows.add(row);
  }

  hideColumns(from: number, to: number): void {
    for (let column = from; column <= Math.min(to, LIMITS.span); column++)
      this.hiddenColumns.add(column);
  }

  /** Columns up to the last one that holds something, as far as a form may be wide. */
  private width(): number {
    let width = 0;
    for (const cells of this.rows.values())
      for (const [column, text] of cells)
        if (column >= width && text !== '' && !this.hiddenColumns.has(column)) width = column + 1;
    return Math.min(width, WIDEST_FORM);
  }

  /** @throws ReadError `brokenFile` where more cells are merged in a row than a sheet has columns */
  sheet(): Sheet {
    const shown = new ShownRows(this.merges, this.kind, this.locale);
    const width = this.width();
    for (const row of [...this.rows.keys()].sort((a, b) => a - b)) {
      shown.goTo(row);
      if (this.hiddenRows.has(row)) continue;
      const texts: string[] = [];
      for (const [column, text] of [...(this.rows.get(row) ?? [])].sort(([a], [b]) => a - b)) {
        if (this.hiddenColumns.has(column)) continue;
        while (texts.length < column) {
          texts.push('');
          this.count('');
        }
        texts[column] = shown.isCovered(column) ? '' : text;
      }
      // A blank cell need not be stored; it is one all the same.
      while (texts.length < width) texts.push('');
      shown.add(texts);
    }
    return shown.sheet();
  }
}

/** The rows of a sheet as they are shown, told from top to bottom: with gaps between them, under merged cells. */
export class ShownRows {
  private readonly rows: string[][] = [];
  private readonly filled: Span[][] = [];
  private row = -1;
  private readonly merges: readonly Merge[];
  private nextMerge = 0;
  /** The merged cells that reach into the row. */
  private open: Merge[] = [];

  constructor(
    merges: readonly Merge[],
    private readonly kind: WorkbookKind,
    private readonly locale: Locale,
  ) {
    this.merges = [...merges].sort((a, b) => a.top - b.top);
  }

  /**
   * Goes down to a row, counted from 0.
   * @throws ReadError `brokenFile` where more cells are merged in it than a sheet has columns
   */
  goTo(row: number): void {
    for (let gap = Math.min(row - this.row - 1, WIDEST_GAP); gap > 0; gap--) {
      this.rows.push([]);
      this.filled.push([]);
    }
    this.row = row;
    for (
      let merge = this.merges[this.nextMerge];
      merge && merge.top <= row;
      merge = this.merges[++this.nextMerge]
    )
      this.open.push(merge);
    this.open = this.open.filter(({ bottom }) => bottom >= row);
    // Merged cells do not overlap: there are no more of them in a row than columns.
    if (this.open.length > LIMITS.span) throw new ReadError('brokenFile', this.locale, this.kind);
  }

  /** Whether a merged cell hides what the file keeps in a column of the row. */
  isCovered(column: number): boolean {
    return this.open.some(
      ({ top, left, right }) =>
        column >= left && column <= right && (column > left || this.row > top),
    );
  }

  /** Shows the row. */
  add(texts: string[]): void {
    this.rows.push(texts);
    this.filled.push([
      ...this.open,
      ...texts.flatMap((text, at) => (text.trim() === '' ? [] : [{ left: at, right: at }])),
    ]);
  }

  sheet(): Sheet {
    return { rows: this.rows, areas: islandsIn(this.rows, this.filled) };
  }
}
