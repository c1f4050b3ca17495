import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from 'parse5';
import type { Locale } from '../../format';
import type { SourceBlock, SourceCell, SourceDocument, SourceRow } from '../document';
import { ReadError } from '../error';
import { remembered } from '../letters';
import { LIMITS } from '../limits';
import type { PageFacts } from '../page-facts';
import { isLabel } from '../propose/prose-rows';
import {
  FULL_INK,
  type Ink,
  inkIn,
  inkSaid,
  isDoubtful,
  isWhite,
  MAY_TAKE_INK,
  takesInk,
} from './ink';
import { stylesByClass } from './page-styles';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

// What is struck out is no longer said; xml is what Word pastes along with a text.
const UNSEEN =
  'script style noscript template head select option button textarea iframe object svg math ' +
  'audio video canvas datalist title del s strike xml rt rp meter progress';
const BLOCK =
  'address article aside blockquote body caption center dd details dialog div dl dt ' +
  'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li ' +
  'main nav ol p pre section summary table tbody td tfoot th thead tr ul';

// Never text of the page, or on lines of its own; other elements run on in their line.
const ROLES = new Map<string, 'unseen' | 'block'>([
  ...UNSEEN.split(' ').map((name) => [name, 'unseen'] as const),
  ...BLOCK.split(' ').map((name) => [name, 'block'] as const),
]);

const SPACE = /[\t\n\r\f ]+/g;

type Attribute = Element['attrs'][number];

// What this package's own pages say beside the document: for those who do not see it, and about it.
const BESIDE =
  /(?:^|\s)gk-(?:hidden|marks|printed|findings|paragraph--empty|notes|notice|contents|untitled|chart|summary)(?:\s|$)/;
// What no reader of the page sees, or sees struck out; mso-hide is Word's word for hidden text.
const HIDDEN_STYLE =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|line-through/i;

// One look at a style: most say nothing of all this, nor of a text without ink.
const NOTABLE_STYLE = new RegExp(
  `${HIDDEN_STYLE.source}|${MAY_TAKE_INK.source}|vertical-align\\s*:\\s*(?:su|text-|\\d)|top\\s*:\\s*-|display\\s*:\\s*[bftl]`,
  'i',
);
// Raised or lowered as <sup> and <sub> are.
const RAISED_STYLE = /(?:^|[;\s])vertical-align\s*:\s*(?:(?:su(?:per|b)|text-top)\b|[1-9])/i;
// Moved up: as a mark is behind a number, or as a word processor sets whole texts a little higher.
const MOVED_STYLE = /(?:^|[;\s])top\s*:\s*-(?:0?\.)?[1-9]\d?(?:\.\d+)?(?:p[xt]|r?em|ex)\b/i;
// On a line of its own, whatever the element.
const BLOCK_STYLE = /(?:^|[;\s])display\s*:\s*(?:block|flex|table|list-item)\b/i;

// A longer style is no person's, and patterns may take long with it.
const LONGEST_STYLE = 2000;

type ReadAttributes = (attributes: Attribute[]) => Attribute[];

/** The one list of those elements, most of a page, whose attributes say nothing: no list for each. */
const NOTHING: Attribute[] = [];

/**
 * Reads of an element's attributes those that are read here: its spans, or `hidden` for whatever hides it. From
 * the first text without ink on, what elements say of it, too.
 */
