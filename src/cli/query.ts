import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBResult } from '@duckdb/node-api';
import type { Collection } from '../collect';
import { bodyRows, collectedLists, findingLines, memberLines } from '../collect/data-files';
import { csvLine } from '../report/csv-line';
import { cellColumns, SQL_NAMES, type SqlName, sqlText } from '../sql';
import { sqlString } from '../sql/rules-in-sql';
import type { QueryCall, QueryFormat } from './arguments';
import type { CliMessages } from './messages';

/** What a query speaks to. */
interface Desk {
  readonly messages: CliMessages;
  readonly say: (line: string) => Promise<void>;
  readonly write: (text: string) => Promise<void>;
  /** How wide the terminal is that the answer goes to; undefined where it goes elsewhere. */
  readonly width?: number;
}

/** Why a query has no answer; one line. */
class QueryError extends Error {}

/** The questions that have a name: all texts but the one that makes the tables. */
const isQuestion = (text: string): text is Exclude<SqlName, 'ddl'> =>
  text !== 'ddl' && (SQL_NAMES as readonly string[]).includes(text);

/** A query with a row a cell, which people can read: of the cells in question the columns of a wide one. */
const perCell = (wide: string, head: readonly string[]): string =>
  `(UNPIVOT (SELECT ${head.join(', ')}, CAST(COLUMNS('^t[0-9]+_') AS DECIMAL(38, 6)) FROM (${wide})) ON COLUMNS('^t[0-9]+_') INTO NAME name VALUE value) INNER JOIN columns USING (name)`;

/** A question as it is asked: the published text, or on a terminal a row a cell where that has two hundred columns. */
function sqlOf(question: Exclude<SqlName, 'ddl'>, format: QueryFormat): string {
  const text = sqlText(question);
  if (format !== 'table') return text;
  if (question === 'years')
    return `SELECT code, body, year, reports, label, value AS change FROM ${perCell(text, ['code', 'body', 'year', 'reports'])}
      WHERE value <> 0 ORDER BY code NULLS FIRST, year, columns.rowid`;
  if (question === 'rollup')
    return `SELECT parent, year, edition, reports, label, MAX(value) FILTER (measure = 'sum') AS sum,
        MAX(value) FILTER (measure = 'blanks') AS blanks
      FROM ${perCell(text, ['parent', 'year', 'edition', 'measure', 'reports'])}
      WHERE list_contains(string_split(editions, ' '), edition)
      GROUP BY parent, year, edition, reports, label, columns.rowid ORDER BY parent, year, edition, columns.rowid`;
  return text;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function connect(messages: CliMessages): Promise<DuckDBConnection> {
  try {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    // Nothing is fetched from the network.
    const instance = await DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    return await instance.connect();
  } catch (error) {
    const isAbsent =
      error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    throw new QueryError(
      isAbsent ? messages.query.noEngine : messages.query.brokenEngine(firstLine(error)),
    );
  }
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1).join('');

const TYPES = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  count: 'BIGINT',
  money: 'DECIMAL(21, 6)',
} as const;

/** Makes the tables of a collection's folder: from Parquet where it is there. */
async function load(connection: DuckDBConnection, folder: string, messages: CliMessages) {
  const at = (name: string): string => join(folder, name);
  const parquet = at('cells.parquet');
  const csv = at('cells.csv');
  if (await exists(parquet)) {
    for (const name of Object.keys(collectedLists))
      await connection.run(
        `CREATE VIEW ${name} AS SELECT * FROM read_parquet(${sqlString(at(`${name}.parquet`))})`,
      );
  } else if (await exists(csv)) {
    const columns = collectedLists.cells.map(({ name, type }) => `'${name}': '${TYPES[type]}'`);
    await connection.run(
      `CREATE TABLE cells AS SELECT * FROM read_csv(${sqlString(csv)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${columns.join(', ')}})`,
    );
    const collection = await readCollection(at('collection.json'), messages);
    await insert(connection, 'bodies', bodyRows(collection));
    await insert(connection, 'findings', findingLines(collection));
    await insert(connection, 'members', memberLines(collection));
    await connection.run(
      'CREATE VIEW missing AS SELECT code, name, parent, kind, state FROM bodies WHERE file IS NULL',
    );
  } else throw new QueryError(messages.query.noCollection(folder));
  await connection.run(
    'CREATE TABLE columns (name VARCHAR, address VARCHAR, kind VARCHAR, editions VARCHAR, label VARCHAR)',
  );
  const appender = await connection.createAppender('columns');
  for (const { name, address, kind, editions, label } of cellColumns()) {
    for (const field of [name, address, kind, editions.join(' '), label])
      appender.appendVarchar(field);
    appender.endRow();
  }
  appender.closeSync();
}

async function readCollection(path: string, messages: CliMessages): Promise<Collection> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Collection; // written by collect
  } catch {
    throw new QueryError(messages.query.noCollection(path));
  }
}

