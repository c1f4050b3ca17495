import type { Locale } from '../format';
import type { CellReading, Report } from '../report';
import {
  balanceOf,
  type CountAt,
  correctedCases,
  countsOf,
  isExact,
  isYearAfter,
  type KnownCount,
  outcomesOf,
  tableMessages,
  togetherOf,
} from '../table';
import { casesText, drawFigure, isUnknown, workedOut } from './chart';
import { type Before, chartMessages, percent } from './chart-messages';
import type { DrawOutcomesOptions } from './draw-outcomes';
import { element, type PageElement } from './node';
import { drawWords } from './words';

export interface DrawSummaryOptions extends DrawOutcomesOptions {
  /** Last year's report, or another earlier one. */
  readonly previous?: Report | undefined;
  readonly previousReadings?: readonly CellReading[] | undefined;
}

/** A number of the summary, and the sentence that says it. */
interface SummaryItem {
  readonly label: string;
  readonly value: string;
  /** The number of the year before. */
  readonly before?: string | undefined;
  readonly text: string;
}

/** The numbers of a report that its summary tells. */
function summaryNumbers(report: Report, countAt: CountAt) {
  const outcomes = outcomesOf(report, countAt);
  const balance = balanceOf(report, countAt);
  const cases = correctedCases(report, countAt);
  const carriedOn = balance?.right.find(({ isCarried }) => isCarried)?.count;
  const received = balance?.left.find(({ isCarried }) => !isCarried)?.count;
  return { outcomes, cases, received, carriedOn, ...togetherOf(cases) };
}

/** What the items of a summary are made of. */
interface Told {
  readonly year: string;
  readonly now: ReturnType<typeof summaryNumbers>;
  readonly earlier: ReturnType<typeof summaryNumbers> | undefined;
  /** What the earlier year is called; undefined where no earlier report is given. */
  readonly earlierName: string | undefined;
  readonly locale: Locale;
}

function countItem(
  { earlierName, locale }: Told,
  label: string,
  count: KnownCount,
  earlierCount: KnownCount | undefined,
  text: (value: number, isFloor: boolean, before?: Before) => string,
): SummaryItem {
  const messages = chartMessages(locale);
  const before =
    earlierName !== undefined && earlierCount
      ? { name: earlierName, count: earlierCount }
      : undefined;
  return {
    label,
    value: casesText(count, locale),
    before: before && messages.beforeValue(before.name, casesText(before.count, locale)),
    text:
      count.value === null || isUnknown(count)
        ? messages.unknown(label, tableMessages(locale).states[count.lack ?? 'blank'])
        : text(count.value, count.isFloor, before),
  };
}

function receivedItem(told: Told): SummaryItem | undefined {
  const { now, earlier, year, locale } = told;
  const { received, receivedText } = chartMessages(locale);
  return (
    now.received &&
    countItem(told, received, now.received, earlier?.received, (...args) =>
      receivedText(year, ...args),
    )
  );
}

function disclosedItem({
  now: { outcomes },
  earlier,
  earlierName,
  locale,
}: Told): SummaryItem | undefined {
  if (!outcomes?.disclosed) return undefined;
  const messages = chartMessages(locale);
  const { disclosed, sum, whole } = outcomes;
  const { share, count } = disclosed;
  const label = messages.disclosed(disclosed.label);
  const value = (part: number | null): string => (part === null ? '—' : percent(part));
  const before = earlier?.outcomes?.disclosed?.share;
  const text = (): string => {
    if (!whole.agrees)
      return messages.outcomesDiffer(casesText(sum, locale), casesText(whole, locale));
    if (isExact(whole) && whole.value === 0) return messages.noOutcomes;
    if (share === null) return messages.noShare;
    return messages.disclosedText(
      label,
      casesText(count, locale),
      casesText(whole, locale),
      percent(share),
    );
  };
  return {
    label,
    value: value(share),
    before:
      earlierName === undefined || before === undefined
        ? undefined
        : messages.beforeValue(earlierName, value(before)),
    text: text(),
  };
}

function carriedItem(told: Told): SummaryItem | undefined {
  const { now, earlier, locale } = told;
  const { carriedForward, carriedForwardText } = chartMessages(locale);
  return (
    now.carriedOn &&
    countItem(told, carriedForward, now.carriedOn, earlier?.carriedOn, carriedForwardText)
  );
}

function correctedItem(told: Told): SummaryItem | undefined {
  const { now, earlier, locale } = told;
  const { cases, corrected, closed } = now;
  if (cases.length === 0) return undefined;
  const messages = chartMessages(locale);
  const kinds = cases.map(({ label }) => label);
  const share =
    isExact(corrected) && isExact(closed) && closed.agrees && closed.value > 0
      ? percent(corrected.value / closed.value)
      : undefined;
  return countItem(
    told,
    messages.corrected,
    corrected,
    earlier?.corrected,
    (value, isFloor, before) =>
      isExact(closed) && closed.value === 0 && value === 0
        ? messages.noneClosed(kinds)
        : messages.correctedText(
            messages.closed(kinds, casesText(closed, locale)),
            value,
            isFloor,
            cases.map((each) => messages.kind(each.label, casesText(each.corrected, locale))),
            share,
            before,
          ),
  );
}

/**
 * What a report says to citizens and leaders: new applications, the share that was disclosed, what is carried forward,
 * what review and litigation corrected. Each with the year before and the sentence that says it.
 */
export function drawSummary(
  report: Report,
  { previous, readings, previousReadings, locale, idPrefix }: DrawSummaryOptions,
): PageElement {
  const messages = chartMessages(locale);
  const year = String(report.year ?? '');
  const now = summaryNumbers(report, countsOf(report, readings));
  const earlier = previous && summaryNumbers(previous, countsOf(previous, previousReadings));
  const earlierName = previous && messages.before(previous.year, isYearAfter(report, previous));
  const told: Told = { year, now, earlier, earlierName, locale };
  const items = [
    receivedItem(told),
    disclosedItem(told),
    carriedItem(told),
    correctedItem(told),
  ].flatMap((item) => item ?? []);
  const used = [now, earlier].flatMap((each) => [
    each?.received,
    each?.carriedOn,
    each?.corrected,
    each?.outcomes?.disclosed?.count,
  ]);
  return drawFigure(
    {
      id: `${idPrefix}-report-summary-title`,
      title: messages.summary(year),
      notes: workedOut(used, locale),
    },
    element(
      'dl',
      { class: 'gk-summary' },
      items.map(({ label, value, before, text }) =>
        element(
          'div',
          { class: 'gk-summary-item' },
          element('dt', { class: 'gk-chart-note' }, drawWords(label, locale)),
          element('dd', {}, drawWords(value, locale)),
          before !== undefined && element('dd', { class: 'gk-chart-note' }, before),
          element('dd', {}, drawWords(text, locale)),
        ),
      ),
    ),
  );
}
