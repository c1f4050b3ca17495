import { describe, expect, it } from 'vitest';
import { CSV_START, csvLine } from '../../src/report/csv-line';
import { fromFormulaless, withoutFormula } from '../../src/report/formula';

describe('a line of CSV', () => {
  it.each([
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['""', '""""""'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    ['a;b', 'a;b'],
    ['', ''],
  ])('%j is a field of its own: %j', (text, field) => {
    expect(csvLine([text, 'x'])).toBe(`${field},x\r\n`);
  });

  it('has numbers as they are, and nothing for null', () => {
    expect(csvLine([0, -4, 2.5, null, 'a'])).toBe('0,-4,2.5,,a\r\n');
    expect(CSV_START).toBe('\ufeff');
  });
});

describe('a text that a spreadsheet would run', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋1', '－1', '﹣1', '−1', '﹢1', '﹦1', '＠a'])(
    '%s stays text, also behind what takes no ink',
    (text) => {
      for (const before of [
        '',
        ' ',
        '\t',
        '\r',
        '\n',
        '\u00a0',
        '\u3000',
        '\u200b',
        '\u0000',
        "'",
      ]) {
        const whole = before + text;
        expect(withoutFormula(whole)).toBe(`'${whole}`);
        expect(fromFormulaless(withoutFormula(whole))).toBe(whole);
      }
    },
  );

  it.each(['\tcmd', '\rcmd', '\ncmd', "'\tcmd"])(
    '%j begins a cell of its own, and stays text',
    (text) => {
      expect(withoutFormula(text)).toBe(`'${text}`);
      expect(fromFormulaless(`'${text}`)).toBe(text);
    },
  );

  it.each(['1=1', 'a@b', '某局', '', "'", "'引", '　一', '（-1）'])('%s is none', (text) => {
    expect(withoutFormula(text)).toBe(text);
    expect(fromFormulaless(text)).toBe(text);
  });
});
