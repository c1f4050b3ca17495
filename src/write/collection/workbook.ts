// Not from the room's index, which brings along what reads files.

import {
  BODY_STATES,
  type BodyState,
  type CollectedBody,
  type CollectionSource,
  type RollUp,
} from '../../collect/collection';
import { tellingCells } from '../../collect/outliers';
import {
  cellsOf,
  describeCell,
  type EditionId,
  findCell,
  LATEST_EDITION,
  type Locale,
  type TableKey,
  tablesOf,
} from '../../format';
import { tableName } from '../../format/editions';
import { blankReport, isCellValue, setCells } from '../../report';
import type { Severity } from '../../rules';
import { fromScaled, toScaled } from '../../rules/decimal';
import { labelOf } from '../label-of';
import { tableSheet } from '../table-sheet';
import {
  cellParts,
  type LookName,
  MOST_LINKS,
  MOST_ROWS,
  reference,
  type Sheet,
  type SheetCell,
  type SheetLink,
  workbookChunks,
} from '../workbook';
import { type CollectionColumn, collectionMessages } from './messages';
import {
  BODY_COLUMNS,
  type CollectionTable,
  changesOf,
  collectionTables,
  lazily,
  type Value,
  type YearPair,
  yearPairs,
} from './tables';

/** How a workbook of a collection is made. */
export interface CollectionWorkbookOptions {
  readonly locale?: Locale;
  /** Where a report's file is to be found from the workbook, as a URI reference; without it files are named only. */
  readonly fileLink?: (file: string) => string | undefined;
  /** The same for the letter to a body. */
  readonly letterLink?: (code: string) => string | undefined;
}

type Words = ReturnType<typeof collectionMessages>;

/** What all sheets are made from. */
interface Desk {
  readonly source: CollectionSource;
  readonly tables: ReadonlyMap<CollectionTable['name'], CollectionTable>;
  readonly locale: Locale;
  readonly words: Words;
  readonly edition: EditionId;
  readonly nameOf: (code: string) => string;
  readonly options: CollectionWorkbookOptions;
}

/**
 * A collection as a workbook for the office, in pieces: overview by body and state, missing list, bodies, findings with a
 * filter and links, rules by frequency, what the bodies below each one add up to as the tables of the form, year on year,
 * and the other lists. Text that strangers wrote is text, whatever it begins with. A list that is longer than a sheet can
 * be is cut, and says where the rest is; a text that is longer than a cell can hold, too. The same collection gives the
 * same bytes.
 */
export function collectionWorkbook(
  source: CollectionSource,
  options: CollectionWorkbookOptions = {},
): Generator<Uint8Array> {
  const { locale = 'zh-CN' } = options;
  const named = new Map(source.bodies.map(({ code, name }) => [code, name]));
  const desk: Desk = {
    source,
    tables: new Map(collectionTables(source, locale).map((table) => [table.name, table])),
    locale,
    words: collectionMessages(locale),
    edition: source.rollUps[0]?.edition ?? LATEST_EDITION,
    nameOf: (code) => named.get(code) ?? code,
    options,
  };
  const lists = [
    ...(source.hasRoster ? [missingSheet(desk)] : []),
    bodiesSheet(desk),
    findingsSheet(desk),
    listSheet(desk, 'rules'),
    ...rollUpSheets(desk),
    ...yearSheets(desk),
    ...(source.outliers.length > 0 ? [listSheet(desk, 'outliers')] : []),
    ...(source.sharedTexts.length > 0 ? [listSheet(desk, 'texts')] : []),
    listSheet(desk, 'files'),
  ];
  return workbookChunks([overviewSheet(desk, lists), ...lists]);
}

// What stands in a cell.

/** A text that a cell can hold: what is too long is cut, and says so. */
function fitting(text: string, words: Words): string {
  const [first = '', ...more] = cellParts(text);
  if (more.length === 0) return first;
  const note = words.book.cut(text.length);
  return `${first.slice(0, -note.length)}${note}`;
}

