/** The workbook of a collection, sheet by sheet, of a small one that has each kind of thing once. */
import { describe, expect, it } from 'vitest';
import type { CollectedBody, CollectionSource, RollUp } from '../../src/collect';
import { cellsOf } from '../../src/format';
import {
  type CollectionWorkbookOptions,
  collectionWorkbook,
} from '../../src/write/collection/workbook';
import { readSheets, type SheetRead } from './read-sheets';
import {
  FEES,
  NONE,
  numbersOf,
  PROCUREMENT,
  rollUpOf,
  smallCollection,
  TOTAL,
} from './small-collection';

const sheetsOf = (
  more: Partial<CollectionSource> = {},
  options: CollectionWorkbookOptions = {},
): ReadonlyMap<string, SheetRead> =>
  readSheets(Buffer.concat([...collectionWorkbook({ ...smallCollection, ...more }, options)]));
const SHEETS = sheetsOf();

function sheetOf(
  name: string,
  more: Partial<CollectionSource> = {},
  options: CollectionWorkbookOptions = {},
): SheetRead {
  const sheet = sheetsOf(more, options).get(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

const LINKED: CollectionWorkbookOptions = {
  fileLink: (file) => (file === 'x.pdf' ? undefined : `../${file}`),
  letterLink: (code) => (code === '1' ? 'letters/1.docx' : undefined),
};
const RECEIVED = '一、本年新收政府信息公开申请数量 · 总计';
const [, SUM_OF_CITY] = smallCollection.rollUps;
const bodyOf = (code: string, more: Partial<CollectedBody> = {}): CollectedBody => ({
  ...{ code, name: `${code}局`, aliases: [], state: 'notReported', files: [], counts: NONE },
  ...more,
});

describe('the overview', () => {
  it('counts all, those of each kind and those below each body, where the roster says so', () => {
    const { rows = [], merges } = SHEETS.get('总览') ?? {};
    expect(rows.slice(0, 10).map((row) => row.join(' '))).toEqual([
      '2024年度政府信息公开工作年度报告收集情况',
      '收到文件 6 个，无法读取 2 个，不能归入名册 3 个',
      '单位 应报 收到 收到率 未报 无法读取 报了多份 年度不对 格式版本不对 迟报 已报 有错误的单位 错误 疑点',
      '全部 4 2 0.5 1 1 1 0 0 0 1 1 1 2',
      `按类别${' '.repeat(13)}`,
      '市 1 1 1 0 0 0 0 0 0 1 1 1 2',
      '部门 2 1 0.5 0 1 1 0 0 0 0 0 0 0',
      `按上级${' '.repeat(13)}`,
      '丙市人民政府 1 1 1 0 0 1 0 0 0 0 0 0 0',
      '99 1 0 0 0 1 0 0 0 0 0 0 0 0',
    ]);
    expect(merges).toEqual([
      ...['A1:N1', 'A2:N2', 'A11:N11', 'A12:N12'],
      ...rows.slice(12).map((_, index) => `B${index + 13}:N${index + 13}`),
    ]);
  });

  it('leads to each of the other sheets, and says what is in it', () => {
    const sheets = SHEETS;
    const { rows, links } = sheets.get('总览') ?? { rows: [], links: {} };
    const names = [...sheets.keys()].slice(1);
    expect(rows.slice(12).map(([name]) => name)).toEqual(names);
    for (const [, about] of rows.slice(12)) expect(about).not.toBe('');
    expect(Object.values(links)).toEqual(names.map((name) => `'${name}'!A1`));
  });

  it('without a roster, kinds and bodies above says nothing of them, nor of who is missing', () => {
    const { rows } = sheetOf('总览', {
      hasRoster: false,
      bodies: [bodyOf('7', { state: 'reported', file: 'a', files: ['a'] })],
    });
    expect(rows.slice(1, 5).map((row) => row.join(' '))).toEqual([
      '收到文件 6 个，无法读取 2 个',
      '单位 单位数 收到 收到率 无法读取 报了多份 年度不对 格式版本不对 迟报 已报 有错误的单位 错误 疑点',
      '全部 1 1 1 0 0 0 0 0 1 0 0 0',
      '收到：有一份算数的报告，包括迟报、报了多份、格式版本不对的。未报、无法读取、年度不对的单位见“未收到”。',
    ]);
    expect([...sheetsOf({ hasRoster: false }).keys()]).not.toContain('未收到');
  });

  it('of no body has no share', () => {
    expect(sheetOf('总览', { bodies: [] }).rows[3]?.slice(0, 4)).toEqual(['全部', '0', '0', '']);
  });
});

describe('the lists of bodies', () => {
  it('lead to the file, the letter and the first finding of each, where there is one', () => {
    const { rows, links } = sheetOf('各单位', {}, LINKED);
    expect(rows.slice(2)).toEqual([
      ['1', '丙市人民政府', '', '市', '已报', '1', '2', '3', '1', '1.json', '打开'],
      ['11', '甲局', '丙市人民政府', '部门', '报了多份', '0', '0', '0', '2', 'b.docx', ''],
      ['12', '乙局', '99', '部门', '无法读取', '0', '0', '0', '2', 'x.pdf', ''],
      ['13', '丁局', '', '', '未报', '0', '0', '0', '0', '', ''],
    ]);
    expect(links).toEqual({
      ...{ F3: "'问题'!A3", G3: "'问题'!A3", H3: "'问题'!A3" },
      ...{ J3: '../1.json', K3: 'letters/1.docx', J4: '../b.docx' },
    });
  });

  it('ask for no file of a body that sent none', () => {
    const asked: string[] = [];
    const fileLink = (file: string): undefined => {
      asked.push(file);
    };
    sheetsOf({}, { fileLink });
    expect(asked.filter((file) => !/^[\w]+\.\w+$/.test(file))).toEqual([]);
    expect(asked).toContain('b.docx');
  });

  it('lead nowhere where it is not said where files and letters are', () => {
    const { rows, links } = sheetOf('各单位');
    expect(rows[1]?.at(-1)).toBe('文件');
    expect(Object.keys(links)).toEqual(['F3', 'G3', 'H3']);
  });

  it('lead to no finding of a body whose file is not among those checked', () => {
    const bodies = [
      bodyOf('7', { file: 'gone.json', files: ['gone.json'], counts: { ...NONE, error: 2 } }),
    ];
    expect(sheetOf('各单位', { bodies }).links).toEqual({});
  });

  it('count the findings of the files before, whichever they are', () => {
    const counts = { error: 1, query: 1, info: 1 };
    const files = ['p', 'q'].map((file) => ({ file, hash: '', body: file, counts }));
    const bodies = ['p', 'q'].map((file) => bodyOf(file, { file, files: [file], counts }));
    expect(Object.values(sheetOf('各单位', { files, bodies }).links)).toEqual([
      ...'A3 A3 A3 A6 A6 A6'.split(' ').map((ref) => `'问题'!${ref}`),
    ]);
  });

  it('have those of which no report counts, with all that came of them', () => {
    const { rows, links } = sheetOf('未收到', {}, { fileLink: (file) => `../${file}` });
    expect(rows).toEqual([
      ['没有收到算数的报告的单位。'],
      ['代码', '名称', '上级', '类别', '状态', '文件'],
      ['12', '乙局', '99', '部门', '无法读取', 'x.pdf\ny.pdf'],
      ['13', '丁局', '', '', '未报', ''],
    ]);
    expect(links).toEqual({ F3: '../x.pdf' });
    const bodies = smallCollection.bodies.slice(0, 2);
    expect(sheetOf('未收到', { bodies }).rows.slice(2)).toEqual([]);
    expect(sheetOf('未收到', { bodies }).rows[0]).toEqual(['所有单位的报告都已收到。']);
  });
});

it('the findings lead to the body that they are of and to the file, and have their colour', () => {
  const { rows, links, looks } = sheetOf('问题', {}, LINKED);
  expect(rows.slice(2).map((row) => row.join('|'))).toEqual([
    `丙市人民政府|2024|错误|表三|表三 ${RECEIVED}|相差 1|11 改为 10|T3-ROW|1.json`,
    '某局||疑点||一、总体情况|甲||TEXT|p.doc',
    '||提示|||乙||X|1.json',
    `||提示||${TOTAL}|丙||X|x.pdf`,
  ]);
  expect(links).toEqual({
    // The second is of a body that is not on the roster.
    ...{ A3: "'各单位'!A3", I3: '../1.json', I4: '../p.doc' },
    I5: '../1.json',
  });
  expect(new Set(looks.slice(2).map((row) => row[2])).size).toBe(3);
});

describe('the sums', () => {
  const undeclared = rollUpOf('12', ['13'], { undeclared: ['11', '12'], missing: ['11', '1'] });
  const rollUps = [...smallCollection.rollUps, undeclared];

  it('are listed with who is missing, what the body above says otherwise, and who has not said what its numbers hold', () => {
    const { rows, links } = sheetOf('汇总', { rollUps });
    expect(rows.slice(1)).toEqual([
      ['上级', '单位数', '缺的单位', '不同的格', '表二', '表三', '表四', '缺谁'],
      ['全部', '1', '0', '', '表二', '表三', '表四', ''],
      ['丙市人民政府', '2', '0', '1', '表二', '表三', '表四', ''],
      ['乙局', '1', '2', '', '表二', '表三', '表四', '甲局、丙市人民政府'],
      [],
      [expect.stringMatching(/^没有写明口径的上级单位.*：甲局、乙局。$/)],
      [],
      ['上级所报与各单位合计不同的格'],
      ['上级', '上级所填', '合计', '增减', '项目'],
      ['丙市人民政府', '10', '9', '1', `表三 ${RECEIVED}`],
    ]);
    // One that adds up nobody has no table; each of the others has its own below that of the one before.
    expect(Object.values(links).filter((place) => place.startsWith("'汇总表四'"))).toEqual(
      ['A1', 'A9', 'A17'].map((ref) => `'汇总表四'!${ref}`),
    );
    expect(
      sheetOf('汇总表四', { rollUps }).rows.filter(([cell]) => cell?.includes('个单位合计')),
    ).toEqual([
      ['全部：1 个单位合计'],
      ['丙市人民政府：2 个单位合计'],
      ['乙局：1 个单位合计，缺 2 个单位'],
    ]);
  });

  it('end with their list where nobody differs', () => {
    expect(sheetOf('汇总', { rollUps: [rollUpOf('', ['1'])] }).rows).toHaveLength(3);
    const differs: RollUp['differs'] = [];
    expect(sheetOf('汇总', { rollUps: [rollUpOf('1', ['11'], { differs })] }).rows[2]?.[3]).toBe(
      '0',
    );
    expect(sheetOf('汇总', { rollUps: [rollUpOf('1', ['11'], { differs })] }).rows).toHaveLength(3);
  });

  it('name thirty who are missing, and count them where there are more', () => {
    const codes = Array.from({ length: 31 }, (_, i) => `b${i}`);
    const missingOf = (missing: readonly string[]) =>
      sheetOf('汇总', { rollUps: [rollUpOf('1', ['11'], { missing })] }).rows[2]?.at(-1);
    expect(missingOf(codes.slice(1))).toBe(codes.slice(1).join('、'));
    expect(missingOf(codes)).toBe(`${codes.slice(0, 30).join('、')}等 31 个`);
  });

  it('of nobody have no sheets', () => {
    const rollUpsOfNobody = [rollUpOf('', [])];
    for (const none of [[], rollUpsOfNobody])
      expect(
        [...sheetsOf({ rollUps: none }).keys()].filter((name) => name.includes('汇总')),
      ).toEqual([]);
  });

  it('colour what some leave blank and what the body above has otherwise, and leave blank what all do', () => {
    const blanks = (count: number) =>
      cellsOf('2021').map(({ address }) =>
        address === TOTAL
          ? { sum: 9, blanks: 0 }
          : { sum: address === FEES ? 2.5 : 3, blanks: count },
      );
    const looksIn = (more: Partial<RollUp>): string[][] => {
      const { rows, looks } = sheetOf('汇总表三', { rollUps: [rollUpOf('1', ['11', '12'], more)] });
      const row = rows.findIndex(([label]) => label?.startsWith('一、本年新收'));
      return [3, 9].map((column) => [rows[row]?.[column] ?? '?', looks[row]?.[column] ?? '?']);
    };
    const count = looksIn({ sums: blanks(0) });
    expect(count.map(([text]) => text)).toEqual(['3', '9']);
    const [plain] = count.map(([, look]) => look);
    const open = looksIn({ sums: blanks(1) });
    expect(open.map(([text]) => text)).toEqual(['3', '9']);
    expect(open[1]?.[1]).toBe(plain);
    expect(open[0]?.[1]).not.toBe(plain);
    expect(looksIn({ sums: blanks(2) })[0]?.[0]).toBe('');
    // So are amounts, which are no whole numbers.
    const amountIn = (count: number) => {
      const { rows, looks } = sheetOf('汇总表二', {
        rollUps: [rollUpOf('1', ['11', '12'], { sums: blanks(count) })],
      });
      const row = rows.findIndex((cells) => cells.includes('2.5'));
      return looks[row]?.[rows[row]?.indexOf('2.5') ?? -1];
    };
    expect(amountIn(1)).toBeDefined();
    expect(amountIn(1)).not.toBe(amountIn(0));
    const differing = looksIn({
      sums: blanks(1),
      differs: [{ address: TOTAL, stated: 10, sum: 9 }],
    });
    expect(new Set([plain, ...differing.map(([, look]) => look)]).size).toBe(3);
  });

  it('have the tables of their own edition, and say in which unit an amount is, where the form does not', () => {
    const sums = cellsOf('2019').map(({ address }) => ({
      sum: address === PROCUREMENT ? 12.5 : 1,
      blanks: 0,
    }));
    const rollUp: RollUp = {
      ...{ parent: '', edition: '2019', bodies: ['11'], missing: [], sums },
      units: { [PROCUREMENT]: '万元' },
    };
    const sheets = sheetsOf({ rollUps: [rollUp] });
    const two = sheets.get('汇总表二')?.rows ?? [];
    expect(two.flat()).toContain('12.5');
    expect(two[1]?.[0]).toMatch(/。第二十条第（九）项 政府集中采购 · 采购总金额：单位为万元，/);
    expect(sheets.get('汇总表三')?.rows[1]?.[0]).not.toContain('万元');
  });

  it('begin a page each, and merge what the form merges at its own place', () => {
    const one = sheetOf('汇总表四', { rollUps: [rollUpOf('', ['1'])] });
    const two = sheetOf('汇总表四', {
      rollUps: [rollUpOf('', ['1']), SUM_OF_CITY ?? rollUpOf('1', ['1'])],
    });
    expect(one.xml).not.toContain('rowBreaks');
    expect(two.xml).toContain(
      '<rowBreaks count="1" manualBreakCount="1"><brk id="8" max="16383" man="1"/>',
    );
    const moved = (ref: string) => ref.replace(/\d+/g, (row) => String(Number(row) + 8));
    expect(two.merges).toEqual([...one.merges, ...one.merges.map(moved)]);
    expect(one.merges.slice(0, 3)).toEqual(['A1:O1', 'A2:O2', 'A3:O3']);
  });
});

describe('beside last year', () => {
  it('stand the sums of the cells that both years have, and the totals of bodies that changed', () => {
    const sheets = SHEETS;
    expect(sheets.get('与上年比较')?.rows.slice(1)).toEqual([
      ['表', '项目', '单位数', '上年', '本年', '增减', '增减率'],
      ['表三', RECEIVED, '1', '8', '11', '3', '0.375'],
      ['表四', '行政复议 · 结果维持', '1', '2', '2', '0', '0'],
    ]);
    expect(sheets.get('各单位与上年比较')?.rows.slice(1)).toEqual([
      ['名称', '表', '项目', '上年', '本年', '增减', '增减率'],
      ['丙市人民政府', '表三', RECEIVED, '8', '11', '3', '0.375'],
      ['甲局', '表三', RECEIVED, '6', '4', '-2', String(-2 / 6)],
    ]);
  });

  it('are added as decimals, and have no rate from nothing', () => {
    const NATURAL = 'applications.newlyReceived.naturalPerson';
    const of = (fees: number, count: number) =>
      numbersOf('2021', { [FEES]: fees, [NATURAL]: count, [TOTAL]: count });
    const more = {
      numbers: { '1': of(0.1, 3), '11': of(0.2, 4) },
      previous: { '1': of(0, 0), '11': of(0, 0) },
    };
    const { rows } = sheetOf('与上年比较', more);
    expect(rows.slice(2).map((row) => row.slice(2))).toEqual([
      ['2', '0', '0.3', '0.3', ''],
      ['2', '0', '7', '7', ''],
      ['2', '0', '7', '7', ''],
    ]);
    // Of a body the cells that tell something are shown: no parts of a total.
    const own = sheetOf('各单位与上年比较', more).rows.slice(2);
    expect(own.map((row) => row.join('|'))).toEqual([
      '丙市人民政府|表二|第二十条第（八）项 行政事业性收费 · 本年收费金额（单位：万元）|0|0.1|0.1|',
      `丙市人民政府|表三|${RECEIVED}|0|3|3|`,
      '甲局|表二|第二十条第（八）项 行政事业性收费 · 本年收费金额（单位：万元）|0|0.2|0.2|',
      `甲局|表三|${RECEIVED}|0|4|4|`,
    ]);
  });

  it('a fall from below nothing is told by its size', () => {
    const of = (change: number) => numbersOf('2019', { 'proactive.licensing.change': change });
    const { rows } = sheetOf('与上年比较', {
      rollUps: [],
      numbers: { '1': of(-6) },
      previous: { '1': of(-4) },
    });
    expect(rows.slice(2).map((row) => row.slice(3))).toEqual([]);
    const old: RollUp = { ...rollUpOf('', ['1']), edition: '2019', sums: [] };
    const same = sheetOf('与上年比较', {
      rollUps: [old],
      numbers: { '1': of(-6) },
      previous: { '1': of(-4) },
    });
    expect(same.rows.slice(2).map((row) => row.slice(3))).toEqual([['-4', '-6', '-2', '-0.5']]);
  });

  it('stand no sheets where last year was not given', () => {
    expect([...sheetsOf({ previous: {} }).keys()].filter((name) => name.includes('上年'))).toEqual(
      [],
    );
  });
});

describe('the other lists', () => {
  it('are there where there is something in them, without the addresses that are for programs', () => {
    const sheets = sheetsOf({}, LINKED);
    expect(sheets.get('偏离同类')?.rows.slice(1)).toEqual([
      ['名称', '类别', '项目', '本年', '同类中位数', '同类单位数'],
      ['丙市人民政府', '市', `表三 ${RECEIVED}`, '900', '9', '12'],
      ['乙局', '部门', TOTAL, '0', '2.5', '8'],
    ]);
    expect(sheets.get('雷同文字')?.rows[2]).toEqual([
      ...['五、存在的主要问题及改进情况', '3', '40', '人手不足', '甲局、99、丁局'],
    ]);
    expect(sheets.get('文件')?.links).toEqual({
      ...{ A3: '../1.json', A5: '../y.pdf', A6: '../p.doc', A7: '../q.doc', A8: '../r.doc' },
    });
    const names = [...sheetsOf({ outliers: [], sharedTexts: [] }).keys()];
    expect(names).not.toContain('偏离同类');
    expect(names).not.toContain('雷同文字');
  });
});
