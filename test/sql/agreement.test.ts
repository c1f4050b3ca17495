import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EDITIONS } from '../../src/format';
import { rulesInSql, sqlText } from '../../src/sql';
import { duckdb, type Engine, sqlite } from './engines';
import { randomTrials, type Trial, vectorTrials } from './trials';

const { trials: vectors, grouped, left } = vectorTrials();
const trials: readonly Trial[] = [
  ...vectors,
  ...EDITIONS.flatMap((edition) => randomTrials(edition, 300)),
];

describe('the reports that SQL and the engine are held together by', () => {
  it('are all vectors but those that no table of numbers holds', () => {
    expect(left).toEqual(
      EDITIONS.map((edition) => `${edition} a fraction in a count of an unchecked report`),
    );
    expect(grouped.length).toBeGreaterThan(0);
  });

  it('break every rule that has SQL, and keep it', () => {
    const broken = new Set(
      trials.flatMap(({ rows, found }) =>
        found.map((each) => `${each.split('@')[0]} ${rows[0]?.head.edition}`),
      ),
    );
    const kept = rulesInSql().rules.map(({ id, edition }) => `${id} ${edition}`);
    expect(kept.filter((each) => !broken.has(each))).toEqual([]);
  });
});

describe.each([
  ['DuckDB', duckdb],
  ['SQLite', sqlite],
])('SQL on %s', (_, open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await engine.insert([...trials, ...grouped].flatMap(({ rows }) => rows));
  });
  afterAll(() => engine.close());

  it('finds what the engine finds, cell by cell', async () => {
    const found = new Map<string, string[]>();
    for (const { file, rule, anchor, severity } of await engine.run(sqlText('failures'))) {
      if (file === null) continue; // of last year's reports nothing was asked
      const list = found.get(String(file)) ?? [];
      list.push(`${rule}@${anchor} ${severity}`);
      found.set(String(file), list);
    }
    const differences = (of: readonly Trial[]) =>
      of.flatMap(({ name, found: wanted }) => {
        const got = found.get(name) ?? [];
        const onlySql = got.filter((each) => !wanted.includes(each));
        const onlyEngine = wanted.filter((each) => !got.includes(each));
        return got.length === wanted.length && onlySql.length + onlyEngine.length === 0
          ? []
          : [{ name, onlySql, onlyEngine }];
      });
    expect(differences(trials)).toEqual([]);
    expect(differences(grouped).flatMap(({ onlySql }) => onlySql)).toEqual([]);
  });
});
