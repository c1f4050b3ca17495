import { type LabelExplanations, type Locale, tablesOf } from '../../format';
import type { Report } from '../../report';
import {
  type Comparison,
  compareYears,
  DEFAULT_ID_PREFIX,
  printNumber,
  tableView,
} from '../../table';
import { compareMessages } from '../compare-messages';
import { Heading } from '../Heading/Heading';
import { type LookProps, Root } from '../Root/Root';
import { TableDrawing } from '../StatutoryTable/StatutoryTable';

/** Props of {@link YearComparison}. */
export interface YearComparisonProps extends LookProps {
  /** This year's report, either edition: its form is drawn. */
  readonly report: Report;
  /** Last year's report, either edition. A cell that its form does not have is said to be new. */
  readonly previous: Report;
  /** Tooltips by printed label: `labelExplanations(locale)` of the root entry. Default none. */
  readonly explanations?: LabelExplanations | undefined;
  /** Level of the titles over the tables, 1 to 6. Default 2. */
  readonly headingLevel?: number | undefined;
  /** Of all that is not statutory text. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /** What every id begins with. Default `gk`. */
  readonly idPrefix?: string | undefined;
}

/**
 * The three tables of a report, each number with its change since last year, and what was carried over
 * beside what last year's report carried forward.
 */
export function YearComparison({
  report,
  previous,
  explanations,
  headingLevel = 2,
  locale = 'zh-CN',
  idPrefix = DEFAULT_ID_PREFIX,
  ...look
}: YearComparisonProps) {
  const messages = compareMessages(locale);
  const compare = compareYears(report, previous);
  return (
    <Root {...look} locale={locale}>
      <p className="gk-legend">
        {messages.years(String(report.year ?? ''), String(previous.year ?? ''))}
        {messages.legend}
      </p>
      {tablesOf(report.edition).map(({ key, ordinal, title }) => (
        <div key={key} className="gk-section">
          <Heading
            level={headingLevel}
            className="gk-section-title"
            lang={locale === 'zh-CN' ? undefined : 'zh-CN'}
          >
            {`${ordinal}、${title}`}
          </Heading>
          <TableDrawing
            view={tableView(report, key, { locale, idPrefix })}
            caption="hidden"
            below={(cell) => (
              <Change value={cell.value} comparison={compare(cell.address)} locale={locale} />
            )}
            {...{ explanations, locale, idPrefix }}
          />
        </div>
      ))}
    </Root>
  );
}

/** ▲ and ▼, so that a rise is not told from a fall by colour. */
const signed = (change: number): string =>
  change < 0 ? `▼${printNumber(-change)}` : `▲${printNumber(change)}`;

function Change({
  value,
  comparison,
  locale,
}: {
  readonly value: number | null;
  readonly comparison: Comparison;
  readonly locale: Locale;
}) {
  const { previous, change, carriedForward } = comparison;
  const messages = compareMessages(locale);
  const before =
    previous === undefined
      ? messages.newCell
      : messages.lastYear(previous === null ? messages.blank : printNumber(previous));
  return (
    <span className="gk-change" lang={locale === 'zh-CN' ? undefined : locale}>
      <span className="gk-hidden">{before}</span>
      {previous === undefined && (
        <span className="gk-change-sign" aria-hidden="true">
          {messages.newSign}
        </span>
      )}
      {change !== null && change !== 0 && (
        <span className="gk-change-number" title={before}>
          <span className="gk-hidden">{change > 0 ? messages.more : messages.less} </span>
          {signed(change)}
        </span>
      )}
      {change === 0 && <span className="gk-hidden">{messages.same}</span>}
      {typeof carriedForward === 'number' && (
        <span className="gk-carry" data-gk-agrees={carriedForward === value}>
          <span aria-hidden="true">
            {carriedForward === value ? '＝' : '≠'}
            {printNumber(carriedForward)}
          </span>
          <span className="gk-hidden">
            {carriedForward === value
              ? messages.carryAgrees(printNumber(carriedForward))
              : messages.carryDiffers(printNumber(carriedForward))}
          </span>
        </span>
      )}
    </span>
  );
}
