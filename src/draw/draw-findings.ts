import { findCell, type Locale, localText } from '../format';
import type { CellReading, Report } from '../report';
import type { Finding, NotChecked, Reason, Severity, ShownCheck, Suggestion } from '../rules';
import {
  type FindingClusterView,
  type FindingGroup,
  type FindingView,
  findingMessages,
  findingsView,
  type SuggestionView,
  tableMessages,
} from '../table';
import { element, heading, type PageContent, type PageElement } from './node';
import { drawWords } from './words';

/** What a check found, in one; or in its parts, as until 0.3. */
export interface CheckProps {
  /**
   * What `checkReport` gave: listed, and marked at the cells. With the titles and bases of the rules: `describeCheck(result, locale)`.
   * Left out: nothing is told.
   */
  readonly check?: ShownCheck | undefined;
  /** @deprecated Part of `check`; until 0.3. */
  readonly findings?: ShownCheck['findings'] | undefined;
  /** @deprecated Part of `check`; until 0.3. */
  readonly notChecked?: ShownCheck['notChecked'] | undefined;
  /** @deprecated Part of `check`; until 0.3. */
  readonly outcomes?: ShownCheck['outcomes'] | undefined;
  /** @deprecated Part of `check`, see `describeCheck`; until 0.3. */
  readonly rules?: ShownCheck['rules'];
  /** @deprecated Part of `check`, see `describeCheck`; until 0.3. */
  readonly bases?: ShownCheck['bases'];
}

/** The check that is to be shown, from what was given of it; undefined where nothing was. */
export function shownCheck({ check, ...parts }: CheckProps): ShownCheck | undefined {
  const findings = parts.findings ?? check?.findings;
  if (!findings) return undefined;
  const { notChecked, outcomes, rules, bases } = parts;
  return {
    ...check,
    findings,
    ...(notChecked && { notChecked }),
    ...(outcomes && { outcomes }),
    ...(rules && { rules }),
    ...(bases && { bases }),
  };
}

