import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CollectedReport,
  type Collection,
  Collector,
  collect,
  countStates,
  type RosterBody,
  RosterError,
  readRoster,
} from '../../src/collect';
import { Bodies } from '../../src/collect/bodies';
import { filesOf } from '../../src/collect/files';
import { readingOfFile } from '../../src/collect/read-file';
import { cellsOf } from '../../src/format';
import { blankReport, type Report, setCells } from '../../src/report';
import { toCsv, toDocx, toHtml, toXlsx } from '../../src/write';
import { collectionCsvLines, collectionTables } from '../../src/write/collection/tables';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collect-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = (...parts: string[]): string => join(folder, ...parts);

/** Table three with so many applications, all granted. */
function reportOf(name: string, count: number, year = 2024): Report {
  const report = blankReport({ year, body: { name } });
  const zeros = cellsOf(report.edition).map(({ address }) => [address, 0] as const);
  const granted = ['newlyReceived', 'outcome.granted', 'outcome.total'].flatMap((row) =>
    ['naturalPerson', 'total'].map((column) => [`applications.${row}.${column}`, count] as const),
  );
  return {
    ...setCells(report, [...zeros, ...granted]),
    overview: [{ type: 'paragraph', text: `全年收到申请${count}件，均已办结，开展培训。` }],
    problems: [{ type: 'paragraph', text: '人手不足。下一步，加强培训。' }],
  };
}

const ROSTER = [
  '代码,名称,上级,类别,别名',
  '100,丙市人民政府,,市,',
  '101,丙市甲区人民政府,100,区县,',
  '102,丙市乙县人民政府,丙市人民政府,区县,乙县',
  '103,丙市教育局,100,部门,',
  '104,丙市水务局,100,部门,水利局、水务',
  '105,丙市体育局,100,部门,',
  '106,丙市司法局,100,部门,',
].join('\n');
const roster = () => readRoster(new TextEncoder().encode(ROSTER));

async function run(
  inputs: readonly string[],
  options: Parameters<typeof collect>[1] = {},
): Promise<{ results: CollectedReport[]; collection: Collection }> {
  const collector = new Collector(options.roster, 2024);
  const results: CollectedReport[] = [];
  for await (const result of collect(inputs, options)) {
    results.push(result);
    collector.add(result);
  }
  return { results, collection: collector.collection() };
}

describe('a roster', () => {
  it('is a head and a body a line, parents by code or name', async () => {
    const bodies = await roster();
    expect(bodies.map(({ code, parent }) => `${code} ${parent ?? '-'}`)).toEqual([
      '100 -',
      '101 100',
      '102 100',
      '103 100',
      '104 100',
      '105 100',
      '106 100',
    ]);
    expect(bodies[4]?.aliases).toEqual(['水利局', '水务']);
  });

  it('may be in GBK or UTF-16, as Excel saves it', async () => {
    // 代码,名称 / 1,甲镇 in GBK.
    const gbk = new Uint8Array([
      0xb4, 0xfa, 0xc2, 0xeb, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0x31, 0x2c, 0xbc, 0xd7, 0xd5,
      0xf2, 0x0a,
    ]);
    const utf16 = Buffer.from('\ufeff代码,名称\n1,甲镇\n', 'utf16le');
    for (const bytes of [gbk, utf16])
      expect((await readRoster(bytes)).map(({ code, name }) => [code, name])).toEqual([
        ['1', '甲镇'],
      ]);
  });

  it.each([
    ['编号码,单位\n1,甲', '名册缺少“代码”和“名称”两列'],
    ['代码,名称\n', '名册里没有单位'],
    ['代码,名称\n1,甲\n,乙', '名册第 3 行缺少代码或者名称'],
    ['代码,名称\n1,甲\n2,乙\n1,丙', '名册第 2 行和第 4 行的代码相同：1'],
    ['代码,名称,口径\n1,甲,全市', '名册第 2 行的口径“全市”看不懂'],
    ['代码,名称,上级\n1,甲,9', '名册第 2 行的上级“9”不在名册里'],
  ])('that cannot be used says why: %j', async (text, message) => {
    const reading = readRoster(new TextEncoder().encode(text));
    await expect(reading).rejects.toThrow(RosterError);
    await expect(readRoster(new TextEncoder().encode(text))).rejects.toThrow(message);
  });
});

