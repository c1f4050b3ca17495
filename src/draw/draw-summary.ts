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
  const name = previous && messages.before(previous.year, isYearAfter(report, previous));
  const beforeOf = (count: KnownCount | undefined): Before | undefined =>
    name !== undefined && count ? { name, count } : undefined;
  const items: SummaryItem[] = [];
  const add = (
    label: string,
    count: KnownCount,
    count2: KnownCount | undefined,
    text: (value: number, isFloor: boolean, before?: Before) => string,
  ): void => {
    const before = beforeOf(count2);
    items.push({
      label,
      value: casesText(count, locale),
      before: before && messages.beforeValue(before.name, casesText(before.count, locale)),
      text:
        count.value === null || isUnknown(count)
          ? messages.unknown(label, tableMessages(locale).states[count.lack ?? 'blank'])
          : text(count.value, count.isFloor, before),
    });
  };

  if (now.received) {
    add(messages.received, now.received, earlier?.received, (...args) =>
      messages.receivedText(year, ...args),
    );
  }
  if (now.outcomes?.disclosed) {
    const { disclosed, sum, whole } = now.outcomes;
    const { share, count } = disclosed;
    const label = messages.disclosed(disclosed.label);
    const share2 = earlier?.outcomes?.disclosed?.share;
    items.push({
      label,
      value: share === null ? '—' : percent(share),
      before:
        name === undefined || share2 === undefined
          ? undefined
          : messages.beforeValue(name, share2 === null ? '—' : percent(share2)),
      text: !whole.agrees
        ? messages.outcomesDiffer(casesText(sum, locale), casesText(whole, locale))
        : isExact(whole) && whole.value === 0
          ? messages.noOutcomes
          : share === null
            ? messages.noShare
            : messages.disclosedText(
                label,
                casesText(count, locale),
                casesText(whole, locale),
                percent(share),
              ),
    });
  }
  if (now.carriedOn) {
    add(messages.carriedForward, now.carriedOn, earlier?.carriedOn, messages.carriedForwardText);
  }
  if (now.cases.length > 0) {
    const { cases, corrected, closed } = now;
    const kinds = cases.map(({ label }) => label);
    const share =
      isExact(corrected) && isExact(closed) && closed.agrees && closed.value > 0
        ? percent(corrected.value / closed.value)
        : undefined;
    add(messages.corrected, corrected, earlier?.corrected, (value, isFloor, before) =>
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
