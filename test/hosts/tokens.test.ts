import { describe, expect, it } from 'vitest';
import { tokenFiles } from '../../scripts/tokens.mjs';
import { looks, tokenUses } from '../../src/styles/tokens.mjs';

const files = new Map(tokenFiles());

/** The tokens of a file by their path. */
function tokensIn(group: object, path = ''): [string, Record<string, unknown>][] {
  return Object.entries(group).flatMap(([name, each]) =>
    '$value' in each
      ? [[`${path}${name}`, each] as [string, Record<string, unknown>]]
      : tokensIn(each, `${path}${name}.`),
  );
}

describe.each([...files])('tokens/%s', (_, content) => {
  const tokens = tokensIn(content);

  it('has a type, a value and a description for each', () => {
    expect(tokens.length).toBeGreaterThan(1);
    for (const [path, { $type, $value, $description }] of tokens) {
      expect($value, path).toBeDefined();
      expect($description, path).toMatch(/\p{Script=Han}.*\(--gk-/u);
      expect(['color', 'dimension', 'fontFamily', 'fontWeight', 'number']).toContain($type);
    }
  });

  it('says a colour in components from 0 to 1, and as hex', () => {
    for (const [path, { $type, $value }] of tokens) {
      if ($type !== 'color' || typeof $value === 'string') continue;
      expect($value, path).toMatchObject({
        colorSpace: 'srgb',
        hex: expect.stringMatching(/^#[\da-f]{6}$/),
      });
    }
  });

  it('names other tokens that there are', () => {
    const known = tokensIn(files.get('form.json') ?? {}).map(([path]) => `{${path}}`);
    for (const [, { $value }] of tokens) {
      if (typeof $value === 'string') expect(known).toContain($value);
    }
  });
});

it('every token of the form says what it is for, and no look has another', () => {
  const form = Object.keys(looks.form.tokens);
  expect(Object.keys(tokenUses).sort()).toEqual([...form].sort());
  for (const { tokens } of Object.values(looks)) {
    expect(Object.keys(tokens).filter((name) => !form.includes(name))).toEqual([]);
  }
});
