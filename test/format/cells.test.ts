import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  cellsOf,
  cellTree,
  describeCell,
  EDITIONS,
  editionForm,
  findCell,
  tablesOf,
} from '../../src/format';

const contract = (edition: string): string =>
  readFileSync(new URL(`cells-${edition}.tsv`, import.meta.url), 'utf8');

describe.each(EDITIONS)('cells of edition %s', (edition) => {
  it('equal the contract, line for line', () => {
    const lines = cellsOf(edition).map((cell) =>
      [
        cell.address,
        cell.table,
        cell.rowLabels.join('/'),
        cell.columnLabels.join('/'),
        cell.kind,
        cell.unit,
      ].join('\t'),
    );
    const header = 'address\ttable\trow\tcolumn\tkind\tunit';
    expect(`${[header, ...lines].join('\n')}\n`).toBe(contract(edition));
  });

  it('are sums where the form prints 总计, and nowhere else', () => {
    const wrong = cellsOf(edition).filter(
      ({ rowLabels, columnLabels, isTotal }) =>
        [...rowLabels.slice(-1), ...columnLabels.slice(-1)].some((label) =>
          label.includes('总计'),
        ) !== isTotal,
    );
    expect(wrong).toEqual([]);
  });

  it('are built once', () => {
    expect(cellsOf(edition)[0]).toBe(cellsOf(edition)[0]);
    for (const table of tablesOf(edition)) {
      expect(cellTree(edition, table)).toBe(cellTree(edition, table));
    }
    expect(tablesOf(edition)).toBe(tablesOf(edition));
    expect(editionForm(edition)).toBe(editionForm(edition));
  });

  it('have addresses of their own', () => {
    const addresses = cellsOf(edition).map((cell) => cell.address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});

it('have a unit beside them where the form prints none: the amount of procurement of 2019', () => {
  const beside = EDITIONS.flatMap((edition) =>
    cellsOf(edition).flatMap(({ address, unitField }) => (unitField ? [[address, unitField]] : [])),
  );
  expect(beside).toEqual([
    [
      'proactive.procurement.amount',
      { address: 'proactive.procurement.unit', choices: ['元', '万元'] },
    ],
  ]);
});

it('counts 198 cells in 2019 and 200 in 2021', () => {
  expect([cellsOf('2019').length, cellsOf('2021').length]).toEqual([198, 200]);
});

describe('a cell in the form’s own words', () => {
  it.each([
    [
      'applications.outcome.denied.stateSecret.naturalPerson',
      '表三 三、本年度办理结果（三）不予公开 1.属于国家秘密 · 自然人',
    ],
    [
      'applications.newlyReceived.otherOrganization',
      '表三 一、本年新收政府信息公开申请数量 · 其他',
    ],
    [
      'proactive.fees.amount',
      '表二 第二十条第（八）项 行政事业性收费 · 本年收费金额（单位：万元）',
    ],
    ['proceedings.litigationDirect.upheld', '表四 行政诉讼 未经复议直接起诉 · 结果维持'],
  ])('%s', (address, words) => {
    expect(describeCell('2021', address)).toBe(words);
  });

  it('is the address itself where the edition has no such cell', () => {
    expect(describeCell('2021', 'proactive.procurement.amount')).toBe(
      'proactive.procurement.amount',
    );
  });
});

it('says which field tells the unit that the 2019 form leaves out', () => {
  expect(findCell('2019', 'proactive.procurement.amount')?.unitField).toEqual({
    address: 'proactive.procurement.unit',
    choices: ['元', '万元'],
  });
});