const numberLook = (value: number): LookName => (Number.isInteger(value) ? 'number' : 'decimal');

function itemCell(value: Value, words: Words): SheetCell {
  if (typeof value === 'number') return { look: numberLook(value), content: value };
  return { look: 'item', content: value === null || value === '' ? null : fitting(value, words) };
}

const linked = (cell: SheetCell, link: SheetLink | undefined): SheetCell =>
  link && cell.content !== null ? { ...cell, link, look: 'link' } : cell;

const linkTo = (sheet: string, row: number): SheetLink => ({
  place: `'${sheet}'!${reference(row, 0)}`,
});

const SEVERITY_LOOKS: Readonly<Record<Severity, LookName>> = {
  error: 'grave',
  query: 'odd',
  info: 'fair',
};

const STATE_LOOKS: Readonly<Record<BodyState, LookName>> = {
  notReported: 'grave',
  unreadable: 'grave',
  twice: 'odd',
  wrongYear: 'odd',
  wrongEdition: 'odd',
  late: 'odd',
  reported: 'fair',
};

const fileLink = ({ options }: Desk, file: string | undefined): SheetLink | undefined => {
  const target = file === undefined ? undefined : options.fileLink?.(file);
  return target === undefined ? undefined : { file: target };
};

// Lists: a line of notes, a head with filters, and an entry a row.

/** Rows above the entries of a list. */
const LIST_HEAD = 2;
/** Entries that a list can have, with a row behind them that says that it goes on elsewhere. */
const MOST_ENTRIES = MOST_ROWS - LIST_HEAD - 1;

const WIDTHS: Partial<Record<CollectionColumn, number>> = {
  code: 21,
  name: 30,
  parent: 26,
  kind: 14,
  state: 13,
  errors: 8,
  queries: 8,
  notes: 8,
  files: 8,
  file: 30,
  year: 8,
  severity: 8,
  table: 8,
  anchor: 28,
  message: 52,
  suggestion: 36,
  rule: 23,
  title: 50,
  bodies: 10,
  findings: 10,
  cell: 58,
  value: 12,
  before: 12,
  change: 12,
  median: 12,
  peers: 12,
  section: 24,
  text: 60,
  letters: 8,
  who: 50,
  belongs: 26,
  edition: 10,
  problem: 40,
  address: 40,
  letter: 12,
  ratio: 10,
};

interface List {
  readonly name: string;
  readonly columns: readonly CollectionColumn[];
  /** Which file of the folder has all of it, should a sheet be too short. */
  readonly csv: string;
  readonly note: string;
  /** How many columns are printed. */
  readonly printed?: number;
  readonly entries: Iterable<readonly SheetCell[]>;
}

function drawListSheet(
  { words }: Desk,
  { name, columns, csv, note, printed, entries }: List,
): Sheet {
  const widths = columns.map((column) => WIDTHS[column] ?? 12);
  const width = widths.reduce((sum, each) => sum + each, 0);
  return {
    name,
    widths,
    merges: [`${reference(0, 0)}:${reference(0, columns.length - 1)}`],
    headRows: LIST_HEAD,
    isFiltered: true,
    ...(printed !== undefined && { printed }),
    isLandscape: true,
    foot: words.book.foot(name),
    rows: {
      *[Symbol.iterator]() {
        yield [{ look: 'note', content: note, room: width }];
        yield columns.map(
          (column): SheetCell => ({ look: 'listHead', content: words.columns[column] }),
        );
        let count = 0;
        for (const entry of entries) {
          if (count++ === MOST_ENTRIES) {
            yield [{ look: 'note', content: words.book.more(csv), room: width }];
            return;
          }
          yield entry;
        }
      },
    },
  };
}

