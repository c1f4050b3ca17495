import type { Locale } from '../../format';
import type { SourceDocument } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { seenText } from './cell-look';
import { sheetDocument } from './csv';
import { type FlowBlock, type FlowCell, flowDocument } from './flow';
import { listNumber } from './numbering';
import { type Count, counter, SheetBuilder } from './sheet';
import {
  cappedCountIn,
  childAt,
  childrenOf,
  everyElement,
  parseXml,
  textOf,
  type XmlElement,
} from './xml';
import { type Parts, partText } from './zip';

/** What a style says of whether and how its text is seen. */
interface Style {
  readonly parent: string | undefined;
  readonly unseen: boolean | undefined;
  readonly raised: boolean | undefined;
}

/** The styles of a document by their names, those that others are made of too. */
type Styles = ReadonlyMap<string, Style>;

/** A style and those below it, so many at most. */
const DEEPEST_STYLE = 30;

interface ListLevel {
  readonly text: string;
  readonly format: string;
  readonly start: number;
}

/** Both kinds of document in one: the text of a writer, the sheets of a calculator. */
interface OpenDocument {
  readonly body: XmlElement;
  readonly roots: readonly XmlElement[];
  readonly locale: Locale;
}

/**
 * An OpenDocument text or sheet in its archive.
 * @throws ReadError `encrypted`, `brokenFile`, `tooLarge`
 */
export async function readOdf(parts: Parts, locale: Locale): Promise<SourceDocument> {
  const manifest = partText(parts, 'META-INF/manifest.xml') ?? '';
  if (/<(?:\w+:)?encryption-data\b/.test(manifest)) throw new ReadError('encrypted', locale);
  const content = partText(parts, 'content.xml');
  if (content === undefined) throw new ReadError('brokenFile', locale, 'OpenDocument');
  const styles = partText(parts, 'styles.xml');
  const root = await parseXml(content, locale);
  const others = styles === undefined ? [] : [await parseXml(styles, locale)];
  return documentOf([root, ...others], locale);
}

/** An OpenDocument text or sheet that is one XML file. */
export async function readFlatOdf(text: string, locale: Locale): Promise<SourceDocument> {
  return documentOf([await parseXml(text, locale)], locale);
}

function documentOf(roots: readonly XmlElement[], locale: Locale): SourceDocument {
  const top = roots[0]?.children.find((child): child is XmlElement => typeof child !== 'string');
  const body = childAt(top, 'body');
  const text = childAt(body, 'text');
  const sheets = childAt(body, 'spreadsheet');
  if (text) return flowDocument('odt', textBlocks({ body: text, roots, locale }), locale);
  if (sheets) return sheetsOf({ body: sheets, roots, locale });
  throw new ReadError('brokenFile', locale, 'OpenDocument');
}

const stylesOf = (roots: readonly XmlElement[]): Styles =>
  new Map(
    roots
      .flatMap((root) => everyElement(root, 'style'))
      .map((style) => [
        `${style.attributes.family ?? ''} ${style.attributes.name ?? ''}`,
        {
          parent: style.attributes['parent-style-name'],
          unseen: unseenBy(style),
          raised: raisedBy(style),
        },
      ]),
  );

const textProperties = (style: XmlElement): XmlElement['attributes'] =>
  childAt(style, 'text-properties')?.attributes ?? {};

