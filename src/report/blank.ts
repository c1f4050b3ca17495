import type { CellBranch, EditionId } from '../format';
import { cellTree } from '../format/cell-tree';
import { cellsOf, findCell } from '../format/cells';
import { editionForm, editionOfYear, tablesOf } from '../format/editions';
import { titleOf } from '../format/head-words';
import { getCell, setCells } from './cells';
import type { ReportHead } from './head';
import type { Report, ReportsByEdition } from './tables.generated';

/** What is known of a report before its form is filled. */
export interface BlankReportOptions<E extends EditionId = EditionId> extends Partial<ReportHead> {
  /** The edition of the form; by default the one prescribed for the year. */
  readonly edition?: E | undefined;
  /** The year reported on. The period is set to its first and last day. */
  readonly year: number;
  /**
   * Last year's report: what it carried forward (结转下年度继续办理) is filled in as carried over (上年结转); its body
   * stands for one that is not named.
   */
  readonly previous?: Report | undefined;
}

function blankCells(branches: readonly CellBranch[]): Record<string, unknown> {
  const blank: Record<string, unknown> = {};
  for (const { key, children, cell } of branches) {
    blank[key] = cell ? null : blankCells(children);
    if (cell?.unitField) blank[cell.unitField.address.split('.').pop() ?? ''] = null;
  }
  return blank;
}

/**
 * A report with every cell blank (null) and every section without text. The edition is that of the year unless
 * another is named. With a body's name, the title is the form's: 〈机关名称〉2024年政府信息公开工作年度报告.
 * @throws RangeError for an unknown edition, for a year for which no form was prescribed and no edition is named, or
 * where `previous` reports on another year than the one before.
 * @example
 * import { blankReport } from 'gongkai-report';
 *
 * const report = blankReport({ year: 2025, body: { name: '淮安市人民政府' } });
 * report.edition; // → '2021'
 * report.title; // → '淮安市人民政府2025年政府信息公开工作年度报告'
 */
export function blankReport<E extends EditionId>(
  options: BlankReportOptions<E> & { readonly edition: E },
): ReportsByEdition[E];
export function blankReport(options: BlankReportOptions): Report;
export function blankReport(options: BlankReportOptions): Report {
  const { year, edition = editionOfYear(year), previous, ...others } = options;
  const { body = previous?.body ?? { name: null }, ...rest } = others;
  if (previous && previous.year !== null && previous.year !== year - 1) {
    throw new RangeError(`a report on ${previous.year} is not last year's for ${year}`);
  }
  if (edition === undefined) {
    throw new RangeError(`no form was prescribed for the year ${year}; name an edition`);
  }
  const tables = new Map(tablesOf(edition).map((table) => [table.key as string, table]));
  const sections = editionForm(edition).sections.map(({ key }) => {
    const table = tables.get(key);
    return [key, table ? blankCells(cellTree(edition, table)) : []] as const;
  });
  const report = {
    edition,
    year,
    body,
    title: body.name === null ? null : titleOf(body.name, year),
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    ...rest,
    ...Object.fromEntries(sections),
  };
  const blank = report as unknown as Report; // the tables are built from the tree that the schema is built from; a test parses every blank report
  return previous ? setCells(blank, carriedOver(edition, previous)) : blank;
}

/** What last year's report carried forward, at the cells that it is carried over to. */
function* carriedOver(
  edition: EditionId,
  previous: Report,
): Generator<readonly [address: string, value: number | null]> {
  for (const { address } of cellsOf(edition)) {
    const before = carriedFrom(edition, address);
    if (before !== undefined && findCell(previous.edition, before))
      yield [address, getCell(previous, before)];
  }
}

/** The cell of last year's report that is carried over to a cell; undefined where nothing is. */
export function carriedFrom(edition: EditionId, address: string): string | undefined {
  for (const { key, form } of tablesOf(edition)) {
    const { carryOver } = form;
    const to = carryOver && `${key}.${carryOver.to}.`;
    if (to && address.startsWith(to)) return `${key}.${carryOver.from}.${address.slice(to.length)}`;
  }
  return undefined;
}