/** A list as it is in its CSV. */
function listSheet(desk: Desk, name: 'rules' | 'outliers' | 'texts' | 'files'): Sheet {
  const { tables, words } = desk;
  const { columns = [], rows = [] } = tables.get(name) ?? {};
  // An address says to a program what the cell's name says to people.
  const shown = columns.flatMap((column, index) =>
    column === 'address' ? [] : [{ column, index }],
  );
  return drawListSheet(desk, {
    name: words.tables[name],
    columns: shown.map(({ column }) => column),
    csv: `${name}.csv`,
    note: words.book.notes[name],
    entries: lazily(function* () {
      for (const row of rows)
        yield shown.map(({ column, index }) => {
          const value = row[index] ?? null;
          const cell = itemCell(value, words);
          return column === 'file' ? linked(cell, fileLink(desk, String(value))) : cell;
        });
    }),
  });
}

/** Bodies of which no report counts. */
function missingSheet(desk: Desk): Sheet {
  const { source, words } = desk;
  const missing = source.bodies.filter(({ file }) => file === undefined);
  return drawListSheet(desk, {
    name: words.tables.missing,
    columns: ['code', 'name', 'parent', 'kind', 'state', 'file'],
    csv: 'missing.csv',
    note: missing.length === 0 ? words.book.noneMissing : words.book.notes.missing,
    entries: missing.map((body) => [
      ...bodyCells(desk, body),
      linked(itemCell(body.files.join('\n'), words), fileLink(desk, body.files[0])),
    ]),
  });
}

function bodyCells({ nameOf, words }: Desk, body: CollectedBody): SheetCell[] {
  return [
    itemCell(body.code, words),
    itemCell(body.name, words),
    itemCell(body.parent === undefined ? '' : nameOf(body.parent), words),
    itemCell(body.kind ?? '', words),
    { look: STATE_LOOKS[body.state], content: words.states[body.state] },
  ];
}

function bodiesSheet(desk: Desk): Sheet {
  const { source, words, options } = desk;
  const { letterLink } = options;
  // The findings stand in the order of the files, as many as each file has.
  const first = new Map<string, number>();
  let row = LIST_HEAD;
  for (const { file, counts } of source.files) {
    first.set(file, row);
    row += counts.error + counts.query + counts.info;
  }
  return drawListSheet(desk, {
    name: words.tables.bodies,
    columns: letterLink ? [...BODY_COLUMNS, 'letter'] : BODY_COLUMNS,
    csv: 'bodies.csv',
    note: words.book.notes.bodies,
    entries: lazily(function* () {
      for (const body of source.bodies) {
        const { counts, file, files } = body;
        const at = first.get(file ?? '');
        const count = (number: number): SheetCell => {
          const cell: SheetCell = { look: 'quiet', content: number };
          const isThere = at !== undefined && at < MOST_ENTRIES && number > 0;
          return isThere
            ? { ...cell, look: 'quietLink', link: linkTo(words.tables.findings, at) }
            : cell;
        };
        const letter = letterLink?.(body.code);
        yield [
          ...bodyCells(desk, body),
          count(counts.error),
          count(counts.query),
          count(counts.info),
          { look: 'quiet', content: files.length },
          linked(itemCell(file ?? files[0] ?? '', words), fileLink(desk, file ?? files[0])),
          ...(letterLink
            ? [
                linked(
                  itemCell(letter === undefined ? '' : words.book.letter, words),
                  letter === undefined ? undefined : { file: letter },
                ),
              ]
            : []),
        ];
      }
    }),
  });
}

