import { describe, expect, it } from 'vitest';
import { setCell } from '../../src/report';
import { checkReport } from '../../src/rules';
import { sampleCells } from './sample-cells';

const STATE_SECRET = 'applications.outcome.denied.stateSecret';

describe('a sum with blanks', () => {
  it('says how far apart the sides are at least, whichever is the larger', () => {
    const address = 'proceedings.review';
    const { report } = sampleCells('linjiang-2020', '2019', 2020, {});
    const upheld = setCell(setCell(report, `${address}.upheld`, 8), `${address}.corrected`, null);
    const messages = (total: number): string[] =>
      checkReport(setCell(upheld, `${address}.total`, total))
        .findings.filter(({ ruleId }) => ruleId === 'T4-ROW')
        .map(({ message }) => message);
    expect(messages(7)).toEqual([expect.stringMatching(/相加为不少于8，相差不少于1。$/)]);
  });
});

describe('linjiang-2020', () => {
  const { report, readings } = sampleCells('linjiang-2020', '2019', 2020, {
    [`${STATE_SECRET}.otherOrganization`]: '00',
  });
  const { findings, notChecked } = checkReport(report, { readings });
  const cells = findings.filter((finding) => finding.level === 1);

  it('names the two missing totals and the 00, and nothing else in the tables', () => {
    expect(cells.map(({ ruleId, anchor, severity }) => [ruleId, anchor, severity])).toEqual([
      ['T3-TOTAL-BLANK', `${STATE_SECRET}.total`, 'query'],
      ['T3-TOTAL-BLANK', 'applications.outcome.notProcessed.petitionOrComplaint.total', 'query'],
      ['CELL-PLAIN', `${STATE_SECRET}.otherOrganization`, 'info'],
    ]);
  });

  it('says what the missing totals are', () => {
    expect(cells[0]?.suggestions).toMatchObject([
      { edits: [{ address: `${STATE_SECRET}.total`, from: null, to: 0 }], ambiguous: false },
    ]);
  });

  it('says which sums the blanks leave open', () => {
    expect(
      notChecked
        .filter(({ reason }) => reason === 'blank')
        .flatMap(({ ruleId, anchors }) => anchors.map((anchor) => `${ruleId}@${anchor}`)),
    ).toEqual([
      `T3-ROW@${STATE_SECRET}.total`,
      'T3-ROW@applications.outcome.notProcessed.petitionOrComplaint.total',
      'T3-COL@applications.outcome.total.total',
    ]);
  });
});

describe('huaian-2024', () => {
  it('has no error', () => {
    const { report, readings } = sampleCells('huaian-2024', '2021', 2024);
    const { findings, outcomes } = checkReport(report, { readings });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(outcomes['T3-ROW@applications.newlyReceived.total']).toBe('pass');
  });
});

describe('an unreadable cell', () => {
  const cell = 'applications.newlyReceived.naturalPerson';
  const { report, readings } = sampleCells('huaian-2024', '2021', 2024);
  const told = (raw: string) =>
    checkReport(setCell(report, cell, null), {
      readings: readings.map((each) =>
        each.address === cell ? { ...each, state: 'invalid', value: null, raw } : each,
      ),
    }).findings.find(({ anchor }) => anchor === cell);

  it('is an error, and its value is suggested where the sums and its text agree', () => {
    expect(told('3001件左右')).toMatchObject({
      ruleId: 'CELL-NUMBER',
      severity: 'error',
      suggestions: [{ edits: [{ address: cell, from: null, to: 3001 }] }],
    });
  });

  it('gets no suggestion that its text contradicts', () => {
    expect(told('300')?.suggestions).toEqual([]);
  });
});
