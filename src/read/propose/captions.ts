import { columnsOf } from '../../format';
import type { SourceBlock, SourceCell, SourceTable } from '../document';
import type { TableIndex } from '../form-index';
import { comparableText, coreOf } from '../letters';

/**
 * A table of the form that is taken apart by the headings of its columns: a table for each, under a line with
 * the words of the heading (行政复议; 行政诉讼（未经复议直接起诉）). The line is put back as the head's first rows.
 */
export function withCaptions(
  blocks: readonly SourceBlock[],
  index: readonly TableIndex[],
): readonly SourceBlock[] {
  // Rows with labels need no heading to be told apart.
  const unnamed = index.filter(({ targets }) => targets.every(({ cores }) => cores.length === 0));
  let caption = '';
  return blocks.map((block) => {
    if (block.type === 'table') {
      const rows = headingsIn(caption, block, unnamed);
      caption = '';
      return rows.length > 0 ? { ...block, rows: [...rows, ...block.rows] } : block;
    }
    if (block.text.trim() !== '') caption = block.text;
    return block;
  });
}

const LONGEST_CAPTION = 30;

/** The headings of columns that a line names over a table that has none, outermost first. */
function headingsIn(
  caption: string,
  { rows }: SourceTable,
  unnamed: readonly TableIndex[],
): { cells: SourceCell[] }[] {
  const heads = rows[0]?.cells ?? [];
  if (caption.length > LONGEST_CAPTION || heads.length === 0) return [];
  const words = comparableText(caption);
  for (const { table } of unnamed) {
    for (const block of table.form.blocks) {
      const leaves = columnsOf(block);
      if (heads.length >= leaves.length) continue;
      const names = new Set(leaves.map(({ node }) => coreOf(node.label)));
      if (!heads.every(({ text }) => names.has(coreOf(text)))) continue;
      const paths = leaves
        .map(({ path }) => path.slice(0, -1).map(({ label }) => label))
        .filter((path) => path.some((label) => words.includes(comparableText(label))));
      // A line that names two headings side by side is the section's title.
      const named = new Set(paths.map((path) => path[0]));
      if (named.size !== 1) continue;
      const last = heads[heads.length - 1];
      const colSpan = last ? last.column + last.colSpan : 1;
      return [...new Set(paths.flat())]
        .filter((label) => words.includes(comparableText(label)))
        .map((text) => ({ cells: [{ text, column: 0, colSpan }] }));
    }
  }
  return [];
}
