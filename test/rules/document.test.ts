import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/format';
import { blankReport, type CellReading, type Report } from '../../src/report';
import { checkReport } from '../../src/rules';
import { isSameBody } from '../../src/rules/same-body';

const edition = '2021';
const cells = cellsOf(edition).map(({ address }) => address);

const readings = (said: (address: string) => Partial<CellReading> | undefined): CellReading[] =>
  cells.map((address) => ({ address, state: 'number', value: 0, raw: '0', ...said(address) }));

/** A report of zeros, but for some cells. */
function zeros(isBlank: (address: string) => boolean): Report {
  const report: Report = structuredClone(blankReport({ edition, year: 2024 }));
  for (const address of cells) {
    const keys = address.split('.');
    const last = keys.pop() ?? '';
    let part = report as unknown as Record<string, unknown>; // tables are objects by key down to the cell
    for (const key of keys) part = part[key] as Record<string, unknown>;
    part[last] = isBlank(address) ? null : 0;
  }
  return report;
}

const ABSENT = { state: 'absent', value: null, raw: '' } as const;

describe('a cell that the document does not hold', () => {
  const report: Report = blankReport({ edition, year: 2024 });
  const cut = (from: string) => {
    const start = cells.indexOf(from);
    return readings((address) =>
      cells.indexOf(address) >= start && address.startsWith('applications.') ? ABSENT : undefined,
    );
  };

  it('is said once for a cut, with where it begins, and is no blank', () => {
    const given = cut('applications.outcome.denied.enforcementFile.naturalPerson');
    const absent = new Set(
      given.filter(({ state }) => state === 'absent').map((each) => each.address),
    );
    const { findings } = checkReport(
      zeros((address) => absent.has(address)),
      { readings: given },
    );
    const spoken = findings.filter(({ anchor }) => anchor.startsWith('applications'));
    expect(spoken.map(({ ruleId }) => ruleId)).toEqual(['TABLE-CUT']);
    expect(spoken[0]?.message).toContain('6.属于四类过程性信息');
    expect(spoken[0]?.cells.every(({ address }) => address.startsWith('applications.'))).toBe(true);
  });

  it('keeps its sums open, and the list of what was not checked says so', () => {
    const { outcomes, notChecked } = checkReport(report, {
      readings: readings((address) => (address.startsWith('proceedings.') ? ABSENT : undefined)),
    });
    expect(outcomes['T4-ROW@proceedings.review.total']).toBe('open');
    expect(notChecked.find(({ ruleId }) => ruleId === 'T4-ROW')?.reason).toBe('absent');
  });

  it('is a blank in a report of which nobody says what is absent', () => {
    const { findings } = checkReport(report);
    expect(findings.map(({ ruleId }) => ruleId)).toContain('TABLE-BLANK');
  });
});

it('takes a group printed as one row for the whole of its rows', () => {
  const other = (address: string): boolean => address.startsWith('applications.outcome.other.');
  const absent = readings((address) => (other(address) ? ABSENT : undefined));
  const whole = {
    address: 'applications.outcome.other.naturalPerson',
    state: 'number',
    value: 1,
    raw: '1',
  } as const;
  const filled = zeros(other);
  const { findings, outcomes } = checkReport(filled, { readings: [...absent, whole] });
  expect(outcomes['T3-COL@applications.outcome.total.naturalPerson']).toBe('fail');
  expect(outcomes['T3-COL@applications.outcome.total.commercialEnterprise']).toBe('open');
  expect(findings.find(({ ruleId }) => ruleId === 'TABLE-GROUP')?.anchor).toBe(
    'applications.outcome.other',
  );
});

describe('whose report last year’s is', () => {
  const by = (name: string, more = {}): Report => ({
    ...blankReport({ edition, year: 2024 }),
    body: { name, ...more },
  });

  it.each([
    ['洪泽区人民政府', '淮安市洪泽区人民政府', true],
    ['淮安市洪泽区', '洪泽区人民政府', true],
    ['洪泽区人民政府', '淮安区人民政府', false],
    ['甲县教育局', '甲县卫生健康局', false],
    ['教育局', '甲县教育局', true],
  ])('%s, %s: one body is %s', (a, b, same) => {
    expect(isSameBody(by(a), by(b))).toBe(same);
  });

  it('two of one name in two places are two, and their findings have other fingerprints', () => {
    const [one, other] = ['320106', '350102'].map((regionCode) =>
      by('鼓楼区人民政府', { regionCode }),
    );
    if (!one || !other) throw new Error('two');
    expect(isSameBody(one, other)).toBe(false);
    const prints = [one, other].map((each) => checkReport(each).findings[0]?.fingerprint);
    expect(prints[0]).not.toBe(prints[1]);
  });
});
