import { Fragment } from 'react';
import type { Locale } from '../../format';
import type { Report } from '../../report';
import type { Finding, NotChecked } from '../../rules';
import {
  DEFAULT_ID_PREFIX,
  documentMessages,
  type FindingView,
  findingsView,
  tableMessages,
} from '../../table';
import { Heading } from '../Heading/Heading';

import { type LookProps, Root } from '../Root/Root';

/** Props of {@link FindingsPanel}. */
export interface FindingsPanelProps extends LookProps {
  /** The report that was checked, either edition. */
  readonly report: Report;
  /** From `checkReport`. */
  readonly findings: readonly Finding[];
  /** From `checkReport`: what could not be checked, and why. */
  readonly notChecked?: readonly NotChecked[] | undefined;
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
  headingLevel = 2,
  locale = 'zh-CN',
  idPrefix = DEFAULT_ID_PREFIX,
}: FindingsPanelProps) {
  const { counts, groups } = findingsView(report, findings, { locale, idPrefix });
  const messages = documentMessages(locale);
  const titleId = `${idPrefix}-findings-title`;
  return (
    <section id={`${idPrefix}-findings`} className="gk-findings" aria-labelledby={titleId}>
      <Heading level={headingLevel} id={titleId} className="gk-findings-title">
        {messages.findings}
      </Heading>
      <ul className="gk-state">
        {findings.length === 0 && <li className="gk-state-item">{messages.noFindings}</li>}
        {(['error', 'query', 'info'] as const).map(
          (severity) =>
            counts[severity] > 0 && (
              <li key={severity} className={`gk-state-item gk-state-item--${severity}`}>
                <span className={`gk-mark gk-mark--${severity}`} aria-hidden="true">
                  {tableMessages(locale).signs[severity]}
                </span>
                <span>
                  <strong>{messages.count[severity](counts[severity])}</strong>
                  <span className="gk-state-help">{messages.explainSeverity[severity]}</span>
                </span>
              </li>
            ),
        )}
        {notChecked.length > 0 && (
          <li className="gk-state-item">
            <details>
              <summary>{messages.notChecked(notChecked.length)}</summary>
              <ul>
                {notChecked.map(({ ruleId, reason, message, anchors }) => (
                  <li key={ruleId + reason}>
                    <code>{ruleId}</code> {message}
                    {anchors.length > 1 && `（${anchors.length}）`}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
      {findings.length > 0 && (
        // What is folded follows, so that print and every browser can show it: see the stylesheet.
        <details className="gk-fold">
          <summary>{messages.findingList(findings.length)}</summary>
        </details>
      )}
      {groups.map((group) => (
        <Fragment key={group.title}>
          <Heading level={headingLevel + 1} className="gk-findings-group">
            {group.title || messages.wholeReport}
          </Heading>
          <ol className="gk-finding-list" start={group.findings[0]?.number}>
            {group.findings.map((finding) => (
              <Item key={finding.id} view={finding} locale={locale} />
            ))}
          </ol>
        </Fragment>
      ))}
    </section>
  );
}

function Item({ view, locale }: { readonly view: FindingView; readonly locale: Locale }) {
  const messages = documentMessages(locale);
  const { signs } = tableMessages(locale);
  const { finding, severity, targetId } = view;
  const note = messages.outcomes[finding.outcome];
  return (
    <li
      id={view.id}
      className={`gk-finding gk-finding--${severity}`}
      data-gk-finding={view.number}
      tabIndex={-1}
    >
      <p className="gk-finding-head">
        <span className={`gk-mark gk-mark--${severity}`} aria-hidden="true">
          {signs[severity]}
          {view.number}
        </span>
        <strong>{view.severityLabel}</strong>
        {targetId ? (
          <a href={`#${targetId}`}>{view.place}</a>
        ) : (
          <span>{view.place || messages.wholeReport}</span>
        )}
      </p>
      <p>{view.message}</p>
      {note !== '' && <p className="gk-finding-note">{note}</p>}
      {view.suggestions.length > 0 && <Suggestions view={view} locale={locale} />}
      {view.cells.length > 1 && <Cells view={view} locale={locale} />}
      <p className="gk-finding-rule">
        {messages.ruleId} <code>{finding.ruleId}</code>
      </p>
    </li>
  );
}

function CellLink({
  cellId,
  label,
  role,
}: {
  readonly cellId?: string | undefined;
  readonly label: string;
  readonly role?: string | undefined;
}) {
  return cellId ? (
    <a href={`#${cellId}`} data-gk-role={role}>
      {label}
    </a>
  ) : (
    <span>{label}</span>
  );
}

function Suggestions({ view, locale }: { readonly view: FindingView; readonly locale: Locale }) {
  const messages = documentMessages(locale);
  return (
    <div className="gk-suggestions">
      <p className="gk-suggestions-title">{messages.suggestions}</p>
      <ol className="gk-suggestion-list">
        {view.suggestions.map((suggestion) => (
          <li key={JSON.stringify(suggestion.edits)}>
            {suggestion.edits.map((edit) => (
              <span key={edit.address}>
                <CellLink cellId={edit.cellId} label={edit.label} />{' '}
                <span>
                  <del>
                    <span className="gk-hidden">{messages.oldValue} </span>
                    {edit.from}
                  </del>
                  <span aria-hidden="true"> → </span>
                  <ins>
                    <span className="gk-hidden">{messages.newValue} </span>
                    {edit.to}
                  </ins>
                </span>
              </span>
            ))}
            {suggestion.message !== '' && (
              <span className="gk-suggestion-why">{suggestion.message}</span>
            )}
          </li>
        ))}
      </ol>
      {view.suggestions.some(({ ambiguous }) => ambiguous) && (
        <p className="gk-finding-note">{messages.ambiguous}</p>
      )}
    </div>
  );
}

function Cells({ view, locale }: { readonly view: FindingView; readonly locale: Locale }) {
  const messages = documentMessages(locale);
  return (
    <details className="gk-details">
      <summary>{messages.cells(view.cells.length)}</summary>
      <ul className="gk-cell-list">
        {view.cells.map((cell) => (
          <li key={`${cell.role} ${cell.address}`}>
            <span className="gk-role" data-gk-role={cell.role}>
              {cell.roleLabel}
            </span>{' '}
            <CellLink cellId={cell.cellId} label={cell.label} role={cell.role} />{' '}
            <span className="gk-number">{cell.text}</span>
            {cell.printedAs && (
              <small className="gk-printed">
                {tableMessages(locale).printedAs(cell.printedAs)}
              </small>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
