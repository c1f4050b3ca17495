import type { Locale } from '../../format';
import type { Report } from '../../report';
import { DEFAULT_ID_PREFIX, type OutcomeShare, outcomeShares } from '../../table';
import { compareMessages } from '../compare-messages';
import { type LookProps, Root } from '../Root/Root';

/** Props of {@link OutcomeChart}. */
export interface OutcomeChartProps extends LookProps {
  /** Either edition. */
  readonly report: Report;
  /** Of all that is not statutory text. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /** What every id begins with. Default `gk`. */
  readonly idPrefix?: string | undefined;
}

/**
 * How the applications of a year ended, as one bar and a table with the numbers. The parts differ by
 * pattern, so that they can be told apart in black and white.
 */
export function OutcomeChart({
  report,
  locale = 'zh-CN',
  idPrefix = DEFAULT_ID_PREFIX,
  ...look
}: OutcomeChartProps) {
  const messages = compareMessages(locale);
  const shares = outcomeShares(report);
  const sum = shares.reduce((total, { count }) => total + (count ?? 0), 0);
  const hasBlanks = shares.some((share) => share.hasBlanks);
  const isBlank = shares.every(({ count }) => count === null);
  const countText = (count: number | null, atLeast: boolean): string =>
    count === null ? messages.blank : atLeast ? messages.atLeast(String(count)) : String(count);
  const shareText = (share: number | null): string =>
    share === null ? '—' : `${(share * 100).toFixed(1)}%`;
  const titleId = `${idPrefix}-outcome-chart-title`;
  const pattern = (index: number): string => `${idPrefix}-outcome-pattern-${index}`;
  const statutory = locale === 'zh-CN' ? undefined : 'zh-CN';
  return (
    <Root {...look} locale={locale}>
      <figure className="gk-chart" aria-labelledby={titleId}>
        <figcaption id={titleId} className="gk-chart-title">
          {messages.outcomes(String(report.year ?? ''))}
        </figcaption>
        {sum === 0 ? (
          <p className="gk-chart-empty">
            {isBlank
              ? messages.outcomesBlank
              : hasBlanks
                ? messages.outcomesZeroSoFar
                : messages.noOutcomes}
          </p>
        ) : (
          <svg className="gk-chart-drawing gk-chart-bar" aria-hidden="true" focusable="false">
            <defs>
              {shares.map(({ label }, index) => (
                <Pattern key={label} id={pattern(index)} index={index} />
              ))}
            </defs>
            {starts(shares).map((start, index) => (
              // Each reaches under the next, to the end. The bar has no size of its own: patterns are not
              // squeezed on a telephone. A path: the size of a <rect> is a stylesheet's to reset.
              <svg
                key={shares[index]?.label}
                className="gk-chart-place"
                x={`${start}%`}
                aria-hidden="true"
                focusable="false"
              >
                <path
                  className="gk-chart-part"
                  d="M0 1H9999V35H0Z"
                  fill={`url(#${pattern(index)})`}
                />
              </svg>
            ))}
          </svg>
        )}
        <table className="gk-chart-table">
          <thead>
            <tr>
              <th scope="col">{messages.outcome}</th>
              <th scope="col">{messages.count}</th>
              <th scope="col">{messages.share}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map(({ label, count, share, hasBlanks }, index) => (
              <tr key={label}>
                <th scope="row">
                  <svg
                    className="gk-chart-swatch"
                    viewBox="0 0 24 16"
                    aria-hidden="true"
                    focusable="false"
                  >
                    {sum === 0 && (
                      <defs>
                        <Pattern id={pattern(index)} index={index} />
                      </defs>
                    )}
                    <path
                      className="gk-chart-part"
                      d="M1 1H23V15H1Z"
                      fill={`url(#${pattern(index)})`}
                    />
                  </svg>{' '}
                  <span lang={statutory}>{label}</span>
                </th>
                <td className="gk-number">{countText(count, hasBlanks)}</td>
                <td className="gk-number">{shareText(share)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{messages.total}</th>
              <td className="gk-number">{countText(isBlank ? null : sum, hasBlanks)}</td>
              <td className="gk-number">{shareText(sum === 0 ? null : 1)}</td>
            </tr>
          </tbody>
        </table>
      </figure>
    </Root>
  );
}

/** Where each part begins, in per cent. */
function starts(shares: readonly OutcomeShare[]): number[] {
  let end = 0;
  return shares.map(({ share }) => {
    const start = end;
    end += (share ?? 0) * 100;
    return Math.round(start * 100) / 100;
  });
}

// Each a tile of 8 × 8 in the text's colour, from full to empty.
const STROKES = [
  'M0 0H8V8H0Z',
  'M0 0H8V4H0Z',
  'M-2 2 2 -2M0 8 8 0M6 10 10 6',
  'M2 0V8M6 0V8',
  'M0 0 8 8M8 0 0 8',
  'M4 3.9V4.1',
];

function Pattern({ id, index }: { readonly id: string; readonly index: number }) {
  const filled = index < 2;
  return (
    <pattern id={id} width={8} height={8} patternUnits="userSpaceOnUse">
      <path className="gk-chart-ground" d="M0 0H8V8H0Z" />
      <path
        className={filled ? 'gk-chart-fill' : 'gk-chart-stroke'}
        d={STROKES[index % STROKES.length]}
      />
    </pattern>
  );
}
