import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import initSqlJs from 'sql.js';
import { type CellRow, HEAD_COLUMNS, sqlText } from '../../src/sql';

export type Row = Readonly<Record<string, unknown>>;

/** An engine with the tables of `ddl.sql`. */
export interface Engine {
  insert(rows: readonly CellRow[]): Promise<void>;
  run(sql: string): Promise<readonly Row[]>;
  close(): void;
}

type Field = string | number | null;

export const fieldsOf = ({ head, values, units }: CellRow): readonly Field[] => [
  ...HEAD_COLUMNS.map(({ name }) => head[name]),
  ...values,
  ...units,
];

/** Fills a table of DuckDB that has the columns of the wide table. */
export async function fill(
  connection: DuckDBConnection,
  table: string,
  rows: readonly CellRow[],
): Promise<void> {
  const appender = await connection.createAppender(table);
  const columns = (await connection.runAndReadAll(`SELECT * FROM ${table} LIMIT 0`)).columnTypes();
  for (const row of rows) {
    fieldsOf(row).forEach((field, i) => {
      const type = String(columns[i]);
      if (field === null) appender.appendNull();
      else if (typeof field === 'string') appender.appendVarchar(field);
      else if (type === 'BIGINT') appender.appendBigInt(BigInt(field));
      else appender.appendVarchar(String(field)); // cast to the decimal that the column is
    });
    appender.endRow();
  }
  appender.closeSync();
}

export async function duckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(sqlText('ddl'));
  return {
    insert: (rows) => fill(connection, 'cells', rows),
    run: async (sql) =>
      (await connection.runAndReadAll(sql))
        .getRowObjectsJS()
        .map((row) =>
          Object.fromEntries(
            Object.entries(row).map(([name, value]) => [
              name,
              typeof value === 'bigint' ? Number(value) : value,
            ]),
          ),
        ),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

export async function sqlite(): Promise<Engine> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(sqlText('ddl'));
  return {
    insert: async (rows) => {
      const [first] = rows;
      if (!first) return;
      const statement = database.prepare(
        `INSERT INTO cells VALUES (${fieldsOf(first)
          .map(() => '?')
          .join(',')})`,
      );
      database.run('BEGIN');
      for (const row of rows) statement.run([...fieldsOf(row)]);
      database.run('COMMIT');
      statement.free();
    },
    run: async (sql) => {
      const statement = database.prepare(sql);
      const rows: Row[] = [];
      while (statement.step()) rows.push(statement.getAsObject());
      statement.free();
      return rows;
    },
    close: () => database.close(),
  };
}
