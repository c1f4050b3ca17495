import {
  columnsOf,
  EDITIONS,
  type EditionId,
  rowsOf,
  type TableKey,
  variantsOf,
} from '../../format';
import type { SourceCell } from '../document';
import { comparable, coreOf, halfWidth, likeness, simplified, trimmed } from '../letters';
import { isFurniture } from '../narrative';
import { holdsSeveral, looksLikeValue } from '../numbers';
import { areForeign, type ColumnMap, columnMap } from './columns';
import { coresOf, formIndex, type RowTarget, type TableIndex, wordsOf } from './form-index';
import type { RawRow } from './raw-row';
import type { ScatteredRow, ScatteredRows } from './scattered-rows';

/**
 * Tables in running text: labels and numbers in the order of the form, with line breaks, bars, spaces or
 * nothing between them.
 */

/** A stretch of text with every letter's offset, without what takes no ink, bars and quotes. */
interface Skeleton {
  readonly text: string;
  readonly offsets: readonly number[];
}

const SKIPPED =
  /[\s\u00a0\u00ad\u180e\u200b-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff|｜“”"「」『』‘’'〝〞＂]/;

function skeletonOf(text: string): Skeleton {
  const letters: string[] = [];
  const offsets: number[] = [];
  const plain = simplified(halfWidth(text));
  for (let i = 0; i < plain.length; i++) {
    const letter = plain[i] ?? '';
    if (SKIPPED.test(text[i] ?? '')) continue;
    letters.push(letter);
    offsets.push(i);
  }
  const joined = letters.join('');
  const aid = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+\)/gi;
  const kept: string[] = [];
  const keptOffsets: number[] = [];
  let from = 0;
  const keep = (until: number): void => {
    for (let i = from; i < until; i++) {
      kept.push(joined[i] ?? '');
      keptOffsets.push(offsets[i] ?? 0);
    }
  };
  for (const match of joined.matchAll(aid)) {
    keep(match.index);
    from = match.index + match[0].length;
  }
  keep(joined.length);
  return { text: kept.join(''), offsets: keptOffsets };
}

