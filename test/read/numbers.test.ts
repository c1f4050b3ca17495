import { describe, expect, it } from 'vitest';
import { looksLikeValue, parseValue } from '../../src/read/numbers';

const COUNT = { kind: 'count', unit: '件' } as const;
const CHANGE = { kind: 'change', unit: '项' } as const;
const FEE = { kind: 'money', unit: '万元' } as const;
const AMOUNT = {
  kind: 'money',
  unit: '（表内未规定）',
  unitField: { address: 'proactive.procurement.unit', choices: ['元', '万元'] },
} as const;

describe('numbers as reports write them', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    ['1,234', 1234],
    ['1，234', 1234],
    ['3\u2009119', 3119],
    ['00', 0],
    ['007', 7],
    ['124宗', 124],
    ['31批次', 31],
    ['7项次', 7],
    [' 12\u00a0', 12],
    ['1234567890123456', 1234567890123456],
    ['12①', 12],
    ['12*', 12],
    ['12[1]', 12],
    ['12²', 12],
    ['12.0', 12],
  ])('a count %j is %i', (raw, value) => {
    expect(parseValue(raw, COUNT)).toMatchObject({ state: 'number', value });
  });

  it.each([
    ['减4', -4],
    ['增1423', 1423],
    ['+43', 43],
    ['-8', -8],
    ['－8', -8],
    ['-76宗', -76],
    ['-0', 0],
    ['未增未减', 0],
    ['持平', 0],
    ['不增不减', 0],
    ['无变动', 0],
    ['未变化', 0],
    ['保持不变', 0],
    ['与去年相同', 0],
    ['与上年持平', 0],
    ['无变化', 0],
    ['无增减', 0],
  ])('a change %j is %i', (raw, value) => {
    expect(parseValue(raw, CHANGE)).toMatchObject({ state: 'number', value });
  });

  it.each([
    ['52.15万元', 52.15],
    ['52.15万', 52.15],
    ['521500元', 52.15],
    ['96171.6', 96171.6],
    ['1.2亿元', 12000],
  ])('a fee %j is %d 万元', (raw, value) => {
    expect(parseValue(raw, FEE)).toMatchObject({ state: 'number', value });
  });

  it.each([
    ['251000元', 251000, '元'],
    ['23600万元', 23600, '万元'],
    ['2601.953875万', 2601.953875, '万元'],
    ['1.5亿', 15000, '万元'],
    ['1.5亿元', 15000, '万元'],
  ])('an amount without a printed unit %j stays as printed', (raw, value, unit) => {
    expect(parseValue(raw, AMOUNT)).toMatchObject({ state: 'number', value, unit });
  });

  it.each(['/', '／', '-', '—', '－', '——', '无', '無', '_'])('%j is a dash', (raw) => {
    expect(parseValue(raw, COUNT)).toMatchObject({ state: 'dash', value: null });
  });

  it.each(['', ' ', '\u00a0', '\u3000', '\u200b', '\n'])('%j is blank', (raw) => {
    expect(parseValue(raw, COUNT)).toMatchObject({ state: 'blank', value: null });
  });

  it.each([
    '约12',
    '12余',
    '1 2',
    '12\n\n34',
    '3.5',
    '1.234.5',
    '12,34',
    '十二',
    'O',
    '见附件',
    '12/13',
    '12-13',
    '12.000',
    '9007199254740993',
    '-3',
    '减4',
    '1e3',
    '0x10',
    '12万',
    '∞',
    'NaN',
  ])('%j is not plainly a count', (raw) => {
    expect(parseValue(raw, COUNT)).toMatchObject({ state: 'invalid', value: null });
  });
});

it.each([
  ['3 119', 3119],
  ['12 345', 12345],
  ['44722\n8', 447228],
  ['2\n1', 21],
])('%j may be one number, and may be two', (raw, ifOne) => {
  expect(parseValue(raw, COUNT)).toMatchObject({ state: 'invalid', value: null, ifOne });
});

it.each(['2 . 重 复 申 请', '2\n.重复\n申请', '2 重复申请', '3,其他'])(
  '%j is a label with its number, and no value',
  (text) => {
    expect(looksLikeValue(text)).toBe(false);
  },
);
