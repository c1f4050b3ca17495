/** The lists of a collection, row by row, of a small one that has each kind of thing once. */
import { describe, expect, it } from 'vitest';
import type { CollectionSource } from '../../src/collect';
import { cellsOf, type Locale } from '../../src/format';
import {
  type CollectionTable,
  collectionCsvLines,
  collectionTables,
  ruleTitle,
  type Value,
} from '../../src/write/collection/tables';
import { FEES, numbersOf, smallCollection, TOTAL } from './small-collection';

const source = smallCollection;

function rowsOf(
  name: CollectionTable['name'],
  collection: CollectionSource = source,
  locale?: Locale,
): readonly (readonly Value[])[] {
  const table = collectionTables(collection, locale).find((one) => one.name === name);
  if (!table) throw new Error(`no list ${name}`);
  const rows = [...table.rows];
  for (const row of rows) expect(row).toHaveLength(table.columns.length);
  // They can be gone through again.
  expect([...table.rows]).toEqual(rows);
  return rows;
}

const RECEIVED = '表三 一、本年新收政府信息公开申请数量 · 总计';

describe('the lists of a collection', () => {
  it('count the bodies by state, and the files that are nobody’s or not readable', () => {
    expect(rowsOf('overview')).toEqual([
      ['报告年度', 2024],
      ['应报单位', 4],
      ['未报', 1],
      ['无法读取', 1],
      ['报了多份', 1],
      ['年度不对', 0],
      ['格式版本不对', 0],
      ['迟报', 0],
      ['已报', 1],
      // What cannot be read is counted as that alone.
      ['不能归入名册的文件', 3],
      ['无法读取的文件', 2],
    ]);
  });

  it('have each body with the name of the one above, its counts and the file that counts', () => {
    const missing = [
      ['12', '乙局', '99', '部门', '无法读取', 0, 0, 0, 2, 'x.pdf'],
      ['13', '丁局', '', '', '未报', 0, 0, 0, 0, ''],
    ];
    expect(rowsOf('bodies')).toEqual([
      ['1', '丙市人民政府', '', '市', '已报', 1, 2, 3, 1, '1.json'],
      ['11', '甲局', '丙市人民政府', '部门', '报了多份', 0, 0, 0, 2, 'b.docx'],
      ...missing,
    ]);
    expect(rowsOf('missing')).toEqual(missing);
  });

  it('say of each finding where it is in words: the cell, the section, or nothing', () => {
    const cells = `${TOTAL} ${FEES}`;
    expect(rowsOf('findings')).toEqual([
      [
        ...['丙市人民政府', 2024, '错误', '表三', RECEIVED, '相差 1', '11 改为 10', 'T3-ROW'],
        ...[cells, '1.json'],
      ],
      ['某局', null, '疑点', '', '一、总体情况', '甲', '', 'TEXT', '', 'p.doc'],
      ['', null, '提示', '', '', '乙', '', 'X', '', '1.json'],
      ['', null, '提示', '', TOTAL, '丙', '', 'X', '', 'x.pdf'],
    ]);
  });

  it('add up each cell of the form for each body above, with what that says itself', () => {
    const rows = rowsOf('rollUp');
    const count = cellsOf('2021').length;
    expect(rows).toHaveLength(3 * count);
    expect(rows[0]).toEqual([
      ...['全部', '表二', '表二 第二十条第（一）项 规章 · 本年制发件数', 0, 1, 1, null],
      'proactive.regulations.issued',
    ]);
    expect(rows.filter((row) => row.at(-1) === TOTAL)).toEqual([
      ['全部', '表三', RECEIVED, 9, 1, 0, null, TOTAL],
      ['丙市人民政府', '表三', RECEIVED, 9, 2, 0, 10, TOTAL],
      ['99', '表三', RECEIVED, null, 0, null, null, TOTAL],
    ]);
    expect(rows[2 * count]?.slice(3, 7)).toEqual([1, 0, 2, null]);
    expect(rows.filter((row) => row[6] !== null)).toHaveLength(1);
  });

  it('set beside last year what changed, cell by cell, whatever edition that was in', () => {
    expect(rowsOf('years')).toEqual([
      ['丙市人民政府', RECEIVED, 8, 11, 3, TOTAL],
      // Amounts in another unit are no pair; what stands in one year alone is none either.
      ['甲局', RECEIVED, 6, 4, -2, TOTAL],
    ]);
  });

  it('reckon changes as decimals', () => {
    const of = (value: number) => ({ '1': numbersOf('2021', { [FEES]: value }) });
    const [row] = rowsOf('years', { ...source, numbers: of(0.3), previous: of(0.1) });
    expect(row?.slice(2, 5)).toEqual([0.1, 0.3, 0.2]);
  });

  it('name rules by their titles, and a rule of an office’s own by its id', () => {
    expect(rowsOf('rules')).toEqual([
      ['T3-ROW', '表三每行：各类申请人之和等于总计', '错误', 1, 2],
      ['OF-OURS', 'OF-OURS', '提示', 3, 4],
    ]);
    expect(rowsOf('rules', source, 'en')[0]).toEqual([
      'T3-ROW',
      'Table three, each row: the applicants add up to 总计',
      'error',
      1,
      2,
    ]);
    expect(ruleTitle('OF-OURS', 'en')).toBe('OF-OURS');
  });

  it('have what is far from others of the kind, by the address where no form is known', () => {
    expect(rowsOf('outliers')).toEqual([
      ['丙市人民政府', '市', RECEIVED, 900, 9, 12, TOTAL],
      ['乙局', '部门', TOTAL, 0, 2.5, 8, TOTAL],
    ]);
  });

  it('have paragraphs that several bodies share', () => {
    expect(rowsOf('texts')).toEqual([
      ['五、存在的主要问题及改进情况', 3, 40, '人手不足', '甲局、99、丁局'],
    ]);
  });

  it('say of each file whose it is, or why it is nobody’s, and why it cannot be read', () => {
    expect(rowsOf('files')).toEqual([
      ['1.json', '丙市人民政府', '丙市政府', 2024, '2021', 1, 2, 3, ''],
      ['x.pdf', '乙局', '', null, '', 0, 0, 0, '没有文字'],
      ['y.pdf', '不在名册', '', null, '', 0, 0, 0, '没有文字'],
      ['p.doc', '名册中有多个单位符合：甲局、99', '某局', 2023, '2021', 0, 0, 0, ''],
      ['q.doc', '不在名册', '', null, '', 0, 0, 0, ''],
      ['r.doc', '', '', null, '', 0, 0, 0, ''],
    ]);
  });

  it('of nothing are empty', () => {
    const lists = collectionTables({
      ...{ version: 1, year: null, hasRoster: false, bodies: [], files: [], findings: [] },
      ...{ numbers: {}, previous: {}, rollUps: [], outliers: [], sharedTexts: [], rules: [] },
    });
    for (const { name, rows } of lists) if (name !== 'overview') expect([...rows]).toEqual([]);
  });
});

it('a list as CSV names its columns in the language of the page, a row a line', () => {
  const [, bodies] = collectionTables(source, 'en');
  if (!bodies) throw new Error('no bodies');
  const lines = [...collectionCsvLines(bodies, 'en')];
  expect(lines.slice(0, 2)).toEqual([
    '\ufeffcode,name,parent,kind,state,errors,queries,notes,files,file\r\n',
    '1,丙市人民政府,,市,reported,1,2,3,1,1.json\r\n',
  ]);
  expect(lines).toHaveLength(5);
  expect([...collectionCsvLines(bodies)][0]).toBe(
    '\ufeff代码,名称,上级,类别,状态,错误,疑点,提示,文件数,文件\r\n',
  );
});
