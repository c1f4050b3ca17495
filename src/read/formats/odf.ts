import type { Locale } from '../../format';
import type { SourceDocument } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { seenText } from './cell-look';
import { sheetDocument } from './csv';
import { type FlowBlock, type FlowCell, flowDocument } from './flow';
import { written } from './numbering';
import { type Count, counter, SheetBuilder } from './sheet';
import { childAt, childrenOf, everyElement, parseXml, textOf, type XmlElement } from './xml';
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
  const top = roots[0]?.children.find((each): each is XmlElement => typeof each !== 'string');
  const body = childAt(top, 'body');
  const text = childAt(body, 'text');
  const sheets = childAt(body, 'spreadsheet');
  if (text) return flowDocument('odt', textBlocks({ body: text, roots, locale }), locale);
  if (sheets) return sheetsOf({ body: sheets, roots, locale });
  throw new ReadError('brokenFile', locale, 'OpenDocument');
}

function stylesOf(roots: readonly XmlElement[]): Styles {
  const styles = new Map<string, Style>();
  for (const style of roots.flatMap((root) => everyElement(root, 'style'))) {
    const attributes = childAt(style, 'text-properties')?.attributes ?? {};
    const background =
      attributes['background-color'] ??
      childAt(style, 'table-cell-properties')?.attributes['background-color'] ??
      'transparent';
    const isWhite = /^#fff(?:fff)?$/i.test(attributes.color ?? '') && background === 'transparent';
    const size = /^([\d.]+)pt$/.exec(attributes['font-size'] ?? '')?.[1];
    const position = attributes['text-position'];
    const line = attributes['text-line-through-style'] ?? attributes['text-line-through-type'];
    const isStated =
      attributes.display ?? line ?? attributes.color ?? attributes['font-size'] ?? undefined;
    styles.set(`${style.attributes.family ?? ''} ${style.attributes.name ?? ''}`, {
      parent: style.attributes['parent-style-name'],
      unseen:
        isStated === undefined
          ? undefined
          : attributes.display === 'none' ||
            (line !== undefined && line !== 'none') ||
            isWhite ||
            (size !== undefined && Number(size) <= 1),
      raised: position === undefined ? undefined : !/^0%|^\s*$/.test(position),
    });
  }
  return styles;
}

