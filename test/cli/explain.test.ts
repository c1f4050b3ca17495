import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run';

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));

async function call(...args: readonly string[]) {
  const stream = (chunks: string[]): Writable =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk.toString());
        done();
      },
    });
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, {
    stdin: Readable.from([]),
    stdout: stream(out),
    stderr: stream(err),
  });
  return { code, out: out.join(''), err: err.join('') };
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'explain-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = `某乡人民政府2019年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容 | 本年新制作数量 | 本年新制作数量 | 对外公开总数量
规章 | 0 | 0 | 0
规范性文件 | 3 | 2 | 9
第二十条第（五）项
信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
行政许可 | 21 | 1 | 40
行政许可 | 22 | 1 | 40
`;

describe('read --explain', () => {
  it('says which row a cell was taken from, and what ruled others out', async () => {
    const file = join(folder, 'a.txt');
    writeFileSync(file, TEXT);
    const { code, out, err } = await call(
      'read',
      file,
      '--explain',
      'proactive.normativeDocuments.created, proactive.normativeDocuments.totalDisclosed',
      '--explain',
      'proactive.licensing.itemsLastYear',
    );
    expect(err).toBe('');
    expect(code).toBe(0);
    const [created = '', total = '', licensing = ''] = out.split('\n\n');
    expect(created).toContain(
      '规范性文件 · 本年新制作数量（proactive.normativeDocuments.created）',
    );
    expect(created).toContain('未采用：这一列的列名重复或者不在原位。');
    expect(total).toContain('读作 9（原文 “9”）');
    expect(total).toContain('行名 “规范性文件”，其后：3 | 2 | 9');
    expect(licensing).toContain('未定');
    expect(licensing).toContain('未采用：同一格出现两次，数字不同。');
    expect(licensing).toContain('说明：');
  });

  it('says of a PDF where the row stands', async () => {
    const { out } = await call(
      'read',
      sample('huaian-2024.pdf'),
      '--explain',
      'proceedings.review.total',
      '--locale',
      'en',
    );
    expect(out).toContain('read as 351 (the document says "351")');
    expect(out).toContain('a row of a table (page 5');
    expect(out).toContain('Taken: each cell stands under the head of its column.');
  });

  it('says that nothing was found for a cell that the document lacks', async () => {
    const file = join(folder, 'a.txt');
    writeFileSync(file, TEXT);
    const { out } = await call('read', file, '--explain', 'proceedings.review.total');
    expect(out).toContain('缺：文件中没有这一格');
    expect(out).toContain('文件中没有一行被认作这一行。');
  });

  it.each([
    [['--explain', 'proceedings.review.totl'], '没有 “proceedings.review.totl” 这个单元格'],
    [['--explain', ''], '没有 “” 这个单元格'],
    [['--explain', 'proactive.regulations.inForce'], '采用 2019 年格式，没有这个单元格'],
    [['--explain-page', '0'], '应为从 1 起的页码'],
    [['--explain-page', '1'], '只有 PDF 和 OFD 分页'],
    [['--explain-page', '1', '--explain', 'proceedings.review.total'], '一次只能用一个'],
    [['--explain', 'proceedings.review.total', '--format', 'json'], '没有 --format'],
    [['another.txt', '--explain', 'proceedings.review.total'], '一次只能看一份文件'],
  ])('refuses %j in one line', async (args, words) => {
    const { code, out, err } = await call('read', sample('linjiang-2020.txt'), ...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('has nothing to say of data', async () => {
    const { code, err } = await call(
      'read',
      sample('huaian-2024.json'),
      '--explain',
      'proceedings.review.total',
    );
    expect(code).toBe(2);
    expect(err).toContain('没有读取的过程可以说明');
  });
});

describe('read --explain-page', () => {
  it('draws the letters, lines and tables of a page', async () => {
    const file = join(folder, 'page.svg');
    const { code, out } = await call(
      'read',
      sample('huaian-2024.pdf'),
      '--explain-page',
      '5',
      '-o',
      file,
    );
    expect([code, out]).toEqual([0, '']);
    const svg = readFileSync(file, 'utf8');
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 [\d.]+ [\d.]+"/,
    );
    expect(svg.replace(/<[^>]*>|\s/g, '')).toContain('351');
    expect(svg.match(/<rect [^>]*stroke="#0a58ca"/g)?.length).toBeGreaterThan(20);
  });

  it('names how many pages there are', async () => {
    const { code, err } = await call('read', sample('huaian-2024.pdf'), '--explain-page', '99');
    expect([code, err.trim()]).toEqual([2, '没有第 99 页：文件共 6 页。']);
  });
});
