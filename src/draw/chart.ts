import type { Locale } from '../format';
import { type KnownCount, printNumber, tableMessages } from '../table';
import { chartMessages } from './chart-messages';
import { element, type PageAttributes, type PageContent, type PageElement } from './node';
import { statutoryLang } from './words';

export interface DrawChartOptions {
  readonly locale: Locale;
  readonly idPrefix: string;
}

/** What is drawn for the eye alone: a table beside it says the same. */
export const drawing = (
  attributes: PageAttributes,
  ...content: readonly PageContent[]
): PageElement =>
  element('svg', { ...attributes, 'aria-hidden': 'true', focusable: 'false' }, ...content);

interface FigureOptions {
  readonly id: string;
  readonly title: string;
  /** What the numbers say, in words. */
  readonly headline?: PageContent;
  readonly notes?: readonly PageContent[];
}

/** A chart with its name, what it says in words, and notes below it. */
export const drawFigure = (
  { id, title, headline, notes = [] }: FigureOptions,
  ...content: readonly PageContent[]
): PageElement =>
  element(
    'figure',
    { class: 'gk-chart', 'aria-labelledby': id },
    element('figcaption', { id, class: 'gk-chart-title' }, title),
    headline && element('p', { class: 'gk-chart-headline' }, headline),
    ...content,
    notes.map((note) => note && element('p', { class: 'gk-chart-note' }, note)),
  );

/** A headline that says what is wrong, marked as an error is. */
export const drawMistake = (text: PageContent, locale: Locale): PageContent => [
  element(
    'span',
    { class: 'gk-mark gk-mark--error', 'aria-hidden': 'true' },
    tableMessages(locale).signs.error,
  ),
  ' ',
  element('span', { class: 'gk-hidden' }, `${tableMessages(locale).severities.error} `),
  text,
];

/** A table whose name is heard and not seen: the chart's own stands above it. */
export const drawChartTable = (
  caption: string,
  heads: readonly string[],
  ...rows: readonly PageContent[]
): PageElement =>
  element(
    'table',
    { class: 'gk-chart-table' },
    element('caption', {}, element('span', { class: 'gk-hidden' }, caption)),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        heads.map((head) => element('th', { scope: 'col' }, head)),
      ),
    ),
    element('tbody', {}, ...rows),
  );

/** From where to where a bar reaches, in per cent of the room; nothing is drawn of what is not known. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  /** In the chart's one colour, and not in grey. */
  readonly isMain: boolean;
}

const rounded = (percent: number): string => `${Math.round(percent * 100) / 100}%`;

/** A row with its bar: beside its label, or below it where there is no room. */
export const drawBarRow = (
  label: PageContent,
  bar: Bar | undefined,
  numbers: readonly string[],
  isTotal = false,
): PageElement =>
  element(
    'tr',
    { class: isTotal ? 'gk-chart-total' : undefined },
    element(
      'th',
      { scope: 'row' },
      element(
        'div',
        { class: 'gk-chart-row' },
        element('span', {}, label),
        // A line: the size of a <rect> is a stylesheet's to reset. It has no size of its own, so that it
        // takes the room that there is.
        drawing(
          { class: 'gk-chart-bar' },
          bar &&
            bar.to > bar.from &&
            element('line', {
              class: bar.isMain ? 'gk-chart-fill' : 'gk-chart-fill gk-chart-fill--grey',
              x1: rounded(bar.from),
              x2: rounded(bar.to),
              y1: '50%',
              y2: '50%',
            }),
        ),
      ),
    ),
    numbers.map((number) => element('td', { class: 'gk-number' }, number)),
  );

/** Words of the form within a chart. */
export const statutory = (text: string, locale: Locale): PageElement =>
  element('span', { lang: statutoryLang(locale) }, text);

/** Whether nothing is told of a count: “at least 0” is nothing. */
export const isUnknown = ({ value, isFloor }: KnownCount): boolean =>
  value === null || (isFloor && value === 0);

/** Notes on how counts were worked out where cells have no number. */
export const workedOut = (
  counts: readonly (KnownCount | undefined)[],
  locale: Locale,
): readonly PageContent[] => {
  const { added, settled } = chartMessages(locale);
  return [
    counts.some((count) => count?.isAdded) && added,
    counts.some((count) => count?.isSettled) && settled,
  ];
};

/** A count in a cell: the number, at least the number, or why there is none. */
export function countText(count: KnownCount, locale: Locale): string {
  const messages = chartMessages(locale);
  const { value, isFloor, lack = 'blank' } = count;
  return isUnknown(count) || value === null
    ? messages.lacks[lack]
    : messages.count(printNumber(value), isFloor);
}

/** The same with its unit. */
export function casesText(count: KnownCount, locale: Locale): string {
  const { value, isFloor } = count;
  return isUnknown(count) || value === null
    ? countText(count, locale)
    : chartMessages(locale).cases(printNumber(value), isFloor);
}
