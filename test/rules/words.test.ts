import { describe, expect, it } from 'vitest';
import { cellsOf, EDITIONS } from '../../src/format';
import { blankReport, type Report, setCell, setCells } from '../../src/report';
import { checkReport } from '../../src/rules';
import { rulesOf } from '../../src/rules/catalogue';
import { isCellNumber, isPlain } from '../../src/rules/cell-text';
import { fromScaled, halfUnit, scaledText, toScaled } from '../../src/rules/decimal';
import { describeAnchor } from '../../src/rules/wording';

const blank = blankReport({ edition: '2021', year: 2024 });
const zeros = setCells(
  blank,
  cellsOf('2021').map(({ address }) => [address, 0] as const),
);
const FEES = 'proactive.fees.amount';

const told = (
  report: Report,
  ruleId: string,
  options: Parameters<typeof checkReport>[1] = {},
): readonly string[] =>
  checkReport(report, options)
    .findings.filter((finding) => finding.ruleId === ruleId)
    .map(({ message }) => message);

describe('what a finding stands at', () => {
  it.each(EDITIONS)('is said in words, never by its key, in edition %s', (edition) => {
    const keys = rulesOf(edition)
      .flatMap(({ instances }) => instances.map(({ anchor }) => anchor))
      .filter((anchor) => describeAnchor(edition, anchor, 'en') === anchor);
    expect(keys).toEqual([]);
  });

  it.each([
    ['proceedings.review.total', '表四 行政复议 · 总计'],
    ['@previous:proceedings.review.total', '上年报告 表四 行政复议 · 总计'],
    ['@child:proceedings.review.total', '各单位合计 表四 行政复议 · 总计'],
    ['problems', '五、存在的主要问题及改进情况'],
    ['applications.outcome.denied', '表三 三、本年度办理结果（三）不予公开'],
    ['proceedings.review', '表四 行政复议'],
    ['title', '标题'],
    ['front', '导语或总体情况'],
    ['constructor', 'constructor'],
  ])('%s is %s', (anchor, words) => {
    expect(describeAnchor('2021', anchor, 'zh-CN')).toBe(words);
  });
});

describe('the sentence that a finding quotes', () => {
  const LAW = '国务院令第492号';
  const [before, behind] = ['甲'.repeat(100), '乙'.repeat(100)];
  const quoted = (text: string): string | undefined => {
    const report = { ...blank, overview: [{ type: 'paragraph' as const, text }] };
    return /“([^”]*)”$/.exec(told(report, 'DOC-OLD-REGULATIONS')[0] ?? '')?.[1];
  };

  it.each([
    ['the whole text', LAW, LAW],
    ['from the end of the one before to its own', `前句。依照${LAW}公开！后句。`, `依照${LAW}公开`],
    ['a line', `前句\n  依${LAW}办理  \n后句`, `依${LAW}办理`],
    ['no more than eighty letters before and behind', `${before}${LAW}${behind}`, ''],
    ['to the edge of the text', `${'甲'.repeat(80)}${LAW}${'乙'.repeat(80)}`, ''],
    ['nothing of what stands behind a full stop', `${before}。${LAW}；${behind}`, LAW],
  ])('is %s', (_, text, expected) => {
    expect(quoted(text)).toBe(expected || `${'甲'.repeat(80)}${LAW}${'乙'.repeat(80)}`);
  });
});

