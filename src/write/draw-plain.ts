import { element, heading, type PageElement, span } from '../draw';
import { editionForm, type Locale, type TableKey } from '../format';
import { sectionHeading } from '../format/editions';
import type { CellReading, NarrativeBlock, Report } from '../report';
import {
  documentTitle,
  factLine,
  sectionTexts,
  type TableView,
  tableInBlocks,
  titleFrom,
  type ViewCell,
} from '../table';

/** How a report is drawn for the editor of a content management system. */
export interface DrawPlainOptions {
  readonly readings?: readonly CellReading[] | undefined;
  readonly locale: Locale;
  readonly headingLevel: number;
  /** Whether something stands above: the report then begins with a heading, though it may have no title. */
  readonly isBelow?: boolean;
}

// Beside the attributes, for editors that keep inline style; nothing is lost where they do not.
// A portal's own rules for cells (white on blue, say, and no line breaks) are answered here.
const RULED = 'border:1px solid #000;padding:4px 6px;color:#000;background:#fff;white-space:normal';
const STYLES = {
  table: 'width:100%;border-collapse:collapse;margin:0',
  // The section's title or the block's first row says the same to the eye.
  caption: 'height:0;overflow:hidden;font-size:0;line-height:0',
  label: `${RULED};font-weight:normal`,
  heading: `${RULED.replace('#fff', '#dfe8f5')};font-weight:normal`,
  title: 'text-align:center',
  paragraph: 'text-indent:2em',
} as const;

/** What its tables are beside their style. */
export const TABLE_ATTRIBUTES = {
  width: '100%',
  border: 1,
  cellspacing: 0,
  cellpadding: 4,
  align: 'center',
  style: STYLES.table,
} as const;
export const LABEL_STYLE = STYLES.label;
export const VALUE_STYLE = `${RULED};text-align:right`;

/**
 * The report with what such an editor keeps and nothing that it removes: no id, headers, scope, role,
 * aria or class. Every value finds its labels by its place alone.
 */
export function drawPlainReport(report: Report, options: DrawPlainOptions): PageElement[] {
  const { readings, locale, headingLevel } = options;
  const level = headingLevel + 1;
  const facts = factLine(report, locale);
  const title = options.isBelow ? documentTitle(report, locale) : titleFrom(report);
  return [
    // A name that says neither body nor year would be read as the title that it is not.
    ...(title === null
      ? []
      : [heading(headingLevel, { align: 'center', style: STYLES.title }, title)]),
    ...(facts !== '' ? [element('p', { align: 'center', style: STYLES.title }, facts)] : []),
    ...drawPlainBlocks(report.introduction ?? [], level),
    ...editionForm(report.edition).sections.flatMap((section) => {
      const { above, below } = sectionTexts(report, section);
      return [
        heading(level, {}, sectionHeading(section)),
        ...drawPlainBlocks(above, level),
        ...(section.table ? drawPlainTable(report, section.key, { readings, locale }) : []),
        ...drawPlainBlocks(below, level),
      ];
    }),
  ];
}

function drawPlainBlocks(blocks: readonly NarrativeBlock[], headingLevel: number): PageElement[] {
  return blocks.map(({ type, text, ...block }) =>
    'level' in block
      ? heading(headingLevel + block.level, {}, brokenLines(text))
      : element('p', { style: STYLES.paragraph }, brokenLines(text)),
  );
}

const brokenLines = (text: string) =>
  text.split(/\r\n|[\r\n]/).flatMap((line, index) => (index > 0 ? [element('br'), line] : [line]));

function drawPlainTable(
  report: Report,
  table: TableKey,
  options: { readonly readings?: readonly CellReading[] | undefined; readonly locale: Locale },
): PageElement[] {
  const view = tableInBlocks(report, table, options);
  const widths = columnWidths(view);
  return view.parts.map((part) =>
    element(
      'table',
      TABLE_ATTRIBUTES,
      element('caption', { style: STYLES.caption }, part.caption),
      element(
        'colgroup',
        {},
        widths.map((width) => element('col', { width })),
      ),
      part.groups.map((group) =>
        element(
          group.type === 'head' ? 'thead' : 'tbody',
          {},
          group.rows.map((row) => element('tr', {}, row.map(drawCell))),
        ),
      ),
    ),
  );
}

function drawCell(cell: ViewCell): PageElement {
  const spans = { rowspan: span(cell.rowSpan), colspan: span(cell.colSpan) };
  if (cell.type === 'label') {
    const align = cell.role === 'columnLabel' ? 'center' : 'left';
    return element(
      'th',
      {
        ...spans,
        align,
        valign: 'middle',
        style: `${cell.role === 'heading' ? STYLES.heading : STYLES.label};text-align:${align}`,
      },
      cell.label,
    );
  }
  return element(
    'td',
    { ...spans, align: 'right', valign: 'middle', style: VALUE_STYLE },
    cell.plain,
  );
}

/** In per cent: labels take what they need to be read, values share the rest. */
export function columnWidths({ columns, labelWidth }: Pick<TableView, 'columns' | 'labelWidth'>) {
  const labels = labelWidth === 0 ? 0 : 40;
  const group = 8;
  const value = (100 - labels) / (columns.length - labelWidth);
  const share = {
    groupLabel: group,
    label: labels - group * (labelWidth - 1),
    value,
  };
  return columns.map((column) => `${Math.floor(share[column] * 100) / 100}%`);
}