function attributeReader(styles: ReadonlyMap<string, string>): ReadAttributes {
  let isInkTaken = false;
  const isNotable = remembered((style) => NOTABLE_STYLE.test(style));
  // A word processor writes the same style into every cell and into what is in it, and to compare two is less
  // than to look one up.
  let recent = '';
  let isRecentNotable = false;
  const isNotableStyle = (style: string): boolean => {
    if (style !== recent) {
      recent = style;
      isRecentNotable = isNotable(style);
    }
    return isRecentNotable;
  };
  return (attributes) => {
    let style = '';
    let byClass = '';
    let isInWhite = false;
    let read = NOTHING;
    for (const attribute of attributes) {
      const { name, value } = attribute;
      if (name === 'style') style = value.slice(0, LONGEST_STYLE);
      else if (name === 'colspan' || name === 'rowspan')
        read = read === NOTHING ? [attribute] : [...read, attribute];
      else if (name === 'color') isInWhite = isWhite(value);
      else if (
        name === 'hidden' ||
        (name === 'class' && value.includes('gk-') && BESIDE.test(value))
      )
        return [{ name: 'hidden', value }];
      else if (name === 'class' && styles.size > 0) byClass = styleOfClasses(value, styles);
    }
    const mayTell = style !== '' && isNotableStyle(style);
    if (mayTell && HIDDEN_STYLE.test(style)) return [{ name: 'hidden', value: '' }];
    const whole = byClass === '' ? style : `${byClass};${style}`;
    if (mayTell || byClass !== '') {
      if (RAISED_STYLE.test(whole)) read = [...read, { name: 'raised', value: '' }];
      else if (MOVED_STYLE.test(whole)) read = [...read, { name: 'moved', value: '' }];
    }
    if (mayTell && BLOCK_STYLE.test(style)) read = [...read, { name: 'apart', value: '' }];
    if (!mayTell && !isInkTaken && !isInWhite && byClass === '') return read;
    // What a script may show again in due time is out of sight for now.
    const said = inkSaid(
      attributes,
      HIDDEN_STYLE.test(byClass) ? `${whole};${OUT_OF_SIGHT_BY_CLASS}` : whole,
    );
    isInkTaken ||= takesInk(said);
    return isInkTaken ? [...read, ...said] : read;
  };
}

const OUT_OF_SIGHT_BY_CLASS = 'opacity:0';

/** What the page's style sheets say of the classes of an element. */
const styleOfClasses = (classes: string, styles: ReadonlyMap<string, string>): string =>
  classes
    .slice(0, LONGEST_STYLE)
    .split(/\s+/)
    .flatMap((name) => styles.get(name) ?? [])
    .join(';');

/** Of a form field's attributes the text that it shows: some sites publish the form as it was filled in. */
const shownInField = (attributes: Attribute[], read: ReadAttributes): Attribute[] =>
  read(attributes)[0]?.name === 'hidden' ||
  attributes.some(({ name, value }) => name === 'type' && !/^(?:text|number)?$/i.test(value.trim()))
    ? []
    : attributes.filter(({ name }) => name === 'value');

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

/** Links and styles are most of a page: what does not live to the end of the parsing costs little. */
function leanTree(
  parts: PageParts,
  styles: ReadonlyMap<string, string>,
  locale: Locale,
): TreeAdapter<DefaultTreeAdapterMap> {
  const read = attributeReader(styles);
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
            ? shownInField(attributes, read)
            : read(attributes),
      );
      if (name === 'table') parts.tables.push(element);
      else if (name === 'meta') parts.facts = { ...factIn(attributes), ...parts.facts };
      return element;
    },
    // What a second <body> adds to the first says nothing that is read, and the lists of attributes are shared.
    adoptAttributes: () => {},
  };
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;

const isHidden = ({ attrs }: Element): boolean => attrs.length > 0 && attrs[0]?.name === 'hidden';

