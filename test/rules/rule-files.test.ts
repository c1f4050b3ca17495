import Ajv from 'ajv/dist/2020';
import { describe, expect, it, vi } from 'vitest';
import { EDITIONS } from '../../src/format';
import { checkReport, parseRuleSet, ruleSetJsonSchema, ruleSetOf } from '../../src/rules';
import { patternProblem } from '../../src/rules/pattern-safety';
import { asReport, consistent, randomFrom } from './planted';

const TOTAL = 'applications.newlyReceived.total';
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));
const validator = (schema: object) => new Ajv({ strict: false }).compile(schema);

describe('rule files', () => {
  it.each(EDITIONS)('of edition %s hold to their JSON Schema, and are read back', (edition) => {
    const set = asJson(ruleSetOf(edition));
    const validate = validator(ruleSetJsonSchema());
    expect(validate(set), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    const ruleSet = parseRuleSet(set);
    const report = asReport(edition, consistent(edition, randomFrom(2)));
    expect(checkReport(report, { ruleSet }).outcomes).toEqual(checkReport(report).outcomes);
  });

  type Set = ReturnType<typeof ruleSetOf>;
  // Some of the rules: all of them take a third of a second to read.
  const some = (): Set => {
    const set = ruleSetOf('2021');
    return { ...set, rules: set.rules.slice(0, 3) };
  };
  const spoilt = (change: (assert: Record<string, unknown>, set: Set) => void): unknown => {
    const set = asJson(some());
    change(set.rules[0].instances[3].assert, set);
    return set;
  };

  it.each([
    [
      'an unknown address',
      (assert: Record<string, unknown>) => {
        assert.eq = [[[1, 'applications.nothing']], [0]];
      },
      /rule T3-ROW, rules\.0\.instances\.3\.assert\.eq\.0\.0\.1: no cell/,
    ],
    [
      'a cycle',
      (assert: Record<string, unknown>) => {
        delete assert.eq;
        assert.all = [assert];
      },
      /rule T3-ROW, rules\.0\.instances\.3\.assert\.all\.0: .*within itself/,
    ],
    [
      'an expression that is none',
      (assert: Record<string, unknown>) => {
        assert.eq = 'one plus one';
      },
      /rule T3-ROW, rules\.0\.instances\.3\.assert/,
    ],
    [
      'a weight that is no number',
      (assert: Record<string, unknown>) => {
        assert.eq = [[['1', TOTAL]], [0]];
      },
      /rule T3-ROW, rules\.0\.instances\.3\.assert/,
    ],
    [
      'a pattern that is none',
      (assert: Record<string, unknown>) => {
        delete assert.eq;
        assert.matches = ['overview', '('];
      },
      /rule T3-ROW.*not a regular expression/,
    ],
    ...[
      '(a+)+$',
      '(?:a|a)*b',
      '\\s*无\\s*$',
      '(.)\\1',
      '.*a.*b.*',
      '申请[^。]*件',
      '申请(?:[^。]*)件',
      '申请[^。]{0,5000}件',
      '申请.{0,100}件.{0,100}元',
      '\\s{0,9}\\s{0,9}\\s{0,9}\\s{0,9}\\s{0,9}件',
      '\\d\\d+件',
      'x?\\s*件',
      '(?=.*a)b',
      '(?<=x\\s*)a',
      '^.*a.*b',
    ].map((pattern): [string, (assert: Record<string, unknown>) => void, RegExp] => [
      `a pattern that may take for ever: ${pattern}`,
      (assert) => {
        delete assert.eq;
        assert.matches = ['overview', pattern];
      },
      /rule T3-ROW.*a regular expression (?:that may take|with a reference)/,
    ]),
    ...['#constructor', '#__proto__', 'constructor', '@previous:__proto__'].map(
      (address): [string, (assert: Record<string, unknown>) => void, RegExp] => [
        `an address that every object has: ${address}`,
        (assert) => {
          assert.eq = [[[1, address]], [0]];
        },
        /rule T3-ROW, rules\.0\.instances\.3\.assert\.eq\.0\.0\.1: no /,
      ],
    ),
    ...[2 ** 53, 1e300, 0.5, Number.NaN].map(
      (weight): [string, (assert: Record<string, unknown>) => void, RegExp] => [
        `a weight that is not exact: ${weight}`,
        (assert) => {
          assert.eq = [[[weight, TOTAL]], [0]];
        },
        /rule T3-ROW, rules\.0\.instances\.3\.assert/,
      ],
    ),
    [
      'a fact that is none',
      (assert: Record<string, unknown>) => {
        delete assert.eq;
        assert.fact = ['weather', ['fair']];
      },
      /rule T3-ROW.*no fact "weather"/,
    ],
  ])('are refused with rule and place for %s', (_, change, message) => {
    expect(() => parseRuleSet(spoilt(change))).toThrow(message);
  });

  it('are taken with expressions that no text makes slow', () => {
    const patterns = [
      '申请[^。]{0,100}件',
      '申请[^。请]*件',
      '申请\\s*件',
      '共\\d+件',
      '^\\s*无[\\s\\S]*',
      '[xX]{3,}|_{3,}',
      '申请.{0,80}件.{0,80}元',
      '(?:新收|受理)\\d{1,9}(?:件|条)',
    ];
    for (const pattern of patterns) {
      expect(patternProblem(pattern)).toBeUndefined();
      // One that grows with the square would not end here.
      for (const unit of ['申请', '申请件', '请件', '  ', '12', 'x', '无'])
        expect(new RegExp(pattern).test(`${unit.repeat(30_000)}。`)).toBeTypeOf('boolean');
    }
  });

  it('are taken apart without trying every letter on each two classes of a pattern', () => {
    const classOf = (_: unknown, i: number): string =>
      `[${String.fromCharCode(0x4e00 + 2 * i, 0x4e01 + 2 * i)}]?`;
    const test = vi.spyOn(RegExp.prototype, 'test');
    try {
      expect(patternProblem(`${Array.from({ length: 40 }, classOf).join('')}x`)).toBeUndefined();
      expect(test.mock.calls.length).toBeLessThan(300_000);
    } finally {
      test.mockRestore();
    }
  });

  it('are refused for an id given twice', () => {
    const set = asJson(some());
    set.rules[1].id = 'T3-ROW';
    expect(() => parseRuleSet(set)).toThrow(/T3-ROW.*twice/);
  });
});

describe('a pattern of a rule file', () => {
  it.each([
    // What repeats without end may begin anywhere, unless something else has to stand before it.
    '^a*b',
    '^[^。]*件',
    'xa*y',
    '(?:x)\\d*y',
    'x(?:\\d+)y',
    'a+',
    'x?a*',
    'x(?=y)',
    'x(?!y)z',
    '(?<=xy)z',
    '(?<!x)z',
    '(?<name>x)y',
    'x\\by',
    '\\bx$',
    // What repeats may hold something that does not vary.
    '^(?:ab)+c',
    '(?:ab){1,30}c',
    '^(?:a{3})+b',
    '(?:a+)b?',
    '(?:a|b)c',
    '(?:a|b)?c',
    'x(?:a?b)y',
    // Gaps that multiply to no more than two of eighty.
    'x.{0,80}y.{0,80}z',
    'x.{0,11}y.{0,11}z.{0,11}w.{0,11}v',
    'a?b?c?d?e?f?g?h?i?j?k?l?m?n?o?p',
    // Letters by their numbers.
    'x\\u0061*y',
    'x\\x61*y',
    '\\cJ\\t*y',
    '[\\]x]y*z',
  ])('%s is taken', (pattern) => {
    expect(patternProblem(pattern)).toBeUndefined();
  });

  it.each([
    ['(a', 'not a regular expression: "(a"'],
    ['x\\1', 'a regular expression with a reference: '],
    ['(?<n>x)\\k<n>', 'a regular expression with a reference: '],
    ['(?:a+)+', 'a repetition within a repetition'],
    ['(?:a|b)*', 'a repetition within a repetition'],
    ['(?:a?b)*', 'a repetition within a repetition'],
    ['(?:(?:a|b)c)+', 'a repetition within a repetition'],
    ['(?:a{1,2}){2}', 'a repetition within a repetition'],
    ['x(?:y(?:a+)+)z', 'a repetition within a repetition'],
    ['(?=(?:a+)+)x', 'a repetition within a repetition'],
    ['a*b', 'give * and + an end'],
    ['a{1000,}b', 'give * and + an end'],
    ['a{0,1000}b', 'give * and + an end'],
    ['x?a*y', 'give * and + an end'],
    ['(?:x?)a*y', 'give * and + an end'],
    ['a\\w*-', 'give * and + an end'],
    ['[a-c]\\x62*-', 'give * and + an end'],
    ['b\\u0062*-', 'give * and + an end'],
    ['\\n\\s*x', 'give * and + an end'],
    ['\\t\\cI*x', 'give * and + an end'],
    // What is no letter of ASCII may be a space of Unicode.
    ['[^\\x00-\\xa0]\\s*x', 'give * and + an end'],
    ['(?:xa)a*y', 'give * and + an end'],
    ['x(?:a*)y|b*c', 'give * and + an end'],
    ['(?:ab)+c', 'give * and + an end'],
    ['aa*$', 'give * and + an end'],
    ['aa*(?=b)', 'give * and + an end'],
    ['(?<=a+)b', 'give * and + an end'],
    ['(?<!a+)b', 'give * and + an end'],
    ['(?<=(?:a+))b', 'give * and + an end'],
    ['(?!.*a)b', 'give * and + an end'],
    ['x.{0,100}y.{0,100}z', 'gaps of more than 7000 letters'],
    ['x.{0,83}y.{0,83}z', 'gaps of more than 7000 letters'],
    ['x(?:a.{0,90}b.{0,90}c)z', 'gaps of more than 7000 letters'],
    ['(?:x.{0,99}){80}y', 'a repetition within a repetition'],
    ['a{0,9}a{0,9}a{0,9}a{0,9}a{0,9}b', 'gaps of more than 7000 letters'],
    ['x'.repeat(1001), 'a regular expression of more than 1000 letters'],
  ])('%s is refused', (pattern, words) => {
    expect(patternProblem(pattern)).toContain(words);
  });

  it('may have a thousand letters', () => {
    expect(patternProblem('x'.repeat(1000))).toBeUndefined();
  });
});
