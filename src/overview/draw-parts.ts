import { element, type PageContent, type PageElement } from '../draw';
import type { Locale } from '../format';
import type { Severity } from '../rules';
import { tableMessages } from '../table';
import {
  type BodyGroup,
  type BodyLine,
  type SeverityCounts,
  STANDINGS,
  type Standing,
} from './collection-view';
import { overviewMessages } from './messages';

/** Where a report is to be seen: an address for a file, or none. */
export type LinkOf = (file: string) => string | undefined;

/** How everything of a collection is drawn. */
export interface DrawCollectionOptions {
  readonly locale: Locale;
  readonly idPrefix: string;
  /** Level of the title, 1 to 6. */
  readonly headingLevel: number;
  /** Bodies and files become links to what it gives. */
  readonly linkOf?: LinkOf | undefined;
}

export const SEVERITIES: readonly Severity[] = ['error', 'query', 'info'];

/** A table of a list: its caption, its head, its rows; the first cell of a row heads it. */
export const drawList = (
  className: string,
  caption: PageContent,
  head: readonly PageContent[],
  ...bodies: readonly PageContent[]
): PageElement =>
  element(
    'table',
    { class: `gk-list ${className}` },
    element('caption', {}, caption),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        head.map((text, column) => element('th', { key: column, scope: 'col' }, text)),
      ),
    ),
    ...bodies,
  );

/** How far bodies have come, as a bar for the eye: the words beside it say the same. */
export function drawStandings(standings: Readonly<Record<Standing, number>>): PageElement {
  const all = STANDINGS.reduce((sum, standing) => sum + standings[standing], 0);
  let end = 0;
  const parts = STANDINGS.map((standing) => {
    const start = end;
    end += standings[standing];
    const [from, to] = [start, end].map((count) => (all === 0 ? 0 : (count / all) * 100));
    return { standing, from: from ?? 0, to: to ?? 0 };
  });
  const place = (part: number): string => String(Math.round(part * 100) / 100);
  return element(
    'svg',
    {
      class: 'gk-progress',
      viewBox: '0 0 100 8',
      preserveAspectRatio: 'none',
      'aria-hidden': 'true',
      focusable: 'false',
    },
    parts.map(({ standing, from, to }) =>
      from === to
        ? undefined
        : element('path', {
            key: standing,
            class: `gk-progress-part gk-progress-part--${standing}`,
            d: `M${place(from)} 0H${place(to)}V8H${place(from)}Z`,
          }),
    ),
  );
}

/** What was found, in the marks of the tables: 错 3 疑 1. */
export function drawCounts(counts: SeverityCounts, locale: Locale): PageContent {
  const { severities, signs } = tableMessages(locale);
  return SEVERITIES.map(
    (severity) =>
      counts[severity] > 0 && [
        element(
          'span',
          { class: `gk-mark gk-mark--${severity}` },
          element('span', { 'aria-hidden': 'true' }, `${signs[severity]} `),
          element('span', { class: 'gk-hidden' }, `${severities[severity]} `),
          String(counts[severity]),
        ),
        ' ',
      ],
  );
}

/** A text as a link where there is somewhere to go. */
export const drawLinked = (
  text: string,
  file: string | undefined,
  linkOf?: LinkOf,
): PageContent => {
  const href = file === undefined ? undefined : linkOf?.(file);
  return href === undefined ? text : element('a', { href }, text);
};

/** Lines that stand open at once; of more, each group is folded. */
const FEW = 40;
/** Lines of one fold; a longer group is parted into several. */
const ONE_FOLD = 60;

/** What is drawn of a line beside the body's name: a cell each. */
export interface LineColumn {
  readonly head: string;
  readonly draw: (line: BodyLine) => PageContent;
}

