import type { Locale } from '../../format';
import type { Report } from '../../report';
import type { Finding } from '../../rules';
import {
  documentMessages,
  type FindingGroup,
  type FindingView,
  findingsView,
  tableMessages,
} from '../../table';
import { drawWords } from './draw-table';
import { element, heading, type PageElement } from './node';

/** How a list of findings is drawn. */
export interface DrawFindingsOptions {
  readonly locale: Locale;
  readonly idPrefix: string;
  /** Level of the list's title, 1 to 6. */
  readonly headingLevel: number;
  /** What each rule rests on, by its id. */
  readonly bases?: Readonly<Record<string, string>> | undefined;
}

/** The findings of a check: the overall state, then each finding with its cells. */
export function drawFindings(
  report: Report,
  findings: readonly Finding[],
  options: DrawFindingsOptions,
): PageElement {
  const { locale, idPrefix, headingLevel } = options;
  const view = findingsView(report, findings, { locale, idPrefix });
  const messages = documentMessages(locale);
  const { signs } = tableMessages(locale);
  const titleId = `${idPrefix}-findings-title`;
  const severities = (['error', 'query', 'info'] as const).filter((each) => view.counts[each] > 0);
  return element(
    'section',
    { id: `${idPrefix}-findings`, class: 'gk-findings', 'aria-labelledby': titleId },
    heading(headingLevel, { id: titleId, class: 'gk-findings-title' }, messages.findings),
    element(
      'ul',
      { class: 'gk-state' },
      severities.length === 0 &&
        element('li', { class: 'gk-state-item gk-state-item--clean' }, messages.noFindings),
      severities.map((severity) =>
        element(
          'li',
          { class: `gk-state-item gk-state-item--${severity}` },
          element(
            'span',
            { class: `gk-mark gk-mark--${severity}`, 'aria-hidden': 'true' },
            signs[severity],
          ),
          element(
            'span',
            {},
            element('strong', {}, messages.count[severity](view.counts[severity])),
            element('span', { class: 'gk-state-help' }, messages.explainSeverity[severity]),
          ),
        ),
      ),
    ),
    // What is folded follows, so that print and every browser can show it: see the stylesheet.
    findings.length > 0 &&
      element(
        'details',
        { class: 'gk-fold' },
        element('summary', {}, messages.findingList(findings.length)),
      ),
    view.groups.map((group) => drawGroup(group, options)),
  );
}

function drawGroup(
  group: FindingGroup,
  { locale, headingLevel, bases = {} }: DrawFindingsOptions,
): PageElement[] {
  const title = group.title === '' ? documentMessages(locale).wholeReport : group.title;
  return [
    heading(headingLevel + 1, { class: 'gk-findings-group' }, drawWords(title, locale)),
    element(
      'ol',
      { class: 'gk-finding-list', start: group.findings[0]?.number },
      group.findings.map((view) => drawFinding(view, bases[view.finding.ruleId], locale)),
    ),
  ];
}

function drawFinding(view: FindingView, basis: string | undefined, locale: Locale): PageElement {
  const messages = documentMessages(locale);
  const { severities, signs } = tableMessages(locale);
  const { finding, targetId } = view;
  const { severity } = finding;
  const note = messages.outcomes[finding.outcome];
  return element(
    'li',
    {
      id: view.id,
      class: `gk-finding gk-finding--${severity}`,
      tabindex: -1,
    },
    element(
      'p',
      { class: 'gk-finding-head' },
      element(
        'span',
        { class: `gk-mark gk-mark--${severity}`, 'aria-hidden': 'true' },
        `${signs[severity]}${view.number}`,
      ),
      element('strong', {}, severities[severity]),
      drawLink(targetId, view.place || messages.wholeReport, locale),
    ),
    element('p', {}, drawWords(view.message, locale)),
    note !== '' && element('p', { class: 'gk-finding-note' }, note),
    view.suggestions.length > 0 && drawSuggestions(view, locale),
    view.cells.length > 1 && drawCells(view, locale),
    element(
      'p',
      { class: 'gk-finding-rule' },
      `${messages.ruleId} `,
      element('code', {}, finding.ruleId),
      basis && ` · ${messages.basis}${basis}`,
    ),
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

function drawSuggestions(view: FindingView, locale: Locale): PageElement {
  const messages = documentMessages(locale);
  return element(
    'div',
    { class: 'gk-suggestions' },
    element('p', { class: 'gk-suggestions-title' }, messages.suggestions),
    element(
      'ol',
      { class: 'gk-suggestion-list' },
      view.suggestions.map((suggestion) =>
        element(
          'li',
          {},
          suggestion.edits.map((edit) =>
            element(
              'span',
              {},
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
        ),
      ),
    ),
    view.suggestions.some(({ ambiguous }) => ambiguous) &&
      element('p', { class: 'gk-finding-note' }, messages.ambiguous),
  );
}

/** What is folded follows its fold, as the list of findings does. */
function drawCells(view: FindingView, locale: Locale): PageElement[] {
  return [
    element(
      'details',
      { class: 'gk-details' },
      element('summary', {}, documentMessages(locale).cells(view.cells.length)),
    ),
    element(
      'ul',
      { class: 'gk-cell-list' },
      view.cells.map((cell) =>
        element(
          'li',
          {},
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
}
