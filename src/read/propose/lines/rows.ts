import { columnsOf } from '../../../format';
import { narrowCell, type SourceCell } from '../../document';
import { coresOf, type RowTarget, type TableIndex } from '../../form-index';
import { coreOf } from '../../letters';
import {
  areForeign,
  type ColumnMap,
  columnMap,
  doubledIn,
  inFormOrder,
  namesAll,
  partNamed,
  unclearColumns,
} from '../heads';
import type { RawRow } from '../raw-row';
import { breaksOffIn, isCutAt, isWordsAtEnd } from './breaking-off';
import {
  cellLines,
  cellsApart,
  cellsBetweenBars,
  ITEM_NUMBER,
  isFullLine,
  type Pieces,
  type Token,
  tokensIn,
  withWordsAsCells,
} from './cells';
import { settleRows } from './doubts';
import { type Draft, filledCells, numbersPage } from './draft';
import { type Item, isAlmost, isPieceOf, isPieceOfLabel } from './labels';
import type { Layout } from './layout';
import { isHeadOf, type TableWords } from './table-words';

/** A table in a text: its labels, what its values reach to, and how to find them. */
export interface TableInText {
  readonly text: string;
  readonly items: readonly Item[];
  /** Where the values of the last label end. */
  readonly end: number;
  readonly words: TableWords;
  readonly layout: Layout;
  readonly placeAt: (offset: number) => RawRow['place'];
}

/** The row of a table whose only row has no label. */
const unnamedRow = ({ targets }: TableIndex): RowTarget | undefined =>
  targets.find((target) => target.cores.length === 0);

const widestRow = ({ targets }: TableIndex): number =>
  Math.max(...targets.map((target) => target.addresses.length));

/** The rows of a table in a text. */
export function rowsIn(table: TableInText, source: number): RawRow[] {
  const { text, items, words, layout, placeAt } = table;
  const { index } = words;
  const { drafts, header } = draftsIn(table);
  const unnamed = unnamedRow(index);
  const doubtful = settleRows(drafts, {
    text,
    items,
    index,
    layout,
    // Without row labels, the order of the heads vouches for that of the numbers.
    hasDoubtfulHeads: unnamed !== undefined && !namesInOrder(header, unnamed),
  });
  const last = drafts[drafts.length - 1];
  // A text that breaks off behind a label says nothing of its row, nor one that does in the words behind it.
  if (last?.target && isCutAt(text, last)) drafts.pop();
  else if (last && isWordsAtEnd(last, drafts[drafts.length - 2], text)) drafts.splice(-2);
  const inked = drafts.filter(
    (draft) => draft.target || draft.values.some(({ text: own }) => own !== ''),
  );
  const cutRow = last && breaksOffIn(last, inked, index.targets, text) ? last : undefined;
  const columnsFor = columnsOfRows(drafts, header, index);
  const ofMore = headsOfMore(drafts);
  return drafts
    .filter((draft) => isRow(draft, widestRow(index)))
    .map(
      (draft): RawRow => ({
        table: index.table.key,
        finder: 'lines',
        labels: draft.labels,
        target: draft.target,
        values: draft.values,
        columnsFor: (target) => {
          const part = draft.bars && draft.headsAreWhole && partNamed(draft.heads, target.block);
          if (part && part.length === draft.values.length) return { columns: part, extra: [] };
          const isShort = draft.bars && cellCount(draft) < target.addresses.length;
          if (areForeign(draft.heads, target.block) || (ofMore.has(draft.heads) && !isShort))
            return unclearColumns(target.addresses.length);
          return doubledIn(draft.heads, target.block) ?? columnsFor(target);
        },
        showsBlanks: draft.bars || layout.lacksRepeats,
        // Only what has a label can run into it.
        runsOn: draft.labels.length > 0 && text.slice(draft.labelEnd, draft.offsets[0]) === '',
        ...(doubtful.has(draft) && { doubt: 'orderUnclear' }),
        ...(draft === cutRow && { breaksOff: /\d$/.test(text) ? 'within' : 'behind' }),
        source,
        place: placeAt(draft.at),
      }),
    );
}

const cellCount = ({ values, padding, bars }: Draft): number =>
  values.length + (bars ? padding : 0);

/**
 * The heads of blocks that have a column more: by a head that the form does not have, and by a row with a cell more
 * between bars; without bars by the head alone, since nothing shows then which cells are blank.
 */
