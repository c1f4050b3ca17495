import type { Locale } from '../format';
import type { Report } from '../report';
import { type OutcomeShare, outcomeShares } from '../table';
import { compareMessages } from './compare-messages';
import { element, type PageContent, type PageElement } from './node';
import { statutoryLang } from './words';

export interface DrawChartOptions {
  readonly locale: Locale;
  readonly idPrefix: string;
}

/** What is drawn for the eye alone: a table beside it says the same. */
export const drawing = (
  attributes: Readonly<Record<string, string | undefined>>,
  ...content: readonly PageContent[]
): PageElement =>
  element('svg', { ...attributes, 'aria-hidden': 'true', focusable: 'false' }, ...content);

/**
 * How the applications of a year ended, as one bar and a table with the numbers. The parts differ by
 * pattern, so that they can be told apart in black and white.
 */
export function drawOutcomes(report: Report, { locale, idPrefix }: DrawChartOptions): PageElement {
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
  const part = (path: string, index: number): PageElement =>
    element('path', { class: 'gk-chart-part', d: path, fill: `url(#${pattern(index)})` });
  const row = (head: PageContent, count: string, share: string): PageElement =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, head),
      element('td', { class: 'gk-number' }, count),
      element('td', { class: 'gk-number' }, share),
    );
  return element(
    'figure',
    { class: 'gk-chart', 'aria-labelledby': titleId },
    element(
      'figcaption',
      { id: titleId, class: 'gk-chart-title' },
      messages.outcomes(String(report.year ?? '')),
    ),
    sum === 0
      ? element(
          'p',
          { class: 'gk-chart-empty' },
          isBlank
            ? messages.outcomesBlank
            : hasBlanks
              ? messages.outcomesZeroSoFar
              : messages.noOutcomes,
        )
      : drawing(
          { class: 'gk-chart-drawing gk-chart-bar' },
          element(
            'defs',
            {},
            shares.map((_, index) => drawPattern(pattern(index), index)),
          ),
          // Each reaches under the next, to the end. The bar has no size of its own: patterns are not
          // squeezed on a telephone. A path: the size of a <rect> is a stylesheet's to reset.
          starts(shares).map((start, index) =>
            drawing({ class: 'gk-chart-place', x: `${start}%` }, part('M0 1H9999V35H0Z', index)),
          ),
        ),
    element(
      'table',
      { class: 'gk-chart-table' },
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          [messages.outcome, messages.count, messages.share].map((head) =>
            element('th', { scope: 'col' }, head),
          ),
        ),
      ),
      element(
        'tbody',
        {},
        shares.map(({ label, count, share, hasBlanks: atLeast }, index) =>
          row(
            [
              drawing(
                { class: 'gk-chart-swatch', viewBox: '0 0 24 16' },
                sum === 0 && element('defs', {}, drawPattern(pattern(index), index)),
                part('M1 1H23V15H1Z', index),
              ),
              ' ',
              element('span', { lang: statutoryLang(locale) }, label),
            ],
            countText(count, atLeast),
            shareText(share),
          ),
        ),
        row(
          messages.total,
          countText(isBlank ? null : sum, hasBlanks),
          shareText(sum === 0 ? null : 1),
        ),
      ),
    ),
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

const drawPattern = (id: string, index: number): PageElement =>
  element(
    'pattern',
    { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
    element('path', { class: 'gk-chart-ground', d: 'M0 0H8V8H0Z' }),
    element('path', {
      class: index < 2 ? 'gk-chart-fill' : 'gk-chart-stroke',
      d: STROKES[index % STROKES.length],
    }),
  );
