import { BODY_STATES, type CollectionSource } from '../collect/collection';
import { element, heading, type PageContent, type PageElement } from '../draw';
import { statutoryLang } from '../draw/words';
import { tableMessages } from '../table';
import {
  type BodyLine,
  bodyLines,
  countStandings,
  groupsOf,
  problemsByTable,
  standingOf,
  type TableProblems,
} from './collection-view';
import {
  type DrawCollectionOptions,
  drawCounts,
  drawGroups,
  drawLinked,
  drawList,
  drawStandings,
  drawState,
  SEVERITIES,
  shareText,
} from './draw-parts';
import { overviewMessages } from './messages';

/** How a collection stands: how complete it is, bodies by state, what was found in which table, and each body. */
export function drawOverview(
  collection: CollectionSource,
  options: DrawCollectionOptions,
): PageElement {
  const { locale, idPrefix, headingLevel } = options;
  const messages = overviewMessages(locale);
  const lines = bodyLines(collection);
  const titleId = `${idPrefix}-overview-title`;
  return element(
    'section',
    { class: 'gk-overview', 'aria-labelledby': titleId },
    heading(
      headingLevel,
      { id: titleId, class: 'gk-overview-title' },
      messages.title(collection.year),
    ),
    drawLead(collection, lines, options),
    lines.length > 0 &&
      element(
        'div',
        { class: 'gk-overview-tables' },
        drawStates(lines, options),
        drawProblems(problemsByTable(lines), options),
      ),
    lines.length > 0 && [
      heading(headingLevel + 1, { class: 'gk-overview-subtitle' }, messages.listTitle),
      drawBodyFilter(lines, options),
      drawGroups(
        groupsOf(lines),
        [
          { head: messages.state, draw: (line) => drawState(line, locale, collection.year) },
          { head: messages.problems, draw: (line) => drawFound(line, options) },
        ],
        options,
        ({ standings, lines: own, withErrors }) => [
          drawStandings(standings),
          ' ',
          element(
            'span',
            { class: 'gk-group-note' },
            [
              messages.ofAll(standings.received, own.length),
              ...(standings.open > 0 ? [`${messages.standings.open} ${standings.open}`] : []),
              ...(standings.missing > 0
                ? [`${messages.standings.missing} ${standings.missing}`]
                : []),
              ...(withErrors > 0 ? [messages.withErrors(withErrors)] : []),
            ].join(' · '),
          ),
        ],
      ),
    ],
    drawStrangers(collection, options),
  );
}

function drawLead(
  { bodies, hasRoster }: CollectionSource,
  lines: readonly BodyLine[],
  { locale }: DrawCollectionOptions,
): PageContent {
  const messages = overviewMessages(locale);
  if (bodies.length === 0) return element('p', { class: 'gk-lead' }, messages.empty);
  const standings = countStandings(lines);
  if (!hasRoster)
    return element('p', { class: 'gk-lead' }, messages.leadWithoutRoster(lines.length));
  return [
    element(
      'p',
      { class: 'gk-lead' },
      element(
        'strong',
        {},
        messages.lead(
          lines.length,
          standings.received,
          shareText(standings.received, lines.length),
        ),
      ),
      standings.open > 0 && ` ${messages.open(standings.open)}`,
      standings.missing > 0 && ` ${messages.missing(standings.missing)}`,
    ),
    drawStandings(standings),
  ];
}

function drawStates(lines: readonly BodyLine[], { locale }: DrawCollectionOptions): PageElement {
  const messages = overviewMessages(locale);
  const counted = BODY_STATES.map((state) => ({
    state,
    count: lines.filter(({ body }) => body.state === state).length,
  })).filter(({ count }) => count > 0);
  return drawList(
    'gk-counts',
    messages.statesTitle,
    [messages.state, messages.bodies, messages.share],
    element(
      'tbody',
      {},
      counted.map(({ state, count }) =>
        element(
          'tr',
          { key: state },
          element(
            'th',
            { scope: 'row' },
            element(
              'span',
              { class: `gk-standing gk-standing--${standingOf(state)}` },
              messages.states[state],
            ),
          ),
          element('td', {}, String(count)),
          element('td', {}, shareText(count, lines.length)),
        ),
      ),
    ),
  );
}

function drawProblems(
  problems: readonly TableProblems[],
  { locale }: DrawCollectionOptions,
): PageContent {
  const messages = overviewMessages(locale);
  const { severities } = tableMessages(locale);
  return problems.length === 0
    ? element('p', { class: 'gk-counts' }, messages.noProblems)
    : drawList(
        'gk-counts',
        messages.problemsTitle,
        [
          messages.table,
          ...SEVERITIES.map((severity) => severities[severity]),
          messages.bodiesConcerned,
        ],
        element(
          'tbody',
          {},
          problems.map(({ table, counts, bodies }) =>
            element(
              'tr',
              { key: table },
              element('th', { scope: 'row' }, drawTableName(table, { locale })),
              SEVERITIES.map((severity) =>
                element('td', { key: severity }, String(counts[severity])),
              ),
              element('td', {}, String(bodies)),
            ),
          ),
        ),
      );
}

