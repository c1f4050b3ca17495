import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import type { Locale } from '../../format';
import type { SourceBlock, SourceCell, SourceDocument, SourceRow } from '../document';
import { ReadError } from '../error';
import { isLabel } from '../form-index';
import { LIMITS } from '../limits';
import type { PageFacts } from '../page-facts';
import { htmlCellText } from './html-cell';
import { isNotableStyle, LONGEST_STYLE, LookReader } from './html-look';
import {
  type Attribute,
  attributeOf,
  type Element,
  isElement,
  isHidden,
  isTextNode,
  type Parent,
  type Role,
  roleOf,
  SOURCE_SPACE,
  TooDeep,
} from './html-nodes';
import { FULL_INK, type Ink, inkIn } from './ink';
import { stylesByClass } from './page-styles';

/** The tags in which portals say what a page is, by their names in small letters. */
const TAGS: Readonly<Record<string, keyof PageFacts>> = {
  articletitle: 'title',
  pubdate: 'published',
  contentsource: 'publisher',
};

/** Of a page's tag what it says of the text. */
function factIn(attributes: readonly Attribute[]): PageFacts {
  const said = (wanted: string): string =>
    attributes
      .find(({ name }) => name === wanted)
      ?.value.trim()
      .slice(0, LONGEST_STYLE) ?? '';
  const key = TAGS[said('name').toLowerCase()];
  const value = said('content');
  return key && value !== '' ? { [key]: value } : {};
}

/** What is kept of a page beside its tree while it is parsed. */
interface PageParts {
  readonly tables: Element[];
  facts: PageFacts;
}

