import type { Locale } from '../../format';
import type { SourceDocument } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { type CellLook, seenText } from './cell-look';
import { type Sheet, sheetDocument } from './csv';
import { islandsIn, type Span } from './islands';
import { formattedText, type NumberFormat, numberFormat, numberText } from './number-format';
import { childAt, childrenOf, everyElement, parseXml, textOf, type XmlElement } from './xml';
import { type Parts, partText } from './zip';

/** A workbook: every visible sheet as a table, numbers as they are stored. */
export async function readXlsx(parts: Parts, locale: Locale): Promise<SourceDocument> {
  const book = partText(parts, 'xl/workbook.xml');
  if (book === undefined) throw new ReadError('brokenFile', locale, 'XLSX');
  const workbook = await parseXml(book, locale);
  const relations = partText(parts, 'xl/_rels/workbook.xml.rels');
  const targets = new Map<string, string>();
  if (relations !== undefined) {
    for (const relation of everyElement(await parseXml(relations, locale), 'Relationship')) {
      targets.set(relation.attributes.Id ?? '', relation.attributes.Target ?? '');
    }
  }
  const strings = partText(parts, 'xl/sharedStrings.xml');
  const shared =
    strings === undefined
      ? []
      : childrenOf(childAt(await parseXml(strings, locale), 'sst') ?? EMPTY, 'si').map(stringOf);

  const styles = partText(parts, 'xl/styles.xml');
  const cellStyles = styles === undefined ? [] : cellStylesOf(await parseXml(styles, locale));

  const sheets: Sheet[] = [];
  const read = new Set<string>();
  let cells = 0;
  let letters = 0;
  const count: Count = (text) => {
    letters += text.length;
    if (++cells > LIMITS.cells) throw new ReadError('tooLarge', locale, `${LIMITS.cells} cells`);
    if (letters > LIMITS.letters)
      throw new ReadError('tooLarge', locale, `${LIMITS.letters} letters`);
  };
  for (const sheet of everyElement(workbook, 'sheet')) {
    if (/hidden/i.test(sheet.attributes.state ?? '')) continue;
    const target = targets.get(sheet.attributes.id ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const xml = partText(parts, path);
    if (xml === undefined || read.has(path)) continue;
    read.add(path);
    if (read.size > LIMITS.sheets)
      throw new ReadError('tooLarge', locale, `${LIMITS.sheets} sheets`);
    sheets.push(readSheet(await parseXml(xml, locale), shared, cellStyles, locale, count));
  }
  return sheetDocument('xlsx', sheets);
}

/** What a cell style says of what is seen of a cell. */
interface CellStyle {
  readonly format: NumberFormat;
  readonly look: CellLook;
}

/** White by its parts, by its place in the palette, or as the background of the theme. */
const isWhite = (colour: XmlElement | undefined): boolean =>
  colour !== undefined &&
  (/^(?:ff)?ffffff$/i.test(colour.attributes.rgb ?? '') ||
    /^[19]$/.test(colour.attributes.indexed ?? '') ||
    (colour.attributes.theme === '0' && Number(colour.attributes.tint ?? 0) === 0));

const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false)$/.test(element.attributes.val ?? '');

/** Whether a fill lays no colour under the text. */
function isUnfilled(fill: XmlElement | undefined): boolean {
  const pattern = childAt(fill, 'patternFill');
  return (
    fill === undefined ||
    (pattern !== undefined &&
      (/^(?:none)?$/.test(pattern.attributes.patternType ?? '') ||
        isWhite(childAt(pattern, 'fgColor'))))
  );
}

/** Each cell style. */
function cellStylesOf(root: XmlElement): CellStyle[] {
  const styles = childAt(root, 'styleSheet');
  const codes = new Map(
    childrenOf(childAt(styles, 'numFmts') ?? EMPTY, 'numFmt').map((each) => [
      each.attributes.numFmtId ?? '',
      each.attributes.formatCode ?? '',
    ]),
  );
  const fills = childrenOf(childAt(styles, 'fills') ?? EMPTY, 'fill').map(isUnfilled);
  const fonts = childrenOf(childAt(styles, 'fonts') ?? EMPTY, 'font').map((font) => ({
    isStruck: isOn(childAt(font, 'strike')),
    isWhite: isWhite(childAt(font, 'color')),
  }));
  // A format is looked at once, however many styles have it.
  const formats = new Map<string, NumberFormat>();
  return childrenOf(childAt(styles, 'cellXfs') ?? EMPTY, 'xf').map(({ attributes }) => {
    const id = attributes.numFmtId ?? '0';
    const format = formats.get(id) ?? numberFormat(Number(id), codes.get(id));
    formats.set(id, format);
    const font = fonts[Number(attributes.fontId ?? 0)];
    const isWhiteOnWhite = font?.isWhite && (fills[Number(attributes.fillId ?? 0)] ?? true);
    const look = font?.isStruck ? 'struck' : isWhiteOnWhite ? 'white' : undefined;
    return { format, look };
  });
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };

/**
 * A string with its runs, without the reading aids that Excel keeps beside it and what is struck out. Raised
 * runs are note marks.
 */
function stringOf(item: XmlElement): string {
  return item.children
    .map((child) => {
      if (typeof child === 'string' || child.name === 'rPh' || child.name === 'phoneticPr')
        return '';
      if (child.name !== 'r') return unescaped(textOf(child));
      if (isOn(childAt(child, 'rPr', 'strike'))) return '';
      const own = unescaped(childrenOf(child, 't').map(textOf).join(''));
      const text = seenText(own, isWhite(childAt(child, 'rPr', 'color')) ? 'white' : undefined);
      const raised = /^su(?:per|b)script$/.test(
        childAt(child, 'rPr', 'vertAlign')?.attributes.val ?? '',
      );
      return raised && text.trim() !== '' ? `[${text.trim()}]` : text;
    })
    .join('');
}

