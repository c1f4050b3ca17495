import { describe, expect, it } from 'vitest';
import { forTerminal, jsonForTerminal, visible } from '../../src/cli/terminal';

/** What recolours a terminal, forges a line or its title, or turns what stands there round. */
const UNSEEN: readonly (readonly [sign: string, written: string])[] = [
  ['\u0000', '\\x00'],
  ['\u0007', '\\x07'],
  ['\u0008', '\\x08'],
  ['\u001b', '\\x1b'],
  ['\u007f', '\\x7f'],
  ['\u009b', '\\x9b'],
  ['\u00ad', '\\xad'],
  ['\u200b', '\\u200b'],
  ['\u200e', '\\u200e'],
  ['\u202e', '\\u202e'],
  ['\u2028', '\\u2028'],
  ['\u2029', '\\u2029'],
  ['\u2066', '\\u2066'],
  ['\ufeff', '\\ufeff'],
  ['\ud83d', '\\ud83d'],
  ['\u{e0001}', '\\u{e0001}'],
];

describe('what is not seen', () => {
  it.each(UNSEEN)('%j is written out', (sign, written) => {
    expect(visible(`a${sign}b${sign}`)).toBe(`a${written}b${written}`);
    expect(forTerminal(`a${sign}b`)).toBe(`a${written}b`);
    const json = jsonForTerminal(JSON.stringify([sign]));
    expect(json).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
    expect(JSON.parse(json)).toEqual([sign]);
  });

  it('of breaks and tabs stays between lines, and not within one', () => {
    expect(visible('a\nb\tc\rd')).toBe('a\\nb\\tc\\rd');
    expect(forTerminal('a\nb\tc\rd')).toBe('a\nb\tc\\rd');
    expect(jsonForTerminal('{\n\t"a": 1\r}')).toBe('{\n\t"a": 1\\u000d}');
  });

  it('is told from what is', () => {
    const text = '某局 12件，“无” 𠮷😀\u3000é';
    for (const write of [visible, forTerminal, jsonForTerminal]) expect(write(text)).toBe(text);
  });
});
