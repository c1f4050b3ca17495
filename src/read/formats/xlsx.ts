import type { Locale } from '../../format';
import type { SourceDocument } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { type CellLook, seenText } from './cell-look';
import { type Sheet, sheetDocument } from './csv';
import { formattedText, type NumberFormat, numberFormat, numberText } from './number-format';
import { type Count, counter, type Merge, ShownRows } from './sheet';
import { childAt, childrenOf, everyElement, parseXml, textOf, type XmlElement } from './xml';
import { type Parts, partText } from './zip';

/** A workbook: every visible sheet as a table, numbers as they are stored. */
export async function readXlsx(parts: Parts, locale: Locale): Promise<SourceDocument> {
  const list = partText(parts, 'xl/workbook.xml');
  if (list === undefined) throw new ReadError('brokenFile', locale, 'XLSX');
  const workbook = await parseXml(list, locale);
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
  const book = { shared, styles: cellStyles, count: counter(locale), locale };
  for (const sheet of everyElement(workbook, 'sheet')) {
    if (/hidden/i.test(sheet.attributes.state ?? '')) continue;
    const target = targets.get(sheet.attributes.id ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const xml = partText(parts, path);
    if (xml === undefined || read.has(path)) continue;
    read.add(path);
    if (read.size > LIMITS.sheets)
      throw new ReadError('tooLarge', locale, `${LIMITS.sheets} sheets`);
    sheets.push(readSheet(await parseXml(xml, locale), book));
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
function hasNoFill(fill: XmlElement | undefined): boolean {
  const pattern = childAt(fill, 'patternFill');
  return (
    fill === undefined ||
    (pattern !== undefined &&
      (/^(?:none)?$/.test(pattern.attributes.patternType ?? '') ||
        isWhite(childAt(pattern, 'fgColor'))))
  );
}

/** The cell styles in the order in which cells name them. */
function cellStylesOf(root: XmlElement): CellStyle[] {
  const styles = childAt(root, 'styleSheet');
  const codes = new Map(
    childrenOf(childAt(styles, 'numFmts') ?? EMPTY, 'numFmt').map(({ attributes }) => [
      attributes.numFmtId ?? '',
      attributes.formatCode ?? '',
    ]),
  );
  const fills = childrenOf(childAt(styles, 'fills') ?? EMPTY, 'fill').map(hasNoFill);
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
      const run = unescaped(childrenOf(child, 't').map(textOf).join(''));
      const text = seenText(run, isWhite(childAt(child, 'rPr', 'color')) ? 'white' : undefined);
      const raised = /^su(?:per|b)script$/.test(
        childAt(child, 'rPr', 'vertAlign')?.attributes.val ?? '',
      );
      return raised && text.trim() !== '' ? `[${text.trim()}]` : text;
    })
    .join('');
}

/** `_x000D_` is how a workbook writes a letter that XML cannot hold, and `_x005F_` an underline that is one. */
const unescaped = (text: string): string =>
  text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

function columnNumber(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function mergesOf(worksheet: XmlElement | undefined): Merge[] {
  return childrenOf(childAt(worksheet, 'mergeCells') ?? EMPTY, 'mergeCell').flatMap((merge) => {
    const [from = '', to = ''] = (merge.attributes.ref ?? '').split(':');
    const [left, right] = [columnNumber(from), columnNumber(to)];
    const [top, bottom] = [from, to].map((corner) =>
      Number(/^\$?[A-Z]{1,3}\$?(\d{1,9})$/.exec(corner)?.[1]),
    );
    return left === undefined || right === undefined || !top || !bottom
      ? []
      : [{ top: top - 1, bottom: bottom - 1, left, right }];
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

/** What all sheets of a workbook share. */
interface Workbook {
  readonly shared: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly count: Count;
  readonly locale: Locale;
}

/** The sheet as it is shown; all its cells are counted, and the blank ones before them. */
function readSheet(root: XmlElement, book: Workbook): Sheet {
  const worksheet = childAt(root, 'worksheet');
  const hidden = hiddenColumns(worksheet);
  const view = childAt(worksheet, 'sheetViews', 'sheetView');
  const hidesZeros = /^(?:0|false)$/.test(view?.attributes.showZeros ?? '1');
  const shown = new ShownRows(mergesOf(worksheet), 'XLSX', book.locale);
  let last = 0;
  for (const row of childrenOf(childAt(worksheet, 'sheetData') ?? EMPTY, 'row')) {
    const number = Number(row.attributes.r ?? last + 1);
    if (!Number.isInteger(number) || number <= last || number > LIMITS.cells) continue;
    last = number;
    shown.goTo(number - 1);
    if (isSet(row.attributes.hidden)) continue;
    const textOfCell = (cell: XmlElement): string => {
      const style = book.styles[Number(cell.attributes.s ?? 0)];
      return seenText(storedText(cell, book.shared, style?.format, hidesZeros), style?.look);
    };
    shown.add(
      rowTexts(row, hidden, book.count, (cell, column) =>
        shown.isCovered(column) ? '' : textOfCell(cell),
      ),
    );
  }
  return shown.sheet();
}

/** The texts of a row by their columns, those of hidden columns blank. */
function rowTexts(
  row: XmlElement,
  hidden: ReadonlySet<number>,
  count: Count,
  textAt: (cell: XmlElement, column: number) => string,
): string[] {
  const texts: string[] = [];
  const stored = new Set<number>();
  let next = 0;
  for (const cell of childrenOf(row, 'c')) {
    const column = columnNumber(cell.attributes.r) ?? next;
    next = column + 1;
    if (column > LIMITS.span || hidden.has(column)) continue;
    while (texts.length <= column) {
      texts.push('');
      count('');
    }
    const text = textAt(cell, column);
    const before = texts[column];
    // A cell that stands twice in the file: which of the two a program shows is for it to say.
    texts[column] = stored.has(column) && before !== text ? `${before} / ${text} (?)` : text;
    stored.add(column);
    count(text);
  }
  return texts;
}

function storedText(
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
