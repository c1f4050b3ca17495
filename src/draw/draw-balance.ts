import type { Locale } from '../format';
import type { Report } from '../report';
import {
  type BalanceItem,
  type BalanceNumbers,
  balanceOf,
  countsOf,
  isExact,
  type KnownCount,
} from '../table';
import {
  casesText,
  countText,
  drawBarRow,
  drawChartTable,
  drawFigure,
  drawMistake,
  statutory,
  workedOut,
} from './chart';
import { chartMessages } from './chart-messages';
import type { DrawOutcomesOptions } from './draw-outcomes';
import { element, type PageContent, type PageElement } from './node';

/**
 * Short names of the rows of the relation, left and right, for what they are; those of the form where two of a side
 * are the same.
 */
export function balanceLabels(
  { left, right }: Pick<BalanceNumbers, 'left' | 'right'>,
  locale: Locale,
): PageContent[] {
  const messages = chartMessages(locale);
  const named = (items: readonly BalanceItem[], carried: string, other: string): PageContent[] =>
    items.map(({ label, isCarried }) =>
      items.filter((item) => item.isCarried === isCarried).length > 1
        ? statutory(label, locale)
        : isCarried
          ? carried
          : other,
    );
  return [
    ...named(left, messages.carriedOver, messages.newlyReceived),
    ...named(right, messages.carriedForward, messages.concluded),
  ];
}

/**
 * The relation that the form prints, 上年结转 + 本年新收 = 办结 + 结转下年, as bars that follow each other, and
 * whether it holds. Nothing where the form has no such relation.
 */
export function drawBalance(
  report: Report,
  { readings, locale, idPrefix }: DrawOutcomesOptions,
): PageElement | undefined {
  const messages = chartMessages(locale);
  const balance = balanceOf(report, countsOf(report, readings));
  if (!balance) return undefined;
  const { left, right, leftSum, rightSum, holds } = balance;
  const longest = Math.max(1, leftSum.value ?? 0, rightSum.value ?? 0);
  const bar = (from: number, count: KnownCount, isMain: boolean) =>
    isExact(count)
      ? { from: (from / longest) * 100, to: ((from + count.value) / longest) * 100, isMain }
      : undefined;
  const sign = (shown: string, heard: string): PageContent => [
    element('span', { 'aria-hidden': 'true' }, `${shown} `),
    element('span', { class: 'gk-hidden' }, `${heard} `),
  ];
  const side = (items: readonly BalanceItem[], sum: KnownCount, name: string): PageContent => [
    items.map(({ count }, index) => {
      const before = items.slice(0, index).map((item) => item.count);
      // Where one begins is known as long as all before it are.
      const from = before.every(isExact)
        ? before.reduce((end, each) => end + (each.value ?? 0), 0)
        : undefined;
      return drawBarRow(
        [
          index > 0 && sign('＋', messages.plus),
          labels[(items === left ? 0 : left.length) + index],
        ],
        from === undefined ? undefined : bar(from, count, false),
        [countText(count, locale)],
      );
    }),
    drawBarRow(
      [sign('＝', messages.equals), name],
      bar(0, sum, true),
      [countText(sum, locale)],
      true,
    ),
  ];
  const labels = balanceLabels(balance, locale);
  const title = messages.balance(String(report.year ?? ''));
  return drawFigure(
    {
      id: `${idPrefix}-balance-flow-title`,
      title,
      headline: headline(),
      notes: workedOut([leftSum, rightSum], locale),
    },
    drawChartTable(
      messages.data(title),
      [messages.item, messages.number],
      side(left, leftSum, messages.toDo),
      side(right, rightSum, messages.done),
    ),
  );

  function headline(): PageContent {
    if (holds === undefined) return messages.balanceOpen;
    if (!holds) {
      const difference =
        isExact(leftSum) && isExact(rightSum)
          ? Math.abs(leftSum.value - rightSum.value)
          : undefined;
      return drawMistake(
        messages.balanceBroken(casesText(leftSum, locale), casesText(rightSum, locale), difference),
        locale,
      );
    }
    if (leftSum.value === 0) return messages.balanceZero;
    const of = (isCarried: boolean): number =>
      right.reduce(
        (sum, item) => sum + (item.isCarried === isCarried ? (item.count.value ?? 0) : 0),
        0,
      );
    return messages.balanceHolds(leftSum.value ?? 0, of(false), of(true));
  }
}
