import { editionForm, type LabelExplanations, type Locale } from '../../format';
import type { CellReading, Report } from '../../report';
import type { Finding, NotChecked } from '../../rules';
import { DEFAULT_ID_PREFIX, documentMessages, sectionId } from '../../table';
import { FindingsOfReport } from '../FindingsPanel/FindingsPanel';
import { Heading } from '../Heading/Heading';

import { Blocks, SectionOfText } from '../NarrativeSection/NarrativeSection';
import { type LookProps, Root } from '../Root/Root';
import { TableOfReport } from '../StatutoryTable/StatutoryTable';

/** Props of {@link ReportDocument}. */
export interface ReportDocumentProps extends LookProps {
  /** Either edition. */
  readonly report: Report;
  /** From `checkReport`: listed before the report and marked at their cells. Left out: neither. */
  readonly findings?: readonly Finding[] | undefined;
  /** From `checkReport`: what could not be checked, and why. */
  readonly notChecked?: readonly NotChecked[] | undefined;
  /** What the document said in each cell, where the report was read from one. */
  readonly readings?: readonly CellReading[] | undefined;
  /** A list of the six sections before the text. Default false. */
  readonly contents?: boolean | undefined;
  /** Tooltips by printed label: `labelExplanations(locale)` of the root entry. Default none. */
  readonly explanations?: LabelExplanations | undefined;
  /** Level of the report's title, 1 to 6. Default 1. */
  readonly headingLevel?: number | undefined;
  /** Of all that is not the report's own text. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /** What every id begins with. Default `gk`; two reports on one page need two. */
  readonly idPrefix?: string | undefined;
}

/** The whole report: title, six sections, three tables; with findings, if there are any to show. */
export function ReportDocument(props: ReportDocumentProps) {
  const { report, findings, notChecked, readings, contents = false, explanations } = props;
  const { headingLevel = 1, locale = 'zh-CN', idPrefix = DEFAULT_ID_PREFIX } = props;
  const messages = documentMessages(locale);
  const { sections } = editionForm(report.edition);
  const statutory = locale === 'zh-CN' ? undefined : 'zh-CN';
  const sectionLevel = headingLevel + 1;
  return (
    <Root {...props}>
      {findings && (
        <FindingsOfReport
          {...{ report, findings, notChecked, locale, idPrefix }}
          headingLevel={sectionLevel}
        />
      )}
      <article className="gk-document" aria-labelledby={`${idPrefix}-title`}>
        <header className="gk-header">
          <Heading level={headingLevel} id={`${idPrefix}-title`} className="gk-title">
            <span lang={report.title === null ? undefined : statutory}>
              {report.title ?? messages.untitled}
            </span>
          </Heading>
          <Facts report={report} locale={locale} />
        </header>
        {contents && (
          <nav className="gk-contents" aria-label={messages.contents}>
            <ol lang={statutory}>
              {sections.map(({ key, ordinal, title }) => (
                <li key={key}>
                  <a href={`#${sectionId(idPrefix, key)}`}>
                    {ordinal}、{title}
                  </a>
                </li>
              ))}
            </ol>
          </nav>
        )}
        {report.introduction && report.introduction.length > 0 && (
          <Blocks blocks={report.introduction} headingLevel={sectionLevel} locale={locale} />
        )}
        {sections.map((section) =>
          section.table ? (
            <section
              key={section.key}
              id={sectionId(idPrefix, section.key)}
              className="gk-section gk-section--table"
            >
              <Heading level={sectionLevel} className="gk-section-title">
                <span lang={statutory}>
                  {section.ordinal}、{section.title}
                </span>
              </Heading>
              <TableOfReport
                table={section.key}
                caption="hidden"
                linkFindings={findings !== undefined}
                {...{ report, findings, readings, explanations, locale, idPrefix }}
              />
            </section>
          ) : (
            <SectionOfText
              key={section.key}
              section={section.key}
              headingLevel={sectionLevel}
              {...{ report, locale, idPrefix }}
            />
          ),
        )}
      </article>
    </Root>
  );
}

function Facts({ report, locale }: { readonly report: Report; readonly locale: Locale }) {
  const messages = documentMessages(locale);
  const { body, period, publicationDate, contact } = report;
  const facts: readonly (readonly [label: string, text: string | null | undefined])[] = [
    [messages.body, body.name],
    [messages.period, period && messages.periodRange(period.from, period.to)],
    [messages.publicationDate, publicationDate],
    [messages.contact, contact],
  ];
  const known = facts.filter(([, text]) => text);
  if (known.length === 0) return null;
  return (
    <dl className="gk-facts">
      {known.map(([label, text]) => (
        <div key={label} className="gk-fact">
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
