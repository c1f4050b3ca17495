import {
  drawBalance,
  drawOutcomes,
  drawSummary,
  drawTrend,
  element,
  isList,
  type PageAttributes,
  type PageContent,
  type PageElement,
} from '../draw';
import type { Locale } from '../format';
import type { CellReading, Report } from '../report';
import { LABEL_STYLE, TABLE_ATTRIBUTES, VALUE_STYLE } from './draw-plain';

/** The report of an earlier year, for the charts of {@link toHtml}. */
export interface EarlierReport {
  /** Of the same body, either edition. */
  readonly report: Report;
  /** What its document said in each cell, where it was read from one. */
  readonly readings?: readonly CellReading[] | undefined;
}

export interface DrawChartsOptions {
  readonly readings?: readonly CellReading[] | undefined;
  readonly earlier?: readonly EarlierReport[] | undefined;
  readonly locale: Locale;
  readonly idPrefix: string;
}

/** As many years make a course. */
const COURSE = 3;

/** The charts of a report, and its course where there are years enough. */
export function drawCharts(
  report: Report,
  { earlier = [], ...options }: DrawChartsOptions,
): readonly PageContent[] {
  const { readings } = options;
  const before = [...earlier].sort((a, b) => (b.report.year ?? 0) - (a.report.year ?? 0));
  const [last] = before;
  const years: readonly EarlierReport[] = [...before, { report, readings }];
  return [
    drawSummary(report, {
      ...options,
      previous: last?.report,
      previousReadings: last?.readings,
    }),
    drawOutcomes(report, options),
    drawBalance(report, options),
    years.length >= COURSE &&
      drawTrend(
        years.map((year) => year.report),
        { ...options, readings: years.map((year) => year.readings) },
      ),
  ];
}

type Inside = readonly PageContent[];

/** What is made of the elements that are not kept as they are. */
const PLAIN = new Map<string, (inside: Inside, attributes: PageAttributes) => PageContent>([
  ['figure', (inside) => inside],
  ['section', (inside) => inside],
  ['dl', (inside) => inside],
  ['div', (inside) => inside],
  ['figcaption', (inside) => element('p', {}, element('strong', {}, inside))],
  // Heard only: the chart's name stands above it.
  ['caption', () => undefined],
  ['table', (inside) => element('table', TABLE_ATTRIBUTES, inside)],
  [
    'th',
    (inside, { scope }) =>
      element('th', { align: scope === 'col' ? 'center' : 'left', style: LABEL_STYLE }, inside),
  ],
  ['td', (inside) => element('td', { align: 'right', style: VALUE_STYLE }, inside)],
]);

/**
 * A chart with what the editor of a content management system keeps: its words and its table, without what is drawn or
 * only heard.
 */
export function plainChart(content: PageContent): PageContent {
  if (typeof content === 'string' || content === false || content === undefined) return content;
  if (isList(content)) return content.map(plainChart);
  if ('slot' in content) return undefined;
  const { tag, attributes, children } = 'draw' in content ? content.draw() : content;
  const names = String(attributes.class ?? '').split(' ');
  // Signs between the numbers are hidden from who hears them said.
  const isDrawn = attributes['aria-hidden'] === 'true' && tag !== 'span';
  if (isDrawn || names.includes('gk-hidden')) return undefined;
  if (names.includes('gk-summary-item')) return plainItem(children);
  const inside = children.map(plainChart);
  const make = PLAIN.get(tag);
  return make ? make(inside, attributes) : element(tag, {}, inside);
}

/** A number with its name, the year before and the sentence, in a paragraph. */
function plainItem(children: readonly PageContent[]): PageElement {
  const [name, value, ...rest] = children.flatMap((child) =>
    typeof child === 'object' && 'tag' in child ? [child.children.map(plainChart)] : [],
  );
  const [before, text] = rest.length > 1 ? rest : [undefined, rest[0]];
  return element(
    'p',
    {},
    element('strong', {}, name, ' ', value),
    before && [' ', before],
    element('br'),
    text,
  );
}
