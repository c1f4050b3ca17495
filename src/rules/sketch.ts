import { cellsOf, type EditionId, editionForm } from '../format';
import { blankReport, type CellReading, type Report } from '../report';
import type { CheckInputs } from './input';
import type { RuleExample, SketchedReport } from './rule';

/** A report and what it is checked against. */
export interface CheckCase {
  readonly report: Report;
  readonly inputs: CheckInputs;
}

/** The report year of an edition's examples: its second, which no later edition changes. */
export const exampleYear = (edition: EditionId): number => editionForm(edition).years.from + 1;

/** The report that an example sketches, and what it is checked against. */
export function caseOf(example: RuleExample, edition: EditionId): CheckCase {
  const { previous, children, readings, sections, labels } = example;
  const year = exampleYear(edition);
  const report = sketch(example, edition, year);
  return {
    report,
    inputs: {
      ...(previous && { previous: sketch(previous, edition, year - 1) }),
      ...(children && { children: children.map((child) => sketch(child, edition, year)) }),
      ...(readings && { readings: readingsOfExample(report, readings) }),
      ...(sections && { sections }),
      ...(labels && { labels }),
    },
  };
}

function sketch(
  { base, cells = {}, fields }: SketchedReport,
  edition: EditionId,
  year: number,
): Report {
  const report: Report = blankReport({ edition, year });
  for (const { address } of cellsOf(edition)) {
    putCell(
      report,
      address,
      cells[address] !== undefined ? cells[address] : base === 'zeros' ? 0 : null,
    );
  }
  return Object.assign(report, fields);
}

/** Writes a cell of a report that nobody else holds. */
function putCell(report: Report, address: string, value: number | null): void {
  const keys = address.split('.');
  const last = keys.pop() ?? '';
  let part = report as unknown as Record<string, unknown>; // tables are objects by key down to the cell
  for (const key of keys) part = part[key] as Record<string, unknown>;
  part[last] = value;
}

function readingsOfExample(
  report: Report,
  given: NonNullable<RuleExample['readings']>,
): CellReading[] {
  const own = new Set(cellsOf(report.edition).map(({ address }) => address));
  // A group that is printed as one row is no cell of the edition.
  const wholes = Object.entries(given)
    .filter(([address]) => !own.has(address))
    .map(([address, said]): CellReading => ({ address, ...said, value: Number(said.raw) }));
  const cells = [...own].map((address): CellReading => {
    const value = valueOfCell(report, address);
    const said = given[address];
    if (said) return { address, ...said, value: said.state === 'number' ? value : null };
    return value === null
      ? { address, state: 'blank', value, raw: '' }
      : { address, state: 'number', value, raw: String(value) };
  });
  return [...cells, ...wholes];
}

function valueOfCell(report: Report, address: string): number | null {
  let part: unknown = report;
  for (const key of address.split('.')) part = (part as Record<string, unknown>)[key]; // as in `put`
  return part as number | null;
}
