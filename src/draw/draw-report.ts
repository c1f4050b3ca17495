import { editionForm, type Locale, type SectionForm, type TableKey } from '../format';
import { sectionHeading } from '../format/editions';
import type { CellReading, NarrativeBlock, Report } from '../report';
import type { Finding } from '../rules';
import {
  documentMessages,
  factsOf,
  isUnfilled,
  sectionId,
  sectionTexts,
  tableView,
  titleFrom,
  titleWords,
} from '../table';
import { drawRoot, type Look, type TableLook } from './draw-root';
import { type DrawCell, drawTable } from './draw-table';
import { element, heading, type PageContent, type PageElement } from './node';
import { drawSectionTitle } from './section-title';
import { drawWords, statutoryLang } from './words';

/** How a report is drawn. */
export interface DrawReportOptions<S = never> extends Look, TableLook {
  /** Marked at their cells. */
  readonly findings?: readonly Finding[] | undefined;
  /** The list of findings, drawn before the report; the marks are links to it. */
  readonly panel?: PageContent<S>;
  /** What the document said in each cell, where the report was read from one. */
  readonly readings?: readonly CellReading[] | undefined;
  /** A list of the six sections before the text. Default false. */
  readonly contents?: boolean | undefined;
  readonly locale: Locale;
  readonly idPrefix: string;
  /** Level of the report's title, 1 to 6. */
  readonly headingLevel: number;
  /** Beside the root's own class. */
  readonly className?: string | undefined;
  readonly drawCell?: DrawCell<S> | undefined;
}

/** The whole report: title, six sections, three tables; with findings, if there are any to show. */
export function drawReport<S = never>(
  report: Report,
  options: DrawReportOptions<S>,
): PageElement<S> {
  const { panel, contents, locale, idPrefix, headingLevel } = options;
  const { introduction = [] } = report;
  const { sections } = editionForm(report.edition);
  const level = headingLevel + 1;
  const titleId = `${idPrefix}-title`;
  const title = titleFrom(report);
  return drawRoot<S>(
    { ...options, checked: panel !== undefined },
    panel,
    element<S>(
      'article',
      { class: 'gk-document', 'aria-labelledby': titleId },
      element(
        'header',
        {},
        heading(
          headingLevel,
          {
            id: titleId,
            // What nobody has named is said to be none, to those who read the page again.
            class: title === null ? 'gk-title gk-untitled' : 'gk-title',
            lang: title === null ? undefined : statutoryLang(locale),
          },
          titleWords(title ?? documentMessages(locale).untitled).map((words) =>
            element('span', {}, element('wbr'), words),
          ),
        ),
        drawFacts(report, locale),
        isUnfilled(report) &&
          element('p', { class: 'gk-notice' }, documentMessages(locale).unfilled),
      ),
      contents && drawContents(sections, locale, idPrefix),
      introduction.length > 0 && drawBlocks(introduction, level, locale),
      sections.map((section) => {
        const { above, below } = sectionTexts(report, section);
        return drawSection<S>(
          section,
          { locale, idPrefix, headingLevel: level },
          section.table
            ? [
                above.length > 0 && drawBlocks(above, level, locale),
                drawReportTable(report, section.key, options),
                below.length > 0 && drawBlocks(below, level, locale),
              ]
            : drawBlocks(above, level, locale),
        );
      }),
    ),
  );
}

const drawReportTable = <S>(
  report: Report,
  table: TableKey,
  options: DrawReportOptions<S>,
): PageContent<S> =>
  drawTable(tableView(report, table, options), {
    ...options,
    caption: 'hidden',
    linkFindings: options.panel !== undefined,
  });

/** A section of the form with its statutory title, at a level from 1 to 6. */
export const drawSection = <S = never>(
  section: SectionForm,
  {
    locale,
    idPrefix,
    headingLevel,
  }: Pick<DrawReportOptions, 'locale' | 'idPrefix' | 'headingLevel'>,
  content: PageContent<S>,
): PageElement<S> =>
  element(
    'section',
    { key: section.key, id: sectionId(idPrefix, section.key), class: 'gk-section' },
    drawSectionTitle(section, headingLevel, locale),
    content,
  );

/** Blocks of plain text, their headings below a level. A line break in a paragraph stays one. */
export const drawBlocks = (
  blocks: readonly NarrativeBlock[],
  level: number,
  locale: Locale,
): PageElement =>
  blocks.length === 0
    ? element(
        'p',
        { class: 'gk-paragraph gk-paragraph--empty' },
        documentMessages(locale).emptySection,
      )
    : element(
        'div',
        { class: 'gk-text', lang: statutoryLang(locale) },
        blocks.map((block) =>
          block.type === 'heading'
            ? heading(
                level + block.level,
                { class: `gk-heading gk-heading--${block.level}` },
                block.text,
              )
            : element('p', { class: 'gk-paragraph' }, block.text),
        ),
      );

const drawContents = (
  sections: readonly SectionForm[],
  locale: Locale,
  idPrefix: string,
): PageElement =>
  element(
    'nav',
    { class: 'gk-contents', 'aria-label': documentMessages(locale).contents },
    element(
      'ol',
      { lang: statutoryLang(locale) },
      sections.map((section) =>
        element(
          'li',
          {},
          element('a', { href: `#${sectionId(idPrefix, section.key)}` }, sectionHeading(section)),
        ),
      ),
    ),
  );

function drawFacts(report: Report, locale: Locale): PageContent {
  const facts = factsOf(report, locale);
  return (
    facts.length > 0 &&
    element(
      'dl',
      { class: 'gk-facts' },
      facts.map(([label, text]) =>
        element(
          'div',
          { key: label, class: 'gk-fact' },
          element('dt', {}, label),
          element('dd', {}, drawWords(text, locale)),
        ),
      ),
    )
  );
}
