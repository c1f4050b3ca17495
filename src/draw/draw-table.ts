import type { LabelExplanations, Locale } from '../format';
import { findingId } from '../table/ids';
import type { Mark } from '../table/marks';
import { tableMessages } from '../table/messages';
import type { LabelCell, RowGroup, TablePart, TableView, ValueCell } from '../table/table-view';
import { drawNotes } from './draw-notes';
import type { TableLook } from './draw-root';
import { element, type PageContent, type PageElement, type PagePart } from './node';
import { interfaceLang, statutoryLang } from './words';

/**
 * What stands in a value's cell, from what would stand there: an input in its place, a change below it. On a
 * live screen it must be the same function as long as it draws the same.
 */
export type DrawCell<S = never> = (cell: ValueCell, drawn: PageContent<S>) => PageContent<S>;

/** How a table is drawn. */
export interface DrawTableOptions<S = never> extends TableLook {
  readonly locale: Locale;
  /** The same as that of the view. */
  readonly idPrefix: string;
  /** Whether the title stands over the table, or is there for assistive technology only. Default `visible`. */
  readonly caption?: 'visible' | 'hidden' | undefined;
  /** Marks are links to a list of findings on the same page. Default false. */
  readonly linkFindings?: boolean | undefined;
  readonly drawCell?: DrawCell<S> | undefined;
  /** How many digits what `drawCell` draws is as wide as. Left out: it may need any width. */
  readonly drawnDigits?: number | undefined;
  /** There is no report yet: nothing of the table is told or takes the focus. */
  readonly isWaiting?: boolean | undefined;
}

/** A table with all that the style sheets and the page's scripts hold on to. */
export const drawTable = <S = never>(
  view: TableView,
  options: DrawTableOptions<S>,
): PageElement<S>[] => [
  ...view.parts.map((part) => drawRegion(view, part, options)),
  ...drawNotes<S>(view, options),
];

const drawRegion = <S>(
  view: TableView,
  part: TablePart,
  options: DrawTableOptions<S>,
): PageElement<S> =>
  // The name makes the section a region; it takes the focus so that a keyboard can scroll it.
  element(
    'section',
    {
      key: part.id,
      class: `gk-scroll gk-scroll--${view.table}`,
      'data-gk-digits': roomFor(view, options),
      ...(options.isWaiting
        ? { 'data-gk-waiting': '', 'aria-hidden': 'true' }
        : { 'aria-labelledby': part.captionId, tabindex: 0 }),
    },
    drawPart(view, part, options),
  );

/**
 * Digits that a narrow screen's columns have room for (styles/columns.mjs). Longer numbers take what they need, and the
 * table scrolls as it is.
 */
function roomFor<S>(
  { longest }: TableView,
  { digits, drawCell, drawnDigits }: DrawTableOptions<S>,
): number | undefined {
  // The gaps of a grouped number are as wide as one digit more.
  const own = longest > 4 && digits === 'grouped' ? longest + 1 : longest;
  const needed = drawnDigits ?? (drawCell ? undefined : own);
  return needed === undefined ? undefined : [4, 8, 9, 13].find((room) => needed <= room);
}

/** Most values of a table that paper has room for in the usual size: the forms so far have up to 175. */
const VALUES_ON_A_PAGE = 200;

/** Whether a table needs smaller type to stand on one page of paper: long numbers, or many of them. */
const isTight = (view: TableView, part: TablePart): boolean =>
  view.longest > 6 ||
  part.groups
    .flatMap(({ rows }) => rows)
    .reduce((sum, row) => sum + row.filter((cell) => 'address' in cell).length, 0) >
    VALUES_ON_A_PAGE;

const drawPart = <S>(
  view: TableView,
  part: TablePart,
  options: DrawTableOptions<S>,
): PageElement<S> =>
  element<S>(
    'table',
    {
      id: part.id,
      class: 'gk-table',
      'data-gk-table': view.table,
      'data-gk-numbers': view.longest > 6 ? 'long' : undefined,
      'data-gk-print': isTight(view, part) ? 'small' : undefined,
      lang: statutoryLang(options.locale),
    },
    element(
      'caption',
      { class: 'gk-caption' },
      element(
        'span',
        { id: part.captionId, class: options.caption === 'hidden' ? 'gk-hidden' : undefined },
        part.caption,
      ),
      element('span', { class: 'gk-hidden', lang: interfaceLang(options.locale) }, view.summary),
    ),
    element(
      'colgroup',
      {},
      view.columns.map((column) => element('col', { class: `gk-col gk-col--${column}` })),
    ),
    part.groups.map((group) => drawGroup(group, options)),
  );

/** All of a value's cell that is to be seen or heard. */
const LOOKS = ['marks', 'text', 'state', 'instead', 'spoken', 'printedAs', 'unit'] as const;

/** Rows are drawn again only if something in them is to be seen: findings change a few cells of two hundred. */
const drawGroup = <S>(group: RowGroup, options: DrawTableOptions<S>): PagePart<S> => ({
  looks: () => {
    const { locale, idPrefix, explanations, linkFindings, digits, drawCell } = options;
    const looks: unknown[] = [locale, idPrefix, explanations, linkFindings, digits, drawCell];
    for (const row of group.rows) {
      for (const cell of row) {
        // A label is the same object as long as form and prefix are; a value is made anew for every view.
        if (cell.type === 'label') looks.push(cell);
        else looks.push(...LOOKS.map((look) => cell[look]));
      }
    }
    return looks;
  },
  draw: () =>
    element(
      group.type === 'head' ? 'thead' : 'tbody',
      {},
      group.rows.map((row) =>
        element(
          'tr',
          { key: row[0]?.id },
          row.map((cell) =>
            cell.type === 'label'
              ? keptLabel(cell, options.explanations)
              : drawValue(cell, options),
          ),
        ),
      ),
    ),
});