/** Hidden, struck out, white on white, or too small to be seen; undefined where a style says nothing of all this. */
function unseenBy(style: XmlElement): boolean | undefined {
  const text = textProperties(style);
  const { display, color: colour, 'font-size': size } = text;
  const line = text['text-line-through-style'] ?? text['text-line-through-type'];
  if ([display, line, colour, size].every((said) => said === undefined)) return undefined;
  const points = /^([\d.]+)pt$/.exec(size ?? '')?.[1];
  return (
    display === 'none' ||
    (line !== undefined && line !== 'none') ||
    (/^#fff(?:fff)?$/i.test(colour ?? '') && groundOf(style) === 'transparent') ||
    (points !== undefined && Number(points) <= 1)
  );
}

/** The colour under the text. */
const groundOf = (style: XmlElement): string =>
  textProperties(style)['background-color'] ??
  childAt(style, 'table-cell-properties')?.attributes['background-color'] ??
  'transparent';

/** Whether a style raises or lowers its text; undefined where it says nothing of that. */
function raisedBy(style: XmlElement): boolean | undefined {
  const position = textProperties(style)['text-position'];
  return position === undefined ? undefined : !/^0%|^\s*$/.test(position);
}

/** What a style or the nearest below it says. */
function styleSays(
  styles: Styles,
  family: string,
  name: string | undefined,
  what: 'unseen' | 'raised',
): boolean {
  let style = styles.get(`${family} ${name ?? ''}`);
  for (let i = 0; style && i < DEEPEST_STYLE; i++) {
    const answer = style[what];
    if (answer !== undefined) return answer;
    style = styles.get(`${family} ${style.parent ?? ''}`);
  }
  return false;
}

/** Elements of a paragraph whose text is not the paragraph's. */
const UNSEEN = new Set([
  'annotation',
  'annotation-end',
  'tracked-changes',
  'ruby-text',
  'hidden-text',
  'hidden-paragraph',
  'object',
  'object-ole',
  'plugin',
  'script',
  'title',
  'desc',
  'event-listeners',
]);

/** What an element of a paragraph writes, by its name. */
const SIGNS: ReadonlyMap<string, (element: XmlElement) => string> = new Map([
  ['s', ({ attributes }: XmlElement) => ' '.repeat(cappedCountIn(attributes.c, 1, 1000))],
  ['tab', () => '\t'],
  ['line-break', () => '\n'],
  ['note', () => '[1]'],
]);

/** The text of a paragraph, and the text boxes that hang on it. */
class ParagraphText {
  readonly boxes: XmlElement[] = [];
  private pieces = '';

  constructor(
    paragraph: XmlElement,
    private readonly styles: Styles,
  ) {
    if (!styleSays(styles, 'paragraph', paragraph.attributes['style-name'], 'unseen'))
      this.takeIn(paragraph);
  }

  get text(): string {
    return this.pieces.replace(/ {2,}/g, ' ');
  }

  private takeIn(parent: XmlElement): void {
    for (const child of parent.children) {
      // White space at the ends of lines is how the file is written.
      if (typeof child === 'string') this.pieces += child.replace(/[\t\n\r ]+/g, ' ');
      else this.take(child);
    }
  }

  private take(element: XmlElement): void {
    const sign = SIGNS.get(element.name);
    if (sign) this.pieces += sign(element);
    else if (element.name === 'text-box') this.boxes.push(element);
    else if (element.name === 'span') this.takeSpan(element);
    else if (!UNSEEN.has(element.name)) this.takeIn(element);
  }

  private takeSpan(span: XmlElement): void {
    const style = span.attributes['style-name'];
    if (styleSays(this.styles, 'text', style, 'unseen')) return;
    const before = this.pieces;
    if (!styleSays(this.styles, 'text', style, 'raised')) {
      this.takeIn(span);
      return;
    }
    this.pieces = '';
    this.takeIn(span);
    const mark = this.pieces.trim().replace(/[[\]]/g, '');
    this.pieces = mark === '' ? before : `${before}[${mark}]`;
  }
}

/** The number formats of lists, as their first sign tells. */
const LIST_FORMATS: readonly [first: string, format: string][] = [
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['一', 'chineseCounting'],
  ['①', 'decimalEnclosedCircle'],
];

function listStylesOf(roots: readonly XmlElement[]): Map<string, Map<number, ListLevel>> {
  const styles = roots.flatMap((root) => [
    ...everyElement(root, 'list-style'),
    ...everyElement(root, 'outline-style'),
  ]);
  return new Map(
    styles.map((style) => [
      style.name === 'outline-style' ? '' : (style.attributes.name ?? ''),
      new Map(
        [
          ...childrenOf(style, 'list-level-style-number'),
          ...childrenOf(style, 'outline-level-style'),
        ].map(({ attributes }) => {
          const level = cappedCountIn(attributes.level, 1, 100);
          const first = [...(attributes['num-format'] ?? '')][0] ?? '';
          const affixed = `${attributes['num-prefix'] ?? ''}%${level}%${attributes['num-suffix'] ?? ''}`;
          return [
            level,
            {
              text: (attributes['num-list-format'] ?? affixed).slice(0, 40),
              format: LIST_FORMATS.find(([sign]) => sign === first)?.[1] ?? '',
              start: cappedCountIn(attributes['start-value'], 1, 100_000),
            },
          ];
        }),
      ),
    ]),
  );
}

/** What only holds paragraphs and tables. */
const WRAPPERS = new Set([
  'section',
  'index-body',
  'table-of-content',
  'index-title',
  'user-index',
  'illustration-index',
  'table-index',
  'object-index',
  'bibliography',
  'alphabetical-index',
  'list-header',
]);

interface ListPlace {
  readonly style: string;
  readonly level: number;
}

/** Numbers the items of lists, as their styles count them. */
class ListNumbers {
  private readonly counts = new Map<string, Map<number, number>>();

  constructor(private readonly lists: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>) {}

  /** A list that goes on from no other counts anew. */
  restart(style: string): void {
    this.counts.delete(style);
  }

  /**
   * The number of the next item of a list.
   * @param start the number that the item says it has
   */
  next({ style, level }: ListPlace, start?: string): string {
    const levels = this.lists.get(style);
    const form = levels?.get(level);
    if (!levels || !form) return '';
    const count = this.counts.get(style) ?? new Map<number, number>();
    this.counts.set(style, count);
    const begin = start === undefined ? undefined : cappedCountIn(start, 1, 100_000);
    count.set(level, begin ?? (count.get(level) ?? form.start - 1) + 1);
    for (const inner of [...count.keys()]) if (inner > level) count.delete(inner);
    if (form.format === '') return '';
    return form.text.replace(/%(\d{1,2})%/g, (_, digits: string) => {
      const named = levels.get(Number(digits));
      return named ? listNumber(count.get(Number(digits)) ?? named.start, named.format) : '';
    });
  }
}

const isCell = (node: XmlElement | string): node is XmlElement =>
  typeof node !== 'string' && /^(?:covered-)?table-cell$/.test(node.name);

/** Reads a text from its first element to its last. */
class TextFlow {
  private readonly styles: Styles;
  private readonly numbers: ListNumbers;
  private readonly locale: Locale;
  private cells = 0;

  constructor({ roots, locale }: OpenDocument) {
    this.styles = stylesOf(roots);
    this.numbers = new ListNumbers(listStylesOf(roots));
    this.locale = locale;
  }

  walk(parent: XmlElement, out: FlowBlock[], list?: ListPlace): void {
    for (const child of parent.children) if (typeof child !== 'string') this.take(child, out, list);
  }

  private take(element: XmlElement, out: FlowBlock[], list: ListPlace | undefined): void {
    switch (element.name) {
      case 'p':
        this.takeParagraph(element, '', out);
        break;
      case 'h': {
        const level = cappedCountIn(element.attributes['outline-level'], 1, 100);
        this.takeParagraph(element, list ? '' : this.numbers.next({ style: '', level }), out);
        break;
      }
      case 'list':
        this.takeList(element, out, list);
        break;
      case 'table':
        out.push({ rows: this.tableRows(element) });
        break;
      case 'frame':
      case 'text-box':
      case 'g':
        this.walk(element, out);
        break;
      default:
        if (WRAPPERS.has(element.name) && element.attributes.display !== 'none')
          this.walk(element, out, list);
    }
  }

  private takeParagraph(element: XmlElement, number: string, out: FlowBlock[]): void {
    const { text, boxes } = new ParagraphText(element, this.styles);
    const isApart = /^\s*\d/.test(text);
    out.push(text.trim() === '' ? text : `${number}${number !== '' && isApart ? ' ' : ''}${text}`);
    for (const box of boxes) this.walk(box, out);
  }

  private takeList(list: XmlElement, out: FlowBlock[], outer: ListPlace | undefined): void {
    const style = list.attributes['style-name'] ?? outer?.style ?? '';
    const place = { style, level: (outer?.level ?? 0) + 1 };
    const isContinued =
      list.attributes['continue-numbering'] === 'true' ||
      list.attributes['continue-list'] !== undefined;
    if (!outer && !isContinued) this.numbers.restart(style);
    for (const item of list.children) {
      if (typeof item === 'string') continue;
      if (item.name === 'list-item') this.takeItem(item, out, place);
      else if (item.name === 'list-header') this.walk(item, out, place);
    }
  }

  /** Only the first paragraph of an item has its number. */
  private takeItem(item: XmlElement, out: FlowBlock[], place: ListPlace): void {
    let isFirst = true;
    for (const child of item.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'p' || child.name === 'h') {
        const number = isFirst ? this.numbers.next(place, item.attributes['start-value']) : '';
        this.takeParagraph(child, number, out);
        isFirst = false;
      } else this.take(child, out, place);
    }
  }

  private tableRows(table: XmlElement): FlowCell[][] {
    return repeatedRows(table).flatMap(({ row, times }): FlowCell[][] => {
      if (isCollapsed(row)) return [];
      const cells = this.rowCells(row);
      this.count(cells.length * (times - 1));
      return Array.from({ length: times }, () => cells);
    });
  }

  private rowCells(row: XmlElement): FlowCell[] {
    const cells: FlowCell[] = [];
    let column = 0;
    for (const cell of row.children.filter(isCell)) {
      const { attributes } = cell;
      const repeated = cappedCountIn(attributes['number-columns-repeated'], 1, LIMITS.span);
      // The cells that one covers follow it, as covered ones.
      if (cell.name === 'table-cell') {
        const spanned = cappedCountIn(attributes['number-columns-spanned'], 1, LIMITS.span);
        for (let i = 0; i < repeated; i++) {
          this.count(1);
          const blocks: FlowBlock[] = [];
          this.walk(cell, blocks);
          cells.push({ column: column + i, colSpan: Math.max(1, spanned), blocks });
        }
      }
      column += repeated;
    }
    return cells;
  }

  /** @throws ReadError `tooLarge` */
  private count(cells: number): void {
    this.cells += cells;
    if (this.cells > LIMITS.cells)
      throw new ReadError('tooLarge', this.locale, `${LIMITS.cells} cells`);
  }
}

