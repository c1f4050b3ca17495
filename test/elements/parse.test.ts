import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LoadError, loadErrorLines } from '../../src/elements/load-error';
import { loadedOnDemand } from '../../src/elements/on-demand';
import { checkShape, takeReport } from '../../src/elements/parse';
import { cellsOf, EDITIONS, LOCALES } from '../../src/format';
import { blankReport, parseReport } from '../../src/report';
import { reportMessages } from '../../src/report/messages';
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

  const blank = blankReport({ edition: '2021', year: 2024, body: { name: '某局' } });
  const paragraph = { type: 'paragraph', text: '一' };
  const AGGREGATED = { scope: 'aggregated', includes: ['departments'] };
  const TABLE = ['proactive', 'applications', 'proceedings'];

  it.each([
    ...[[], [paragraph], [{ type: 'heading', level: 1, text: '一' }, paragraph]],
    ...[0, 1, 2, 3, 4, '1', undefined].map((level) => [{ type: 'heading', level, text: '一' }]),
    ...[
      [{ type: 'list', level: 1, text: '一' }],
      [{ type: 'list', text: '一' }],
      [{ type: 'paragraph' }],
      [{ text: '一' }],
    ],
    ...[[paragraph, { ...paragraph, text: 3 }], [null], ['一'], paragraph, null],
  ])('takes for the text of a section what the schema does: %j', (blocks) => {
    const places = ['introduction', 'overview', 'problems', 'other'];
    for (const path of [...places, ...TABLE.map((key) => `tableTexts.${key}.above`)]) {
      const input = replaced({ ...blank, tableTexts: TABLE_TEXTS }, path, blocks);
      expect([path, checkShape(input, 'zh-CN').report !== undefined]).toEqual([
        path,
        parseReport(input).success,
      ]);
    }
  });
  const TABLE_TEXTS = Object.fromEntries(TABLE.map((key) => [key, {}]));

  it.each([
    ['year', [1999, 2000, 2024, 2999, 3000, 2024.5, '2024', null]],
    ['period', [null, undefined, 3, []]],
    ['period.to', ['2024-12-31', '2024-12', '24-12-31', 'x2024-12-31', '2024-12-310', null]],
    ['coverage', [undefined, { scope: 'own' }, AGGREGATED, { scope: 'odd' }, {}, 3]],
    ['body.name', ['某局', '', null, undefined, 3]],
    ['body.kind', ['department', 'constructor', 'odd', null, undefined]],
    ['contact', ['电话', '', 3, undefined]],
    ['publicationDate', ['2025-01-31', '2025', null, undefined]],
  ])('judges %s as the schema does', (path, values) => {
    for (const value of values) {
      const input = replaced(blank, path, value);
      const { report, problems = [] } = checkShape(input, 'zh-CN');
      expect([value, report !== undefined]).toEqual([value, parseReport(input).success]);
      if (!report)
        expect([value, problems.join('\n')]).toEqual([value, expect.stringContaining(`(${path})`)]);
    }
  });

  it('names the section whose text is none by its number and title', () => {
    const { problems } = checkShape(replaced(blank, 'problems', '无'), 'zh-CN');
    expect(problems).toEqual([expect.stringMatching(/^五、.+ \(problems\)：.*"无"。$/)]);
  });

  it('says why a cell holds no number of the form: below nothing, not whole, too exact, not there', () => {
    const said = (path: string, value: unknown, edition: '2019' | '2021' = '2021') =>
      checkShape(replaced(blankReport({ edition, year: 2024 }), path, value), 'en').problems;
    const total = 'applications.newlyReceived.total';
    const words = [-1, 1.5, '3', undefined].map((value) => said(total, value)?.[0] ?? '');
    expect(new Set(words.map((text) => text.split(': ').slice(1).join(': '))).size).toBe(4);
    expect(words.every((text) => text.includes(`(${total})`))).toBe(true);
    expect(said('proactive.fees.amount', 1.5)).toBeUndefined();
  });

  it('shows of what it refuses sixty characters, and of what is no JSON its kind', () => {
    const shown = (title: unknown) => checkShape({ ...blank, title }, 'en').problems?.[0] ?? '';
    expect(shown(['字'.repeat(56)])).toContain(`["${'字'.repeat(56)}"]`);
    expect(shown(['字'.repeat(57)])).toContain(`["${'字'.repeat(57)}"…`);
    expect(shown(3n)).toContain('bigint');
    const ring: unknown[] = [];
    ring.push(ring);
    expect(shown(ring)).toContain('object');
    expect(shown(() => 3)).toContain('function');
  });
});

