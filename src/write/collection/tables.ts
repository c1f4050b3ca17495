// Not from the room's index, which brings along what reads files.

import {
  type CollectedBody,
  type CollectedNumbers,
  type CollectionSource,
  countStates,
} from '../../collect/collection';
import {
  cellsOf,
  describeCell,
  type EditionId,
  findCell,
  LATEST_EDITION,
  type Locale,
  localText,
} from '../../format';
import { headingOfSection, tableName } from '../../format/editions';
import { perEdition } from '../../format/per-edition';
import { CSV_START, csvLine } from '../../report/csv-line';
import { rules } from '../../rules';
import { fromScaled, toScaled } from '../../rules/decimal';
import { type CollectionColumn, type CollectionTableName, collectionMessages } from './messages';

export type Value = string | number | null;

/** One list of a collection: its columns, and a row an entry. */
export interface CollectionTable {
  readonly name: CollectionTableName;
  readonly columns: readonly CollectionColumn[];
  /** They may be gone through again, and need not be in memory. */
  readonly rows: Iterable<readonly Value[]>;
}

/** What is told of each body, in the lists and in the workbook. */
export const BODY_COLUMNS = [
  'code',
  'name',
  'parent',
  'kind',
  'state',
  'errors',
  'queries',
  'notes',
  'files',
  'file',
] as const satisfies readonly CollectionColumn[];

/** Rows that are made each time they are gone through. */
export const lazily = <T>(make: () => Iterator<T>): Iterable<T> => ({ [Symbol.iterator]: make });

type Words = ReturnType<typeof collectionMessages>;

/** All lists of a collection, as the workbook has them as sheets and the folder as CSV. */
export function collectionTables(
  collection: CollectionSource,
  locale: Locale = 'zh-CN',
): readonly CollectionTable[] {
  const words = collectionMessages(locale);
  const named = new Map(collection.bodies.map((body) => [body.code, body.name]));
  const nameOf = (code: string): string => named.get(code) ?? code;
  return [
    overviewTable(collection, words),
    bodies('bodies', collection.bodies, nameOf, words),
    findings(collection, nameOf, words),
    bodies(
      'missing',
      collection.bodies.filter(({ file }) => file === undefined),
      nameOf,
      words,
    ),
    rollUp(collection, nameOf, words),
    years(collection, nameOf),
    {
      name: 'rules',
      columns: ['rule', 'title', 'severity', 'bodies', 'findings'],
      rows: collection.rules.map((of) => [
        of.rule,
        ruleTitle(of.rule, locale),
        words.severities[of.severity],
        of.bodies,
        of.findings,
      ]),
    },
    outliers(collection, nameOf),
    texts(collection, nameOf),
    files(collection, nameOf, words),
  ];
}

function overviewTable({ bodies, files, year }: CollectionSource, words: Words): CollectionTable {
  return {
    name: 'overview',
    columns: ['item', 'count'],
    rows: [
      [words.year, year],
      [words.total, bodies.length],
      ...countStates(bodies).map(([state, count]) => [words.states[state], count] as const),
      [
        words.strangers,
        files.filter(({ body, error }) => body === undefined && error === undefined).length,
      ],
      [words.unreadable, files.filter(({ error }) => error !== undefined).length],
    ],
  };
}

function bodies(
  name: 'bodies' | 'missing',
  list: readonly CollectedBody[],
  nameOf: (code: string) => string,
  words: Words,
): CollectionTable {
  return {
    name,
    columns: BODY_COLUMNS,
    rows: list.map(({ counts, ...body }) => [
      body.code,
      body.name,
      body.parent === undefined ? '' : nameOf(body.parent),
      body.kind ?? '',
      words.states[body.state],
      counts.error,
      counts.query,
      counts.info,
      body.files.length,
      body.file ?? body.files[0] ?? '',
    ]),
  };
}

function findings(
  { findings: list, files }: CollectionSource,
  nameOf: (code: string) => string,
  words: Words,
): CollectionTable {
  const editions = new Map(files.map(({ file, edition }) => [file, edition]));
  const placeOf = (file: string, anchor: string): string => {
    const edition = editions.get(file);
    if (!edition) return anchor;
    if (findCell(edition, anchor)) return describeCell(edition, anchor);
    return headingOfSection(edition, anchor) ?? '';
  };
  return {
    name: 'findings',
    columns: [
      'name',
      'year',
      'severity',
      'table',
      'anchor',
      'message',
      'suggestion',
      'rule',
      'cells',
      'file',
    ],
    rows: lazily(function* () {
      for (const finding of list)
        yield [
          finding.body === undefined ? (finding.name ?? '') : nameOf(finding.body),
          finding.year ?? null,
          words.severities[finding.severity],
          finding.table,
          placeOf(finding.file, finding.anchor),
          finding.message,
          finding.suggestion,
          finding.rule,
          finding.cells.join(' '),
          finding.file,
        ];
    }),
  };
}