describe('amounts of several bodies', () => {
  const of = (name: string, amount: number | null): Report => ({
    ...setCell(zeros, FEES, amount),
    body: { name },
  });
  const sum = (fees: number, children: readonly (number | null)[]): readonly string[] => {
    const bodies = children.map((_, i) => `局${i}`);
    const report: Report = {
      ...of('市', fees),
      coverage: { scope: 'aggregated', includes: ['departments'], bodiesComplete: true, bodies },
    };
    return told(report, 'B-SUM', { children: children.map((each, i) => of(`局${i}`, each)) }).map(
      (message) => message.replace(/^.*?：本报告/, ''),
    );
  };

  it('are added to the last digit, within what their rounding leaves open', () => {
    expect(sum(0.3, [0.1, 0.2])).toEqual([]);
    expect(sum(0.4, [0.1, 0.2])).toEqual([]);
    expect(sum(0.6, [0.1, 0.2])).toEqual(['填0.6，所含各单位的报告相加为0.3，相差0.3。']);
    expect(sum(2, [3, 4])).toEqual(['填2，所含各单位的报告相加为7，相差5。']);
    expect(sum(12.5, [0.123456, 3])).toEqual([
      '填12.5，所含各单位的报告相加为3.123456，相差9.376544。',
    ]);
    expect(sum(0.000001, [0.000005, 0.00001])).toEqual([
      '填0.000001，所含各单位的报告相加为0.000015，相差0.000014。',
    ]);
  });

  it('differ at least by so much where one of them is blank', () => {
    expect(sum(1, [null, 3])).toEqual(['填1，所含各单位的报告相加为不少于2.5，相差不少于1。']);
    expect(sum(7, [null, 3])).toEqual([]);
  });
});

describe('decimals', () => {
  it.each<[number, bigint, string]>([
    [0, 0n, '0'],
    [7, 70_000_000n, '7'],
    [0.1, 1_000_000n, '0.1'],
    [-0.25, -2_500_000n, '-0.25'],
    [12.345678, 123_456_780n, '12.345678'],
    [0.000001, 10n, '0.000001'],
    [1e-7, 1n, '0.0000001'],
    [1e21, 10n ** 28n, '1000000000000000000000'],
    [-3, -30_000_000n, '-3'],
  ])('%d is %d ten-millionths', (value, scaled, text) => {
    expect(toScaled(value)).toBe(scaled);
    expect(scaledText(scaled)).toBe(text);
    expect(fromScaled(scaled)).toBe(value);
  });

  it('of more places than are kept are cut', () => {
    expect(toScaled(1.123456789)).toBe(11_234_567n);
  });

  it.each<[string, bigint]>([
    ['3', 5_000_000n],
    ['3.1', 500_000n],
    ['3.10', 50_000n],
    ['0.123456', 5n],
    ['0.1234567', 0n],
    ['0.12345678', 0n],
  ])('%s may be off by half of its last place', (printed, half) => {
    expect(halfUnit(printed)).toBe(half);
  });
});

describe('a cell', () => {
  it.each<[unknown, count: boolean, money: boolean, change: boolean]>([
    [null, true, true, true],
    [undefined, true, true, true],
    [0, true, true, true],
    [12, true, true, true],
    [-12, false, false, true],
    [1.5, false, true, false],
    [-1.5, false, false, false],
    [2 ** 53, false, true, false],
    [Number.NaN, false, false, false],
    [Number.POSITIVE_INFINITY, false, false, false],
    ['12', false, false, false],
  ])('with %j holds what its kind allows', (value, count, money, change) => {
    expect(isCellNumber(value, 'count')).toBe(count);
    expect(isCellNumber(value, 'money')).toBe(money);
    expect(isCellNumber(value, 'change')).toBe(change);
  });

  it.each<[string, number, 'count' | 'money' | 'change', string, boolean]>([
    ['12', 12, 'count', '件', true],
    [' 12 ', 12, 'count', '件', true],
    ['12', 13, 'count', '件', false],
    ['012', 12, 'count', '件', false],
    ['1,200', 1200, 'count', '件', false],
    ['12件', 12, 'count', '件', false],
    ['12元', 12, 'count', '', false],
    ['-12', -12, 'count', '', false],
    ['-12', -12, 'change', '', true],
    ['+12', 12, 'change', '', true],
    ['12.50', 12.5, 'money', '万元', true],
    ['12.50 万元', 12.5, 'money', '', true],
    ['12.50元', 12.5, 'money', '', true],
    ['12.50万元', 12.5, 'money', '万元', false],
    ['12.50美元', 12.5, 'money', '', false],
  ])('with “%s” is plainly %d or not', (raw, value, kind, unit, expected) => {
    expect(isPlain(raw, value, kind, unit)).toBe(expected);
  });
});
