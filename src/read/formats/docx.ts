import type { Locale } from '../../format';
import type { SourceBlock, SourceCell, SourceDocument, SourceRow } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { childAt, childrenOf, parseXml, type XmlElement } from './xml';
import { type Parts, partText } from './zip';

/** A Word document: paragraphs and tables of its body, spans resolved. Deleted text is left out. */
export async function readDocx(parts: Parts, locale: Locale): Promise<SourceDocument> {
  const xml = partText(parts, 'word/document.xml');
  const body =
    xml === undefined ? undefined : childAt(await parseXml(xml, locale), 'document', 'body');
  if (!body) throw new ReadError('brokenFile', locale, 'DOCX');
  const blocks: SourceBlock[] = [];
  let table = 0;
  let offset = 0;
  const walk = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'p') {
        for (const text of paragraphText(child).split('\n')) {
          if (text.trim() !== '') blocks.push({ type: 'paragraph', text, place: { offset } });
          offset += text.length + 1;
        }
      } else if (child.name === 'tbl') {
        if (holdsTable(child)) {
          for (const row of rowsIn(child)) for (const cell of cellsIn(row)) walk(cell);
        } else {
          table++;
          blocks.push({ type: 'table', rows: readTable(child, table), hasGrid: true });
        }
      } else if (/^(?:sdt|sdtContent|customXml|ins|moveTo|smartTag)$/.test(child.name)) walk(child);
    }
  };
  walk(body);
  return { kind: 'docx', blocks };
}

/** The elements of a name among the children, through the wrappers that Word puts around them. */
function through(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === name) return [child];
    return /^(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name) ? through(child, name) : [];
  });
}

const rowsIn = (table: XmlElement): XmlElement[] => through(table, 'tr');
const cellsIn = (row: XmlElement): XmlElement[] => through(row, 'tc');

const holdsTable = (table: XmlElement): boolean =>
  rowsIn(table).some((row) => cellsIn(row).some((cell) => childrenOf(cell, 'tbl').length > 0));

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
]);

function paragraphText(paragraph: XmlElement): string {
  let text = '';
  const walk = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') {
        if (parent.name === 't') text += child;
        continue;
      }
      if (child.name === 'AlternateContent') {
        const choice = childAt(child, 'Choice') ?? childAt(child, 'Fallback');
        if (choice) walk(choice);
        continue;
      }
      if (UNSEEN.has(child.name)) continue;
      if (child.name === 'tab') text += '\t';
      else if (child.name === 'br' || child.name === 'cr') text += '\n';
      else if (child.name === 'noBreakHyphen') text += '-';
      else if (child.name === 'footnoteReference' || child.name === 'endnoteReference') {
        text += `[${/^\d{1,2}$/.test(child.attributes.id ?? '') ? child.attributes.id : '1'}]`;
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

const isRaised = (run: XmlElement): boolean =>
  childAt(run, 'rPr', 'vertAlign')?.attributes.val === 'superscript';

const numberOf = (element: XmlElement | undefined, fallback: number): number => {
  const value = Number(element?.attributes.val ?? fallback);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, LIMITS.span) : fallback;
};

function readTable(table: XmlElement, number: number): SourceRow[] {
  return rowsIn(table).map((row, r): SourceRow => {
    let column = numberOf(childAt(row, 'trPr', 'gridBefore'), 0);
    const cells: SourceCell[] = [];
    for (const cell of cellsIn(row)) {
      const colSpan = Math.max(1, numberOf(childAt(cell, 'tcPr', 'gridSpan'), 1));
      const merge = childAt(cell, 'tcPr', 'vMerge');
      // A continued merge is covered by the cell above.
      if (!merge || merge.attributes.val === 'restart') {
        const text = through(cell, 'p')
          .map((paragraph) => paragraphText(paragraph).trim())
          .filter((line) => line !== '')
          .join('\n\n');
        cells.push({
          text,
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
