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

const WIDTH = 600;
const HEIGHT = 240;
const LEFT = 64;
const RIGHT = 24;
const TOP = 16;
const BOTTOM = 32;

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
  const series = (addresses ?? balanceAddresses(last)).map((address) => seriesOf(address, ordered));
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
                    className="gk-chart-swatch"
                    viewBox="0 0 24 16"
                    aria-hidden="true"
                    focusable="false"
                  >
                    <path className="gk-chart-line" d="M0 8H24" strokeDasharray={dash(index)} />
                    <Point index={index} x={12} y={8} />
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
      </figure>
    </Root>
  );
}

function seriesOf(address: string, reports: readonly Report[]): Series {
  const cell = reports
    .map(({ edition }) => findCell(edition, address))
    .find((found) => found !== undefined);
  return {
    address,
    label: cell ? joinLabels(cell.rowLabels) : address,
    values: reports.map((report) =>
      findCell(report.edition, address) ? getCell(report, address) : null,
    ),
  };
}

const DASHES = [undefined, '8 4', '2 4', '12 4 2 4'];
const dash = (index: number): string | undefined => DASHES[index % DASHES.length];

function Drawing({
  series,
  years,
}: {
  readonly series: readonly Series[];
  readonly years: readonly string[];
}) {
  const known = series.flatMap(({ values }) => values).filter((value) => value !== null);
  const top = niceCeiling(Math.max(1, ...known));
  const bottom = Math.min(0, ...known);
  const x = (index: number): number => LEFT + placeOf(years, index) * (WIDTH - LEFT - RIGHT);
  const y = (value: number): number =>
    TOP + ((top - value) / (top - bottom)) * (HEIGHT - TOP - BOTTOM);
  return (
    <svg
      className="gk-chart-drawing"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      focusable="false"
    >
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <path className="gk-chart-grid" d={`M${LEFT} ${y(top * part)}H${WIDTH - RIGHT}`} />
          <text className="gk-chart-text" x={LEFT - 8} y={y(top * part) + 4} textAnchor="end">
            {printNumber(top * part)}
          </text>
        </g>
      ))}
      {years.map((year, index) => (
        <text key={year} className="gk-chart-text" x={x(index)} y={HEIGHT - 10} textAnchor="middle">
          {year}
        </text>
      ))}
      {series.map(({ address, values }, index) => (
        <g key={address}>
          <path
            className="gk-chart-line"
            d={lineOf(values, years, x, y)}
            strokeDasharray={dash(index)}
          />
          {values.map(
            (value, year) =>
              value !== null && <Point key={years[year]} index={index} x={x(year)} y={y(value)} />,
          )}
        </g>
      ))}
    </svg>
  );
}

/** From 0 to 1: years that are missing between two keep their room. In order where a year is not known. */
function placeOf(years: readonly string[], index: number): number {
  const numbers = years.map(Number);
  const from = Math.min(...numbers);
  const span = Math.max(...numbers) - from;
  const place = ((numbers[index] ?? 0) - from) / span;
  return years.includes('') || span === 0 ? index / Math.max(1, years.length - 1) : place;
}

/** A blank breaks the line, and so does a missing year: nothing is drawn through what is not known. */
function lineOf(
  values: readonly (number | null)[],
  years: readonly string[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  values.forEach((value, index) => {
    if (value === null) return;
    const isNext = Number(years[index]) === Number(years[index - 1]) + 1;
    const from = isNext && values[index - 1] !== null ? 'L' : 'M';
    path += `${from}${x(index)} ${y(value)}`;
  });
  return path;
}

/** 1, 2 or 5 times a power of ten. */
function niceCeiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * (value <= power ? 1 : value <= 2 * power ? 2 : value <= 5 * power ? 5 : 10);
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
  readonly x: number;
  readonly y: number;
}) {
  return (
    <path
      className="gk-chart-point"
      d={POINTS[index % POINTS.length]}
      transform={`translate(${x} ${y})`}
    />
  );
}