/** The tree of a page: of its elements only what is read, without what would live to the end of the parsing. */
function leanTree(
  parts: PageParts,
  styles: ReadonlyMap<string, string>,
  locale: Locale,
): TreeAdapter<DefaultTreeAdapterMap> {
  const look = new LookReader(styles);
  let nodes = 0;
  const count = (): void => {
    if (++nodes > LIMITS.elements)
      throw new ReadError('tooLarge', locale, `${LIMITS.elements} HTML elements`);
  };
  return {
    ...defaultTreeAdapter,
    createCommentNode: (data) => {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    createElement: (name, namespace, attributes) => {
      count();
      const element = defaultTreeAdapter.createElement(
        name,
        namespace,
        attributes.length === 0
          ? attributes
          : name === 'input'
            ? look.readField(attributes)
            : look.read(attributes),
      );
      if (name === 'table') parts.tables.push(element);
      else if (name === 'meta') parts.facts = { ...factIn(attributes), ...parts.facts };
      return element;
    },
    // What a second <body> adds to the first says nothing that is read, and the lists of attributes are shared.
    adoptAttributes: () => {},
  };
}

function spanOf(element: Element, name: string): number {
  if (element.attrs.length === 0) return 1;
  const value = Number.parseInt(attributeOf(element, name) ?? '1', 10);
  return Number.isFinite(value) && value > 0 ? Math.min(value, LIMITS.span) : 1;
}

/**
 * An HTML page: paragraphs and tables in the order of the page. Scripts, hidden parts and form controls are
 * left out. A table that holds other tables is layout; what it holds is read as if it stood outside.
 * Nothing of the page is run or kept as HTML.
 */
export function readHtml(text: string, locale: Locale): SourceDocument {
  try {
    return readPage(text, locale);
  } catch (cause) {
    throw cause instanceof TooDeep ? new ReadError('tooDeep', locale) : cause;
  }
}

/** Letters of a page with no space and no end of a tag between them: the parser takes a hundred times as many bytes. */
const LONGEST_WORD = 1_000_000;

/**
 * A page without the pictures that it holds itself.
 * @throws ReadError `tooLarge` for a word that is longer than any
 */
function withoutPictures(text: string, locale: Locale): string {
  // `{1000,}` would remember each of ten million letters, and have no room for them.
  const lean = text.replace(/;base64,[\w+/=]+/g, (data) =>
    data.length > 1000 ? ';base64,' : data,
  );
  if (lean.length <= LONGEST_WORD) return lean;
  let from = 0;
  for (let at = 0; at < lean.length; at++) {
    const code = lean.charCodeAt(at);
    if (code <= 0x20 || code === 0x3e) from = at;
    else if (at - from > LONGEST_WORD)
      throw new ReadError('tooLarge', locale, `${LONGEST_WORD} letters in a word`);
  }
  return lean;
}

function readPage(text: string, locale: Locale): SourceDocument {
  const parts: PageParts = { tables: [], facts: {} };
  const lean = withoutPictures(text, locale);
  const styles = stylesByClass(lean, isNotableStyle);
  const page = parse(lean, { treeAdapter: leanTree(parts, styles, locale) });
  const flow = new PageFlow(aroundTables(parts.tables), locale);
  flow.read(page);
  return {
    kind: 'html',
    ...(flow.title !== undefined && { title: flow.title }),
    facts: parts.facts,
    blocks: flow.blocks,
    // Few pages are asked: what looks for it is fetched then.
    beside: async () => (await import('./attachments')).lookBeside(text),
  };
}

/** Reads a page from its first element to its last: what stands in one line, and the tables between the lines. */
class PageFlow {
  title: string | undefined;
  readonly blocks: SourceBlock[] = [];
  private line = '';
  // Offsets count in the page's text, a line for each paragraph.
  private offset = 0;
  private tables = 0;
  private isBehindTerm = false;
  private readonly budget: GridBudget;

  constructor(
    private readonly holdTables: ReadonlySet<Parent>,
    locale: Locale,
  ) {
    this.budget = gridBudget(locale);
  }

  /** @throws TooDeep */
  read(page: Parent): void {
    this.walk(page, 0, FULL_INK);
    this.endLine();
  }

  private endLine(): void {
    if (this.line === '') return;
    const text = this.line.trim().replace(SOURCE_SPACE, ' ');
    this.line = '';
    if (text === '') return;
    this.blocks.push({ type: 'paragraph', text, place: { offset: this.offset } });
    this.offset += text.length + 1;
  }

  private walk(parent: Parent, depth: number, ink: Ink): void {
    if (depth > LIMITS.depth) throw new TooDeep();
    for (const node of parent.childNodes) {
      if (isTextNode(node)) {
        if (ink === FULL_INK) this.line += node.value;
      } else if (isElement(node)) this.take(node, depth + 1, ink);
    }
  }

  private take(element: Element, depth: number, above: Ink): void {
    const name = element.tagName;
    const role = roleOf(element);
    if (name === 'head') this.title = titleIn(element);
    if (role === 'unseen' || isHidden(element)) return;
    if (name === 'br') this.endLine();
    else if (name === 'table' && !(this.holdTables.has(element) && isLayout(element)))
      this.takeTable(element, depth, inkIn(element, above));
    else this.takeText(element, role, depth, inkIn(element, above));
  }

  private takeText(element: Element, role: Role, depth: number, ink: Ink): void {
    const name = element.tagName;
    if (role === 'block' && !(name === 'dd' && this.isBehindTerm)) this.endLine();
    this.isBehindTerm = false;
    this.walk(element, depth, ink);
    this.isBehindTerm = name === 'dt' && this.line.trim() !== '' && isDescribed(element);
    // A term and what is said of it are one line: 发布日期：2025-03-10.
    if (this.isBehindTerm) this.line = `${this.line.trim().replace(/[：:]$/, '')}：`;
    else if (role === 'block') this.endLine();
  }

  private takeTable(table: Element, depth: number, ink: Ink): void {
    this.endLine();
    for (const node of table.childNodes) {
      if (isElement(node) && node.tagName === 'caption' && !isHidden(node))
        this.walk(node, depth, inkIn(node, ink));
    }
    this.endLine();
    let rows: InkedRow[] = [];
    for (const inked of inkedRows(table, ink)) {
      if (!this.holdTables.has(inked.row) || !isFrame(inked.row)) rows.push(inked);
      else {
        // Further rows of the table in a table inside.
        this.addRows(rows);
        rows = [];
        this.walk(inked.row, depth, inked.ink);
        this.endLine();
      }
    }
    this.addRows(rows);
  }

  private addRows(inked: readonly InkedRow[]): void {
    if (inked.length === 0) return;
    this.tables++;
    const rows = readRows(inked, this.tables, this.budget);
    this.blocks.push({ type: 'table', rows, hasGrid: true });
  }
}

const titleIn = (head: Element): string | undefined => {
  for (const node of head.childNodes) {
    if (isElement(node) && node.tagName === 'title') {
      const [text] = node.childNodes;
      return text && 'value' in text ? text.value.trim() : undefined;
    }
  }
  return undefined;
};

/** Everything that holds a table, from the tables upwards: that costs less than to look into every element. */
function aroundTables(tables: readonly Element[]): ReadonlySet<Parent> {
  const around = new Set<Parent>();
  for (const table of tables) {
    let outer: Parent | null = table.parentNode;
    while (outer && !around.has(outer)) {
      around.add(outer);
      outer = 'parentNode' in outer ? outer.parentNode : null;
    }
  }
  return around;
}

/** Whether the next element behind a term says something of it. */
function isDescribed(term: Element): boolean {
  const siblings = term.parentNode?.childNodes ?? [];
  const next = siblings.slice(siblings.indexOf(term) + 1).find(isElement);
  return next?.tagName === 'dd';
}

/** A row of a table, with the ink that is left of what stands in it. */
interface InkedRow {
  readonly row: Element;
  readonly ink: Ink;
}

function inkedRows(table: Element, around: Ink): InkedRow[] {
  const rows: InkedRow[] = [];
  const collect = (parent: Element, above: Ink): void => {
    for (const node of parent.childNodes) {
      if (!isElement(node) || isHidden(node)) continue;
      const ink = inkIn(node, above);
      if (node.tagName === 'tr') rows.push({ row: node, ink });
      else if (/^(?:tbody|thead|tfoot)$/.test(node.tagName)) collect(node, ink);
    }
  };
  collect(table, around);
  return rows;
}

/** How many cells without a table inside hold text, up to two: more than one is more than a value. */
function filledCells(parent: Parent, isInCell = false, depth = 0): number {
  if (depth > LIMITS.depth) return 2;
  let filled = 0;
  for (const node of parent.childNodes) {
    if (filled > 1) return filled;
    if (isTextNode(node)) {
      if (isInCell && filled === 0 && node.value.trim() !== '') filled++;
    } else if (isElement(node) && !isHidden(node) && roleOf(node) !== 'unseen') {
      const inner = filledCells(node, isInCell || /^t[dh]$/.test(node.tagName), depth + 1);
      filled = /^t[dh]$/.test(node.tagName) ? filled + inner : Math.max(filled, inner);
    }
  }
  return filled;
}

/** Whether nothing but numbers stands in a table: those of a cell, though there is one too many. */
function holdsNumbersAlone(parent: Parent, depth = 0): boolean {
  return (
    depth <= LIMITS.depth &&
    parent.childNodes.every((node) =>
      isTextNode(node)
        ? /^[\s\d.,]*$/.test(node.value)
        : !isElement(node) || holdsNumbersAlone(node, depth + 1),
    )
  );
}

/** Whether a row is a frame around tables that hold more than a value of a cell. */
function isFrame(row: Element): boolean {
  const holdsMore = (parent: Parent, depth: number): boolean =>
    depth > LIMITS.depth ||
    parent.childNodes.some(
      (node) =>
        isElement(node) &&
        (node.tagName === 'table'
          ? filledCells(node) > 1 && !holdsNumbersAlone(node)
          : holdsMore(node, depth + 1)),
    );
  return holdsMore(row, 0);
}

/** Whether a table around others is layout: but for those, it has not the labels of the form's rows. */
function isLayout(table: Element): boolean {
  const rows = inkedRows(table, FULL_INK).map(({ row }) => row);
  const plain = rows.filter((row) => !isFrame(row));
  const isNamed = (row: Element): boolean => {
    const cells = row.childNodes.filter(
      (node): node is Element => isElement(node) && /^t[dh]$/.test(node.tagName),
    );
    return cells.length > 1 && cells.some((cell) => isLabel(htmlCellText(cell, FULL_INK)));
  };
  return plain.filter(isNamed).length < 2;
}

/** Columns of a grid, and steps over columns that cells of rows above cover. */
const MOST_COLUMNS = 4000;
const MOST_STEPS = 20_000_000;

/** Counts what the grids of a page cost before they are built. */
type GridBudget = (cells: number, column: number, steps: number) => void;

/** @throws ReadError `tooLarge`, when asked for more than a page may cost */
function gridBudget(locale: Locale): GridBudget {
  let cells = 0;
  let steps = 0;
  return (more, column, further) => {
    cells += more;
    steps += further;
    if (column > MOST_COLUMNS) throw new ReadError('tooLarge', locale, `${MOST_COLUMNS} columns`);
    if (cells > LIMITS.cells || steps > MOST_STEPS)
      throw new ReadError('tooLarge', locale, `${LIMITS.cells} cells`);
  };
}

function readRows(rows: readonly InkedRow[], number: number, budget: GridBudget): SourceRow[] {
  // By grid column the first row that no cell from above covers.
  const freeFrom: number[] = [];
  return rows.map(({ row, ink }, r): SourceRow => {
    const cells: SourceCell[] = [];
    let column = 0;
    for (const node of row.childNodes) {
      if (!isElement(node) || !/^t[dh]$/.test(node.tagName) || isHidden(node)) continue;
      const from = column;
      while ((freeFrom[column] ?? 0) > r) column++;
      const colSpan = spanOf(node, 'colspan');
      const rowSpan = spanOf(node, 'rowspan');
      budget(1, column + colSpan, column - from + colSpan);
      cells.push({
        text: htmlCellText(node, ink),
        column,
        colSpan,
        place: { table: number, row: r + 1, column: cells.length + 1 },
      });
      for (const end = column + colSpan; column < end; column++)
        freeFrom[column] = Math.max(freeFrom[column] ?? 0, r + rowSpan);
    }
    return { cells };
  });
}