/** What a style or the nearest below it says. */
function said(
  styles: Styles,
  family: string,
  name: string | undefined,
  what: 'unseen' | 'raised',
): boolean {
  let style = styles.get(`${family} ${name ?? ''}`);
  for (let i = 0; style && i < DEEPEST_STYLE; i++) {
    const own = style[what];
    if (own !== undefined) return own;
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

/** The text of a paragraph, and the text boxes that hang on it. */
function paragraphOf(
  paragraph: XmlElement,
  styles: Styles,
): { readonly text: string; readonly boxes: readonly XmlElement[] } {
  let text = '';
  const boxes: XmlElement[] = [];
  const walk = (parent: XmlElement): void => {
    for (const child of parent.children) {
      // White space at the ends of lines is how the file is written.
      if (typeof child === 'string') text += child.replace(/[\t\n\r ]+/g, ' ');
      else if (child.name === 's') text += ' '.repeat(wholeNumber(child.attributes.c, 1, 1000));
      else if (child.name === 'tab') text += '\t';
      else if (child.name === 'line-break') text += '\n';
      else if (child.name === 'note') text += '[1]';
      else if (child.name === 'text-box') boxes.push(child);
      else if (UNSEEN.has(child.name)) continue;
      else if (child.name === 'span') {
        const name = child.attributes['style-name'];
        if (said(styles, 'text', name, 'unseen')) continue;
        if (!said(styles, 'text', name, 'raised')) {
          walk(child);
          continue;
        }
        const before = text;
        text = '';
        walk(child);
        const mark = text.trim().replace(/[[\]]/g, '');
        text = mark === '' ? before : `${before}[${mark}]`;
      } else walk(child);
    }
  };
  if (!said(styles, 'paragraph', paragraph.attributes['style-name'], 'unseen')) walk(paragraph);
  return { text: text.replace(/ {2,}/g, ' '), boxes };
}

function wholeNumber(text: string | undefined, fallback: number, most: number): number {
  const value = Number(text ?? fallback);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, most) : fallback;
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
          const level = wholeNumber(attributes.level, 1, 100);
          const first = [...(attributes['num-format'] ?? '')][0] ?? '';
          const affixed = `${attributes['num-prefix'] ?? ''}%${level}%${attributes['num-suffix'] ?? ''}`;
          return [
            level,
            {
              text: (attributes['num-list-format'] ?? affixed).slice(0, 40),
              format: LIST_FORMATS.find(([sign]) => sign === first)?.[1] ?? '',
              start: wholeNumber(attributes['start-value'], 1, 100_000),
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

function textBlocks({ body, roots, locale }: OpenDocument): FlowBlock[] {
  const styles = stylesOf(roots);
  const lists = listStylesOf(roots);
  const counts = new Map<string, Map<number, number>>();
  let cells = 0;

  /** The number of the next item of a list. */
  const nextNumber = ({ style, level }: ListPlace, start: string | undefined): string => {
    const levels = lists.get(style);
    const own = levels?.get(level);
    if (!levels || !own) return '';
    const count = counts.get(style) ?? new Map<number, number>();
    counts.set(style, count);
    const begin = start === undefined ? undefined : wholeNumber(start, 1, 100_000);
    count.set(level, begin ?? (count.get(level) ?? own.start - 1) + 1);
    for (const each of [...count.keys()]) if (each > level) count.delete(each);
    if (own.format === '') return '';
    return own.text.replace(/%(\d{1,2})%/g, (_, digits: string) => {
      const inner = levels.get(Number(digits));
      return inner ? written(count.get(Number(digits)) ?? inner.start, inner.format) : '';
    });
  };

  const paragraph = (element: XmlElement, number: string, out: FlowBlock[]): void => {
    const { text, boxes } = paragraphOf(element, styles);
    const isApart = /^\s*\d/.test(text);
    out.push(text.trim() === '' ? text : `${number}${number !== '' && isApart ? ' ' : ''}${text}`);
    for (const box of boxes) walk(box, out, undefined);
  };

  const walkList = (list: XmlElement, out: FlowBlock[], outer: ListPlace | undefined): void => {
    const style = list.attributes['style-name'] ?? outer?.style ?? '';
    const place = { style, level: (outer?.level ?? 0) + 1 };
    const isContinued =
      list.attributes['continue-numbering'] === 'true' ||
      list.attributes['continue-list'] !== undefined;
    if (!outer && !isContinued) counts.delete(style);
    for (const item of list.children) {
      if (typeof item === 'string') continue;
      if (item.name !== 'list-item') {
        if (item.name === 'list-header') walk(item, out, place);
        continue;
      }
      let isFirst = true;
      for (const child of item.children) {
        if (typeof child === 'string') continue;
        if (child.name === 'p' || child.name === 'h') {
          paragraph(child, isFirst ? nextNumber(place, item.attributes['start-value']) : '', out);
          isFirst = false;
        } else if (child.name === 'list') walkList(child, out, place);
        else walk({ name: '', attributes: {}, children: [child] }, out, place);
      }
    }
  };

  const walk = (parent: XmlElement, out: FlowBlock[], list: ListPlace | undefined): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'p') paragraph(child, '', out);
      else if (child.name === 'h') {
        const level = wholeNumber(child.attributes['outline-level'], 1, 100);
        paragraph(child, list ? '' : nextNumber({ style: '', level }, undefined), out);
      } else if (child.name === 'list') walkList(child, out, list);
      else if (child.name === 'table') out.push({ rows: tableRows(child) });
      else if (child.name === 'frame' || child.name === 'text-box' || child.name === 'g')
        walk(child, out, undefined);
      else if (WRAPPERS.has(child.name) && child.attributes.display !== 'none')
        walk(child, out, list);
    }
  };

  const tableRows = (table: XmlElement): FlowCell[][] =>
    rowsIn(table).flatMap(({ row, times }): FlowCell[][] => {
      if (isCollapsed(row)) return [];
      const own: FlowCell[] = [];
      let column = 0;
      for (const cell of row.children) {
        if (typeof cell === 'string' || !/^(?:covered-)?table-cell$/.test(cell.name)) continue;
        const repeated = wholeNumber(cell.attributes['number-columns-repeated'], 1, LIMITS.span);
        if (cell.name === 'covered-table-cell') {
          column += repeated;
          continue;
        }
        const colSpan = Math.max(
          1,
          wholeNumber(cell.attributes['number-columns-spanned'], 1, LIMITS.span),
        );
        for (let i = 0; i < repeated; i++) {
          cells++;
          if (cells > LIMITS.cells)
            throw new ReadError('tooLarge', locale, `${LIMITS.cells} cells`);
          const blocks: FlowBlock[] = [];
          walk(cell, blocks, undefined);
          own.push({ column, colSpan, blocks });
          // The cells that it covers follow it, as covered ones.
          column++;
        }
      }
      cells += own.length * (times - 1);
      if (cells > LIMITS.cells) throw new ReadError('tooLarge', locale, `${LIMITS.cells} cells`);
      return Array.from({ length: times }, () => own);
    });

  const out: FlowBlock[] = [];
  walk(body, out, undefined);
  return out;
}

const isCollapsed = ({ attributes }: XmlElement): boolean =>
  /^(?:collapse|filter)$/.test(attributes.visibility ?? '');

const ROW_GROUPS = new Set(['table-header-rows', 'table-rows', 'table-row-group']);

/** The rows of a table with how often each stands there. */
function rowsIn(table: XmlElement): { readonly row: XmlElement; readonly times: number }[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'table-row')
      return [
        { row: child, times: wholeNumber(child.attributes['number-rows-repeated'], 1, 1 << 24) },
      ];
    return ROW_GROUPS.has(child.name) ? rowsIn(child) : [];
  });
}