function spanOf(element: Element, name: string): number {
  if (element.attrs.length === 0) return 1;
  const value = Number.parseInt(attribute(element, name) ?? '1', 10);
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
  const lean = text.replace(/;base64,[\w+/=]+/g, (own) => (own.length > 1000 ? ';base64,' : own));
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
  const styles = stylesByClass(lean, (style) => NOTABLE_STYLE.test(style));
  const page = parse(lean, { treeAdapter: leanTree(parts, styles, locale) });
  const holdTables = aroundTables(parts.tables);
  const blocks: SourceBlock[] = [];
  let title: string | undefined;
  let line = '';
  // Offsets count in the page's text, a line for each paragraph.
  let offset = 0;
  let table = 0;
  const budget = gridBudget(locale);

  const endLine = (): void => {
    if (line === '') return;
    const body = line.trim().replace(SPACE, ' ');
    line = '';
    if (body === '') return;
    blocks.push({ type: 'paragraph', text: body, place: { offset } });
    offset += body.length + 1;
  };

  const addRows = (rows: readonly InkedRow[]): void => {
    if (rows.length === 0) return;
    table++;
    const read = readRows(rows, table, budget);
    blocks.push({ type: 'table', rows: read, hasGrid: true });
  };

  let isBehindTerm = false;
  const walk = (parent: Parent, depth: number, ink: Ink): void => {
    if (depth > LIMITS.depth) throw new ReadError('tooDeep', locale);
    for (const node of parent.childNodes) {
      if (isText(node)) {
        if (ink === FULL_INK) line += node.value;
        continue;
      }
      if (!isElement(node)) continue;
      const name = node.tagName;
      const role = ROLES.get(name);
      if (name === 'head') title = titleIn(node);
      if (role === 'unseen' || isHidden(node)) continue;
      if (name === 'br') {
        endLine();
        continue;
      }
      if (name === 'table' && !(holdTables.has(node) && isLayout(node))) {
        endLine();
        for (const child of node.childNodes) {
          if (isElement(child) && child.tagName === 'caption' && !isHidden(child))
            walk(child, depth + 1, inkIn(child, inkIn(node, ink)));
        }
        endLine();
        let rows: InkedRow[] = [];
        for (const row of rowsIn(node, inkIn(node, ink))) {
          if (!holdTables.has(row.row) || !isFrame(row.row)) rows.push(row);
          else {
            // Further rows of the table in a table inside.
            addRows(rows);
            rows = [];
            walk(row.row, depth + 1, row.ink);
            endLine();
          }
        }
        addRows(rows);
        continue;
      }
      if (role === 'block' && !(name === 'dd' && isBehindTerm)) endLine();
      isBehindTerm = false;
      walk(node, depth + 1, inkIn(node, ink));
      isBehindTerm = name === 'dt' && line.trim() !== '' && isDescribed(node);
      // A term and what is said of it are one line: 发布日期：2025-03-10.
      if (isBehindTerm) line = `${line.trim().replace(/[：:]$/, '')}：`;
      else if (role === 'block') endLine();
    }
  };
  walk(page, 0, FULL_INK);
  endLine();
  return {
    kind: 'html',
    ...(title !== undefined && { title }),
    facts: parts.facts,
    blocks,
    // Few pages are asked: what looks for it is fetched then.
    beside: async () => (await import('./attachments')).lookBeside(text),
  };
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

/** Everything that holds a table, from the tables upwards: that costs less than to look into each element. */
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

/** What is read of a cell so far: the text that is seen, and that which may be. */
interface TextOfCell {
  text: string;
  doubtful: string;
  /** What of the text comes after its last block; the text itself grows too long to be looked at every time. */
  isInk: boolean;
  isParted: boolean;
  isBehindBlock: boolean;
  isMoved: boolean;
}

/** Whether an element is raised or lowered beside the text before it: few have any attribute that is kept. */
function isRaised(element: Element, cell: TextOfCell): boolean {
  if (element.tagName === 'sup' || element.tagName === 'sub') return true;
  if (element.attrs.length === 0) return false;
  if (attribute(element, 'raised') !== undefined) return true;
  if (attribute(element, 'moved') === undefined) return false;
  // The cell's own text is moved: what is moved like it is no mark.
  cell.isMoved ||= !cell.isInk;
  return !cell.isMoved;
}

/** Whether the style of an element puts it on a line of its own. */
const isSetApart = (element: Element): boolean =>
  element.attrs.length > 0 && attribute(element, 'apart') !== undefined;

/** A cell nested deeper than is read. */
class TooDeep extends Error {}

/** @throws TooDeep */
function addTextIn(parent: Element, above: Ink, cell: TextOfCell, depth = 0): void {
  if (depth > LIMITS.depth) throw new TooDeep();
  const add = (text: string): void => {
    if (text === '') return;
    // What follows a paragraph is another text.
    if (cell.isBehindBlock) {
      cell.isBehindBlock = false;
      if (cell.isInk && !cell.isParted && /\S/.test(text)) cell.text += '\n\n';
    }
    cell.text += text;
    cell.isInk ||= /\S/.test(text);
    cell.isParted = text === '\n\n' || text.endsWith('\n\n') || (cell.isParted && text === '\n');
  };
  const ink = inkIn(parent, above, true);
  for (const node of parent.childNodes) {
    if (isText(node)) {
      if (ink === FULL_INK) add(node.value.replace(SPACE, ' '));
      else if (isDoubtful(ink)) cell.doubtful += node.value;
      continue;
    }
    if (!isElement(node)) continue;
    const role = ROLES.get(node.tagName);
    if (role === 'unseen' || isHidden(node)) continue;
    if (node.tagName === 'br') add('\n');
    else if (node.tagName === 'input') add(attribute(node, 'value') ?? '');
    else if (isRaised(node, cell)) {
      // A raised mark points to a note and is no digit of the number.
      const own = emptyText();
      addTextIn(node, ink, own, depth + 1);
      cell.doubtful += own.doubtful;
      const mark = own.text.trim();
      if (mark !== '') add(`[${mark.replace(/[[\]]/g, '')}]`);
    } else if (node.tagName === 'bdo') {
      // Its digits may be shown from right to left.
      const own = emptyText();
      addTextIn(node, ink, own, depth + 1);
      cell.doubtful += own.doubtful;
      add(/\d/.test(own.text) ? `${own.text} (?)` : own.text);
    } else {
      // Two paragraphs are two texts: the blank line keeps their numbers apart.
      const isApart = role === 'block' || isSetApart(node);
      if (isApart && cell.isInk && !cell.isParted) add('\n\n');
      addTextIn(node, ink, cell, depth + 1);
      if (isApart) cell.isBehindBlock = true;
    }
  }
}

/** Whether the next element behind a term says something of it. */
function isDescribed(term: Element): boolean {
  const siblings = term.parentNode?.childNodes ?? [];
  const next = siblings.slice(siblings.indexOf(term) + 1).find(isElement);
  return next?.tagName === 'dd';
}

const emptyText = (): TextOfCell => ({
  text: '',
  doubtful: '',
  isInk: false,
  isParted: false,
  isBehindBlock: false,
  isMoved: false,
});

/** The text of a cell: a line break where the page shows one. */
function cellText(element: Element, around: Ink): string {
  const cell = emptyText();
  addTextIn(element, around, cell);
  const { text, doubtful } = cell;
  // A number that may be seen or not is neither that number nor a blank.
  if (text.trim() === '' && doubtful.trim() !== '') return `${doubtful.trim()} (?)`;
  if (!/[\n ]/.test(text)) return text;
  return trimmed(
    text
      .split('\n')
      .map((line) => trimmed(line, ' '))
      .join('\n'),
    '\n ',
  );
}

/** Without the signs at both ends; by their places, since a pattern takes the square of a run of spaces. */
function trimmed(text: string, signs: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && signs.includes(text[from] ?? '')) from++;
  while (to > from && signs.includes(text[to - 1] ?? '')) to--;
  return text.slice(from, to);
}

/** A row of a table, with the ink that is left of what stands in it. */
interface InkedRow {
  readonly row: Element;
  readonly ink: Ink;
}

function rowsIn(table: Element, around: Ink): InkedRow[] {
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
    if (isText(node)) {
      if (isInCell && filled === 0 && node.value.trim() !== '') filled++;
    } else if (isElement(node) && !isHidden(node) && ROLES.get(node.tagName) !== 'unseen') {
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
      isText(node)
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
  const rows = rowsIn(table, FULL_INK).map(({ row }) => row);
  const plain = rows.filter((row) => !isFrame(row));
  const isNamed = (row: Element): boolean => {
    const cells = row.childNodes.filter(
      (node): node is Element => isElement(node) && /^t[dh]$/.test(node.tagName),
    );
    return cells.length > 1 && cells.some((cell) => isLabel(cellText(cell, FULL_INK)));
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
  // Of each grid column the first row that no cell from above covers.
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
        text: cellText(node, ink),
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
