import { editionForm, type Locale, type TableKey } from '../../format';
import type { CellReading, NarrativeBlock, Report } from '../../report';
import type { Finding } from '../../rules';
import { documentMessages, factsOf, sectionId, tableView, titleWords } from '../../table';
import { drawTable, drawWords, statutoryLang } from './draw-table';
import { element, heading, type PageContent, type PageElement } from './node';

/** How a report is drawn. */
export interface DrawReportOptions {
  /** Marked at their cells. */
  readonly findings?: readonly Finding[] | undefined;
  /** The list of findings, drawn before the report; the marks are links to it. */
  readonly panel?: PageElement | undefined;
  /** What the document said in each cell, where the report was read from one. */
  readonly readings?: readonly CellReading[] | undefined;
  readonly locale: Locale;
  readonly idPrefix: string;
  /** Level of the report's title, 1 to 6. */
  readonly headingLevel: number;
}

/** The element below which every rule of the stylesheets is. */
export const drawRoot = (locale: Locale, ...content: readonly PageContent[]): PageElement =>
  element('div', { class: 'gk-root', lang: locale }, ...content);

/** The whole report: title, six sections, three tables; with findings, if there are any to show. */
export function drawReport(report: Report, options: DrawReportOptions): PageElement {
  const { findings, panel, readings, locale, idPrefix, headingLevel } = options;
  const messages = documentMessages(locale);
  const sectionLevel = headingLevel + 1;
  const lang = statutoryLang(locale);
  const titleId = `${idPrefix}-title`;
  const table = (key: TableKey): PageElement[] =>
    drawTable(tableView(report, key, { findings, readings, locale, idPrefix }), {
      locale,
      idPrefix,
      caption: 'hidden',
      linkFindings: panel !== undefined,
    });
  return element(
    'div',
    { class: 'gk-root', lang: locale, 'data-gk-checked': panel && '' },
    panel,
    element(
      'article',
      { class: 'gk-document', 'aria-labelledby': titleId },
      element(
        'header',
        {},
        heading(
          headingLevel,
          { id: titleId, class: 'gk-title', lang: report.title === null ? undefined : lang },
          titleWords(report.title ?? messages.untitled).map((words) =>
            element('span', {}, element('wbr'), words),
          ),
        ),
        drawFacts(report, locale),
      ),
      report.introduction &&
        report.introduction.length > 0 &&
        drawBlocks(report.introduction, sectionLevel, locale),
      editionForm(report.edition).sections.map((section) =>
        element(
          'section',
          { id: sectionId(idPrefix, section.key), class: 'gk-section' },
          heading(
            sectionLevel,
            { class: 'gk-section-title', lang },
            `${section.ordinal}、${section.title}`,
          ),
          section.table
            ? table(section.key)
            : drawBlocks(report[section.key], sectionLevel, locale),
        ),
      ),
    ),
  );
}

/** Blocks of plain text. A line break in a paragraph stays one. */
function drawBlocks(
  blocks: readonly NarrativeBlock[],
  headingLevel: number,
  locale: Locale,
): PageElement {
  if (blocks.length === 0) {
    return element(
      'p',
      { class: 'gk-paragraph gk-paragraph--empty' },
      documentMessages(locale).emptySection,
    );
  }
  return element(
    'div',
    { class: 'gk-text', lang: statutoryLang(locale) },
    blocks.map((block) =>
      block.type === 'heading'
        ? heading(
            headingLevel + block.level,
            { class: `gk-heading gk-heading--${block.level}` },
            block.text,
          )
        : element('p', { class: 'gk-paragraph' }, block.text),
    ),
  );
}

/**
 * What the document says of itself in one line, for a document that is read from its beginning: without what its title or its
 * introduction says already. Empty if nothing is left.
 */
export function factLine(report: Report, locale: Locale): string {
  const said = [report.title ?? '', ...(report.introduction ?? []).map(({ text }) => text)];
  return factsOf(report, locale)
    .filter(([, text]) => !said.some((each) => each.includes(text)))
    .map(([label, text]) => `${label}${locale === 'zh-CN' ? '：' : ': '}${text}`)
    .join('　');
}

function drawFacts(report: Report, locale: Locale): PageElement | undefined {
  const facts = factsOf(report, locale);
  if (facts.length === 0) return undefined;
  return element(
    'dl',
    { class: 'gk-facts' },
    facts.map(([label, text]) =>
      element(
        'div',
        { class: 'gk-fact' },
        element('dt', {}, label),
        element('dd', {}, drawWords(text, locale)),
      ),
    ),
  );
}
