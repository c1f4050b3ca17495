import { EDITIONS, variantsOf } from '../../format';
import { formIndex, type RowTarget, type TableIndex } from '../form-index';
import { coreOf, inked } from '../letters';
import { appendAt } from '../lists';
import { looksLikeValue } from '../numbers';
import { isPageNumber } from '../page/page-number';

/**
 * Text whose columns are made by spaces (`pdftotext -layout`): a row whose label or numbers break over
 * several lines is put together again, by the form's labels and by the columns of the rows around it.
 */

interface Piece {
  readonly text: string;
  /** Columns where every letter takes one, as pdftotext counts. */
  readonly counted: Extent;
  /** Columns where a Chinese letter takes two, as a screen shows them. */
  readonly shown: Extent;
}

type Measure = 'counted' | 'shown';

interface LayoutLine {
  readonly words: readonly Piece[];
  readonly values: readonly Piece[];
  readonly page: number;
}

interface Extent {
  readonly from: number;
  readonly to: number;
}

const FEWEST_ROWS = 5;
/** More than thirty reports in one file have: beyond, a text is no report and not worth the time. */
const MOST_ROWS = 1000;
/** Lines that a label may reach above or below its numbers. */
const REACH = 5;
const FURTHEST_COLUMN = 1000;
const MEASURES: readonly Measure[] = ['counted', 'shown'];