describe('whose a report is', () => {
  it('is told by name, alias, code and place, and never guessed', async () => {
    const bodies = new Bodies([
      ...(await roster()),
      { code: '320902', name: '丙市亭湖区人民政府', aliases: [] },
      { code: '200', name: '新镇人民政府', aliases: [], parent: '101' },
      { code: '201', name: '乙县新镇人民政府', aliases: [], parent: '102' },
    ]);
    const of = (name: string | null, file = 'a.pdf', more = {}) =>
      bodies.of({ name, ...more }, file);
    expect(of('丙市水务局')).toEqual({ body: '104' });
    expect(of('水利局')).toEqual({ body: '104' });
    expect(of('甲区人民政府')).toEqual({ body: '101' });
    expect(of('丙市戊局')).toEqual({ reason: 'none', candidates: [] });
    expect(of('丙市亭湖區人民政府')).toEqual({ body: '320902' });
    expect(of(null, 'x/y.pdf', { regionCode: '320902' })).toEqual({ body: '320902' });
    expect(of('丙市教育局', 'x.pdf', { regionCode: '320902' })).toMatchObject({
      reason: 'contradiction',
    });
    // The town's full name fits one; its short name stands in both.
    expect(of('乙县新镇人民政府')).toEqual({ body: '201' });
    // A report that names nobody: by the file, then the folder.
    expect(of(null, '2024/丙市教育局/年报.pdf')).toEqual({ body: '103' });
    expect(of(null, '2024/丙市教育局年报.pdf')).toEqual({ body: '103' });
    expect(of(null, '2024/103/年报.pdf')).toEqual({ body: '103' });
    expect(of(null, '2024/320902-年报.pdf')).toEqual({ body: '320902' });
    // A running number is no code.
    expect(of(null, '2024/103-某局年报.pdf')).toEqual({ reason: 'none', candidates: [] });
    expect(of(null, '2024/年报.pdf')).toEqual({ reason: 'none', candidates: [] });
  });
});

