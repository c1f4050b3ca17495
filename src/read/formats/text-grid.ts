import { MARKDOWN_RULE } from '../letters';

/**
 * Tables written out as a grid, a line a row, every row with a cell for each column: what a merged cell
 * covers is blank or says the same again. (Where a collector writes down a page's cells alone, rows have as
 * many as begin in them, and blanks only at their end.)
 */

const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 4;

const isInked = (text: string): boolean => text.trim() !== '';
const isLabel = (text: string): boolean => /[㐀-鿿]/.test(text) && text.trim().length > 2;
const isSame = (a: string, b: string | undefined): boolean => a.trim() === b?.trim();

/** Whether rows give each cell its column, told by what a merged cell leaves in those it covers. */
export function keepsGrid(rows: readonly (readonly string[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  if (rows.length < FEWEST_ROWS || width < FEWEST_COLUMNS) return false;
  if (rows.some((row) => row.length !== width)) return false;
  const belowMerged = rows.filter((row) => !isInked(row[0] ?? '') && row.some(isInked));
  const isSpread = ([...row]: readonly string[]): boolean =>
    row.some((text, i) => isLabel(text) && isSame(text, row[i + 1]) && isSame(text, row[i + 2]));
  const hasGap = (row: readonly string[]): boolean => {
    const inked = row.filter(isInked);
    const last = row.lastIndexOf(inked[inked.length - 1] ?? '');
    return inked.every(isLabel) && inked.length > 1 && inked.length <= last;
  };
  return belowMerged.length > 1 || rows.some((row) => isSpread(row) || hasGap(row));
}

/**
 * Whether all bars of a text are those of Markdown tables, each with a rule below a head without numbers, and as
 * many cells in every row: then a text says which cells are blank.
 */
function hasMarkdownTables(lines: readonly string[]): boolean {
  const widthOf = (line: string): number => line.trim().split('|').length;
  let head = -1;
  return lines.every((line, i) => {
    if (!line.includes('|')) {
      // A head needs its rule, and a rule its head.
      const isWhole = head < 0 || i - head > 1;
      head = -1;
      return isWhole;
    }
    if (head < 0) {
      head = i;
      return (
        /^\s*\|.*\|\s*$/.test(line) &&
        MARKDOWN_RULE.test(lines[i + 1] ?? '') &&
        !/\|\s*\d+\s*\|/.test(line)
      );
    }
    return (
      MARKDOWN_RULE.test(line) === (i === head + 1) && widthOf(line) === widthOf(lines[head] ?? '')
    );
  });
}

/** The rows of such tables between bars, by line; lines that only draw are empty rows. */
export function barGrids(lines: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  const isMarkdown = hasMarkdownTables(lines);
  for (let from = 0; from < lines.length; from++) {
    let to = from;
    while ((lines[to] ?? '').includes('|')) to++;
    const own = Array.from({ length: to - from }, (_, i) => from + i);
    const rows = own.filter((at) => !MARKDOWN_RULE.test(lines[at] ?? ''));
    // The bar at the beginning of every line closes no cell.
    const isLed = rows.every((at) => /^\s*\|/.test(lines[at] ?? ''));
    const cellsOf = (line: string): string[] =>
      line
        .replace(isLed ? /^\s*\|/ : '', '')
        .replace(/\|\s*$/, '')
        .split('|');
    const cells = new Map(rows.map((at) => [at, cellsOf(lines[at] ?? '')]));
    // A row in which the text breaks off is left out: which of its cells are lost, it does not say.
    const isClosed = (at: number): boolean => /\|\s*$/.test(lines[at] ?? '');
    const width = cells.get(from)?.length ?? 0;
    const last = lines.length - 1;
    if (
      to > last &&
      ((cells.get(last)?.length ?? 0) < width || (isClosed(from) && !isClosed(last)))
    )
      cells.delete(last);
    if (isMarkdown || keepsGrid([...cells.values()]))
      for (const at of own) found.set(at, cells.get(at) ?? []);
    from = Math.max(from, to);
  }
  return found;
}