const isWide = (letter: string): boolean =>
  /[\u1100-\u115f\u2018-\u201d\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(
    letter,
  );

function piecesOf(line: string): Piece[] {
  const pieces: Piece[] = [];
  let counted = 0;
  let shown = 0;
  let text = '';
  let from = { counted, shown };
  const end = (): void => {
    if (text !== '')
      pieces.push({
        text,
        counted: { from: from.counted, to: counted },
        shown: { from: from.shown, to: shown },
      });
    text = '';
  };
  for (const letter of line) {
    if (letter === '\f') continue;
    const isSpace = /\s/.test(letter);
    if (isSpace) end();
    else {
      if (text === '') from = { counted, shown };
      text += letter;
    }
    counted++;
    shown += isWide(letter) ? 2 : 1;
  }
  end();
  return pieces;
}

function layoutLines(lines: readonly string[]): LayoutLine[] {
  let page = 0;
  return lines.map((line) => {
    if (line.includes('\f')) page++;
    if (line.length > FURTHEST_COLUMN || /[|｜\t]/.test(line))
      return { words: [], values: [], page };
    const pieces = piecesOf(line);
    if (pieces.length === 1 && isPageNumber(pieces[0]?.text ?? ''))
      return { words: [], values: [], page };
    let first = pieces.length;
    while (first > 0 && looksLikeValue(pieces[first - 1]?.text ?? '')) first--;
    return { words: pieces.slice(0, first), values: pieces.slice(first), page };
  });
}

/** The columns of a page, from its rows with all numbers; nothing where they run into each other. */
function extentsOf(
  rows: readonly LayoutLine[],
  size: number,
  measure: Measure,
): Extent[] | undefined {
  const extents = Array.from({ length: size }, (_, i) => ({
    from: Math.min(...rows.map((row) => row.values[i]?.[measure].from ?? 0)),
    to: Math.max(...rows.map((row) => row.values[i]?.[measure].to ?? 0)),
  }));
  const apart = extents.every((extent, i) => i === 0 || extent.from >= (extents[i - 1]?.to ?? 0));
  return apart ? extents : undefined;
}

/** Numbers, each in its column, `''` where a column has none; nothing where a place is in doubt. */
function inColumns(
  values: readonly Piece[],
  extents: readonly Extent[],
  measure: Measure,
): string[] | undefined {
  const row = extents.map(() => '');
  for (const value of values) {
    const { from, to } = value[measure];
    const hits = extents.flatMap((extent, i) => (from < extent.to && to > extent.from ? [i] : []));
    const [column] = hits;
    if (hits.length !== 1 || column === undefined || row[column] !== '') return undefined;
    row[column] = value.text;
  }
  return row;
}

const letters = (text: string): string => inked(text).replace(/[^\p{L}\p{N}]/gu, '');

const spellingsOfRow = (target: RowTarget): string[] =>
  [target.leaf.node.label, ...variantsOf(target.leaf.node.label)].map(letters);

interface Row {
  /** Lines with its numbers. */
  readonly lines: readonly number[];
  readonly values: readonly string[];
}

/** Rows of numbers: a line with all, or with its label and some, or two lines that have all between them. */
function numberRows(
  lines: readonly LayoutLine[],
  size: number,
  isLabelled: (line: LayoutLine) => boolean,
): Row[] {
  const isFull = (line: LayoutLine): boolean => line.values.length === size;
  const full = lines.filter(isFull).length;
  if (full < FEWEST_ROWS || full > MOST_ROWS) return [];
  const byPage = new Map<number, LayoutLine[]>();
  for (const line of lines) {
    if (isFull(line)) appendAt(byPage, line.page, line);
  }
  const columns = new Map<number, readonly { measure: Measure; extents: Extent[] }[]>();
  for (const [page, full] of byPage) {
    const sound = MEASURES.flatMap((measure) => {
      const extents = extentsOf(full, size, measure);
      return extents ? [{ measure, extents }] : [];
    });
    columns.set(page, full.length >= FEWEST_ROWS ? sound : []);
  }
  // Where both ways of counting give an answer, it must be the same.
  const placed = (values: readonly Piece[], page: number): string[] | undefined => {
    const answers = (columns.get(page) ?? []).flatMap(({ measure, extents }) => {
      const row = inColumns(values, extents, measure);
      return row ? [row] : [];
    });
    return answers.every((row) => row.join('|') === answers[0]?.join('|')) ? answers[0] : undefined;
  };
  const rows: Row[] = [];
  lines.forEach((line, i) => {
    if (line.values.length === 0 || rows[rows.length - 1]?.lines.includes(i)) return;
    if (isFull(line)) rows.push({ lines: [i], values: line.values.map(({ text }) => text) });
    const next = lines[i + 1];
    const isPair =
      next !== undefined &&
      line.page === next.page &&
      next.values.length > 0 &&
      line.values.length + next.values.length === size &&
      !(isLabelled(line) && isLabelled(next));
    const both = isPair ? placed([...line.values, ...next.values], line.page) : undefined;
    if (both) rows.push({ lines: [i, i + 1], values: both });
    else if (line.values.length < size && isLabelled(line)) {
      const values = placed(line.values, line.page);
      if (values) rows.push({ lines: [i], values });
    }
  });
  return rows;
}

interface Label {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** The label that neighbouring pieces make up to the letter: the longest, of a row of the form. */
function brokenLabel(pieces: readonly Piece[], target: RowTarget): Label | undefined {
  const known = spellingsOfRow(target);
  const own = pieces.filter((piece) => {
    const text = letters(piece.text);
    return text !== '' && known.some((label) => label.includes(text.replace(/^\d+/, '')));
  });
  for (let size = own.length; size > 1; size--) {
    for (let from = 0; from + size <= own.length; from++) {
      const run = own.slice(from, from + size);
      const text = run.map((piece) => piece.text).join('');
      if (
        target.cores.includes(coreOf(text)) &&
        known.some((each) => each.endsWith(letters(run[size - 1]?.text ?? '')))
      )
        return { text, pieces: run };
    }
  }
  return undefined;
}

/** The lines with broken rows made whole; lines that hold a whole row, and all other text, stay as they are. */
export function joinBrokenRows(lines: readonly string[]): ReadonlyMap<number, string> {
  const changed = new Map<number, string>();
  const layout = layoutLines(lines);
  const tables = EDITIONS.flatMap((edition) => formIndex(edition)).filter(
    ({ targets }) => targets.length > FEWEST_ROWS && (targets[0]?.addresses.length ?? 0) > 3,
  );
  for (const table of tables) joinRowsOf(table, layout, changed);
  return changed;
}

/** Makes the broken rows of one table of the form whole. */
function joinRowsOf(
  { targets, groups }: TableIndex,
  layout: readonly LayoutLine[],
  changed: Map<number, string>,
): void {
  const size = targets[0]?.addresses.length ?? 0;
  const isLabelled = (line: LayoutLine): boolean => hasOwnLabel(line, targets, groups);
  const rows = numberRows(layout, size, isLabelled);
  if (rows.length < FEWEST_ROWS) return;
  const groupLetters = [...groups.values()].map(letters);
  const named = new Set(
    rows.filter(({ lines: [line = 0, second] }) => {
      const own = layout[line];
      return second === undefined && own !== undefined && isLabelled(own);
    }),
  );
  rows.forEach((row, at) => {
    const [first = 0] = row.lines;
    const isNamed = named.has(row);
    if (isNamed && !row.values.includes('')) return;
    if (row.lines.some((line) => changed.has(line))) return;
    const near = wordsNear(rows, at, layout, changed);
    if (!near) return;
    if (isNamed) {
      // Bars, for only they say where a cell is blank.
      const label = (layout[first]?.words ?? []).map(({ text }) => text).join('  ');
      changed.set(first, `${label} | ${row.values.join(' | ')} |`);
      return;
    }
    const words = [...near.values()].flat();
    const label = onlyLabel(words, targets);
    if (!label) return;
    const own = [...near].flatMap(([line, pieces]) =>
      pieces.some((piece) => label.pieces.includes(piece)) ? [line] : [],
    );
    if (mayBeAnothers(own, rows, at, named)) return;
    named.add(row);
    for (const line of new Set([...own, ...row.lines])) {
      const rest = (layout[line]?.words ?? []).filter(
        (word) =>
          !label.pieces.includes(word) &&
          !groupLetters.some((group) => group.includes(letters(word.text))),
      );
      changed.set(line, rest.map(({ text }) => text).join(' '));
    }
    const whole = [changed.get(first) ?? '', label.text, ...row.values];
    changed.set(first, whole.filter((text) => text !== '').join('  '));
  });
}

const lastLine = ({ lines }: Row): number => lines[lines.length - 1] ?? 0;

/**
 * The words around a row, line by line, as far as a label may reach; nothing where numbers stand among them that are
 * part of no row: which belong to the label is in doubt.
 */
function wordsNear(
  rows: readonly Row[],
  at: number,
  layout: readonly LayoutLine[],
  changed: ReadonlyMap<number, string>,
): ReadonlyMap<number, readonly Piece[]> | undefined {
  const [row, before, after] = [rows[at], rows[at - 1], rows[at + 1]];
  if (!row) return undefined;
  const from = Math.max(before ? lastLine(before) + 1 : 0, (row.lines[0] ?? 0) - REACH);
  const to = Math.min((after?.lines[0] ?? layout.length) - 1, lastLine(row) + REACH);
  const near = new Map<number, readonly Piece[]>();
  for (let line = from; line <= to; line++) {
    const { words = [], values = [] } = layout[line] ?? {};
    if (values.length > 0 && !row.lines.includes(line)) return undefined;
    near.set(line, changed.has(line) ? [] : words);
  }
  return near;
}

/** The one broken label that some words make up, with no whole one beside it, which may be the row's as well. */
function onlyLabel(words: readonly Piece[], targets: readonly RowTarget[]): Label | undefined {
  const [label, another] = targets.flatMap((target) => brokenLabel(words, target) ?? []);
  const isWhole = ({ text }: Piece): boolean =>
    targets.some(({ cores }) => cores.includes(coreOf(text)));
  return another || words.some(isWhole) ? undefined : label;
}

/** Whether a label that stands between two rows may be the other's: it has none of its own. */
function mayBeAnothers(
  lines: readonly number[],
  rows: readonly Row[],
  at: number,
  named: ReadonlySet<Row>,
): boolean {
  const [row, before, after] = [rows[at], rows[at - 1], rows[at + 1]];
  if (!row) return false;
  const isAbove = lines.every((line) => line < (row.lines[0] ?? 0));
  const isBelow = lines.every((line) => line > lastLine(row));
  return (
    (isAbove && before !== undefined && !named.has(before)) ||
    (isBelow && after !== undefined && !named.has(after))
  );
}

/** Whether a line of numbers bears a whole label. */
function hasOwnLabel(
  line: LayoutLine,
  targets: readonly RowTarget[],
  groups: ReadonlyMap<string, string>,
): boolean {
  const words = line.words.map(({ text }) => text);
  return words.some((_, i) => {
    const core = coreOf(words.slice(i).join(''));
    return groups.has(core) || targets.some((target) => target.cores.includes(core));
  });
}
