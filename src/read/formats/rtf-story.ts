import type { Locale } from '../../format';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { append } from '../lists';
import { type EdgedCell, edgedTable, type FlowBlock } from './flow';

/** Twips (a twentieth of a point) within which two lines between cells are one. */
const SAME_LINE = 50;

/** The lines of a row's cells, and what they look like, before the row is ended. */
export class RtfRow {
  /** Where the row begins, in twips. */
  left = 0;
  /** Of the cell whose right line is to come. */
  covered: EdgedCell['covered'];
  isShaded = false;
  readonly #cells: Pick<EdgedCell, 'right' | 'covered'>[] = [];
  #hasShade = false;

  /** Whether any of its cells is shaded: white letters can be seen there. */
  get hasShade(): boolean {
    return this.#hasShade;
  }

  /** @throws ReadError `brokenFile`: more cells than a row may have are no row's. */
  addCell(right: number, locale: Locale): void {
    if (this.#cells.length > LIMITS.span) throw new ReadError('brokenFile', locale, 'RTF');
    this.#cells.push({ right, covered: this.covered });
    this.#hasShade ||= this.isShaded;
    this.covered = undefined;
    this.isShaded = false;
  }

  /** The cells with what stands in them. One more than the row has lines stands right of them all. */
  filled(contents: readonly FlowBlock[][]): EdgedCell[] {
    let { left } = this;
    return contents.map((blocks, i): EdgedCell => {
      const line = this.#cells[i];
      const right = line ? Math.max(line.right, left) : left + SAME_LINE * 4;
      const cell = { left, right, covered: line?.covered, blocks };
      left = right;
      return cell;
    });
  }
}

/** A table that is being read: its rows, and the cells of the row that is not ended. */
interface Level {
  rows: EdgedCell[][];
  cells: FlowBlock[][];
  cell: FlowBlock[];
}

/** A text that is being read, the body's or a text box's: its paragraphs, and the tables that they stand in. */
export class RtfStory {
  readonly blocks: FlowBlock[] = [];
  readonly #levels: Level[] = [];
  #text = '';
  /** Raised digits that are not ended. */
  #mark = '';
  /** Letters of the number that a list sets before the paragraph. */
  #number = 0;
  /** What stands in text boxes follows the paragraph that holds them. */
  #boxes: FlowBlock[] = [];

  /** @param groups the groups around it: it ends with the innermost of them */
  constructor(readonly groups: number) {}

  write(text: string, isRaised: boolean): void {
    if (isRaised) {
      this.#mark += text;
      return;
    }
    if (this.#mark !== '') this.#endMark();
    this.#text += text;
  }

  #endMark(): void {
    const mark = this.#mark.trim().replace(/[[\]]/g, '');
    if (mark !== '') this.#text += `[${mark}]`;
    this.#mark = '';
  }

  /** What has been written is the number of a list, set apart by a tab. */
  endNumber(): void {
    // A paragraph has one number; to look at its text for each further one takes the square of their count.
    if (this.#number > 0) return;
    this.#text = this.#text.replace(/\t$/, '');
    this.#number = this.#text.length;
  }

  addBox(blocks: readonly FlowBlock[]): void {
    append(this.#boxes, blocks);
  }

  /** @param depth how many tables the paragraph stands in */
  endParagraph(depth: number): void {
    this.#endMark();
    const target = this.#into(depth);
    target.push(numbered(this.#text, this.#number));
    this.#text = '';
    this.#number = 0;
    append(target, this.#boxes);
    this.#boxes = [];
  }

  endCell(depth: number): void {
    this.endParagraph(depth);
    const level = this.#levels[depth - 1];
    if (!level) return;
    level.cells.push(level.cell);
    level.cell = [];
  }

  endRow(depth: number, row: RtfRow): void {
    this.#into(depth);
    const level = this.#levels[depth - 1];
    if (!level) return;
    if (level.cells.length > 0) level.rows.push(row.filled(level.cells));
    level.cells = [];
    level.cell = [];
  }

  /** Ends it where the file or its group ends: what a table breaks off in is no whole cell and no whole row. */
  end(): void {
    if (this.#levels.length > 0) this.#text = '';
    this.endParagraph(0);
  }

  /** Where the blocks of a paragraph in so many tables go. */
  #into(depth: number): FlowBlock[] {
    while (this.#levels.length > depth) this.#closeTable();
    while (this.#levels.length < depth) this.#levels.push({ rows: [], cells: [], cell: [] });
    return this.#levels[depth - 1]?.cell ?? this.blocks;
  }

  #closeTable(): void {
    const level = this.#levels.pop();
    if (!level || level.rows.length === 0) return;
    const outer = this.#levels[this.#levels.length - 1]?.cell ?? this.blocks;
    outer.push(edgedTable(level.rows, SAME_LINE));
  }
}

/** The text of a paragraph with the number that a list sets before it: 1. before 5 is not 1.5. */
function numbered(text: string, length: number): string {
  if (length === 0) return text;
  const rest = text.slice(length);
  return rest.trim() === ''
    ? rest
    : `${text.slice(0, length)}${/^\s*\d/.test(rest) ? ' ' : ''}${rest}`;
}
