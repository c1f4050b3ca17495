import type { Locale } from '../../format';
import type { SourceBlock, SourceCell, SourceDocument, SourceRow } from '../document';
import { ReadError } from '../error';
import { isLabel } from '../form-index';
import { LIMITS } from '../limits';
import { type ItemNumbers, itemNumbers } from './numbering';
import { isOn, isShading, type Looks, looksOf, shadingStyles } from './word-looks';
import { cappedCountIn, childAt, childrenOf, everyElement, parseXml, type XmlElement } from './xml';
import { type Parts, partNamed, partText } from './zip';

/** The part that holds the text; some writers number it. */
const MAIN = /^word\/document\d*\.xml$/i;

/** The part that the package says is its document; undefined where that is none of Word's. */
export function mainPart(parts: Parts): string | undefined {
  const relations = partText(parts, '_rels/.rels') ?? '';
  const said = (relation: string, name: string): string | undefined =>
    new RegExp(`\\s${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)')`)
      .exec(relation)
      ?.slice(1)
      .find((value) => value !== undefined);
  for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]{0,2000}>/g)) {
    if (!said(relation, 'Type')?.endsWith('/officeDocument')) continue;
    const target = said(relation, 'Target')
      ?.replace(/^\.?\//, '')
      .toLowerCase();
    const part = parts.names.find((name) => name.toLowerCase() === target);
    if (part !== undefined && !/^(?:xl|ppt)\//i.test(part)) return part;
  }
  return undefined;
}

/** What the parts of a document say of its paragraphs. */
interface Word {
  readonly numbers: ItemNumbers;
  readonly looks: Looks;
  /** The styles of tables that colour their ground. */
  readonly shadingStyles: ReadonlySet<string>;
  /** Whether the text at hand has such a ground. */
  readonly isShaded: boolean;
}

/**
 * A Word document: paragraphs and tables of its body, spans resolved, item numbers of lists written out.
 * Deleted and hidden text is left out; what stands in a text box follows the paragraph that holds it.
 */
export async function readDocx(
  parts: Parts,
  locale: Locale,
  readChunk: (bytes: Uint8Array) => Promise<SourceDocument | undefined>,
): Promise<SourceDocument> {
  const xml = partText(parts, mainPart(parts) ?? '') ?? partNamed(parts, MAIN);
  const body =
    xml === undefined ? undefined : childAt(await parseXml(xml, locale), 'document', 'body');
  if (!body) throw new ReadError('brokenFile', locale, 'DOCX');
  const aside = async (name: string): Promise<XmlElement | undefined> => {
    const text = partText(parts, name);
    return text === undefined ? undefined : parseXml(text, locale);
  };
  const styles = await aside('word/styles.xml');
  const word: Word = {
    numbers: itemNumbers(await aside('word/numbering.xml'), styles),
    looks: looksOf(styles),
    shadingStyles: shadingStyles(styles),
    isShaded: false,
  };
  const chunks = await chunksIn(parts, body, aside, readChunk);
  const flow = new BodyFlow(word, chunks, locale);
  flow.walk(body);
  return { kind: 'docx', blocks: flow.blocks };
}

/** Reads a body from its first element to its last. */
class BodyFlow {
  readonly blocks: SourceBlock[] = [];
  private tables = 0;
  private cells = 0;
  // Offsets count in the document's text, a line for a line.
  private offset = 0;

  constructor(
    private readonly word: Word,
    private readonly chunks: Map<string, readonly SourceBlock[]>,
    private readonly locale: Locale,
  ) {}

  walk(parent: XmlElement): void {
    for (const child of parent.children) if (typeof child !== 'string') this.take(child);
  }

  private take(element: XmlElement): void {
    if (element.name === 'p') this.takeParagraph(element);
    else if (element.name === 'tbl') this.takeTable(element);
    else if (element.name === 'altChunk') this.takeChunk(element.attributes.id ?? '');
    else if (element.name === 'AlternateContent') {
      const choice = readableForm(element);
      if (choice) this.walk(choice);
    } else if (WRAPPER.test(element.name)) this.walk(element);
  }

  private takeParagraph(paragraph: XmlElement): void {
    for (const text of numbered(paragraph, this.word).split('\n')) {
      if (text.trim() !== '')
        this.blocks.push({ type: 'paragraph', text, place: { offset: this.offset } });
      this.offset += text.length + 1;
    }
    for (const box of boxesIn(paragraph)) this.walk(box);
  }

  /** A chunk stands once in a document, however often it is named. */
  private takeChunk(id: string): void {
    for (const block of this.chunks.get(id) ?? []) this.blocks.push(block);
    this.chunks.delete(id);
  }

  /** A table of the form, or one around others: those of layout, or further rows of it in tables inside. */
  private takeTable(table: XmlElement): void {
    const rows = shownRows(table);
    if (!rows.some(isFrame)) this.addTable(table);
    else if (rows.filter((row) => !isFrame(row) && namesRow(row, this.word)).length > 1)
      this.addStretches(table, rows);
    else for (const row of rows) this.walkCells(row);
  }

  private walkCells(row: XmlElement): void {
    for (const cell of tableCells(row)) this.walk(cell);
  }

  /** The rows between the tables inside: every stretch of them is a table by itself. */
  private addStretches(table: XmlElement, rows: readonly XmlElement[]): void {
    let stretch: XmlElement[] = [];
    const endStretch = (): void => {
      if (stretch.length > 0) this.addTable({ ...table, children: stretch });
      stretch = [];
    };
    for (const row of rows) {
      if (isFrame(row)) {
        endStretch();
        this.walkCells(row);
      } else stretch.push(row);
    }
    endStretch();
  }

  private addTable(table: XmlElement): void {
    this.tables++;
    const rows = readTable(table, this.tables, this.word);
    this.cells += rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (this.cells > LIMITS.cells)
      throw new ReadError('tooLarge', this.locale, `${LIMITS.cells} cells`);
    this.blocks.push({ type: 'table', rows, hasGrid: true });
  }
}

/** The part that holds the relations of another. */
const relationsPart = (part: string): string => {
  const at = part.lastIndexOf('/') + 1;
  return `${part.slice(0, at)}_rels/${part.slice(at)}.rels`;
};

/** Chunks that are read: more are no document's. */
const MOST_CHUNKS = 20;

/** What the document holds as whole documents of other kinds, by the names of its relations to them. */
async function chunksIn(
  parts: Parts,
  body: XmlElement,
  aside: (name: string) => Promise<XmlElement | undefined>,
  readChunk: (bytes: Uint8Array) => Promise<SourceDocument | undefined>,
): Promise<Map<string, readonly SourceBlock[]>> {
  const chunks = new Map<string, readonly SourceBlock[]>();
  const wanted = everyElement(body, 'altChunk').slice(0, MOST_CHUNKS);
  if (wanted.length === 0) return chunks;
  const main = mainPart(parts) ?? parts.names.find((name) => MAIN.test(name)) ?? '';
  const relations = await aside(relationsPart(main));
  for (const { attributes } of wanted) {
    const relation = relations
      ? everyElement(relations, 'Relationship').find(
          (named) => named.attributes.Id === attributes.id,
        )
      : undefined;
    const target = relation?.attributes.Target ?? '';
    const bytes = parts.bytes(target.startsWith('/') ? target.slice(1) : `word/${target}`);
    const chunk = bytes && (await readChunk(bytes));
    if (chunk) chunks.set(attributes.id ?? '', chunk.blocks);
  }
  return chunks;
}

const WRAPPER = /^(?:sdt|sdtContent|customXml|ins|moveTo|smartTag)$/;

/** What a document offers in two forms is read once. */
const readableForm = (element: XmlElement): XmlElement | undefined =>
  childrenOf(element, 'Choice').find(({ attributes }) =>
    (attributes.Requires ?? '').split(/\s+/).every((name) => KNOWN_NAMESPACE.test(name)),
  ) ?? childAt(element, 'Fallback');

/** The names under which Word's own namespaces go: of any other, a program shows what stands in for it. */
const KNOWN_NAMESPACE =
  /^(?:wp[cgis]?\d*|wps|w\d*\w{0,4}|a\d*|aink|am3d|c\d*|cx\d*|dgm|m|mv|o|pic|r|sl|v|)$/;

/** The elements of a name among the children, through the wrappers that Word puts around them. */
function through(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const walk = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      else if (WRAPPER.test(child.name)) walk(child);
    }
  };
  walk(element);
  return found;
}