async function insert(
  connection: DuckDBConnection,
  name: 'bodies' | 'findings' | 'members',
  lines: Iterable<readonly (string | number | null)[]>,
): Promise<void> {
  const columns = collectedLists[name].map((column) => `${column.name} ${TYPES[column.type]}`);
  await connection.run(`CREATE TABLE ${name} (${columns.join(', ')})`);
  const appender = await connection.createAppender(name);
  for (const line of lines) {
    for (const field of line) {
      if (field === null) appender.appendNull();
      else if (typeof field === 'number') appender.appendInteger(field);
      else appender.appendVarchar(field);
    }
    appender.endRow();
  }
  appender.closeSync();
}

type Field = string | number | boolean | null;

/** Signs of a decimal with no more digits than a number holds exactly. */
const MOST_DIGITS = 16;

/** A value as it is printed: numbers without the zeros of their type, whole ones of any size to the digit. */
function printedValue(value: unknown): Field {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  const text = String(value);
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : text;
  // A decimal prints itself.
  if (typeof value === 'object' && /^-?\d+\.\d+$/.test(text))
    return text.length <= MOST_DIGITS ? Number(text) : text;
  return text;
}

async function* resultRows(result: DuckDBResult): AsyncGenerator<readonly Field[]> {
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    for (const row of chunk.getRows()) yield row.map(printedValue);
  }
}

/** Rows that are written at once. */
const AT_ONCE = 500;
/** Rows that a table for people has; more are for a file. */
const MOST_ROWS = 1000;

/** Asks a collection's folder something. @returns whether there was an answer */
export async function runQuery(call: QueryCall, desk: Desk): Promise<boolean> {
  const { messages, say, width } = desk;
  const { question, folder } = call;
  let connection: DuckDBConnection | undefined;
  try {
    connection = await connect(messages);
    await load(connection, folder, messages);
    const format: QueryFormat = call.format ?? (width === undefined ? 'csv' : 'table');
    const sql = isQuestion(question) ? sqlOf(question, format) : question;
    if (/\bfailures\b/i.test(sql))
      await connection.run(`CREATE TABLE failures AS ${sqlText('failures')}`);
    const result = await connection.stream(sql);
    const names = result.columnNames();
    if (format === 'table') await printTable(names, resultRows(result), desk);
    else await printLines(format, names, resultRows(result), desk);
    return true;
  } catch (error) {
    await say(error instanceof QueryError ? error.message : messages.query.fails(firstLine(error)));
    return false;
  } finally {
    connection?.closeSync();
  }
}

async function printLines(
  format: 'csv' | 'jsonl',
  names: readonly string[],
  rows: AsyncIterable<readonly Field[]>,
  { write }: Desk,
): Promise<void> {
  let waiting = format === 'csv' ? [csvLine(names)] : [];
  for await (const row of rows) {
    waiting.push(
      format === 'csv'
        ? csvLine(row.map((field) => (typeof field === 'boolean' ? String(field) : field)))
        : `${JSON.stringify(Object.fromEntries(names.map((name, i) => [name, row[i] ?? null])))}\n`,
    );
    if (waiting.length >= AT_ONCE) {
      await write(waiting.join(''));
      waiting = [];
    }
  }
  await write(waiting.join(''));
}

// Letters that take two places on a terminal.
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/gu;

const terminalWidth = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

const padded = (text: string, width: number, isRight: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - terminalWidth(text)));
  return isRight ? space + text : text + space;
};

const shown = (field: Field): string =>
  field === null ? '' : String(field).replace(/[\r\n\t]+/g, ' ');

/** A table where it fits the terminal; else each row as a list of what stands in it. */
async function printTable(
  names: readonly string[],
  rows: AsyncIterable<readonly Field[]>,
  { write, say, messages, width = 80 }: Desk,
): Promise<void> {
  const kept: (readonly Field[])[] = [];
  let isMore = false;
  for await (const row of rows) {
    if (kept.length === MOST_ROWS) {
      isMore = true;
      break;
    }
    kept.push(row);
  }
  const widths = names.map((name, i) =>
    kept.reduce(
      (most, row) => Math.max(most, terminalWidth(shown(row[i] ?? null))),
      terminalWidth(name),
    ),
  );
  const isNumber = names.map((_, i) =>
    kept.every((row) => typeof (row[i] ?? null) !== 'string' && typeof row[i] !== 'boolean'),
  );
  const total = widths.reduce((sum, own) => sum + own + 2, 0);
  const line = (fields: readonly string[]): string =>
    `${fields
      .map((text, i) => padded(text, widths[i] ?? 0, isNumber[i] ?? false))
      .join('  ')
      .trimEnd()}\n`;
  if (total <= Math.max(width, 80)) {
    await write(line(names));
    await write(line(widths.map((own) => '-'.repeat(own))));
    for (const row of kept) await write(line(row.map(shown)));
  } else {
    const widest = Math.max(...names.map(terminalWidth));
    for (const row of kept) {
      const fields = names.flatMap((name, i) =>
        row[i] === null || row[i] === undefined
          ? []
          : [`${padded(name, widest, false)}  ${shown(row[i] ?? null)}\n`],
      );
      await write(`${fields.join('')}\n`);
    }
  }
  await say(isMore ? messages.query.more(MOST_ROWS) : messages.query.count(kept.length));
}