/** A span of one is not written. */
export const span = (count: number): number | undefined => (count > 1 ? count : undefined);

/** By label, which is the same object as long as form and prefix are, and by the explanations that it was drawn with. */
const keptLabels = new WeakMap<
  LabelCell,
  { readonly explanations: LabelExplanations | undefined; readonly drawn: PageElement }
>();

function keptLabel(cell: LabelCell, explanations: LabelExplanations | undefined): PageElement {
  const known = keptLabels.get(cell);
  if (known && known.explanations === explanations) return known.drawn;
  const drawn: PageElement = { ...drawLabel(cell, explanations), isKept: true };
  keptLabels.set(cell, { explanations, drawn });
  return drawn;
}

function drawLabel(cell: LabelCell, explanations: LabelExplanations | undefined): PageElement {
  const { ordinal, rest } = cell.text;
  return element(
    'th',
    {
      key: cell.id,
      id: cell.id,
      class: `gk-label gk-label--${cell.role}${cell.isTotal ? ' gk-label--total' : ''}`,
      'data-gk-column': cell.role === 'columnLabel' ? undefined : cell.column,
      headers: cell.headers,
      scope: cell.scope,
      rowspan: span(cell.rowSpan),
      colspan: span(cell.colSpan),
      title: explanations?.[cell.label],
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

function drawValue<S>(cell: ValueCell, options: DrawTableOptions<S>): PageElement<S> {
  const [mark] = cell.marks;
  return element(
    'td',
    {
      key: cell.id,
      id: cell.id,
      class: `gk-value${cell.isTotal ? ' gk-value--total' : ''}${cell.value === 0 ? ' gk-value--zero' : ''}`,
      headers: cell.headers,
      rowspan: span(cell.rowSpan),
      colspan: span(cell.colSpan),
      'data-gk-state': cell.state === 'number' ? undefined : cell.state,
      'data-gk-mark': mark?.strong ? mark.severity : undefined,
      'data-gk-part': mark?.strong ? undefined : mark?.severity,
    },
    options.drawCell
      ? options.drawCell(cell, drawContent(cell, options))
      : drawContent(cell, options),
  );
}

/** What stands in a cell: its text, where there is nothing else. A number is heard before what is said of it. */
function drawContent<S>(cell: ValueCell, options: DrawTableOptions<S>): PageContent {
  const { marks, text, unit, instead, spoken, printedAs } = cell;
  const number = options.digits === 'grouped' && cell.value !== null ? groupDigits(text) : text;
  if (marks.length === 0 && !unit && !spoken && !printedAs && !options.drawCell) return number;
  // One mark beside a number has a corner of the cell: the number stays where it is without it.
  const isAlone = !unit && !instead && !printedAs && !options.drawCell && !marks[1]?.strong;
  const lang = interfaceLang(options.locale);
  return [
    text !== '' && element('span', { class: 'gk-number' }, number),
    unit && element('span', { class: 'gk-unit' }, unit),
    instead && element('span', { class: 'gk-instead', lang, 'aria-hidden': 'true' }, instead),
    spoken && element('span', { class: 'gk-hidden', lang }, spoken),
    marks[0]?.strong && drawMarks(marks, options, isAlone),
    printedAs &&
      element(
        'small',
        { class: 'gk-printed', lang },
        tableMessages(options.locale).printedAs(printedAs),
      ),
  ];
}

/** A number of five digits or more in groups of three that only the eye sees apart: its text is the digits. */
function groupDigits(text: string): PageContent {
  const [whole = '', ...decimals] = text.split('.');
  const sign = whole.startsWith('-') ? 1 : 0;
  if (whole.length - sign < 5) return text;
  const groups: PageElement[] = [];
  let end = whole.length;
  for (; end - sign > 3; end -= 3) {
    groups.unshift(element('span', { class: 'gk-thousand' }, whole.slice(end - 3, end)));
  }
  return [whole.slice(0, end), groups, decimals.map((digits) => `.${digits}`)];
}

/** The marks of a cell, with what each says; one alone may stand in the corner of its cell. */
export function drawMarks<S>(
  marks: readonly Mark[],
  { linkFindings, locale, idPrefix }: DrawTableOptions<S>,
  inCorner = false,
): PageElement {
  const { severities, signs } = tableMessages(locale);
  return element(
    'span',
    {
      class: inCorner ? 'gk-marks gk-marks--corner' : 'gk-marks',
      lang: interfaceLang(locale),
    },
    marks.map(({ number, severity, message, strong }) => {
      const name = `${severities[severity]} ${number}`;
      return (
        strong &&
        element(
          linkFindings ? 'a' : 'span',
          {
            key: number,
            class: `gk-mark gk-mark--${severity}`,
            href: linkFindings ? `#${findingId(idPrefix, number)}` : undefined,
            title: message,
          },
          element('span', { 'aria-hidden': 'true' }, `${signs[severity]}${number}`),
          element('span', { class: 'gk-hidden' }, linkFindings ? name : `${name}: ${message}`),
        )
      );
    }),
  );
}