const shownRows = (table: XmlElement): XmlElement[] =>
  through(table, 'tr').filter((row) => {
    const properties = childAt(row, 'trPr');
    return !childAt(properties, 'del') && !isOn(childAt(properties, 'hidden'));
  });
const tableCells = (row: XmlElement): XmlElement[] => through(row, 'tc');

/** Whether a row is a frame around tables that hold more than values of a cell. */
const isFrame = (row: XmlElement): boolean =>
  tableCells(row).some((cell) =>
    through(cell, 'tbl').some((inner) => filledCells(inner) > 1 && !holdsNumbersAlone(inner)),
  );

/** Whether nothing but numbers stands in a table: those of a cell, though there is one too many. */
const holdsNumbersAlone = (element: XmlElement): boolean =>
  element.children.every((child) =>
    typeof child === 'string'
      ? element.name !== 't' || /^[\s\d.,]*$/.test(child)
      : UNSEEN.has(child.name) || holdsNumbersAlone(child),
  );

/** Whether a row begins with a label of the form. */
const namesRow = (row: XmlElement, word: Word): boolean =>
  tableCells(row).length > 1 &&
  tableCells(row).some((cell) => isLabel(docxCellText(cell, unnumbered(word))));

/** For a look at a text before it is read: lists count their items once. */
const unnumbered = (word: Word): Word => ({ ...word, numbers: () => '' });

