import { editionForm, type Locale } from '../format';
import { sectionHeading } from '../format/editions';
import type { CellReading, NarrativeBlock, Report } from '../report';
import { workOn } from '../report/cells';
import { factLine, sectionTexts, type TableView, tableView, titleFrom } from '../table';
import { type GridPlace, gridRows } from './grid-rows';
import { TEXT_WIDTH, tableRow, tableWith, twips, value, wordOf, wordParagraph } from './word';
import { xml } from './xml';

/** What {@link toDocx} takes beside the report. */
export interface DocxOptions {
  /** What the document said in each cell, where the report was read from one. */
  readonly readings?: readonly CellReading[] | undefined;
  /** Of all that is not the report's own text. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
}

/**
 * A report as a Word document: A4 after GB/T 9704-2012 (title 小标宋 22 pt, 一、 黑体, （一） 楷体, text 仿宋
 * 16 pt, page number between dashes), the tables with merged cells as the form prints them, their head rows
 * repeated. Fonts are named, not embedded. The same report gives the same bytes.
 * @throws RangeError for a report of an unknown edition.
 * @example
 * import { writeFile } from 'node:fs/promises';
 * import { blankReport } from 'gongkai-report';
 * import { toDocx } from 'gongkai-report/write';
 *
 * await writeFile('报告.docx', toDocx(blankReport({ year: 2025, body: { name: '某某局' } })));
 */
export function toDocx(report: Report, options: DocxOptions = {}): Uint8Array {
  return workOn(report, () => written(report, options));
}

function written(report: Report, options: DocxOptions): Uint8Array {
  return wordOf(bodyOf(report, options), options.locale ?? 'zh-CN');
}

const wordBlocks = (blocks: readonly NarrativeBlock[]): string =>
  blocks
    .map((block) =>
      wordParagraph(block.type === 'heading' ? `Heading${block.level + 1}` : 'Normal', block.text),
    )
    .join('');

function bodyOf(report: Report, { locale = 'zh-CN', readings }: DocxOptions): string {
  const facts = factLine(report, locale);
  const title = titleFrom(report);
  return [
    // A name that says neither body nor year would be read as the title that it is not.
    title === null ? '' : wordParagraph('Title', title),
    ...(facts !== '' ? [wordParagraph('Subtitle', facts)] : []),
    wordBlocks(report.introduction ?? []),
    ...editionForm(report.edition).sections.flatMap((section) => {
      const { above, below } = sectionTexts(report, section);
      return [
        wordParagraph('Heading1', sectionHeading(section)),
        wordBlocks(above),
        section.table ? wordTable(tableView(report, section.key, { locale, readings })) : '',
        wordBlocks(below),
      ];
    }),
  ].join('');
}

/** In twips: labels take what they need to be read, values share the rest. */
function columnWidths({ columns, labelWidth }: TableView): number[] {
  const [outer, inner] = [twips(8), twips(15)];
  const labels = [0, twips(60), twips(60), outer + inner + twips(40)][labelWidth] ?? 0;
  const others = Math.max(labelWidth - 1, 0);
  const groups = Array.from({ length: others }, (_, index) => (index === 0 ? outer : inner));
  const values = columns.length - labelWidth;
  const share = Math.floor((TEXT_WIDTH - labels) / values);
  const label = labels - groups.reduce((sum, width) => sum + width, 0);
  return [
    ...groups,
    ...(labelWidth > 0 ? [label] : []),
    ...Array.from({ length: values }, () => share),
  ];
}

function wordTable(view: TableView): string {
  const widths = columnWidths(view);
  return view.parts
    .map((part) => {
      const rows = gridRows(part);
      return tableWith(
        widths,
        rows.map((row, index) => wordRow(row, widths, index === rows.length - 1)),
        view,
      );
    })
    .join('');
}

function wordRow(row: readonly GridPlace[], widths: readonly number[], isLast: boolean): string {
  const isHead = row.some((place) => place.isHead);
  const cells = row.map((place, column) =>
    // A merged cell is one of its first row, and a continuation at the same column of each row below.
    column === place.cell.column ? wordCell(place, widths, isLast) : '',
  );
  return tableRow(cells, isHead);
}

function wordCell({ cell, begins }: GridPlace, widths: readonly number[], isLast: boolean): string {
  const width = widths
    .slice(cell.column, cell.column + cell.colSpan)
    .reduce((sum, each) => sum + each, 0);
  const isHeading = cell.type === 'label' && cell.role === 'heading';
  const properties = xml(
    'w:tcPr',
    {},
    xml('w:tcW', { 'w:w': width, 'w:type': 'dxa' }) +
      (cell.colSpan > 1 ? value('w:gridSpan', cell.colSpan) : '') +
      (cell.rowSpan > 1 ? xml('w:vMerge', { 'w:val': begins ? 'restart' : undefined }) : '') +
      (isHeading ? xml('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': 'DFE8F5' }) : '') +
      value('w:vAlign', 'center'),
  );
  const style =
    cell.type === 'value' ? 'TableValue' : cell.role === 'columnLabel' ? 'TableHead' : 'TableLabel';
  const text = cell.type === 'value' ? cell.plain : cell.label;
  // A table that fits on a page is not broken over two.
  const keep = isLast ? '' : xml('w:keepNext');
  return xml('w:tc', {}, properties + wordParagraph(style, begins ? text : '', keep));
}
