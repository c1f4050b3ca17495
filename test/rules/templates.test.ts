import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  ruleAboutsSource,
  ruleExamplesSource,
  ruleTemplatesSource,
} from '../../scripts/rule-templates-source';
import { RECORDS } from '../../src/rules/catalogue/records';
import { ruleOf } from '../../src/rules/catalogue/template';

it.each([
  ['templates', ruleTemplatesSource],
  ['abouts', ruleAboutsSource],
  ['examples', ruleExamplesSource],
])('what is loaded of the catalogue is the catalogue: %s (npm run generate)', (name, source) => {
  const file = new URL(`../../src/rules/catalogue/${name}.generated.ts`, import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(source());
});

it('every rule has an edition', () => {
  for (const record of RECORDS)
    expect(ruleOf(record, '2021').editions.length, record.id).toBeGreaterThan(0);
});

describe('a slip in the name of a slot', () => {
  const [record] = RECORDS.filter(({ id }) => id === 'Y-IN-FORCE');
  if (!record) throw new Error('no such rule');

  it('in a condition is refused, with the rule', () => {
    const slipped = {
      ...record,
      assert: { eq: [[[1, '{prt}.inForce']], [[1, '{part}.issued']]] } as const,
    };
    expect(() => ruleOf(slipped, '2021')).toThrow(/Y-IN-FORCE.*\{prt\}/);
  });

  it('in a message is refused, with the rule', () => {
    const slipped = { ...record, message: { zh: '{anchr}：不符。', en: '{anchor}' } };
    expect(() => ruleOf(slipped, '2021')).toThrow(/Y-IN-FORCE.*\{anchr\}/);
  });

  it('that is bound to a list where one is wanted is refused', () => {
    const slipped = { ...record, over: { tables: true }, anchor: '{cells}' } as const;
    expect(() => ruleOf(slipped, '2021')).toThrow(/\{cells\}/);
  });
});
