import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run';
import type { Collection } from '../../src/collect';
import { cellsOf } from '../../src/format';
import { cellColumns, columnOf } from '../../src/sql';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));

/** A call of the command line, on a terminal of so many letters if a width is given. */
async function call(args: readonly string[], columns?: number) {
  const printed = { out: '', err: '' };
  const stream = (key: keyof typeof printed) =>
    Object.assign(
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          printed[key] += chunk.toString();
          done();
        },
      }),
      columns === undefined ? {} : { isTTY: true, columns },
    );
  const streams = { stdin: Readable.from([]), stdout: stream('out'), stderr: stream('err') };
  return { code: await run(args, streams), ...printed };
}

let folder = '';
const at = (...parts: string[]): string => join(folder, ...parts);
const collect = (out: string, ...more: string[]) =>
  call([
    ...['collect', at('in'), '--roster', at('roster.csv'), '--previous', at('before')],
    ...['--out', at(out), '--workers', '0', ...more],
  ]);
const ask = async (out: string, question: string, format = 'jsonl'): Promise<unknown[]> => {
  const { code, out: text, err } = await call(['query', at(out), question, '--format', format]);
  expect(err).toBe('');
  expect(code).toBe(0);
  return text
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'query-'));
  for (const name of ['in', 'before', 'empty']) mkdirSync(at(name));
  for (const name of ['huaian-2024.json', 'hongze-2024.json', 'linjiang-2020.txt'])
    writeFileSync(at('in', name), readFileSync(join(samples, name)));
  const before = JSON.parse(readFileSync(join(samples, 'huaian-2024.json'), 'utf8'));
  before.year = 2023;
  before.applications.carriedForward.total = 77;
  writeFileSync(at('before', 'huaian-2023.json'), JSON.stringify(before));
  writeFileSync(
    at('roster.csv'),
    '代码,名称,上级\n1,淮安市人民政府,\n2,淮安市洪泽区人民政府,1\n3,淮安市涟水县人民政府,1\n',
  );
  await collect('plain');
  await collect('both', '--parquet');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what a collection writes for data tools', () => {
  it('is the wide table and its columns; Parquet where it is asked for', () => {
    const names = readdirSync(at('plain'));
    expect(names).toEqual(expect.arrayContaining(['cells.csv', 'columns.csv']));
    expect(names.filter((name) => /part$|parquet$/.test(name))).toEqual([]);
    const parquet = ['bodies', 'cells', 'findings', 'members', 'missing', 'readings'];
    expect(readdirSync(at('both')).filter((name) => name.endsWith('.parquet'))).toEqual(
      parquet.map((name) => `${name}.parquet`),
    );
    const [head, ...lines] = readFileSync(at('plain', 'columns.csv'), 'utf8').trim().split('\r\n');
    expect(head).toBe('name,address,kind,editions,label');
    expect(lines).toHaveLength(cellColumns().length);
  });

  it('says the same in both', async () => {
    for (const name of ['cells', 'bodies', 'findings', 'members', 'missing']) {
      const sql = `SELECT * FROM ${name} ORDER BY ALL`;
      const rows = await ask('plain', sql);
      expect(rows, name).toEqual(await ask('both', sql));
      expect(rows.length, name).toBeGreaterThan(0);
    }
  });

  it('has last year beside this year, and the numbers of both as they are', async () => {
    const rows = await ask(
      'plain',
      "SELECT year, file IS NULL AS earlier, t3_carried_forward_total AS forward, t2_fees_amount AS fees FROM cells WHERE code = '1' ORDER BY year",
    );
    expect(rows).toEqual([
      { year: 2023, earlier: true, forward: 77, fees: 96171.6 },
      { year: 2024, earlier: false, forward: expect.any(Number), fees: 96171.6 },
    ]);
  });

  it('does not leave the Parquet files of an earlier run', async () => {
    await collect('both');
    expect(existsSync(at('both', 'cells.parquet'))).toBe(false);
    await collect('both', '--parquet');
    expect(existsSync(at('both', 'cells.parquet'))).toBe(true);
  });
});

