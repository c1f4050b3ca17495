import { styleText } from 'node:util';
import { describeCell, type Locale, localText } from '../format';
import {
  type CheckResult,
  type Finding,
  type NotChecked,
  rules,
  type Severity,
  type Suggestion,
} from '../rules';
import { basisText } from '../rules/rule-bases';
import type { Input } from './input';
import type { CliMessages } from './messages';
import { findingsCsv, findingsJsonLines, findingsSummary } from './print-lines';
import { sarifPrinter } from './print-sarif';
import { jsonList, type Printer } from './printer';
import { visible } from './terminal';

/** A report and what was found in it. */
export type Checked = Input & CheckResult;

interface Options {
  /** Whether the call named several files; the output then says which is which. */
  readonly several: boolean;
  readonly color: boolean;
  readonly locale: Locale;
  readonly messages: CliMessages;
}

/** The results of checks in the format that was asked for. */
export function checkPrinter(format: string, options: Options): Printer<Checked> {
  if (format === 'json') return checkJson(options);
  if (format === 'sarif') return sarifPrinter(options);
  if (format === 'csv') return findingsCsv(options.locale);
  if (format === 'jsonl') return findingsJsonLines(options.locale);
  if (format === 'summary') return findingsSummary;
  return {
    head: () => '',
    each: (checked) => checkText(checked, options),
    between: '\n',
    foot: '',
  };
}

function checkJson({ several }: Options): Printer<Checked> {
  const shownOf = ({ file, findings, outcomes, notChecked }: Checked): object => ({
    file,
    findings,
    outcomes,
    notChecked,
  });
  if (several) return jsonList(shownOf);
  const each = (checked: Checked): string => `${JSON.stringify(shownOf(checked), null, 2)}\n`;
  return { head: () => '', each, between: '', foot: '' };
}

const SEVERITIES = ['error', 'query', 'info'] as const satisfies readonly Severity[];
const COLORS = { error: 'red', query: 'yellow', info: 'cyan' } as const;

function checkText(checked: Checked, options: Options): string {
  const { color, messages, several } = options;
  const { report, findings, notChecked, file } = checked;
  const paint = (style: 'red' | 'yellow' | 'cyan' | 'bold' | 'dim', text: string): string =>
    color ? styleText(style, text, { validateStream: false }) : text;
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;

  // A sum of the form that could not be done is no clean report.
  const openSums = notChecked
    .filter(({ ruleId, reason }) => IN_THE_TABLES.has(reason) && SUMS.has(ruleId))
    .reduce((sum, { anchors }) => sum + anchors.length, 0);
  const title = visible(messages.header(report.title ?? messages.untitled, report.edition));
  const lines = [
    paint('bold', several ? `${visible(messages.prefix(file))}${title}` : title),
    findings.length === 0 && openSums > 0
      ? messages.uncheckedSums(openSums)
      : messages.summary(count('error'), count('query'), count('info')),
  ];
  for (const severity of SEVERITIES) {
    for (const finding of findings.filter((each) => each.severity === severity)) {
      const label = paint(COLORS[severity], messages.severity[severity]);
      lines.push(
        '',
        `${label}  ${visible(finding.message)}  ${paint('dim', `[${finding.ruleId}]`)}`,
      );
      lines.push(...suggestionLines(checked, finding, messages));
      const rule = RULES.get(finding.ruleId);
      if (rule) {
        const basis = basisText(rule.basis, options.locale);
        const help = `${localText(rule.help, options.locale)}${basis && messages.bracket(`${messages.basis}${messages.colon}${basis}`)}`;
        lines.push(paint('dim', `      ${messages.whatToDo}${messages.colon}${help}`));
      }
    }
  }
  if (notChecked.length > 0) {
    lines.push('', messages.notChecked(notChecked.length), ...notCheckedLines(notChecked, options));
  }
  return `${lines.join('\n')}\n`;
}

const RULES = new Map(rules.map((rule) => [rule.id, rule]));

/** The form's own arithmetic: errors within the tables that stay open where figures are lacking. */
const SUMS: ReadonlySet<string> = new Set(
  rules.flatMap(({ id, severity, level }) => (severity === 'error' && level === 1 ? [id] : [])),
);

/** Reasons that lie in the numbers of the tables; the others say what else was not given. */
const IN_THE_TABLES: ReadonlySet<string> = new Set<NotChecked['reason']>([
  'blank',
  'absent',
  'unreadable',
]);

/** What was not checked, by reason: how many rules, and which where the tables are the reason. */
function notCheckedLines(
  notChecked: CheckResult['notChecked'],
  { locale, messages }: Options,
): string[] {
  const byReason = new Map<string, NotChecked[]>();
  for (const each of notChecked) {
    byReason.set(each.reason, [...(byReason.get(each.reason) ?? []), each]);
  }
  return [...byReason.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const line = `  ${messages.rules(group.length)}${messages.colon}${visible(first.message)}`;
    if (!IN_THE_TABLES.has(first.reason)) return [line];
    return [
      line,
      ...group.map(({ ruleId, anchors }) => {
        const title = rules.find((rule) => rule.id === ruleId)?.title;
        const places = anchors.length > 1 ? messages.places(anchors.length) : '';
        return `    ${title ? localText(title, locale) : ruleId}${places}`;
      }),
    ];
  });
}

/** How many suggestions a person is shown; the JSON has all. */
const SHOWN_SUGGESTIONS = 3;

function suggestionLines(checked: Checked, finding: Finding, messages: CliMessages): string[] {
  const value = (number: number | null): string =>
    number === null ? messages.blank : String(number);
  const describe = ({ edits, message }: Suggestion): string =>
    [
      ...edits.map(({ address, from, to }) =>
        messages.edit(describeCell(checked.report.edition, address), value(from), value(to)),
      ),
      message,
    ]
      .filter((part) => part !== '')
      .join(messages.separator);
  return finding.suggestions
    .slice(0, SHOWN_SUGGESTIONS)
    .map(
      (each, index) =>
        `      ${index === 0 ? messages.suggestion : messages.alternative}${messages.colon}${visible(describe(each))}`,
    );
}
