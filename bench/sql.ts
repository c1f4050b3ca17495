/**
 * What the rules cost in SQL, beside our engine in the same run: made reports (five in a hundred with a wrong number, one
 * in a hundred with blanks) as a Parquet file in a folder that is removed again, asked by DuckDB.
 *
 *   npm run bench:sql                     200,000 reports
 *   npm run bench:sql -- 1400000          other counts
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { cellsOf, LATEST_EDITION } from '../src/format';
import { getCell, type Report, setCells } from '../src/report';
import { SumCheck } from '../src/rules';
import { runRules } from '../src/rules/engine';
import { cellRow, rulesInSql, sqlText } from '../src/sql';
import { asReport, consistent, randomFrom } from '../test/rules/planted';
import { fill } from '../test/sql/engines';

const counts = process.argv.slice(2).map(Number);
/** Reports that differ; a larger number of them is the same ones under other codes. */
const DISTINCT = 2000;
/** Reports that the engine checks by all rules: more take minutes, each as long as any other. */
const ENGINE_MOST = 200_000;

const random = randomFrom(20261128);
const addresses = cellsOf(LATEST_EDITION).map(({ address }) => address);
const reports = Array.from({ length: DISTINCT }, (): Report => {
  const report = {
    ...asReport(LATEST_EDITION, consistent(LATEST_EDITION, random)),
    year: 2024,
  };
  const wrong = addresses[random(addresses.length)] ?? '';
  if (random(100) < 5) return setCells(report, [[wrong, random(50)]]);
  return random(100) === 0 ? setCells(report, [[wrong, null]]) : report;
});

const inSql = new Set(
  rulesInSql().rules.flatMap(({ id, edition }) => (edition === LATEST_EDITION ? [id] : [])),
);

const folder = mkdtempSync(join(tmpdir(), 'bench-sql-'));
const measured = async (name: string, work: () => Promise<unknown> | unknown): Promise<void> => {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const said = await work();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = ((performance.now() - start) / 1000).toFixed(2).padStart(8);
  const own = ((user + system) / 1e6).toFixed(2).padStart(8);
  console.log(`${name.padEnd(44)}${seconds} s ${own} s CPU  ${said ?? ''}`);
};

try {
  for (const count of counts.length > 0 ? counts : [200_000]) {
    const times = Math.ceil(count / DISTINCT);
    const file = join(folder, `${count}.parquet`);
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const first = async (sql: string): Promise<string> =>
      String((await connection.runAndReadAll(sql)).getRows()[0]);
    await connection.run(sqlText('ddl').replace('CREATE TABLE cells', 'CREATE TABLE base'));
    await fill(
      connection,
      'base',
      reports.map((report, i) =>
        cellRow(report, undefined, { code: `${i}`, file: `${i}.json`, counted: true }),
      ),
    );
    await connection.run(
      `COPY (SELECT * REPLACE (concat(code, '-', n) AS code, concat(n, '/', file) AS file) FROM base, range(${times}) r(n)) TO '${file}' (FORMAT parquet)`,
    );
    await connection.run(`CREATE VIEW cells AS SELECT * FROM read_parquet('${file}')`);
    console.log(
      `\n${times * DISTINCT} reports, ${(statSync(file).size / 1e6).toFixed(0)} MB as Parquet`,
    );

    const sums = new SumCheck(LATEST_EDITION);
    const broken = rulesInSql()
      .rules.filter(
        ({ id, edition }) =>
          edition === LATEST_EDITION &&
          sums.instances.some((instance) => instance.startsWith(`${id}@`)),
      )
      .flatMap(({ instances }) => instances.map((instance) => instance.broken));
    await measured(`SQL: the ${broken.length} sums`, () =>
      first(
        `SELECT ${broken.map((own) => `SUM(CASE WHEN ${own} THEN 1 ELSE 0 END)`).join(' + ')} FROM cells c`,
      ),
    );
    const values = reports.map((report) =>
      Float64Array.from(addresses, (address) => getCell(report, address) ?? Number.NaN),
    );
    await measured('engine: the same over numbers in memory', () => {
      let found = 0;
      for (let n = 0; n < times; n++) for (const own of values) found += sums.check(own);
      return found;
    });
    // Kept in a table: what only counts rows would leave out what is in them.
    const asked = async (name: 'failures' | 'rollup'): Promise<string> => {
      await connection.run(`CREATE TABLE ${name} AS ${sqlText(name)}`);
      return first(`SELECT COUNT(*) FROM ${name}`);
    };
    await measured('SQL: failures.sql', () => asked('failures'));
    const most = Math.min(times, ENGINE_MOST / DISTINCT);
    await measured(`engine: all rules, of ${most * DISTINCT} reports`, () => {
      let found = 0;
      for (let n = 0; n < most; n++)
        for (const report of reports)
          for (const { ruleId } of runRules(report, {}, 'zh-CN').findings)
            if (inSql.has(ruleId)) found++;
      return `${found} of the rules that have SQL`;
    });
    await connection.run(
      "INSERT INTO members SELECT '' AS parent, code FROM cells UNION ALL SELECT substr(code, 1, 2), code FROM cells",
    );
    await measured('SQL: rollup.sql', () => asked('rollup'));
    connection.closeSync();
    instance.closeSync();
    rmSync(file);
  }
  console.log(`\nat most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