describe('why a cell holds no number of the form', () => {
  const COUNT = 'applications.newlyReceived.total';
  const MONEY = 'proactive.fees.amount';
  const CHANGE = cellsOf('2019').find(({ kind }) => kind === 'change')?.address ?? '';

  it.each(LOCALES)('is said in the words of the schema: %s', (locale) => {
    const { missingCell, wrongType, tooSmall, notExact, types, colon } = reportMessages(locale);
    const said = (address: string, value: unknown): string => {
      const edition = address === CHANGE ? '2019' : '2021';
      const { problems } = checkShape(
        replaced(blankReport({ edition, year: edition === '2019' ? 2019 : 2024 }), address, value),
        locale,
      );
      const [problem = ''] = problems ?? [];
      return problem.slice(problem.indexOf(`(${address})`) + address.length + 2 + colon.length);
    };
    expect(said(COUNT, undefined)).toBe(missingCell);
    expect(said(COUNT, '3')).toBe(wrongType(types.int, '"3"'));
    expect(said(MONEY, '3')).toBe(wrongType(types.number, '"3"'));
    expect(said(COUNT, -1)).toBe(tooSmall('0', '-1'));
    expect(said(MONEY, -1.5)).toBe(tooSmall('0', '-1.5'));
    expect(said(COUNT, 1.5)).toBe(wrongType(types.int, '1.5'));
    expect(said(CHANGE, -1.5)).toBe(wrongType(types.int, '-1.5'));
    expect(said(MONEY, 1e300)).toBe(notExact('1e+300'));
  });
});

it.each(['万元', '元', null, '角', '', 3, undefined])(
  'the unit of an amount is one of those of the form, or none: %j',
  (unit) => {
    const path = cellsOf('2019').find(({ unitField }) => unitField)?.unitField?.address ?? '';
    const input = replaced(blankReport({ edition: '2019', year: 2019 }), path, unit);
    const { report, problems } = checkShape(input, 'zh-CN');
    expect(report !== undefined).toBe(parseReport(input).success);
    if (problems) expect(problems.join()).toContain('万元');
  },
);

describe('a report with its readings', () => {
  const report = blankReport({ year: 2024 });
  it('is told from a report by itself', () => {
    expect(takeReport({ report }, undefined, 'zh-CN').report).toEqual(report);
    expect(takeReport(report, undefined, 'zh-CN').report).toEqual(report);
    // What has neither is judged as a report; so is what has an edition beside something called report.
    for (const value of [{ year: 2024 }, { ...report, report: {}, year: 'x' }])
      expect(takeReport(value, undefined, 'zh-CN').problems).toEqual(
        checkShape(value, 'zh-CN').problems,
      );
  });
});

describe('why there is nothing to show', () => {
  it('is known of an error of ours, whichever file threw it, and of no other', () => {
    expect(loadErrorLines(new LoadError(['a', 'b']))).toEqual(['a', 'b']);
    expect(
      loadErrorLines(Object.assign(new Error('x'), { name: 'LoadError', lines: ['c'] })),
    ).toEqual(['c']);
    expect(loadErrorLines(Object.assign(new Error('x'), { lines: ['c'] }))).toBeUndefined();
    expect(loadErrorLines(Object.assign(new Error('x'), { name: 'LoadError' }))).toBeUndefined();
    expect(loadErrorLines({ name: 'LoadError', lines: ['c'] })).toBeUndefined();
  });

  it('is the file that is not beside the others', async () => {
    await expect(loadedOnDemand(Promise.resolve(7), 'part.js', 'en')).resolves.toBe(7);
    const error = await loadedOnDemand(Promise.reject(new Error('404')), 'part.js', 'en').catch(
      (reason: unknown) => reason,
    );
    expect(loadErrorLines(error)?.join(' ')).toContain('part.js');
  });
});