/** How a list of findings is drawn. */
export interface DrawFindingsOptions<S = never> {
  /** What the document said in each cell, where the report was read from one. */
  readonly readings?: readonly CellReading[] | undefined;
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

/** What is drawn, and how. */
interface Drawn<S> extends DrawFindingsOptions<S>, ShownCheck {}

/** From how many findings on they can be chosen from. */
const MANY = 9;

const SEVERITIES = ['error', 'query', 'info'] as const;

/** The findings of a check: the overall state, then each finding with its cells. */
export function drawFindings<S = never>(
  report: Report,
  check: ShownCheck,
  given: DrawFindingsOptions<S>,
): PageElement<S> {
  const options: Drawn<S> = { ...given, ...check };
  const { locale, idPrefix, headingLevel, findings, notChecked = [] } = options;
  const { counts, groups } = findingsView(report, findings, options);
  const messages = findingMessages(locale);
  const titleId = `${idPrefix}-findings-title`;
  const endId = `${idPrefix}-findings-end`;
  const isAny = findings.length > 0;
  return element<S>(
    'section',
    { id: `${idPrefix}-findings`, class: 'gk-findings', 'aria-labelledby': titleId },
    isAny && element('a', { class: 'gk-skip', href: `#${endId}` }, messages.skip),
    heading(headingLevel, { id: titleId, class: 'gk-findings-title' }, messages.findings),
    element(
      'ul',
      { class: 'gk-state' },
      SEVERITIES.map(
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
      drawChecked(options),
    ),
    isAny && drawFold(messages.findingList(findings.length), 'gk-fold'),
    findings.length >= MANY && drawFindingFilter(findings.length, counts, groups, locale),
    groups.map((group, index) => drawGroup(group, index, options)),
    notChecked.length > 0 && drawNotChecked(report, notChecked, options),
    isAny && element('p', { id: endId, class: 'gk-hidden', tabindex: -1 }, messages.skipped),
  );
}

/** What was checked and what was not: nothing is called clean beside rules that nobody could check. */
function drawChecked<S>({
  locale,
  findings,
  notChecked = [],
  outcomes = {},
}: Drawn<S>): PageElement | false {
  const messages = findingMessages(locale);
  const checked = new Set(
    Object.keys(outcomes)
      .filter((id) => outcomes[id] !== 'notApplicable' && outcomes[id] !== 'open')
      .map((id) => id.slice(0, id.indexOf('@'))),
  );
  const reasons = new Set(notChecked.map(({ reason }) => reason));
  const { lacks } = messages;
  const lack = (Object.keys(lacks) as Reason[]).find((reason) => reasons.has(reason)); // its keys are reasons
  const isClean = findings.length === 0;
  const text = [
    [checked.size > 0 && messages.checked(checked.size), isClean && messages.clean]
      .filter(Boolean)
      .join(messages.comma),
    notChecked.length > 0 &&
      messages.unchecked(
        notChecked.length,
        lack ? messages.why(lacks[lack] ?? '', reasons.size > 1) : '',
      ),
  ]
    .filter(Boolean)
    .join(messages.semicolon);
  const kind = isClean && notChecked.length === 0 ? 'clean' : 'checked';
  return text !== '' && element('li', { class: `gk-state-item gk-state-item--${kind}` }, text);
}

/** Which findings are to be seen. The style sheet does it: no script, and nothing that a form would send. */
function drawFindingFilter(
  count: number,
  counts: Readonly<Record<Severity, number>>,
  groups: readonly FindingGroup[],
  locale: Locale,
): PageElement {
  const { show, within, all, option, wholeReport } = findingMessages(locale);
  const { severities } = tableMessages(locale);
  const choice = (value: string, text: string, of: number): PageElement | false =>
    of > 0 &&
    element('option', { key: value, value, selected: value === '' || undefined }, option(text, of));
  const drawChoice = (label: string, choices: PageContent): PageElement =>
    element('label', {}, `${label} `, element('select', {}, choice('', all, count), choices));
  return element(
    'div',
    { class: 'gk-choices' },
    drawChoice(
      show,
      SEVERITIES.map((severity) => choice(severity, severities[severity], counts[severity])),
    ),
    drawChoice(
      within,
      groups.map(({ title, counts: own }, index) =>
        choice(`part-${index}`, title || wholeReport, own.error + own.query + own.info),
      ),
    ),
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
  { locale, rules = [] }: Drawn<S>,
): PageElement {
  const messages = findingMessages(locale);
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
    'div',
    { class: 'gk-unchecked' },
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
  );
}

const drawGroup = <S>(
  { title, counts, clusters }: FindingGroup,
  index: number,
  options: Drawn<S>,
): PageContent<S> =>
  element(
    'div',
    {
      key: title,
      class: 'gk-part',
      'data-gk-of': SEVERITIES.filter((severity) => counts[severity] > 0).join(' '),
      'data-gk-part': `part-${index}`,
    },
    heading(
      options.headingLevel + 1,
      { class: 'gk-findings-group' },
      drawWords(title || findingMessages(options.locale).wholeReport, options.locale),
    ),
    clusters.map((cluster) => drawCluster(cluster, options)),
  );

/** Findings that one change mends stand below it; many of one rule are folded below its title. */
function drawCluster<S>(
  { kind, findings, suggestions }: FindingClusterView,
  options: Drawn<S>,
): PageContent<S> {
  const [first] = findings;
  const last = findings[findings.length - 1];
  if (!first || !last) return undefined;
  const list = element<S>(
    'ol',
    { class: 'gk-finding-list', start: first.number },
    findings.map((finding) =>
      drawFinding(finding, kind, first === last ? suggestions : [], options),
    ),
  );
  if (kind === 'plain' || first === last) return list;
  if (kind === 'mend')
    return element<S>(
      'div',
      {
        key: first.id,
        class: 'gk-mend',
        'data-gk-of': findings.map(({ finding }) => finding.severity).join(' '),
      },
      drawSuggestions(suggestions, options),
      list,
    );
  const { locale, rules = [] } = options;
  const { severity, ruleId } = first.finding;
  const rule = rules.find(({ id }) => id === ruleId);
  const messages = findingMessages(locale);
  return element<S>(
    'div',
    { key: first.id, class: 'gk-repeat', 'data-gk-of': severity },
    element(
      'details',
      { class: 'gk-details' },
      element(
        'summary',
        {},
        drawMark(
          severity,
          `${tableMessages(locale).signs[severity]}${first.number}–${last.number}`,
        ),
        ' ',
        element('strong', {}, messages.count[severity](findings.length)),
        ' · ',
        rule ? drawWords(localText(rule.title, locale), locale) : element('code', {}, ruleId),
      ),
    ),
    list,
    drawRuleOf(first, options),
  );
}

const drawRuleOf = <S>(
  { finding: { ruleId } }: FindingView,
  { locale, bases = {} }: Drawn<S>,
): PageElement =>
  element(
    'p',
    { class: 'gk-finding-rule' },
    `${findingMessages(locale).ruleId} `,
    element('code', {}, ruleId),
    bases[ruleId] && ` · ${findingMessages(locale).basis}${bases[ruleId]}`,
  );

function drawFinding<S>(
  view: FindingView,
  kind: FindingClusterView['kind'],
  suggestions: readonly SuggestionView[],
  options: Drawn<S>,
): PageElement<S> {
  const { locale } = options;
  const messages = findingMessages(locale);
  const { severities, signs } = tableMessages(locale);
  const { finding, targetId } = view;
  const { severity } = finding;
  const note = messages.outcomes[finding.outcome];
  return element<S>(
    'li',
    {
      key: view.id,
      id: view.id,
      class: `gk-finding gk-finding--${severity}`,
      'data-gk-of': severity,
      tabindex: -1,
    },
    element(
      'p',
      { class: 'gk-finding-head' },
      drawMark(severity, `${signs[severity]}${view.number}`),
      element('strong', {}, severities[severity]),
      drawLink(targetId, view.place || messages.wholeReport, locale),
    ),
    element('p', {}, drawWords(view.message, locale)),
    note !== '' && element('p', { class: 'gk-finding-note' }, note),
    suggestions.length > 0 && drawSuggestions(suggestions, options),
    element(
      'div',
      { class: 'gk-finding-foot' },
      kind !== 'repeat' && drawRuleOf(view, options),
      view.cells.length > 1 && drawCells(view, locale),
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

function drawSuggestions<S>(
  suggestions: readonly SuggestionView[],
  { locale, drawSuggestion }: Drawn<S>,
): PageElement<S> {
  const messages = findingMessages(locale);
  const mended = (of: SuggestionView): string => of.mends.join(messages.list);
  const [only] = suggestions.length === 1 ? suggestions : [];
  return element<S>(
    'div',
    { class: 'gk-suggestions' },
    element(
      'p',
      { class: 'gk-suggestions-title' },
      only && only.mends.length > 1
        ? messages.mend(only.edits.length, mended(only))
        : messages.suggestions,
    ),
    element(
      'ol',
      { class: 'gk-suggestion-list' },
      suggestions.map((each) => {
        const isTold = each !== only && each.mends.length > 1;
        const why = [each.message, isTold && messages.mends(mended(each))].filter(Boolean);
        return element<S>(
          'li',
          {},
          each.edits.map((edit) =>
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
          why.length > 0 &&
            element(
              'span',
              { class: 'gk-suggestion-why' },
              drawWords(why.join(messages.list), locale),
            ),
          drawSuggestion?.(each.suggestion, each.finding),
        );
      }),
    ),
    suggestions.some(({ ambiguous }) => ambiguous) &&
      element('p', { class: 'gk-finding-note' }, messages.ambiguous),
  );
}

/** What is folded follows its fold, as the list of findings does. */
const drawCells = (view: FindingView, locale: Locale): PageContent => [
  drawFold(findingMessages(locale).cells(view.cells.length)),
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