/** 表三, in its own language; in words what is in no table. */
const drawTableName = (
  table: string,
  { locale }: Pick<DrawCollectionOptions, 'locale'>,
): PageContent =>
  table === ''
    ? overviewMessages(locale).wholeReport
    : element('span', { lang: statutoryLang(locale) }, table);

/** What was found in the report of a body, and in which tables. */
function drawFound({ body, found }: BodyLine, { locale }: DrawCollectionOptions): PageContent {
  const messages = overviewMessages(locale);
  if (body.file === undefined) return messages.notRead;
  const { counts } = body;
  if (SEVERITIES.every((severity) => counts[severity] === 0)) return messages.none;
  const tables = problemsByTable([{ found }]);
  return [
    drawCounts(counts, locale),
    element(
      'small',
      {},
      tables.map(({ table }, index) => [index > 0 && '、', drawTableName(table, { locale })]),
    ),
  ];
}

/** The fields that a live screen filters by. There without a script, too, but not shown: they would do nothing. */
function drawBodyFilter(
  lines: readonly BodyLine[],
  { locale, idPrefix }: DrawCollectionOptions,
): PageElement {
  const messages = overviewMessages(locale);
  const { severities } = tableMessages(locale);
  const id = (name: string): string => `${idPrefix}-filter-${name}`;
  const field = (name: string, label: string, input: PageElement): PageElement =>
    element('div', { class: 'gk-filter-field' }, element('label', { for: id(name) }, label), input);
  const choice = (
    name: string,
    label: string,
    choices: readonly (readonly [value: string, text: string])[],
  ): PageContent =>
    choices.length > 0 &&
    field(
      name,
      label,
      element(
        'select',
        { id: id(name), 'data-gk-filter': name },
        element('option', { value: '' }, messages.any),
        choices.map(([value, text]) => element('option', { key: value, value }, text)),
      ),
    );
  const tables = problemsByTable(lines);
  const years = [...new Set(lines.flatMap((line) => line.years))].sort((a, b) => b - a);
  const states = BODY_STATES.filter((state) => lines.some(({ body }) => body.state === state));
  return element(
    'form',
    { class: 'gk-filter', role: 'search', 'aria-label': messages.filter, hidden: true },
    field(
      'name',
      messages.name,
      element('input', {
        id: id('name'),
        type: 'search',
        autocomplete: 'off',
        'data-gk-filter': 'name',
      }),
    ),
    choice(
      'state',
      messages.state,
      states.map((state) => [state, messages.states[state]]),
    ),
    choice(
      'table',
      messages.table,
      // The space stands for what is in no table: an empty value is no choice.
      tables.map(({ table }) => [table === '' ? ' ' : table, table || messages.wholeReport]),
    ),
    choice(
      'severity',
      messages.severity,
      SEVERITIES.filter((severity) => tables.some(({ counts }) => counts[severity] > 0)).map(
        (severity) => [severity, severities[severity]],
      ),
    ),
    choice(
      'year',
      messages.year,
      years.length > 1 ? years.map((year) => [String(year), String(year)]) : [],
    ),
    element('button', { type: 'reset', class: 'gk-filter-reset' }, messages.reset),
    element('p', { class: 'gk-filter-count', role: 'status' }),
  );
}

/** Files that are set to nobody, and why; told also where no body is known. */
function drawStrangers(
  { files, bodies, hasRoster }: CollectionSource,
  { locale, linkOf }: DrawCollectionOptions,
): PageContent {
  const messages = overviewMessages(locale);
  const nameOf = new Map(bodies.map(({ code, name }) => [code, name]));
  const strangers = files.filter(({ body }) => body === undefined);
  if (strangers.length === 0) return undefined;
  const title = hasRoster
    ? messages.strangersTitle(strangers.length)
    : messages.unknownTitle(strangers.length);
  return element(
    'details',
    { class: 'gk-group gk-strangers' },
    element('summary', {}, element('span', { class: 'gk-group-name' }, title)),
    drawList(
      'gk-files',
      element('span', { class: 'gk-hidden' }, title),
      [messages.file, messages.reason],
      element(
        'tbody',
        {},
        strangers.map(({ file, error, reason, candidates = [] }) =>
          element(
            'tr',
            { key: file },
            element('th', { scope: 'row' }, drawLinked(file, file, linkOf)),
            element(
              'td',
              {},
              error ?? (hasRoster && reason ? messages.strange[reason] : messages.notRead),
              candidates.length > 0 &&
                element(
                  'small',
                  { class: 'gk-note' },
                  messages.candidates(
                    candidates.map((code) => nameOf.get(code) ?? code).join('、'),
                  ),
                ),
            ),
          ),
        ),
      ),
    ),
  );
}
