import { describe, expect, it } from 'vitest';
import { cellsOf, EDITIONS, findCell } from '../../src/format';
import {
  type BlankReportOptions,
  blankReport,
  getCell,
  parseReport,
  type Report,
  setCell,
  setCells,
} from '../../src/report';
import { isExactAmount } from '../../src/report/amount';
import { carriedFrom } from '../../src/report/blank';
import { assertReport, workOn } from '../../src/report/cells';

const report: Report = blankReport({ edition: '2021', year: 2024, body: { name: '某局' } });
/** A report after a change that its type forbids, as a program without types may make it. */
const spoilt = (change: object): Report => ({ ...report, ...change }) as unknown as Report;
const stumble = (): never => {
  throw new Error('planted');
};
const sentence = (what: string): string =>
  `this is no report (${what}); parseReport says what keeps it from being one`;

describe('a value that is no report', () => {
  it.each<[unknown, string]>([
    [undefined, 'edition undefined'],
    [null, 'edition undefined'],
    [7, 'edition undefined'],
    [{ edition: null }, 'no edition'],
    [{ edition: {} }, 'no edition'],
    [{ edition: '2020'.repeat(20) }, `edition ${'2020'.repeat(5)}`],
    [{ edition: '2021' }, 'one without its tables'],
    [spoilt({ proceedings: null }), 'one without its tables'],
    [spoilt({ proactive: 'x' }), 'one without its tables'],
  ])('is refused in one sentence: %#', (value, what) => {
    for (const look of [() => assertReport(value), () => workOn(value as Report, () => 1)]) {
      expect(look).toThrow(TypeError);
      expect(look).toThrow(sentence(what));
    }
  });

  const inReview = (upheld: unknown) =>
    spoilt({
      proceedings: { ...report.proceedings, review: { ...report.proceedings.review, upheld } },
    });
  let nested: unknown = {};
  for (let i = 0; i < 40; i++) nested = { nested };

  it.each<[Report, string]>([
    [spoilt({ body: null }), 'one without its body'],
    [spoilt({ body: 'x' }), 'one without its body'],
    [inReview('3'), 'no number in proceedings.review.upheld'],
    [inReview(undefined), 'no number in proceedings.review.upheld'],
    [
      spoilt({ proceedings: { ...report.proceedings, review: null } }),
      'no number in proceedings.review.upheld',
    ],
    [spoilt({ problems: 'x' }), 'no list in problems'],
    [spoilt({ title: 7 }), 'no text in title'],
    [spoilt({ problems: [{ text: 7 }] }), 'a list of it holds what is no text'],
    [spoilt({ problems: [null] }), 'a list of it holds what is no text'],
    [spoilt({ coverage: { bodies: [7] } }), 'a list of it holds what is no text'],
    [spoilt({ coverage: nested }), 'one that is nested without end'],
  ])('is named where work stumbles over it, with what it stumbled over: %#', (value, what) => {
    const refused = () => workOn(value, stumble);
    expect(refused).toThrow(sentence(what));
    let cause: unknown;
    try {
      refused();
    } catch (error) {
      cause = (error as Error).cause; // what was thrown, three lines above
    }
    expect(cause).toEqual(new Error('planted'));
    // Work that does not stumble is not asked for more.
    expect(workOn(value, () => 1)).toBe(1);
  });

  it('is told from a fault of ours: that is thrown as it is', () => {
    for (const good of [
      report,
      spoilt({ title: null }),
      spoilt({ title: undefined }),
      spoilt({ problems: null }),
      spoilt({ coverage: { scope: 'aggregated', bodies: ['某局'], includes: [] } }),
      setCell(report, 'proceedings.review.upheld', 3),
    ])
      expect(() => workOn(good, stumble)).toThrow(new Error('planted'));
  });

  it('whose parts throw when they are read is refused as well', () => {
    const thrower = Object.defineProperty({}, 'edition', { enumerable: true, get: stumble });
    expect(() => workOn(thrower as Report, () => 1)).toThrow(
      sentence('one that cannot be looked at'),
    );
    const inBody = { ...report };
    Object.defineProperty(inBody, 'title', { enumerable: true, get: stumble });
    expect(() => workOn(inBody, stumble)).toThrow(sentence('one that cannot be looked at'));
    for (const value of [thrower, inBody])
      expect(parseReport(value)).toMatchObject({ success: false, issues: [{ path: [] }] });
  });
});

