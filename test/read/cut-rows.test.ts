import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/read';

/** Table two of Huai'an 2024 as a spreadsheet writes it, blanks at the end of rows, too. */
const ROWS = [
  '第二十条第（一）项,,,',
  '信息内容,本年制发件数,本年废止件数,现行有效件数',
  '规章,1,0,11',
  '行政规范性文件,8,26,66',
  '第二十条第（五）项,,,',
  '信息内容,本年处理决定数量,,',
  '行政许可,447228,,',
  '第二十条第（六）项,,,',
  '信息内容,本年处理决定数量,,',
  '行政处罚,3985758,,',
  '行政强制,88283,,',
  '第二十条第（八）项,,,',
  '信息内容,本年收费金额（单位：万元）,,',
  '行政事业性收费,96171.6,,',
];

const numbersIn = async (rows: readonly string[]): Promise<Map<string, number | null>> => {
  const text = ['某市人民政府2024年政府信息公开工作年度报告', '', ...rows].join('\n');
  const { readings } = await readReport(text, { fileName: '报告.csv', edition: '2021' });
  return new Map(
    readings.flatMap(({ address, state, value }) => (state === 'number' ? [[address, value]] : [])),
  );
};

describe('a row of comma-separated values that a line break cuts in two', () => {
  // Behind its label; where only blanks at its end are cut off, its numbers are whole.
  const cuts = ROWS.flatMap((row, at) =>
    [...row].flatMap((_, i) =>
      i > row.indexOf(',') && /\d/.test(row.slice(i))
        ? [{ at, first: row.slice(0, i), second: row.slice(i) }]
        : [],
    ),
  );
  it.each(cuts)('$first | $second gives no number that it does not say', async (cut) => {
    const whole = await numbersIn(ROWS);
    expect(whole.size).toBe(10);
    const { at, first, second } = cut;
    const seen = await numbersIn([...ROWS.slice(0, at), first, second, ...ROWS.slice(at + 1)]);
    for (const [address, value] of seen)
      expect([address, value]).toEqual([address, whole.get(address)]);
    expect(seen.size).toBeGreaterThan(5);
  });
});

describe('the row of table four, which has no label, cut in two', () => {
  const HEADS = [
    '四、政府信息公开行政复议、行政诉讼情况',
    '行政复议,,,,,行政诉讼,,,,,,,,,',
    '结果维持,结果纠正,其他结果,尚未审结,总计,未经复议直接起诉,,,,,复议后起诉,,,,',
    ',,,,,结果维持,结果纠正,其他结果,尚未审结,总计,结果维持,结果纠正,其他结果,尚未审结,总计',
  ];
  const VALUES = '72,64,178,37,351,13,4,8,1,26,12,1,1,6,20';
  const cuts = [...VALUES].map((_, i) => ({ first: VALUES.slice(0, i), second: VALUES.slice(i) }));

  it.each(cuts.slice(1))('$first | $second gives no number that it does not say', async (cut) => {
    const whole = await numbersIn([...ROWS, ...HEADS, VALUES]);
    expect(whole.size).toBe(25);
    const seen = await numbersIn([...ROWS, ...HEADS, cut.first, cut.second]);
    for (const [address, value] of seen)
      expect([address, value]).toEqual([address, whole.get(address)]);
  });

  // As a spreadsheet writes rows without the blanks at their end: the second part is no longer than its cells.
  const BLANKS = '5,,,2,7,8,,,1,9';
  const inBlanks = [...BLANKS].map((_, i) => [BLANKS.slice(0, i), BLANKS.slice(i)] as const);

  it.each(inBlanks.slice(1))('%s | %s fills no blank of one from the other', async (...cut) => {
    const trimmed = [...ROWS, ...HEADS].map((row) => row.replace(/,+$/, ''));
    const whole = await numbersIn([...trimmed, BLANKS]);
    expect(whole.size).toBe(16);
    for (const [address, value] of await numbersIn([...trimmed, ...cut]))
      expect([address, value]).toEqual([address, whole.get(address)]);
  });
});
