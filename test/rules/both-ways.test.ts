import { expect, it } from 'vitest';
import { cellsOf, EDITIONS, type EditionId } from '../../src/format';
import type { CellReading, Report } from '../../src/report';
import { ruleSetOf } from '../../src/rules';
import { rulesOf } from '../../src/rules/catalogue';
import { programOf, quickOutcome, Slots } from '../../src/rules/compile';
import { evaluateInstance } from '../../src/rules/engine';
import { type CheckInputs, RuleInput } from '../../src/rules/input';
import { comparableStatements, statementsOf } from '../../src/rules/narrative/read-narrative';
import { caseOf } from '../../src/rules/sketch';
import { asReport, consistent, randomFrom } from './planted';

/** What the compiled rules say of a report, where they say anything, beside what the interpreter says. */
function compare(report: Report, given: CheckInputs, wrong: string[], counts: Map<string, number>) {
  const inputs = {
    ...given,
    statements: comparableStatements(given.statements ?? statementsOf(report)),
  };
  const program = programOf(report.edition);
  const slots = new Slots(program, report, inputs);
  const input = new RuleInput(report, inputs);
  for (const compiled of program.instances) {
    const quick = quickOutcome(compiled, slots);
    const { outcome } = evaluateInstance(compiled.rule, compiled.instance, input);
    if (quick !== undefined && quick !== outcome)
      wrong.push(`${compiled.id}: ${quick}, ${outcome}`);
    counts.set(quick ?? 'asked', (counts.get(quick ?? 'asked') ?? 0) + 1);
  }
}

/** A report whose cells are full, blank, dashes, not to be read, not there, or numbers that no cell may hold. */
function damaged(edition: EditionId, seed: number): { report: Report; inputs: CheckInputs } {
  const random = randomFrom(seed);
  const report = structuredClone(asReport(edition, consistent(edition, random)));
  const put = (address: string, value: unknown): void => {
    const keys = address.split('.');
    let part = report as unknown as Record<string, unknown>; // tables are objects by key down to the cell
    for (const key of keys.slice(0, -1)) part = part[key] as Record<string, unknown>;
    part[keys[keys.length - 1] ?? ''] = value;
  };
  const readings = cellsOf(edition).map(({ address }): CellReading => {
    const kind = random(24);
    if (kind > 7) return { address, state: 'number', value: 0, raw: '0' };
    if (kind === 0) put(address, null);
    if (kind === 1) put(address, random(3) === 0 ? 2 ** 53 : 1.5);
    if (kind === 2) put(address, random(2) === 0 ? -4 : '七');
    if (kind === 3) return { address, state: 'dash', value: 0, raw: '—' };
    if (kind === 4) return { address, state: 'invalid', value: null, raw: '1O' };
    if (kind === 5) return { address, state: 'absent', value: null, raw: '' };
    if (kind === 6) return { address, state: 'invalid', value: null, raw: '1 2', undecided: true };
    return { address, state: 'blank', value: null, raw: '' };
  });
  const isFollowed = random(2) === 0;
  const other = asReport(edition, consistent(edition, random));
  return {
    report,
    inputs: {
      ...(random(2) === 0 && { readings }),
      ...(isFollowed && { previous: { ...other, year: (report.year ?? 0) - 1 } }),
      ...(random(3) === 0 && { children: [other, report] }),
    },
  };
}

it.each(EDITIONS)('compiled rules and interpreted ones say the same in edition %s', (edition) => {
  const wrong: string[] = [];
  const counts = new Map<string, number>();
  const examples = ruleSetOf(edition).rules.flatMap((rule) => rule.examples);
  for (const example of examples.filter((_, i) => i % 4 === 0)) {
    const { report, inputs } = caseOf(example, edition);
    compare(report, inputs, wrong, counts);
  }
  for (let seed = 0; seed < 40; seed++) {
    const { report, inputs } = damaged(edition, seed);
    compare(report, inputs, wrong, counts);
  }
  expect([...new Set(wrong)].slice(0, 20)).toEqual([]);
  for (const each of ['pass', 'fail', 'notApplicable', 'asked'])
    expect(counts.get(each) ?? 0, each).toBeGreaterThan(rulesOf(edition).length);
});