describe('a collection', () => {
  let collection: Collection;
  let results: CollectedReport[];
  beforeAll(async () => {
    await mkdir(at('in/丙市体育局'), { recursive: true });
    await mkdir(at('before'), { recursive: true });
    const write = (name: string, content: string | Uint8Array) => writeFile(at(name), content);
    await write('in/1.json', JSON.stringify(reportOf('丙市甲区人民政府', 3)));
    await write('in/2.docx', toDocx(reportOf('乙县人民政府', 4)));
    await write('in/2-copy.docx', toDocx(reportOf('乙县人民政府', 4)));
    await write('in/3.xlsx', toXlsx(reportOf('丙市教育局', 5, 2023)));
    await write('in/4.html', toHtml(reportOf('丙市水务局', 6)));
    await write('in/5.csv', toCsv(reportOf('丁市教育局', 7)));
    await write('in/丙市体育局/年报.pdf', '%PDF-1.4 and nothing else');
    await write('in/~$2.docx', 'a lock of Word');
    await write('before/4.json', JSON.stringify(reportOf('丙市水务局', 2, 2023)));
    ({ collection, results } = await run([at('in')], {
      roster: await roster(),
      previous: [at('before')],
    }));
  });

  it('has a result a file, in order, and one that cannot be read ends nothing', () => {
    expect(results.map(({ file }) => file.slice(folder.length + 4))).toEqual([
      '1.json',
      '2-copy.docx',
      '2.docx',
      '3.xlsx',
      '4.html',
      '5.csv',
      '丙市体育局/年报.pdf',
    ]);
    expect(results.filter(({ error }) => error !== undefined)).toHaveLength(1);
  });

  it('says how each body stands', () => {
    expect(collection.bodies.map(({ code, state }) => `${code} ${state}`)).toEqual([
      '100 notReported',
      '101 reported',
      '102 twice',
      '103 wrongYear',
      '104 reported',
      '105 unreadable',
      '106 notReported',
    ]);
    expect(countStates(collection.bodies).slice(0, 3)).toEqual([
      ['notReported', 2],
      ['unreadable', 1],
      ['twice', 1],
    ]);
    const strangers = collection.files.filter(({ body }) => body === undefined);
    expect(strangers.map(({ name, reason }) => [name, reason])).toEqual([['丁市教育局', 'none']]);
  });

  it('sets last year beside this year', () => {
    const years = collectionTables(collection).find(({ name }) => name === 'years');
    const [first] = years?.rows ?? [];
    expect(first?.slice(0, 5)).toEqual([
      '丙市水务局',
      '表三 一、本年新收政府信息公开申请数量 · 自然人',
      2,
      6,
      4,
    ]);
  });

  it('adds up what stands below a body, and says whose is lacking', () => {
    const [all, below] = collection.rollUps;
    expect(all?.parent).toBe('');
    expect(below).toMatchObject({
      parent: '100',
      bodies: ['101', '102', '104'],
      missing: ['103', '105', '106'],
    });
    const index = cellsOf('2021').findIndex(
      ({ address }) => address === 'applications.newlyReceived.total',
    );
    expect(below?.sums[index]).toEqual({ sum: 3 + 4 + 6, blanks: 0 });
  });

  it('is lists that a spreadsheet opens, without formulas', () => {
    const tables = collectionTables(collection, 'en');
    expect(tables.map(({ name }) => name)).toEqual([
      'overview',
      'bodies',
      'findings',
      'missing',
      'rollUp',
      'years',
      'rules',
      'outliers',
      'texts',
      'files',
    ]);
    for (const table of tables) {
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
    }
    const csv = [
      ...collectionCsvLines({ name: 'texts', columns: ['text'], rows: [['=1+1'], ['a"b']] }, 'en'),
    ].join('');
    expect(csv).toBe('\ufefftext\r\n\'=1+1\r\n"a""b"\r\n');
  });
});

describe('a parent that adds up', () => {
  it('is set against what its bodies reported', async () => {
    const above = {
      ...reportOf('丙市人民政府', 10),
      coverage: { scope: 'aggregated' as const, includes: ['departments' as const] },
    };
    const files = [above, reportOf('丙市教育局', 3), reportOf('丙市水务局', 6)];
    const bodies = (await roster()).filter(({ code }) => ['100', '103', '104'].includes(code));
    const collector = new Collector(bodies, 2024);
    const whose = new Bodies(bodies);
    for (const [index, report] of files.entries()) {
      const file = `${index}.json`;
      collector.add({ file, hash: '', belongs: whose.of(report.body, file), report });
    }
    const below = collector.collection().rollUps.find(({ parent }) => parent === '100');
    expect(below?.differs?.find(({ address }) => address.endsWith('newlyReceived.total'))).toEqual({
      address: 'applications.newlyReceived.total',
      stated: 10,
      sum: 9,
    });
  });
});

