import { findCell, joinLabels } from '../format';
import type { CellReading, Report } from '../report';
import { balanceOf, countsOf, isExact, type KnownCount } from '../table';
import {
  countText,
  type DrawChartOptions,
  drawChartTable,
  drawFigure,
  drawing,
  statutory,
} from './chart';
import { chartMessages } from './chart-messages';
import { balanceLabels } from './draw-balance';
import { element, type PageContent, type PageElement } from './node';

export interface DrawTrendOptions extends DrawChartOptions {
  /** Cells to follow; default: the rows of the relation that table three prints, all applicants. */
  readonly addresses?: readonly string[] | undefined;
  /** What the documents said in each cell, in the order of the reports. */
  readonly readings?: readonly (readonly CellReading[] | undefined)[] | undefined;
}

interface Series {
  readonly address: string;
  readonly label: PageContent;
  /** undefined: that year's form has no such cell. */
  readonly counts: readonly (KnownCount | undefined)[];
}

/**
 * Several years of a body's numbers: a small drawing for each, with a scale of its own, and the numbers in a table.
 * Nothing where there is no report.
 */
export function drawTrend(
  reports: readonly Report[],
  { addresses, readings = [], locale, idPrefix }: DrawTrendOptions,
): PageElement | undefined {
  const messages = chartMessages(locale);
  const ordered = reports
    .map((report, index) => ({ report, countAt: countsOf(report, readings[index]) }))
    .sort((a, b) => (a.report.year ?? 0) - (b.report.year ?? 0));
  const [first] = ordered;
  const last = ordered[ordered.length - 1];
  if (!first || !last) return undefined;
  const balance = addresses ? undefined : balanceOf(last.report, last.countAt);
  const names = balance ? balanceLabels(balance, locale) : [];
  const rows = balance ? [...balance.left, ...balance.right].map(({ address }) => address) : [];
  const series = (addresses ?? rows).map((address, row): Series => {
    const cell = ordered
      .map(({ report }) => findCell(report.edition, address))
      .find((found) => found !== undefined);
    return {
      address,
      label:
        names[row] ??
        (cell
          ? statutory(
              [joinLabels(cell.rowLabels), ...cell.columnLabels.slice(-1)].join(' · '),
              locale,
            )
          : address),
      counts: ordered.map(({ report, countAt }) =>
        findCell(report.edition, address) ? countAt(address) : undefined,
      ),
    };
  });
  const years = ordered.map(({ report }) => String(report.year ?? ''));
  const id = `${idPrefix}-trend-chart-title`;
  const title = (addresses ? messages.trendOfCells : messages.trend)(
    String(first.report.year ?? ''),
    String(last.report.year ?? ''),
  );
  const text = (count: KnownCount | undefined): string =>
    count ? countText(count, locale) : messages.noCell;
  return drawFigure(
    {
      id,
      title,
      notes: [
        series.some(({ counts }) => counts.some((count) => count?.isAdded)) && messages.added,
      ],
    },
    element(
      'div',
      // The table says the same.
      { class: 'gk-chart-panels', 'aria-hidden': 'true' },
      series.map(({ address, label, counts }) =>
        element(
          'div',
          { key: address, class: 'gk-chart-panel' },
          element('div', {}, label),
          drawColumns(counts, years, text),
        ),
      ),
    ),
    element('p', { class: 'gk-chart-note', 'aria-hidden': 'true' }, messages.ownScales),
    // Many years are wider than a telephone.
    element(
      'section',
      { class: 'gk-scroll', 'aria-labelledby': id, tabindex: 0 },
      drawChartTable(
        messages.data(title),
        [messages.yearHead, ...years],
        series.map(({ address, label, counts }) =>
          element(
            'tr',
            { key: address },
            element('th', { scope: 'row' }, label),
            counts.map((count) => element('td', { class: 'gk-number' }, text(count))),
          ),
        ),
      ),
    ),
  );
}

// Per cent of a drawing's height, which has no size of its own: text keeps its size on a telephone.
const TOP = 20;
const BOTTOM = 82;
/** The width of a drawing where it is narrowest, in em of its numbers; a digit is 0.6 of it. */
const WIDTH = 16;

const percent = (part: number): string => `${Math.round(part * 100) / 100}%`;

