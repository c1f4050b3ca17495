import { describe, expect, it } from 'vitest';
import { EDITIONS } from '../../src/format';
import type { Report } from '../../src/report';
import { checkReport } from '../../src/rules';
import { SLICE_NAME, trialsOf } from '../slice';
import { asReport, consistent, grid, randomFrom } from './planted';
import { runTrials } from './suspect-trials';

const SEED = 20261123;

describe('planted errors', () => {
  const share = (scenario: string, count: number, floor: number): void => {
    it.each(EDITIONS)(
      `${scenario}: first guess right in ${floor * 100} % (edition %s, ${SLICE_NAME})`,
      (edition) => {
        const { trials, seed } = trialsOf(count, SEED);
        const { first, misses } = runTrials(scenario, edition, trials, seed);
        expect(first / trials, misses.join('\n')).toBeGreaterThanOrEqual(floor);
      },
    );
  };
  share('one wrong cell', 10_000, 1);
  share('two wrong cells', 1_000, 0.98);
  share('three wrong cells', 300, 0.96);
  share('shifted row', 1_000, 0.99);
  share('split number', 500, 0.99);
  share('totals at zero', 300, 0.99);
  share('totals without one line', 300, 0.99);
});

describe('suggestions of a check', () => {
  const values = consistent('2021', randomFrom(SEED));
  const cell = 'applications.outcome.unavailable.notHeld.naturalPerson';
  const planted = new Map(values).set(cell, (values.get(cell) ?? 0) + 40);
  const errorsOf = (report: Report) =>
    checkReport(report).findings.filter(({ severity }) => severity === 'error');
  const findings = errorsOf(asReport('2021', planted));

  it('stand with every broken sum that they repair', () => {
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['T3-ROW', 'T3-COL']);
    for (const finding of findings) {
      expect(finding.suggestions).toMatchObject([
        {
          edits: [{ address: cell, from: planted.get(cell), to: values.get(cell) }],
          repairs: findings.map(({ ruleId, anchor }) => `${ruleId}@${anchor}`),
          ambiguous: false,
        },
      ]);
    }
  });

  it('name the row that was counted twice', () => {
    const twice = new Map(values);
    const GRANTED = 'applications.outcome.granted.';
    for (const [address, value] of values) {
      if (!address.startsWith(GRANTED)) continue;
      const part = values.get(address.replace('granted', 'partlyGranted')) ?? 0;
      twice.set(address, value + part);
    }
    const [first] = checkReport(asReport('2021', twice)).findings;
    const [best] = first?.suggestions ?? [];
    expect(best?.message).toMatch(/^与“（二）部分公开.*”重复计算，只在一处计/);
    for (const { address, to } of best?.edits ?? []) expect(to).toBe(values.get(address));
    expect(best?.edits.length).toBeGreaterThan(1);
  });

  it('are the same each time', () => {
    expect(errorsOf(asReport('2021', planted))).toEqual(findings);
  });

  it('say that two figures swapped in a column cannot be told from others', () => {
    const swapped = new Map(values);
    const column = [
      'applications.outcome.granted.naturalPerson',
      'applications.outcome.denied.stateSecret.naturalPerson',
    ];
    const [x = 0, y = 0] = column.map((address) => values.get(address) ?? 0);
    expect(x).not.toBe(y);
    swapped.set(column[0] ?? '', y).set(column[1] ?? '', x);
    const [first] = checkReport(asReport('2021', swapped)).findings;
    expect(first?.suggestions.length).toBeGreaterThan(0);
    expect(first?.suggestions[0]?.ambiguous).toBe(true);
  });

  it('do not tell the cell of a sum that stands alone', () => {
    const alone = new Map(values);
    alone.set('proceedings.review.total', (values.get('proceedings.review.total') ?? 0) + 1);
    const [finding] = checkReport(asReport('2021', alone)).findings;
    expect(finding?.ruleId).toBe('T4-ROW');
    expect(finding?.suggestions.length).toBeGreaterThan(1);
    expect(finding?.suggestions.every(({ ambiguous }) => ambiguous)).toBe(true);
  });

  it('come within the budget for a report of wrong cells', () => {
    const random = randomFrom(SEED);
    const noise = new Map([...values.keys()].map((address) => [address, random(1000)]));
    const result = checkReport(asReport('2021', noise));
    expect(result.findings.length).toBeGreaterThan(30);
  });

  it('never ask for a number below zero', () => {
    const random = randomFrom(7);
    for (let i = 0; i < 50; i++) {
      const noise = new Map(values);
      for (const row of grid('2021').slice(0, 4))
        for (const each of row) noise.set(each, random(3));
      for (const { suggestions } of checkReport(asReport('2021', noise)).findings) {
        for (const { edits } of suggestions)
          for (const { to } of edits) expect(to).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