const headsOfMore = (drafts: readonly Draft[]): ReadonlySet<readonly string[]> =>
  new Set(
    drafts
      .filter((draft) => {
        const { target, hasForeignHead, bars } = draft;
        if (!hasForeignHead || !target) return false;
        const isParted = target.block.heading !== undefined || target.cores.length === 0;
        return (
          isParted && (bars ? cellCount(draft) > target.addresses.length : cellCount(draft) > 0)
        );
      })
      .map(({ heads }) => heads),
  );

/** Rows with a number more than the form has cells, from which on that is a column's and no slip. */
const FEWEST_WIDER = 3;

/** Columns that the form does not have (小计) count only where rows have cells for them. */
function columnsOfRows(
  drafts: readonly Draft[],
  header: readonly SourceCell[],
  index: TableIndex,
): (target: RowTarget) => ColumnMap {
  const inBlock = index.table.form.blocks.length === 1 ? [...drafts] : [];
  const filled = (draft: Draft): number =>
    draft.values.reduce((last, cell, i) => (cell.text === '' ? last : i + 1), 0);
  const columnsUnder = (target: RowTarget): ColumnMap => {
    const map = columnMap([header], target.block, false, index.furnitureLikeness);
    const size = target.addresses.length;
    const wide = inBlock.filter((draft) => filled(draft) === map.columns.length).length;
    const narrow = inBlock.filter((draft) => filled(draft) === size).length;
    if (map.extra.length > 0 && wide > narrow) {
      const isNamed = namesAll(
        header.map(({ text }) => coreOf(text)),
        target.block,
      );
      return isNamed ? map : unclearColumns(size);
    }
    // A column that no head tells of, where blanks leave no trace: a row may have its number, and lack one of its own.
    const wider = inBlock.filter((draft) => !draft.bars && filled(draft) === size + 1).length;
    return size > 1 && wider >= FEWEST_WIDER ? unclearColumns(size) : inFormOrder(size);
  };
  // Asked for by every row, of which each has all others to look at.
  const known = new Map<RowTarget, ColumnMap>();
  return (target) => {
    const columns = known.get(target) ?? columnsUnder(target);
    known.set(target, columns);
    return columns;
  };
}

/** Whether a draft is a row: a lone number without a label is none in a wide table (it is a page's, say). */
function isRow(draft: Draft, widest: number): boolean {
  const { target, labels } = draft;
  const filled = filledCells(draft);
  if (!target && labels.length === 0 && filled > 0 && numbersPage(draft)) return false;
  return target !== undefined || filled > 1 || (filled === 1 && (labels.length > 0 || widest < 4));
}

/** Whether all that stands in the line before, or in the last that is not blank, is a bar. Goes back no further than that. */
function isBehindLoneBar(text: string, from: number): boolean {
  let at = from - 1;
  while (at >= 0 && /\s/.test(text.charAt(at))) at--;
  if (text.charAt(at) !== '|') return false;
  do at--;
  while (/[^\S\n]/.test(text.charAt(at)));
  return at < 0 || text.charAt(at) === '\n';
}