/** A label of the form in the text. */
interface Item {
  readonly core: string;
  /** The words with number and bracket, as they stand in the skeleton. */
  readonly text: string;
  readonly numbered: boolean;
  /** Offsets in the text: first letter, and behind the last. */
  readonly from: number;
  readonly to: number;
  /** The same in the skeleton. */
  readonly start: number;
  readonly end: number;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const NUMBER = '(?:[一二三四五六七八九]、|\\([一二三四五六七八九]\\)|\\d[.、,](?!\\d))?';
// A bracket behind a label is part of it, unless it is the number of the next one.
const HINT = '(?:\\((?![一二三四五六七八九]\\))(?:[^()\\d]|20\\d\\d年|-8)*\\))?';

let labels: Labels | undefined;

interface Labels {
  readonly pattern: RegExp;
  /** Of rows, columns and groups, and of what stands over a block. */
  readonly cores: readonly string[];
  /** By core: the digits that number the label in an edition. */
  readonly ordinals: ReadonlyMap<string, ReadonlySet<string>>;
}

function labelPattern(): Labels {
  if (labels) return labels;
  const cores = new Set<string>();
  const furniture = new Set<string>();
  const ordinals = new Map<string, Set<string>>();
  for (const edition of EDITIONS) {
    for (const index of formIndex(edition)) {
      for (const { cores: own, leaf } of index.targets) {
        const [digit = ''] = /^\d/.exec(leaf.node.label) ?? [];
        for (const core of own) {
          cores.add(core);
          if (digit !== '') ordinals.set(core, (ordinals.get(core) ?? new Set()).add(digit));
        }
      }
      for (const core of [...index.columnCores, ...index.groups.keys()]) cores.add(core);
      for (const block of index.table.form.blocks) {
        for (const text of [block.corner, block.heading?.label]) {
          if (text) furniture.add(comparable(text));
        }
      }
    }
  }
  const words = [...cores]
    .sort((a, b) => b.length - a.length)
    // Marks between words of a label (增/减, 补正、行政机关) are not part of its core.
    .map((core) => [...core].map(literal).join('[/、,“”]?'));
  const fixed = [...furniture].sort((a, b) => b.length - a.length).map(literal);
  labels = {
    pattern: new RegExp(`(${fixed.join('|')})|${NUMBER}(${words.join('|')})${HINT}`, 'g'),
    cores: [...new Set([...cores, ...[...furniture].map(coreOf)])],
    ordinals,
  };
  return labels;
}

function behindQuotes(text: string, from: number): number {
  let to = from;
  while (/[”"」』’'〞＂]/.test(text[to] ?? '')) to++;
  return to;
}

function itemsIn(skeleton: Skeleton, text: string): Item[] {
  const { pattern, ordinals, cores } = labelPattern();
  const items: Item[] = [];
  for (const match of skeleton.text.matchAll(pattern)) {
    let start = match.index;
    const end = start + match[0].length;
    const core = match[1] ? match[1] : coreOf(match[2] ?? '');
    const offsetOf = (at: number): number => skeleton.offsets[at] ?? 0;
    const isNumberOnly = /^\d[.、,]/.test(match[0]);
    if (isNumberOnly && /[\n|｜]/.test(text.slice(offsetOf(start), offsetOf(start + 1)))) {
      // The digit is the cell before; what is left of the label's own number is its mark.
      start++;
    } else if (
      match[1] === undefined &&
      ordinals.get(core)?.has(skeleton.text[start - 1] ?? '') &&
      offsetOf(start - 1) === offsetOf(start) - 1 &&
      /^[\s|｜]?$/.test(text[offsetOf(start) - 2] ?? '')
    ) {
      start--; // a number that lost its mark: 2申请人…
    }
    items.push({
      core,
      text: skeleton.text.slice(start, end),
      numbered: match[1] === undefined && !skeleton.text.startsWith(match[2] ?? ' ', start),
      start,
      end,
      from: offsetOf(start),
      to: behindQuotes(text, offsetOf(end - 1) + 1),
    });
  }
  // 其他 and 总计 are also parts of longer words, broken labels among them: they stand alone or not at all.
  return items.filter((item, i) => {
    const isHan = (letter: string | undefined): boolean => /[㐀-鿿]/.test(letter ?? '');
    // In the middle of other words (除规范性文件以外的) it is no label.
    const behind = items[i - 1]?.to !== item.from && isHan(text[item.from - 1]);
    const before = items[i + 1]?.from !== item.to && isHan(text[item.to]);
    if (behind && before) return false;
    // Nor at the end of the words of a cell between bars (本单位未制作规章 |).
    const isBarred = /^[^\S\n]*[|｜]/.test(text.slice(item.to, item.to + 40));
    if (behind && !item.numbered && isBarred) return false;
    const isPart = cores.some((core) => core !== item.core && core.includes(item.core));
    if (item.core.length > 2 || (isBarred && !isPart)) return true;
    const after = skeleton.text[item.end] ?? '';
    return !/[㐀-鿿]/.test(after) || items[i + 1]?.start === item.end;
  });
}

/** All labels of both editions in a text, as cores: what the choice of edition looks at. */
export const labelsInText = (text: string): string[] =>
  itemsIn(skeletonOf(text), text).map((item) => item.core);

/** A stretch of text that holds a table of the form, and its rows. */
export interface FlowTable {
  readonly table: TableKey;
  readonly rows: readonly RawRow[];
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
}

interface Kinds {
  readonly index: TableIndex;
  readonly furniture: ReadonlySet<string>;
  readonly corners: ReadonlySet<string>;
  readonly rows: ReadonlyMap<string, RowTarget>;
}

/** How a text writes down its tables. */
interface Layout {
  /** Of lines that are alike, only the first is left. */
  readonly lacksRepeats: boolean;
  /** Each cell has its line. */
  readonly isLinewise: boolean;
  /** An empty line ends each cell. */
  readonly isSpaced: boolean;
  /** Blank cells are bars at the end of the row, wherever they stood. */
  readonly squeezesBlanks: boolean;
}

const SECTION =
  /(?:^|\n)[ \t\u3000\u00a0]*[一二三四五六七八][、．.]|[一二三四五六]、(?:总体情况|主动公开|行政机关|收到和?的?处理|政府信息公开|因政府信息|存在|其他需要)/g;

const OPENING_BAR = /^([^\S\n]*)[|｜](?=[^\n]*[^\s|｜][^\n]*[|｜][^\n]*[|｜][^\S\n]*$)/gm;
const LINE_OF_BARS = /^[^\n]*[^\s|｜][^\n]*[|｜][^\n]*[|｜][^\S\n]*$/gm;

/** A line in a table that speaks of it, and holds none of its cells. */
const NOTE_LINE = /^[^\S\n]*注[:：][^\n|｜\d]*$/gm;

/**
 * A text without the bars that open its lines: they close no cell. Where most lines have none, a bar in front
 * closes a blank cell.
 */
function withoutOpeningBars(text: string): string {
  const opened = text.match(OPENING_BAR)?.length ?? 0;
  const lines = text.match(LINE_OF_BARS)?.length ?? 0;
  return opened * 2 > lines ? text.replace(OPENING_BAR, '$1 ') : text;
}

/** The tables of the form that stand in running text. */
export function flowTables(
  whole: string,
  index: readonly TableIndex[],
  edition: EditionId,
  placeAt: (offset: number) => RawRow['place'],
  firstSource: number,
  scatteredRows?: ScatteredRows,
): FlowTable[] {
  const text = withoutOpeningBars(whole).replace(NOTE_LINE, (line) => ' '.repeat(line.length));
  const skeleton = skeletonOf(text);
  const items = itemsIn(skeleton, text);
  const kinds: Kinds[] = index.map((each) => ({
    index: each,
    furniture: new Set(
      each.table.form.blocks.flatMap((block) =>
        [block.corner, block.heading?.label].flatMap((label) => (label ? [comparable(label)] : [])),
      ),
    ),
    corners: new Set(each.table.form.blocks.map((block) => comparable(block.corner ?? ''))),
    rows: new Map(
      each.targets.flatMap((target) => target.cores.map((core) => [core, target] as const)),
    ),
  }));
  const headOf = (kind: Kinds, item: Item): boolean =>
    kind.furniture.has(item.core) || kind.index.columnCores.has(item.core);
  const isOf = (kind: Kinds, item: Item): boolean =>
    headOf(kind, item) || kind.rows.has(item.core) || kind.index.groups.has(item.core);
  const gapAfter = (i: number): string =>
    skeleton.text.slice(items[i]?.end ?? 0, items[i + 1]?.start ?? skeleton.text.length);
  const closes = (gap: string): boolean => gap === '' || /^\([^()]*\)$/.test(gap);

  /** Whether a table of this kind begins at an item: three heads in a row, or a long row label with numbers. */
  const begins = (kind: Kinds, i: number): boolean => {
    const item = items[i];
    if (!item) return false;
    const next = items[i + 1];
    const third = items[i + 2];
    if (headOf(kind, item) && next && headOf(kind, next) && closes(gapAfter(i))) {
      // The line over a block and its corner are enough: the heads behind them may be broken.
      if (kind.furniture.has(item.core) && kind.corners.has(next.core)) return true;
      if (third && headOf(kind, third) && closes(gapAfter(i + 1))) return true;
      // Where the line over the block is lost: the corner, a head and a row with its number.
      if (kind.corners.has(item.core) && third && kind.rows.has(third.core))
        if (closes(gapAfter(i + 1)) && /^[\d.-]/.test(gapAfter(i + 2))) return true;
    }
    return (
      item.core.length >= 8 &&
      kind.rows.has(item.core) &&
      /^[\d.-]{5,24}(?![\d.-])/.test(gapAfter(i))
    );
  };

  const tables: FlowTable[] = [];
  const lacksRepeats = kinds.some((kind) => dropsRepeats(text, items, kind));
  const layout: Layout = {
    lacksRepeats,
    isLinewise: !lacksRepeats && givesCellsLines(text, items, kinds),
    isSpaced: !lacksRepeats && endsCellsByLines(text, items, kinds),
    squeezesBlanks: squeezesBlanks(text, items, kinds),
  };
  for (let i = 0; i < items.length; i++) {
    const kind = kinds.find((each) => begins(each, i));
    if (!kind) continue;
    const first = items[i] as Item; // i is within items
    // The table ends before the next section, the next table of another kind, or narrative.
    let last = i;
    for (let j = i + 1; j < items.length; j++) {
      const item = items[j] as Item; // j is within items
      const between = text.slice((items[j - 1] as Item).to, item.from);
      const other = kinds.find((each) => each !== kind && begins(each, j));
      if (other || narrativeIn(between)) break;
      if (!isOf(kind, item)) {
        // A piece of a broken label may look like a short label of another table, and a head with a word too
        // many or too few like one of the other edition (处理决定数量).
        const isForeign = !kinds.some((each) => isOf(each, item)) && !/\d/.test(gapAfter(j));
        if (item.core.length > 3 && !isForeign) break;
        continue;
      }
      last = j;
    }
    const tail = endOfValues(text, (items[last] as Item).to, items[last + 1]?.from ?? text.length);
    tables.push({
      table: kind.index.table.key,
      rows: rowsIn(
        text,
        items.slice(i, last + 1),
        tail,
        kind,
        placeAt,
        firstSource + tables.length,
        layout,
      ),
      from: first.from,
      to: tail,
    });
    i = last;
  }
  if (!scatteredRows) return tables;
  return kinds.reduce((all, kind) => {
    const own = all.filter(({ table }) => table === kind.index.table.key);
    const whole =
      own.length > 0 &&
      asScattered(text, skeleton, items, kind, own, edition, placeAt, scatteredRows);
    return whole ? [...all.filter((each) => !own.includes(each)), whole] : all;
  }, tables);
}

/** A table that is not whole as it stands, where its text was taken block after block. */
function asScattered(
  text: string,
  skeleton: Skeleton,
  items: readonly Item[],
  { index }: Kinds,
  own: readonly FlowTable[],
  edition: EditionId,
  placeAt: (offset: number) => RawRow['place'],
  scatteredRows: ScatteredRows,
): FlowTable | undefined {
  const rows = own.flatMap((each) => each.rows);
  const isWhole = index.targets.every((target) => {
    const found = rows.filter((row) => row.target === target);
    const [only] = found;
    return found.length === 1 && only?.values.length === target.addresses.length && !only.scrambled;
  });
  if (isWhole) return undefined;
  const [begin, end] = [
    Math.min(...own.map(({ from }) => from)),
    Math.max(...own.map((each) => each.to)),
  ];
  // Its first numbers may stand before all that a table is known by, its last behind a page's end.
  const title = comparable(index.table.title);
  const isBehind = skeleton.offsets.findIndex((at) => at >= begin);
  const titleAt = skeleton.text.lastIndexOf(title, isBehind);
  const from = titleAt < 0 ? begin : (skeleton.offsets[titleAt + title.length] ?? begin);
  const next = sectionStart(text.slice(end));
  const to = next < 0 ? end : end + next;
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
          labels: [label],
          target,
          values: cells.map((cell, column) => {
            const place = placeAt(cell.offset);
            return { text: cell.text, column, colSpan: 1, ...(place && { place }) };
          }),
          columnsFor: ({ addresses }) => ({
            columns: addresses.map((_, i) => i),
            extra: [],
            reordered: false,
          }),
          showsBlanks: false,
          source: own[0]?.rows[0]?.source ?? 1,
          place: placeAt(cells[0]?.offset ?? from),
        }),
      ),
    }
  );
}

