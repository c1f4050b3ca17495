import { cellsOf, editionForm } from '../format';
import { sectionHeading } from '../format/editions';
import { FACT_LABELS } from '../format/head-words';
import { getCell, type NarrativeBlock, type Report } from '../report';
import { workOn } from '../report/cells';
import { CSV_START, csvLine } from '../report/csv-line';
import { sectionTexts, statedUnit, titleFrom } from '../table';

const COLUMNS = [
  'year',
  'edition',
  'body',
  'address',
  'table',
  'row',
  'column',
  'kind',
  'unit',
  'value',
] as const;

/** A line that is no cell: a text of the report by its place in it. */
interface TextLine {
  readonly address: string;
  readonly table?: string;
  readonly row: string;
  readonly kind: string;
  readonly text: string;
}

/** The head and the texts of a report, in its order. */
function linesOfTexts(report: Report): TextLine[] {
  const { period, publicationDate, contact, introduction = [] } = report;
  const head = (address: string, row: string, text: string | null | undefined): TextLine[] =>
    text ? [{ address, row, kind: 'text', text }] : [];
  const blocks = (
    address: string,
    row: string,
    all: readonly NarrativeBlock[],
    table?: string,
  ): TextLine[] =>
    all.map((block, index) => ({
      address: `${address}.${index}`,
      ...(table !== undefined && { table }),
      row,
      kind: block.type === 'heading' ? `heading${block.level}` : 'text',
      text: block.text,
    }));
  return [
    ...head('title', '', titleFrom(report)),
    ...head('period.from', FACT_LABELS.period.zh, period?.from),
    ...head('period.to', FACT_LABELS.period.zh, period?.to),
    ...head('publicationDate', FACT_LABELS.publicationDate.zh, publicationDate),
    ...head('contact', FACT_LABELS.contact.zh, contact),
    ...blocks('introduction', '', introduction),
    ...editionForm(report.edition).sections.flatMap((section) => {
      const row = sectionHeading(section);
      const { above, below } = sectionTexts(report, section);
      // A section without any text stands there all the same.
      if (!section.table)
        return above.length > 0
          ? blocks(section.key, row, above)
          : [{ address: section.key, row, kind: 'text', text: '' }];
      return [
        ...blocks(`tableTexts.${section.key}.above`, row, above, section.key),
        ...blocks(`tableTexts.${section.key}.below`, row, below, section.key),
      ];
    }),
  ];
}

/**
 * The cells of a report, a line each in the form's order: year, edition and body (so that the lines of many
 * reports can be put together), the cell's address, its place in the form's own words, kind, unit, value. A
 * blank has an empty value. Behind the cells stand the title, the rest of the head and the texts of the sections, by
 * their places in the report (`overview.0`), of kind `text` or `heading1` to `heading3`. UTF-8 with a byte order mark, which Excel needs to read Chinese, and CRLF.
 *
 * The unit is the one that the form prints; where it prints none, the one that the report states.
 *
 * @example
 * import { blankReport } from 'gongkai-report';
 * import { toCsv } from 'gongkai-report/write';
 *
 * const csv = toCsv(blankReport({ year: 2025 }));
 * csv.split('\r\n').slice(0, 3).forEach((line) => console.log(line));
 */
export function toCsv(report: Report): string {
  return workOn(report, () => written(report));
}

function written(report: Report): string {
  const { edition, year, body } = report;
  const of = [year === null ? '' : String(year), edition, body.name ?? ''];
  const lines = cellsOf(edition).map((cell) => {
    const value = getCell(report, cell.address);
    return [
      ...of,
      cell.address,
      cell.table,
      cell.rowLabels.join('/'),
      cell.columnLabels.join('/'),
      cell.kind,
      cell.unitField ? (statedUnit(report, cell) ?? '') : cell.unit,
      value,
    ];
  });
  const texts = linesOfTexts(report).map(({ address, table = '', row, kind, text }) => [
    ...of,
    address,
    table,
    row,
    '',
    kind,
    '',
    text,
  ]);
  return `${CSV_START}${[COLUMNS, ...lines, ...texts].map(csvLine).join('')}`;
}
