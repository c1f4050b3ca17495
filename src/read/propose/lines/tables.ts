import { EDITIONS, type EditionId, type TableKey } from '../../../format';
import { narrowCell } from '../../document';
import { formIndex, type TableIndex } from '../../form-index';
import { comparableText, simplified } from '../../letters';
import { startsSection } from '../../narrative';
import type { ScatteredRow, ScatteredRows } from '../blocks';
import { inFormOrder } from '../heads';
import type { RawRow } from '../raw-row';
import { type Item, isAlmost, isPieceOfLabel, itemsIn, type Skeleton, skeletonOf } from './labels';
import { layoutOfText } from './layout';
import { rowsIn, type TableInText } from './rows';
import { isHeadOf, isOf, type TableWords, tableWords } from './table-words';

/**
 * Tables in running text: labels and numbers in the order of the form, with line breaks, bars, spaces or
 * nothing between them.
 */

/** A stretch of text that holds a table of the form, and its rows. */
export interface TextTable {
  readonly table: TableKey;
  readonly rows: readonly RawRow[];
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
}

const ORDINAL = /(?:(?:^|\n)[ \t\f\u3000\u00a0]*)?([一二三四五六七八])、/g;

/** A line in a table that speaks of it, and holds none of its cells. */
const NOTE_LINE = /^[^\S\r\n\u2028\u2029]*注[:：][^\r\n\u2028\u2029|｜\d]*$/gm;

/** Whether a line ends in a bar, with another before it and words before that. A pattern would go back and forth. */
function holdsCells(line: string): boolean {
  const body = line.trimEnd();
  if (!/[|｜]$/.test(body)) return false;
  const before = Math.max(
    body.lastIndexOf('|', body.length - 2),
    body.lastIndexOf('｜', body.length - 2),
  );
  return before >= 0 && /[^\s|｜]/.test(body.slice(0, before));
}

/**
 * A text without the bars that open its lines: they close no cell. Where most lines have none, a bar in front
 * closes a blank cell.
 */
function withoutOpeningBars(text: string): string {
  const lines = text.split('\n');
  const isOpened = (line: string): boolean =>
    /^\s*[|｜]/.test(line) && holdsCells(line.replace(/^\s*[|｜]/, ''));
  const opened = lines.filter(isOpened).length;
  return opened * 2 > lines.filter(holdsCells).length
    ? lines.map((line) => (isOpened(line) ? line.replace(/[|｜]/, ' ') : line)).join('\n')
    : text;
}

/** The tables of the form that stand in running text. */
export function textTables(
  whole: string,
  index: readonly TableIndex[],
  edition: EditionId,
  placeAt: (offset: number) => RawRow['place'],
  firstSource: number,
  scatteredRows?: ScatteredRows,
): readonly TextTable[] {
  const text = withoutOpeningBars(whole).replace(NOTE_LINE, (line) => ' '.repeat(line.length));
  const skeleton = skeletonOf(text);
  const items = itemsIn(skeleton, text);
  const all = index.map(tableWords);
  const gapAfter = (i: number): string =>
    skeleton.text.slice(items[i]?.end ?? 0, items[i + 1]?.start ?? skeleton.text.length);
  const closes = (gap: string): boolean => gap === '' || /^\([^()]*\)$/.test(gap);

  /** Whether a table begins at an item: three heads in a row, or a long row label with numbers. */
  const begins = (words: TableWords, i: number): boolean => {
    const item = items[i];
    if (!item) return false;
    const next = items[i + 1];
    const third = items[i + 2];
    if (isHeadOf(words, item) && next && isHeadOf(words, next) && closes(gapAfter(i))) {
      // The line over a block and its corner are enough: the heads behind them may be broken.
      if (words.furniture.has(item.core) && words.corners.has(next.core)) return true;
      if (third && isHeadOf(words, third) && closes(gapAfter(i + 1))) return true;
      // Where the line over the block is lost: the corner, a head and a row with its number.
      if (words.corners.has(item.core) && third && words.rows.has(third.core))
        if (closes(gapAfter(i + 1)) && /^[\d.-]/.test(gapAfter(i + 2))) return true;
    }
    return (
      item.core.length >= 8 &&
      words.rows.has(item.core) &&
      /^[\d.-]{5,24}(?![\d.-])/.test(gapAfter(i))
    );
  };

  const tables: TextTable[] = [];
  const layout = layoutOfText(text, items, all);
  for (let i = 0; i < items.length; i++) {
    const words = all.find((table) => begins(table, i));
    if (!words) continue;
    const first = items[i] as Item; // i is within items
    // The table ends before the next section, the next table of another kind, or narrative.
    let last = i;
    for (let j = i + 1; j < items.length; j++) {
      const item = items[j] as Item; // j is within items
      const isNext = all.some((other) => other !== words && begins(other, j));
      if (isNext || narrativeIn(text, (items[j - 1] as Item).to, item.from)) break;
      if (!isOf(words, item)) {
        // A piece of a broken label may look like a short label of another table, and a head with a word too
        // many or too few like one of the other edition (处理决定数量).
        const isForeign = !all.some((table) => isOf(table, item)) && !/\d/.test(gapAfter(j));
        if (item.core.length > 3 && !isForeign) break;
        continue;
      }
      last = j;
    }
    const tail = endOfValues(text, (items[last] as Item).to, items[last + 1]?.from ?? text.length);
    const table: TableInText = {
      text,
      items: items.slice(i, last + 1),
      end: tail,
      words,
      layout,
      placeAt,
    };
    tables.push({
      table: words.index.table.key,
      rows: rowsIn(table, firstSource + tables.length),
      from: first.from,
      to: tail,
    });
    i = last;
  }
  if (!scatteredRows) return tables;
  return all.reduce((found: readonly TextTable[], { index: table }) => {
    const parts = found.filter((part) => part.table === table.table.key);
    const scattered =
      parts.length > 0 &&
      asScattered(text, skeleton, items, table, parts, edition, placeAt, scatteredRows);
    return scattered ? [...found.filter((part) => !parts.includes(part)), scattered] : found;
  }, tables);
}