/**
 * Whether a text kept only the first of all lines that are alike, as some collectors of pages do: several
 * blocks of a table, and neither a corner nor any other line stands twice. What is left of its numbers has
 * lost its place, and a row without numbers is not blank.
 */
function dropsRepeats(text: string, items: readonly Item[], { index, corners }: Kinds): boolean {
  const headings = new Set(
    index.table.form.blocks.flatMap(({ heading }) => (heading ? [comparable(heading.label)] : [])),
  );
  // A heading with which the text breaks off has no corner of its own yet.
  const heads = items.slice(0, -1).filter((item) => headings.has(item.core));
  const [first] = heads;
  const last = heads[heads.length - 1];
  if (!first || !last || new Set(heads.map(({ core }) => core)).size < 2) return false;
  if (items.filter((item) => corners.has(item.core)).length !== 1) return false;
  const lines = text
    .slice(first.from, last.to)
    .split('\n')
    .map(trimmed)
    .filter((line) => line !== '');
  return new Set(lines).size === lines.length;
}

/** The row of the form that a label names. */
const rowOf = (kinds: readonly Kinds[], item: Item): RowTarget | undefined =>
  kinds.map(({ rows }) => rows.get(item.core)).find((target) => target !== undefined);

/** Whether a text has a line for each cell: known by rows that are full, with no line between numbers. */
const givesCellsLines = (text: string, items: readonly Item[], kinds: readonly Kinds[]): boolean =>
  items.some((item, i) => {
    const size = rowOf(kinds, item)?.addresses.length ?? 0;
    const lines = text
      .slice(item.to, items[i + 1]?.from)
      .split('\n')
      .slice(1, -1);
    return (
      size > 1 &&
      lines.length === size &&
      lines.every((line) => line.trim() !== '' && looksLikeValue(line))
    );
  });

/**
 * Whether an empty line ends each cell of a text, so that one more is a blank cell: known by rows that are
 * full, and by none that is full with more empty lines between its numbers.
 */
function endsCellsByLines(text: string, items: readonly Item[], kinds: readonly Kinds[]): boolean {
  let known = false;
  for (const [i, item] of items.entries()) {
    const size = rowOf(kinds, item)?.addresses.length ?? 0;
    if (size < 2) continue;
    const { cells, closed } = spacedCells(text.slice(item.to, items[i + 1]?.from), item.to);
    if (cells.filter((cell) => cell.text !== '').length !== size) continue;
    const isRegular = closed && cells.slice(0, size).every((cell) => cell.text !== '');
    if (!isRegular) return false;
    known = true;
  }
  return known;
}

/** Whether a stretch between two labels is narrative: a sentence, or the heading of a section. */
const narrativeIn = (between: string): boolean => {
  if (sectionStart(between) >= 0) return true;
  const isLong = (text: string): boolean => {
    const words = text.replace(/[\s|\d.,，\-—－/]+/g, '');
    return words.length > 40 || /[。；]/.test(words);
  };
  if (!isLong(between)) return false;
  // Several labels, each broken over lines, may stand between two that are not.
  const lines = between.split(/[\n|｜]/);
  return isLong(lines.filter((line) => !isPieceOfLabel(line)).join(''));
};

/** Whether a line is a piece of a label that is broken over several. */
function isPieceOfLabel(line: string): boolean {
  const core = coreOf(line);
  return core !== '' && labelPattern().cores.some((label) => label.includes(core));
}

function sectionStart(text: string): number {
  SECTION.lastIndex = 0;
  for (const match of text.matchAll(SECTION)) {
    // 一、 to 四、 also number rows of table three; a section has a title that is no row.
    const rest = simplified(halfWidth(text.slice(match.index)))
      .replace(/\s/g, '')
      .slice(0, 14);
    if (
      /^[一二三四五六]、(?:总体|主动公开|行政机关|收到|政府信息公开|因政府|存在|其他需要|工作|问题)/.test(
        rest,
      )
    )
      return match.index;
    if (/^[五六七八]、/.test(rest)) return match.index;
  }
  return -1;
}