/** How many cells of a table hold text. */
function filledCells(table: XmlElement): number {
  return shownRows(table)
    .flatMap(tableCells)
    .reduce((sum, cell) => {
      const inner = through(cell, 'tbl').reduce((all, nested) => all + filledCells(nested), 0);
      return sum + inner + (through(cell, 'p').some(hasText) ? 1 : 0);
    }, 0);
}

const hasText = (element: XmlElement): boolean =>
  element.children.some((child) =>
    typeof child === 'string'
      ? element.name === 't' && child.trim() !== ''
      : !UNSEEN.has(child.name) && hasText(child),
  );

/** The contents of the text boxes in a paragraph, outermost ones only. */
function boxesIn(element: XmlElement): XmlElement[] {
  const boxes: XmlElement[] = [];
  const walk = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string' || child.name === 'del' || child.name === 'moveFrom') continue;
      if (child.name === 'txbxContent') boxes.push(child);
      else {
        const inner = child.name === 'AlternateContent' ? readableForm(child) : child;
        if (inner) walk(inner);
      }
    }
  };
  walk(element);
  return boxes;
}

const UNSEEN = new Set([
  'pPr',
  'rPr',
  'del',
  'moveFrom',
  'instrText',
  'delText',
  'drawing',
  'pict',
  'object',
  // Read behind the paragraph, and only there.
  'txbxContent',
  'fldData',
  'rt',
]);

/** The text of a paragraph with the item number before it. */
function numbered(paragraph: XmlElement, word: Word): string {
  const number = word.numbers(paragraph);
  const { text } = new ParagraphText(paragraph, word);
  if (number === '' || text.trim() === '') return text;
  // 1. before 5 is not 1.5, nor 1 before 351 a number in groups.
  const space = /\d$/.test(number) ? '  ' : ' ';
  return `${number}${/^\s*\d/.test(text) ? space : ''}${text}`;
}

/** A letter of a font of signs: the font tells what it shows, and of digits only a font of text. */
function symbolOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.char ?? '', 16);
  if (Number.isNaN(code)) return '';
  if (code < 0xf000) return String.fromCharCode(code);
  return /symbol|dings|mt extra/i.test(attributes.font ?? 'symbol') &&
    !/^symbol$/i.test(attributes.font ?? '')
    ? '\ufffd'
    : String.fromCharCode(code - 0xf000);
}

/** The mark of a note that stands elsewhere in the document. */
const noteMark = ({ attributes: { id = '' } }: XmlElement): string =>
  `[${/^\d{1,2}$/.test(id) ? id : '1'}]`;

/** What an element of a run writes, by its name. */
const SIGNS: ReadonlyMap<string, (element: XmlElement) => string> = new Map([
  ['tab', () => '\t'],
  ['ptab', () => '\t'],
  ['br', () => '\n'],
  ['cr', () => '\n'],
  ['noBreakHyphen', () => '-'],
  ['sym', symbolOf],
  ['footnoteReference', noteMark],
  ['endnoteReference', noteMark],
]);

/** The text of a paragraph, run by run. */
class ParagraphText {
  text = '';
  // Of each open field whether its code is being told, which is not shown, nor what fields in it come to.
  private readonly fields: boolean[] = [];
  private readonly properties: XmlElement | undefined;

