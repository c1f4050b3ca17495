import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../../src/cli/run';
import {
  type BodyState,
  type Collection,
  Collector,
  collect,
  JournalError,
  readRoster,
} from '../../src/collect';
import { Journal } from '../../src/collect/journal';
import { blankReport, type Report } from '../../src/report';
import { toCsv, toDocx, toHtml, toXlsx } from '../../src/write';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
let folder = '';
const at = (...parts: string[]): string => join(folder, ...parts);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(at('in', name)), { recursive: true });
  writeFileSync(at('in', name), content);
};
const copy = (sample: string, name: string): void => {
  mkdirSync(dirname(at('in', name)), { recursive: true });
  copyFileSync(join(samples, sample), at('in', name));
};
const hongze = JSON.parse(readFileSync(join(samples, 'hongze-2024.json'), 'utf8')) as Report; // a sample
const reportOf = (name: string, more: object = {}): Report =>
  ({
    ...hongze,
    body: { name },
    title: `${name}2024年政府信息公开工作年度报告`,
    ...more,
  }) as Report; // still one

/** Each body that is meant by something in the folder, and how it must stand. */
const BODIES: readonly (readonly [name: string, state: BodyState])[] = [
  ['淮安市洪泽区人民政府', 'reported'], // the PDF as it was published
  ['平潭综合实验区', 'twice'], // with a copy that is named like another body
  ['上海市科委', 'reported'], // an excerpt
  ['葫芦岛高新技术产业开发区', 'reported'],
  ['乌海市工业和信息化局', 'wrongYear'],
  ['西安市雁塔区投资合作局', 'wrongYear'],
  ['同江市临江镇人民政府', 'wrongYear'],
  ['沅陵县二酉苗族乡人民政府', 'wrongYear'], // mojibake of traditional letters
  ['尼勒克县某镇人民政府', 'wrongYear'], // names nobody: told by its folder
  ['平湖市某局', 'reported'], // by its file name
  ['盱眙县人民政府', 'unreadable'], // a PDF cut in the middle
  ['金湖县人民政府', 'unreadable'], // a picture
  ['丙市教育局', 'twice'], // the same file twice, under other names
  ['丙市水务局', 'twice'], // two documents of two kinds
  ['丙市体育局', 'wrongEdition'],
  ['丙市司法局', 'late'],
  ['丙市财政局', 'reported'], // as a workbook
  ['丙市民政局', 'reported'], // as Word
  ['丙市公安局', 'reported'], // as a page
  ['丙市审计局', 'reported'], // as CSV
  ['丙市统计局', 'wrongYear'], // last year's again
];
const FILLED = 100 - BODIES.length;

describe('a folder of all that offices are sent', () => {
  let collection: Collection;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'states-'));
    copy('hongze-2024.pdf', 'a.pdf');
    copy('pingtan-2024.txt', 'pingtan.txt');
    copy('pingtan-2024.txt', '上海市科委.txt');
    copy('pingtan-2020.txt', 'old/pingtan.txt');
    copy('linjiang-2020.txt', 'linjiang.txt');
    for (const name of [
      '07-shanghai-stc-2024.txt',
      '60-huludao-hitech-2024.txt',
      '36-wuhai-gxj-2020.txt',
      '30-xian-yanta-investment-2020.txt',
      '48-yuanling-eryou-2020-mojibake.txt',
      '20-yueyang-nanhu-bureau-2019.txt',
    ])
      copy(`excerpts/${name}`, `excerpts/${name}`);
    copy('excerpts/24-nilka-town-2023.txt', '尼勒克县某镇人民政府/报告.txt');
    copy('excerpts/68-pinghu-bureau-2024.txt', '平湖市某局.txt');
    const pdf = readFileSync(join(samples, 'hongze-2024.pdf'));
    put('盱眙县人民政府.pdf', pdf.subarray(0, pdf.length / 2));
    put(
      '金湖县人民政府.pdf',
      new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]),
    );
    const education = JSON.stringify(reportOf('丙市教育局'));
    put('1.json', education);
    put('1-copy.json', education);
    put('2.docx', toDocx(reportOf('丙市水务局')));
    put('2.html', toHtml(reportOf('丙市水务局')));
    put(
      '3.json',
      JSON.stringify(blankReport({ edition: '2019', year: 2024, body: { name: '丙市体育局' } })),
    );
    put('4.json', JSON.stringify(reportOf('丙市司法局', { publicationDate: '2025-06-03' })));
    put('5.xlsx', toXlsx(reportOf('丙市财政局')));
    put('6.docx', toDocx(reportOf('丙市民政局')));
    put('7.html', toHtml(reportOf('丙市公安局')));
    put('8.csv', toCsv(reportOf('丙市审计局')));
    put(
      '9.json',
      JSON.stringify(
        reportOf('丙市统计局', { year: 2023, period: { from: '2023-01-01', to: '2023-12-31' } }),
      ),
    );
    put('stranger.json', JSON.stringify(reportOf('丁省某局')));
    const names = BODIES.map(([name]) => name);
    for (let index = 0; index < FILLED; index++) names.push(`丙市第${index}镇人民政府`);
    writeFileSync(
      at('roster.csv'),
      `代码,名称\n${names.map((name, index) => `B${index},${name}`).join('\n')}\n`,
    );
    const roster = await readRoster(at('roster.csv'));
    const collector = new Collector(roster);
    for await (const result of collect([at('in')], { roster })) collector.add(result);
    collection = collector.collection();
  }, 60_000);

  it('has every state right, of a hundred bodies', () => {
    expect(collection.year).toBe(2024);
    const found = new Map(collection.bodies.map(({ name, state }) => [name, state]));
    expect(found.size).toBe(100);
    expect(BODIES.map(([name]) => [name, found.get(name)])).toEqual(BODIES);
    const rest = collection.bodies.slice(BODIES.length);
    expect(new Set(rest.map(({ state }) => state))).toEqual(new Set(['notReported']));
  });

  it('has in a list of its own what is nobody’s', () => {
    const strangers = collection.files.filter(({ body }) => body === undefined);
    expect(strangers.map(({ file, reason }) => [relative(at('in'), file), reason])).toEqual([
      ['excerpts/20-yueyang-nanhu-bureau-2019.txt', 'none'],
      ['stranger.json', 'none'],
    ]);
  });
});

