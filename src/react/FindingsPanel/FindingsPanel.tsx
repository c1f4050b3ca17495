import { Fragment } from 'react';
import { findCell, type Locale, localText } from '../../format';
import type { Report } from '../../report';
import type { Finding, NotChecked, Rule, Severity } from '../../rules';
import {
  DEFAULT_ID_PREFIX,
  documentMessages,
  type FindingView,
  findingsView,
  tableMessages,
} from '../../table';
import { Heading } from '../Heading/Heading';

import { type LookProps, Root } from '../Root/Root';
import { drawWords } from '../Words/words';

/** Props of {@link FindingsPanel}. */
export interface FindingsPanelProps extends LookProps {
  /** The report that was checked, either edition. */
  readonly report: Report;
  /** From `checkReport`. */
  readonly findings: readonly Finding[];
  /** From `checkReport`: what could not be checked, and why. */
  readonly notChecked?: readonly NotChecked[] | undefined;
  /** `rules` of the root entry, or those of your own rule set: their titles stand for their ids. Default none. */
  readonly rules?: readonly Pick<Rule, 'id' | 'title'>[] | undefined;
  /** What each rule rests on, by its id: `ruleBases(locale)` of the root entry. Default none. */
  readonly bases?: Readonly<Record<string, string>> | undefined;
  /** Level of the panel's title, 1 to 6. Default 2. */
  readonly headingLevel?: number | undefined;
  /** Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /** The same as that of the tables, so that the links meet their cells. Default `gk`. */
  readonly idPrefix?: string | undefined;
}

/** The findings of a check: the overall state, then each finding in the form's own words with its cells. */
export function FindingsPanel(props: FindingsPanelProps) {
  return (
    <Root {...props}>
      <FindingsOfReport {...props} />
    </Root>
  );
}

/** The same without a root of its own. */
export function FindingsOfReport({
  report,
  findings,
  notChecked = [],
  rules = [],
  bases = {},
  headingLevel = 2,
  locale = 'zh-CN',
  idPrefix = DEFAULT_ID_PREFIX,
}: FindingsPanelProps) {
  const { counts, groups } = findingsView(report, findings, { locale, idPrefix });
  const messages = documentMessages(locale);
  const { signs } = tableMessages(locale);
  const titleId = `${idPrefix}-findings-title`;
  return (
    <section id={`${idPrefix}-findings`} className="gk-findings" aria-labelledby={titleId}>
      <Heading level={headingLevel} id={titleId} className="gk-findings-title">
        {messages.findings}
      </Heading>
      <ul className="gk-state">
        {findings.length === 0 && (
          <li className="gk-state-item gk-state-item--clean">{messages.noFindings}</li>
        )}
        {(['error', 'query', 'info'] as const).map(
          (severity) =>
            counts[severity] > 0 && (
              <li key={severity} className={`gk-state-item gk-state-item--${severity}`}>
                {drawMark(severity, signs[severity])}
                <span>
                  <strong>{messages.count[severity](counts[severity])}</strong>
                  <span className="gk-state-help">{messages.explainSeverity[severity]}</span>
                </span>
              </li>
            ),
        )}
        {notChecked.length > 0 && (
          <li className="gk-state-item gk-unchecked">
            <div>
              {drawFold(messages.notChecked(notChecked.length))}
              <ul>
                {[...new Set(notChecked.map(({ message }) => message))].map((reason) => (
                  <li key={reason}>
                    <strong>{reason}</strong>
                    <ul>
                      {notChecked
                        .filter(({ message }) => message === reason)
                        .map(({ ruleId, anchors }) => {
                          const rule = rules.find(({ id }) => id === ruleId);
                          const cells = anchors.filter((anchor) =>
                            findCell(report.edition, anchor),
                          );
                          return (
                            <li key={ruleId}>
                              {rule ? (
                                drawWords(localText(rule.title, locale), locale)
                              ) : (
                                <code>{ruleId}</code>
                              )}
                              {cells[1] && ` · ${messages.cells(cells.length)}`}
                            </li>
                          );
                        })}
                    </ul>
                  </li>
                ))}
              </ul>
            </div>
          </li>
        )}
      </ul>
      {findings.length > 0 && drawFold(messages.findingList(findings.length), 'gk-fold')}
      {groups.map((group) => (
        <Fragment key={group.title}>
          <Heading level={headingLevel + 1} className="gk-findings-group">
            {drawWords(group.title || messages.wholeReport, locale)}
          </Heading>
          <ol className="gk-finding-list" start={group.findings[0]?.number}>
            {group.findings.map((finding) =>
              drawFinding(finding, bases[finding.finding.ruleId], locale),
            )}
          </ol>
        </Fragment>
      ))}
    </section>
  );
}