function textBlocks(document: OpenDocument): FlowBlock[] {
  const out: FlowBlock[] = [];
  new TextFlow(document).walk(document.body, out);
  return out;
}

const isCollapsed = ({ attributes }: XmlElement): boolean =>
  /^(?:collapse|filter)$/.test(attributes.visibility ?? '');

const ROW_GROUPS = new Set(['table-header-rows', 'table-rows', 'table-row-group']);

/** The rows of a table with how often they stand there. */
function repeatedRows(table: XmlElement): { readonly row: XmlElement; readonly times: number }[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'table-row')
      return [
        { row: child, times: cappedCountIn(child.attributes['number-rows-repeated'], 1, 1 << 24) },
      ];
    return ROW_GROUPS.has(child.name) ? repeatedRows(child) : [];
  });
}

const COLUMN_GROUPS = new Set(['table-header-columns', 'table-columns', 'table-column-group']);

const columnElements = (table: XmlElement): XmlElement[] =>
  table.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : child.name === 'table-column'
        ? [child]
        : COLUMN_GROUPS.has(child.name)
          ? columnElements(child)
          : [],
  );

function sheetsOf({ body, roots, locale }: OpenDocument): SourceDocument {
  const styles = stylesOf(roots);
  const hidden = new Set(
    roots
      .flatMap((root) => everyElement(root, 'style'))
      .filter((style) => childAt(style, 'table-properties')?.attributes.display === 'false')
      .map(({ attributes }) => attributes.name),
  );
  const count = counter(locale);
  const tables = childrenOf(body, 'table').filter(
    ({ attributes }) => attributes.display !== 'false' && !hidden.has(attributes['style-name']),
  );
  if (tables.length > LIMITS.sheets)
    throw new ReadError('tooLarge', locale, `${LIMITS.sheets} sheets`);
  return sheetDocument(
    'ods',
    tables.map((table) => fillSheet(table, styles, count, locale)),
  );
}