/** A call of the command line. */
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

describe('a run that was killed', () => {
  it('goes on to the bytes of one that was not', async () => {
    mkdirSync(at('few'));
    for (let index = 0; index < 6; index++)
      writeFileSync(at(`few/${index}.html`), toHtml(reportOf(`丙市第${index}镇人民政府`)));
    const args = (out: string): string[] => ['collect', at('few'), '--out', at(out)];
    await call(...args('whole'));
    // What a kill leaves: a journal that ends anywhere, and files that were being written.
    const journal = readFileSync(at('whole/journal.jsonl'));
    mkdirSync(at('cut'));
    writeFileSync(at('cut/journal.jsonl'), journal.subarray(0, journal.length * 0.6));
    writeFileSync(at('cut/findings.tmp'), '{"index":0,"edi');
    const { err } = await call(...args('cut'), '--resume');
    expect(err).toContain('进度记录的最后一行不完整');
    const filesOf = async (out: string): Promise<Record<string, string>> => {
      const entries = await readdir(at(out), { recursive: true, withFileTypes: true });
      const files = entries
        .filter((entry) => entry.isFile() && entry.name !== 'journal.jsonl')
        .map(({ parentPath, name }) => relative(at(out), join(parentPath, name)))
        .sort();
      return Object.fromEntries(
        await Promise.all(
          files.map(async (name) => [name, await readFile(at(out, name), 'latin1')]),
        ),
      );
    };
    expect(await filesOf('cut')).toEqual(await filesOf('whole'));
    const keys = readFileSync(at('cut/journal.jsonl'), 'utf8').match(/"key":"[^"]+"/g) ?? [];
    expect(new Set(keys).size).toBe(6);
    expect(keys).toHaveLength(6);
  });
});

describe('a disk that is full', () => {
  it('ends the run with one sentence, and what was read is kept', async () => {
    const path = at('full.jsonl');
    const journal = await Journal.open(path, '1', 'zh-CN', () => undefined);
    await journal.keep('a'.repeat(64), 'a.json', { error: 'kept' });
    const { handle } = journal as unknown as { handle: object }; // its own file
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    vi.spyOn(handle as { appendFile: () => Promise<void> }, 'appendFile').mockRejectedValue(full);
    const keeping = journal.keep('b'.repeat(64), 'b.json', { error: 'lost' });
    await expect(keeping).rejects.toThrow(JournalError);
    await expect(keeping).rejects.toThrow('磁盘已满，进度记录写不下。');
    await journal.close();
    const again = await Journal.open(path, '1', 'zh-CN', () => undefined);
    expect(await again.known('a'.repeat(64), 'a.json')).toEqual({ error: 'kept' });
    await again.close();
  });
});

describe('a folder half full of pictures', () => {
  it('has a sentence for each picture, and reads the rest', async () => {
    mkdirSync(at('pictures'));
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
    for (let index = 0; index < 40; index++) {
      writeFileSync(at(`pictures/${index}.png`), picture);
      writeFileSync(
        at(`pictures/${index}.json`),
        JSON.stringify(reportOf(`丙市第${index}镇人民政府`)),
      );
    }
    const { code, out, err } = await call('collect', at('pictures'), '--out', at('pictures-out'));
    expect(code).toBe(2);
    expect(err).toBe('');
    expect(out).toContain('2024年度：读取 40 份，40 个文件无法读取。');
    const { files } = JSON.parse(
      readFileSync(at('pictures-out/collection.json'), 'utf8'),
    ) as Collection; // written above
    const errors = files.flatMap(({ error }) => error ?? []);
    expect(errors).toHaveLength(40);
    expect(new Set(errors).size).toBe(1);
    expect(errors[0]).toMatch(/^[^\n]+。$/);
  });
});