/** Groups of bodies, folded where they are many, so that three hundred are no twenty screens. */
export function drawGroups(
  groups: readonly BodyGroup[],
  columns: readonly LineColumn[],
  options: DrawCollectionOptions,
  drawNote: (group: BodyGroup) => PageContent,
): PageContent {
  const messages = overviewMessages(options.locale);
  const lines = groups.reduce((sum, group) => sum + group.lines.length, 0);
  const isOpen = lines <= FEW;
  return groups.map((group, place) => {
    const title =
      group.name !== ''
        ? messages.group(group.name)
        : groups.length === 1
          ? messages.all
          : messages.rest;
    const parts = foldsOf(group.lines);
    return element(
      'details',
      { key: group.key, class: 'gk-group', open: isOpen || undefined },
      element(
        'summary',
        {},
        element('span', { class: 'gk-group-name' }, title),
        ' ',
        drawNote(group),
      ),
      parts.map((part, index) => {
        const table = drawLines(title, part.lines, columns, options);
        if (parts.length === 1) return table;
        const [first, last] = [part.lines[0], part.lines[part.lines.length - 1]];
        return element(
          'details',
          { key: index, class: 'gk-group-part', open: (place === 0 && index === 0) || undefined },
          element(
            'summary',
            {},
            messages.part(
              part.from + 1,
              part.from + part.lines.length,
              first?.body.name ?? '',
              last?.body.name ?? '',
            ),
          ),
          table,
        );
      }),
    );
  });
}

function foldsOf(
  lines: readonly BodyLine[],
): readonly { readonly from: number; readonly lines: readonly BodyLine[] }[] {
  const parts: { from: number; lines: readonly BodyLine[] }[] = [];
  for (let from = 0; from < lines.length; from += ONE_FOLD)
    parts.push({ from, lines: lines.slice(from, from + ONE_FOLD) });
  return parts;
}

const drawLines = (
  title: string,
  lines: readonly BodyLine[],
  columns: readonly LineColumn[],
  { locale, linkOf }: DrawCollectionOptions,
): PageElement =>
  drawList(
    'gk-bodies',
    element('span', { class: 'gk-hidden' }, title),
    [overviewMessages(locale).body, ...columns.map(({ head }) => head)],
    element(
      'tbody',
      {},
      lines.map((line) => {
        const { body } = line;
        return element(
          'tr',
          {
            key: body.code,
            'data-gk-name': [body.name, ...body.aliases, body.code].join('\n'),
            'data-gk-standing': line.standing,
            'data-gk-body': body.state,
            'data-gk-years': line.years.join(' '),
            'data-gk-found': foundOf(line),
          },
          element(
            'th',
            { scope: 'row' },
            drawLinked(body.name, body.file ?? body.files[0], linkOf),
            body.kind !== undefined && [' ', element('small', {}, body.kind)],
          ),
          columns.map(({ head, draw }) => element('td', { key: head }, draw(line))),
        );
      }),
    ),
  );

/** Every table with every severity that was found in it, for the filter: `表三|error`. */
const foundOf = ({ found }: BodyLine): string =>
  [...found]
    .flatMap(([table, counts]) =>
      SEVERITIES.filter((severity) => counts[severity] > 0).map(
        (severity) => `${table}|${severity}`,
      ),
    )
    .join(' ');

/** The state of a body, with what explains it. */
export function drawState(line: BodyLine, locale: Locale, year: number | null): PageContent {
  const messages = overviewMessages(locale);
  const { state, files } = line.body;
  const notes = [
    ...(state === 'unreadable' ? line.errors : []),
    ...(state === 'wrongYear'
      ? [messages.otherYear(line.years.filter((own) => own !== year).join('、'))]
      : []),
    ...(state === 'twice' ? [messages.files(files.map(nameOfFile).join('、'))] : []),
  ];
  return [
    element('span', { class: `gk-standing gk-standing--${line.standing}` }, messages.states[state]),
    notes.map((note) => element('small', { key: note, class: 'gk-note' }, note)),
  ];
}

/** A file without its folders. */
export const nameOfFile = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

/** The lists' share: one decimal, and never 100 % of what is not whole. */
export function shareText(count: number, all: number): string {
  if (all === 0) return '—';
  const share = Math.floor((count / all) * 1000) / 10;
  return `${share}%`;
}
