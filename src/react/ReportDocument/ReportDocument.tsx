import { editionForm, type LabelExplanations, type Locale } from '../../format';
import type { CellReading, Report } from '../../report';
import type { Finding, NotChecked } from '../../rules';
import { DEFAULT_ID_PREFIX, documentMessages, factsOf, sectionId, titleWords } from '../../table';
import { FindingsOfReport, type FindingsPanelProps } from '../FindingsPanel/FindingsPanel';
import { Heading } from '../Heading/Heading';

import { Blocks, Section } from '../NarrativeSection/NarrativeSection';
import { type LookProps, Root, statutoryLang } from '../Root/Root';
import { TableOfReport } from '../StatutoryTable/StatutoryTable';
import { drawWords } from '../Words/words';

/** Props of {@link ReportDocument}. */
export interface ReportDocumentProps extends LookProps {
  /** Either edition. */
  readonly report: Report;
  /** From `checkReport`: listed before the report and marked at their cells. Left out: neither. */
  readonly findings?: readonly Finding[] | undefined;
  /** From `checkReport`: what could not be checked, and why. */
  readonly notChecked?: readonly NotChecked[] | undefined;
  /** `rules` of the root entry, or those of your own rule set: their titles stand for their ids. Default none. */
  readonly rules?: FindingsPanelProps['rules'];
  /** What each rule rests on, by its id: `ruleBases(locale)` of the root entry. Default none. */
  readonly bases?: FindingsPanelProps['bases'];
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
  const { report, findings, contents = false } = props;
  const { headingLevel = 1, locale = 'zh-CN', idPrefix = DEFAULT_ID_PREFIX } = props;
  const messages = documentMessages(locale);
  const { sections } = editionForm(report.edition);
  const facts = factsOf(report, locale);
  const statutory = statutoryLang(locale);
  const sectionLevel = headingLevel + 1;
  return (
    <Root {...props} checked={findings && ''}>
      {findings && <FindingsOfReport {...props} findings={findings} headingLevel={sectionLevel} />}
      <article className="gk-document" aria-labelledby={`${idPrefix}-title`}>
        <header>
          <Heading
            level={headingLevel}
            id={`${idPrefix}-title`}
            className="gk-title"
            lang={report.title === null ? undefined : statutory}
          >
            {titleWords(report.title ?? messages.untitled).map((words, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a word is its place in the title
              <span key={index}>
                <wbr />
                {words}
              </span>
            ))}
          </Heading>
          {facts.length > 0 && (
            <dl className="gk-facts">
              {facts.map(([label, text]) => (
                <div key={label} className="gk-fact">
                  <dt>{label}</dt>
                  <dd>{drawWords(text, locale)}</dd>
                </div>
              ))}
            </dl>
          )}
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
        {sections.map((form) => (
          <Section key={form.key} headingLevel={sectionLevel} {...{ form, locale, idPrefix }}>
            {form.table ? (
              <TableOfReport
                table={form.key}
                caption="hidden"
                linkFindings={findings !== undefined}
                {...props}
              />
            ) : (
              <Blocks blocks={report[form.key]} headingLevel={sectionLevel} locale={locale} />
            )}
          </Section>
        ))}
      </article>
    </Root>
  );
}