function fillSheet(table: XmlElement, styles: Styles, count: Count, locale: Locale) {
  const sheet = new SheetBuilder('ODS', count, locale);
  let column = 0;
  for (const element of columnElements(table)) {
    const repeated = cappedCountIn(element.attributes['number-columns-repeated'], 1, 1 << 20);
    if (isCollapsed(element)) sheet.hideColumns(column, column + repeated - 1);
    column += repeated;
  }
  let at = 0;
  for (const { row, times } of repeatedRows(table)) {
    if (!isCollapsed(row)) fillRow(sheet, row, at, times, styles);
    at += times;
  }
  return sheet.sheet();
}

function fillRow(
  sheet: SheetBuilder,
  row: XmlElement,
  top: number,
  times: number,
  styles: Styles,
): void {
  let column = 0;
  for (const cell of row.children.filter(isCell)) {
    const { attributes } = cell;
    const repeated = cappedCountIn(attributes['number-columns-repeated'], 1, 1 << 20);
    // What stands under a merged cell is not shown.
    const text = cell.name === 'table-cell' ? sheetCell(cell, styles) : '';
    const right = cappedCountIn(attributes['number-columns-spanned'], 1, LIMITS.span) - 1;
    const bottom = cappedCountIn(attributes['number-rows-spanned'], 1, LIMITS.cells) - 1;
    const isMerged = right > 0 || bottom > 0;
    const from = column;
    column += repeated;
    if (text.trim() === '' && !isMerged) continue;
    // The sheet counts its cells, and ends where they are too many.
    for (let y = top; y < top + times; y++) {
      for (let x = from; x < from + Math.min(repeated, LIMITS.span); x++) {
        sheet.put(y, x, text);
        if (isMerged) sheet.merge({ top: y, bottom: y + bottom, left: x, right: x + right });
      }
    }
  }
}