/** `_x000D_` is how a workbook writes a letter that XML cannot hold, and `_x005F_` its own underline. */
const unescaped = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Counts what was read; throws where it is too much. */
type Count = (text: string) => void;

/** Where a merged cell hides what the file keeps under it. */
interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

function mergesOf(worksheet: XmlElement | undefined): Merge[] {
  return childrenOf(childAt(worksheet, 'mergeCells') ?? EMPTY, 'mergeCell').flatMap((merge) => {
    const [from = '', to = ''] = (merge.attributes.ref ?? '').split(':');
    const [left, right] = [columnOf(from), columnOf(to)];
    const [top, bottom] = [from, to].map((corner) =>
      Number(/^\$?[A-Z]{1,3}\$?(\d{1,9})$/.exec(corner)?.[1]),
    );
    return left === undefined || right === undefined || !top || !bottom
      ? []
      : [{ top, bottom, left, right }];
  });
}

/** The columns that a sheet does not show. */
function hiddenColumns(worksheet: XmlElement | undefined): Set<number> {
  const hidden = new Set<number>();
  for (const { attributes } of childrenOf(childAt(worksheet, 'cols') ?? EMPTY, 'col')) {
    if (!isSet(attributes.hidden)) continue;
    const last = Math.min(Number(attributes.max), LIMITS.span + 1);
    const first = Math.max(1, Number(attributes.min));
    for (let column = first; column <= last; column++) hidden.add(column - 1);
  }
  return hidden;
}

const isSet = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The sheet as it is shown; all its cells are counted, and the blank ones before them. */
function readSheet(
  root: XmlElement,
  shared: readonly string[],
  styles: readonly CellStyle[],
  locale: Locale,
  count: Count,
): Sheet {
  const worksheet = childAt(root, 'worksheet');
  const hidden = hiddenColumns(worksheet);
  const view = childAt(worksheet, 'sheetViews', 'sheetView');
  const hidesZeros = /^(?:0|false)$/.test(view?.attributes.showZeros ?? '1');
  const merges = mergesOf(worksheet).sort((a, b) => a.top - b.top);
  let nextMerge = 0;
  let open: Merge[] = [];
  let last = 0;
  const rows: string[][] = [];
  const filled: Span[][] = [];
  for (const row of childrenOf(childAt(worksheet, 'sheetData') ?? EMPTY, 'row')) {
    const number = Number(row.attributes.r ?? last + 1);
    if (!Number.isInteger(number) || number <= last || number > LIMITS.cells) continue;
    for (let gap = Math.min(number - last - 1, 50); gap > 0; gap--) {
      rows.push([]);
      filled.push([]);
    }
    last = number;
    for (let merge = merges[nextMerge]; merge && merge.top <= number; merge = merges[++nextMerge])
      open.push(merge);
    open = open.filter((merge) => merge.bottom >= number);
    // Merged cells do not overlap: there are no more of them in a row than columns.
    if (open.length > LIMITS.span) throw new ReadError('brokenFile', locale, 'XLSX');
    if (isSet(row.attributes.hidden)) continue;
    const texts: string[] = [];
    const stored = new Map<number, string>();
    let next = 0;
    for (const cell of childrenOf(row, 'c')) {
      const column = columnOf(cell.attributes.r) ?? next;
      next = column + 1;
      if (column > LIMITS.span || hidden.has(column)) continue;
      while (texts.length <= column) {
        texts.push('');
        count('');
      }
      const isCovered = open.some(
        ({ top, left, right }) =>
          column >= left && column <= right && (column > left || number > top),
      );
      const style = styles[Number(cell.attributes.s ?? 0)];
      const text = isCovered
        ? ''
        : seenText(cellText(cell, shared, style?.format, hidesZeros), style?.look);
      // A cell that stands twice in the file: which of the two a program shows is its own affair.
      const before = stored.get(column);
      texts[column] = before === undefined || before === text ? text : `${before} / ${text} (?)`;
      stored.set(column, texts[column] ?? '');
      count(text);
    }
    rows.push(texts);
    filled.push([
      ...open,
      ...texts.flatMap((text, at) => (text.trim() === '' ? [] : [{ left: at, right: at }])),
    ]);
  }
  return { rows, areas: islandsIn(rows, filled) };
}

function cellText(
  cell: XmlElement,
  shared: readonly string[],
  format: NumberFormat | undefined,
  hidesZeros: boolean,
): string {
  const value = childAt(cell, 'v');
  const text = value ? textOf(value) : '';
  switch (cell.attributes.t) {
    case 's':
      return formattedText(shared[Number(text)] ?? '', format);
    case 'inlineStr': {
      const inline = childAt(cell, 'is');
      return inline ? formattedText(stringOf(inline), format) : '';
    }
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE';
    case 'e':
    case 'd':
      return text;
    case 'str':
      return formattedText(unescaped(text), format);
    default: {
      const formula = childAt(cell, 'f');
      // Never calculated: what the cell shows is not in the file.
      if (formula && text === '') return `=${textOf(formula)}`;
      // Whole numbers to the last digit, of which a double has but fifteen.
      if (/^\d{16,}$/.test(text)) return text;
      if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return text;
      return numberText(Number(text), format, hidesZeros);
    }
  }
}
