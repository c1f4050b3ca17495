import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/format';
import { type CellReading, getCell, type Report } from '../../src/report';
import { checkReport } from '../../src/rules';
import { valueAt } from '../../src/rules/input';
import { suggestionText } from '../../src/rules/suggestion-text';

const report = JSON.parse(
  readFileSync(new URL('../../samples/huaian-2024.json', import.meta.url), 'utf8'),
) as Report; // a checked sample

const GROUP = 'applications.outcome.notProcessed';
const inGroup = cellsOf('2021').filter(({ address }) => address.startsWith(`${GROUP}.`));
const columnOf = (address: string): string => address.slice(address.lastIndexOf('.') + 1);

/** What a reader says of a document that prints a group of rows as one, and by how much each number of it is off. */
function printedAsOne(off: number): CellReading[] {
  const sums = new Map<string, number>();
  for (const { address } of inGroup) {
    const column = columnOf(address);
    sums.set(column, (sums.get(column) ?? off) + (Number(getCell(report, address)) || 0));
  }
  const reading = (address: string, value: number | null): CellReading => ({
    address,
    value,
    raw: value === null ? '' : String(value),
    state: value === null ? 'absent' : 'number',
  });
  return [
    ...cellsOf('2021').map(({ address }) =>
      reading(
        address,
        inGroup.some((cell) => cell.address === address)
          ? null
          : Number(getCell(report, address)) || 0,
      ),
    ),
    ...[...sums].map(([column, sum]) => reading(`${GROUP}.${column}`, sum)),
  ];
}

/** The columns in which the sum of all outcomes is found wrong. */
const brokenColumns = (readings: CellReading[]): string[] =>
  checkReport(report, { readings })
    .findings.filter(({ anchor }) => anchor.startsWith('applications.outcome.total.'))
    .filter(({ severity }) => severity === 'error')
    .map(({ anchor }) => columnOf(anchor));

describe('a group of rows that a document prints as one', () => {
  it('takes the place of its cells where outcomes are added up', () => {
    expect(brokenColumns(printedAsOne(0))).toEqual([]);
    const columns = [...new Set(inGroup.map(({ address }) => columnOf(address)))];
    expect(columns).toHaveLength(7);
    // Cells that are not there would make a sum of any size right.
    for (const off of [1, -1])
      expect(brokenColumns(printedAsOne(off)).sort()).toEqual(columns.sort());
  });
});

describe('a suggestion in one line', () => {
  const total = 'applications.newlyReceived.total';

  it('says what becomes of what, and why', () => {
    const suggestion = {
      ...{ cause: 'other' as const, ambiguous: false, message: '少一位数' },
      edits: [
        { address: total, from: 12, to: 123 },
        { address: 'proceedings.review.total', from: null, to: null },
      ],
      repairs: [],
    };
    const at = '表三 一、本年新收政府信息公开申请数量 · 总计';
    expect(suggestionText('2021', suggestion)).toBe(
      `${at}: 12 → 123; 表四 行政复议 · 总计: 空 → 空; 少一位数`,
    );
    expect(suggestionText('2021', { ...suggestion, message: '' }, 'en')).toBe(
      `${at}: 12 → 123; 表四 行政复议 · 总计: blank → blank`,
    );
    expect(suggestionText('2021', undefined)).toBe('');
  });
});

it('what is no report holds no cell', () => {
  for (const none of [null, undefined, 3, { a: null }, { a: 'b' }, {}])
    expect(valueAt(none, ['a', 'b'])).toBeUndefined();
  expect(valueAt({ a: { b: 0 } }, ['a', 'b'])).toBe(0);
});