describe('a roll-up', () => {
  const bodies: readonly RosterBody[] = [
    { code: '1', name: '丙市人民政府', aliases: [] },
    { code: '11', name: '丙市甲区人民政府', aliases: [], parent: '1' },
    { code: '12', name: '丙市乙县人民政府', aliases: [], parent: '1', coverage: 'aggregated' },
    { code: '111', name: '甲区东镇人民政府', aliases: [], parent: '11' },
    { code: '121', name: '乙县西镇人民政府', aliases: [], parent: '12' },
  ];
  const counts: Readonly<Record<string, number>> = { 1: 1, 11: 20, 12: 300, 111: 4000, 121: 250 };
  const add = (collector: Collector, report: (code: string, name: string) => Report): void => {
    for (const { code, name } of bodies)
      collector.add({ file: code, hash: '', belongs: { body: code }, report: report(code, name) });
  };
  const sumOf = (collection: Collection, parent: string, address: string) => {
    const rollUp = collection.rollUps.find((own) => own.parent === parent);
    const index = cellsOf(rollUp?.edition ?? '2021').findIndex((own) => own.address === address);
    return { ...rollUp?.sums[index], bodies: rollUp?.bodies };
  };

  it('goes down to the last body, but not below one that adds up its own', () => {
    const collector = new Collector(bodies, 2024);
    add(collector, (code, name) => reportOf(name, counts[code] ?? 0));
    const collection = collector.collection();
    const total = 'applications.newlyReceived.total';
    expect(sumOf(collection, '', total)).toEqual({
      sum: 4321,
      blanks: 0,
      bodies: ['1', '11', '111', '12'],
    });
    expect(sumOf(collection, '11', total)).toMatchObject({ sum: 4020, bodies: ['11', '111'] });
    expect(collection.rollUps.find(({ parent }) => parent === '12')?.differs).toContainEqual({
      address: total,
      stated: 300,
      sum: 250,
    });
  });

  it('says whose numbers may be counted twice', () => {
    const collector = new Collector(bodies, 2024);
    add(collector, (code, name) => reportOf(name, counts[code] ?? 0));
    const { rollUps } = collector.collection();
    const undeclared = (parent: string) => rollUps.find((own) => own.parent === parent)?.undeclared;
    expect(undeclared('')).toEqual(['1', '11']);
    expect(undeclared('11')).toEqual(['11']);
    expect(undeclared('12')).toBeUndefined();
    const declared = new Collector(
      bodies.map((body) => ({ ...body, coverage: body.coverage ?? 'own' })),
      2024,
    );
    add(declared, (code, name) => reportOf(name, counts[code] ?? 0));
    expect(declared.collection().rollUps.every((own) => own.undeclared === undefined)).toBe(true);
  });

  it('adds no amounts in different units', () => {
    const units: Readonly<Record<string, '元' | '万元'>> = { 1: '万元', 11: '万元', 111: '元' };
    const collector = new Collector(bodies, 2019);
    add(collector, (code, name) => {
      const report = blankReport({ edition: '2019', year: 2019, body: { name } });
      const { procurement } = report.proactive;
      const filled = { ...procurement, amount: 7.5, unit: units[code] ?? null };
      return { ...report, proactive: { ...report.proactive, procurement: filled } };
    });
    const collection = collector.collection();
    expect(sumOf(collection, '', 'proactive.procurement.amount')).toMatchObject({
      sum: 15,
      blanks: 2,
    });
    expect(collection.rollUps[0]?.units).toEqual({ 'proactive.procurement.amount': '万元' });
  });
});

describe('across bodies', () => {
  const many = Array.from({ length: 12 }, (_, index) => ({
    code: String(index),
    name: `${'甲乙丙丁戊己庚辛壬癸子丑'[index]}镇人民政府`,
    aliases: [],
    kind: '乡镇',
  }));
  const same =
    '我镇坚持以公开为常态、不公开为例外，主动回应群众关切，围绕乡村振兴、民生保障、环境整治等重点领域持续公开各类信息，让群众看得到、听得懂、能监督。';

  it('finds what stands apart, and texts that are the same word for word', () => {
    const collector = new Collector(many, 2024);
    for (const [index, body] of many.entries()) {
      const report: Report = {
        ...reportOf(body.name, index === 7 ? 900 : index),
        other: [{ type: 'paragraph', text: index < 3 ? same : `无其他事项。${index}` }],
      };
      collector.add({ file: `${index}.json`, hash: '', belongs: { body: body.code }, report });
    }
    const { outliers, sharedTexts } = collector.collection();
    expect(new Set(outliers.map(({ body }) => body))).toEqual(new Set(['7']));
    expect(outliers[0]).toMatchObject({ value: 900, peers: 12 });
    expect(sharedTexts).toEqual([
      expect.objectContaining({ section: 'other', bodies: ['0', '1', '2'] }),
    ]);
  });
});