function findingsSheet(desk: Desk): Sheet {
  const { source, tables, words } = desk;
  const { columns = [], rows = [] } = tables.get('findings') ?? {};
  const at = (column: CollectionColumn): number => columns.indexOf(column);
  const places = new Map(source.bodies.map(({ code }, index) => [code, LIST_HEAD + index]));
  const looks = new Map(
    (['error', 'query', 'info'] as const).map((severity) => [
      words.severities[severity],
      SEVERITY_LOOKS[severity],
    ]),
  );
  const shown = [
    'name',
    'year',
    'severity',
    'table',
    'anchor',
    'message',
    'suggestion',
    'rule',
    'file',
  ] as const satisfies readonly CollectionColumn[];
  const bodyOf = new Map(source.files.map(({ file, body }) => [file, body]));
  return drawListSheet(desk, {
    name: words.tables.findings,
    columns: shown,
    csv: 'findings.csv',
    printed: shown.indexOf('rule'),
    note: words.book.notes.findings,
    entries: lazily(function* () {
      let links = 0;
      for (const row of rows) {
        const file = String(row[at('file')] ?? '');
        const place = places.get(bodyOf.get(file) ?? '');
        links += 2;
        const isLinked = links <= MOST_LINKS;
        yield shown.map((column): SheetCell => {
          const value = row[at(column)] ?? null;
          const cell = itemCell(value, words);
          if (column === 'severity')
            return { look: looks.get(String(value)) ?? 'fair', content: cell.content };
          if (!isLinked) return cell;
          if (column === 'name' && place !== undefined)
            return linked(cell, linkTo(words.tables.bodies, place));
          return column === 'file' ? linked(cell, fileLink(desk, file)) : cell;
        });
      }
    }),
  });
}

// What bodies add up to, as the tables of the form.

/** Names of bodies that are listed before the rest is only counted. */
const NAMED = 30;

function rollUpSheets(desk: Desk): Sheet[] {
  const { source, words, nameOf } = desk;
  const rollUps = source.rollUps.filter(({ bodies }) => bodies.length > 0);
  if (rollUps.length === 0) return [];
  const named = (codes: readonly string[]): string =>
    codes.length > NAMED
      ? `${codes.slice(0, NAMED).map(nameOf).join('、')}${words.book.andMore(codes.length)}`
      : codes.map(nameOf).join('、');
  const tables = tablesOf(desk.edition).map(({ key, name }) =>
    rollUpTable(desk, rollUps, key, words.book.rollUpOf(name)),
  );
  const undeclared = [...new Set(rollUps.flatMap((rollUp) => rollUp.undeclared ?? []))];
  const heads = [
    words.columns.parent,
    words.columns.bodies,
    words.book.lacking,
    words.book.differing,
    ...tables.map(({ title }) => title),
    words.book.whoLacks,
  ];
  const widths = [30, 12, 12, 12, ...tables.map(() => 10), 60];
  const width = widths.reduce((sum, each) => sum + each, 0);
  const index: Sheet = {
    name: words.tables.rollUp,
    widths,
    merges: [`${reference(0, 0)}:${reference(0, widths.length - 1)}`],
    headRows: LIST_HEAD,
    isLandscape: true,
    foot: words.book.foot(words.tables.rollUp),
    rows: {
      *[Symbol.iterator]() {
        yield [{ look: 'note', content: words.book.notes.rollUp, room: width }];
        yield heads.map((content): SheetCell => ({ look: 'listHead', content }));
        for (const [at, rollUp] of rollUps.entries()) {
          yield [
            itemCell(rollUp.parent === '' ? words.all : nameOf(rollUp.parent), words),
            itemCell(rollUp.bodies.length, words),
            itemCell(rollUp.missing.length, words),
            itemCell(rollUp.differs ? rollUp.differs.length : null, words),
            ...tables.map(({ sheet, title, height }) =>
              linked({ look: 'link', content: title }, linkTo(sheet.name, at * height)),
            ),
            itemCell(named(rollUp.missing), words),
          ];
        }
        if (undeclared.length > 0) {
          yield [];
          yield [{ look: 'note', content: words.book.undeclared(named(undeclared)), room: width }];
        }
        const differing = rollUps.filter(({ differs = [] }) => differs.length > 0);
        if (differing.length === 0) return;
        yield [];
        yield [{ look: 'heading', content: words.book.differences, room: width }];
        yield [
          words.columns.parent,
          words.columns.stated,
          words.columns.sum,
          words.columns.change,
          words.columns.cell,
        ].map((content): SheetCell => ({ look: 'listHead', content }));
        for (const { parent, edition, differs = [] } of differing)
          for (const { address, stated, sum } of differs)
            yield [
              itemCell(nameOf(parent), words),
              itemCell(stated, words),
              itemCell(sum, words),
              itemCell(fromScaled(toScaled(stated) - toScaled(sum)), words),
              { look: 'text', content: describeCell(edition, address), room: 100 },
            ];
      },
    },
  };
  return [index, ...tables.map(({ sheet }) => sheet)];
}

