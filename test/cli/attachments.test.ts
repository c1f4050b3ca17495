import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run';

const REPORT = fileURLToPath(new URL('../../samples/linjiang-2020.txt', import.meta.url));

/** Reads a page whose body is given, with a folder for its attachments. */
async function read(body: string, attachments: string, format = 'json') {
  const texts = { out: '', err: '' };
  const stream = (name: 'out' | 'err'): Writable =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        texts[name] += chunk.toString();
        done();
      },
    });
  const page = join(folder, 'page.html');
  writeFileSync(page, `<html><head><title>年报</title></head><body>${body}</body></html>`);
  const args = ['read', page, '--format', format, '--attachments', attachments];
  const code = await run(args, {
    stdin: Readable.from([]),
    stdout: stream('out'),
    stderr: stream('err'),
  });
  return { code, ...texts };
}

let folder = '';
const files = (): string => join(folder, 'files');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-report-'));
  mkdirSync(join(files(), 'attach', '2020'), { recursive: true });
  for (const name of [
    'files/2020.txt',
    'files/年度报告.txt',
    'files/attach/2020/t7.txt',
    'secret.txt',
  ])
    copyFileSync(REPORT, join(folder, name));
  writeFileSync(join(files(), '申请表.txt'), '信息公开申请表');
  writeFileSync(
    join(files(), 'frame.html'),
    '<html><body><a href="2020.txt">全文</a></body></html>',
  );
  writeFileSync(
    join(files(), 'loop.html'),
    '<html><body><iframe src="loop.html"></iframe></body></html>',
  );
  symlinkSync(join(folder, 'secret.txt'), join(files(), 'link.txt'));
  symlinkSync(folder, join(files(), 'up'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a page whose report lies beside it', () => {
  it.each([
    ['by the name in its address', '<a href="/u/2020.txt?v=1">全文</a>', '2020.txt'],
    ['by a name in capitals', '<a href="/u/2020.TXT">全文</a>', '2020.txt'],
    ['by what the page calls it', '<a href="/d?id=7">年度报告.txt</a>', '年度报告.txt'],
    ['by escapes of GBK', '<a href="/%C4%EA%B6%C8%B1%A8%B8%E6.txt">全文</a>', '年度报告.txt'],
    ['by its path', '<a href="/attach/2020/t7.txt">全文</a>', 'attach/2020/t7.txt'],
    ['in a frame', '<iframe src="frame.html"></iframe>', '2020.txt'],
    [
      'behind a file that is no report',
      '<a href="申请表.txt">表</a><a href="2020.txt">全文</a>',
      '2020.txt',
    ],
  ])('is read %s', async (_, body, name) => {
    const { code, out, err } = await read(body, files());
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining(join(files(), name)) });
    expect(JSON.parse(out)).toMatchObject({ year: 2020 });
  });

  it.each([
    ['../secret.txt'],
    ['..%2Fsecret.txt'],
    ['%2e%2e/secret.txt'],
    ['..\\secret.txt'],
    ['..%5csecret.txt'],
    ['link.txt'],
    ['up/secret.txt'],
    ['attach/../../secret.txt'],
    ['secret.txt%00'],
    ['2020.txt%00/../../secret.txt'],
    ['attach'],
    ['/attach/2020'],
    ['loop.html'],
  ])('is not looked for outside of the folder: %s', async (name) => {
    for (const body of [
      `<a href="${name}">全文.txt</a>`,
      `<a href="/d?file=${name}">${name}</a>`,
      `<iframe src="viewer.html?file=${name}"></iframe>`,
    ]) {
      const { code, out, err } = await read(body, files());
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).not.toContain('secret.txt：');
      expect(err.trim().split('\n')).toHaveLength(1);
    }
    const { code } = await read(
      `<a href="file://${join(folder, 'secret.txt')}">x.txt</a>`,
      files(),
    );
    expect(code).toBe(2);
  });

  it('says what was looked for, and that it is not there', async () => {
    const { code, err } = await read('<a href="2024.pdf">全文</a>', files());
    expect(code).toBe(2);
    expect(err).toMatch(/不在文件夹 .*files 中：全文。\n$/);
    expect((await read('<a href="2024.pdf">全文</a>', join(folder, 'none'))).code).toBe(2);
  });

  it('is read for its tables, where the page has the text alone', async () => {
    const text = `<h1>临江市2020年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>${'本市认真做好政府信息公开工作。'.repeat(20)}</p>`;
    const { out } = await read(`${text}<a href="2020.txt">年度报告全文</a>`, files());
    expect(JSON.parse(out).applications.newlyReceived.total).not.toBeNull();
    const without = await read(`${text}<img src="W1.png">`, files());
    expect(without.code).toBe(0);
    expect(without.err).toMatch(/网页只有文字，没有表格.*W1\.png/);
  });

  it('says why a file beside it cannot be read', async () => {
    const { err } = await read('<a href="申请表.txt">表</a>', files());
    expect(err).toMatch(/申请表\.txt：文件中没有找到/);
  });
});
