/**
 * Has the published SQL run by the servers of Debian that are installed (PostgreSQL, MariaDB, ClickHouse), each in a
 * folder of its own that is removed again, and holds what it finds in the vectors to what our engine finds. Of what is not
 * installed it says one line. DuckDB and SQLite are in the unit tests.
 *
 *   npm run test:sql
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { EDITIONS } from '../src/format';
import { type CellRow, sqlText } from '../src/sql';
import { fieldsOf } from '../test/sql/engines';
import { randomTrials, type Trial, vectorTrials } from '../test/sql/trials';

/** A server, or a program that is one: runs statements, and gives the lines of the last, fields apart by tabs. */
interface Server {
  readonly run: (sql: string) => string;
  readonly stop: () => Promise<void> | void;
}

interface Kind {
  readonly name: string;
  /** Where its programs are; undefined where they are not. */
  readonly find: () => string | undefined;
  readonly start: (program: string, folder: string) => Promise<Server>;
}

const MOST = 1 << 29;

/** Servers refuse to run as root: another user of the machine then. */
const isRoot = userInfo().uid === 0;
const asUser = (user: string, command: readonly string[]): readonly [string, string[]] => {
  const [program = '', ...args] = command;
  return isRoot ? ['runuser', ['-u', user, '--', ...command]] : [program, args];
};

function onPath(...names: string[]): string | undefined {
  for (const name of names)
    for (const folder of [...(process.env.PATH ?? '').split(':'), '/usr/sbin'])
      if (folder !== '' && existsSync(join(folder, name))) return join(folder, name);
  return undefined;
}

function give(folder: string, user: string): void {
  if (!isRoot) return;
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, user], { encoding: 'utf8' }).trim());
  chownSync(folder, id('-u'), id('-g'));
  chmodSync(folder, 0o755);
}

async function untilReady(isReady: () => boolean): Promise<void> {
  for (let i = 0; i < 120; i++) {
    if (isReady()) return;
    await setTimeout(500);
  }
  throw new Error('it did not start within a minute');
}

const client = (program: string, args: readonly string[], sql: string): string => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    input: sql,
    encoding: 'utf8',
    maxBuffer: MOST,
  });
  if (status !== 0) throw new Error(stderr.trim().split('\n').slice(-3).join('\n').slice(-500));
  return stdout;
};

/** Waits until a server that was started here has gone. */
const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

const KINDS: readonly Kind[] = [
  {
    name: 'PostgreSQL',
    find: () => {
      const root = '/usr/lib/postgresql';
      const [version] = existsSync(root) ? readdirSync(root).sort().reverse() : [];
      const folder = version && join(root, version, 'bin');
      return folder && existsSync(join(folder, 'initdb')) ? folder : undefined;
    },
    start: async (folder, home) => {
      give(home, 'postgres');
      const data = join(home, 'data');
      const [init, initArgs] = asUser('postgres', [
        join(folder, 'initdb'),
        ...['-D', data, '-A', 'trust', '-E', 'UTF8', '--no-locale', '-N'],
      ]);
      execFileSync(init, initArgs, { stdio: 'ignore', cwd: '/' });
      const options = `-k ${home} -c listen_addresses= -c fsync=off`;
      const [ctl, ctlArgs] = asUser('postgres', [
        join(folder, 'pg_ctl'),
        ...['-D', data, '-w', '-l', join(home, 'log'), '-o', options, 'start'],
      ]);
      execFileSync(ctl, ctlArgs, { stdio: 'ignore', cwd: '/' });
      const login = ['-h', home, '-d', 'postgres', ...(isRoot ? ['-U', 'postgres'] : [])];
      const args = [...login, '-q', '-A', '-t', '-F', '\t', '-v', 'ON_ERROR_STOP=1', '-f', '-'];
      return {
        run: (sql) => client(join(folder, 'psql'), args, sql),
        stop: () => {
          const [end, endArgs] = asUser('postgres', [
            join(folder, 'pg_ctl'),
            ...['-D', data, '-m', 'immediate', 'stop'],
          ]);
          spawnSync(end, endArgs, { stdio: 'ignore', cwd: '/' });
        },
      };
    },
  },
  {
    name: 'MariaDB',
    find: () => (onPath('mariadb-install-db') ? onPath('mariadbd') : undefined),
    start: async (program, home) => {
      give(home, 'mysql');
      const data = join(home, 'data');
      const socket = join(home, 'socket');
      const user = isRoot ? ['--user=mysql'] : [];
      execFileSync(
        'mariadb-install-db',
        ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', ...user],
        { stdio: 'ignore' },
      );
      const child = spawn(
        program,
        [
          '--no-defaults',
          `--datadir=${data}`,
          `--socket=${socket}`,
          `--pid-file=${join(home, 'pid')}`,
          '--skip-networking',
          ...user,
        ],
        { stdio: 'ignore' },
      );
      const login = ['--no-defaults', `--socket=${socket}`, '-u', 'root'];
      const args = [...login, '--default-character-set=utf8mb4', '-N', '-B'];
      await untilReady(
        () => spawnSync('mariadb', [...login, '-e', 'SELECT 1'], { stdio: 'ignore' }).status === 0,
      );
      client('mariadb', args, 'CREATE DATABASE test_sql CHARACTER SET utf8mb4;');
      return {
        run: (sql) => client('mariadb', [...args, 'test_sql'], sql),
        stop: () => {
          const { status } = spawnSync('mariadb', [...login, '-e', 'SHUTDOWN'], {
            stdio: 'ignore',
          });
          if (status !== 0) child.kill('SIGTERM');
          return ended(child);
        },
      };
    },
  },
  {
    name: 'ClickHouse',
    find: () => onPath('clickhouse'),
    start: async (program, home) => ({
      run: (sql) =>
        client(
          program,
          [
            'local',
            ...['--path', home, '--multiquery', '--format', 'TSV'],
            ...['--data_type_default_nullable', '1', '--default_table_engine', 'Log'],
          ],
          sql,
        ),
      stop: () => undefined,
    }),
  },
];

