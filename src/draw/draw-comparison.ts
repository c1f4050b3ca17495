import {
  cellsOf,
  describeCell,
  type EditionId,
  type LabelExplanations,
  type Locale,
  tablesOf,
} from '../format';
import type { Report } from '../report';
import {
  type Comparison,
  cellId,
  changedCells,
  compareYears,
  isYearAfter,
  printNumber,
  tableMessages,
  tableView,
} from '../table';
import { compareMessages } from './compare-messages';
import { type DrawCell, drawTable } from './draw-table';
import { element, type PageContent, type PageElement } from './node';
import { drawSectionTitle } from './section-title';
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
 * What changed since last year: how many cells, links to them, and the three tables with last year's number below each
 * that changed; what was carried over beside what last year's report carried forward. Nothing at what stayed.
 */
export function drawComparison(
  report: Report,
  previous: Report,
  options: DrawComparisonOptions,
): PageContent {
  const { locale, headingLevel } = options;
  const messages = compareMessages(locale);
  const compare = compareYears(report, previous);
  const changes = changedCells(report, previous);
  const isLastYear = isYearAfter(report, previous);
  const before = messages.before(previous.year, isLastYear);
  const known = new Set([...changes.changed, ...changes.broken]);
  const marked = new Set(
    cellsOf(report.edition).flatMap(({ address }) => (known.has(address) ? [address] : [])),
  );
  const drawCell: DrawCell = (cell, drawn) =>
    marked.has(cell.address)
      ? [drawn, drawChange(cell.value, compare(cell.address), before, locale)]
      : drawn;
  return [
    element(
      'div',
      { class: 'gk-legend' },
      element(
        'p',
        {},
        messages.compared(messages.year(report.year), messages.year(previous.year)) +
          (isLastYear ? messages.carried : messages.notCarried),
      ),
      element(
        'p',
        {},
        element('strong', {}, messages.changed(changes.compared, changes.changed.length)),
        changes.broken.length > 0 && ` ${messages.broken(changes.broken.length)}`,
        changes.added > 0 && ` ${messages.added(changes.added)}`,
      ),
      marked.size > 0 && drawChangedCells(report.edition, [...marked], options),
    ),
    tablesOf(report.edition).map((table) =>
      element(
        'div',
        { key: table.key, class: 'gk-section' },
        drawSectionTitle(table, headingLevel, locale),
        changes.without.has(table.key)
          ? element('p', { class: 'gk-text' }, messages.nothing(messages.year(previous.year)))
          : drawTable(tableView(report, table.key, options), {
              ...options,
              caption: 'hidden',
              drawCell,
            }),
      ),
    ),
  ];
}

/** Links open at once; more stand folded. */
const FEW = 12;

/** Links to the cells that changed, folded where they are many. */
function drawChangedCells(
  edition: EditionId,
  addresses: readonly string[],
  { locale, idPrefix }: DrawComparisonOptions,
): PageElement {
  const { changedCells: title } = compareMessages(locale);
  return element(
    'details',
    { class: 'gk-changed', open: addresses.length <= FEW || undefined },
    element('summary', {}, title),
    element(
      'ul',
      {},
      addresses.map((address) =>
        element(
          'li',
          { key: address },
          element(
            'a',
            { href: `#${cellId(idPrefix, address)}`, lang: statutoryLang(locale) },
            describeCell(edition, address),
          ),
        ),
      ),
    ),
  );
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
    // Where only the carry-over is broken, the number is last year's.
    previous !== value &&
      previous !== undefined &&
      element(
        'span',
        {},
        previous === null ? messages.wasBlank(before) : messages.was(before, printNumber(previous)),
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
            ` ${messages.lastReport}`,
            element('span', { class: 'gk-hidden' }, messages.carriedForward),
            ` ${printNumber(carriedForward)}`,
          )),
  );
}
