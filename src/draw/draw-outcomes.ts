import type { CellReading, Report } from '../report';
import { countsOf, isExact, type Outcomes, outcomesOf } from '../table';
import {
  casesText,
  countText,
  type DrawChartOptions,
  drawBarRow,
  drawChartTable,
  drawFigure,
  drawMistake,
  isUnknown,
  statutory,
  workedOut,
} from './chart';
import { chartMessages, percent } from './chart-messages';
import type { PageContent, PageElement } from './node';
import { drawWords } from './words';

export interface DrawOutcomesOptions extends DrawChartOptions {
  readonly readings?: readonly CellReading[] | undefined;
}

/**
 * How the applications of a year ended: a table with a bar in each row, the longest first, and what it says in
 * words. Nothing where the form has no outcomes.
 */
export function drawOutcomes(
  report: Report,
  { readings, locale, idPrefix }: DrawOutcomesOptions,
): PageElement | undefined {
  const messages = chartMessages(locale);
  const outcomes = outcomesOf(report, countsOf(report, readings));
  if (!outcomes) return undefined;
  const { groups, sum, whole } = outcomes;
  // Of the same length in the form's order; what is not known comes last.
  const sorted = [...groups].sort((a, b) => (b.count.value ?? -1) - (a.count.value ?? -1));
  const longest = Math.max(...groups.map(({ count }) => count.value ?? 0));
  const title = messages.outcomes(String(report.year ?? ''));
  const shareText = (share: number | null): string => (share === null ? '—' : percent(share));
  return drawFigure(
    {
      id: `${idPrefix}-outcome-chart-title`,
      title,
      headline: drawHeadline(outcomes, locale),
      notes: workedOut([whole, sum], locale),
    },
    drawChartTable(
      messages.data(title),
      [messages.outcome, messages.number, messages.share],
      sorted.map(({ label, count, share, isDisclosed }) =>
        drawBarRow(
          statutory(label, locale),
          isExact(count)
            ? { from: 0, to: (count.value / Math.max(1, longest)) * 100, isMain: isDisclosed }
            : undefined,
          [countText(count, locale), shareText(share)],
        ),
      ),
      !whole.agrees &&
        drawBarRow(messages.addedUp, undefined, [countText(sum, locale), shareText(null)], true),
      drawBarRow(
        messages.total,
        undefined,
        [
          countText(whole, locale),
          shareText(groups.some(({ share }) => share !== null) ? 1 : null),
        ],
        true,
      ),
    ),
  );
}

/** What the table says, in words; or why it says nothing. */
function drawHeadline(
  { groups, sum, whole, disclosed }: Outcomes,
  locale: DrawChartOptions['locale'],
): PageContent {
  const messages = chartMessages(locale);
  const text = (words: string): PageContent => drawWords(words, locale);
  if (!whole.agrees) {
    return drawMistake(
      text(messages.outcomesDiffer(casesText(sum, locale), casesText(whole, locale))),
      locale,
    );
  }
  if (isExact(whole) && whole.value === 0) return messages.noOutcomes;
  if (whole.value === null && sum.value === null) return messages.outcomesBlank;
  if (isUnknown(whole) && isUnknown(sum)) return messages.outcomesZeroSoFar;
  if (!disclosed) return undefined;
  const { share } = disclosed;
  const label = messages.disclosed(disclosed.label);
  if (share === null) return messages.noShare;
  const first =
    share === 1
      ? messages.allDisclosed(label)
      : share === 0
        ? messages.noneDisclosed(label)
        : messages.someDisclosed(percent(share), label);
  const others = groups.filter(({ isDisclosed }) => !isDisclosed);
  const most = Math.max(...others.map((group) => group.share ?? 0));
  // Which of them are the most is known where all of them are.
  if (most === 0 || others.some((group) => group.share === null)) {
    return text(first + messages.stop);
  }
  const largest = others.filter((group) => group.share === most);
  return text(
    first +
      messages.mostOfOthers(
        largest.map((group) => group.label),
        percent(most),
      ) +
      messages.stop,
  );
}
