import { coreOf, INK, likeness, MARKDOWN_RULE, trimmed } from '../../letters';
import { looksLikeValue } from '../../numbers';
import { isPageNumber } from '../../page/page-number';
import { isAlmost, labelCores } from './labels';

/** A piece of text between two labels. */
export interface Token {
  readonly text: string;
  readonly offset: number;
  readonly newLine: boolean;
  readonly isValue: boolean;
  /** An empty cell at the end of a line of bars (`|||`): it may only fill the line up. */
  readonly isPadding: boolean;
}

/** All that stands behind a label. */
export interface Pieces {
  readonly tokens: readonly Token[];
  /** Whether bars stand between them. */
  readonly bars: boolean;
}

const RULES = new RegExp(MARKDOWN_RULE, 'gm');

/** Whether a line begins at a place, or but space and a bar stand before it. */
function beginsLine(text: string, at: number): boolean {
  let bars = 0;
  for (let i = at - 1; i >= 0; i--) {
    const letter = text[i] ?? '';
    if (letter === '\n') return true;
    if (letter === '|') {
      if (++bars > 1) return false;
    } else if (letter.trim() !== '') return false;
  }
  return false;
}

/** The pieces between two labels. With bars, an empty piece is an empty cell. */
export function tokensIn(stretch: string, at: number): Pieces {
  const text = stretch.replace(RULES, (rule) => ' '.repeat(rule.length)).replace(/｜/g, '|');
  const bars = text.includes('|');
  const tokens: Token[] = [];
  const add = (piece: string, offset: number): void => {
    const lead = Math.max(0, piece.search(INK));
    const body = trimmed(piece);
    if (body !== '' && isPageNumber(body)) return;
    // Numbers that run into a label which was not recognised: 0000000 2.其他…, 0000000（二）…, 属于国家秘密 0000000.
    const [, digits = '', words = ''] = /^(\d+)([㐀-鿿（(][\s\S]*)$/.exec(body) ?? [];
    const isRun =
      digits.length > 4 && /^(?:[㐀-鿿][㐀-鿿、]|[（(][一二三四五六七八九][）)])/.test(words);
    const glued =
      /^(\d[\d.-]*?)(\d[.、．,]\s*[㐀-鿿][\s\S]*)$/.exec(body) ??
      (isRun || isAlmost(words) ? [body, digits, words] : undefined) ??
      /^([\s\S]*[㐀-鿿”）)])(\d[\d.-]{4,})$/.exec(body);
    if (glued && !looksLikeValue(body)) {
      const [, first = '', second = ''] = glued;
      add(first, offset + lead);
      add(second, offset + lead + first.length);
      return;
    }
    tokens.push({
      text: body,
      offset: at + offset + lead,
      newLine: beginsLine(text, offset + lead),
      // NaN or * between bars is no number, but neither is it a piece of a label.
      isValue:
        (looksLikeValue(body) && !LONE_ITEM_NUMBER.test(body)) ||
        (bars && !/[\d㐀-鿿()（）“”"']/.test(body)),
      isPadding:
        body === '' &&
        // The space before a run of bars, or the end of the line, is that behind the cell before it.
        (piece === '' ? /^\|*[^\S\n]*(?:\n|$)/ : /^\s*\|{2,}[^\S\n]*(?:\n|$)/).test(
          text.slice(offset, offset + 40).replace(/[\u200b-\u200f\ufeff]/g, ''),
        ),
    });
  };
  if (bars) {
    let from = text.indexOf('|') + 1;
    const head = text.slice(0, from - 1);
    for (const match of head.matchAll(INK)) add(match[0], match.index);
    for (let bar = text.indexOf('|', from); bar >= 0; bar = text.indexOf('|', from)) {
      const piece = text.slice(from, bar);
      const lines = piece.split('\n').filter((line) => trimmed(line) !== '');
      // A row may end without a bar: its last number, and the label of the next row.
      const [first = ''] = lines;
      const endsRow = /^\s*\d[\d.,]*\s*$/.test(first) && isLabelLike(lines.slice(1).join(''));
      if (lines.length > 1 && (endsRow || lines.every((line) => looksLikeValue(line)))) {
        let offset = from;
        for (const line of piece.split('\n')) {
          if (trimmed(line) !== '') add(line, offset);
          offset += line.length + 1;
        }
      } else {
        add(piece, from);
      }
      from = bar + 1;
    }
    const tail = text.slice(from);
    for (const match of tail.matchAll(INK)) add(match[0], from + match.index);
    return { tokens, bars };
  }
  for (const match of text.matchAll(INK)) add(match[0], match.index);
  return { tokens, bars };
}

/** Whether a text may be a label: some Chinese letters, and no number in front that may be the end of another. */
const isLabelLike = (text: string): boolean => /^\s*[㐀-鿿（(][^\d]{2,}$/.test(text);

/**
 * All cells of a row without a label, blanks included, where bars give as many as the form has.
 *
 * @param stretch all that stands behind the last head
 */
export function cellsBetweenBars(
  tokens: readonly Token[],
  stretch: string,
  size: number,
  beginsWithBar: boolean,
): readonly Token[] | undefined {
  const cells = tokens.filter((token) => token.isValue && !token.isPadding);
  const [first] = cells;
  // The bar at the beginning of a row closes no cell.
  if (beginsWithBar && first?.text === '') cells.shift();
  // Where other lines have no such bar, it stands behind a blank one.
  else if (!beginsWithBar && first && cells.length === size - 1 && FIRST_IS_BLANK.test(stretch))
    cells.unshift({ ...first, text: '', isValue: true });
  return cells.length === size ? cells : undefined;
}

/** A line that begins with a bar and does not end with one. */
const FIRST_IS_BLANK = /^[^\S\n]*\n[^\S\n]*\|[^\n]*[^\s|][^\S\n]*(?:\n|$)/;

/** Whether a line may be a cell: a value, or a few words that are no part of a label (见附件). */
function mayBeCell(line: string): boolean {
  if (line.includes('|')) return false;
  if (looksLikeValue(line)) return true;
  const core = coreOf(line);
  return (
    core.length <= 6 &&
    !ITEM_NUMBER.test(line) &&
    // A label with a slip in it is no cell, either.
    !labelCores().some((label) => label.includes(core) || likeness(label, core) >= 0.5)
  );
}

/** The number with which a label begins. */
export const ITEM_NUMBER = /^\s*[（(]?[一二三四五六七八九十\d]+[)）、.．]/;
/** What is left of a label that lost its words. */
const LONE_ITEM_NUMBER = /^\d[.、．]$/;

/** The lines behind a label as its cells, where there are as many as cells: an empty line is a blank cell. */
export function cellLines(stretch: string, at: number, size: number): Pieces | undefined {
  const lines = stretch.split('\n');
  const [head = ''] = lines;
  const body = lines.slice(1, -1);
  if (head.trim() !== '' || lines[lines.length - 1]?.trim() !== '') return undefined;
  if (body.length !== size || !body.every(mayBeCell)) return undefined;
  let offset = at + head.length + 1;
  const tokens = body.map((line) => {
    const token: Token = {
      text: trimmed(line),
      offset,
      newLine: false,
      isValue: true,
      isPadding: false,
    };
    offset += line.length + 1;
    return token;
  });
  return { tokens, bars: true };
}

/** The lines behind a label where an empty line ends each cell: one more is a blank cell. */
export function spacedCells(
  stretch: string,
  at: number,
): { cells: { text: string; offset: number }[]; closed: boolean } {
  const lines = stretch.split('\n');
  const cells: { text: string; offset: number }[] = [];
  const isEmpty = (line: string | undefined): boolean => line !== undefined && trimmed(line) === '';
  let closed = isEmpty(lines[0]) && isEmpty(lines[1]) && isEmpty(lines[lines.length - 1]);
  let offset = at + (lines[0] ?? '').length + 1 + (lines[1] ?? '').length + 1;
  for (let i = 2; i < lines.length - 1; i++) {
    const line = lines[i] ?? '';
    cells.push({ text: trimmed(line), offset });
    offset += line.length + 1;
    if (isEmpty(line)) continue;
    i++;
    closed = closed && looksLikeValue(line) && isEmpty(lines[i]);
    offset += (lines[i] ?? '').length + 1;
  }
  return { cells, closed };
}

/** The cells of such a row, where there are as many as the form has and some are blank. */
export function cellsApart(stretch: string, at: number, size: number): Pieces | undefined {
  const { cells, closed } = spacedCells(stretch, at);
  if (!closed || cells.length !== size || cells.every((cell) => cell.text !== '')) return undefined;
  return {
    tokens: cells.map((cell) => ({ ...cell, newLine: false, isValue: true, isPadding: false })),
    bars: true,
  };
}

/** The pieces between bars, a few words among them being a cell (未增未减) where it makes as many as the form has. */
export function withWordsAsCells(pieces: Pieces, size: number | undefined): Pieces {
  const { tokens, bars } = pieces;
  const cells = tokens.filter((token) => !token.isPadding);
  // Blanks behind the row are those before the label of the next.
  // The same words in all cells are no label, however long (本单位未制作规章).
  const areAlike =
    (size ?? 0) > 1 &&
    cells.slice(0, size).every(({ text }) => text === cells[0]?.text) &&
    !isAlmost(cells[0]?.text ?? '');
  const isRow =
    bars &&
    size !== undefined &&
    cells.length >= size &&
    cells.every(({ text }, i) => (i < size ? areAlike || mayBeCell(text) : text === ''));
  return isRow ? { tokens: tokens.map((token) => ({ ...token, isValue: true })), bars } : pieces;
}

/** Whether the rest of a line holds a whole row of cells between bars. */
export function isFullLine(text: string, offset: number, size: number): boolean {
  const end = text.indexOf('\n', offset);
  const line = text.slice(offset, end < 0 ? text.length : end);
  return size > 1 && line.split('|').filter((cell) => cell.trim() !== '').length >= size;
}
