import type { SourceBlock, SourceCell, SourceRow, SourceTable } from '../document';
import type { TableIndex } from '../form-index';
import { coreOf, inked, isBlank } from '../letters';
import { looksLikeValue } from '../numbers';

const pageOfTable = (table: SourceTable): number | undefined =>
  table.rows.find(({ cells }) => cells.length > 0)?.cells[0]?.place?.page;

const sameTexts = (a: SourceRow, b: SourceRow): boolean =>
  a.cells.length === b.cells.length &&
  a.cells.every((cell, i) => inked(cell.text) === inked(b.cells[i]?.text ?? ''));

const asPage = (blocks: readonly SourceBlock[], at: number): SourceTable | undefined => {
  const block = blocks[at];
  return block?.type === 'table' && block.rows.length > 0 && pageOfTable(block) !== undefined
    ? block
    : undefined;
};

/** Blocks with the rows that a page break cuts put together, the whole row where it began. */
export function joinCutRows(
  blocks: readonly SourceBlock[],
  index: readonly TableIndex[],
): readonly SourceBlock[] {
  const rowCores = new Set(
    index.flatMap(({ targets }) => targets.flatMap((target) => target.cores)),
  );
  let result: SourceBlock[] | undefined;
  let last = -1;
  blocks.forEach((_, at) => {
    const next = asPage(result ?? blocks, at);
    if (!next) return;
    const before = last < 0 ? undefined : asPage(result ?? blocks, last);
    const above = last;
    last = at;
    if (!before || (pageOfTable(before) ?? 0) + 1 !== pageOfTable(next)) return;
    // A head that is repeated on the new page stands over the rest of the row.
    const first = next.rows.findIndex((row) => !before.rows.some((each) => sameTexts(each, row)));
    const lower = next.rows[Math.max(0, first)];
    const upper = before.rows[before.rows.length - 1];
    const joined = lower && upper && joinedRow(upper, lower, rowCores);
    if (!joined) return;
    result ??= [...blocks];
    result[above] = { ...before, rows: [...before.rows.slice(0, -1), joined] };
    result[at] = { ...next, rows: next.rows.filter((row) => row !== lower) };
  });
  return result ?? blocks;
}

/** The row of which these are the halves; undefined where they are two rows. */
function joinedRow(
  upper: SourceRow,
  lower: SourceRow,
  rowCores: ReadonlySet<string>,
): SourceRow | undefined {
  // Cells of outer labels may be missing on either side: the last cells are the same columns.
  const pairs: [SourceCell, SourceCell][] = [];
  for (let i = 1; i <= Math.min(upper.cells.length, lower.cells.length); i++) {
    const pair = [upper.cells[upper.cells.length - i], lower.cells[lower.cells.length - i]];
    if (pair[0] && pair[1]) pairs.unshift([pair[0], pair[1]]);
  }
  const isRowLabel = (text: string): boolean => rowCores.has(coreOf(text));
  // The label is the last one that the form has; without one, values are all that may be values.
  let from = pairs.length;
  while (from > 0 && !pairs[from - 1]?.some((cell) => isRowLabel(cell.text))) from--;
  if (from === 0) {
    const named = pairs.findIndex(([above, below]) => isRowLabel(above.text + below.text));
    from = named + 1 || pairs.length;
    while (named < 0 && from > 0 && pairs[from - 1]?.every((cell) => looksLikeValue(cell.text)))
      from--;
  }
  const values = pairs.slice(from);
  const label = pairs[from - 1];
  if (values.length === 0) return undefined;
  const lowerBlank = values.every(([, cell]) => isBlank(cell));
  const upperBlank = values.every(([cell]) => isBlank(cell));
  const lowerFull = !upperBlank && values.every(([, cell]) => !isBlank(cell));
  const outer = lower.cells.slice(0, lower.cells.length - values.length - (label ? 1 : 0));

  const isRest = (): boolean => {
    if (!label || isBlank(label[1])) {
      if (lowerBlank || outer.some((cell) => rowCores.has(coreOf(cell.text)))) return false;
      // A row with more values is one of another table.
      if (outer.some((cell) => !isBlank(cell) && looksLikeValue(cell.text))) return false;
      // A whole row of numbers without a label is another matter, unless its label lies above.
      return values.some(([, cell]) => isBlank(cell)) || (upperBlank && label !== undefined);
    }
    const [above, below] = [coreOf(label[0].text), coreOf(label[1].text)];
    if (above === '') return lowerBlank && !upperBlank && rowCores.has(below);
    // A number that the break cuts stands on both sides; a row with all numbers is one of its own.
    return !lowerFull && below !== '' && !rowCores.has(below) && rowCores.has(above + below);
  };
  if (!isRest()) return undefined;
  const joined = new Map(
    pairs.slice(Math.max(0, from - 1)).map(([above, below]) => [above, joinedCell(above, below)]),
  );
  return { cells: upper.cells.map((cell) => joined.get(cell) ?? cell) };
}

const joinedCell = (above: SourceCell, below: SourceCell): SourceCell => ({
  ...above,
  text: [above, below]
    .filter((cell) => !isBlank(cell))
    .map((cell) => cell.text)
    .join('\n'),
});