describe('a report in JSON longer than any', () => {
  it('is refused before what is wrong with each of its values is told', async () => {
    const bytes = Buffer.from(`{"edition": "2021", "overview": [${'1,'.repeat(500_000)}1]}`);
    expect(await readingOfFile(bytes, 'a.json', 'zh-CN')).toEqual({
      error: '文件太大：最多 1000000 个字。',
    });
  });
});

describe('files', () => {
  it('are folders, patterns and names, each once', async () => {
    await mkdir(at('p/q'), { recursive: true });
    for (const name of ['p/b.pdf', 'p/a.txt', 'p/q/c.pdf', 'p/.hidden.pdf'])
      await writeFile(at(name), 'x');
    const found = async (...inputs: string[]) =>
      (await filesOf(inputs.map((input) => at(input)))).map((file) =>
        file.slice(folder.length + 1),
      );
    expect(await found('p')).toEqual(['p/a.txt', 'p/b.pdf', 'p/q/c.pdf']);
    expect(await found('p/*.pdf')).toEqual(['p/b.pdf']);
    expect(await found('p/**/*.pdf')).toEqual(['p/b.pdf', 'p/q/c.pdf']);
    expect(await found('p/b.pdf', 'p', 'p/none.pdf')).toEqual([
      'p/b.pdf',
      'p/a.txt',
      'p/q/c.pdf',
      'p/none.pdf',
    ]);
  });
});

describe('a journal', () => {
  it('lets a second run read only what is new, to the same results', async () => {
    await mkdir(at('j'), { recursive: true });
    for (let index = 0; index < 5; index++)
      await writeFile(at(`j/${index}.html`), toHtml(reportOf(`${index}镇人民政府`, index)));
    const journal = at('journal.jsonl');
    const once = await run([at('j')]);
    const first = await run([at('j')], { journal });
    const kept: number[] = [];
    const second = await run([at('j')], {
      journal,
      onProgress: ({ known }) => kept.push(known),
    });
    expect(kept).toEqual([1, 2, 3, 4, 5]);
    expect(second).toEqual(first);
    expect(second).toEqual(once);
  });

  it('goes on where it was cut, and begins anew where it is of another version', async () => {
    const journal = at('journal.jsonl');
    const whole = await readFile(journal, 'utf8');
    const lines = whole.split('\n');
    await writeFile(journal, `${lines.slice(0, 3).join('\n')}\n${(lines[3] ?? '').slice(0, 50)}`);
    const notes: string[] = [];
    const known: number[] = [];
    const options = {
      journal,
      onNote: (line: string) => notes.push(line),
      onProgress: (progress: { known: number }) => known.push(progress.known),
    };
    await run([at('j')], options);
    expect(notes).toEqual(['进度记录的最后一行不完整，已去掉，接着往下读。']);
    expect(known[known.length - 1]).toBe(2);
    expect((await readFile(journal, 'utf8')).split('\n')).toHaveLength(lines.length);
    await writeFile(journal, whole.replace(/"package":"[^"]*"/, '"package":"0.0.1"'));
    await run([at('j')], options);
    expect(notes[1]).toContain('另一个版本');
    expect(await readFile(`${journal}.old`, 'utf8')).toContain('0.0.1');
  });

  it('holds nothing of a run that was stopped but what was read', async () => {
    const journal = at('stopped.jsonl');
    const stop = new AbortController();
    const results: CollectedReport[] = [];
    for await (const result of collect([at('j')], { journal, signal: stop.signal, workers: 1 })) {
      results.push(result);
      if (results.length === 2) stop.abort();
    }
    expect(results).toHaveLength(2);
    const { results: all } = await run([at('j')], { journal });
    expect(all).toEqual((await run([at('j')])).results);
  });
});
