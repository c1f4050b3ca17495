import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/format';
import { readReport } from '../../src/read';
import { parseReport, type Report, setCell } from '../../src/report';
import { checkReport, findingsToCsv, parseOverlay, toSarif, withOverlay } from '../../src/rules';
import { LONGEST_SENTENCE, MOST_LETTERS } from '../../src/rules/narrative/read-narrative';
import { toCsv, toDocx, toHtml, toXlsx } from '../../src/write';

const report = JSON.parse(
  readFileSync(new URL('../../samples/huaian-2024.json', import.meta.url), 'utf8'),
) as Report & { overview: unknown[] }; // a checked sample
const paragraph = (text: string) => ({ type: 'paragraph' as const, text });

/** Things that are no report, or only look like one; some throw when they are looked at. */
function impostors(): [string, unknown][] {
  const throwing = (key: string): object =>
    Object.defineProperty({ ...report }, key, {
      enumerable: true,
      get: () => {
        throw new Error('boom');
      },
    });
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const circle: Record<string, unknown> = { ...report };
  circle.applications = circle;
  return [
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
    ['half a report', { edition: '2021', year: 2024, body: {} }],
    ['another edition', { edition: '1999' }],
    ['a getter that throws', throwing('edition')],
    ['a getter that throws further in', throwing('applications')],
    ['a text that throws', throwing('overview')],
    ['a proxy', revoked.proxy],
    ['a circle', circle],
    ['no body', { ...report, body: null }],
    ['no blocks', { ...report, overview: 'x' }],
    ['no text in a block', { ...report, overview: [{ type: 'paragraph', text: 5 }] }],
    [
      'no number in a cell',
      { ...report, proactive: JSON.parse(JSON.stringify(report.proactive).replace(/\d+/, '{}')) },
    ],
  ];
}

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
};
const PLATFORM = /Cannot |is not a function|undefined \(|boom|Invalid input|revoked/;

describe('what is no report', () => {
  // What is no report is given as one here.
  it.each(impostors())('is refused in one sentence: %s', (_, value) => {
    const given = value as Report;
    const calls: Record<string, () => unknown> = {
      checkReport: () => checkReport(given),
      previous: () => checkReport(report, { previous: given }),
      children: () => checkReport(report, { children: [given] }),
      readings: () => checkReport(report, { readings: value as never }),
      toHtml: () => toHtml(given),
      toDocx: () => toDocx(given),
      toXlsx: () => toXlsx(given),
      toCsv: () => toCsv(given),
      toSarif: () => toSarif(given, checkReport(report)),
      toSarifOf: () => toSarif(report, value as never),
      findingsToCsv: () => findingsToCsv(value as never),
      withOverlay: () => withOverlay(value as never, value as never),
      withOverlayOf: () => withOverlay([], value as never),
      parseOverlay: () => parseOverlay(value),
    };
    for (const [name, call] of Object.entries(calls)) {
      const error = thrownBy(call);
      if (error === undefined) continue; // what is not looked at does no harm
      expect(error, name).toBeInstanceOf(TypeError);
      const { message } = error as Error;
      expect(message, name).not.toMatch(PLATFORM);
      expect(message.split('\n'), name).toHaveLength(1);
    }
    expect(parseReport(value).success).toBe(false);
  });
});

describe('an overlay', () => {
  it.each([
    [
      { rules: [{ ruleId: 'T3-ROW', severity: 'fatal', date: '2025-01-01', reason: 'x' }] },
      'error, query, info or off',
    ],
    [{ rules: [{ ruleId: 'T3-ROW', severity: 'off', date: 'today', reason: 'x' }] }, '2025-01-31'],
    [{ rules: {} }, 'a list `rules`'],
  ])('says what has to stand there: %j', (value, words) => {
    const { message } = thrownBy(() => parseOverlay(value)) as Error;
    expect(message).toContain(words);
    expect(message).not.toMatch(PLATFORM);
  });
});

describe('text that a spreadsheet would run', () => {
  const FORMULAS = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u3000=1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    '\u2028=1',
  ];

  it.each(FORMULAS)('is kept text in CSV: %j', (text) => {
    const csv = toCsv({ ...report, body: { name: text } });
    const [, line = ''] = csv.split('\r\n').slice(0, 2);
    expect(line.replace(/"/g, '')).toContain(`2021,'${text}`.split(/[\r\n]/)[0]);
    const [finding] = checkReport({ ...report, title: '2020年报告' }).findings;
    if (!finding) throw new Error('the sample has a finding');
    expect(findingsToCsv({ findings: [{ ...finding, message: text }] })).toContain(`'${text}`);
  });

  it('leaves other text as it is', () => {
    for (const text of ['淮安市', '1-2', 'a=b', '  淮安'])
      expect(toCsv({ ...report, body: { name: text } })).not.toContain(`'${text}`);
  });
});

describe('texts that a file cannot hold as they are', () => {
  const sheet = (text: string): string =>
    strFromU8(
      unzipSync(toXlsx({ ...report, overview: [paragraph(text)] }))['xl/worksheets/sheet1.xml'] ??
        new Uint8Array(),
    );

  it('keeps what looks like an escape of XLSX', () => {
    expect(sheet('a_x0041_b_x000D_')).toContain('a_x005F_x0041_b_x005F_x000D_');
  });

  it('parts a text that no cell can hold, and loses nothing', async () => {
    const long = '长😀'.repeat(40_000);
    const texts = [...sheet(long).matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(
      ([, text = '']) => text,
    );
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(32_767);
    expect(texts.join('')).toContain(long);
    const heights = [...sheet(long).matchAll(/ ht="([\d.]+)"/g)].map(([, ht]) => Number(ht));
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
  });

  it('shows half a letter as lost, in XML and in a page', async () => {
    const lone = `a\ud800b\udc00c`;
    expect(sheet(lone)).toContain('a\ufffdb\ufffdc');
    expect(thrownBy(() => toDocx({ ...report, overview: [paragraph(lone)] }))).toBeUndefined();
  });

  it('lets no quote leave an attribute of a page', () => {
    const evil = `"'><img src=x onerror=alert(1)>`;
    const html = toHtml({ ...report, title: evil, body: { name: evil } }, { idPrefix: 'a' });
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/="[^"]*"'>/);
  });

  it('writes a hundred thousand empty paragraphs', () => {
    const empty = { ...report, overview: Array.from({ length: 130_000 }, () => paragraph('')) };
    expect(toHtml(empty).length).toBeGreaterThan(1000);
  });
});

describe('a text longer than any report', () => {
  it('is checked, and nothing is read of its numbers', () => {
    const sentence = '2024年收到政府信息公开申请1件。';
    const whole = sentence.repeat(Math.ceil(MOST_LETTERS / sentence.length) + 1);
    expect(
      checkReport({ ...report, overview: [paragraph(whole)] }).findings.length,
    ).toBeGreaterThan(0);
    const endless = `2024年收到政府信息公开申请${'1件'.repeat(LONGEST_SENTENCE)}`;
    expect(
      thrownBy(() => checkReport({ ...report, overview: [paragraph(endless)] })),
    ).toBeUndefined();
  });

  it('takes what the reader gives', async () => {
    const text = readFileSync(new URL('../../samples/linjiang-2020.txt', import.meta.url));
    const { report: read, readings } = await readReport(text, { fileName: 'a.txt' });
    expect(checkReport(read, { readings }).findings.length).toBeGreaterThan(0);
  });
});

describe('a report that adds up as many others as a country has bodies', () => {
  const TOTAL = 'applications.newlyReceived.total';
  const adding = (children: readonly Report[]): Report & { coverage: unknown } => ({
    ...report,
    coverage: {
      scope: 'aggregated',
      bodies: children.map(({ body }) => body.name ?? ''),
      bodiesComplete: true,
      includes: [],
    },
  });
  const sumFinding = (children: readonly Report[]) =>
    checkReport(adding(children), { children }).findings.find(
      ({ ruleId, anchor }) => ruleId === 'B-SUM' && anchor === TOTAL,
    );

  it('looks at the name of each, and at each of its cells, a few times, and not for every rule', () => {
    let looks = 0;
    const { body } = report;
    const { applications } = report;
    // Spread, a union's edition and tables no longer go together for the compiler.
    const counted = Array.from({ length: 50 }, (): unknown => ({
      ...report,
      get body() {
        looks++;
        return body;
      },
      get applications() {
        looks++;
        return applications;
      },
    })) as Report[];
    const own = adding(counted);
    looks = 0;
    checkReport(own, { children: counted });
    const cells = cellsOf('2021').filter(({ table }) => table === 'applications').length;
    expect(looks / counted.length).toBeLessThan(cells + 10);
  });

  it('gives their sum to the last digit, also beyond what a number holds', () => {
    const most = setCell(report, TOTAL, Number.MAX_SAFE_INTEGER);
    const children = [most, most, setCell(report, TOTAL, 2)];
    expect(sumFinding(children)?.message).toContain('18014398509481984');
  });

  it('knows a blank among them', () => {
    const children = [setCell(report, TOTAL, null), report];
    expect(sumFinding(children)).toBeUndefined();
    expect(sumFinding([report, report])).toBeDefined();
  });
});
