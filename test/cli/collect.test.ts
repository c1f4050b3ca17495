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
import { join, relative } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));

/** A call of the command line: its exit code and what it printed. */
async function call(...args: string[]) {
  const printed = { out: '', err: '' };
  const stream = (key: keyof typeof printed): Writable =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        printed[key] += chunk.toString();
        done();
      },
    });
  const code = await run(args, {
    stdin: Readable.from([]),
    stdout: stream('out'),
    stderr: stream('err'),
  });
  return { code, ...printed };
}

let folder = '';
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'collect-cli-'));
  mkdirSync(at('in'));
  for (const name of ['huaian-2024.json', 'hongze-2024.json', 'linjiang-2020.txt'])
    writeFileSync(at(`in/${name}`), readFileSync(join(samples, name)));
  writeFileSync(at('in/photo.pdf'), '%PDF-1.7 of nothing');
  writeFileSync(
    at('roster.csv'),
    '代码,名称,上级\n1,淮安市人民政府,\n2,淮安市洪泽区人民政府,1\n3,淮安市涟水县人民政府,1\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('collect', () => {
  it('writes a site with --site, of which every link leads to a file, and takes away pages of reports that are gone', async () => {
    mkdirSync(at('站 点'));
    const report = readFileSync(join(samples, 'huaian-2024.json'));
    writeFileSync(at('站 点/淮安 年报#1.json'), report);
    writeFileSync(at('站 点/另一份.json'), report);
    const args = ['collect', at('站 点'), '--out', at('site out'), '--site', '--no-letters'];
    await call(...args);
    const pages = (): string[] => readdirSync(at('site out/site/reports'));
    expect(pages()).toHaveLength(2);
    const linked = (name: string): string[] =>
      [
        ...readFileSync(at(`site out/site/${name}`), 'utf8').matchAll(/(?:href|src)="([^"#]+)/g),
      ].map(([, href = '']) => decodeURIComponent(href));
    for (const name of ['index.html', 'missing.html', 'sums.html'])
      for (const href of linked(name))
        expect(existsSync(join(at('site out/site'), href)), href).toBe(true);
    for (const page of pages())
      for (const href of linked(`reports/${page}`))
        expect(existsSync(join(at('site out/site/reports'), href)), href).toBe(true);
    rmSync(at('站 点/另一份.json'));
    await call(...args);
    expect(pages()).toEqual([expect.stringMatching(/^淮安 年报1-[0-9a-f]{8}\.html$/)]);
  });

  it('writes what an office needs, and says the sum of it', async () => {
    const args = ['collect', at('in'), '--roster', at('roster.csv'), '--out', at('out')];
    const first = await call(...args);
    expect(first.code).toBe(2); // one file cannot be read
    expect(first.out).toContain('2024年度：读取 3 份，1 个文件无法读取。');
    expect(first.out).toMatch(/应报 3 个单位：未报 1，.*已报 2/);
    expect(first.out).toContain('1 份报告不能归入名册');
    const written = readdirSync(at('out'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(at('out'), join(entry.parentPath, entry.name)))
      .sort();
    expect(written).toContain('bodies.csv');
    expect(written).toContain('journal.jsonl');
    expect(readFileSync(at('out/missing.csv'), 'utf8')).toContain('淮安市涟水县人民政府');
    const bytes = (name: string): string => readFileSync(at(`out/${name}`), 'latin1');
    const before = written.map(bytes);
    expect((await call(...args, '--resume')).out).toBe(first.out);
    expect(written.map(bytes)).toEqual(before);
  });

  it('does not take what it wrote for reports, should its folder lie among them', async () => {
    mkdirSync(at('nested'));
    writeFileSync(at('nested/a.txt'), readFileSync(join(samples, 'linjiang-2020.txt')));
    const args = ['collect', at('nested'), '--out', at('nested/汇总')];
    const { out } = await call(...args);
    expect(out).toContain('读取 1 份。');
    expect((await call(...args)).out).toBe(out);
  });

  it('writes letters to those who have something to answer, and takes back its own', async () => {
    mkdirSync(at('letters-in'));
    const report = readFileSync(join(samples, 'hongze-2024.json'), 'utf8');
    writeFileSync(at('letters-in/a.json'), report);
    const args = ['collect', at('letters-in'), '--out', at('letters-out'), '--from', '某办公室'];
    await call(...args, '--answer-by', '2025年1月20日');
    const folder = at('letters-out/letters');
    const letters = (): string[] => readdirSync(folder).sort();
    expect(letters()).toEqual(['letters.csv', '淮安市洪泽区人民政府.docx']);
    // Another body has something to answer now; what an office put there itself stays.
    writeFileSync(join(folder, '我的.docx'), 'mine');
    writeFileSync(at('letters-in/a.json'), report.split('淮安市洪泽区人民政府').join('丙市教育局'));
    await call(...args);
    expect(letters()).toEqual(['letters.csv', '丙市教育局.docx', '我的.docx']);
    expect((await call(...args, '--answer-by', '2025-02-30')).err).toContain(
      '--answer-by 应为日期',
    );
    await call('collect', at('letters-in'), '--out', at('no-letters'), '--no-letters');
    expect(readdirSync(at('no-letters'))).not.toContain('letters');
  });

  it.each([
    [['collect', 'IN'], 'collect 需要 --out'],
    [['collect', '-', '--out', 'x'], 'collect 不读标准输入'],
    [['collect', 'IN', '--out', 'OUT', '--year', '24'], '--year 应为四位年份'],
    [['collect', 'IN', '--out', 'OUT', '--format', 'json'], 'collect 没有 --format'],
    [['collect', 'EMPTY', '--out', 'OUT'], '没有找到文件'],
    [['collect', 'IN', '--out', 'OUT', '--roster', 'TWICE'], '名册第 2 行和第 3 行的代码相同：1'],
    [['collect', 'IN', '--out', 'OUT', '--roster', 'NONE'], '没有这个文件'],
    [['collect', 'IN', '--out', 'FILE/x'], '这不是文件夹'],
  ])('%j says in one line why not', async (args, message) => {
    mkdirSync(at('empty'), { recursive: true });
    writeFileSync(at('twice.csv'), '代码,名称\n1,甲镇\n1,乙镇\n');
    const paths: Record<string, string> = {
      IN: at('in'),
      OUT: at('out2'),
      EMPTY: at('empty'),
      TWICE: at('twice.csv'),
      NONE: at('none.csv'),
      'FILE/x': at('roster.csv/x'),
    };
    const { code, err } = await call(...args.map((arg) => paths[arg] ?? arg));
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('check of a folder', () => {
  it('is a line a finding, as CSV and as JSON', async () => {
    const { out, code } = await call('check', at('in/*.json'), '--format', 'csv');
    expect(out.startsWith('\ufeff')).toBe(true); // for Excel
    const lines = out.trim().split('\r\n');
    expect(lines[0]).toBe('file,body,year,table,cell,rule,severity,message,suggestion,anchor');
    expect(lines.length).toBeGreaterThan(3);
    expect(code).toBe(0);
    const json = (await call('check', at('in/*.json'), '--format', 'jsonl')).out;
    const found = json
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found).toHaveLength(lines.length - 1);
    expect(found[0]).toMatchObject({ body: '淮安市洪泽区人民政府', year: 2024 });
    const summary = (await call('check', at('in'), '--format', 'summary')).out.trim().split('\n');
    expect(summary).toHaveLength(4);
  });
});

describe('convert of many', () => {
  it('writes into a folder, each under its own name, where it lies below what they share', async () => {
    mkdirSync(at('many/sub'), { recursive: true });
    const copy = (sample: string, name: string): void =>
      writeFileSync(at(`many/${name}`), readFileSync(join(samples, sample)));
    copy('hongze-2024.json', 'a.json');
    copy('linjiang-2020.txt', 'a.txt');
    copy('linjiang-2020.txt', 'sub/b.txt');
    writeFileSync(at('many/no.pdf'), '%PDF-1.7 of nothing');
    const { code, err } = await call('convert', at('many'), '--to', 'csv', '-o', at('many-csv'));
    expect(code).toBe(2); // one cannot be read
    expect(err).toContain('读取 3 份，1 个文件无法读取。');
    expect(readdirSync(at('many-csv'), { recursive: true }).sort()).toEqual([
      'a.json.csv',
      'a.txt.csv',
      'sub',
      'sub/b.csv',
    ]);
  });

  it('overwrites nothing that it reads', async () => {
    mkdirSync(at('own'));
    for (const name of ['a.json', 'b.json'])
      writeFileSync(at(`own/${name}`), readFileSync(join(samples, 'hongze-2024.json')));
    const before = readFileSync(at('own/a.json'), 'utf8');
    const args = ['convert', at('own'), '--to', 'json', '-o', at('own')];
    const { code, err } = await call(...args);
    expect(code).toBe(2);
    expect(err).toContain('--force');
    expect(readFileSync(at('own/a.json'), 'utf8')).toBe(before);
  });

  it('of one file goes into a folder that is there', async () => {
    mkdirSync(at('there'));
    await call('convert', at('in/huaian-2024.json'), '--to', 'csv', '-o', at('there'));
    expect(readdirSync(at('there'))).toEqual(['huaian-2024.csv']);
  });
});

describe('read and check of many', () => {
  it('are one table, a line a report, and a sum of it on standard error', async () => {
    const csv = (await call('read', at('in/*.json'), '--format', 'csv')).out;
    expect(csv.match(/address/g)).toHaveLength(1); // one head
    expect(csv).toContain('2024,2021,淮安市人民政府,');
    expect(csv).toContain('2024,2021,淮安市洪泽区人民政府,');
    const lines = (await call('read', at('in/*.json'), '--format', 'jsonl')).out.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).report.body.name)).toEqual([
      '淮安市洪泽区人民政府',
      '淮安市人民政府',
    ]);
    const { out, err } = await call('read', at('in'), '--format', 'summary');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split('\t').length),
    ).toEqual([10, 10, 10, 10]);
    expect(err.trim().split('\n').pop()).toBe('读取 3 份，1 个文件无法读取。');
    const checked = await call('check', at('in'), '--format', 'csv', '-o', at('findings.csv'));
    expect(checked.out).toBe('');
    expect(checked.err).toMatch(/核对 3 份：\d 份有错误，\d 份有疑点；1 个文件无法读取。/);
    expect(readFileSync(at('findings.csv'), 'utf8')).toContain('file,body,year,table,cell');
    const none = await call('check', at('in'), '-o', at('missing-folder/x.txt'));
    expect(none.err.trim().split('\n').pop()).toContain('没有这个文件夹');
    expect(none.code).toBe(2);
  });
});
