import type {
  BodyState,
  CollectedBody,
  CollectedFinding,
  CollectionSource,
} from '../collect/collection';
import { EDITIONS, tablesOf } from '../format';
import type { Severity } from '../rules';

/** What somebody has to do about a body: nothing, settle what came in, or ask for a report. */
export type Standing = 'received' | 'open' | 'missing';

/** All of them, in the order in which a bar shows them. */
export const STANDINGS: readonly Standing[] = ['received', 'open', 'missing'];

const STANDING_OF: Readonly<Record<BodyState, Standing>> = {
  reported: 'received',
  late: 'received',
  twice: 'open',
  wrongYear: 'open',
  wrongEdition: 'open',
  unreadable: 'open',
  notReported: 'missing',
};

export const standingOf = (state: BodyState): Standing => STANDING_OF[state];

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** A body as a list shows it. */
export interface BodyLine {
  readonly body: CollectedBody;
  readonly standing: Standing;
  /** The years that its files report on, the latest first. */
  readonly years: readonly number[];
  /** Why its files could not be read. */
  readonly errors: readonly string[];
  /** How much was found in which table (表三) of the report that counts; '' for what is in no table. */
  readonly found: ReadonlyMap<string, SeverityCounts>;
}

/** Bodies that are listed together: one with those directly below it. */
export interface BodyGroup {
  /** The code of the body above; empty for bodies that have none above and none below. */
  readonly key: string;
  readonly name: string;
  readonly lines: readonly BodyLine[];
  readonly standings: Readonly<Record<Standing, number>>;
  /** How many have an error. */
  readonly withErrors: number;
}

/** How much was found in a table, over all bodies. */
export interface TableProblems {
  /** 表三; empty for what is in no table. */
  readonly table: string;
  readonly counts: SeverityCounts;
  readonly bodies: number;
}

const NOTHING: SeverityCounts = { error: 0, query: 0, info: 0 };

const pushTo = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
};

/** How much was found where, by file. */
function foundByFile(
  findings: Iterable<CollectedFinding>,
): ReadonlyMap<string, ReadonlyMap<string, SeverityCounts>> {
  const found = new Map<string, Map<string, SeverityCounts>>();
  for (const { file, table, severity } of findings) {
    const own = found.get(file) ?? new Map<string, SeverityCounts>();
    const counts = own.get(table) ?? NOTHING;
    own.set(table, { ...counts, [severity]: counts[severity] + 1 });
    found.set(file, own);
  }
  return found;
}

/** The bodies of a collection, each with what is known of its report, in the order of the roster. */
export function bodyLines({ bodies, files, findings }: CollectionSource): readonly BodyLine[] {
  const found = foundByFile(findings);
  const byFile = new Map(files.map((line) => [line.file, line]));
  return bodies.map((body) => {
    const own = body.files.flatMap((file) => byFile.get(file) ?? []);
    const years = new Set(own.flatMap(({ year }) => (year === undefined ? [] : [year])));
    return {
      body,
      standing: standingOf(body.state),
      years: [...years].sort((a, b) => b - a),
      errors: [...new Set(own.flatMap(({ error }) => (error === undefined ? [] : [error])))],
      found: (body.file === undefined ? undefined : found.get(body.file)) ?? new Map(),
    };
  });
}

/**
 * Lines by the body above: each body stands once, one that others are below at the head of those. In the order of the
 * roster; bodies with none above and none below come last.
 */
export function groupsOf(lines: readonly BodyLine[]): readonly BodyGroup[] {
  const byCode = new Map(lines.map((line) => [line.body.code, line]));
  const above = new Set(lines.flatMap(({ body }) => body.parent ?? []));
  const keyOf = ({ body: { code, parent } }: BodyLine): string =>
    above.has(code) ? code : parent !== undefined && byCode.has(parent) ? parent : '';
  return bodyGroupsBy(lines, keyOf, (key) => byCode.get(key)?.body.name ?? '');
}

function bodyGroupsBy(
  lines: readonly BodyLine[],
  keyOf: (line: BodyLine) => string,
  nameOf: (key: string) => string,
): BodyGroup[] {
  const byKey = new Map<string, BodyLine[]>();
  for (const line of lines) pushTo(byKey, keyOf(line), line);
  return [...byKey]
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([key, own]) => {
      const head = own.filter(({ body }) => body.code === key);
      return {
        key,
        name: nameOf(key),
        lines: [...head, ...own.filter(({ body }) => body.code !== key)],
        standings: countStandings(own),
        withErrors: own.filter(({ body }) => body.counts.error > 0).length,
      };
    });
}

/** A part of the lines in the groups that all of them make. */
export function groupsOfPart(
  lines: readonly BodyLine[],
  isIn: (line: BodyLine) => boolean,
): readonly BodyGroup[] {
  return groupsOf(lines).flatMap(({ lines: own, ...group }) => {
    const part = own.filter(isIn);
    return part.length === 0
      ? []
      : [
          {
            ...group,
            lines: part,
            standings: countStandings(part),
            withErrors: part.filter(({ body }) => body.counts.error > 0).length,
          },
        ];
  });
}

export function countStandings(lines: readonly BodyLine[]): Readonly<Record<Standing, number>> {
  const counts = { received: 0, open: 0, missing: 0 };
  for (const { standing } of lines) counts[standing] += 1;
  return counts;
}

/** How much was found in each table of the reports that count, in the order of the tables; what is in none comes last. */
export function problemsByTable(
  lines: readonly Pick<BodyLine, 'found'>[],
): readonly TableProblems[] {
  const byTable = new Map<string, { counts: SeverityCounts; bodies: number }>();
  for (const { found } of lines) {
    for (const [table, counts] of found) {
      const known = byTable.get(table) ?? { counts: NOTHING, bodies: 0 };
      byTable.set(table, {
        counts: {
          error: known.counts.error + counts.error,
          query: known.counts.query + counts.query,
          info: known.counts.info + counts.info,
        },
        bodies: known.bodies + 1,
      });
    }
  }
  return [...byTable].map(([table, of]) => ({ table, ...of })).sort(byTableName);
}

/** The names of the tables in the order of the forms. */
const TABLES = [
  ...new Set(EDITIONS.flatMap((edition) => tablesOf(edition).map(({ name }) => name))),
];
const rankOf = (table: string): number => (table === '' ? TABLES.length : TABLES.indexOf(table));
const byTableName = (a: TableProblems, b: TableProblems): number =>
  rankOf(a.table) - rankOf(b.table);
