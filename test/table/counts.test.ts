import { describe, expect, it } from 'vitest';
import { cellsOf, identitiesOf } from '../../src/format';
import { blankReport, type CellReading, type Report, setCells } from '../../src/report';
import {
  balanceOf,
  correctedCases,
  outcomesOf,
  shortLabel,
  togetherOf,
} from '../../src/table/application-numbers';
import {
  countsOf,
  isExact,
  type KnownCount,
  knownSum,
  settledBy,
  shareOf,
  wholeOf,
} from '../../src/table/known-count';
import { lackOf } from '../../src/table/lacks';

const known = (value: number): KnownCount => ({ value, isFloor: false });
const blank: KnownCount = { value: null, isFloor: true, lack: 'blank' };
const absent: KnownCount = { value: null, isFloor: true, lack: 'absent' };
const unreadable: KnownCount = { value: null, isFloor: true, lack: 'invalid' };

const ROW = 'applications.newlyReceived';
const report = (cells: Readonly<Record<string, number | null>> = {}): Report =>
  setCells(blankReport({ edition: '2021', year: 2024 }), Object.entries(cells));
const reading = (address: string, state: CellReading['state'], raw = ''): CellReading => ({
  address,
  state,
  value: null,
  raw,
});

describe('why a cell has no number', () => {
  it('is what was read there, or blank where nothing else is known', () => {
    const of = (state: CellReading['state'], undecided?: true) =>
      lackOf({ ...reading(ROW, state), ...(undecided && { undecided }) });
    expect(lackOf(undefined)).toBe('blank');
    expect(of('number')).toBe('blank');
    expect(of('invalid')).toBe('invalid');
    expect(of('invalid', true)).toBe('undecided');
    expect(of('dash', true)).toBe('dash');
    expect(of('absent')).toBe('absent');
  });
});