/** Where the numbers behind the last label end. */
function endOfValues(text: string, from: number, until: number): number {
  const rest = text.slice(from, until);
  const section = sectionStart(rest);
  const stretch = section >= 0 ? rest.slice(0, section) : rest;
  for (const word of simplified(stretch).matchAll(/[㐀-鿿]{3,}[^\n|\d]*/g)) {
    // The label of the last row, with a slip in it.
    if (isAlmost(word[0], labelPattern().cores)) continue;
    // A tail of a label (只计这一情形） may come first; whole lines only.
    const line = stretch.lastIndexOf('\n', word.index);
    return from + (line > 0 ? line : word.index);
  }
  return from + stretch.length;
}

const LABEL_LIKENESS = 0.75;
const FEWEST_SLIPPED = 2;

/** Whether words are a label but for a slip. */
function isAlmost(words: string, cores: readonly string[]): boolean {
  const core = coreOf(words);
  return core.length > 4 && cores.some((label) => likeness(label, core) >= LABEL_LIKENESS);
}

interface Token {
  readonly text: string;
  readonly offset: number;
  readonly newLine: boolean;
  readonly isValue: boolean;
  /** An empty cell at the end of a line of bars (`|||`): it may only fill the line up. */
  readonly isPadding: boolean;
}

const MARKDOWN_RULE = /^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+[ \t]*:?-*:?[ \t]*$/gm;

const INK = /[^\s\u00ad\u180e\u200b-\u200f\u2028-\u202f\u205f-\u2064\ufeff]+/g;

