import { type LabelExplanations, type Locale, tablesOf } from '../format';
import type { Report } from '../report';
import {
  type Comparison,
  compareYears,
  isYearAfter,
  printNumber,
  tableMessages,
  tableView,
} from '../table';
import { compareMessages } from './compare-messages';
import { type DrawCell, drawTable } from './draw-table';
import { element, heading, type PageContent, type PageElement } from './node';
import { interfaceLang, statutoryLang } from './words';

export interface DrawComparisonOptions {
  /** Tooltips by printed label. Default none. */
  readonly explanations?: LabelExplanations | undefined;
  readonly locale: Locale;
  readonly idPrefix: string;
  /** Level of the titles over the tables, 1 to 6. */
  readonly headingLevel: number;
}

/**
 * The three tables of a report, each number with its change since last year, and what was carried over
 * beside what last year's report carried forward.
 */
export function drawComparison(
  report: Report,
  previous: Report,
  options: DrawComparisonOptions,
): PageContent {
  const { locale, headingLevel } = options;
  const messages = compareMessages(locale);
  const compare = compareYears(report, previous);
  const isLastYear = isYearAfter(report, previous);
  const before = messages.before(previous.year, isLastYear);
  const drawCell: DrawCell = (cell, drawn) => [
    drawn,
    drawChange(cell.value, compare(cell.address), before, locale),
  ];
  return [
    element(
      'p',
      { class: 'gk-legend' },
      messages.compared(messages.year(report.year), messages.year(previous.year)) +
        (isLastYear ? messages.carried : messages.notCarried),
    ),
    tablesOf(report.edition).map(({ key, ordinal, title }) =>
      element(
        'div',
        { key, class: 'gk-section' },
        heading(
          headingLevel,
          { class: 'gk-section-title', lang: statutoryLang(locale) },
          `${ordinal}、${title}`,
        ),
        drawTable(tableView(report, key, options), { ...options, caption: 'hidden', drawCell }),
      ),
    ),
  ];
}

/** What stands below a number: that of the year before, in words where there is none, and the change. */
function drawChange(
  value: number | null,
  { previous, change, carriedForward }: Comparison,
  /** The year before, in a word. */
  before: string,
  locale: Locale,
): PageElement {
  const messages = compareMessages(locale);
  const { severities, signs } = tableMessages(locale);
  return element(
    'span',
    { class: 'gk-change', lang: interfaceLang(locale) },
    // A blank cell is heard already.
    value === null && element('span', { 'aria-hidden': 'true' }, messages.blank),
    ' ',
    element(
      'span',
      {},
      previous === undefined
        ? messages.noCell(before)
        : previous === null
          ? messages.wasBlank(before)
          : change === 0
            ? messages.same(before)
            : messages.was(before, printNumber(previous)),
    ),
    ' ',
    change !== null &&
      change !== 0 &&
      // A sign, so that a rise is not told from a fall by colour.
      element(
        'span',
        { class: 'gk-change-number' },
        element('span', { 'aria-hidden': 'true' }, change < 0 ? '▼' : '▲'),
        element('span', { class: 'gk-hidden' }, `${change < 0 ? messages.less : messages.more} `),
        printNumber(Math.abs(change)),
      ),
    ' ',
    typeof carriedForward === 'number' &&
      (carriedForward === value
        ? element('span', {}, messages.carryAgrees)
        : // A query, as it is among the findings: last year's report may be the one that is wrong.
          element(
            'span',
            { class: 'gk-carry' },
            element(
              'span',
              { class: 'gk-mark gk-mark--query', 'aria-hidden': 'true' },
              signs.query,
            ),
            ' ',
            element('span', { class: 'gk-hidden' }, `${severities.query} `),
            element('strong', {}, messages.carryDiffers),
            ` ${messages.carriedForward(printNumber(carriedForward))}`,
          )),
  );
}