describe('counts together', () => {
  it.each<[string, KnownCount[], KnownCount]>([
    ['nothing', [], known(0)],
    ['numbers', [known(1), known(2)], known(3)],
    ['a blank beside a number', [known(1), blank], { value: 1, isFloor: true, lack: 'blank' }],
    ['nothing but blanks', [blank, blank], blank],
    // Something that stands there tells more than that nothing does.
    ['a blank and what is not readable', [blank, unreadable], unreadable],
    ['absent before blank', [absent, blank], absent],
    [
      'a floor without a reason',
      [{ value: 2, isFloor: true }],
      { value: 2, isFloor: true, lack: 'blank' },
    ],
    [
      'what was added for a total',
      [known(1), { ...known(2), isAdded: true }],
      { ...known(3), isAdded: true },
    ],
    [
      'what was settled',
      [{ ...known(0), isSettled: true }, known(2)],
      { ...known(2), isSettled: true },
    ],
  ])('of %s', (_, counts, sum) => {
    expect(knownSum(counts)).toEqual(sum);
  });

  it('are exact where they are known, and not only at least', () => {
    expect([known(0), blank, { value: 1, isFloor: true }].map(isExact)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a whole', () => {
  it.each<[string, KnownCount[], KnownCount, ReturnType<typeof wholeOf>]>([
    [
      'is the total that the form prints',
      [known(1), known(2)],
      known(3),
      { ...known(3), agrees: true },
    ],
    [
      'of another sum does not agree',
      [known(1), known(2)],
      known(4),
      { ...known(4), agrees: false },
    ],
    [
      'of another sum does not agree',
      [known(1), known(2)],
      known(2),
      { ...known(2), agrees: false },
    ],
    [
      'may have more parts than are known',
      [known(1), blank],
      known(3),
      { ...known(3), agrees: true },
    ],
    ['may have no more', [known(3), blank], known(3), { ...known(3), agrees: true }],
    ['has no less than its parts', [known(4), blank], known(3), { ...known(3), agrees: false }],
    [
      'is the sum where no total stands',
      [known(1), known(2)],
      blank,
      { ...known(3), isAdded: true, agrees: true },
    ],
    [
      'is the sum where the total is missing',
      [known(1)],
      absent,
      { ...known(1), isAdded: true, agrees: true },
    ],
    [
      'is unknown where its total is not readable',
      [known(1)],
      unreadable,
      { ...unreadable, agrees: true },
    ],
    [
      'is unknown where a part and the total are',
      [known(1), blank],
      blank,
      { ...blank, agrees: true },
    ],
    [
      'is at least what its total is',
      [known(1)],
      { value: 2, isFloor: true, lack: 'invalid' },
      { value: 2, isFloor: true, lack: 'invalid', agrees: false },
    ],
    [
      'is the sum, which agrees with no more than it',
      [known(1)],
      { value: 2, isFloor: true, lack: 'blank' },
      { value: 1, isFloor: false, isAdded: true, agrees: false },
    ],
  ])('%s', (_, parts, total, whole) => {
    expect(wholeOf(parts, total)).toEqual(whole);
  });

  it('settles blanks as 0 where all the others add up to it', () => {
    const parts = [{ count: known(3) }, { count: blank }, { count: absent }];
    const settled = { value: 0, isFloor: false, isSettled: true };
    expect(settledBy(parts, wholeOf([knownSum([known(3), blank])], known(3)))).toEqual([
      { count: known(3) },
      { count: settled },
      { count: settled },
    ]);
    for (const [counts, total] of [
      [[known(2), blank], known(3)],
      [[known(3), unreadable], known(3)],
      [[known(3), blank], blank],
      [[known(3), known(0)], known(3)],
    ] as const) {
      const own = counts.map((count) => ({ count }));
      expect(settledBy(own, wholeOf([knownSum(counts)], total))).toBe(own);
    }
    // Nothing at all is 0 of 0.
    expect(settledBy([{ count: blank }], wholeOf([blank], known(0)))).toEqual([{ count: settled }]);
  });

  it('has a share for what is known of it', () => {
    const whole = { ...known(4), agrees: true };
    expect(shareOf(known(1), whole)).toBe(0.25);
    expect(shareOf(known(0), whole)).toBe(0);
    expect(shareOf(blank, whole)).toBeNull();
    expect(shareOf({ value: 1, isFloor: true }, whole)).toBeNull();
    expect(shareOf(known(1), { ...blank, agrees: true })).toBeNull();
    expect(shareOf(known(1), { ...known(4), agrees: false })).toBeNull();
    expect(shareOf(known(0), { ...known(0), agrees: true })).toBeNull();
  });
});

describe('what a cell counts', () => {
  const total = `${ROW}.total`;
  const person = `${ROW}.naturalPerson`;
  const parts =
    identitiesOf('2021').find(({ anchor, kind }) => anchor === total && kind === 'row')?.right ??
    [];
  const all = Object.fromEntries(parts.map((address) => [address, 1]));

  it('is its number, and nothing for a blank', () => {
    expect(countsOf(report({ [person]: 5 }))(person)).toEqual(known(5));
    expect(countsOf(report())(person)).toEqual(blank);
  });

  it('is 0 for a dash, and unknown for what is not readable', () => {
    const countAt = countsOf(report(), [
      reading(person, 'dash', '—'),
      reading(total, 'invalid', '十来'),
      reading(`${ROW}.commercialEnterprise`, 'absent'),
    ]);
    expect(countAt(person)).toEqual(known(0));
    // A total that says something else is no sum of its row.
    expect(countAt(total)).toEqual(unreadable);
    expect(countAt(`${ROW}.commercialEnterprise`)).toEqual(absent);
  });

  it('is the sum of the row for a total that is blank', () => {
    expect(countsOf(report(all))(total)).toEqual({ ...known(parts.length), isAdded: true });
    expect(countsOf(report({ ...all, [person]: null }))(total)).toEqual({
      value: parts.length - 1,
      isFloor: true,
      lack: 'blank',
      isAdded: true,
    });
    expect(countsOf(report())(total)).toEqual(blank);
    expect(countsOf(report({ ...all, [person]: null }), [reading(total, 'absent')])(total)).toEqual(
      {
        value: parts.length - 1,
        isFloor: true,
        lack: 'absent',
        isAdded: true,
      },
    );
  });

  it('does not follow from a column: the total of outcomes is what its row says', () => {
    const outcomes = identitiesOf('2021').find(({ kind }) => kind === 'column');
    const cells = Object.fromEntries((outcomes?.right ?? []).map((address) => [address, 1]));
    expect(countsOf(report(cells))(outcomes?.anchor ?? '')).toEqual(blank);
  });
});

/** A report in which every outcome is 1, their total the sum, and the total column filled in. */
function ended(change: Readonly<Record<string, number | null>> = {}): Report {
  const cells: Record<string, number | null> = {};
  for (const { address, isTotal } of cellsOf('2021'))
    if (
      /^applications\.outcome\..*\.total$/.test(address) &&
      address !== 'applications.outcome.total.total'
    )
      cells[address] = isTotal ? 1 : null;
  const sum = Object.keys(cells).length;
  return report({ ...cells, 'applications.outcome.total.total': sum, ...change });
}

describe('how applications ended', () => {
  const outcomes = (of: Report) => {
    const found = outcomesOf(of, countsOf(of));
    if (!found) throw new Error('no outcomes');
    return found;
  };
  const total = 'applications.outcome.total.total';
  const denied = 'applications.outcome.denied.stateSecret.total';

  it('is told by the groups of the form, which add up', () => {
    const { groups, sum, whole, disclosed } = outcomes(ended());
    expect(groups.map(({ label }) => label)).toEqual([
      '予以公开',
      '部分公开',
      '不予公开',
      '无法提供',
      '不予处理',
      '其他处理',
    ]);
    expect(groups.map(({ count }) => count.value)).toEqual([1, 1, 8, 3, 5, 3]);
    expect(groups.map(({ isDisclosed }) => isDisclosed)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(groups[2]?.share).toBeCloseTo(8 / 21);
    expect(sum).toEqual(known(21));
    expect(whole).toEqual({ ...known(21), agrees: true });
    expect(disclosed).toEqual({ label: '予以公开、部分公开', count: known(2), share: 2 / 21 });
  });

  it('has no shares where the groups do not add up', () => {
    const { groups, whole, disclosed } = outcomes(ended({ [total]: 20 }));
    expect(whole).toEqual({ ...known(20), agrees: false });
    expect(groups.map(({ share }) => share)).toEqual(Array(6).fill(null));
    expect(disclosed?.share).toBeNull();
  });

  it('takes blanks as 0 where the others add up, and leaves them open else', () => {
    const settled = outcomes(ended({ [denied]: null, [total]: 20 }));
    expect(settled.groups[2]?.count).toEqual({ value: 7, isFloor: false, isSettled: true });
    expect(settled.sum).toEqual({ ...known(20), isSettled: true });
    const open = outcomes(ended({ [denied]: null }));
    expect(open.groups[2]).toMatchObject({ count: { value: 7, isFloor: true }, share: null });
    expect(open.groups[0]?.share).toBeCloseTo(1 / 21);
  });

  it('adds the groups up where no total stands', () => {
    expect(outcomes(ended({ [total]: null })).whole).toMatchObject({
      value: 21,
      isAdded: true,
      agrees: true,
    });
  });

  it('is labelled without an ordinal and without what stands behind in brackets', () => {
    expect(shortLabel('（二）部分公开（区分处理的，只计这一情形）')).toBe('部分公开');
    expect(shortLabel('（一）予以公开')).toBe('予以公开');
    expect(shortLabel('公开（甲）与（乙）处')).toBe('公开（甲）与（乙）处');
  });
});

describe('the relation that table three prints', () => {
  const cells = {
    'applications.newlyReceived.total': 10,
    'applications.carriedOver.total': 2,
    'applications.outcome.total.total': 9,
    'applications.carriedForward.total': 3,
  };
  const balance = (of: Report) => balanceOf(of, countsOf(of));

  it('begins with what was carried over, and holds', () => {
    expect(balance(report(cells))).toEqual({
      left: [
        {
          address: 'applications.carriedOver.total',
          label: '上年结转政府信息公开申请数量',
          count: known(2),
          isCarried: true,
        },
        {
          address: 'applications.newlyReceived.total',
          label: '本年新收政府信息公开申请数量',
          count: known(10),
          isCarried: false,
        },
      ],
      right: [
        {
          address: 'applications.outcome.total.total',
          label: '本年度办理结果',
          count: known(9),
          isCarried: false,
        },
        {
          address: 'applications.carriedForward.total',
          label: '结转下年度继续办理',
          count: known(3),
          isCarried: true,
        },
      ],
      leftSum: known(12),
      rightSum: known(12),
      holds: true,
    });
  });

  it.each<[string, Readonly<Record<string, number | null>>, boolean | undefined]>([
    ['another number', { 'applications.carriedForward.total': 4 }, false],
    ['a blank that may fill the gap', { 'applications.carriedForward.total': null }, undefined],
    [
      'a blank beside too much',
      { 'applications.carriedForward.total': null, 'applications.outcome.total.total': 13 },
      false,
    ],
    [
      'a blank beside just as much',
      { 'applications.carriedForward.total': null, 'applications.outcome.total.total': 12 },
      undefined,
    ],
    [
      'a blank on the left beside too much there',
      { 'applications.carriedOver.total': null, 'applications.newlyReceived.total': 13 },
      false,
    ],
    [
      'a blank on the left',
      { 'applications.carriedOver.total': null, 'applications.newlyReceived.total': 12 },
      undefined,
    ],
    [
      'blanks on both sides',
      { 'applications.carriedOver.total': null, 'applications.outcome.total.total': null },
      undefined,
    ],
  ])('with %s', (_, change, holds) => {
    expect(balance(report({ ...cells, ...change }))?.holds).toBe(holds);
  });
});

describe('cases in which the body was set right', () => {
  const table = 'proceedings';
  const review = {
    [`${table}.review.upheld`]: 4,
    [`${table}.review.corrected`]: 2,
    [`${table}.review.otherResult`]: 1,
    [`${table}.review.pending`]: 3,
    [`${table}.review.total`]: 10,
  };
  const cases = (of: Report) => correctedCases(of, countsOf(of));

  it('are told by the kinds that the form has, of those that have ended', () => {
    const found = cases(report(review));
    expect(found.map(({ label }) => label)).toEqual(['行政复议', '行政诉讼']);
    expect(found[0]).toMatchObject({
      corrected: known(2),
      closed: { ...known(7), agrees: true },
    });
    // Both kinds of litigation together, all of them blank.
    expect(found[1]?.corrected).toEqual(blank);
  });

  it('of what is known alone where the total is not', () => {
    const [found] = cases(report({ ...review, [`${table}.review.total`]: null }));
    expect(found?.closed).toMatchObject({ value: 7, agrees: true });
    const [off] = cases(report({ ...review, [`${table}.review.total`]: 12 }));
    expect(off?.closed).toMatchObject({ value: 7, agrees: false });
    const [open] = cases(report({ ...review, [`${table}.review.pending`]: null }));
    expect(open?.closed).toMatchObject({ value: 7, isFloor: false });
  });

  it('are 0 where all the others add up to the total', () => {
    const [found] = cases(
      report({ ...review, [`${table}.review.corrected`]: null, [`${table}.review.total`]: 8 }),
    );
    expect(found?.corrected).toEqual({ value: 0, isFloor: false, isSettled: true });
    expect(found?.closed).toMatchObject({ value: 5, isFloor: false });
  });

  it('come together over the kinds, and agree only where each does', () => {
    const one = { corrected: known(1), closed: { ...known(5), agrees: true } };
    const other = { corrected: known(2), closed: { ...known(3), agrees: false } };
    expect(togetherOf([one, one])).toEqual({
      corrected: known(2),
      closed: { ...known(10), agrees: true },
    });
    expect(togetherOf([one, other])).toEqual({
      corrected: known(3),
      closed: { ...known(8), agrees: false },
    });
  });
});
