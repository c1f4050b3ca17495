// Not from the room's index, which brings along what reads files.
import type { CollectedBody, Collection } from '../../collect/collection';
import { countStates } from '../../collect/collector';
import {
  cellsOf,
  describeCell,
  type EditionId,
  editionForm,
  findCell,
  LATEST_EDITION,
  type Locale,
  tablesOf,
} from '../../format';
import { CSV_START, csvLine } from '../../report/csv-line';
import { fromScaled, toScaled } from '../../rules/decimal';
import { type CollectionColumn, type CollectionTableName, collectionMessages } from './messages';

type Value = string | number | null;

/** One list of a collection: its columns, and a row an entry. */
export interface CollectionTable {
  readonly name: CollectionTableName;
  readonly columns: readonly CollectionColumn[];
  readonly rows: readonly (readonly Value[])[];
}

type Words = ReturnType<typeof collectionMessages>;

/** A section as it is headed; empty for what is none. */
function titleOf(edition: EditionId, key: string): string {
  const section = editionForm(edition).sections.find((own) => own.key === key);
  return section ? `${section.ordinal}、${section.title}` : '';
}

/** All lists of a collection, as the workbook has them as sheets and the folder as CSV. */
export function collectionTables(
  collection: Collection,
  locale: Locale = 'zh-CN',
): readonly CollectionTable[] {
  const words = collectionMessages(locale);
  const named = new Map(collection.bodies.map((body) => [body.code, body.name]));
  const nameOf = (code: string): string => named.get(code) ?? code;
  return [
    overview(collection, words),
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
      columns: ['rule', 'severity', 'bodies', 'findings'],
      rows: collection.rules.map((of) => [
        of.rule,
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

function overview({ bodies, files, year }: Collection, words: Words): CollectionTable {
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
    columns: [
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
    ],
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
  { findings: list, files }: Collection,
  nameOf: (code: string) => string,
  words: Words,
): CollectionTable {
  const editions = new Map(files.map(({ file, edition }) => [file, edition]));
  const placeOf = (file: string, anchor: string): string => {
    const edition = editions.get(file);
    if (!edition) return anchor;
    if (findCell(edition, anchor)) return describeCell(edition, anchor);
    return titleOf(edition, anchor);
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
    rows: list.map((finding) => [
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
    ]),
  };
}

function rollUp(
  { rollUps }: Collection,
  nameOf: (code: string) => string,
  words: Words,
): CollectionTable {
  return {
    name: 'rollUp',
    columns: ['parent', 'table', 'cell', 'sum', 'bodies', 'blanks', 'stated', 'address'],
    rows: rollUps.flatMap(({ parent, edition, bodies: members, sums, differs = [] }) =>
      cellsOf(edition).map(({ address, table }, index) => [
        parent === '' ? words.all : nameOf(parent),
        tablesOf(edition).find(({ key }) => key === table)?.name ?? '',
        describeCell(edition, address),
        sums[index]?.sum ?? null,
        members.length,
        sums[index]?.blanks ?? null,
        differs.find((differing) => differing.address === address)?.stated ?? null,
        address,
      ]),
    ),
  };
}

function years(
  { bodies: list, numbers, previous }: Collection,
  nameOf: (code: string) => string,
): CollectionTable {
  return {
    name: 'years',
    columns: ['name', 'cell', 'before', 'value', 'change', 'address'],
    rows: list.flatMap(({ code }) => {
      const [now, before] = [numbers[code], previous[code]];
      if (!now || !before) return [];
      const cells = cellsOf(before.edition);
      const earlier = new Map(cells.map(({ address }, index) => [address, before.values[index]]));
      return cellsOf(now.edition).flatMap(({ address }, index) => {
        const value = now.values[index] ?? null;
        const last = earlier.get(address) ?? null;
        if (value === null || last === null || value === last) return [];
        const change = fromScaled(toScaled(value) - toScaled(last));
        return [[nameOf(code), describeCell(now.edition, address), last, value, change, address]];
      });
    }),
  };
}

function outliers(
  { outliers: list, numbers }: Collection,
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

function texts({ sharedTexts }: Collection, nameOf: (code: string) => string): CollectionTable {
  return {
    name: 'texts',
    columns: ['section', 'bodies', 'letters', 'text', 'who'],
    rows: sharedTexts.map(({ section, text, letters, bodies: members }) => [
      titleOf(LATEST_EDITION, section),
      members.length,
      letters,
      text,
      members.map(nameOf).join('、'),
    ]),
  };
}

function files(
  { files: list }: Collection,
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

/** A list as CSV (RFC 4180): UTF-8 with a byte order mark, a line of column names, CRLF. */
export function collectionCsv(
  { columns, rows }: CollectionTable,
  locale: Locale = 'zh-CN',
): string {
  const words = collectionMessages(locale);
  const head = columns.map((column) => words.columns[column]);
  return `${CSV_START}${[head, ...rows].map(csvLine).join('')}`;
}