/** What a cell of a sheet shows. */
function sheetCell(cell: XmlElement, styles: Styles): string {
  const isUnseen = styleSays(styles, 'table-cell', cell.attributes['style-name'], 'unseen');
  return seenText(storedText(cell, styles), isUnseen ? 'white' : undefined);
}

function storedText(cell: XmlElement, styles: Styles): string {
  const { attributes } = cell;
  const paragraphs = childrenOf(cell, 'p');
  const shown = paragraphs.map((paragraph) => new ParagraphText(paragraph, styles).text).join('\n');
  const type = attributes['value-type'];
  const stored = Number(attributes.value);
  if (type === 'float' && attributes.value !== undefined && Number.isFinite(stored))
    return shownNumber(stored, shown, paragraphs.length > 0);
  if (shown !== '' || paragraphs.length > 0) return shown;
  if (type === 'date') return (attributes['date-value'] ?? '').slice(0, 10);
  if (type === 'percentage' || type === 'currency') return `${attributes.value ?? ''} (?)`;
  if (type === 'boolean') return attributes['boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
  if (attributes.formula !== undefined && type === undefined)
    return `=${attributes.formula.replace(/^\w+:=/, '')}`;
  return attributes['string-value'] ?? childrenOf(cell, 'p').map(textOf).join('');
}

/**
 * A number that is stored and shown: the stored one where the shown one is but its rounding; what is shown
 * otherwise is in doubt.
 */
export function shownNumber(stored: number, shown: string, isShown: boolean): string {
  const value = String(Number(stored.toPrecision(15)));
  const text = shown.trim();
  if (!isShown || text === value) return value;
  if (text === '') return stored === 0 ? '' : `${value} (?)`;
  const number = /^([-+−]?)([\d,' \u00a0\u2009\u202f]*\d(?:\.\d+)?)(\D*)$/.exec(text);
  // No number at all, a dash for nothing, say: as a reader of the sheet sees it.
  if (!number) return text;
  const [, sign = '', digits = '', unit = ''] = number;
  const plain = digits.replace(/[,' \u00a0\u2009\u202f]/g, '');
  const seen = Number(plain) * (/[-−]/.test(sign) ? -1 : 1);
  const decimals = plain.split('.')[1]?.length ?? 0;
  if (seen === stored) return text;
  return Math.abs(seen - stored) <= 0.500001 * 10 ** -decimals ? `${value}${unit}` : `${text} (?)`;
}
