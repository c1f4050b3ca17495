import { describeCell, findCell, type Locale, tablesOf } from '../format';
import { CSV_START, csvLine } from '../report/csv-line';
import type { Finding, Severity } from '../rules';
import { suggestionText } from '../rules/suggestion-text';
import type { Checked } from './print-check';
import type { Printer } from './printer';

/** A finding as one line, with what an office asks of many: whose, of which year, where, how grave, what to do. */
function findingLine({ file, report }: Checked, finding: Finding, locale: Locale) {
  const { anchor, ruleId: rule, severity, message, cells, suggestions } = finding;
  const cell = findCell(report.edition, anchor);
  const [first] = suggestions;
  return {
    file,
    body: report.body.name,
    year: report.year,
    table: tablesOf(report.edition).find(({ key }) => key === (cell?.table ?? anchor))?.name ?? '',
    cell: cell ? describeCell(report.edition, anchor) : '',
    rule,
    severity,
    message,
    suggestion: suggestionText(report.edition, first, locale),
    anchor,
    cells: cells.map(({ address }) => address),
  };
}

const COLUMNS = [
  'file',
  'body',
  'year',
  'table',
  'cell',
  'rule',
  'severity',
  'message',
  'suggestion',
  'anchor',
] as const;

/** Findings as CSV, one a line. */
export const findingsCsv = (locale: Locale): Printer<Checked> => ({
  head: () => `${CSV_START}${csvLine(COLUMNS)}`,
  each: (checked) =>
    checked.findings
      .map((finding) => {
        const line = findingLine(checked, finding, locale);
        return csvLine(COLUMNS.map((column) => line[column]));
      })
      .join(''),
  between: '',
  foot: '',
});

/** Findings as JSON lines, one object a finding. */
export const findingsJsonLines = (locale: Locale): Printer<Checked> => ({
  head: () => '',
  each: (checked) =>
    checked.findings
      .map((finding) => `${JSON.stringify(findingLine(checked, finding, locale))}\n`)
      .join(''),
  between: '',
  foot: '',
});

/** A line a report, tab separated: how many errors, queries and notes it has. */
export const findingsSummary: Printer<Checked> = {
  head: () => `${['errors', 'queries', 'notes', 'year', 'body', 'file'].join('\t')}\n`,
  each: ({ findings, report, file }) => {
    const count = (severity: Severity): number =>
      findings.filter((finding) => finding.severity === severity).length;
    const fields = [
      count('error'),
      count('query'),
      count('info'),
      report.year ?? '',
      report.body.name ?? '',
      file,
    ];
    return `${fields.map((text) => String(text).replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`;
  },
  between: '',
  foot: '',
};
