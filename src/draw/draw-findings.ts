import { findCell, type Locale, localText } from '../format';
import type { CellReading, Report } from '../report';
import type { Finding, NotChecked, Rule, Severity, Suggestion } from '../rules';
import {
  documentMessages,
  type FindingGroup,
  type FindingView,
  findingsView,
  tableMessages,
} from '../table';
import { element, heading, type PageContent, type PageElement } from './node';
import { drawWords } from './words';

/** How a list of findings is drawn. */
export interface DrawFindingsOptions<S = never> {
  /** What could not be checked, and why. */
  readonly notChecked?: readonly NotChecked[] | undefined;
  /** The titles of these rules stand for their ids. Default none. */
  readonly rules?: readonly Pick<Rule, 'id' | 'title'>[] | undefined;
  /** What the document said in each cell, where the report was read from one. */
  readonly readings?: readonly CellReading[] | undefined;
  /** What each rule rests on, by its id. Default none. */
  readonly bases?: Readonly<Record<string, string>> | undefined;
  readonly locale: Locale;
  readonly idPrefix: string;
  /** Level of the list's title, 1 to 6. */
  readonly headingLevel: number;
  /** What stands below a suggestion: a button that takes it. */
  readonly drawSuggestion?:
    | ((suggestion: Suggestion, finding: Finding) => PageContent<S>)
    | undefined;
  /** What stands at the end of a finding: a field for its explanation. */
  readonly drawFinding?: ((finding: Finding) => PageContent<S>) | undefined;
}

/** The findings of a check: the overall state, then each finding with its cells. */
export function drawFindings<S = never>(
  report: Report,
  findings: readonly Finding[],
  options: DrawFindingsOptions<S>,
): PageElement<S> {
  const { locale, idPrefix, headingLevel, notChecked = [] } = options;
  const { counts, groups } = findingsView(report, findings, options);
  const messages = documentMessages(locale);
  const titleId = `${idPrefix}-findings-title`;
  return element<S>(
    'section',
    { id: `${idPrefix}-findings`, class: 'gk-findings', 'aria-labelledby': titleId },
    heading(headingLevel, { id: titleId, class: 'gk-findings-title' }, messages.findings),
    element(
      'ul',
      { class: 'gk-state' },
      findings.length === 0 &&
        element('li', { class: 'gk-state-item gk-state-item--clean' }, messages.noFindings),
      (['error', 'query', 'info'] as const).map(
        (severity) =>
          counts[severity] > 0 &&
          element(
            'li',
            { class: `gk-state-item gk-state-item--${severity}` },
            drawMark(severity, tableMessages(locale).signs[severity]),
            element(
              'span',
              {},
              element('strong', {}, messages.count[severity](counts[severity])),
              element('span', { class: 'gk-state-help' }, messages.explainSeverity[severity]),
            ),
          ),
      ),
      notChecked.length > 0 && drawNotChecked(report, notChecked, options),
    ),
    findings.length > 0 && drawFold(messages.findingList(findings.length), 'gk-fold'),
    groups.map((group) => drawGroup(group, options)),
  );
}

const drawMark = (severity: Severity, text: string): PageElement =>
  element('span', { class: `gk-mark gk-mark--${severity}`, 'aria-hidden': 'true' }, text);

/** What is folded follows, so that print and every browser can show it: see the style sheet. */
const drawFold = (text: string, className = 'gk-details'): PageElement =>
  element('details', { class: className }, element('summary', {}, text));

/** What could not be checked, by the reason. */
function drawNotChecked<S>(
  report: Report,
  notChecked: readonly NotChecked[],
  { locale, rules = [] }: DrawFindingsOptions<S>,
): PageElement {
  const messages = documentMessages(locale);
  const drawRule = ({ ruleId, anchors }: NotChecked): PageElement => {
    const rule = rules.find(({ id }) => id === ruleId);
    const cells = anchors.filter((anchor) => findCell(report.edition, anchor));
    return element(
      'li',
      { key: ruleId },
      rule ? drawWords(localText(rule.title, locale), locale) : element('code', {}, ruleId),
      cells.length > 1 && ` · ${messages.cells(cells.length)}`,
    );
  };
  return element(
    'li',
    { class: 'gk-state-item gk-unchecked' },
    element(
      'div',
      {},
      drawFold(messages.notChecked(notChecked.length)),
      element(
        'ul',
        {},
        [...new Set(notChecked.map(({ message }) => message))].map((reason) =>
          element(
            'li',
            { key: reason },
            element('strong', {}, reason),
            element('ul', {}, notChecked.filter(({ message }) => message === reason).map(drawRule)),
          ),
        ),
      ),
    ),
  );
}

