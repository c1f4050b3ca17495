import type { Paragraph, SourceBlock, SourceCell, SourceRow, SourceTable } from '../document';
import { isLabel } from '../form-index';
import { isTitle } from '../head';
import { inked } from '../letters';
import { append } from '../lists';
import { startsSection } from '../narrative';
import { looksLikeValue } from '../numbers';

/**
 * Reports that are one table, pasted from a page or a sheet: headings and text stand in cells over and below
 * the rows of numbers. What such cells say is given as paragraphs, so that sections are found in them; the
 * rows of numbers stay tables, one for each section.
 */

// Sentences: what no label and no entry of a menu is.
const isProse = (text: string): boolean => text.length >= 20 && /[。；]/.test(text);
const mayBeginSection = /^[^\S\r\n\u2028\u2029]*[一二三四五六七八]\s*[、.．,，]/m;

const isSectionHeading = (text: string): boolean =>
  mayBeginSection.test(text) &&
  text.split('\n').some((line) => !isLabel(line) && startsSection(line));

/** The cells of a row that are text of the report, not of its tables. */
function proseIn({ cells }: SourceRow, isLines: boolean): readonly SourceCell[] {
  const filled = cells.filter(({ text }) => inked(text) !== '');
  const [first, ...rest] = filled;
  if (!first) return [];
  // A merged cell may say the same in every cell that it covers.
  if (rest.every(({ text }) => text === first.text)) {
    if (isLines || isSectionHeading(first.text) || isProse(first.text)) return [first];
    return cells.length === 1 && !isLabel(first.text) && !looksLikeValue(first.text) ? [first] : [];
  }
  const isBeside = isSectionHeading(first.text) && rest.some(({ text }) => isProse(text));
  return isBeside ? filled : [];
}

/** Whether a table holds text of the report: a section's heading, or nothing but text. */
function holdsProse({ rows }: SourceTable, isOneColumn: boolean): boolean {
  if (rows.some(({ cells }) => cells.some(({ text }) => isSectionHeading(text)))) return true;
  if (!isOneColumn) return false;
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text));
  if (texts.some(isLabel)) return false;
  return texts.some(isProse) || (texts.length <= 3 && texts.filter(isTitle).length === 1);
}

const cellParagraphs = ({ text, place }: SourceCell): Paragraph[] =>
  text.split(/\n+/).map((line) => ({ type: 'paragraph', text: line, ...(place && { place }) }));

function unfold(table: SourceTable): readonly SourceBlock[] {
  const isSheet = table.isSheet === true;
  const isOneColumn = table.rows.every(({ cells }) => cells.length <= 1);
  if (!isSheet && !holdsProse(table, isOneColumn)) return [table];
  const isLines = isOneColumn && !isSheet;
  const blocks: SourceBlock[] = [];
  let text: Paragraph[] = [];
  let rows: SourceRow[] = [];
  const end = (): void => {
    append(blocks, text);
    if (rows.some(({ cells }) => cells.length > 0)) blocks.push({ ...table, rows });
    text = [];
    rows = [];
  };
  for (const row of table.rows) {
    const prose = proseIn(row, isSheet || isOneColumn);
    const begins = prose.some((cell) => isSectionHeading(cell.text));
    if (begins) end();
    // In a list of cells, a blank one is a blank of the form.
    const lines = isLines && prose.length === 0 ? row.cells : prose;
    append(text, lines.flatMap(cellParagraphs));
    // A text alone in its row may be the head of the rows below it, too.
    if (!begins && !isLines) rows.push(row);
  }
  end();
  return blocks;
}

/** The blocks of a document with the text that stands in its tables as paragraphs. */
export const withProseOutside = (blocks: readonly SourceBlock[]): readonly SourceBlock[] =>
  blocks.flatMap((block) => (block.type === 'table' ? unfold(block) : block));