function rollUp(
  { rollUps }: CollectionSource,
  nameOf: (code: string) => string,
  words: Words,
): CollectionTable {
  return {
    name: 'rollUp',
    columns: ['parent', 'table', 'cell', 'sum', 'bodies', 'blanks', 'stated', 'address'],
    rows: lazily(function* () {
      for (const { parent, edition, bodies: members, sums, differs = [] } of rollUps)
        for (const [index, { address, table }] of cellsOf(edition).entries())
          yield [
            parent === '' ? words.all : nameOf(parent),
            tableName(edition, table) ?? '',
            describeCell(edition, address),
            sums[index]?.sum ?? null,
            members.length,
            sums[index]?.blanks ?? null,
            differs.find((differing) => differing.address === address)?.stated ?? null,
            address,
          ];
    }),
  };
}

function years(
  { bodies: list, numbers, previous }: CollectionSource,
  nameOf: (code: string) => string,
): CollectionTable {
  return {
    name: 'years',
    columns: ['name', 'cell', 'before', 'value', 'change', 'address'],
    rows: lazily(function* () {
      for (const { code } of list)
        for (const { edition, address, before, value } of changesOf(
          numbers[code],
          previous[code],
        )) {
          const change = fromScaled(toScaled(value) - toScaled(before));
          yield [nameOf(code), describeCell(edition, address), before, value, change, address];
        }
    }),
  };
}

/** A number that is there in both years. */
export interface YearPair {
  readonly edition: EditionId;
  readonly address: string;
  /** Where it stands among the cells of this year's edition. */
  readonly index: number;
  readonly before: number;
  readonly value: number;
}

/** The numbers of a body that are there in both years. */
export function* yearPairs(
  now: CollectedNumbers | undefined,
  last: CollectedNumbers | undefined,
): Generator<YearPair> {
  if (!now || !last) return;
  const { edition } = now;
  const places = cellOrder(last.edition);
  for (const [index, { address }] of cellsOf(edition).entries()) {
    const value = now.values[index] ?? null;
    const before = last.values[places.get(address) ?? -1] ?? null;
    // What is in another unit is no pair.
    if (now.units?.[address] !== last.units?.[address]) continue;
    if (value !== null && before !== null) yield { edition, address, index, before, value };
  }
}

/** Those of them that changed. */
export function* changesOf(
  now: CollectedNumbers | undefined,
  last: CollectedNumbers | undefined,
): Generator<YearPair> {
  for (const pair of yearPairs(now, last)) if (pair.value !== pair.before) yield pair;
}

/** Where each cell stands among those of its edition. */
const cellOrder = /* @__PURE__ */ perEdition(
  (edition): ReadonlyMap<string, number> =>
    new Map(cellsOf(edition).map(({ address }, index) => [address, index])),
);

function outliers(
  { outliers: list, numbers }: CollectionSource,
  nameOf: (code: string) => string,
): CollectionTable {
  return {
    name: 'outliers',
    columns: ['name', 'kind', 'cell', 'value', 'median', 'peers', 'address'],
    rows: list.map(({ body, kind, address, value, median, peers }) => {
      const edition = numbers[body]?.edition;
      const cell = edition ? describeCell(edition, address) : address;
      return [nameOf(body), kind, cell, value, median, peers, address];
    }),
  };
}

function texts(
  { sharedTexts }: CollectionSource,
  nameOf: (code: string) => string,
): CollectionTable {
  return {
    name: 'texts',
    columns: ['section', 'bodies', 'letters', 'text', 'who'],
    rows: sharedTexts.map(({ section, text, letters, bodies: members }) => [
      headingOfSection(LATEST_EDITION, section) ?? '',
      members.length,
      letters,
      text,
      members.map(nameOf).join('、'),
    ]),
  };
}

function files(
  { files: list }: CollectionSource,
  nameOf: (code: string) => string,
  words: Words,
): CollectionTable {
  return {
    name: 'files',
    columns: [
      'file',
      'belongs',
      'name',
      'year',
      'edition',
      'errors',
      'queries',
      'notes',
      'problem',
    ],
    rows: list.map(({ body, reason, candidates = [], counts, ...line }) => [
      line.file,
      body !== undefined
        ? nameOf(body)
        : [reason ? words.strange[reason] : '', candidates.map(nameOf).join('、')]
            .filter((part) => part !== '')
            .join('：'),
      line.name ?? '',
      line.year ?? null,
      line.edition ?? '',
      counts.error,
      counts.query,
      counts.info,
      line.error ?? '',
    ]),
  };
}

/** A list as CSV (RFC 4180), a line at a time: UTF-8 with a byte order mark, a line of column names, CRLF. */
export function* collectionCsvLines(
  { columns, rows }: CollectionTable,
  locale: Locale = 'zh-CN',
): Generator<string> {
  const words = collectionMessages(locale);
  yield `${CSV_START}${csvLine(columns.map((column) => words.columns[column]))}`;
  for (const row of rows) yield csvLine(row);
}

const TITLES = new Map(rules.map(({ id, title }) => [id, title]));

/** What a rule is called; its id where there is no such rule. */
export function ruleTitle(id: string, locale: Locale): string {
  const title = TITLES.get(id);
  return title ? localText(title, locale) : id;
}