// Functions and not components, all that follow: a list has dozens of findings.

const drawMark = (severity: Severity, text: string) => (
  <span className={`gk-mark gk-mark--${severity}`} aria-hidden="true">
    {text}
  </span>
);

/** What is folded follows, so that print and every browser can show it: see the stylesheet. */
const drawFold = (text: string, className = 'gk-details') => (
  <details className={className}>
    <summary>{text}</summary>
  </details>
);

function drawFinding(view: FindingView, basis: string | undefined, locale: Locale) {
  const messages = documentMessages(locale);
  const { severities, signs, printedAs } = tableMessages(locale);
  const { finding, targetId, suggestions, cells } = view;
  const { severity } = finding;
  const note = messages.outcomes[finding.outcome];
  return (
    <li key={view.id} id={view.id} className={`gk-finding gk-finding--${severity}`} tabIndex={-1}>
      <p className="gk-finding-head">
        {drawMark(severity, signs[severity] + view.number)}
        <strong>{severities[severity]}</strong>
        {drawLink(targetId, view.place || messages.wholeReport, locale)}
      </p>
      <p>{drawWords(view.message, locale)}</p>
      {note && <p className="gk-finding-note">{note}</p>}
      {suggestions.length > 0 && (
        <div className="gk-suggestions">
          <p className="gk-suggestions-title">{messages.suggestions}</p>
          <ol className="gk-suggestion-list">
            {suggestions.map(({ edits, message }) => (
              <li key={JSON.stringify(edits)}>
                {edits.map((edit) => (
                  <span key={edit.address}>
                    {drawLink(edit.cellId, edit.label, locale)}{' '}
                    <span>
                      {messages.oldValue} <del>{edit.from}</del> {messages.newValue}{' '}
                      <ins>{edit.to}</ins>
                    </span>
                  </span>
                ))}
                {message && <span className="gk-suggestion-why">{drawWords(message, locale)}</span>}
              </li>
            ))}
          </ol>
          {suggestions.some(({ ambiguous }) => ambiguous) && (
            <p className="gk-finding-note">{messages.ambiguous}</p>
          )}
        </div>
      )}
      {cells.length > 1 && (
        <Fragment>
          {drawFold(messages.cells(cells.length))}
          <ul className="gk-cell-list">
            {cells.map((cell) => (
              <li key={cell.role + cell.address}>
                <span className="gk-role">{cell.roleLabel}</span>{' '}
                {drawLink(cell.cellId, cell.label, locale, cell.role)}{' '}
                <span className="gk-number">{cell.text}</span>
                {cell.printedAs && (
                  <small className="gk-printed">{printedAs(cell.printedAs)}</small>
                )}
              </li>
            ))}
          </ul>
        </Fragment>
      )}
      <p className="gk-finding-rule">
        {messages.ruleId} <code>{finding.ruleId}</code>
        {basis && ` · ${messages.basis}${basis}`}
      </p>
    </li>
  );
}

/** Text where there is nothing to lead to: a cell of another report, the report as a whole. */
const drawLink = (id: string | undefined, label: string, locale: Locale, role?: string) =>
  id ? (
    <a href={`#${id}`} data-gk-role={role}>
      {drawWords(label, locale)}
    </a>
  ) : (
    <span>{drawWords(label, locale)}</span>
  );