describe('query', () => {
  it('answers the questions that have a name', async () => {
    const out = 'plain';
    expect(await ask('both', 'missing')).toContainEqual({
      year: 2024,
      code: '3',
      name: '淮安市涟水县人民政府',
      parent: '1',
    });
    expect(await ask(out, 'failures')).toContainEqual(
      expect.objectContaining({
        code: '1',
        year: 2024,
        rule: 'Y-CARRY',
        anchor: 'applications.carriedOver.total',
        place: expect.stringContaining('总计'),
      }),
    );
    expect(await ask(out, 'summary')).toContainEqual(
      expect.objectContaining({ year: 2024, rule: 'Y-CARRY' }),
    );
    expect(await ask(out, 'rollup')).toContainEqual(
      expect.objectContaining({ parent: '1', year: 2024, measure: 'sum', reports: 2 }),
    );
    expect(await ask('both', 'years')).toContainEqual(
      expect.objectContaining({ code: '1', year: 2024, t2_fees_amount: 0 }),
    );
  });

  it('adds up what the collection adds up', async () => {
    const { rollUps, year } = JSON.parse(
      readFileSync(at('plain', 'collection.json'), 'utf8'),
    ) as Collection;
    const rows = (await ask('both', 'rollup')) as Record<string, unknown>[]; // objects, one a line
    expect(rollUps.length).toBeGreaterThan(1);
    for (const { parent, edition, bodies, sums } of rollUps) {
      const row = rows.find(
        (own) =>
          own.parent === parent &&
          own.year === year &&
          own.edition === edition &&
          own.measure === 'sum',
      );
      expect(row?.reports).toBe(bodies.length);
      cellsOf(edition).forEach(({ address }, i) => {
        expect(row?.[columnOf(address)?.name ?? ''] ?? 0, address).toBe(sums[i]?.sum);
      });
    }
  });

  it('finds what the check found, of the rules that have SQL', async () => {
    const of = (table: string): string =>
      `(SELECT file, rule, anchor FROM ${table} WHERE file IS NOT NULL AND rule IN (SELECT rule FROM failures))`;
    const [counts] = await ask(
      'plain',
      `SELECT (SELECT COUNT(*) FROM ${of('failures')}) > 3 AS some, COUNT(*) AS others FROM
        ((${of('failures')} EXCEPT ALL ${of('findings')}) UNION ALL (${of('findings')} EXCEPT ALL ${of('failures')}))`,
    );
    expect(counts).toEqual({ some: true, others: 0 });
  });

  it('prints CSV for a file and a table for a terminal', async () => {
    const sql = "SELECT code, name FROM bodies WHERE code < '3' ORDER BY code";
    const { out } = await call(['query', at('plain'), sql]);
    expect(out).toBe('code,name\r\n1,淮安市人民政府\r\n2,淮安市洪泽区人民政府\r\n');
    const table = await call(['query', at('plain'), sql], 80);
    expect(table.out).toBe(
      'code  name\n----  --------------------\n1     淮安市人民政府\n2     淮安市洪泽区人民政府\n',
    );
    expect(table.err).toContain('2 行。');
    const wide = await call(['query', at('plain'), "SELECT * FROM cells WHERE code = '2'"], 80);
    expect(wide.out).toMatch(/^code +2\nbody +\S*洪泽区\S*\nyear +2024\n/m);
  });

  it('tells what changed and what adds up cell by cell on a terminal', async () => {
    const years = await call(['query', at('both'), 'years'], 200);
    expect(years.out).toMatch(/^code +body +year +reports +label +change\n/);
    expect(years.out).toMatch(
      /\n1 +淮安市人民政府 +2024 +1 +表三 四、结转下年度继续办理 · 总计 +26\n/,
    );
    const rollUp = await call(['query', at('both'), 'rollup'], 200);
    expect(rollUp.out).toMatch(/^parent +year +edition +reports +label +sum +blanks\n/);
    expect(rollUp.out).toMatch(
      /\n1 +2024 +2021 +2 +表三 一、本年新收政府信息公开申请数量 · 总计 +\d+ +0\n/,
    );
  });

  it.each([
    [['query', 'plain'], 'query 需要一个文件夹和一个问题'],
    [['query', 'plain', 'select', '1'], 'query 需要一个文件夹和一个问题'],
    [['query', 'empty', 'missing'], '不是 collect 写好的文件夹'],
    [['query', 'nothing', 'missing'], '不是 collect 写好的文件夹'],
    [['query', 'plain', 'SELEC 1'], 'Parser Error: syntax error'],
    [['query', 'plain', 'SELECT none FROM cells'], '查询有误：Binder Error'],
    [['query', 'plain', 'missing', '--format', 'json'], '--format 应为 table、csv、jsonl 之一'],
    [['query', 'plain', 'missing', '--out', 'x'], 'query 没有 --out'],
  ])('%j is answered in one sentence', async (args, words) => {
    const [command = '', out = '', ...rest] = args;
    const { code, out: printed, err } = await call([command, at(out), ...rest]);
    expect(code).toBe(2);
    expect(printed).toBe('');
    expect(err).toContain(words);
    expect(err.trim()).not.toContain('\n');
  });
});