/** What stands behind each label, row by row, and the heads over it. */
function draftsIn({ text, items, end, words, layout, placeAt }: TableInText): {
  drafts: Draft[];
  header: SourceCell[];
} {
  const { index } = words;
  const unnamed = unnamedRow(index);
  const widest = widestRow(index);
  const rowCores = index.targets.flatMap((target) => target.cores);
  const headCores = [...index.columnCores];
  const beginsWithBar = isBehindLoneBar(text, items[0]?.from ?? text.length);
  const drafts: Draft[] = [];
  const header: SourceCell[] = [];
  let draft: Draft | undefined;
  let rowsBegun = false;
  let over = { heads: [] as string[], headsAreWhole: true, hasForeignHead: false };

  const addHead = (label: string): void => {
    header.push(narrowCell(label, header.length));
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
      ...over,
    };
    drafts.push(next);
    return next;
  };
  const put = (to: Draft, token: Pick<Token, 'text' | 'offset'>): void => {
    to.values.push(narrowCell(token.text, to.values.length, placeAt(token.offset)));
    to.offsets.push(token.offset);
  };

  /** Takes words behind a head; whether they are one themselves, with a slip, and no label of a row. */
  const areHead = (words: string): boolean => {
    if (!draft) {
      over.headsAreWhole = false;
      over.hasForeignHead ||= /[㐀-鿿]{2}/.test(words) && !isPieceOfLabel(words);
      if (isAlmost(words, headCores)) {
        addHead(words);
        return true;
      }
    }
    if (!rowsBegun && !unnamed) {
      // The label of the first row, with a slip in it, is no head.
      if (isAlmost(words, rowCores)) rowsBegun = true;
      else addHead(words);
    }
    return false;
  };

  /**
   * Takes words behind the label of a row: the rest of a label broken over lines, or a piece of a group's label beside it;
   * anything else is a label that the form does not have, and what follows is its own.
   */
  const takeBehindLabel = (row: Draft, target: RowTarget, token: Token): void => {
    const follows = text.slice(row.labelEnd, token.offset) === '';
    // Digits that run on into words are neither a number nor the rest of a label.
    if (follows && /^\d/.test(token.text)) {
      put(row, token);
      return;
    }
    const continues = follows && !ITEM_NUMBER.test(token.text);
    if (continues || !/[㐀-鿿]/.test(token.text) || isPieceOf(token.text, target)) return;
    draft = open([token.text], undefined, token.offset);
  };

  /** Words that are no label of the table. */
  const takeWords = (token: Token, isHead: boolean): void => {
    if (isHead && areHead(token.text)) return;
    if (!draft || draft.values.length > 0) {
      if (rowsBegun || !isHead) draft = open([token.text], undefined, token.offset);
    } else if (draft.target) takeBehindLabel(draft, draft.target, token);
    else draft.labels.push(token.text);
  };

  /** Whether a value is the first of a row below the one at hand. */
  const beginsRow = ({ target, values }: Draft, token: Token, bars: boolean): boolean => {
    const full = target?.addresses.length ?? widest;
    return (
      token.newLine &&
      values.length > 0 &&
      ((token.text !== '' && values.length >= full) ||
        (bars && isFullLine(text, token.offset, full)))
    );
  };

  const takeValue = (token: Token, isHead: boolean, bars: boolean): void => {
    if (token.text === '' && (isHead || !draft)) return;
    if (unnamed) draft = draft ?? drafts[drafts.length - 1] ?? open([], unnamed, token.offset);
    // Numbers under the heads without a row label.
    else if (isHead && !rowsBegun) draft = draft ?? open([], undefined, token.offset);
    if (!draft || beginsRow(draft, token, bars)) draft = open([], undefined, token.offset);
    draft.bars = draft.bars || bars;
    if (token.isPadding) draft.padding++;
    else put(draft, token);
  };

  /** Takes a label of the form; whether it heads columns. */
  const takeLabel = (item: Item, target: RowTarget | undefined): boolean => {
    const isFurniture = words.furniture.has(item.core);
    const isHead =
      isFurniture || (isHeadOf(words, item) && !(target && (item.numbered || rowsBegun)));
    if (isFurniture) over = { heads: [], headsAreWhole: true, hasForeignHead: false };
    else if (!target) over.heads.push(item.core);
    draft = undefined; // under a head, or a heading over rows
    if (isHead) addHead(item.text);
    else if (target) {
      rowsBegun = true;
      draft = open([item.text], target, item.from);
      draft.labelEnd = item.to;
    }
    return isHead;
  };

  for (const [i, item] of items.entries()) {
    const target = words.rows.get(item.core);
    const isHead = takeLabel(item, target);
    const until = items[i + 1]?.from ?? end;
    const stretch = text.slice(item.to, Math.max(until, item.to));
    const isUnnamedRow = unnamed !== undefined && isHead && i === items.length - 1;
    const row = isUnnamedRow ? unnamed : isHead ? undefined : target;
    const { tokens, bars } = piecesBehind(stretch, item.to, row, target !== undefined, layout);
    const cells =
      isUnnamedRow && bars
        ? cellsBetweenBars(tokens, stretch, unnamed.addresses.length, beginsWithBar)
        : undefined;
    if (cells) {
      draft = open([], unnamed, cells[0]?.offset ?? item.to);
      draft.bars = true;
      for (const cell of cells) put(draft, cell);
      continue;
    }
    for (const token of tokens) {
      if (token.isValue) takeValue(token, isHead, bars);
      else takeWords(token, isHead);
    }
  }
  return { drafts, header };
}

/** All that stands between a label and the next, as the text writes down its tables. */
function piecesBehind(
  stretch: string,
  at: number,
  row: RowTarget | undefined,
  isLabelled: boolean,
  { isLinewise, isSpaced }: Layout,
): Pieces {
  const size = row?.addresses.length;
  return (
    (isLinewise && size && cellLines(stretch, at, size)) ||
    (isSpaced && size && cellsApart(stretch, at, size)) ||
    withWordsAsCells(tokensIn(stretch, at), isLabelled ? size : undefined)
  );
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
