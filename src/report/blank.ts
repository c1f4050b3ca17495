import { type CellBranch, cellTree, type EditionId, tablesOf } from '../format';
import type { Report, ReportOf } from './schema';

/** What is known of a report before its form is filled. */
export type BlankReportOptions<E extends EditionId> = {
  readonly edition: E;
  /** The year reported on. The period is set to its first and last day. */
  readonly year: number;
} & Partial<
  Pick<
    Report,
    | 'body'
    | 'coverage'
    | 'title'
    | 'period'
    | 'publicationDate'
    | 'contact'
    | 'introduction'
    | 'tableTexts'
  >
>;

function blankCells(branches: readonly CellBranch[]): Record<string, unknown> {
  const blank: Record<string, unknown> = {};
  for (const { key, children, cell } of branches) {
    blank[key] = cell ? null : blankCells(children);
    if (cell?.unitField) blank[cell.unitField.address.split('.').pop() ?? ''] = null;
  }
  return blank;
}

/**
 * A report with every cell blank (null) and every section without text.
 * With a body's name, the title is the form's: 〈机关名称〉2024年政府信息公开工作年度报告.
 * @throws RangeError for an unknown edition.
 */
export function blankReport<E extends EditionId>(options: BlankReportOptions<E>): ReportOf<E> {
  const { edition, year, body = { name: null }, ...rest } = options;
  const tables = Object.fromEntries(
    tablesOf(edition).map((table) => [table.key, blankCells(cellTree(edition, table))]),
  );
  const report = {
    edition,
    year,
    body,
    title: body.name === null ? null : `${body.name}${year}年政府信息公开工作年度报告`,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    ...rest,
    overview: [],
    ...tables,
    problems: [],
    other: [],
  };
  return report as unknown as ReportOf<E>; // the tables are built from the tree that the schema is built from; a test parses every blank report
}
