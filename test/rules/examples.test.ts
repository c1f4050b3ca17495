import { describe, expect, it } from 'vitest';
import { EDITIONS } from '../../src/format';
import { parseReport } from '../../src/report';
import { checkReport, ruleSetOf, rules } from '../../src/rules';
import { caseOf } from '../../src/rules/sketch';

describe.each(EDITIONS)('examples of edition %s', (edition) => {
  const set = ruleSetOf(edition);

  it.each(set.rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    expect(rule.examples.length).toBeGreaterThan(0);
    for (const example of rule.examples) {
      const { report, inputs } = caseOf(example, edition);
      expect(parseReport(report)).toMatchObject({ success: true });
      const { outcomes, findings } = checkReport(report, inputs);
      expect(outcomes[`${id}@${example.anchor}`], JSON.stringify(example)).toBe(example.outcome);
      const finding = findings.find((each) => each.ruleId === id && each.anchor === example.anchor);
      expect(finding?.outcome).toBe(
        ['fail', 'review'].includes(example.outcome) ? example.outcome : undefined,
      );
    }
  });

  it('names each instance once', () => {
    for (const { id, instances } of set.rules) {
      expect(new Set(instances.map(({ anchor }) => anchor)).size, id).toBe(instances.length);
    }
  });

  it('shows of every rule that it can pass and that it can break', () => {
    for (const { id, examples } of set.rules) {
      const outcomes = examples.map(({ outcome }) => outcome);
      expect(outcomes, id).toContain('pass');
      expect(
        outcomes.some((each) => each === 'fail' || each === 'review'),
        id,
      ).toBe(true);
    }
  });
});

it('has every rule in the catalogue once, in both languages', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { title, message, help } of rules) {
    for (const text of [title, message, help]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      expect(text.en).not.toBe('');
    }
  }
});