/** Rows of a block beside its table: what it is, how to read it, and an empty one behind it. */
const AROUND = 3;

/** One of the form's tables for each roll-up, one below the other, a page each. */
function rollUpTable(
  desk: Desk,
  rollUps: readonly RollUp[],
  table: TableKey,
  name: string,
): { readonly sheet: Sheet; readonly title: string; readonly height: number } {
  const { words, nameOf, edition, locale, source } = desk;
  const blank = blankReport({ edition, year: source.year ?? 0, body: { name: null } });
  const { widths, rows } = tableSheet(blank, table, {});
  const room = widths.reduce((sum, each) => sum + each, 0);
  const height = rows.length + AROUND;
  const merges: string[] = [];
  const last = widths.length - 1;
  const addresses = cellsOf(edition).map(({ address }) => address);
  const sheet: Sheet = {
    name,
    widths,
    merges,
    breaks: rollUps.slice(1).map((_, at) => (at + 1) * height),
    isLandscape: true,
    foot: words.book.foot(name),
    rows: {
      *[Symbol.iterator]() {
        merges.length = 0;
        for (const [
          at,
          { parent, bodies, missing, sums, units = {}, differs = [] },
        ] of rollUps.entries()) {
          const from = at * height;
          const looks = new Map<string, 'Open' | 'Differs'>([
            ...addresses.flatMap((address, index) =>
              (sums[index]?.blanks ?? 0) > 0 ? [[address, 'Open'] as const] : [],
            ),
            ...differs.map(({ address }) => [address, 'Differs'] as const),
          ]);
          const filled = addresses.flatMap((address, index) => {
            const { sum = 0, blanks = 0 } = sums[index] ?? {};
            const cell = findCell(edition, address);
            // What nobody fills in is not 0.
            if (blanks === bodies.length || !cell || !isCellValue(cell, sum)) return [];
            return [[address, sum] as const];
          });
          const block = tableSheet(setCells(blank, filled), table, { locale, from: from + 2 });
          const places = new Map(
            [...block.places].map(([address, { row, column }]) => [
              reference(row, column),
              looks.get(address),
            ]),
          );
          merges.push(
            `${reference(from, 0)}:${reference(from, last)}`,
            `${reference(from + 1, 0)}:${reference(from + 1, last)}`,
            ...block.merges,
          );
          const inUnits = Object.entries(units).filter(([address]) => block.places.has(address));
          const title = words.book.rollUpTitle(
            parent === '' ? words.all : nameOf(parent),
            bodies.length,
            missing.length,
          );
          yield [{ look: 'heading', content: title, room }];
          yield [
            {
              look: 'note',
              content: `${words.book.legend}${inUnits.map(([address, unit]) => words.book.inUnit(labelOf(edition, address), unit)).join('')}`,
              room,
            },
          ];
          for (const [index, row] of block.rows.entries())
            yield row.map((cell, column): SheetCell => {
              const mark = places.get(reference(from + 2 + index, column));
              if (!mark || (cell.look !== 'count' && cell.look !== 'amount')) return cell;
              return { ...cell, look: `${cell.look}${mark}` };
            });
          yield [];
        }
      },
    },
  };
  const title = tableName(edition, table) ?? table;
  return { sheet, title, height };
}

