import {
  type CheckProps,
  drawFindings,
  drawReport,
  drawRoot,
  element,
  type Look,
  shownCheck,
  type TableLook,
  toMarkup,
} from '../draw';
import { type Locale, labelExplanations } from '../format';
import type { CellReading, Report } from '../report';
import { workOn } from '../report/cells';
import { FILE_STYLES } from '../styles/file-styles.generated';
import { DEFAULT_ID_PREFIX, documentTitle } from '../table';
import { drawCharts, type EarlierReport, plainChart } from './draw-charts';
import { drawPlainReport } from './draw-plain';

/**
 * What the HTML is for; {@link toHtml} says what each is.
 *
 * @example
 * import { blankReport } from 'gongkai-report';
 * import { HTML_PROFILES, toHtml } from 'gongkai-report/write';
 *
 * HTML_PROFILES; // → ['full', 'cms', 'print']
 * const pages = HTML_PROFILES.map((profile) => toHtml(blankReport({ year: 2025 }), { profile }));
 */
export const HTML_PROFILES = ['full', 'cms', 'print'] as const;

/** What a page is for: `full` for a page with a style sheet, `cms` for an editor that drops ids and classes, `print` for A4. */
export type HtmlProfile = (typeof HTML_PROFILES)[number];

/** What {@link toHtml} takes beside the report. The `cms` profile is what gets published, and shows nothing of a check. */
export interface HtmlOptions extends Look, Pick<TableLook, 'notes' | 'digits'>, CheckProps {
  /** Default `full`. */
  readonly profile?: HtmlProfile | undefined;
  /** A list of the six sections before the text. Default false; not in `cms`. */
  readonly contents?: boolean | undefined;
  /**
   * What the tables say, before the report: four numbers with their sentences, the outcomes, the balance, and the course of three
   * years or more. In `cms` their words and tables, without what is drawn. Default false.
   */
  readonly charts?: boolean | undefined;
  /** Earlier years of the same body, in any order: what the charts compare with. Default none. */
  readonly earlier?: readonly EarlierReport[] | undefined;
  /** What each label means, as its tooltip, and below each table as `notes` says. Default true; not in `cms`. */
  readonly explanations?: boolean | undefined;
  /** What the document said in each cell, where the report was read from one. */
  readonly readings?: readonly CellReading[] | undefined;
  /** Of all that is not the report's own text. Default `zh-CN`. */
  readonly locale?: Locale | undefined;
  /** What every id begins with. Default `gk`; two reports on one page need two. */
  readonly idPrefix?: string | undefined;
  /** Level of the report's title, 1 to 6. Default 1, in `cms` 2: the page around it has a title. */
  readonly headingLevel?: number | undefined;
}

/**
 * A report as HTML. All text is escaped; the same report gives the same bytes.
 *
 * - `full`: a fragment, `<div class="gk-root">`, the same elements, ids and classes as the React components
 *   draw, for `styles.css`.
 * - `cms`: a fragment that survives the editor of a content management system: no id, class, headers, scope,
 *   role, aria or style element; every label a `th`, table two as four adjoining tables, so that every value
 *   finds its labels by place alone.
 * - `print`: a standalone file for A4, with its own sheet inside: on paper as `styles.css` prints a page.
 *
 * @throws RangeError for an unknown profile.
 * @throws TypeError for what is no report, in one sentence.
 * @example
 * import { blankReport } from 'gongkai-report';
 * import { toHtml } from 'gongkai-report/write';
 *
 * const report = blankReport({ year: 2025, body: { name: '某某市人民政府' } });
 * const fragment = toHtml(report); // for a page with styles.css
 * const pasted = toHtml(report, { profile: 'cms' }); // for the editor of a content management system
 */
export function toHtml(report: Report, options: HtmlOptions = {}): string {
  return workOn(report, () => written(report, options));
}

function written(report: Report, options: HtmlOptions): string {
  const { profile = 'full', locale = 'zh-CN', idPrefix = DEFAULT_ID_PREFIX } = options;
  const { readings, charts = false } = options;
  switch (profile) {
    case 'full':
    case 'print': {
      const { headingLevel = 1, explanations = true } = options;
      const check = shownCheck(options);
      const drawn = { ...options, locale, idPrefix, headingLevel, findings: check?.findings };
      const panel =
        check && drawFindings(report, check, { ...drawn, headingLevel: headingLevel + 1 });
      const markup = toMarkup([
        charts && drawRoot(drawn, ...drawCharts(report, drawn)),
        drawReport(report, {
          ...drawn,
          panel,
          explanations: explanations ? labelExplanations(locale) : undefined,
        }),
      ]);
      return profile === 'full' ? markup : standalone(report, markup, locale);
    }
    case 'cms': {
      const { headingLevel = 2 } = options;
      return toMarkup([
        charts && plainChart(drawCharts(report, { ...options, locale, idPrefix })),
        drawPlainReport(report, { readings, locale, headingLevel, isBelow: charts }),
      ]);
    }
    default:
      throw new RangeError(
        `unknown profile ${JSON.stringify(profile)}; known: ${HTML_PROFILES.join(', ')}`,
      );
  }
}

function standalone(report: Report, body: string, locale: Locale): string {
  const title = documentTitle(report, locale);
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
${toMarkup(element('title', {}, title))}
<style>${FILE_STYLES}</style>
</head>
<body>
<main>
${body}</main>
</body>
</html>
`;
}