const drawGroup = <S>(group: FindingGroup, options: DrawFindingsOptions<S>): PageContent<S> => [
  heading(
    options.headingLevel + 1,
    { class: 'gk-findings-group' },
    drawWords(group.title || documentMessages(options.locale).wholeReport, options.locale),
  ),
  element(
    'ol',
    { class: 'gk-finding-list', start: group.findings[0]?.number },
    group.findings.map((finding) => drawFinding(finding, options)),
  ),
];

function drawFinding<S>(view: FindingView, options: DrawFindingsOptions<S>): PageElement<S> {
  const { locale, bases = {} } = options;
  const messages = documentMessages(locale);
  const { severities, signs } = tableMessages(locale);
  const { finding, targetId } = view;
  const { severity } = finding;
  const basis = bases[finding.ruleId];
  const note = messages.outcomes[finding.outcome];
  return element<S>(
    'li',
    { key: view.id, id: view.id, class: `gk-finding gk-finding--${severity}`, tabindex: -1 },
    element(
      'p',
      { class: 'gk-finding-head' },
      drawMark(severity, `${signs[severity]}${view.number}`),
      element('strong', {}, severities[severity]),
      drawLink(targetId, view.place || messages.wholeReport, locale),
    ),
    element('p', {}, drawWords(view.message, locale)),
    note !== '' && element('p', { class: 'gk-finding-note' }, note),
    view.suggestions.length > 0 && drawSuggestions(view, options),
    view.cells.length > 1 && drawCells(view, locale),
    element(
      'p',
      { class: 'gk-finding-rule' },
      `${messages.ruleId} `,
      element('code', {}, finding.ruleId),
      basis && ` · ${messages.basis}${basis}`,
    ),
    options.drawFinding?.(finding),
  );
}

/** Text where there is nothing to lead to: a cell of another report, the report as a whole. */
const drawLink = (
  id: string | undefined,
  label: string,
  locale: Locale,
  role?: string,
): PageElement =>
  id
    ? element('a', { href: `#${id}`, 'data-gk-role': role }, drawWords(label, locale))
    : element('span', {}, drawWords(label, locale));

function drawSuggestions<S>(view: FindingView, options: DrawFindingsOptions<S>): PageElement<S> {
  const { locale, drawSuggestion } = options;
  const messages = documentMessages(locale);
  const { finding } = view;
  const drawAct = (index: number): PageContent<S> => {
    const suggestion = finding.suggestions[index];
    return suggestion && drawSuggestion?.(suggestion, finding);
  };
  return element<S>(
    'div',
    { class: 'gk-suggestions' },
    element('p', { class: 'gk-suggestions-title' }, messages.suggestions),
    element(
      'ol',
      { class: 'gk-suggestion-list' },
      view.suggestions.map((suggestion, index) =>
        element<S>(
          'li',
          {},
          suggestion.edits.map((edit) =>
            element(
              'span',
              { key: edit.address },
              drawLink(edit.cellId, edit.label, locale),
              ' ',
              element(
                'span',
                {},
                `${messages.oldValue} `,
                element('del', {}, edit.from),
                ` ${messages.newValue} `,
                element('ins', {}, edit.to),
              ),
            ),
          ),
          suggestion.message !== '' &&
            element('span', { class: 'gk-suggestion-why' }, drawWords(suggestion.message, locale)),
          drawAct(index),
        ),
      ),
    ),
    view.suggestions.some(({ ambiguous }) => ambiguous) &&
      element('p', { class: 'gk-finding-note' }, messages.ambiguous),
  );
}

/** What is folded follows its fold, as the list of findings does. */
const drawCells = (view: FindingView, locale: Locale): PageContent => [
  drawFold(documentMessages(locale).cells(view.cells.length)),
  element(
    'ul',
    { class: 'gk-cell-list' },
    view.cells.map((cell) =>
      element(
        'li',
        { key: cell.role + cell.address },
        element('span', { class: 'gk-role' }, cell.roleLabel),
        ' ',
        drawLink(cell.cellId, cell.label, locale, cell.role),
        ' ',
        element('span', { class: 'gk-number' }, cell.text),
        cell.printedAs &&
          element(
            'small',
            { class: 'gk-printed' },
            tableMessages(locale).printedAs(cell.printedAs),
          ),
      ),
    ),
  ),
];