// Year on year.

const ratioOf = (before: number, value: number): SheetCell => ({
  look: 'percent',
  content: before === 0 ? null : (value - before) / Math.abs(before),
});

const changeOf = ({ before, value }: Pick<YearPair, 'before' | 'value'>): number =>
  fromScaled(toScaled(value) - toScaled(before));

function yearSheets(desk: Desk): Sheet[] {
  const { source, words, nameOf, edition } = desk;
  const { bodies, numbers, previous } = source;
  if (Object.keys(previous).length === 0) return [];
  const tableNames = new Map(tablesOf(edition).map(({ key, name }) => [key as string, name]));
  const yearCells = (pair: Pick<YearPair, 'before' | 'value'>): SheetCell[] => [
    itemCell(pair.before, words),
    itemCell(pair.value, words),
    itemCell(changeOf(pair), words),
    ratioOf(pair.before, pair.value),
  ];
  const whole = drawListSheet(desk, {
    name: words.tables.years,
    columns: ['table', 'cell', 'bodies', 'before', 'value', 'change', 'ratio'],
    csv: 'years.csv',
    note: words.book.notes.years,
    entries: lazily(function* () {
      const cells = cellsOf(edition);
      const sums = cells.map(() => ({ count: 0, before: 0n, value: 0n }));
      for (const { code } of bodies)
        for (const pair of yearPairs(numbers[code], previous[code])) {
          const sum = sums[pair.index];
          if (pair.edition !== edition || !sum) continue;
          sum.count += 1;
          sum.before += toScaled(pair.before);
          sum.value += toScaled(pair.value);
        }
      for (const [index, { address, table }] of cells.entries()) {
        const { count, before, value } = sums[index] ?? { count: 0, before: 0n, value: 0n };
        if (count === 0) continue;
        yield [
          itemCell(tableNames.get(table) ?? '', words),
          itemCell(labelOf(edition, address), words),
          itemCell(count, words),
          ...yearCells({ before: fromScaled(before), value: fromScaled(value) }),
        ];
      }
    }),
  });
  const each = drawListSheet(desk, {
    name: words.book.yearsOfBodies,
    columns: ['name', 'table', 'cell', 'before', 'value', 'change', 'ratio'],
    csv: 'years.csv',
    note: words.book.notes.yearsOfBodies,
    entries: lazily(function* () {
      const telling = new Map<EditionId, ReadonlyMap<number, string>>();
      for (const { code } of bodies)
        for (const pair of changesOf(numbers[code], previous[code])) {
          const own =
            telling.get(pair.edition) ??
            new Map(tellingCells(pair.edition).map(({ index, cell }) => [index, cell.table]));
          telling.set(pair.edition, own);
          const table = own.get(pair.index);
          if (table === undefined) continue;
          yield [
            itemCell(nameOf(code), words),
            itemCell(tableNames.get(table) ?? '', words),
            itemCell(labelOf(pair.edition, pair.address), words),
            ...yearCells(pair),
          ];
        }
    }),
  });
  return [whole, each];
}

// Overview.

/** How some bodies stand. */
interface Group {
  readonly name: string;
  readonly bodies: readonly CollectedBody[];
}

/** Bodies by a word of theirs, in the order in which the roster first has each. */
function bodiesBy(
  bodies: readonly CollectedBody[],
  wordOf: (body: CollectedBody) => string | undefined,
): Group[] {
  const groups = new Map<string, CollectedBody[]>();
  for (const body of bodies) {
    const word = wordOf(body);
    if (word === undefined) continue;
    const group = groups.get(word);
    if (group) group.push(body);
    else groups.set(word, [body]);
  }
  return [...groups].map(([name, own]) => ({ name, bodies: own }));
}

