import { type LabelExplanations, type Locale, labelExplanations } from '../../format';
import {
  findingId,
  type LabelCell,
  type Mark,
  type RowGroup,
  statutoryTurns,
  type TablePart,
  type TableView,
  tableMessages,
  type ValueCell,
} from '../../table';
import { element, type PageContent, type PageElement } from './node';

/** How a table is drawn. */
export interface DrawOptions {
  readonly locale: Locale;
  /** The same as that of the view. */
  readonly idPrefix: string;
  /** Whether the title stands over the table, or is there for assistive technology only. */
  readonly caption: 'visible' | 'hidden';
  /** Marks are links to a list of findings on the same page. */
  readonly linkFindings: boolean;
}

/** A table with all that the stylesheets and the page's scripts hold on to. */
export function drawTable(view: TableView, options: DrawOptions): PageElement[] {
  return view.parts.map((part) =>
    // The name makes the section a region; it takes the focus so that a keyboard can scroll it.
    element(
      'section',
      { class: 'gk-scroll', 'aria-labelledby': part.captionId, tabindex: 0 },
      drawPart(view, part, options),
    ),
  );
}

/** Statutory text stays Chinese; what is said about it is in the interface language. */
const interfaceLang = (locale: Locale): Locale | undefined =>
  locale === 'zh-CN' ? undefined : locale;

/** The language of statutory text, where the page around it is in another. */
export const statutoryLang = (locale: Locale): Locale | undefined =>
  locale === 'zh-CN' ? undefined : 'zh-CN';

/** A text in which the form's own words stand, each in its language. */
export const drawWords = (text: string, locale: Locale): PageContent =>
  statutoryTurns(text, locale).map((words, turn) =>
    turn % 2 ? element('span', { lang: 'zh-CN' }, words) : words,
  );

function drawPart(view: TableView, part: TablePart, options: DrawOptions): PageElement {
  const { caption, locale } = options;
  return element(
    'table',
    {
      id: part.id,
      class: 'gk-table',
      'data-gk-table': view.table,
      'data-gk-numbers': view.longest > 6 ? 'long' : undefined,
      lang: statutoryLang(locale),
    },
    element(
      'caption',
      { class: 'gk-caption' },
      element(
        'span',
        { id: part.captionId, class: caption === 'hidden' ? 'gk-hidden' : undefined },
        part.caption,
      ),
      element('span', { class: 'gk-hidden', lang: interfaceLang(locale) }, view.summary),
    ),
    element(
      'colgroup',
      {},
      view.columns.map((column) => element('col', { class: `gk-col gk-col--${column}` })),
    ),
    part.groups.map((group) => drawGroup(group, options)),
  );
}

const drawGroup = (group: RowGroup, options: DrawOptions): PageElement =>
  element(
    group.type === 'head' ? 'thead' : 'tbody',
    {},
    group.rows.map((row) =>
      element(
        'tr',
        {},
        row.map((cell) =>
          cell.type === 'label' ? drawLabel(cell, options) : drawValue(cell, options),
        ),
      ),
    ),
  );

/** A span of one is not written. */
export const span = (count: number): number | undefined => (count > 1 ? count : undefined);

const explanationsByLocale = new Map<Locale, LabelExplanations>();

function explanationsIn(locale: Locale): LabelExplanations {
  const known = explanationsByLocale.get(locale) ?? labelExplanations(locale);
  explanationsByLocale.set(locale, known);
  return known;
}

function drawLabel(cell: LabelCell, { locale }: DrawOptions): PageElement {
  const { ordinal, rest } = cell.text;
  return element(
    'th',
    {
      id: cell.id,
      class: `gk-label gk-label--${cell.role}`,
      'data-gk-column': cell.role === 'columnLabel' ? undefined : cell.column,
      headers: cell.headers,
      scope: cell.scope,
      rowspan: span(cell.rowSpan),
      colspan: span(cell.colSpan),
      title: explanationsIn(locale)[cell.label],
    },
    cell.isBoxed
      ? element(
          'span',
          { class: 'gk-label-text' },
          ordinal !== '' && element('span', { class: 'gk-ordinal' }, ordinal),
          rest,
        )
      : rest,
  );
}

function drawValue(cell: ValueCell, options: DrawOptions): PageElement {
  const { marks } = cell;
  return element(
    'td',
    {
      id: cell.id,
      class: cell.isTotal ? 'gk-value gk-value--total' : 'gk-value',
      headers: cell.headers,
      rowspan: span(cell.rowSpan),
      colspan: span(cell.colSpan),
      'data-gk-state': cell.state === 'number' ? undefined : cell.state,
      'data-gk-mark': marks[0]?.strong ? marks[0].severity : undefined,
      'data-gk-part': marks[0]?.strong ? undefined : marks[0]?.severity,
    },
    drawContent(cell, options),
  );
}

/** What stands in a cell: its text, where there is nothing else. A number is heard before what is said of it. */
function drawContent(cell: ValueCell, options: DrawOptions): PageContent {
  const { marks, text, unit, spoken, printedAs } = cell;
  if (marks.length === 0 && !unit && !spoken && !printedAs) return text;
  const lang = interfaceLang(options.locale);
  return [
    text !== '' && element('span', { class: 'gk-number' }, text),
    unit && element('span', { class: 'gk-unit' }, unit),
    spoken && element('span', { class: 'gk-hidden', lang }, spoken),
    marks[0]?.strong && drawMarks(marks, options),
    printedAs &&
      element(
        'small',
        { class: 'gk-printed', lang },
        tableMessages(options.locale).printedAs(printedAs),
      ),
  ];
}

function drawMarks(
  marks: readonly Mark[],
  { linkFindings, locale, idPrefix }: DrawOptions,
): PageElement {
  const { severities, signs } = tableMessages(locale);
  return element(
    'span',
    { class: 'gk-marks', lang: interfaceLang(locale) },
    marks.flatMap(({ number, severity, message, strong }) => {
      if (!strong) return [];
      const name = `${severities[severity]} ${number}`;
      return element(
        linkFindings ? 'a' : 'span',
        {
          class: `gk-mark gk-mark--${severity}`,
          href: linkFindings ? `#${findingId(idPrefix, number)}` : undefined,
          title: message,
        },
        element('span', { 'aria-hidden': 'true' }, `${signs[severity]}${number}`),
        element('span', { class: 'gk-hidden' }, linkFindings ? name : `${name}: ${message}`),
      );
    }),
  );
}
