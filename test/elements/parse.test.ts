import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShape } from '../../src/elements/parse';
import { cellsOf, EDITIONS, LOCALES } from '../../src/format';
import { blankReport, parseReport } from '../../src/report';
import { sampleReports } from '../samples';

/** A copy of a report with one part replaced; undefined takes it away. */
function replaced(report: object, path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(report));
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce((part, key) => part[key], copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const junk = fc.oneof(
  fc.constantFrom(undefined, null, '', '3', '<script>', -1, 0, 1.5, 1e21, true, {}, [], Number.NaN),
  fc.double(),
  fc.maxSafeInteger(),
  fc.string(),
);

describe('the small validator', () => {
  it.each(sampleReports)('lets $name through', ({ report }) => {
    expect(checkShape(report, 'zh-CN')).toEqual({ report });
  });

  it.each(EDITIONS)('judges any cell of edition %s as the schema does, and names it', (edition) => {
    const blank = blankReport({ edition, year: 2024 });
    const fields = cellsOf(edition).flatMap(({ address, unitField }) => [
      address,
      ...(unitField ? [unitField.address] : []),
    ]);
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        junk,
        fc.constantFrom(...LOCALES),
        (path, value, locale) => {
          const input = replaced(blank, path, value);
          const ours = checkShape(input, locale);
          expect(ours.report !== undefined).toBe(parseReport(input).success);
          if (ours.problems) {
            expect(ours.problems).toHaveLength(1);
            expect(ours.problems[0]).toContain(path.split('.').slice(0, -1).join('.'));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  const HEAD = [
    'year',
    'body',
    'body.name',
    'body.kind',
    'title',
    'period',
    'period.from',
    'publicationDate',
    'contact',
    'introduction',
    'overview',
    'problems',
    'other',
  ];

  it('never lets through what the schema does not, outside the cells, but for calendar dates', () => {
    const blank = blankReport({ edition: '2021', year: 2024, body: { name: '某局' } });
    fc.assert(
      fc.property(fc.constantFrom(...HEAD), junk, (path, value) => {
        const input = replaced(blank, path, value);
        expect(checkShape(input, 'en').report !== undefined).toBe(parseReport(input).success);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    [null, 'JSON 对象'],
    [[], 'JSON 对象'],
    ['{}', 'JSON 对象'],
    [{}, 'undefined'],
    [{ edition: '2018' }, '"2018"'],
    [{ edition: 'constructor' }, '"constructor"'],
    [{ edition: '2021' }, '报告机关'],
  ])('says of %j what it is not', (input, words) => {
    expect(checkShape(input, 'zh-CN').problems?.join('\n')).toContain(words);
  });
});
