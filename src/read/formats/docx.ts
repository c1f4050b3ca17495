import type { Locale } from '../../format';
import type { SourceBlock, SourceCell, SourceDocument, SourceRow } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { type ItemNumbers, itemNumbers } from './numbering';
import { childAt, everyElement, parseXml, type XmlElement } from './xml';
import { type Parts, partNamed, partText } from './zip';

/** The part that holds the text; some writers number it. */
const MAIN = /^word\/document\d*\.xml$/i;

/**
 * A Word document: paragraphs and tables of its body, spans resolved, item numbers of lists written out.
 * Deleted and hidden text is left out; what stands in a text box follows the paragraph that holds it.
 */
export async function readDocx(
  parts: Parts,
  locale: Locale,
  readChunk: (bytes: Uint8Array) => Promise<SourceDocument | undefined>,
): Promise<SourceDocument> {
  const xml = partNamed(parts, MAIN);
  const body =
    xml === undefined ? undefined : childAt(await parseXml(xml, locale), 'document', 'body');
  if (!body) throw new ReadError('brokenFile', locale, 'DOCX');
  const aside = async (name: string): Promise<XmlElement | undefined> => {
    const text = partText(parts, name);
    return text === undefined ? undefined : parseXml(text, locale);
  };
  const numbers = itemNumbers(await aside('word/numbering.xml'), await aside('word/styles.xml'));
  const chunks = await chunksIn(parts, body, aside, readChunk);
  const blocks: SourceBlock[] = [];
  let table = 0;
  let cells = 0;
  let offset = 0;
  const walk = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'p') {
        for (const text of numbered(child, numbers).split('\n')) {
          if (text.trim() !== '') blocks.push({ type: 'paragraph', text, place: { offset } });
          offset += text.length + 1;
        }
        for (const box of boxesIn(child)) walk(box);
      } else if (child.name === 'tbl') {
        if (holdsTable(child)) {
          for (const row of rowsIn(child)) for (const cell of cellsIn(row)) walk(cell);
        } else {
          table++;
          const rows = readTable(child, table, numbers);
          cells += rows.reduce((sum, row) => sum + row.cells.length, 0);
          if (cells > LIMITS.cells)
            throw new ReadError('tooLarge', locale, `${LIMITS.cells} cells`);
          blocks.push({ type: 'table', rows, hasGrid: true });
        }
      } else if (child.name === 'altChunk') {
        blocks.push(...(chunks.get(child.attributes.id ?? '') ?? []));
      } else if (child.name === 'AlternateContent') {
        const choice = choiceOf(child);
        if (choice) walk(choice);
      } else if (WRAPPER.test(child.name)) walk(child);
    }
  };
  walk(body);
  return { kind: 'docx', blocks };
}

/** Chunks that are read: more are no document's. */
const MOST_CHUNKS = 20;

/** What the document holds as whole documents of other kinds, by the names of its relations to them. */
async function chunksIn(
  parts: Parts,
  body: XmlElement,
  aside: (name: string) => Promise<XmlElement | undefined>,
  readChunk: (bytes: Uint8Array) => Promise<SourceDocument | undefined>,
): Promise<ReadonlyMap<string, readonly SourceBlock[]>> {
  const chunks = new Map<string, readonly SourceBlock[]>();
  const wanted = everyElement(body, 'altChunk').slice(0, MOST_CHUNKS);
  if (wanted.length === 0) return chunks;
  const main = parts.names.find((name) => MAIN.test(name)) ?? '';
  const relations = await aside(main.replace(/([^/]+)$/, '_rels/$1.rels'));
  for (const { attributes } of wanted) {
    const relation = relations
      ? everyElement(relations, 'Relationship').find((each) => each.attributes.Id === attributes.id)
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
const choiceOf = (element: XmlElement): XmlElement | undefined =>
  childAt(element, 'Choice') ?? childAt(element, 'Fallback');

/** The elements of a name among the children, through the wrappers that Word puts around them. */
function through(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === name) return [child];
    return WRAPPER.test(child.name) ? through(child, name) : [];
  });
}

/** Whether a switch such as w:vanish is set. */
const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off)$/.test(element.attributes.val ?? '');

