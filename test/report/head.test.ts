import { describe, expect, it } from 'vitest';
import { blankReport, parseReport } from '../../src/report';

const blank = blankReport({ year: 2024 });
const isReport = (head: object): boolean => parseReport({ ...blank, ...head }).success;
const included = { scope: 'aggregated', includes: ['ownOffice', 'departments'] };
const paragraph = { type: 'paragraph', text: '数据为全市汇总。' };

describe('what stands before the sections', () => {
  it.each([
    ['what the numbers cover', { coverage: included }],
    ['who is added up', { coverage: { ...included, bodies: ['某局'], bodiesComplete: false } }],
    ['its own office only', { coverage: { scope: 'own' } }],
    ['texts around a table', { tableTexts: { applications: { below: [paragraph] } } }],
    ['a table without texts', { tableTexts: {} }],
  ])('may say %s', (_, head) => {
    expect(isReport(head)).toBe(true);
  });

  it.each([
    ['covers nobody', { coverage: { scope: 'aggregated', includes: [] } }],
    ['covers what is no part of a government', { coverage: { ...included, includes: ['all'] } }],
    ['adds up a body without a name', { coverage: { ...included, bodies: [''] } }],
    ['has texts beside no table', { tableTexts: { overview: { below: [paragraph] } } }],
    ['has texts within a table', { tableTexts: { applications: { within: [paragraph] } } }],
    ['has a text that is none', { tableTexts: { applications: { above: ['数据'] } } }],
  ])('is refused where it %s', (_, head) => {
    expect(isReport(head)).toBe(false);
  });

  it('is told once of a code that is none: its form first, then its check', () => {
    const issues = (creditCode: string) => {
      const parsed = parseReport({ ...blank, body: { name: null, creditCode } });
      return parsed.success ? 0 : parsed.issues.length;
    };
    expect(issues('11320800014302')).toBe(1);
    expect(issues('113208000143020005')).toBeLessThanOrEqual(1);
  });
});