/** A number a year as columns from 0, each with its number as far as there is room. */
function drawColumns(
  counts: readonly (KnownCount | undefined)[],
  years: readonly string[],
  text: (count: KnownCount | undefined) => string,
): PageElement {
  const known = counts.flatMap((count) => (count && isExact(count) ? [count.value] : []));
  const lowest = Math.min(0, ...known);
  // Where all is 0 the axis stands at the foot.
  const highest = Math.max(lowest === 0 ? 1 : 0, ...known);
  const span = highest - lowest;
  const y = (value: number): number => TOP + ((highest - value) / span) * (BOTTOM - TOP);
  const { places, slots } = yearPlaces(years);
  const x = (index: number): number => (((places[index] ?? 0) + 0.5) / slots) * 100;
  const labels = counts.map(text);
  const heightOf = (index: number): number => counts[index]?.value ?? 0;
  const order = years.map((_, index) => index);
  const last = years.length - 1;
  const middles = order.map((index) => (x(index) / 100) * WIDTH);
  // Those that tell most come first: the last, the first, the highest and the lowest.
  const byWorth = [...order].sort((a, b) => worth(b) - worth(a) || heightOf(b) - heightOf(a));
  function worth(index: number): number {
    if (index === last) return 3;
    return index === 0 ? 2 : heightOf(index) === highest || heightOf(index) === lowest ? 1 : 0;
  }
  const numbered = withRoom(labels, middles, byWorth);
  const named = withRoom(
    years,
    middles,
    [...order].sort((a, b) => worth(b) - worth(a) || b - a),
  );
  return drawing(
    { class: 'gk-chart-columns' },
    element('line', {
      stroke: 'currentColor',
      x2: '100%',
      y1: percent(y(0)),
      y2: percent(y(0)),
    }),
    order.map((index): PageContent => {
      const count = counts[index];
      const value = count && isExact(count) ? count.value : undefined;
      const middle = percent(x(index));
      const place = (text: string): Readonly<Record<'x' | 'text-anchor', string>> => {
        // At the edges a long text begins or ends there.
        const half = (emWidth(text) / 2 / WIDTH) * 100;
        if (x(index) < half) return { x: '0%', 'text-anchor': 'start' };
        if (x(index) > 100 - half) return { x: '100%', 'text-anchor': 'end' };
        return { x: middle, 'text-anchor': 'middle' };
      };
      const label = (words: string, top: string, up: string): PageElement =>
        element('text', { fill: 'currentColor', ...place(words), y: top, dy: up }, words);
      return [
        value !== undefined &&
          value !== 0 &&
          element('line', {
            class: index === last ? 'gk-chart-fill' : 'gk-chart-fill gk-chart-fill--grey',
            // Wide enough to be seen, and never wider than what a year has.
            'stroke-width': `${Math.min(2, (WIDTH / slots) * 0.6).toFixed(2)}em`,
            x1: middle,
            x2: middle,
            y1: percent(y(0)),
            y2: percent(y(value)),
          }),
        numbered.has(index) &&
          label(labels[index] ?? '', percent(y(Math.max(0, value ?? 0))), '-0.35em'),
        named.has(index) && label(years[index] ?? '', '100%', '-0.25em'),
      ];
    }),
  );
}

/** Years that are missing between two keep their room. In order where a year is not known, or there twice. */
function yearPlaces(years: readonly string[]): {
  readonly places: readonly number[];
  readonly slots: number;
} {
  const numbers = years.map(Number);
  const first = Math.min(...numbers);
  const isPlain = !years.includes('') && new Set(years).size === years.length;
  const places = years.map((_, index) => (isPlain ? (numbers[index] ?? 0) - first : index));
  return { places, slots: Math.max(...places) + 1 };
}

/** In em: a digit is narrower than a Chinese letter. */
const emWidth = (text: string): number =>
  [...text].reduce((width, letter) => width + (letter > '\u2e7f' ? 1 : 0.6), 0);

/** Which texts are written so that none lies on another: those that come first in an order. */
function withRoom(
  texts: readonly string[],
  middles: readonly number[],
  order: readonly number[],
): ReadonlySet<number> {
  const halfOf = (index: number): number => (emWidth(texts[index] ?? '') + 0.6) / 2;
  const written = new Set<number>();
  for (const index of order) {
    const isFree = [...written].every(
      (other) =>
        Math.abs((middles[index] ?? 0) - (middles[other] ?? 0)) >= halfOf(index) + halfOf(other),
    );
    if (isFree) written.add(index);
  }
  return written;
}
