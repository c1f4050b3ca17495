import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sarifPrinter } from '../../src/cli/print-sarif';
import { run } from '../../src/cli/run';
import { cellsOf, EDITIONS } from '../../src/format';
import { blankReport, parseReport, setCell } from '../../src/report';

const sample = (name: string): string =>
  fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
const linjiang = sample('linjiang-2020.txt');

/** A call of the command line: its exit code and what it printed. */
async function call(
  args: readonly string[],
  input: string | Buffer = '',
  { isTTY = false }: { isTTY?: boolean } = {},
) {
  const collect = (): { stream: Writable & { isTTY?: boolean }; text: () => string } => {
    const chunks: Buffer[] = [];
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
    });
    return {
      stream: Object.assign(stream, { isTTY }),
      text: () => Buffer.concat(chunks).toString(),
    };
  };
  const stdout = collect();
  const stderr = collect();
  const code = await run(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
  });
  return { code, out: stdout.text(), err: stderr.text() };
}

let folder = '';
const temporary = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-report-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('read', () => {
  it('prints what the text says in numbers, a line a number', async () => {
    const { code, out } = await call([
      'read',
      sample('huaian-2024.json'),
      '--format',
      'statements',
    ]);
    const [header, ...lines] = out.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(header).toBe(
      'section\tblock\toffset\tsubject\tcells\tnumber\tperiod\texplicit\tsentence',
    );
    expect(lines.map((line) => line.split('\t'))).toContainEqual([
      'overview',
      expect.any(String),
      expect.any(String),
      'carriedForward',
      'applications.carriedForward.total',
      '103',
      '2024',
      'no',
      expect.stringContaining('另有'),
    ]);
  });

  it('prints the cells of the sample as a careful person reads them', async () => {
    const { code, out } = await call(['read', linjiang, '--format', 'cells']);
    const [header, ...lines] = out.trimEnd().split('\n');
    expect(header).toBe('address\tstate\tvalue\traw');
    expect(lines.map((line) => line.split('\t')[0])).toEqual(
      cellsOf('2019').map(({ address }) => address),
    );
    const checked = readFileSync(sample('linjiang-2020.cells.tsv'), 'utf8').trimEnd().split('\n');
    expect(
      lines.map((line) => line.split('\t')).map(([address, , value]) => `${address}\t${value}`),
    ).toEqual(checked);
    expect(out).toContain(
      'applications.outcome.denied.stateSecret.otherOrganization\tnumber\t0\t00\n',
    );
    expect(out).toContain('applications.outcome.denied.stateSecret.total\tblank\t\t\n');
    expect(code).toBe(0);
  });

  it('prints a report that reads back as itself', async () => {
    const { out } = await call(['read', linjiang]);
    const parsed = parseReport(JSON.parse(out));
    expect(parsed.success).toBe(true);
    const again = await call(['read', '-'], out);
    expect(again).toEqual({ code: 0, out, err: '' });
  });

  it('takes a report from standard input', async () => {
    const fromFile = await call(['read', linjiang]);
    const fromInput = await call(['read', '-'], readFileSync(linjiang));
    expect(fromInput.out).toBe(fromFile.out);
  });

  it('says which report is which when there are several', async () => {
    const json = await call(['read', linjiang, sample('huaian-2024.json')]);
    expect(JSON.parse(json.out).map((each: { file: string }) => each.file)).toEqual([
      linjiang,
      sample('huaian-2024.json'),
    ]);
    const cells = await call(['read', linjiang, sample('huaian-2024.json'), '--format', 'cells']);
    expect(cells.out.split('\n')[0]).toBe('file\taddress\tstate\tvalue\traw');
    expect(cells.out.trimEnd().split('\n')).toHaveLength(1 + 198 + 200);
  });

  it('reads the others when one file cannot be read, and exits with 2', async () => {
    const { code, out, err } = await call(['read', join(folder, 'none.txt'), linjiang]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(err).toContain('none.txt：没有这个文件。\n');
  });
});

describe('check', () => {
  it('lets last year tell apart numbers that run together, and says so', async () => {
    const lastYear = setCell(
      blankReport({ edition: '2021', year: 2023, body: { name: '平潭综合实验区' } }),
      'proactive.normativeDocuments.inForce',
      411,
    );
    const previous = temporary('last-year.json', JSON.stringify(lastYear));
    const { err, out } = await call([
      ...['check', sample('pingtan-2024.txt'), '--previous', previous],
      ...['--format', 'json'],
    ]);
    expect(err).toMatch(/“6233440”.*制发件数 62、.*废止件数 33、.*现行有效件数 440/);
    expect(JSON.parse(out).outcomes).toMatchObject({
      'Y-IN-FORCE@proactive.normativeDocuments.inForce': 'pass',
      'CELL-NUMBER@proactive.normativeDocuments.inForce': 'pass',
    });
  });

  it('names the two missing totals and the 00 of the sample', async () => {
    const { code, out } = await call(['check', linjiang]);
    expect(out).toContain('表三 三、本年度办理结果（三）不予公开 1.属于国家秘密 · 总计');
    expect(out).toContain('表三 三、本年度办理结果（五）不予处理 1.信访举报投诉类申请 · 总计');
    expect(out).toContain('表三 三、本年度办理结果（三）不予公开 1.属于国家秘密 · 其他');
    expect(out).toContain('“00”');
    expect(out).toContain('0 处错误，');
    expect(code).toBe(0);
  });

  it('finds nothing wrong with sums that hold', async () => {
    const { code, out } = await call(['check', sample('huaian-2024.json')]);
    expect({ code, errors: /([1-9]\d*) 处错误/.exec(out) }).toEqual({ code: 0, errors: null });
  });

  it('exits with 1 on a broken sum, names it and suggests the slip', async () => {
    const report = JSON.parse(readFileSync(sample('huaian-2024.json'), 'utf8'));
    report.applications.outcome.granted.naturalPerson += 10;
    const file = temporary('broken.json', JSON.stringify(report));
    const { code, out } = await call(['check', file]);
    expect(code).toBe(1);
    expect(out).toContain('表三 三、本年度办理结果（一）予以公开 · 自然人');
    const english = await call(['check', file, '--locale', 'en']);
    expect(english.out).toMatch(/^.*\nErrors: [1-9]/);
  });

  it('gives programs findings, outcomes and what was not checked', async () => {
    const { out } = await call(['check', linjiang, '--format', 'json']);
    const result = JSON.parse(out);
    expect(Object.keys(result)).toEqual(['file', 'findings', 'outcomes', 'notChecked']);
    expect(result.findings[0]).toMatchObject({ ruleId: expect.any(String), severity: 'query' });
  });
});

const uriOfArtifact = ({ location }: { location: { uri: string } }): string => location.uri;

describe('check, for other tools', () => {
  it('writes SARIF with the lines of the documents, all in one run, as code hosts take few of them', async () => {
    const { code, out } = await call([
      'check',
      linjiang,
      sample('huaian-2024.json'),
      '--format',
      'sarif',
    ]);
    const log = JSON.parse(out);
    expect({ code, version: log.version, runs: log.runs.length }).toEqual({
      code: 0,
      version: '2.1.0',
      runs: 1,
    });
    const [run] = log.runs;
    const [first] = run.results;
    expect(first.locations[0].physicalLocation.artifactLocation.uri).toMatch(
      /^file:.*linjiang-2020\.txt$/,
    );
    expect(first.locations[0].physicalLocation.region.startLine).toBeGreaterThan(1);
    expect(run.artifacts.map(uriOfArtifact)).toEqual([
      expect.stringMatching(/linjiang-2020\.txt$/),
      expect.stringMatching(/huaian-2024\.json$/),
    ]);
    for (const { ruleId, ruleIndex } of run.results)
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(run.tool.driver.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('begins another run of SARIF where one has all results that are shown, and no more than are taken', () => {
    const report = blankReport({ year: 2024 });
    const outcomes = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`T3-ROW@${n}`, 'open' as const]),
    );
    const messages = { tooManyResults: (...counts: number[]) => counts.join(' of ') };
    const print = (count: number) => {
      const printer = sarifPrinter(
        { locale: 'zh-CN', several: true, messages },
        { results: 50, runs: 4 },
      );
      const each = Array.from({ length: count }, (_, n) => {
        const checked = {
          ...{ file: `${n}.json`, report, notes: [] },
          ...{ findings: [], outcomes, notChecked: [] },
        };
        return (n === 0 ? printer.head(checked) : '') + printer.each(checked);
      });
      return { out: each.join('') + printer.foot, warning: printer.warning };
    };
    expect(print(4).warning).toBeUndefined();
    const { out, warning } = print(7);
    expect(warning).toBe('210 of 4 of 50');
    const log = JSON.parse(out);
    expect(out).toBe(`${JSON.stringify(log, null, 2)}\n`);
    const counts = log.runs.map(({ results }: { results: unknown[] }) => results.length);
    expect(counts).toEqual([30, 30, 30, 120]);
    const ids = log.runs.map(
      (each: { automationDetails: { id: string } }) => each.automationDetails.id,
    );
    expect(new Set(ids).size).toBe(4);
    expect(log.runs[3].artifacts.map(uriOfArtifact)).toEqual([
      '3.json',
      '4.json',
      '5.json',
      '6.json',
    ]);
  });

  it('names standard input in SARIF, and escapes what would end a path', async () => {
    const uriOf = (out: string): string => JSON.parse(out).runs[0].artifacts[0].location.uri;
    const text = readFileSync(sample('huaian-2024.json'));
    expect(uriOf((await call(['check', '-', '--format', 'sarif'], text)).out)).toBe(
      'standard-input',
    );
    const folder = mkdtempSync(join(tmpdir(), 'sarif #'));
    const file = join(folder, 'a b#c?.json');
    writeFileSync(file, text);
    const relativeFile = relative(process.cwd(), file);
    for (const name of [file, relativeFile]) {
      const uri = uriOf((await call(['check', name, '--format', 'sarif'])).out);
      expect(uri).toMatch(/sarif%20%23[^/]*\/a%20b%23c%3F\.json$/);
    }
    rmSync(folder, { recursive: true });
  });

  it('changes severities by an overlay, and says what is wrong with one', async () => {
    const entry = {
      ruleId: 'T3-TOTAL-BLANK',
      severity: 'error',
      date: '2026-01-05',
      reason: '本市要求',
    };
    const overlay = temporary('overlay.json', JSON.stringify({ rules: [entry] }));
    const strict = await call(['check', linjiang, '--overlay', overlay]);
    expect(strict.code).toBe(1);
    expect(strict.out).toContain('2 处错误');
    const wrong = temporary(
      'wrong.json',
      JSON.stringify({ rules: [{ ...entry, ruleId: 'T9-X' }] }),
    );
    const refused = await call(['check', linjiang, '--overlay', wrong]);
    expect({ code: refused.code, out: refused.out }).toEqual({ code: 2, out: '' });
    expect(refused.err).toContain('T9-X');
    const unknown = temporary(
      'unknown.json',
      JSON.stringify({ rules: [{ ...entry, ruleId: 'NO-SUCH' }] }),
    );
    expect((await call(['check', linjiang, '--overlay', unknown])).err).toBe(
      `${unknown}：没有编号为“NO-SUCH”的规则，请核对规则编号（check 的结果里方括号内的就是）。\n`,
    );
  });
});

describe('a call that cannot be done', () => {
  it.each([
    [[], '缺少命令。'],
    [['frobnicate', 'x'], '没有 “frobnicate” 这个命令。'],
    [['read'], 'read 后面缺少文件名。'],
    [
      ['read', 'x', '--format', 'xml'],
      '--format 应为 json、cells、statements、csv、jsonl、summary 之一，实际为 “xml”。',
    ],
    [['read', 'x', '--previous', 'y'], 'read 没有 --previous 这个选项。'],
    [['check', 'x', 'y', '--previous', 'z'], '--previous 和 --child 一次只能配一份报告。'],
    [['read', '-', '-'], '标准输入（-）只能读一次。'],
    [
      ['read', 'x', '--edition', '2020'],
      `--edition 应为 ${EDITIONS.join('、')} 之一，实际为 “2020”。`,
    ],
    [['read', 'x', '--nonsense'], '选项有误：'],
    [['read', 'x', '--format'], '选项有误：'],
  ])('%j: one clear line, nothing on standard output, exit 2', async (args, message) => {
    const { code, out, err } = await call(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('a file that is no report', () => {
  it.each([
    ['empty.txt', ''],
    ['binary.bin', Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)],
    ['large.txt', 'x'.repeat(50 * 2 ** 20)],
    ['poem.txt', '床前明月光，疑是地上霜。\n举头望明月，低头思故乡。\n'],
    ['number.json', '7'],
    ['broken.json', '{"edition": "2021",'],
    ['other.json', '{"edition": "2021", "year": 2024}'],
    ['edition.json', '{"edition": "2030"}'],
    ['deep.json', `{"edition": "2021", "overview": ${'['.repeat(600_000)}${']'.repeat(600_000)}}`],
    ['latin.json', Uint8Array.of(0x7b, 0xff, 0xfe, 0x7d)],
    ['zip.docx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0)],
  ])('%s: one clear line, exit 2, nothing half-written', async (name, content) => {
    const file = temporary(name, content);
    for (const command of ['read', 'check']) {
      const { code, out, err } = await call([command, file]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err.startsWith(`${file}：`)).toBe(true);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(err).not.toMatch(/\bat .*:\d+:\d+|Error:/);
    }
  });

  it('a JSON longer than any report: said before what is wrong with each of its values is told', async () => {
    const file = temporary(
      'long.json',
      `{"edition": "2021", "overview": [${'1,'.repeat(500_000)}1]}`,
    );
    expect((await call(['check', file])).err).toBe(`${file}：文件太大：最多 1000000 个字。\n`);
  });

  it('a directory as last year', async () => {
    expect(await call(['check', linjiang, '--previous', folder])).toMatchObject({
      code: 2,
      out: '',
      err: `${folder}：这是一个文件夹，不是文件。\n`,
    });
  });

  it('a folder of several where one file is asked for', async () => {
    expect(await call(['convert', folder, '--to', 'json'])).toMatchObject({
      code: 2,
      err: '转换几份文件，请用 -o 指定一个文件夹。\n',
    });
  });

  it('nothing on standard input', async () => {
    const { code, err } = await call(['read', '-']);
    expect(code).toBe(2);
    expect(err.startsWith('标准输入：')).toBe(true);
  });
});

describe('help', () => {
  it('is there in both languages, with the editions', async () => {
    const zh = await call(['--help']);
    const en = await call(['--help', '--locale', 'en']);
    expect([zh.code, en.code]).toEqual([0, 0]);
    for (const { out } of [zh, en]) {
      expect(out).toContain('国办公开办函〔2021〕30号');
      for (const word of ['read', 'check', '--format', '--previous', '--locale']) {
        expect(out).toContain(word);
      }
    }
    expect(zh.out).toContain('用法');
    expect(en.out).toContain('Usage');
  });
});

describe('convert', () => {
  const saved = (name: string): string => join(folder, name);

  it.each([
    ['html', '<div class="gk-root"'],
    ['csv', '\ufeffyear,edition,body,address,'],
    ['json', '{\n  "edition": "2019"'],
  ])('prints %s on standard output', async (to, beginning) => {
    const { code, out } = await call(['convert', linjiang, '--to', to]);
    expect(code).toBe(0);
    expect(out.startsWith(beginning)).toBe(true);
  });

  it.each(['docx', 'xlsx'])('writes %s to a file', async (to) => {
    const file = saved(`report.${to}`);
    const { code, out } = await call(['convert', linjiang, '--to', to, '-o', file]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });

  it('takes the look of HTML', async () => {
    const plain = await call(['convert', linjiang, '--to', 'html']);
    expect(plain.out).not.toMatch(/data-gk-(theme|density|text)|gk-contents/);
    expect(plain.out).toMatch(/<th [^>]*title=/);
    const look = ['--theme', 'portal', '--density', 'compact', '--text-size', 'large'];
    const { out } = await call([
      ...['convert', linjiang, '--to', 'html', ...look, '--contents', '--no-explanations'],
    ]);
    expect(out).toContain('data-gk-theme="portal" data-gk-density="compact" data-gk-text="large"');
    expect(out).toContain('gk-contents');
    expect(out).not.toMatch(/<th [^>]*title=/);
  });

  it('draws charts, which compare with last year', async () => {
    const huaian = sample('huaian-2024.json');
    const charts = ['convert', huaian, '--to', 'html', '--charts'];
    const { out } = await call(charts);
    expect(out).toContain('gk-summary');
    expect(out).not.toContain('2023 年');
    const compared = await call([...charts, '--previous', linjiang, '--previous-any']);
    expect(compared.out).toContain('比 2020 年增加');
    const other = await call([...charts, '--previous', linjiang]);
    expect(other).toMatchObject({ code: 2, out: '' });
    expect(other.err).toContain('另一个机关');
  });

  it('takes the profile of HTML', async () => {
    const { out } = await call(['convert', linjiang, '--to', 'html', '--profile', 'print']);
    expect(out.startsWith('<!DOCTYPE html>')).toBe(true);
    const cms = await call(['convert', linjiang, '--to', 'html', '--profile', 'cms']);
    expect(cms.out).not.toContain('class=');
  });

  it.each([
    [[linjiang], /--to/],
    [[linjiang, '--to', 'pdf'], /--to.*pdf/],
    [[linjiang, '--to', 'csv', '--profile', 'cms'], /--profile/],
    [[linjiang, '--to', 'docx', '--theme', 'portal', '-o', 'a'], /--theme/],
    [[linjiang, '--to', 'html', '--density', 'airy'], /airy/],
    [[linjiang, '--to', 'html', '--profile', 'fancy'], /fancy/],
    [[linjiang, sample('pingtan-2024.txt'), '--to', 'html'], /-o/],
    [[linjiang, '--to', 'html', '--format', 'json'], /--format/],
    [[linjiang, '--to', 'html', '--previous', linjiang], /--previous.*--charts/],
    [[linjiang, '--to', 'docx', '--charts'], /--charts/],
    [['missing.txt', '--to', 'html'], /missing\.txt/],
  ])('refuses %j with one line', async (args, message) => {
    const { code, out, err } = await call(['convert', ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(message);
  });

  it('says why a file cannot be written', async () => {
    const file = join(saved('missing-folder'), 'report.csv');
    const { code, err } = await call(['convert', linjiang, '--to', 'csv', '--output', file]);
    expect(code).toBe(2);
    expect(err).toContain('ENOENT');
  });

  it('leaves --to to itself', async () => {
    expect((await call(['read', linjiang, '--to', 'csv'])).code).toBe(2);
  });
});

describe('what a document or a file name holds', () => {
  // What the schema lets through: of the rest, XML can hold nothing.
  const EVIL = 'evil\n没有发现问题。\u007f\u009b31m\u202e\u2066\u2028\r\u200b';
  const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
  const evil = (): string => {
    const report = JSON.parse(readFileSync(sample('linjiang-2020.json'), 'utf8'));
    return temporary(
      'evil.json',
      JSON.stringify({
        ...report,
        title: EVIL,
        body: { name: EVIL },
        problems: [{ type: 'paragraph', text: `${EVIL}收到申请999件。` }],
      }),
    );
  };

  it('forges no line of a check, and does not reach the terminal', async () => {
    const { out } = await call(['check', evil()]);
    expect(out.split('\n')[0]).toContain(
      'evil\\n没有发现问题。\\x7f\\x9b31m\\u202e\\u2066\\u2028\\r\\u200b',
    );
    expect(out).not.toMatch(UNSEEN);
    expect(out.split('\n')).not.toContain('没有发现问题。');
  });

  it.each([
    ['read', []],
    ['read', ['--format', 'cells']],
    ['read', ['--format', 'statements']],
    ['check', ['--format', 'json']],
    ['check', ['--format', 'sarif']],
    ['convert', ['--to', 'html']],
    ['convert', ['--to', 'json']],
    ['convert', ['--to', 'csv']],
  ])('is written out on a terminal, and only there: %s %j', async (command, options) => {
    const shown = await call([command, evil(), ...options], '', { isTTY: true });
    expect(shown.out.replaceAll('\t', '')).not.toMatch(UNSEEN);
    const { out } = await call([command, evil(), ...options]);
    if (options.includes('json') || options.length === 0)
      expect(JSON.parse(shown.out)).toEqual(JSON.parse(out));
  });

  it('stands written out in messages, with the name of the file', async () => {
    const file = temporary('a\u001b[31m\u202eb\n没有发现问题。.json', '7');
    for (const name of [file, `${file}.missing`]) {
      const { err } = await call(['check', name]);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(err).not.toMatch(UNSEEN);
      expect(err).toContain('a\\x1b[31m\\u202eb\\n没有发现问题。');
    }
    const { err } = await call(['\u001b]0;x\u0007', file]);
    expect(err).not.toMatch(UNSEEN);
  });
});

describe('output that fails', () => {
  /** A stream that fails with a code of the system. */
  const failing = (code: string): Writable =>
    new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('no'), { code })),
    });
  const kept = (): { stream: Writable; text: () => string } => {
    let text = '';
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        text += chunk;
        done();
      },
    });
    return { stream, text: () => text };
  };

  it('says that the disk is full, and exits with 2', async () => {
    const stderr = kept();
    const streams = { stdin: Readable.from([]), stdout: failing('ENOSPC'), stderr: stderr.stream };
    expect(await run(['read', linjiang], streams)).toBe(2);
    expect(stderr.text()).toMatch(/^标准输出：无法写入：磁盘已满（ENOSPC）。[^\n]*\n$/m);
  });

  it('keeps the exit code of a check whose reader has seen enough', async () => {
    const broken = JSON.parse(readFileSync(sample('huaian-2024.json'), 'utf8'));
    broken.applications.newlyReceived.total += 1;
    const file = temporary('broken-sum.json', JSON.stringify(broken));
    const streams = () => ({
      stdin: Readable.from([]),
      stdout: failing('EPIPE'),
      stderr: failing('EPIPE'),
    });
    expect(await run(['check', file], streams())).toBe(1);
    expect(await run(['check', sample('huaian-2024.json')], streams())).toBe(0);
    expect(await run(['check', 'missing'], streams())).toBe(2);
  });
});

describe('a file that is written', () => {
  const csv = (output: string, ...more: string[]) =>
    call(['convert', sample('huaian-2024.json'), '--to', 'csv', '-o', output, ...more]);
  const own = (name: string): string => {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  };

  it('keeps the mode of the one before, and leaves nothing beside it', async () => {
    const place = own('mode');
    const file = join(place, 'out.csv');
    writeFileSync(file, 'before');
    chmodSync(file, 0o640);
    expect((await csv(file)).code).toBe(0);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readFileSync(file, 'utf8')).toContain('2024');
    expect(readdirSync(place)).toEqual(['out.csv']);
  });

  it('leaves a link a link', async () => {
    const place = own('link');
    writeFileSync(join(place, 'real.csv'), 'before');
    symlinkSync(join(place, 'real.csv'), join(place, 'link.csv'));
    expect((await csv(join(place, 'link.csv'))).code).toBe(0);
    expect(lstatSync(join(place, 'link.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(place, 'real.csv'), 'utf8')).toContain('2024');
  });

  it('is not the one that is read, unless that is said', async () => {
    const place = own('input');
    const file = join(place, 'in.json');
    writeFileSync(file, readFileSync(sample('huaian-2024.json')));
    symlinkSync(file, join(place, 'same.json'));
    for (const name of [file, join(place, 'same.json')]) {
      const args = ['convert', file, '--to', 'csv', '-o', name];
      const { code, err } = await call(args);
      expect({ code, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, lines: 1 });
      expect(err).toContain('--force');
    }
    expect(readFileSync(file, 'utf8')).toContain('"edition"');
    expect((await call(['convert', file, '--to', 'csv', '-o', file, '--force'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('address');
  });

  it.each([
    ['missing/out.csv', 'ENOENT', '没有这个文件夹'],
    [`${'n'.repeat(300)}.csv`, 'ENAMETOOLONG', '文件名过长'],
  ])('says in words why it cannot be written: %s', async (name, code, words) => {
    mkdirSync(join(own('words-in'), 'words'), { recursive: true });
    const { code: exit, err } = await csv(join(own('words-in'), name));
    expect(exit).toBe(2);
    expect(err).toContain(words);
    expect(err).toContain(code);
  });
});

describe('many files', () => {
  it('are printed one by one, as the whole would be', async () => {
    const files = [linjiang, 'missing.txt', sample('huaian-2024.json')];
    const list = await call(['read', ...files]);
    const values = JSON.parse(list.out);
    expect(values.map(({ file }: { file: string }) => file)).toEqual([files[0], files[2]]);
    expect(list.out).toBe(`${JSON.stringify(values, null, 2)}\n`);
    const checked = await call(['check', ...files, '--format', 'json']);
    expect(checked.out).toBe(`${JSON.stringify(JSON.parse(checked.out), null, 2)}\n`);
    const sarif = await call(['check', ...files, '--format', 'sarif']);
    expect(sarif.out).toBe(`${JSON.stringify(JSON.parse(sarif.out), null, 2)}\n`);
    expect(JSON.parse(sarif.out).runs).toHaveLength(1);
  });

  it('wait until one is taken before the next is read', async () => {
    let waiting = 0;
    let most = 0;
    const stdout = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _encoding, done) {
        waiting += chunk.length;
        most = Math.max(most, waiting);
        setImmediate(() => {
          waiting -= chunk.length;
          done();
        });
      },
    });
    const files = Array.from({ length: 20 }, () => sample('huaian-2024.json'));
    const { stream } = new (class {
      stream = new Writable({ write: (_c, _e, done) => done() });
    })();
    expect(
      await run(['read', ...files], { stdin: Readable.from([]), stdout, stderr: stream }),
    ).toBe(0);
    expect(stdout.writableLength).toBe(0);
    expect(most).toBeLessThan(3 * readFileSync(sample('huaian-2024.json')).length);
  });
});

describe('a file of a run that ends the process that reads it', () => {
  it('is named, and the others are read', async () => {
    // Stands in for the program: what ends it is not to be had from a document.
    const program = temporary(
      'reader.mjs',
      `process.on('message', ({ file }) => {
        if (file.endsWith('-2024.json')) process.abort();
        process.send({ refused: 'no report: ' + file });
      });`,
    );
    const lines: string[] = [];
    const stream = (): Writable =>
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          lines.push(String(chunk).trimEnd());
          done();
        },
      });
    const { readerApart } = await import('../../src/cli/apart');
    const code = await run(
      ['check', 'a.txt', 'b-2024.json', 'c.txt'],
      { stdin: Readable.from([]), stdout: stream(), stderr: stream() },
      () => readerApart(program),
    );
    expect(code).toBe(2);
    expect(lines).toEqual([
      'a.txt：no report: a.txt',
      'b-2024.json：读取这份文件时程序中止（可能是内存不足），已跳过，其他文件照常处理。',
      'c.txt：no report: c.txt',
      '核对 0 份：0 份有错误，0 份有疑点；3 个文件无法读取。',
    ]);
  });
});
