import { narrowCell, type SourceCell, type SourceRow } from '../document';
import { headingWords, labelsOfForm } from '../form-index';
import { coreOf, inked, likeness } from '../letters';
import { append, appendAt } from '../lists';
import { startsSection } from '../narrative';
import { looksLikeValue } from '../numbers';
import { linesByLevel } from './lines';
import { mayBePageNumber } from './page-number';
import { PARTS, SIZES } from './tolerances';

/**
 * Tables without ruling lines, from the places of their words. Columns are where the words of the head and
 * the numbers stand over one another, rows are the base lines of the numbers. What the places do not
 * decide stays text.
 */

/** A word at its place, y upwards; pages stand under one another. */
export interface Word {
  readonly text: string;
  readonly page: number;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** A column of values: from where to where its words reach. */
interface Column {
  readonly x: number;
  readonly right: number;
}

/** A table that was found. */
export interface UnruledTable {
  readonly page: number;
  /** Base lines of its first and last line. */
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly SourceRow[];
}

/** Words on one base line, from left to right. */
interface Line {
  readonly y: number;
  readonly words: readonly Word[];
  /** How many words at its end may be values. */
  readonly values: number;
}

const isNearly = (label: string, words: string): boolean =>
  label === words || likeness(label, words) >= 0.75;

/** Whether the form, in any edition, has a column of that label, or nearly so. */
const isColumnLabel = (text: string): boolean => {
  const core = coreOf(text);
  return [...labelsOfForm().columns].some((label) => isNearly(label, core));
};

/** Whether the form, in any edition, has a row of that label. */
const isRowLabel = (text: string): boolean => labelsOfForm().rows.has(coreOf(text));

/** Whether a text is the heading of a block of the form or a corner, in any edition. */
const isFurniture = (text: string): boolean => {
  const words = headingWords(text);
  return [...labelsOfForm().furniture].some((label) => isNearly(label, words));
};

/** The label of a column from the lines over it; the upper ones may be a heading over several columns. */
function leafLabel(words: readonly Word[]): string {
  const texts = words.map((_, i) =>
    words
      .slice(i)
      .map((word) => word.text)
      .join(''),
  );
  return texts.find(isColumnLabel) ?? texts[0] ?? '';
}

/** A label: its lines from top to bottom. */
interface Label {
  readonly words: Word[];
}

const ITEM =
  /^(?:[一二三四五六七八九十]{1,2}[、.．]|[（(︵][一二三四五六七八九十\d]{1,2}[）)︶]|\d{1,2}[.、．])/;
/** Words of a stretch that may be a table: the largest of the form has some three hundred. */
const MOST_WORDS = 3000;

const isValue = (word: Word): boolean => inked(word.text) !== '' && looksLikeValue(word.text);
const overlapWidth = (a: Column, b: Column): number =>
  Math.min(a.right, b.right) - Math.max(a.x, b.x);
/** Whether two stand over one another, by a part of the narrower. */
const over = (a: Column, b: Column): boolean =>
  overlapWidth(a, b) > PARTS.overlap * Math.min(a.right - a.x, b.right - b.x);

function valueLines(words: readonly Word[]): Line[] {
  return linesByLevel(words, SIZES.level).map((ordered) => {
    let values = 0;
    while (values < ordered.length) {
      const word = ordered[ordered.length - 1 - values];
      if (!word || !isValue(word)) break;
      values++;
    }
    return { y: ordered[0]?.y ?? 0, words: ordered, values };
  });
}

interface LabelledRow {
  y: number;
  /** Outermost first. */
  readonly labels: readonly Label[];
  readonly words: Word[];
}

/** Lines of values as rows: lines closer than letters are high stand in one row, whose middle is meant. */
function rowsOfValues(lines: readonly Line[]): { y: number; words: readonly Word[] }[] {
  const groups: (readonly Word[])[][] = [];
  const levelOf = (words: readonly Word[] | undefined): number => words?.[0]?.y ?? 0;
  for (const line of lines) {
    const words = valuesAtEnd(line);
    const group = groups[groups.length - 1];
    const size = words[0]?.size ?? 10;
    if (group && levelOf(group[group.length - 1]) - levelOf(words) < size * SIZES.row)
      group.push(words);
    else groups.push([words]);
  }
  return groups.map((group) => ({
    y: (levelOf(group[0]) + levelOf(group[group.length - 1])) / 2,
    words: group.flat(),
  }));
}

const valuesAtEnd = (line: Line): readonly Word[] =>
  line.words.slice(line.words.length - line.values);

/** The tables among the words of some pages. */
export function unruledTables(pages: readonly (readonly Word[])[]): UnruledTable[] {
  const words = pages.flat();
  let [left, right] = [Infinity, -Infinity];
  for (const word of words) {
    left = Math.min(left, word.x);
    right = Math.max(right, word.right);
  }
  const lines = pages.flatMap((page) => {
    const linesOfPage = valueLines(page);
    return linesOfPage.filter((line, i) => !isNumberOfPage(line, i, linesOfPage));
  });
  const tables: UnruledTable[] = [];
  let region: Line[] = [];
  const flush = (): void => {
    append(tables, tablesIn(region));
    region = [];
  };
  let inParagraph = false;
  for (const line of lines) {
    const text = line.words.map((word) => word.text).join('');
    const [first] = line.words;
    const isRun = line.words.every((word, i) => {
      const before = line.words[i - 1];
      return !before || word.x - before.right < word.size * SIZES.columnGap;
    });
    const width = (line.words[line.words.length - 1]?.right ?? 0) - (first?.x ?? 0);
    const ends = /[。；！？”]$/.test(text);
    const isWide: boolean =
      isRun &&
      width > (right - left) * PARTS.wideLine &&
      line.values < 2 &&
      (line.words.length === 1 || inParagraph || ends);
    inParagraph = isWide || (isRun && inParagraph && ends && !ITEM.test(text));
    const isTitle = startsSection(text);
    if (inParagraph || isTitle) flush();
    else region.push(line);
    if (isTitle) inParagraph = false;
  }
  flush();
  return tables;
}

/** The tables of a stretch of lines without paragraphs: one for each head with its rows. */
function tablesIn(lines: readonly Line[]): UnruledTable[] {
  const numbered = lines.filter((line) => line.values > 0);
  if (numbered.length === 0) return [];
  if (lines.reduce((sum, line) => sum + line.words.length, 0) > MOST_WORDS) return [];
  const starts = numbered.map((line) => line.words[line.words.length - line.values]?.x ?? 0);
  const edge = Math.min(...starts);
  // Whatever stands right of the first number is in a cell of values, on a line with numbers or close to it.
  const all = lines.map((line): Line => {
    const near = numbered.some(
      (other) => Math.abs(other.y - line.y) < (line.words[0]?.size ?? 10) * SIZES.row,
    );
    if (!near) return line;
    const values = line.words.filter((word) => word.x >= edge - 1).length;
    return { ...line, values: Math.max(line.values, values) };
  });
  const blocks: { head: Line[]; rows: Line[]; labels: Line[] }[] = [];
  let block: (typeof blocks)[number] | undefined;
  for (const line of all) {
    const [only, ...more] = line.words;
    const isHeading = line.values === 0 && more.length === 0 && isFurniture(only?.text ?? '');
    const isHead =
      isHeading ||
      (line.values === 0 &&
        (line.words.some((word) => word.right > edge + word.size * 0.5) ||
          (more.length > 0 && line.words.some((word) => isColumnLabel(word.text)))));
    // A heading begins the next head under rows without numbers, too.
    const isNext =
      block &&
      (block.rows.length > 0 || (isHeading && block.head.some(({ words }) => words.length > 1)));
    if (!block || (isHead && isNext)) {
      block = { head: [], rows: [], labels: [] };
      blocks.push(block);
    }
    if (line.values > 0) block.rows.push(line);
    else if (isHead) block.head.push(line);
    else block.labels.push(line);
  }
  return blocks.flatMap(({ head, rows, labels }) => tableUnder(head, rows, labels) ?? []);
}

const isNumberOfPage = (line: Line, i: number, lines: readonly Line[]): boolean =>
  line.words.length === line.values &&
  (i === 0 || i === lines.length - 1) &&
  mayBePageNumber(line.words.map((word) => word.text).join(''));

function tableUnder(
  head: readonly Line[],
  rows: readonly Line[],
  labels: readonly Line[],
): UnruledTable | undefined {
  if (rows.length === 0 && labels.length === 0) return undefined;
  const beside = [
    ...labels.flatMap((line) => line.words),
    ...rows.flatMap((line) => line.words.slice(0, line.words.length - line.values)),
  ];
  const lefts = beside.map((word) => word.x);
  const rights = beside.map((word) => word.right);
  const span =
    beside.length > 0 ? { x: Math.min(...lefts), right: Math.max(...rights) } : undefined;
  const found = headOver(rows.map(valuesAtEnd), head, span);
  if (!found) return undefined;
  const { columns } = found;

  // What stands beside the head is the corner.
  const under = Math.min(...head.map((line) => line.y));
  const lead = beside.filter((word) => word.y < under);
  const groups = rowsOfValues(rows);
  const lettering = labelsAmong(
    lead,
    groups.map((row) => row.y),
  );
  if (!lettering) return undefined;
  const labelled = withLabels(groups, lettering);
  if (!labelled) return undefined;
  const used = new Set(labelled.flatMap((row) => row.labels));
  const blank = lettering.labels
    .filter((cell) => !used.has(cell))
    .map((cell): LabelledRow => ({ y: labelHeight(cell), labels: [cell], words: [] }));
  const all = [...labelled, ...blank].sort((a, b) => b.y - a.y);
  const depth = Math.max(...all.map((row) => row.labels.length));
  const filled = all.map((row) => rowInColumns(row, columns, depth));
  const whole = filled.flatMap((row) => row ?? []);
  if (whole.length < filled.length) return undefined;
  const ys = [...head, ...rows, ...labels].map((line) => line.y);
  return {
    page: (head[0] ?? rows[0])?.words[0]?.page ?? 1,
    top: Math.max(...ys),
    bottom: Math.min(...ys),
    rows: [...headRows(found, depth), ...whole],
  };
}

/**
 * Rows of numbers with the labels beside them; those that stand on several lines put together. Nothing where a row has
 * no label, or may be two.
 */
function withLabels(
  rows: readonly { y: number; words: readonly Word[] }[],
  { labels, pitch }: { labels: readonly Label[]; pitch: number },
): LabelledRow[] | undefined {
  const labelled: LabelledRow[] = [];
  for (const row of rows) {
    const size = row.words[0]?.size ?? 10;
    const beside = labelsBeside(row.y, size, labels);
    const before = labelled[labelled.length - 1];
    // A further line of the row before: numbers broken in narrow cells, which begin at the top.
    const isMore = before && beside.every((cell) => before.labels.includes(cell));
    if (isMore && (before.labels.length > 0 || labels.length === 0)) {
      if (before.y - row.y > Math.min(pitch * 1.12, size * SIZES.pitch)) return undefined;
      append(before.words, row.words);
      before.y = row.y;
    } else labelled.push({ y: row.y, labels: beside, words: [...row.words] });
  }
  const isBare = ({ labels: own }: LabelledRow): boolean => own.length === 0;
  return labels.length > 0 && labelled.some(isBare) ? undefined : labelled;
}

/** The labels on the level of a row, outermost first; or but nearly on it, where none is. */
function labelsBeside(y: number, size: number, labels: readonly Label[]): Label[] {
  const within = (most: number): Label[] =>
    labels
      .filter(({ words: [first, ...more] }) => {
        const last = more[more.length - 1] ?? first;
        return first && last && y < first.y + size * most && y > last.y - size * most;
      })
      .sort((a, b) => leftOf(a) - leftOf(b));
  const level = within(SIZES.level);
  return level.length > 0 ? level : within(SIZES.level * SIZES.pitch);
}

/** The head as rows: the headings over several columns, and the labels of the columns. */
function headRows({ columns, leaves, spanning }: HeadOfColumns, depth: number): SourceRow[] {
  const headings = spanning.map((line) => ({
    cells: line.map((word): SourceCell => {
      const under = columns.flatMap((column, i) => (over(column, word) ? [i] : []));
      const from = under[0] ?? 0;
      return {
        text: word.text,
        column: depth + from,
        colSpan: (under[under.length - 1] ?? from) - from + 1,
      };
    }),
  }));
  const isNamed = leaves.some((text) => text !== '');
  return isNamed
    ? [...headings, { cells: leaves.map((text, i) => narrowCell(text, depth + i)) }]
    : headings;
}

/** A row with its numbers under the columns; nothing where one stands under none. */
function rowInColumns(
  row: LabelledRow,
  columns: readonly Column[],
  depth: number,
): SourceRow | undefined {
  const labels = row.labels.map(
    (cell, i): SourceCell => ({
      text: cell.words.map((word) => word.text).join('\n'),
      column: i,
      colSpan: i === row.labels.length - 1 ? depth - i : 1,
    }),
  );
  if (labels.length === 0 && depth > 0) labels.push({ text: '', column: 0, colSpan: depth });
  const texts = columns.map(() => '');
  for (const word of [...row.words].sort((a, b) => b.y - a.y)) {
    const i = columns.findIndex((column) => over(column, word));
    if (i < 0) return undefined;
    texts[i] = texts[i] === '' ? word.text : `${texts[i]}\n${word.text}`;
  }
  return { cells: [...labels, ...texts.map((text, i) => narrowCell(text, depth + i))] };
}

const leftOf = (label: Label): number => Math.min(...label.words.map((word) => word.x));
const labelHeight = ({ words }: Label): number =>
  ((words[0]?.y ?? 0) + (words[words.length - 1]?.y ?? 0)) / 2;

/** Spans put together where they overlap; undefined where that puts two words of one line together. */
function columnsOfLines(lines: readonly (readonly Word[])[]): Column[] | undefined {
  const words = lines.flat().sort((a, b) => a.x - b.x);
  const clusters: { x: number; right: number }[] = [];
  for (const word of words) {
    const met = clusters.filter((cluster) => over(cluster, word));
    const [first, ...more] = met;
    if (first && more.length === 0) {
      first.x = Math.min(first.x, word.x);
      first.right = Math.max(first.right, word.right);
    } else if (first) return undefined;
    else clusters.push({ x: word.x, right: word.right });
  }
  clusters.sort((a, b) => a.x - b.x);
  const single = lines.every((line) => {
    const places = line.map((word) => clusters.filter((cluster) => over(cluster, word)).length);
    const taken = line.map((word) => clusters.findIndex((cluster) => over(cluster, word)));
    return places.every((count) => count === 1) && new Set(taken).size === taken.length;
  });
  return single ? clusters : undefined;
}

/** Whether a word is the line over others of a label that is none without it: 社会公益 over 组织. */
function isUpperLine(word: Word, below: readonly Word[]): boolean {
  const [next] = below;
  const rest = below.map(({ text }) => text).join('');
  return (
    next !== undefined &&
    word.y - next.y <= word.size * SIZES.pitch &&
    !isColumnLabel(rest) &&
    isColumnLabel(word.text + rest)
  );
}

/** The columns of values, the label over each, and the headings over several. */
interface HeadOfColumns {
  readonly columns: readonly Column[];
  readonly leaves: readonly string[];
  readonly spanning: readonly (readonly Word[])[];
}

/** A column as it comes together: the words over it, and whether numbers stand under them. */
interface ColumnInHead {
  x: number;
  right: number;
  readonly hasNumbers: boolean;
  readonly words: Word[];
}

/** Takes a word of a head, line after line from below; whether it stands over several columns. */
function spansColumns(word: Word, columns: ColumnInHead[], isHeading: boolean): boolean {
  if (isHeading) return true;
  const under = columns.filter((column) => over(column, word));
  const [only, another] = under;
  if (!only) {
    columns.push({ x: word.x, right: word.right, hasNumbers: false, words: [word] });
    return false;
  }
  const below = only.words[0];
  if (another) {
    const lower = under.filter(({ words }) => isUpperLine(word, words));
    if (lower.length !== 1) return true;
    lower[0]?.words.unshift(word);
  } else if (!below || below.y - word.y <= 0) {
    if (below && word.y - below.y > word.size * SIZES.pitch) return true;
    only.words.unshift(word);
  }
  return false;
}

function headOver(
  rows: readonly (readonly Word[])[],
  head: readonly Line[],
  labels: Column | undefined,
): HeadOfColumns | undefined {
  const ofNumbers = columnsOfLines(rows);
  if (!ofNumbers || head.length === 0) return undefined;
  const edge = Math.min(...ofNumbers.map((column) => column.x));
  // Over the labels stands the corner.
  const isCorner = (word: Word): boolean =>
    isFurniture(word.text) ||
    (labels !== undefined &&
      word.right <= edge &&
      overlapWidth(word, labels) > 0.5 * (word.right - word.x));
  const clusters = ofNumbers.map(
    (column): ColumnInHead => ({ ...column, hasNumbers: true, words: [] }),
  );
  const spanning: (readonly Word[])[] = [];
  for (const line of [...head].reverse()) {
    const isHeading =
      line === head[0] && head.some(({ words }) => words.length > line.words.length);
    const wide = line.words.filter(
      (word) => !isCorner(word) && spansColumns(word, clusters, isHeading),
    );
    if (wide.length > 0) spanning.unshift(wide);
  }
  clusters.sort((a, b) => a.x - b.x);
  // A corner that stands over none of the labels, as they are short.
  const hasCorner = head.some(({ words }) => words.some(isCorner));
  if (labels && !hasCorner && clusters[0]?.hasNumbers === false) clusters.shift();
  const heads = clusters.filter(({ words }) => words.length > 0);
  const isBeside = heads.length < clusters.length && clusters.some(({ hasNumbers }) => !hasNumbers);
  // Numbers stand beside their heads, not under them: by their order, if there are as many.
  if (isBeside && ofNumbers.length !== heads.length) return undefined;
  const columns = isBeside ? ofNumbers : clusters.map(({ x, right }) => ({ x, right }));
  const leaves = (isBeside ? heads : clusters).map(({ words }) => leafLabel(words));
  // Only a head that is understood to the last column tells where numbers belong.
  return leaves.every(isColumnLabel) ? { columns, leaves, spanning } : undefined;
}

/** The labels that some words make up. Undefined where lines of one cannot be told from another. */
function labelsAmong(
  words: readonly Word[],
  anchors: readonly number[],
): { labels: Label[]; pitch: number } | undefined {
  const ordered = [...words].sort((a, b) => b.y - a.y || a.x - b.x);
  const pitch = pitchOf(ordered);
  const labels: Label[] = [];
  for (const word of ordered) {
    let home: Label | undefined;
    if (!ITEM.test(word.text)) {
      let most = 0;
      for (const label of labels) {
        const last = label.words[label.words.length - 1];
        if (!last) continue;
        const down = last.y - word.y;
        if (down < word.size * 0.6 || down > pitch * 1.12) continue;
        const shared = Math.max(...label.words.map((other) => overlapWidth(other, word)));
        if (shared > most) {
          most = shared;
          home = label;
        }
      }
    }
    if (home) home.words.push(word);
    else labels.push({ words: [word] });
  }
  const split: Label[] = [];
  for (const label of labels) {
    const parts = splitAt(label, anchors);
    if (!parts) return undefined;
    append(split, parts);
  }
  return { labels: split, pitch };
}

/** The least distance from a line to the next one under it. */
function pitchOf(words: readonly Word[]): number {
  let least = Number.POSITIVE_INFINITY;
  words.forEach((word, i) => {
    for (let j = i + 1; j < words.length; j++) {
      const next = words[j];
      if (!next || word.y - next.y > word.size * 2) break;
      if (word.y - next.y < word.size * SIZES.row || overlapWidth(word, next) <= 0) continue;
      least = Math.min(least, word.y - next.y);
    }
  });
  return least;
}

/** Labels without item numbers that stand close: a line each, where the numbers stand line by line. */
function splitAt(label: Label, anchors: readonly number[]): Label[] | undefined {
  const { words } = label;
  const [first, last] = [words[0], words[words.length - 1]];
  if (!first || !last || words.length === 1) return [label];
  const near = first.size * SIZES.level;
  const inside = anchors.filter((y) => y < first.y + near && y > last.y - near);
  const centre = labelHeight(label);
  const [only] = inside;
  if (inside.length === 0) return [label];
  if (only !== undefined && inside.length === 1) {
    // In the middle of its lines, or beside the first.
    if (
      Math.abs(only - centre) < near ||
      (Math.abs(only - first.y) < near && ITEM.test(first.text))
    )
      return [label];
  }
  // As the form has it: one label on several lines, or a label on each.
  if (isRowLabel(words.map((word) => word.text).join(''))) return [label];
  if (words.every((word) => isRowLabel(word.text))) return words.map((word) => ({ words: [word] }));
  // A group beside several rows.
  if (ITEM.test(first.text)) return [label];
  const groups = new Map<number, Word[]>();
  for (const word of words) {
    const nearest = inside.reduce((a, b) => (Math.abs(b - word.y) < Math.abs(a - word.y) ? b : a));
    appendAt(groups, nearest, word);
  }
  const parts = [...groups].map(([y, own]) => ({ y, label: { words: own } }));
  return parts.length === inside.length &&
    parts.every((part) => Math.abs(labelHeight(part.label) - part.y) < near)
    ? parts.map((part) => part.label)
    : undefined;
}
