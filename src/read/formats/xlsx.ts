import type { Locale } from '../../format';
import type { SourceDocument } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { sheetDocument } from './csv';
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

  const sheets: string[][][] = [];
  for (const sheet of everyElement(workbook, 'sheet')) {
    if (/hidden/i.test(sheet.attributes.state ?? '')) continue;
    const target = targets.get(sheet.attributes.id ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const xml = partText(parts, path);
    if (xml === undefined) continue;
    sheets.push(await readSheet(xml, shared, locale));
  }
  return sheetDocument('xlsx', sheets);
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };

/** A string with its runs, without the reading aids that Excel keeps beside it. Raised runs are note marks. */
function stringOf(item: XmlElement): string {
  return item.children
    .map((child) => {
      if (typeof child === 'string' || child.name === 'rPh' || child.name === 'phoneticPr')
        return '';
      if (child.name !== 'r') return textOf(child);
      const text = childrenOf(child, 't').map(textOf).join('');
      const raised = childAt(child, 'rPr', 'vertAlign')?.attributes.val === 'superscript';
      return raised && text.trim() !== '' ? `[${text.trim()}]` : text;
    })
    .join('');
}

function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

async function readSheet(
  xml: string,
  shared: readonly string[],
  locale: Locale,
): Promise<string[][]> {
  const root = await parseXml(xml, locale);
  const rows: string[][] = [];
  let cells = 0;
  for (const row of childrenOf(childAt(root, 'worksheet', 'sheetData') ?? EMPTY, 'row')) {
    const number = Number(row.attributes.r ?? rows.length + 1);
    if (!Number.isInteger(number) || number < 1 || number > LIMITS.cells) continue;
    const texts: string[] = [];
    for (const cell of childrenOf(row, 'c')) {
      const column = columnOf(cell.attributes.r) ?? texts.length;
      if (column > LIMITS.span) continue;
      while (texts.length < column) texts.push('');
      texts[column] = cellText(cell, shared);
      if (++cells > LIMITS.cells) throw new ReadError('tooLarge', locale, `${LIMITS.cells} cells`);
    }
    while (rows.length < Math.min(number - 1, rows.length + 50)) rows.push([]);
    rows.push(texts);
  }
  return rows;
}

function cellText(cell: XmlElement, shared: readonly string[]): string {
  const value = childAt(cell, 'v');
  const text = value ? textOf(value) : '';
  switch (cell.attributes.t) {
    case 's':
      return shared[Number(text)] ?? '';
    case 'inlineStr': {
      const inline = childAt(cell, 'is');
      return inline ? stringOf(inline) : '';
    }
    case 'b':
      return text === '1' ? 'TRUE' : 'FALSE';
    case 'e':
    case 'str':
      return text;
    default: {
      // 96171.600000000006 is how Excel stores 96171.6.
      const number = Number(text);
      return text !== '' && Number.isFinite(number) ? String(Number(number.toPrecision(15))) : text;
    }
  }
}