  constructor(
    paragraph: XmlElement,
    private readonly word: Word,
  ) {
    this.properties = childAt(paragraph, 'pPr');
    this.takeIn(paragraph);
  }

  private add(text: string): void {
    if (!this.fields.includes(true)) this.text += text;
  }

  private takeIn(parent: XmlElement): void {
    for (const child of parent.children) {
      if (typeof child !== 'string') this.take(child);
      else if (parent.name === 't') this.add(child);
    }
  }

  private take(element: XmlElement): void {
    const { name, attributes } = element;
    const sign = SIGNS.get(name);
    if (sign) this.add(sign(element));
    else if (name === 'r') this.takeRun(element);
    else if (name === 'fldChar') this.takeField(attributes.fldCharType);
    else if (name === 'AlternateContent') {
      const choice = readableForm(element);
      if (choice) this.takeIn(choice);
    } else if (name === 'bdo' && attributes.val === 'rtl') {
      // Its digits are shown from right to left.
      const turned = this.aside(element);
      this.add(/\d/.test(turned) ? `${turned} (?)` : turned);
    } else if (!UNSEEN.has(name)) this.takeIn(element);
  }

  private takeField(mark: string | undefined): void {
    if (mark === 'begin') this.fields.push(true);
    else if (mark === 'separate') this.fields[this.fields.length - 1] = false;
    else if (mark === 'end') this.fields.pop();
  }

  private takeRun(run: XmlElement): void {
    const { isUnseen, isMark } = this.word.looks(run, this.properties, this.word.isShaded);
    if (isUnseen) {
      // The marks of a field count, whatever they look like.
      for (const { attributes } of childrenOf(run, 'fldChar'))
        this.takeField(attributes.fldCharType);
    } else if (isMark) {
      const mark = this.aside(run).trim();
      if (mark !== '') this.add(`[${mark.replace(/[[\]]/g, '')}]`);
    } else this.takeIn(run);
  }

  /** The text of an element by itself. */
  private aside(element: XmlElement): string {
    const before = this.text;
    this.text = '';
    this.takeIn(element);
    const { text } = this;
    this.text = before;
    return text;
  }
}

const spanIn = (element: XmlElement | undefined, fallback: number): number =>
  cappedCountIn(element?.attributes.val, fallback, LIMITS.span);

const isContinued = (merge: XmlElement | undefined): boolean =>
  merge !== undefined && merge.attributes.val !== 'restart';

/** The text of a cell, with what stands in tables inside it. */
function docxCellText(cell: XmlElement, word: Word): string {
  const paragraphs = (parent: XmlElement): string[] =>
    parent.children.flatMap((child) => {
      if (typeof child === 'string') return [];
      if (child.name === 'p') return [numbered(child, word), ...boxesIn(child).flatMap(paragraphs)];
      if (child.name === 'tbl')
        return shownRows(child).flatMap((row) => tableCells(row).flatMap(paragraphs));
      return WRAPPER.test(child.name) ? paragraphs(child) : [];
    });
  return paragraphs(cell)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

function readTable(table: XmlElement, number: number, word: Word): SourceRow[] {
  const style = childAt(table, 'tblPr', 'tblStyle')?.attributes.val;
  const isShadedTable =
    isShading(childAt(table, 'tblPr', 'shd')) || word.shadingStyles.has(style ?? '');
  return shownRows(table).map((row, r): SourceRow => {
    let column = spanIn(childAt(row, 'trPr', 'gridBefore'), 0);
    const cells: SourceCell[] = [];
    for (const cell of tableCells(row)) {
      const properties = childAt(cell, 'tcPr');
      const colSpan = Math.max(1, spanIn(childAt(properties, 'gridSpan'), 1));
      const last = cells[cells.length - 1];
      if (isContinued(childAt(properties, 'hMerge')) && last) {
        cells[cells.length - 1] = { ...last, colSpan: last.colSpan + colSpan };
      } else if (!isContinued(childAt(properties, 'vMerge'))) {
        // A continued merge is covered by the cell above.
        cells.push({
          text: childAt(properties, 'cellDel')
            ? ''
            : docxCellText(cell, {
                ...word,
                isShaded: isShadedTable || isShading(childAt(properties, 'shd')),
              }),
          column,
          colSpan,
          place: { table: number, row: r + 1, column: cells.length + 1 },
        });
      }
      column += colSpan;
    }
    return { cells };
  });
}