function overviewSheet(desk: Desk, lists: readonly Sheet[]): Sheet {
  const { source, words, nameOf } = desk;
  const { bodies, files, year, hasRoster } = source;
  const states = hasRoster ? BODY_STATES : BODY_STATES.filter((state) => state !== 'notReported');
  const heads = [
    words.book.group,
    hasRoster ? words.book.expected : words.columns.bodies,
    words.book.received,
    words.book.receivedShare,
    ...states.map((state) => words.states[state]),
    words.book.withErrors,
    words.columns.errors,
    words.columns.queries,
  ];
  const widths = [34, ...heads.slice(1).map(() => 10)];
  const room = widths.reduce((sum, each) => sum + each, 0);
  const last = widths.length - 1;
  const merges: string[] = [];
  const groups = (title: string, all: readonly Group[]) => ({ title, all });
  const parts = [
    groups('', [{ name: words.all, bodies }]),
    groups(
      words.book.byKind,
      bodiesBy(bodies, ({ kind }) => kind),
    ),
    groups(
      words.book.byParent,
      bodiesBy(bodies, ({ parent }) => parent).map(({ name, ...group }) => ({
        name: nameOf(name),
        ...group,
      })),
    ),
  ].filter(({ all }) => all.length > 0);
  const number = (content: number): SheetCell => ({ look: 'quiet', content });
  const line = ({ name, bodies: own }: Group): SheetCell[] => {
    const received = own.filter(({ file }) => file !== undefined).length;
    const sum = (severity: Severity): number =>
      own.reduce((all, { counts }) => all + counts[severity], 0);
    return [
      itemCell(name, words),
      number(own.length),
      number(received),
      { look: 'percent', content: own.length === 0 ? null : received / own.length },
      ...states.map((state) => number(own.filter((body) => body.state === state).length)),
      number(own.filter(({ counts }) => counts.error > 0).length),
      number(sum('error')),
      number(sum('query')),
    ];
  };
  const abouts = new Map<string, string>([
    ...(
      [
        'missing',
        'bodies',
        'findings',
        'rules',
        'rollUp',
        'years',
        'outliers',
        'texts',
        'files',
      ] as const
    ).map((name) => [words.tables[name], words.book.notes[name]] as const),
    [words.book.yearsOfBodies, words.book.notes.yearsOfBodies],
  ]);
  const unreadable = files.filter(({ error }) => error !== undefined).length;
  const strangers = files.filter(({ body, error }) => body === undefined && error === undefined);
  return {
    name: words.tables.overview,
    widths,
    merges,
    isLandscape: true,
    foot: words.book.foot(words.tables.overview),
    rows: {
      *[Symbol.iterator]() {
        merges.length = 0;
        let row = 0;
        const across = (look: LookName, content: string): SheetCell[] => {
          merges.push(`${reference(row, 0)}:${reference(row, last)}`);
          row += 1;
          return [{ look, content, room }];
        };
        const plain = (cells: SheetCell[]): SheetCell[] => {
          row += 1;
          return cells;
        };
        yield across('title', words.book.title(year));
        yield across(
          'note',
          words.book.files(files.length, unreadable, hasRoster ? strangers.length : 0),
        );
        yield plain(heads.map((content) => ({ look: 'listHead', content })));
        for (const { title, all } of parts) {
          if (title !== '')
            yield plain(
              heads.map((_, at) => ({ look: 'block', content: at === 0 ? title : null })),
            );
          for (const group of all) yield plain(line(group));
        }
        yield across('note', words.book.notes.overview);
        yield across('heading', words.book.sheets);
        for (const { name } of lists) {
          merges.push(`${reference(row, 1)}:${reference(row, last)}`);
          yield plain([
            { look: 'plainLink', content: name, link: linkTo(name, 0) },
            {
              look: 'text',
              content: abouts.get(name) ?? words.book.notes.rollUpTable,
              room: room - 34,
            },
          ]);
        }
      },
    },
  };
}
