import { findCell, joinLabels } from '../format';
import type { Report } from '../report';
import { getCell } from '../report/cells';
import { balanceAddresses, printNumber } from '../table';
import { compareMessages } from './compare-messages';
import { type DrawChartOptions, drawing } from './draw-outcomes';
import { element, type PageContent, type PageElement } from './node';
import { statutoryLang } from './words';

export interface DrawTrendOptions extends DrawChartOptions {
  /** Cells to follow; default: the rows of the relation that table three prints, all applicants. */
  readonly addresses?: readonly string[] | undefined;
}

interface Series {
  readonly address: string;
  readonly label: string;
  /** null: blank, or no such cell in that year's form. */
  readonly values: readonly (number | null)[];
}

// Per cent of the drawing, which has no size of its own: text and points keep theirs on a telephone.
const LAST = 92;
const TOP = 9;
const BOTTOM = 86;

/** Several years of a body's numbers as lines, with the numbers in a table. Nothing where there is no report. */
export function drawTrend(
  reports: readonly Report[],
  { addresses, locale, idPrefix }: DrawTrendOptions,
): PageElement | undefined {
  const messages = compareMessages(locale);
  const ordered = [...reports].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const [first] = ordered;
  const last = ordered[ordered.length - 1];
  if (!first || !last) return undefined;
  const series = (addresses ?? balanceAddresses(last)).map((address) =>
    seriesOf(address, ordered, addresses !== undefined),
  );
  const years = ordered.map(({ year }) => String(year ?? ''));
  const titleId = `${idPrefix}-trend-chart-title`;
  const title = addresses ? messages.trendOfCells : messages.trend;
  return element(
    'figure',
    { class: 'gk-chart', 'aria-labelledby': titleId },
    element(
      'figcaption',
      { id: titleId, class: 'gk-chart-title' },
      title(String(first.year ?? ''), String(last.year ?? '')),
    ),
    drawLines(series, years),
    // Many years are wider than a telephone.
    element(
      'section',
      { class: 'gk-scroll', 'aria-labelledby': titleId, tabindex: 0 },
      element(
        'table',
        { class: 'gk-chart-table' },
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            [messages.yearHead, ...years].map((head) => element('th', { scope: 'col' }, head)),
          ),
        ),
        element(
          'tbody',
          {},
          series.map(({ address, label, values }, index) =>
            element(
              'tr',
              { key: address },
              element(
                'th',
                { scope: 'row' },
                drawing(
                  { class: 'gk-chart-swatch gk-chart-swatch--line', viewBox: '0 0 40 16' },
                  drawLine(index, { x1: 3, y1: 8, x2: 37, y2: 8 }),
                  drawPoint(index, '20', '8'),
                ),
                ' ',
                element('span', { lang: statutoryLang(locale) }, label),
              ),
              values.map((value) =>
                element(
                  'td',
                  { class: 'gk-number' },
                  value === null ? messages.blank : printNumber(value),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

function seriesOf(address: string, reports: readonly Report[], namesColumn: boolean): Series {
  const cell = reports
    .map(({ edition }) => findCell(edition, address))
    .find((found) => found !== undefined);
  return {
    address,
    label: cell
      ? [joinLabels(cell.rowLabels), ...(namesColumn ? cell.columnLabels.slice(-1) : [])].join(
          ' · ',
        )
      : address,
    values: reports.map((report) =>
      findCell(report.edition, address) ? getCell(report, address) : null,
    ),
  };
}

// Dots are wide and dashes are wider than the line that is whole: one shows on another that covers it.
const LINES = [
  [1.5, undefined],
  [4, '10 6'],
  [6, '0 10'],
  [2.5, '9 4 3 4'],
] as const;

function drawLine(
  index: number,
  ends: Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', string | number>>,
): PageElement {
  const [width, dashes] = LINES[index % LINES.length] ?? [];
  return element('line', {
    class: 'gk-chart-line',
    'stroke-width': width,
    'stroke-dasharray': dashes,
    ...ends,
  });
}

function drawLines(series: readonly Series[], years: readonly string[]): PageElement {
  const known = series.flatMap(({ values }) => values).filter((value) => value !== null);
  const ticks = ticksOf(Math.min(0, ...known), Math.max(1, ...known));
  const [bottom = 0] = ticks;
  const top = ticks[ticks.length - 1] ?? 1;
  // The numbers of the axis stand left of the first year.
  const first = Math.min(45, 6 + 3 * Math.max(...ticks.map((tick) => printNumber(tick).length)));
  const x = (index: number): string => percent(first, LAST, placeOf(years, index));
  const y = (value: number): string => percent(BOTTOM, TOP, (value - bottom) / (top - bottom));
  const isNext = (index: number): boolean => Number(years[index]) === Number(years[index - 1]) + 1;
  // Side by side, each as far from its year as any other: points of the same number do not cover each other.
  const aside = (index: number): number => (index - (series.length - 1) / 2) * 11;
  const gridLine = (ends: Readonly<Record<string, string>>): PageElement =>
    element('line', { class: 'gk-chart-grid', ...ends });
  return drawing(
    { class: 'gk-chart-drawing gk-chart-trend' },
    ticks.map((tick) =>
      element(
        'g',
        {},
        gridLine({ x2: '100%', y1: y(tick), y2: y(tick) }),
        element('text', { class: 'gk-chart-text', y: y(tick), dy: '-0.25em' }, printNumber(tick)),
      ),
    ),
    years.map((year, index) =>
      element(
        'g',
        {},
        gridLine({ x1: x(index), x2: x(index), y1: `${TOP}%`, y2: y(bottom) }),
        // Of many years every other is named; the table names them all.
        (years.length < 8 || (years.length - index) % 2 === 1) &&
          element(
            'text',
            { class: 'gk-chart-text', x: x(index), y: '98%', 'text-anchor': 'middle' },
            year,
          ),
      ),
    ),
    series.map(({ values }, index) =>
      element(
        'g',
        { transform: `translate(${aside(index)} 0)` },
        values.map((value, year): PageContent => {
          const before = values[year - 1] ?? null;
          // Nothing is drawn through what is not known: a blank, or a missing year.
          if (value === null || before === null || !isNext(year)) return undefined;
          return drawLine(index, { x1: x(year - 1), y1: y(before), x2: x(year), y2: y(value) });
        }),
        values.map((value, year) => value !== null && drawPoint(index, x(year), y(value))),
      ),
    ),
  );
}

const percent = (from: number, to: number, part: number): string =>
  `${Math.round((from + part * (to - from)) * 100) / 100}%`;

/** Round numbers from the lowest to the highest, about five of them; whole, as most cells are. */
function ticksOf(lowest: number, highest: number): number[] {
  const least = Math.max(1, (highest - lowest) / 5);
  const power = 10 ** Math.floor(Math.log10(least));
  const step =
    power *
    ([1, 2, 2.5, 5].find((each) => least <= each * power && (each * power) % 1 === 0) ?? 10);
  const from = Math.floor(lowest / step);
  return Array.from({ length: Math.ceil(highest / step) - from + 1 }, (_, i) => (from + i) * step);
}

/** From 0 to 1: years that are missing between two keep their room. In order where a year is not known. */
function placeOf(years: readonly string[], index: number): number {
  const numbers = years.map(Number);
  const from = Math.min(...numbers);
  const span = Math.max(...numbers) - from;
  const place = ((numbers[index] ?? 0) - from) / span;
  return years.includes('') || span === 0 ? index / Math.max(1, years.length - 1) : place;
}

const POINTS = [
  'M-4 0A4 4 0 1 0 4 0A4 4 0 1 0 -4 0Z',
  'M-4 -4H4V4H-4Z',
  'M0 -5 5 4H-5Z',
  'M0 -5 5 0 0 5 -5 0Z',
];

const drawPoint = (index: number, x: string, y: string): PageElement =>
  drawing(
    { class: 'gk-chart-place', x, y },
    element('path', { class: 'gk-chart-point', d: POINTS[index % POINTS.length] }),
  );
