import type { CollectedReport, CollectionSource } from '../../collect/collection';
import { drawRoot, element, type PageContent, toMarkup } from '../../draw';
import type { Locale } from '../../format';
import { drawMissing, drawOverview, drawRollUp, overviewMessages } from '../../overview';
import { ruleBases, rules } from '../../rules';
import { FILE_STYLES } from '../../styles/file-styles.generated';
import { DEFAULT_ID_PREFIX, documentTitle } from '../../table';
import { toHtml } from '../to-html';
import { siteMessages } from './messages';
import { SITE_SCRIPT, SITE_STYLES } from './site-assets.generated';

/** Where the files of a site lead. */
export interface SiteLinks {
  /** The page of a file's report, from the site's folder; none where there is no report. */
  readonly pageOf: (file: string) => string | undefined;
  /** The file itself, from the site's folder. */
  readonly originalOf: (file: string) => string;
}

/** A file of a site: its name below the site's folder, with forward slashes, and what is in it. */
export type SiteFile = readonly [name: string, content: string];

/** The folder of the pages of single reports. */
export const REPORTS = 'reports';

/**
 * Nothing comes from elsewhere and nothing on the page is a script but the file beside it. In Chromium a file's own
 * `'self'` is no other file: `file:` names them.
 */
const POLICY =
  "default-src 'none'; style-src 'self' file:; script-src 'self' file:; base-uri 'none'; form-action 'none'";

/** A page of the site. Everything on it is drawn, so that all text is escaped. */
function sitePage(
  title: string,
  toRoot: string,
  locale: Locale,
  head: PageContent,
  markup: string,
): string {
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
${toMarkup(element('title', {}, title))}<link rel="stylesheet" href="${toRoot}style.css" />
</head>
<body>
${toMarkup(head)}<main>
${markup}</main>
<script src="${toRoot}site.js"></script>
</body>
</html>
`;
}

/** The way back and to the other pages. */
const drawWays = (
  locale: Locale,
  ...ways: readonly (readonly [href: string, text: string])[]
): PageContent =>
  element(
    'nav',
    { class: 'gk-root gk-site-ways', 'aria-label': siteMessages(locale).pages },
    element(
      'ul',
      {},
      ways.map(([href, text]) => element('li', { key: href }, element('a', { href }, text))),
    ),
  );

/** The page of a report: the report with its findings, as `toHtml` draws it. */
export function reportPage(
  { file, report, findings = [], notChecked, readings }: CollectedReport,
  original: string,
  locale: Locale,
): string | undefined {
  if (!report) return undefined;
  const messages = siteMessages(locale);
  const markup = toHtml(report, {
    check: { findings, notChecked, rules, bases: ruleBases(locale) },
    readings,
    locale,
  });
  const name = file.slice(file.lastIndexOf('/') + 1);
  return sitePage(
    documentTitle(report, locale),
    '../',
    locale,
    drawWays(locale, ['../index.html', messages.back], [original, messages.original(name)]),
    markup,
  );
}

/** All pages but those of single reports, one after the other: a large collection has many sums. */
export function* sitePages(
  collection: CollectionSource,
  { pageOf: reportOf, originalOf }: SiteLinks,
  locale: Locale,
): Generator<SiteFile> {
  const messages = siteMessages(locale);
  const linkOf = (file: string): string => reportOf(file) ?? originalOf(file);
  const options = { locale, idPrefix: DEFAULT_ID_PREFIX, headingLevel: 1, linkOf };
  const title = overviewMessages(locale).title(collection.year);
  const ways: readonly (readonly [string, string])[] = [
    ['index.html', messages.overview],
    ['missing.html', messages.missing],
    ['sums.html', messages.sums],
  ];
  const written = (name: string, content: PageContent): SiteFile => [
    name,
    sitePage(title, '', locale, drawWays(locale, ...ways), toMarkup(drawRoot({ locale }, content))),
  ];
  yield ['style.css', `${FILE_STYLES}${SITE_STYLES}`];
  yield ['site.js', SITE_SCRIPT];
  yield written('index.html', drawOverview(collection, options));
  yield written('missing.html', drawMissing(collection, options));
  const names = new Map(collection.bodies.map(({ code, name }) => [code, name]));
  const parents = collection.rollUps.flatMap(({ parent }) => (parent === '' ? [] : [parent]));
  const pageOfSums = (parent: string): string => `sums-${parents.indexOf(parent) + 1}.html`;
  yield written('sums.html', [
    parents.length > 0 &&
      element(
        'details',
        { class: 'gk-group gk-names' },
        element('summary', {}, messages.sumsOf(parents.length)),
        element(
          'ul',
          {},
          parents.map((parent) =>
            element(
              'li',
              { key: parent },
              element('a', { href: pageOfSums(parent) }, names.get(parent) ?? parent),
            ),
          ),
        ),
      ),
    drawRollUp(collection, options),
  ]);
  for (const parent of parents)
    yield written(pageOfSums(parent), drawRollUp(collection, { ...options, parent }));
}
