import { type LabelExplanations, type Locale, tablesOf } from '../../format';
import type { Report } from '../../report';
import {
  type Comparison,
  compareYears,
  DEFAULT_ID_PREFIX,
  isYearAfter,
  printNumber,
  tableMessages,
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
  /** Last year's report, or another earlier one, either edition. */
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
  const isLastYear = isYearAfter(report, previous);
  const before = messages.before(previous.year, isLastYear);
  return (
    <Root {...look} locale={locale}>
      <p className="gk-legend">
        {messages.compared(messages.year(report.year), messages.year(previous.year))}
        {isLastYear ? messages.carried : messages.notCarried}
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
              <Change
                value={cell.value}
                comparison={compare(cell.address)}
                before={before}
                locale={locale}
              />
            )}
            {...{ explanations, locale, idPrefix }}
          />
        </div>
      ))}
    </Root>
  );
}

/** What stands below a number: that of the year before, in words where there is none, and the change. */
function Change({
  value,
  comparison,
  before,
  locale,
}: {
  readonly value: number | null;
  readonly comparison: Comparison;
  /** The year before, in a word. */
  readonly before: string;
  readonly locale: Locale;
}) {
  const { previous, change, carriedForward } = comparison;
  const messages = compareMessages(locale);
  const { severities, signs } = tableMessages(locale);
  return (
    <span className="gk-change" lang={locale === 'zh-CN' ? undefined : locale}>
      {/* A blank cell is heard already. */}
      {value === null && <span aria-hidden="true">{messages.blank}</span>}{' '}
      <span>
        {previous === undefined
          ? messages.noCell(before)
          : previous === null
            ? messages.wasBlank(before)
            : change === 0
              ? messages.same(before)
              : messages.was(before, printNumber(previous))}
      </span>{' '}
      {change !== null && change !== 0 && (
        // A sign, so that a rise is not told from a fall by colour.
        <span className="gk-change-number">
          <span aria-hidden="true">{change < 0 ? '▼' : '▲'}</span>
          <span className="gk-hidden">{change < 0 ? messages.less : messages.more} </span>
          {printNumber(Math.abs(change))}
        </span>
      )}{' '}
      {typeof carriedForward === 'number' &&
        (carriedForward === value ? (
          <span>{messages.carryAgrees}</span>
        ) : (
          // A query, as it is among the findings: last year's report may be the one that is wrong.
          <span className="gk-carry">
            <span className="gk-mark gk-mark--query" aria-hidden="true">
              {signs.query}
            </span>{' '}
            <span className="gk-hidden">{severities.query} </span>
            <strong>{messages.carryDiffers}</strong>{' '}
            {messages.carriedForward(printNumber(carriedForward))}
          </span>
        ))}
    </span>
  );
}
