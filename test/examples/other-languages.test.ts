import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { afterAll, describe, expect, it } from 'vitest';
import { recordsOf } from '../../examples/records.mjs';
import { cellsOf, EDITIONS } from '../../src/format';
import { readingsJsonSchema, reportJsonSchema, setCell } from '../../src/report';
import {
  checkReport,
  findingsJsonSchema,
  ruleSetOf,
  statementsJsonSchema,
  statementsOf,
} from '../../src/rules';
import { sampleReports } from '../samples';

const folder = mkdtempSync(join(tmpdir(), 'languages-'));
afterAll(() => rmSync(folder, { recursive: true }));

const schemas = [
  ...EDITIONS.map((edition) => [`report ${edition}`, reportJsonSchema(edition)] as const),
  ...EDITIONS.map(
    (edition) =>
      [`report ${edition}, draft-07`, reportJsonSchema(edition, { draft: '7' })] as const,
  ),
  ['findings', findingsJsonSchema()] as const,
  ['statements', statementsJsonSchema()] as const,
  ['readings', readingsJsonSchema()] as const,
];

/** Whether a program is there; where it is not, one line says what was not tried. */
function found(program: string, what: string): boolean {
  const there = spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
  if (!there) console.warn(`no ${program} on this machine: ${what} was not tried`);
  return there;
}

describe('types generated from the schemas', () => {
  it.each(schemas)('are readable TypeScript, of %s', async (_, schema) => {
    const source = await compile(structuredClone(schema), 'Root', { format: false });
    const names = [...source.matchAll(/export (?:interface|type) (\w+)/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z]+(2\d{3})?$/);
    expect(names.filter((name) => name?.startsWith('NoName'))).toEqual([]);
  });

  it('are Java records that a compiler takes', () => {
    const files = schemas
      .filter(([name]) => !name.includes('draft'))
      .map(([, schema]) => recordsOf('java', schema))
      .map((source) => {
        const name = /^public record (\w+)/m.exec(source)?.[1];
        return { path: join(folder, `${name}.java`), source };
      });
    for (const { path, source } of files) writeFileSync(path, source);
    expect(files[0]?.source).toContain('public record ApplicationRow(');
    expect(files[0]?.source).toMatch(/BigDecimal amount/);
    expect(files[0]?.source).not.toMatch(/[dD]ouble/);
    if (!found('javac', 'the Java records')) return;
    const { status, stderr } = spawnSync(
      'javac',
      [
        '-proc:none',
        '-d',
        join(folder, 'classes'),
        '-encoding',
        'UTF-8',
        ...files.map(({ path }) => path),
      ],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it('are C# records that a compiler takes', () => {
    const source = recordsOf('csharp', reportJsonSchema('2021'));
    for (const line of [
      'public sealed record ApplicationRow(',
      '[property: JsonPropertyName("naturalPerson")] long? NaturalPerson,',
      '[property: JsonPropertyName("amount")] decimal? Amount);',
      '[property: JsonPropertyName("period")] Period? Period,',
      '[property: JsonPropertyName("overview")] IReadOnlyList<NarrativeBlock> Overview,',
    ])
      expect(source).toContain(line);
    if (!found('dotnet', 'compiling the C# records')) return;
    const project = join(folder, 'csharp');
    mkdirSync(project);
    writeFileSync(join(project, 'Report.cs'), source);
    writeFileSync(
      join(project, 'Report.csproj'),
      '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net8.0</TargetFramework></PropertyGroup></Project>',
    );
    const { status, stdout } = spawnSync('dotnet', ['build', project], { encoding: 'utf8' });
    expect(status, stdout).toBe(0);
  });
});

describe('the Python example', () => {
  const script = fileURLToPath(new URL('../../examples/python/check_report.py', import.meta.url));
  const check = (report: unknown, ...more: string[]) => {
    for (const part of ['schema', 'rules']) mkdirSync(join(folder, part), { recursive: true });
    for (const edition of EDITIONS) {
      writeFileSync(
        join(folder, 'schema', `${edition}.json`),
        JSON.stringify(reportJsonSchema(edition)),
      );
      writeFileSync(join(folder, 'rules', `${edition}.json`), JSON.stringify(ruleSetOf(edition)));
    }
    const path = join(folder, 'report.json');
    writeFileSync(path, JSON.stringify(report));
    return spawnSync('python3', [script, folder, path, ...more], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8' },
    });
  };
  const there = found('python3', 'the Python example');
  const oneOfEachEdition = EDITIONS.flatMap(
    (edition) => sampleReports.find(({ report }) => report.edition === edition) ?? [],
  );

  it.skipIf(!there).each(oneOfEachEdition)(
    'finds in $name what checkReport finds',
    ({ report }) => {
      const path = join(folder, 'statements.json');
      writeFileSync(path, JSON.stringify(statementsOf(report)));
      const { stdout, status } = check(report, '--statements', path);
      const ours = Object.entries(checkReport(report).outcomes)
        .filter(([, outcome]) => outcome === 'fail' || outcome === 'review')
        .map(([instance]) => instance);
      const theirs = stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t').slice(1, 3).join('@'));
      expect(theirs.sort()).toEqual(ours.sort());
      const errors = checkReport(report).findings.some(({ severity }) => severity === 'error');
      expect(status).toBe(errors ? 1 : 0);
    },
  );

  it.skipIf(!there)('says what is no report, and names a slip', () => {
    const [sample] = sampleReports;
    if (!sample) throw new Error('no sample');
    expect(check({ edition: '1999' })).toMatchObject({ status: 2, stdout: '' });
    const address = cellsOf(sample.report.edition).find(({ address }) =>
      address.endsWith('granted.total'),
    );
    const { stdout, status } = check(
      setCell(sample.report, address?.address ?? '', 999_999 as never),
    );
    expect(status).toBe(1);
    expect(stdout).toContain(`error\tT3-ROW\t${address?.address}\t`);
  });
});
