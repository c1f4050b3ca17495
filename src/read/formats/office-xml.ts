import type { Locale } from '../../format';
import type { SourceDocument } from '../document';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { type CellLook, seenText } from './cell-look';
import { type Sheet, sheetDocument } from './csv';
import { formattedText, type NumberFormat, numberFormat, numberText } from './number-format';
import { type Count, counter, SheetBuilder } from './sheet';
import { childAt, childrenOf, countIn, parseXml, type XmlElement } from './xml';

/** Formats that Excel calls by a name. */
const NAMED: readonly [name: RegExp, format: NumberFormat][] = [
  [/^percent$/i, '0.00%'],
  [/^scientific$/i, '0.00E+00'],
  [/^(?:(?:general|long|medium|short) (?:date|time))$/i, 'yyyy-mm-dd'],
  [/^(?:general|general number|fixed|standard|currency|euro currency)?$/i, 'General'],
];

interface CellStyle {
  readonly format: NumberFormat;
  readonly look: CellLook;
}

const isWhite = (colour: string | undefined): boolean => /^(?:#ffffff|white)$/i.test(colour ?? '');

/** How text of a style looks, by its font and what is laid under it. */
function styleLook(style: XmlElement): CellLook {
  const font = childAt(style, 'Font')?.attributes ?? {};
  const inner = childAt(style, 'Interior')?.attributes ?? {};
  if (/^(?:1|true)$/.test(font.StrikeThrough ?? '')) return 'struck';
  const isUnfilled = /^(?:none)?$/i.test(inner.Pattern ?? '') || isWhite(inner.Color);
  return isWhite(font.Color) && isUnfilled ? 'white' : undefined;
}

function cellStylesOf(workbook: XmlElement): Map<string, CellStyle> {
  const styles = childAt(workbook, 'Styles');
  return new Map(
    (styles ? childrenOf(styles, 'Style') : []).map((style) => {
      const code = childAt(style, 'NumberFormat')?.attributes.Format ?? '';
      const named = NAMED.find(([name]) => name.test(code))?.[1];
      const format = named ?? numberFormat(0, code);
      return [style.attributes.ID ?? '', { format, look: styleLook(style) }];
    }),
  );
}

/** The text of a cell, what is struck out left out, raised digits as marks. */
function textIn(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'S') return '';
      const text = textIn(child);
      return /^Su[bp]$/.test(child.name) && text.trim() !== '' ? `[${text.trim()}]` : text;
    })
    .join('');
}

function cellText(cell: XmlElement, format: NumberFormat | undefined): string {
  const data = childAt(cell, 'Data');
  if (!data) {
    const formula = cell.attributes.Formula;
    return formula === undefined ? '' : formula;
  }
  const text = textIn(data);
  switch (data.attributes.Type) {
    case 'Number': {
      const number = Number(text);
      if (text.trim() === '' || !Number.isFinite(number)) return text;
      return numberText(number, format);
    }
    case 'Boolean':
      return text === '1' ? 'TRUE' : 'FALSE';
    case 'DateTime':
      return text.slice(0, 10);
    default:
      return formattedText(text, format);
  }
}

const placeIn = (text: string | undefined, fallback: number): number =>
  countIn(text, fallback, 1 << 20);

const isHidden = ({ attributes }: XmlElement): boolean =>
  attributes.Hidden === '1' || attributes.Hidden === 'true';

function readTable(
  table: XmlElement,
  styles: ReadonlyMap<string, CellStyle>,
  count: Count,
  locale: Locale,
): Sheet {
  const sheet = new SheetBuilder('Excel 2003 XML', count, locale);
  let column = 0;
  for (const each of childrenOf(table, 'Column')) {
    column = placeIn(each.attributes.Index, column + 1) - 1;
    const span = placeIn(each.attributes.Span, 0);
    if (isHidden(each)) sheet.hideColumns(column, column + span);
    column += span + 1;
  }
  let row = 0;
  for (const each of childrenOf(table, 'Row')) {
    row = placeIn(each.attributes.Index, row + 1) - 1;
    const span = placeIn(each.attributes.Span, 0);
    let at = 0;
    if (!isHidden(each)) {
      for (const cell of childrenOf(each, 'Cell')) {
        at = placeIn(cell.attributes.Index, at + 1) - 1;
        const across = placeIn(cell.attributes.MergeAcross, 0);
        const down = placeIn(cell.attributes.MergeDown, 0);
        const style = styles.get(cell.attributes.StyleID ?? '');
        sheet.put(row, at, seenText(cellText(cell, style?.format), style?.look));
        if (across > 0 || down > 0)
          sheet.merge({ top: row, bottom: row + down, left: at, right: at + across });
        at += across + 1;
      }
    }
    row += span + 1;
  }
  return sheet.sheet();
}

/**
 * A workbook as Excel 2002 and 2003 save it in XML, mostly under the name .xls or .xml.
 * @throws ReadError `brokenFile`, `tooLarge`
 */
export async function readExcelXml(text: string, locale: Locale): Promise<SourceDocument> {
  const workbook = childAt(await parseXml(text, locale), 'Workbook');
  if (!workbook) throw new ReadError('brokenFile', locale, 'Excel 2003 XML');
  const styles = cellStylesOf(workbook);
  const count = counter(locale);
  const sheets = childrenOf(workbook, 'Worksheet').filter((sheet) => {
    const visible = childAt(sheet, 'WorksheetOptions', 'Visible');
    return !/hidden/i.test(visible ? textIn(visible) : '');
  });
  if (sheets.length > LIMITS.sheets)
    throw new ReadError('tooLarge', locale, `${LIMITS.sheets} sheets`);
  return sheetDocument(
    'xls',
    sheets.flatMap((sheet) => {
      const table = childAt(sheet, 'Table');
      return table ? [readTable(table, styles, count, locale)] : [];
    }),
  );
}