const COLUMN_GROUPS = new Set(['table-header-columns', 'table-columns', 'table-column-group']);

const columnsIn = (table: XmlElement): XmlElement[] =>
  table.children.flatMap((child) =>
    typeof child === 'string'
      ? []
      : child.name === 'table-column'
        ? [child]
        : COLUMN_GROUPS.has(child.name)
          ? columnsIn(child)
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
    tables.map((table) => fill(table, styles, count, locale)),
  );
}

function fill(table: XmlElement, styles: Styles, count: Count, locale: Locale) {
  const sheet = new SheetBuilder('ODS', count, locale);
  let column = 0;
  for (const each of columnsIn(table)) {
    const repeated = wholeNumber(each.attributes['number-columns-repeated'], 1, 1 << 20);
    if (isCollapsed(each)) sheet.hideColumns(column, column + repeated - 1);
    column += repeated;
  }
  let at = 0;
  for (const { row, times } of rowsIn(table)) {
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
  for (const cell of row.children) {
    if (typeof cell === 'string' || !/^(?:covered-)?table-cell$/.test(cell.name)) continue;
    const { attributes } = cell;
    const repeated = wholeNumber(attributes['number-columns-repeated'], 1, 1 << 20);
    // What stands under a merged cell is not shown.
    const text = cell.name === 'table-cell' ? sheetCell(cell, styles) : '';
    const right = wholeNumber(attributes['number-columns-spanned'], 1, LIMITS.span) - 1;
    const bottom = wholeNumber(attributes['number-rows-spanned'], 1, LIMITS.cells) - 1;
    if (text.trim() !== '' || right > 0 || bottom > 0) {
      // The sheet counts its cells, and ends where they are too many.
      for (let r = 0; r < times; r++) {
        for (let c = 0; c < Math.min(repeated, LIMITS.span); c++) {
          sheet.put(top + r, column + c, text);
          if (right > 0 || bottom > 0)
            sheet.merge({
              top: top + r,
              bottom: top + r + bottom,
              left: column + c,
              right: column + c + right,
            });
        }
      }
    }
    column += repeated;
  }
}

/** What a cell of a sheet shows. */
function sheetCell(cell: XmlElement, styles: Styles): string {
  const isUnseen = said(styles, 'table-cell', cell.attributes['style-name'], 'unseen');
  return seenText(storedText(cell, styles), isUnseen ? 'white' : undefined);
}

function storedText(cell: XmlElement, styles: Styles): string {
  const { attributes } = cell;
  const paragraphs = childrenOf(cell, 'p');
  const shown = paragraphs.map((each) => paragraphOf(each, styles).text).join('\n');
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
