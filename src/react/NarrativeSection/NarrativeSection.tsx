import type { ReactNode } from 'react';
import { editionForm, type Locale, type NarrativeKey, type SectionForm } from '../../format';
import type { NarrativeBlock, Report } from '../../report';
import { DEFAULT_ID_PREFIX, documentMessages, sectionId } from '../../table';
import { Heading } from '../Heading/Heading';

import { type LookProps, Root, statutoryLang } from '../Root/Root';

/** Props of {@link NarrativeSection}. */
export interface NarrativeSectionProps extends LookProps {
  /** Either edition. */
  readonly report: Report;
  /** 一 `overview`, 五 `problems` or 六 `other`. */
  readonly section: NarrativeKey;
  /** Level of the section's title, 1 to 6; headings in its text are below it, 1 to 6. Default 2. */
  readonly headingLevel?: number | undefined;
  /** Of all that is not the report's own text. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /** What every id begins with. Default `gk`. */
  readonly idPrefix?: string | undefined;
}

/** A section of text with its statutory title (一、总体情况). */
export function NarrativeSection(props: NarrativeSectionProps) {
  const {
    report,
    section,
    headingLevel = 2,
    locale = 'zh-CN',
    idPrefix = DEFAULT_ID_PREFIX,
  } = props;
  const form = editionForm(report.edition).sections.find(({ key }) => key === section);
  return (
    <Root {...props}>
      {form && (
        <Section {...{ form, headingLevel, locale, idPrefix }}>
          <Blocks {...{ headingLevel, locale }} blocks={report[section]} />
        </Section>
      )}
    </Root>
  );
}

/** A section of the form with its statutory title, without a root of its own. */
export function Section({
  form,
  headingLevel,
  locale,
  idPrefix,
  children,
}: {
  readonly form: SectionForm;
  readonly headingLevel: number;
  readonly locale: Locale;
  readonly idPrefix: string;
  readonly children: ReactNode;
}) {
  return (
    <section id={sectionId(idPrefix, form.key)} className="gk-section">
      <Heading level={headingLevel} className="gk-section-title" lang={statutoryLang(locale)}>
        {`${form.ordinal}、${form.title}`}
      </Heading>
      {children}
    </section>
  );
}

/** Blocks of plain text. A line break in a paragraph stays one. */
export function Blocks({
  blocks,
  headingLevel,
  locale,
}: {
  readonly blocks: readonly NarrativeBlock[];
  readonly headingLevel: number;
  readonly locale: Locale;
}) {
  if (blocks.length === 0) {
    return (
      <p className="gk-paragraph gk-paragraph--empty">{documentMessages(locale).emptySection}</p>
    );
  }
  return (
    <div className="gk-text" lang={statutoryLang(locale)}>
      {blocks.map((block, index) =>
        block.type === 'heading' ? (
          <Heading
            // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the text
            key={index}
            level={headingLevel + block.level}
            className={`gk-heading gk-heading--${block.level}`}
          >
            {block.text}
          </Heading>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the text
          <p key={index} className="gk-paragraph">
            {block.text}
          </p>
        ),
      )}
    </div>
  );
}
