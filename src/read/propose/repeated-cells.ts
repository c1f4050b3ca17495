import type { SourceCell, SourceRow, SourceTable } from '../document';
import { headingWords, type TableIndex } from '../form-index';
import { coreOf, inked } from '../letters';
import { looksLikeValue } from '../numbers';

/**
 * Tables whose merged cells were written out cell by cell, each with the text of the whole, as programs do
 * that make a plain grid of a page's table: 第二十条第（一）项 over every column, 5 | 5 | 5 under one head.
 */

const MOST_COLUMNS = 200;

/** Whether a head of the form stands three times side by side. */
function repeatsHeads(rows: readonly SourceRow[], index: readonly TableIndex[]): boolean {
  const isHead = (text: string): boolean =>
    index.some(
      ({ columnCores, furniture }) =>
        columnCores.has(coreOf(text)) || furniture.has(headingWords(text)),
    );
  return rows.some(({ cells }) =>
    cells.some(
      ({ text }, i) =>
        text !== '' && cells[i + 1]?.text === text && cells[i + 2]?.text === text && isHead(text),
    ),
  );
}

/** Joins neighbours of a row that are the same cell. */
function joinedCells(
  cells: readonly SourceCell[],
  isSame: (a: SourceCell, b: SourceCell) => boolean,
) {
  const result: SourceCell[] = [];
  for (const cell of cells) {
    const before = result[result.length - 1];
    if (before && inked(before.text) === inked(cell.text) && isSame(before, cell))
      result[result.length - 1] = {
        ...before,
        colSpan: cell.column + cell.colSpan - before.column,
      };
    else result.push(cell);
  }
  return result;
}

/** A table with its merged cells merged again. */
export function withoutRepeats(table: SourceTable, index: readonly TableIndex[]): SourceTable {
  const isWide = table.rows.some(({ cells }) => cells.length > MOST_COLUMNS);
  if (!table.hasGrid || isWide || !repeatsHeads(table.rows, index)) return table;
  // The head over each column: two columns under one are one.
  let head: readonly SourceCell[] = [];
  const headOf = ({ column }: SourceCell): SourceCell | undefined =>
    head.find((cell) => cell.column <= column && column < cell.column + cell.colSpan);
  return {
    ...table,
    rows: table.rows.map((row) => {
      const cells = joinedCells(row.cells, (a, b) =>
        looksLikeValue(a.text) ? headOf(a) !== undefined && headOf(a) === headOf(b) : true,
      );
      if (cells.every((cell) => !looksLikeValue(cell.text))) head = cells;
      return { ...row, cells };
    }),
  };
}
