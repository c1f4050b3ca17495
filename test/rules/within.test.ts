import { describe, expect, it } from 'vitest';
import huaian from '../../samples/huaian-2024.json';
import {
  blankReport,
  checkReport,
  type NarrativeKey,
  type Report,
  setCell,
  type TableKey,
} from '../../src';

const PARTS: { tables: TableKey[]; texts: NarrativeKey[] } = {
  tables: ['proactive', 'applications', 'proceedings'],
  texts: ['overview', 'problems', 'other'],
};
const sample = huaian as unknown as Report; // what a JSON file is to TypeScript
const WRONG = ['applications.newlyReceived.total', 'proceedings.review.total'] as const;
// Two rows that do not add up, and an organ without a name.
const report = setCell(
  setCell({ ...sample, body: { ...sample.body, name: '' } }, WRONG[0], 7),
  WRONG[1],
  999,
);

describe('a check of some tables and texts', () => {
  const all = checkReport(report);
  const rulesOf = (tables: TableKey[]): string[] =>
    checkReport(report, { tables }).findings.map(({ ruleId }) => ruleId);

  it('gives what is found there alone, as the check of the whole report gives it', () => {
    expect(all.findings.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(['T3-ROW', 'T4-ROW']),
    );
    expect(rulesOf(['applications'])).toContain('T3-ROW');
    expect(rulesOf(['applications'])).not.toContain('T4-ROW');
    expect(rulesOf(['proceedings'])).toContain('T4-ROW');
    for (const finding of checkReport(report, PARTS).findings)
      expect(all.findings).toContainEqual(finding);
    expect(checkReport(report, { tables: [] }).findings).toEqual([]);
  });

  it('says of these alone what it could not check', () => {
    const { notChecked, outcomes } = checkReport(report, { tables: ['proceedings'] });
    expect(Object.keys(outcomes).length).toBeGreaterThan(1);
    for (const anchor of [
      ...Object.keys(outcomes).map((id) => id.split('@')[1]),
      ...notChecked.flatMap(({ anchors }) => anchors),
    ])
      expect(anchor).toMatch(/^proceedings\b/);
  });

  it('leaves a form in peace that has only been begun', () => {
    const begun = setCell(blankReport({ year: 2024 }), 'proceedings.review.upheld', 1);
    const { findings } = checkReport(begun, { tables: ['proceedings'] });
    expect(findings.filter(({ anchor }) => !anchor.startsWith('proceedings'))).toEqual([]);
  });

  it('says which parts there are to those who ask for another', () => {
    const asked = (parts: object) => () => checkReport(report, parts);
    expect(asked({ tables: ['overview'] })).toThrow(
      'options.tables of a check has to be a list of proactive, applications, proceedings',
    );
    expect(asked({ texts: 'overview' })).toThrow(
      'options.texts of a check has to be a list of overview, problems, other',
    );
  });
});
