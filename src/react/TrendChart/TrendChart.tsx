import { findCell, joinLabels, type Locale } from '../../format';
import type { Report } from '../../report';
import { getCell } from '../../report/cells';
import { balanceAddresses, DEFAULT_ID_PREFIX, printNumber } from '../../table';
import { compareMessages } from '../compare-messages';
import { type LookProps, Root } from '../Root/Root';

/** Props of {@link TrendChart}. */
export interface TrendChartProps extends LookProps {
  /** Reports of the same body on different years, in any order, of either edition. */
  readonly reports: readonly Report[];
  /**
   * Addresses of the cells to follow, one line each; a year whose form has no such cell is a gap.
   * Default: the four rows of the relation that table three prints, all applicants.
   */
  readonly addresses?: readonly string[] | undefined;
  /** Of all that is not statutory text. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /** What every id begins with. Default `gk`. */
  readonly idPrefix?: string | undefined;
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

/** Several years of a body's numbers as lines, with the numbers in a table. Lines differ by dash and point. */
export function TrendChart({
  reports,
  addresses,
  locale = 'zh-CN',
  idPrefix = DEFAULT_ID_PREFIX,
  ...look
}: TrendChartProps) {
  const messages = compareMessages(locale);
  const ordered = [...reports].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const [first] = ordered;
  const last = ordered[ordered.length - 1];
  if (!first || !last) return null;
  const series = (addresses ?? balanceAddresses(last)).map((address) =>
    seriesOf(address, ordered, addresses !== undefined),
  );
  const years = ordered.map(({ year }) => String(year ?? ''));
  const titleId = `${idPrefix}-trend-chart-title`;
  const statutory = locale === 'zh-CN' ? undefined : 'zh-CN';
  return (
    <Root {...look} locale={locale}>
      <figure className="gk-chart" aria-labelledby={titleId}>
        <figcaption id={titleId} className="gk-chart-title">
          {(addresses ? messages.trendOfCells : messages.trend)(
            String(first.year ?? ''),
            String(last.year ?? ''),
          )}
        </figcaption>
        <Drawing series={series} years={years} />
        {/* Many years are wider than a telephone. */}
        <section
          className="gk-scroll"
          aria-labelledby={titleId}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard (WCAG 2.1.1)
          tabIndex={0}
        >
          <table className="gk-chart-table">
            <thead>
              <tr>
                <th scope="col">{messages.yearHead}</th>
                {years.map((year) => (
                  <th key={year} scope="col">
                    {year}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {series.map(({ address, label, values }, index) => (
                <tr key={address}>
                  <th scope="row">
                    <svg
                      className="gk-chart-swatch gk-chart-swatch--line"
                      viewBox="0 0 40 16"
                      aria-hidden="true"
                      focusable="false"
                    >
                      <Line index={index} x1={3} y1={8} x2={37} y2={8} />
                      <Point index={index} x={20} y={8} />
                    </svg>{' '}
                    <span lang={statutory}>{label}</span>
                  </th>
                  {values.map((value, year) => (
                    <td key={years[year]} className="gk-number">
                      {value === null ? messages.blank : printNumber(value)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </figure>
    </Root>
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

function Line({
  index,
  ...ends
}: Readonly<Record<'x1' | 'y1' | 'x2' | 'y2', string | number>> & { readonly index: number }) {
  const [width, dashes] = LINES[index % LINES.length] ?? [];
  return <line className="gk-chart-line" strokeWidth={width} strokeDasharray={dashes} {...ends} />;
}

function Drawing({
  series,
  years,
}: {
  readonly series: readonly Series[];
  readonly years: readonly string[];
}) {
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
  return (
    <svg className="gk-chart-drawing gk-chart-trend" aria-hidden="true" focusable="false">
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="gk-chart-grid" x2="100%" y1={y(tick)} y2={y(tick)} />
          <text className="gk-chart-text" y={y(tick)} dy="-0.25em">
            {printNumber(tick)}
          </text>
        </g>
      ))}
      {years.map((year, index) => (
        <g key={year}>
          <line
            className="gk-chart-grid"
            x1={x(index)}
            x2={x(index)}
            y1={`${TOP}%`}
            y2={y(bottom)}
          />
          {/* Of many years every other is named; the table names them all. */}
          {(years.length < 8 || (years.length - index) % 2 === 1) && (
            <text className="gk-chart-text" x={x(index)} y="98%" textAnchor="middle">
              {year}
            </text>
          )}
        </g>
      ))}
      {series.map(({ address, values }, index) => (
        <g key={address} transform={`translate(${aside(index)} 0)`}>
          {values.map((value, year) => {
            const before = values[year - 1] ?? null;
            // Nothing is drawn through what is not known: a blank, or a missing year.
            if (value === null || before === null || !isNext(year)) return null;
            const ends = { x1: x(year - 1), y1: y(before), x2: x(year), y2: y(value) };
            return <Line key={years[year]} index={index} {...ends} />;
          })}
          {values.map(
            (value, year) =>
              value !== null && <Point key={years[year]} index={index} x={x(year)} y={y(value)} />,
          )}
        </g>
      ))}
    </svg>
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

function Point({
  index,
  x,
  y,
}: {
  readonly index: number;
  readonly x: string | number;
  readonly y: string | number;
}) {
  return (
    <svg className="gk-chart-place" x={x} y={y} focusable="false" aria-hidden="true">
      <path className="gk-chart-point" d={POINTS[index % POINTS.length]} />
    </svg>
  );
}
