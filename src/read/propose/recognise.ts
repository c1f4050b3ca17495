import type { EditionId, TableKey } from '../../format';
import type { SourceCell, SourceDocument, SourceRow, SourceTable } from '../document';
import { formIndex } from '../form-index';
import { inked } from '../letters';
import type { TextLine } from '../narrative';
import type { ScatteredRows } from './blocks';
import { withCaptions } from './captions';
import { newScan, rowsOfForm } from './grid';
import { type TextTable, textTables } from './lines/tables';
import { joinCutRows } from './page-break';
import type { RawRow } from './raw-row';
import { withoutRepeats } from './repeated-cells';

/** Rows of one table of the form, found at one place of the document. */
export interface FoundRows {
  readonly rows: readonly RawRow[];
  /** Position in the document: a paragraph or table, counted together. */
  readonly block: number;
}

/** What the tables of a document hold, and the text that is left. */
export interface Recognised {
  readonly found: readonly FoundRows[];
  /** The paragraphs without the tables that stood in their text. */
  readonly lines: readonly BlockLine[];
  /** The rows of the tables that the form does not have, each as a line. */
  readonly otherRows: readonly BlockLine[];
}

/** A line of text and where in the document it stands. */
export interface BlockLine extends TextLine {
  /** Position as in FoundRows. */
  readonly block: number;
}

/** The rows of the form's tables in a document, and its other text. */
export function recognise(
  document: SourceDocument,
  edition: EditionId,
  scatteredRows?: ScatteredRows,
): Recognised {
  const index = formIndex(edition);
  const state = newScan();
  const found: FoundRows[] = [];
  const others: { rows: readonly SourceRow[]; block: number }[] = [];
  let source = 0;
  const blocks = withCaptions(joinCutRows(document.blocks, index), index);
  blocks.forEach((block, at) => {
    if (block.type !== 'table') return;
    source++;
    const rows = rowsOfForm(withoutRepeats(block, index), source, index, state);
    if (rows.length > 0) found.push({ rows, block: at });
    else if (block.isSheet || !isMenu(block)) others.push({ rows: block.rows, block: at });
  });

  const inGrids = new Set<TableKey>(found.flatMap(({ rows }) => rows.map((row) => row.table)));
  const paragraphs: Source[] = [];
  document.blocks.forEach((block, at) => {
    if (block.type === 'paragraph')
      paragraphs.push({ text: block.text, place: block.place, block: at });
  });
  // Text that stands in a table has been taken out of it.
  const said = new Set(paragraphs.map(({ text }) => text.trim()));
  const isSaid = ({ text }: SourceCell): boolean =>
    text.split('\n').every((line) => line.trim() === '' || said.has(line.trim()));
  const otherRows = others.flatMap(({ rows, block }) =>
    rows.filter(({ cells }) => !cells.every(isSaid)).map((row) => rowAsLine(row, block)),
  );
  const missing = index.filter(({ table }) => !inGrids.has(table.key));
  if (missing.length === 0) return { found, lines: paragraphs.map(blockLine), otherRows };

  const starts: number[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    starts.push(length);
    length += paragraph.text.length + 1;
  }
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const paragraphAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const placeAt = (offset: number): RawRow['place'] => {
    const at = paragraphAt(offset);
    return placeBehind(paragraphs[at]?.place, offset - (starts[at] ?? 0));
  };
  const tables = textTables(text, index, edition, placeAt, source + 1, scatteredRows).filter(
    ({ table }) => !inGrids.has(table),
  );
  for (const table of tables) {
    found.push({ rows: table.rows, block: paragraphs[paragraphAt(table.from)]?.block ?? 0 });
  }
  found.sort((a, b) => a.block - b.block);
  const inOrder = [...tables].sort((a, b) => a.from - b.from);
  let first = 0;
  const lines = paragraphs.flatMap((paragraph, i) => {
    const start = starts[i] ?? 0;
    const end = start + paragraph.text.length;
    while ((inOrder[first]?.to ?? Number.POSITIVE_INFINITY) <= start) first++;
    const inside: TextTable[] = [];
    for (let at = first; (inOrder[at]?.from ?? end) < end; at++) {
      const table = inOrder[at];
      if (table && table.to > start) inside.push(table);
    }
    return cut(paragraph, start, inside);
  });
  return { found, lines, otherRows };
}

/** Whether no row of a table has two texts, as in the menu of a page. */
const isMenu = ({ rows }: SourceTable): boolean =>
  rows.every(({ cells }) => cells.filter(({ text }) => inked(text) !== '').length < 2);

function rowAsLine({ cells }: SourceRow, block: number): BlockLine {
  const texts = cells.map(({ text }) => text.replace(/\s+/g, ' ').trim());
  const text = texts.filter((said) => said !== '').join('\u3000');
  return blockLine({ text, block, place: cells[0]?.place });
}

interface Source {
  readonly text: string;
  readonly place: TextLine['place'];
  readonly block: number;
}

const blockLine = ({ text, place, block }: Source): BlockLine =>
  place ? { text, block, place } : { text, block };

/** A place so many letters behind another. */
const placeBehind = (place: TextLine['place'], by: number): TextLine['place'] =>
  place && { ...place, ...(place.offset !== undefined && { offset: place.offset + by }) };

/** What is left of a paragraph when the tables in it, in their order, are taken out. */
function cut(paragraph: Source, start: number, inside: readonly TextTable[]): BlockLine[] {
  const end = start + paragraph.text.length;
  if (inside.length === 0) return [blockLine(paragraph)];
  const lines: BlockLine[] = [];
  const keep = (from: number, to: number): void => {
    const text = paragraph.text.slice(from - start, to - start);
    if (text.trim() === '') return;
    lines.push(
      blockLine({ ...paragraph, text, place: placeBehind(paragraph.place, from - start) }),
    );
  };
  let from = start;
  for (const table of inside) {
    if (table.from > from) keep(from, table.from);
    from = Math.max(from, Math.min(table.to, end));
  }
  if (from < end) keep(from, end);
  return lines;
}