/** A table that is not whole as it stands, where its text was taken block after block. */
function asScattered(
  text: string,
  skeleton: Skeleton,
  items: readonly Item[],
  index: TableIndex,
  parts: readonly TextTable[],
  edition: EditionId,
  placeAt: (offset: number) => RawRow['place'],
  scatteredRows: ScatteredRows,
): TextTable | undefined {
  const rows = parts.flatMap((part) => part.rows);
  const isWhole = index.targets.every((target) => {
    const found = rows.filter((row) => row.target === target);
    const [only] = found;
    return found.length === 1 && only?.values.length === target.addresses.length && !only.doubt;
  });
  if (isWhole) return undefined;
  const begin = parts.reduce((least, { from }) => Math.min(least, from), text.length);
  const end = parts.reduce((most, { to }) => Math.max(most, to), 0);
  // Its first numbers may stand before all that a table is known by, its last behind a page's end.
  const title = comparableText(index.table.title);
  const isBehind = skeleton.offsets.findIndex((at) => at >= begin);
  const titleAt = skeleton.text.lastIndexOf(title, isBehind);
  const from = titleAt < 0 ? begin : (skeleton.offsets[titleAt + title.length] ?? begin);
  const next = sectionStart(text, end, text.length);
  const to = next < 0 ? end : next;
  const read = (first: number, last: number): ScatteredRow[] | undefined => {
    const labels = items.filter((item) => item.from >= first && item.to <= last);
    return scatteredRows(text, first, last, labels, index, edition);
  };
  const found = read(from, to) ?? (from < begin || to > end ? read(begin, end) : undefined);
  return (
    found && {
      table: index.table.key,
      from,
      to,
      rows: found.map(
        ({ target, label, cells }): RawRow => ({
          table: index.table.key,
          finder: 'blocks',
          labels: [label],
          target,
          values: cells.map(({ text: word, offset }, i) => narrowCell(word, i, placeAt(offset))),
          columnsFor: ({ addresses }) => inFormOrder(addresses.length),
          showsBlanks: false,
          source: parts[0]?.rows[0]?.source ?? 1,
          place: placeAt(cells[0]?.offset ?? from),
        }),
      ),
    }
  );
}

/** Whether a stretch between two labels is narrative: a sentence, or the heading of a section. */
function narrativeIn(text: string, from: number, to: number): boolean {
  if (sectionStart(text, from, to) >= 0) return true;
  const between = text.slice(from, to);
  const isLong = (stretch: string): boolean => {
    const words = stretch.replace(/[\s|\d.,，\-—－/]+/g, '');
    return words.length > 40 || /[。；]/.test(words);
  };
  if (!isLong(between)) return false;
  // Several labels, each broken over lines, may stand between two that are not.
  const lines = between.split(/[\n|｜]/);
  return isLong(lines.filter((line) => !isPieceOfLabel(line)).join(''));
}

/** Letters of the longest title of a section, wherever its line is broken. */
const LONGEST_TITLE = 60;

let rowOrdinals: ReadonlySet<string> | undefined;

/** Whether a row of the form bears an ordinal as sections do (一、本年新收…). */
function numbersRow(ordinal: string): boolean {
  rowOrdinals ??= new Set(
    EDITIONS.flatMap(formIndex)
      .flatMap(({ targets }) => targets.flatMap(({ leaf }) => leaf.path))
      .map(({ label }) => label.slice(0, label.indexOf('、'))),
  );
  return rowOrdinals.has(ordinal);
}

/**
 * Where a section begins in a stretch of a text, or -1: by its title, which may go on behind the stretch, or by an ordinal
 * that no row of the form bears.
 */
function sectionStart(text: string, from: number, to: number): number {
  const stretch = text.slice(from, to + LONGEST_TITLE);
  for (const { 0: lead, 1: ordinal = '', index } of stretch.matchAll(ORDINAL)) {
    if (index >= to - from) break;
    const title = stretch.slice(index + lead.length, index + lead.length + LONGEST_TITLE);
    // Not what stands behind it: cells, or the next title.
    const rest = `${ordinal}、${title.split(/[\d|｜]|[一二三四五六七八]、/)[0]}`;
    const isAtStart = index === 0 || lead.startsWith('\n');
    const [line = ''] = rest.split('\n');
    const begins =
      (isAtStart && (!numbersRow(ordinal) || startsSection(line))) ||
      startsSection(rest.replace(/\s/g, ''));
    if (begins) return from + index;
  }
  return -1;
}

/** Where the numbers behind the last label end. */
function endOfValues(text: string, from: number, until: number): number {
  const section = sectionStart(text, from, until);
  const stretch = text.slice(from, section >= 0 ? section : until);
  for (const word of simplified(stretch).matchAll(/[㐀-鿿]{3,}[^\n|\d]*/g)) {
    // The label of the last row, with a slip in it.
    if (isAlmost(word[0])) continue;
    // A tail of a label (只计这一情形） may come first; whole lines only.
    const line = stretch.lastIndexOf('\n', word.index);
    return from + (line > 0 ? line : word.index);
  }
  return from + stretch.length;
}