const rowsIn = (table: XmlElement): XmlElement[] =>
  through(table, 'tr').filter((row) => {
    const properties = childAt(row, 'trPr');
    return !childAt(properties, 'del') && !isOn(childAt(properties, 'hidden'));
  });
const cellsIn = (row: XmlElement): XmlElement[] => through(row, 'tc');

const holdsTable = (table: XmlElement): boolean =>
  rowsIn(table).some((row) => cellsIn(row).some((cell) => through(cell, 'tbl').length > 0));

/** The contents of the text boxes in a paragraph, outermost ones only. */
function boxesIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || child.name === 'del' || child.name === 'moveFrom') return [];
    if (child.name === 'txbxContent') return [child];
    const inner = child.name === 'AlternateContent' ? choiceOf(child) : child;
    return inner ? boxesIn(inner) : [];
  });
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
  'fldData',
  'rt',
]);

/** The text of a paragraph with the item number before it. */
function numbered(paragraph: XmlElement, numbers: ItemNumbers): string {
  const number = numbers(paragraph);
  const text = paragraphText(paragraph);
  if (number === '' || text.trim() === '') return text;
  // 1. before 5 is not 1.5.
  return `${number}${/^\s*\d/.test(text) ? ' ' : ''}${text}`;
}

function paragraphText(paragraph: XmlElement): string {
  let text = '';
  const walk = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') {
        if (parent.name === 't') text += child;
        continue;
      }
      if (child.name === 'AlternateContent') {
        const choice = choiceOf(child);
        if (choice) walk(choice);
        continue;
      }
      if (UNSEEN.has(child.name)) continue;
      if (child.name === 'tab') text += '\t';
      else if (child.name === 'br' || child.name === 'cr') text += '\n';
      else if (child.name === 'noBreakHyphen') text += '-';
      else if (child.name === 'footnoteReference' || child.name === 'endnoteReference') {
        text += `[${/^\d{1,2}$/.test(child.attributes.id ?? '') ? child.attributes.id : '1'}]`;
      } else if (child.name === 'r' && isUnsaid(childAt(child, 'rPr'))) {
        // Hidden, or struck out.
      } else if (child.name === 'r' && isRaised(child)) {
        const before = text;
        text = '';
        walk(child);
        text = text.trim() === '' ? before : `${before}[${text.trim().replace(/[[\]]/g, '')}]`;
      } else walk(child);
    }
  };
  walk(paragraph);
  return text;
}

const isUnsaid = (properties: XmlElement | undefined): boolean =>
  ['vanish', 'strike', 'dstrike'].some((name) => isOn(childAt(properties, name)));

const isRaised = (run: XmlElement): boolean =>
  childAt(run, 'rPr', 'vertAlign')?.attributes.val === 'superscript';

const numberOf = (element: XmlElement | undefined, fallback: number): number => {
  const value = Number(element?.attributes.val ?? fallback);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, LIMITS.span) : fallback;
};

const isContinued = (merge: XmlElement | undefined): boolean =>
  merge !== undefined && merge.attributes.val !== 'restart';

function cellText(cell: XmlElement, numbers: ItemNumbers): string {
  const paragraphs = (parent: XmlElement): string[] =>
    through(parent, 'p').flatMap((paragraph) => [
      numbered(paragraph, numbers),
      ...boxesIn(paragraph).flatMap(paragraphs),
    ]);
  return paragraphs(cell)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

function readTable(table: XmlElement, number: number, numbers: ItemNumbers): SourceRow[] {
  return rowsIn(table).map((row, r): SourceRow => {
    let column = numberOf(childAt(row, 'trPr', 'gridBefore'), 0);
    const cells: SourceCell[] = [];
    for (const cell of cellsIn(row)) {
      const properties = childAt(cell, 'tcPr');
      const colSpan = Math.max(1, numberOf(childAt(properties, 'gridSpan'), 1));
      const last = cells[cells.length - 1];
      if (isContinued(childAt(properties, 'hMerge')) && last) {
        cells[cells.length - 1] = { ...last, colSpan: last.colSpan + colSpan };
      } else if (!isContinued(childAt(properties, 'vMerge'))) {
        // A continued merge is covered by the cell above.
        cells.push({
          text: childAt(properties, 'cellDel') ? '' : cellText(cell, numbers),
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
