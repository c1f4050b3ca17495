import type { SourceBlock, SourceCell, SourceDocument, SourceRow } from '../document';
import { joinBrokenRows } from '../propose/broken-rows';
import { barGrids, keepsGrid } from './text-grid';

/**
 * Plain text. Lines that begin with a tab are cells, a row ends at an empty line, as Word writes tables to
 * text; lines with several tabs are rows, and so are those between bars that make a whole grid. Everything
 * else stays text: tables in it are found by their labels.
 */
export function readText(text: string): SourceDocument {
  const blocks: SourceBlock[] = [];
  let rows: SourceRow[] = [];
  let cells: SourceCell[] = [];
  let isGrid = false;

  const endRow = (): void => {
    if (cells.length > 0) rows.push({ cells });
    cells = [];
  };
  const endTable = (): void => {
    endRow();
    const texts = rows.map((row) => row.cells.map((cell) => cell.text));
    // A row in which the text breaks off is left out: which of its cells are lost, it does not say.
    const isCut = line === lines.length && !keepsGrid(texts) && keepsGrid(texts.slice(0, -1));
    if (isCut) rows.pop();
    const hasGrid = isGrid || isCut || keepsGrid(texts);
    if (rows.length > 0) blocks.push({ type: 'table', rows, hasGrid });
    rows = [];
    isGrid = false;
  };

  let offset = 0;
  let line = 0;
  // The marks of Markdown, and what it keeps of HTML in its cells, take no ink.
  const plain = text.replace(/<br\s*\/?>|&nbsp;|\*\*|^#{1,6}(?=\s)/gim, (mark) =>
    ' '.repeat(mark.length),
  );
  const lines = plain.split('\n');
  const joined = joinBrokenRows(lines);
  const grids = barGrids(lines);
  // A line with one tab is a row of two cells beside another with tabs.
  const hasTab = (at: number): boolean => /[^\t\n]\t[^\t]/.test(lines[at] ?? '');
  // Where bars end the cells, tabs before them are but an indentation.
  const isIndented =
    lines.some((each) => /^\t+[^\t|]*\|\s*$/.test(each)) && !lines.some((_, at) => hasTab(at));
  for (const full of lines) {
    const own = joined.get(line) ?? full.replace(/\r$/, '');
    const body = isIndented ? own.replace(/\t/g, ' ') : own;
    line++;
    const at = offset;
    offset += full.length + 1;
    const grid = grids.get(line - 1);
    if (grid) {
      endRow();
      isGrid = true;
      let inner = at + Math.max(0, full.indexOf(grid[0] ?? ''));
      cells = grid.map((content, column) => {
        const place = { line, offset: inner, row: rows.length + 1, column: column + 1 };
        inner += content.length + 1;
        return { text: content.trim(), column, colSpan: 1, place };
      });
      endRow();
      continue;
    }
    const columns = body.split('\t');
    if (body.startsWith('\t') && columns.slice(1).length === 1) {
      const content = columns[1] ?? '';
      cells.push({
        text: content,
        column: cells.length,
        colSpan: 1,
        place: { line, offset: at + 1, table: 0, row: rows.length + 1, column: cells.length + 1 },
      });
      continue;
    }
    if (columns.length > 2 || (hasTab(line - 1) && (hasTab(line - 2) || hasTab(line)))) {
      endRow();
      let inner = at;
      cells = columns.map((content, column) => {
        const place = { line, offset: inner, row: rows.length + 1, column: column + 1 };
        inner += content.length + 1;
        return { text: content, column, colSpan: 1, place };
      });
      endRow();
      continue;
    }
    if (body.trim() === '') {
      // An empty line ends a row of a table; outside, it may be a blank cell in a list of cells.
      if (cells.length === 0 && rows.length === 0) {
        blocks.push({ type: 'paragraph', text: '', place: { line, offset: at } });
      }
      endRow();
      continue;
    }
    endTable();
    blocks.push({ type: 'paragraph', text: body, place: { line, offset: at } });
  }
  endTable();
  let table = 0;
  return {
    kind: 'text',
    blocks: blocks.map((block) => {
      if (block.type !== 'table') return block;
      table++;
      const number = table;
      return {
        ...block,
        rows: block.rows.map((row) => ({
          cells: row.cells.map((cell) => ({ ...cell, place: { ...cell.place, table: number } })),
        })),
      };
    }),
  };
}