/** The pieces between two labels. With bars, an empty piece is an empty cell. */
function tokensIn(stretch: string, at: number): { tokens: Token[]; bars: boolean } {
  const text = stretch
    .replace(MARKDOWN_RULE, (rule) => ' '.repeat(rule.length))
    .replace(/｜/g, '|');
  const bars = text.includes('|');
  const tokens: Token[] = [];
  const add = (piece: string, offset: number): void => {
    const lead = Math.max(
      0,
      piece.search(/[^\s\u00ad\u180e\u200b-\u200f\u2028-\u202f\u205f-\u2064\ufeff]/),
    );
    const body = trimmed(piece);
    if (/^[-—–]\d{1,3}[-—–]$/.test(body)) return; // the number of a page
    // Numbers that run into a label which was not recognised: 0000000 2.其他…, 0000000（二）…, 属于国家秘密 0000000.
    const [, digits = '', words = ''] = /^(\d+)([㐀-鿿（(][\s\S]*)$/.exec(body) ?? [];
    const isRun =
      digits.length > 4 && /^(?:[㐀-鿿][㐀-鿿、]|[（(][一二三四五六七八九][）)])/.test(words);
    const glued =
      /^(\d[\d.-]*?)(\d[.、．,]\s*[㐀-鿿][\s\S]*)$/.exec(body) ??
      (isRun || isAlmost(words, labelPattern().cores) ? [body, digits, words] : undefined) ??
      /^([\s\S]*[㐀-鿿”）)])(\d[\d.-]{4,})$/.exec(body);
    if (glued && !looksLikeValue(body)) {
      const [, first = '', second = ''] = glued;
      add(first, offset + lead);
      add(second, offset + lead + first.length);
      return;
    }
    const before = text.slice(0, offset + lead);
    tokens.push({
      text: body,
      offset: at + offset + lead,
      newLine: /\n[^\S\n]*\|?[^\S\n]*$/.test(before),
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
      if (lines.length > 1 && lines.every((line) => looksLikeValue(line))) {
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

/** All cells of a row without a label, blanks included, where bars give as many as the form has. */
function cellsBetweenBars(
  tokens: readonly Token[],
  size: number,
  beginsWithBar: boolean,
): readonly Token[] | undefined {
  const cells = tokens.filter((token) => token.isValue && !token.isPadding);
  // The bar at the beginning of a row closes no cell.
  const own = beginsWithBar && cells[0]?.text === '' ? cells.slice(1) : cells;
  return own.length === size ? own : undefined;
}

/**
 * Whether bars stand for blanks by their number alone: a row with numbers for some of its cells, and all
 * that is left of the line in one run of bars behind them. Which cells are blank, such a text does not say.
 */
function squeezesBlanks(text: string, items: readonly Item[], kinds: readonly Kinds[]): boolean {
  if (!/\|\s?\|{2,}/.test(text)) return false;
  return items.some((item, i) => {
    const target = rowOf(kinds, item);
    if (!target) return false;
    const stretch = text.slice(item.to, items[i + 1]?.from);
    const own = tokensIn(stretch, item.to).tokens.filter((token) => token.isValue);
    const cells = own.filter((token) => !token.isPadding);
    return (
      cells.length < own.length &&
      cells.length < target.addresses.length &&
      cells.some((token) => token.text !== '')
    );
  });
}

/** Whether a line may be a cell: a value, or a few words that are no part of a label (见附件). */
function mayBeCell(line: string): boolean {
  if (line.includes('|')) return false;
  if (looksLikeValue(line)) return true;
  const core = coreOf(line);
  return (
    core.length <= 6 &&
    !ITEM_NUMBER.test(line) &&
    // A label with a slip in it is no cell, either.
    !labelPattern().cores.some((label) => label.includes(core) || likeness(label, core) >= 0.5)
  );
}

const ITEM_NUMBER = /^\s*[（(]?[一二三四五六七八九十\d]+[)）、.．]/;
/** What is left of a label that lost its words. */
const LONE_ITEM_NUMBER = /^\d[.、．]$/;

/** The lines behind a label as its cells, where there are as many as cells: an empty line is a blank cell. */
function cellLines(
  stretch: string,
  at: number,
  size: number,
): { tokens: Token[]; bars: boolean } | undefined {
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
function spacedCells(
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
function cellsApart(
  stretch: string,
  at: number,
  size: number,
): { tokens: Token[]; bars: boolean } | undefined {
  const { cells, closed } = spacedCells(stretch, at);
  if (!closed || cells.length !== size || cells.every((cell) => cell.text !== '')) return undefined;
  return {
    tokens: cells.map((cell) => ({ ...cell, newLine: false, isValue: true, isPadding: false })),
    bars: true,
  };
}

/** The pieces between bars, a few words among them being a cell (未增未减) where it makes as many as the form has. */
function withWordsAsCells(
  pieces: { tokens: Token[]; bars: boolean },
  size: number | undefined,
): { tokens: Token[]; bars: boolean } {
  const { tokens, bars } = pieces;
  const cells = tokens.filter((token) => !token.isPadding);
  // Blanks behind the row are those before the label of the next.
  // The same words in all cells are no label, however long (本单位未制作规章).
  const areAlike =
    (size ?? 0) > 1 &&
    cells.slice(0, size).every(({ text }) => text === cells[0]?.text) &&
    !isAlmost(cells[0]?.text ?? '', labelPattern().cores);
  const isRow =
    bars &&
    size !== undefined &&
    cells.length >= size &&
    cells.every(({ text }, i) => (i < size ? areAlike || mayBeCell(text) : text === ''));
  return isRow ? { tokens: tokens.map((token) => ({ ...token, isValue: true })), bars } : pieces;
}

interface Draft {
  labels: string[];
  target: RowTarget | undefined;
  values: SourceCell[];
  /** Empty cells that may be padding. */
  padding: number;
  bars: boolean;
  at: number;
  /** Where the label ends. */
  labelEnd: number;
  /** Offsets of the values. */
  offsets: number[];
  /** What heads the block of the row, as cores. */
  heads: readonly string[];
}

function rowsIn(
  text: string,
  items: readonly Item[],
  end: number,
  kind: Kinds,
  placeAt: (offset: number) => RawRow['place'],
  source: number,
  layout: Layout,
): RawRow[] {
  const { index, rows: byCore } = kind;
  const unnamed = index.targets.find((target) => target.cores.length === 0);
  const widest = Math.max(...index.targets.map((target) => target.addresses.length));
  const rowCores = index.targets.flatMap((target) => target.cores);
  const beginsWithBar = /(?:^|\n)[^\S\n]*\|\s*$/.test(text.slice(0, items[0]?.from));
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  let rowsBegun = false;
  let heads: string[] = [];
  const header: SourceCell[] = [];
  const head = (words: string): void => {
    header.push({ text: words, column: header.length, colSpan: 1 });
  };

  const open = (labels: string[], target: RowTarget | undefined, at: number): Draft => {
    const next: Draft = {
      labels,
      target,
      values: [],
      padding: 0,
      bars: false,
      at,
      labelEnd: at,
      offsets: [],
      heads,
    };
    drafts.push(next);
    return next;
  };

  const put = (to: Draft, token: Pick<Token, 'text' | 'offset'>): void => {
    const place = placeAt(token.offset);
    to.values.push({
      text: token.text,
      column: to.values.length,
      colSpan: 1,
      ...(place && { place }),
    });
    to.offsets.push(token.offset);
  };

  items.forEach((item, i) => {
    const target = byCore.get(item.core);
    const isHead =
      kind.furniture.has(item.core) ||
      (index.columnCores.has(item.core) && !(target && (item.numbered || rowsBegun)));
    if (kind.furniture.has(item.core)) heads = [];
    else if (!target) heads.push(item.core);
    if (isHead) {
      draft = undefined;
      head(item.text);
    } else if (target) {
      rowsBegun = true;
      draft = open([item.text], target, item.from);
      draft.labelEnd = item.to;
    } else {
      draft = undefined; // a heading over rows
    }
    const until = items[i + 1]?.from ?? end;
    const stretch = text.slice(item.to, Math.max(until, item.to));
    const isUnnamedRow = unnamed !== undefined && isHead && i === items.length - 1;
    const size = (isUnnamedRow ? unnamed : isHead ? undefined : target)?.addresses.length;
    const asLines = layout.isLinewise && size ? cellLines(stretch, item.to, size) : undefined;
    const asSpaced = layout.isSpaced && size ? cellsApart(stretch, item.to, size) : undefined;
    const { tokens, bars } =
      asLines ??
      asSpaced ??
      withWordsAsCells(tokensIn(stretch, item.to), target ? size : undefined);
    if (isUnnamedRow && bars) {
      const cells = cellsBetweenBars(tokens, unnamed.addresses.length, beginsWithBar);
      if (cells) {
        draft = open([], unnamed, cells[0]?.offset ?? item.to);
        draft.bars = true;
        for (const cell of cells) put(draft, cell);
        return;
      }
    }
    const full = (): number => draft?.target?.addresses.length ?? widest;
    for (const token of tokens) {
      if (!token.isValue) {
        if (isHead && !rowsBegun && !unnamed) {
          // The label of the first row, with a slip in it, is no head.
          if (isAlmost(token.text, rowCores)) rowsBegun = true;
          else head(token.text);
        }
        if (draft && draft.values.length === 0 && draft.target) {
          // The rest of a label broken over lines, or a piece of a group's label beside it; anything else
          // is a label that the form does not have, and what follows is its own.
          const follows = text.slice(draft.labelEnd, token.offset) === '';
          // Digits that run on into words are neither a number nor the rest of a label.
          if (follows && /^\d/.test(token.text)) {
            put(draft, token);
            continue;
          }
          const continues = follows && !ITEM_NUMBER.test(token.text);
          if (continues || !/[㐀-鿿]/.test(token.text) || isPieceOf(token.text, draft.target))
            continue;
          draft = open([token.text], undefined, token.offset);
          continue;
        }
        if (draft && draft.values.length === 0) draft.labels.push(token.text);
        else if (rowsBegun || !isHead) draft = open([token.text], undefined, token.offset);
        continue;
      }
      if (token.text === '' && (isHead || !draft)) continue;
      if (unnamed) {
        if (token.text === '' && drafts.length === 0) continue;
        draft = draft ?? drafts[drafts.length - 1] ?? open([], unnamed, token.offset);
      } else if (isHead && !rowsBegun) {
        // Numbers under the heads without a row label.
        draft = draft ?? open([], undefined, token.offset);
      }
      const anew =
        token.newLine &&
        (draft?.values.length ?? 0) > 0 &&
        ((token.text !== '' && (draft?.values.length ?? 0) >= full()) ||
          (bars && isFullLine(text, token.offset, full())));
      if (!draft || anew) {
        draft = open([], undefined, token.offset);
      }
      draft.bars = draft.bars || bars;
      if (token.isPadding) {
        draft.padding++;
        continue;
      }
      put(draft, token);
    }
  });

  // Columns that the form does not have (小计) count only where rows have cells for them.
  const columnsFor = (target: RowTarget): ColumnMap => {
    const size = target.addresses.length;
    const own = index.table.form.blocks.length === 1 ? drafts : [];
    const map = columnMap([header], target.block, false, index.furnitureLikeness);
    const filled = (each: Draft): number =>
      each.values.reduce((last, cell, i) => (cell.text === '' ? last : i + 1), 0);
    const wide = own.filter((each) => filled(each) === map.columns.length).length;
    const narrow = own.filter((each) => filled(each) === size).length;
    if (map.extra.length > 0 && wide > narrow) return map;
    return { columns: target.addresses.map((_, i) => i), extra: [], reordered: false };
  };
  const severed = new Set<Draft>(unnamed ? [] : rowsBehindNumbers(drafts, text));
  for (const each of drafts) {
    // A row without any number is blank, whatever fills it up.
    if (each.values.some((cell) => cell.text !== '')) {
      // Two numbers in one cell: a bar is lost, and which cells follow it is in doubt.
      if (each.bars && each.values.some((cell) => holdsSeveral(cell.text))) severed.add(each);
      if (layout.lacksRepeats || (layout.squeezesBlanks && each.bars))
        each.values = each.values.filter((cell) => cell.text !== '');
      continue;
    }
    if (layout.lacksRepeats) {
      each.values = [];
      continue;
    }
    for (; each.padding > 0; each.padding--) {
      each.values.push({ text: '', column: each.values.length, colSpan: 1 });
    }
  }
  if (!unnamed) {
    if (index.table.form.blocks.length > 1 && !layout.lacksRepeats)
      for (const each of takeStrayNumbers(drafts, text)) severed.add(each);
    dropMisplacedLabels(drafts, text);
  }
  for (const each of slippedRows(drafts, index)) severed.add(each);
  for (const each of rowsBelowLabels(drafts, index.targets, text)) severed.add(each);
  const overfull = overfullRows(drafts, text);
  const stacked = stackedRows(drafts, text);
  const isSpread = spreadsHeads(items, text, index);
  const last = drafts[drafts.length - 1];
  // A text that breaks off behind a label says nothing of its row, nor one that does in the words behind it.
  if (last?.target && isCutAt(text, last)) drafts.pop();
  else if (last && isWordsAtEnd(last, drafts[drafts.length - 2], text)) drafts.splice(-2);
  const inked = drafts.filter(
    (each) => each.target || each.values.some(({ text: own }) => own !== ''),
  );
  const cutRow = last && breaksOffIn(last, inked, index.targets, text) ? last : undefined;
  // Without row labels, the order of the heads vouches for that of the numbers.
  const cleanHeader = unnamed !== undefined && namesInOrder(header, unnamed);
  return drafts
    .filter((each) => {
      const filled = each.values.filter((cell) => cell.text !== '').length;
      if (!each.target && each.labels.length === 0 && filled > 0 && isPageNumber(each))
        return false;
      // A lone number without a label is no row of a wide table (the number of a page, say).
      return each.target || filled > 1 || (filled === 1 && (each.labels.length > 0 || widest < 4));
    })
    .map(
      (each): RawRow => ({
        table: index.table.key,
        labels: each.labels,
        target: each.target,
        values: each.values,
        columnsFor: (target) =>
          areForeign(each.heads, target.block)
            ? {
                columns: target.addresses.map((_, i) => i),
                extra: [],
                reordered: false,
                isUnclear: true,
              }
            : columnsFor(target),
        showsBlanks: each.bars || layout.lacksRepeats,
        // Only what has a label can run into it.
        runsOn: each.labels.length > 0 && text.slice(each.labelEnd, each.offsets[0]) === '',
        scrambled:
          severed.has(each) ||
          overfull.has(each) ||
          stacked.has(each) ||
          (each.bars
            ? isSpread && !isFilled(each) && (each.target?.addresses.length ?? 0) > 1
            : isScrambled(each, text, unnamed !== undefined && !cleanHeader)),
        ...(each === cutRow && { breaksOff: /\d$/.test(text) ? 'within' : 'behind' }),
        source,
        place: placeAt(each.at),
      }),
    );
}

/** Whether a row without a label has a number for each of its cells: then it has no column more or less. */
const isFilled = ({ target, values }: Draft): boolean =>
  target?.cores.length === 0 &&
  values.length === target.addresses.length &&
  values.every(({ text }) => text !== '');

/**
 * Whether heads between bars are followed by blank cells or by themselves, for the columns that they are
 * merged over: which of a row's cells stand under which head, bars alone do not say.
 */
function spreadsHeads(items: readonly Item[], text: string, index: TableIndex): boolean {
  return items.some((item, i) => {
    const next = items[i + 1];
    if (!next || !index.columnCores.has(item.core) || !index.columnCores.has(next.core))
      return false;
    const between = text.slice(item.to, next.from);
    return next.core === item.core
      ? /^[^\S\n]*\|[^\S\n]*$/.test(between)
      : /^[^\S\n]*\|[^\S\n]*(?:\|[^\S\n]*)+$/.test(between);
  });
}

/**
 * Rows one below the other whose first numbers stand before the first label, as many as a row has, or fewer where
 * the last label has none: every label may stand behind its own numbers. Labels beside their numbers are sure of
 * them, and end such a run.
 */
function rowsBehindNumbers(drafts: readonly Draft[], text: string): Draft[] {
  const gapOf = ({ labelEnd, offsets }: Draft): string => text.slice(labelEnd, offsets[0]);
  const isBeside = (each: Draft): boolean =>
    each.values.length > 0 && each.labels.length > 0 && !/\n/.test(gapOf(each));
  // More numbers than cells, the last of them a whole row: that of the next label.
  const endsInRow = ({ target, values, offsets }: Draft): boolean => {
    const size = target?.addresses.length ?? values.length;
    const [first, ...rest] = offsets.slice(-size);
    return (
      values.length > size && rest.length > 0 && !text.slice(first, rest.at(-1)).includes('\n')
    );
  };
  const runs: Draft[][] = [];
  let heads: readonly string[] | undefined;
  for (const each of drafts) {
    if (each.values.length > 0 && isPageNumber(each)) continue;
    if (each.heads !== heads || isBeside(each)) runs.push([]);
    heads = each.heads;
    if (!isBeside(each) || endsInRow(each)) runs[runs.length - 1]?.push(each);
  }
  const isBehind = (run: readonly Draft[]): boolean => {
    const [first] = run;
    const last = run.findLast((each) => each.target);
    if (!first || !last?.target) return false;
    const size = last.target.addresses.length;
    const isFull = first.values.length >= size && size > 1;
    if (!run.some((each) => each !== first && each.target && each.values.length > 0)) return false;
    if (endsInRow(first)) return true;
    const hasBare = run.some((each) => each.target && each.values.length === 0);
    if (!first.target && first.labels.length > 0) return isFull && hasBare;
    const above =
      first === drafts[0] &&
      /(?:^|\n)([\d.\s]*)$/.exec(text.slice(Math.max(0, first.at - 200), first.at))?.[1];
    const before = first.target
      ? ((above || '').match(/[\d.]+/g)?.length ?? 0)
      : first.values.length;
    return (
      (first === drafts[0] && before >= size && size > 1) ||
      (before > 0 && last.values.length === 0)
    );
  };
  return runs
    .filter(isBehind)
    .flat()
    .filter((each) => !each.target || !/[|｜]/.test(gapOf(each)));
}

/**
 * Rows whose numbers share a line below their label, in a table that lacks a row of the form or a number of one:
 * then they may as well be those of the label below them, and no row can tell.
 */
function rowsBelowLabels(
  drafts: readonly Draft[],
  targets: readonly RowTarget[],
  text: string,
): readonly Draft[] {
  const below = drafts.filter(({ target, bars, values, labelEnd, offsets }) => {
    const [first] = offsets;
    return (
      !bars &&
      values.length > 1 &&
      target !== undefined &&
      text.slice(labelEnd, first).includes('\n') &&
      !text.slice(first, offsets.at(-1)).includes('\n')
    );
  });
  const whole = new Set(drafts.filter(isWhole).map(({ target }) => target));
  return targets.every((target) => whole.has(target)) ? [] : below;
}

/**
 * In a table of several blocks, a label without a number is not blank where one without a label stands next to
 * it in its block. The number is that of a block's only cell, and of no other: those are returned.
 */
function takeStrayNumbers(drafts: readonly Draft[], text: string): Draft[] {
  const doubtful: Draft[] = [];
  drafts.forEach((each, i) => {
    const { target, heads } = each;
    if (!target || each.bars || each.values.length > 0) return;
    const strays = [drafts[i - 1], drafts[i + 1]].filter(
      (other): other is Draft =>
        other !== undefined &&
        !other.target &&
        other.labels.length === 0 &&
        other.heads === heads &&
        other.values.length > 0 &&
        !isPageNumber(other),
    );
    const [stray] = strays;
    if (!stray) return;
    const [at = 0] = stray.offsets;
    const isOnly =
      target.addresses.length === 1 &&
      rowsOf(target.block).length === 1 &&
      strays.length === 1 &&
      stray.values.length === 1 &&
      // It may be the number of a page.
      !/^\d{1,2}$/.test(stray.values[0]?.text ?? '') &&
      !text.slice(Math.min(at, each.at), Math.max(at, each.at)).includes('\f');
    if (isOnly) {
      each.values = stray.values.splice(0);
      each.offsets = stray.offsets.splice(0);
    } else {
      each.target = undefined;
      each.labels = [];
      doubtful.push(...strays);
    }
  });
  return doubtful;
}

/**
 * Rows with a line for each cell, or one for all, and more numbers than cells: a number of a narrow cell goes on
 * in the next line, and any of them may. A number behind an empty line is that of the page.
 */
function overfullRows(drafts: readonly Draft[], text: string): ReadonlySet<Draft> {
  const found = new Set<Draft>();
  drafts.forEach((each, i) => {
    const next = drafts[i + 1];
    const end = each.offsets[each.offsets.length - 1];
    if (each.bars || !next || end === undefined) return;
    if (!each.target && each.values.length < 2) return;
    // A unit may have a line of its own, too.
    if (next.target || next.bars || coreOf(next.labels.join('')).length > 2) return;
    // The mark with which the text breaks off.
    if (next.values.length === 0) return;
    const breaks = breaksIn(each, text);
    const gap = text.slice(end, next.offsets[0]);
    if (
      (breaks === 0 || breaks === each.offsets.length - 1) &&
      (next.values.length < Math.max(2, each.values.length) || !addsUp(each)) &&
      !/\n\s*\n|\f/.test(gap) &&
      // A label between them, even one that was dropped, says that the row before it has ended.
      !/[㐀-鿿]{3}/.test(gap)
    )
      found.add(each).add(next);
  });
  return found;
}

/**
 * The rows with a line for each number in a text that writes out block after block, or numbers before their
 * labels: it says of none of them whose it is. Such a text has rows without a label of their own, or labels
 * without numbers before numbers that do not add up.
 */
function stackedRows(drafts: readonly Draft[], text: string): ReadonlySet<Draft> {
  const isStack = (each: Draft): boolean =>
    each.values.length > 1 &&
    breaksIn(each, text) === each.offsets.length - 1 &&
    !/[|｜]/.test(text.slice(each.offsets[0], each.offsets.at(-1)));
  const isLoose = (each: Draft): boolean =>
    !each.target &&
    each.labelEnd === each.at &&
    each.labels.length === 0 &&
    isStack(each) &&
    !isPageNumber(each);
  return new Set(drafts.some(isLoose) ? drafts.filter(isStack) : []);
}

/** Whether the last number of a row is the sum of the others. Of what is no plain number nothing can be said. */
function addsUp({ values }: Draft): boolean {
  const numbers = values.map((cell) => Number(cell.text));
  if (numbers.some(Number.isNaN)) return true;
  return numbers.slice(0, -1).reduce((sum, each) => sum + each, 0) === numbers.at(-1);
}

/** The rows of a table whose rows have totals, most of which are not theirs: the column has slipped. */
function slippedRows(drafts: readonly Draft[], index: TableIndex): readonly Draft[] {
  const isWide = ({ block, addresses }: RowTarget): boolean =>
    addresses.length > 3 &&
    columnsOf(block).findIndex(({ node }) => node.total) === addresses.length - 1;
  if (!index.targets.every(isWide)) return [];
  const width = index.targets[0]?.addresses.length;
  const rows = drafts.filter(
    ({ bars, values }) =>
      !bars && values.length === width && values.some(({ text }) => /[1-9]/.test(text)),
  );
  const off = rows.filter((each) => !addsUp(each));
  return off.length > FEWEST_SLIPPED && off.length * 2 > rows.length ? drafts : [];
}

/** Whether the values of a row are the number of a page (— 3 —). */
const isPageNumber = ({ values }: Draft): boolean =>
  isFurniture(values.map((cell) => cell.text).join(''));

/** The line breaks between the first and the last number of a row. */
const breaksIn = ({ offsets }: Draft, text: string): number =>
  offsets.slice(1).filter((offset, i) => text.slice(offsets[i], offset).includes('\n')).length;

/**
 * Labels and numbers of a table whose text was taken out of order (labels of several lines beside their
 * numbers) do not belong together because one follows the other. Labels out of the form's order are dropped,
 * and so are those without numbers where there are rows of numbers without labels: the rows are then placed
 * by the order of the form, if at all.
 */
function dropMisplacedLabels(drafts: Draft[], text: string): void {
  const labelled = drafts.filter((each) => each.target);
  const kept = new Set(longestRise(labelled.map((each) => each.target?.index ?? 0)));
  const apart = (each: Draft): boolean =>
    text.slice(each.labelEnd, each.offsets[0] ?? each.at).includes('\n');
  const stray = labelled.filter((each, i) => !kept.has(i) && apart(each));
  for (const each of stray) each.target = undefined;
  const filled = (each: Draft): number => each.values.filter((cell) => cell.text !== '').length;
  if (!drafts.some((each) => !each.target && filled(each) > 1)) return;
  for (const each of drafts) {
    const [first = 0] = each.offsets;
    const last = each.offsets[each.offsets.length - 1] ?? 0;
    // All numbers on one line, which is not that of the label.
    const below = each.offsets.length > 1 && !text.slice(first, last).includes('\n') && apart(each);
    const cells = each.bars ? each.values.length : filled(each);
    const partial = each.target && cells < each.target.addresses.length && apart(each);
    if (stray.includes(each) || below || partial || (each.target && each.values.length === 0)) {
      each.target = undefined;
      each.labels = [];
    }
  }
}

/** Whether nothing follows a row's label to the end of the text but a broken bracket and too few bars. */
function isCutAt(text: string, { labelEnd, target }: Draft): boolean {
  const rest = halfWidth(text.slice(labelEnd));
  const bars = rest.split('|').length - 1;
  return bars <= (target?.addresses.length ?? 0) && /^[\s|]*(?:\([^()|\n]*)?[\s|]*$/.test(rest);
}

/** Whether a text breaks off in words, with nothing between them and the label of a row without numbers. */
const isWordsAtEnd = (words: Draft, row: Draft | undefined, text: string): boolean =>
  row?.target !== undefined &&
  row.values.length === 0 &&
  !words.target &&
  words.values.length === 0 &&
  /[㐀-鿿]$/.test(text) &&
  /^[\s|]*$/.test(text.slice(row.labelEnd, words.at)) &&
  words.labels.length === 1 &&
  text.endsWith(words.labels[0] ?? '\n');

/** Whether a row has all its cells, and nothing behind them. */
const isWhole = ({ target, values }: Draft): boolean =>
  target !== undefined &&
  values.length >= target.addresses.length &&
  values.slice(target.addresses.length).every((cell) => cell.text === '');

/**
 * Whether a text ends in the middle of a row: of a table between bars, all of whose other rows are whole, so
 * that it is the end that is lost and no cell before it; or in the digits of a row's last number, which may
 * go on, unless the table ends with them.
 */
function breaksOffIn(
  row: Draft,
  drafts: readonly Draft[],
  targets: readonly RowTarget[],
  text: string,
): boolean {
  const { target, bars, values, offsets } = row;
  if (!target || values.length === 0) return false;
  const end = (offsets[offsets.length - 1] ?? 0) + (values[values.length - 1]?.text.length ?? 0);
  const others = drafts.filter((each) => each !== row);
  if (values.length < target.addresses.length)
    return (
      bars &&
      /^[\s|]*$/.test(text.slice(end)) &&
      others.length > 0 &&
      others.every((each) => each.bars && isWhole(each))
    );
  if (values.length > target.addresses.length || text.length > end) return false;
  if (target !== targets[targets.length - 1]) return true;
  return bars && others.length > 0 && others.every((each) => isClosed(each, text));
}

/** Whether a bar follows a row's last number. */
function isClosed({ offsets, values }: Draft, text: string): boolean {
  const end = (offsets[offsets.length - 1] ?? 0) + (values[values.length - 1]?.text.length ?? 0);
  return /^[^\S\n]*\n?[^\S\n]*\|/.test(text.slice(end, end + 40));
}

/** Whether the rest of a line holds a whole row of cells between bars. */
function isFullLine(text: string, offset: number, size: number): boolean {
  const end = text.indexOf('\n', offset);
  const line = text.slice(offset, end < 0 ? text.length : end);
  return size > 1 && line.split('|').filter((cell) => cell.trim() !== '').length >= size;
}

function isPieceOf(text: string, target: RowTarget): boolean {
  const words = wordsOf(text);
  const { label } = target.leaf.node;
  if ([label, ...variantsOf(label)].some((each) => wordsOf(each).includes(words))) return true;
  return words.length <= 4 && labelPattern().cores.some((core) => core.includes(words));
}

/** Whether heads name every column of a row, in the form's order. */
function namesInOrder(header: readonly SourceCell[], target: RowTarget): boolean {
  const leaves = columnsOf(target.block).map((leaf) => coresOf(leaf.node));
  let at = 0;
  for (const cell of header) {
    const core = coreOf(cell.text);
    if (leaves[at]?.includes(core)) at++;
    else if (leaves.some((cores) => cores.includes(core))) return false;
  }
  return at === leaves.length;
}

/**
 * Whether numbers may have lost their order: on one line they have it, and one on each line; not where lines
 * with several follow each other, nor where several lines stand below heads in disorder.
 */
function isScrambled(draft: Draft, text: string, needsOneLine: boolean): boolean {
  const breaks = breaksIn(draft, text);
  if (breaks === 0) return false;
  return needsOneLine || breaks < draft.offsets.length - 1;
}

/** Positions of a longest strictly rising run of numbers. */
function longestRise(numbers: readonly number[]): number[] {
  const length: number[] = [];
  const before: number[] = [];
  let best = -1;
  numbers.forEach((number, i) => {
    length[i] = 1;
    before[i] = -1;
    for (let j = 0; j < i; j++) {
      if ((numbers[j] ?? 0) < number && (length[j] ?? 0) + 1 > (length[i] ?? 0)) {
        length[i] = (length[j] ?? 0) + 1;
        before[i] = j;
      }
    }
    if (best < 0 || (length[i] ?? 0) > (length[best] ?? 0)) best = i;
  });
  const run: number[] = [];
  for (let i = best; i >= 0; i = before[i] ?? -1) run.push(i);
  return run;
}