describe('cells that are set', () => {
  it('are copied once, and nothing that they do not stand in', () => {
    const [one, two] = ['proceedings.review.upheld', 'proceedings.review.total'] as const;
    const after = setCells(report, [
      [one, 1],
      [two, 2],
      [one, 3],
    ]);
    expect([getCell(after, one), getCell(after, two)]).toEqual([3, 2]);
    expect([getCell(report, one), getCell(report, two)]).toEqual([null, null]);
    expect(after.applications).toBe(report.applications);
    expect(setCells(report, [])).toEqual(report);
  });
});

describe('an amount', () => {
  it.each<[number, boolean]>([
    [0, true],
    [0.123456, true],
    [0.1234567, false],
    [999999999999999, true],
    [1234567890123456, false],
    [123456789.123456, true],
    [1234567890.12345, true],
    [0.999999, true],
    [-1, false],
    [1e-7, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('%d keeps its digits: %s', (value, is) => {
    expect(isExactAmount(value)).toBe(is);
  });
});

describe('a blank report after last year’s', () => {
  const previous = setCells(blankReport({ edition: '2021', year: 2024, body: { name: '某局' } }), [
    ['applications.carriedForward.total', 5],
    ['applications.carriedForward.naturalPerson', 3],
    ['applications.newlyReceived.total', 9],
  ]);

  it('begins with what that carried forward, and its body', () => {
    const next = blankReport({ year: 2025, previous });
    expect(next).toMatchObject({ year: 2025, body: { name: '某局' } });
    expect(next.title).toBe('某局2025年政府信息公开工作年度报告');
    const filled = cellsOf('2021').filter(({ address }) => getCell(next, address) !== null);
    expect(filled.map(({ address }) => [address, getCell(next, address)])).toEqual([
      ['applications.carriedOver.naturalPerson', 3],
      ['applications.carriedOver.total', 5],
    ]);
    expect(parseReport(next).success).toBe(true);
    expect(blankReport({ year: 2025, previous, body: { name: '另一局' } }).body.name).toBe(
      '另一局',
    );
  });

  it('is one of the next year', () => {
    expect(() => blankReport({ year: 2026, previous })).toThrow(
      "a report on 2024 is not last year's for 2026",
    );
    expect(() => blankReport({ year: 2024, previous })).toThrow(RangeError);
    expect(
      getCell(
        blankReport({ year: 2030, previous: { ...previous, year: null } }),
        'applications.carriedOver.total',
      ),
    ).toBe(5);
  });

  it('takes what the head is given, before what follows from the year', () => {
    const options: BlankReportOptions = {
      year: 2025,
      title: '题',
      period: null,
      contact: '电话',
      body: { name: null },
    };
    expect(blankReport(options)).toMatchObject({ title: '题', period: null, contact: '电话' });
    expect(blankReport({ year: 2025 }).title).toBeNull();
  });

  it.each(EDITIONS)(
    'knows of each cell of edition %s which one is carried over to it',
    (edition) => {
      const carried = cellsOf(edition).filter(({ address }) => carriedFrom(edition, address));
      expect(carried.map(({ address }) => address)).toEqual(
        cellsOf(edition).flatMap(({ address }) =>
          address.startsWith('applications.carriedOver.') ? [address] : [],
        ),
      );
      for (const { address } of carried) {
        const from = carriedFrom(edition, address) ?? '';
        expect(from).toBe(address.replace('carriedOver', 'carriedForward'));
        expect(findCell(edition, from)).toBeDefined();
      }
    },
  );
});