const literal = (field: string | number | null): string =>
  field === null
    ? 'NULL'
    : typeof field === 'number'
      ? String(field)
      : `'${field.replace(/'/g, "''")}'`;

/** Rows in one statement. */
const AT_ONCE = 50;

function inserts(rows: readonly CellRow[]): string {
  let sql = '';
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const own = rows.slice(at, at + AT_ONCE);
    sql += `INSERT INTO cells VALUES ${own.map((row) => `(${fieldsOf(row).map(literal).join(',')})`).join(',')};\n`;
  }
  return sql;
}

/** How many of the trials a server finds something else in than our engine. */
function differing(output: string, trials: readonly Trial[]): string[] {
  const found = new Map<string, string[]>();
  for (const line of output.split('\n')) {
    const [file = '', rule, anchor, severity] = line.split('\t');
    if (severity !== undefined)
      found.set(file, [...(found.get(file) ?? []), `${rule}@${anchor} ${severity}`]);
  }
  return trials
    .filter(
      ({ name, found: wanted }) =>
        JSON.stringify((found.get(name) ?? []).sort()) !== JSON.stringify(wanted),
    )
    .map(({ name }) => name);
}

const trials = [
  ...vectorTrials().trials,
  ...EDITIONS.flatMap((edition) => randomTrials(edition, 300)),
];
const findings = trials.reduce((sum, { found }) => sum + found.length, 0);
let failed = false;
for (const { name, find, start } of KINDS) {
  const program = find();
  if (program === undefined) {
    console.log(`${name}: not on this machine, not run`);
    continue;
  }
  const home = mkdtempSync(join(tmpdir(), 'test-sql-'));
  let server: Server | undefined;
  try {
    server = await start(program, home);
    server.run(`${sqlText('ddl')}${inserts(trials.flatMap(({ rows }) => rows))}`);
    server.run(
      'INSERT INTO bodies SELECT DISTINCT code, body, CAST(NULL AS CHAR(1)), CAST(NULL AS CHAR(1)) FROM cells WHERE code IS NOT NULL;',
    );
    const begun = performance.now();
    server.run(`CREATE TABLE failures AS ${sqlText('failures')};`);
    const seconds = (performance.now() - begun) / 1000;
    const output = server.run(
      'SELECT file, rule, anchor, severity FROM failures WHERE file IS NOT NULL;',
    );
    const others = differing(output, trials);
    for (const question of ['summary', 'rollup', 'years', 'missing'] as const)
      server.run(`${sqlText(question)};`);
    console.log(
      `${name}: ${trials.length} reports with ${findings} findings in ${seconds.toFixed(1)} s, ` +
        (others.length === 0
          ? 'the same as of our engine'
          : `OTHERS in ${others.length}: ${others.slice(0, 5).join('; ')}`),
    );
    failed ||= others.length > 0;
  } catch (error) {
    failed = true;
    console.log(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await server?.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  }
}
process.exit(failed ? 1 : 0);
