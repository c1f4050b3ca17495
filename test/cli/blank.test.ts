import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run';
import { cellsOf, EDITIONS, identitiesOf } from '../../src/format';
import { readReport } from '../../src/read';
import { blankReport, getCell, type Report, setCells } from '../../src/report';
import { checkReport } from '../../src/rules';
import { toXlsx } from '../../src/write';

/** A form that an office mails out, comes back, and is read. */

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-blank-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const sample = JSON.parse(
  readFileSync(new URL('../../samples/huaian-2024.json', import.meta.url), 'utf8'),
) as Report; // a checked sample

async function call(...args: string[]): Promise<{ code: number; out: Buffer; err: string }> {
  const chunks: [Buffer[], Buffer[]] = [[], []];
  const stream = (to: Buffer[]): Writable =>
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        to.push(Buffer.from(chunk));
        done();
      },
    });
  const [stdout, stderr] = [stream(chunks[0]), stream(chunks[1])];
  const code = await run(args, { stdin: Readable.from([]), stdout, stderr });
  return { code, out: Buffer.concat(chunks[0]), err: Buffer.concat(chunks[1]).toString() };
}

const cells = (report: Report): (number | null)[] =>
  cellsOf(report.edition).map(({ address }) => getCell(report, address));
const kinds = (report: Report): string[] =>
  checkReport(report).findings.map(({ ruleId, anchor }) => `${ruleId}@${anchor}`);

describe.each(['xlsx', 'docx', 'html', 'json'])('a blank form as %s', (to) => {
  it('read back is blank, with the year, the body and what was carried over, and no finding of its own', async () => {
    const previous = join(folder, 'previous.json');
    writeFileSync(previous, JSON.stringify(sample));
    const file = join(folder, `blank.${to}`);
    const { code, err } = await call(
      ...['blank', '--year', '2025', '--body', '淮安市人民政府', '--to', to],
      ...['--previous', previous, '-o', file],
    );
    expect([code, err]).toEqual([0, '']);
    const { report } = await readReport(readFileSync(file), { fileName: file });
    const expected = blankReport({ year: 2025, previous: sample });
    expect(getCell(expected, 'applications.carriedOver.naturalPerson')).toBe(
      getCell(sample, 'applications.carriedForward.naturalPerson'),
    );
    expect(cells(report)).toEqual(cells(expected));
    expect([report.year, report.body.name, report.title]).toEqual([
      2025,
      '淮安市人民政府',
      expected.title,
    ]);
    expect(report.overview).toEqual([]);
    const checked = await call('check', '--format', 'json', file);
    const found = JSON.parse(checked.out.toString()) as { findings: { ruleId: string }[] }; // its own format
    expect(found.findings.map(({ ruleId }) => ruleId)).toEqual(
      kinds(expected).map((kind) => kind.split('@')[0]),
    );
    expect(kinds(report)).toEqual(kinds(expected));
  });
});

describe.each(EDITIONS)('a workbook to fill in, edition %s', (edition) => {
  const filled = (): Report =>
    setCells(
      blankReport({ edition, year: 2020 }),
      cellsOf(edition).map(({ address }, i) => [address, i]),
    );
  const part = (archive: Uint8Array, sheet: number): string =>
    strFromU8(unzipSync(archive)[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array());

  it('read back gives what was filled in', async () => {
    const { report } = await readReport(toXlsx(filled(), { toFill: true }), { fileName: 'a.xlsx' });
    expect(cells(report)).toEqual(cells(filled()));
  });

  it('has a formula for each sum, which is blank while its cells are, and one for each check', () => {
    const archive = toXlsx(blankReport({ edition, year: 2026 }), { toFill: true });
    const sums = new Set(
      identitiesOf(edition)
        .filter(({ kind }) => kind !== 'balance')
        .map(({ anchor }) => anchor),
    );
    const tables = [2, 3, 4].map((sheet) => part(archive, sheet)).join('');
    expect(tables.match(/IF\(COUNT\([A-Z0-9:,]+\)=0,&quot;&quot;,SUM\(/g)).toHaveLength(sums.size);
    expect(part(archive, 5).match(/<f>IF\(COUNT/g)).toHaveLength(identitiesOf(edition).length);
  });

  it('lets nothing be typed but the cells of the form, and in them nothing but numbers', () => {
    const archive = toXlsx(blankReport({ edition, year: 2026 }), { toFill: true });
    for (const sheet of [2, 3, 4, 5]) {
      expect(part(archive, sheet)).toContain('<sheetProtection sheet="1"');
      expect(part(archive, sheet)).not.toContain('password');
    }
    const validated = [2, 3, 4].flatMap((sheet) =>
      [...part(archive, sheet).matchAll(/sqref="([^"]+)"/g)].flatMap(([, refs = '']) =>
        refs.split(' '),
      ),
    );
    const sums = new Set(
      identitiesOf(edition)
        .filter(({ kind }) => kind !== 'balance')
        .map(({ anchor }) => anchor),
    );
    expect(validated).toHaveLength(cellsOf(edition).length - sums.size);
  });
});

it.each([
  [['--to', 'xlsx'], '--year'],
  [['--year', '26', '--to', 'xlsx'], '26'],
  [['--year', '1999', '--to', 'xlsx'], '1999'],
  [['--year', '2026'], '--to'],
  [['--year', '2026', '--to', 'csv'], 'csv'],
  [['a.docx', '--year', '2026', '--to', 'xlsx'], '--previous'],
  [['--year', '2026', '--to', 'json', '--format', 'json'], '--format'],
])('a call that is wrong is told in a sentence: %j', async (args, word) => {
  const { code, out, err } = await call('blank', ...args);
  expect([code, out.length]).toEqual([2, 0]);
  expect(err).toContain(word);
});

it('a report of another year is no last year’s', async () => {
  const previous = join(folder, 'other.json');
  writeFileSync(previous, JSON.stringify(sample));
  const { code, err } = await call(
    'blank',
    '--year',
    '2026',
    '--to',
    'json',
    '--previous',
    previous,
  );
  expect(code).toBe(2);
  expect(err).toContain('2024');
});
