import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/format';
import {
  blankReport,
  type CellReading,
  getCell,
  type Report,
  type SourcePlace,
  setCell,
  setCells,
} from '../../src/report';
import { checkReport, SumCheck } from '../../src/rules';
import { asReport, consistent, randomFrom } from './planted';

const cells = cellsOf('2021');
const blank = blankReport({ edition: '2021', year: 2024 });
const zeros = setCells(
  blank,
  cells.map(({ address }) => [address, 0] as const),
);

describe('the findings of a check', () => {
  const DOCUMENTS = 'proactive.normativeDocuments';

  it('come with errors first, then queries, then notes', () => {
    const report: Report = {
      ...setCells(zeros, [
        ['proceedings.review.total', 3],
        [`${DOCUMENTS}.issued`, 9],
        [`${DOCUMENTS}.inForce`, 2],
      ]),
      title: '年度报告',
      other: [{ type: 'paragraph', text: '未收取信息处理费。' }],
    };
    const { findings } = checkReport(report);
    const severities = findings.map(({ severity }) => severity);
    expect([...new Set(severities)]).toEqual(['error', 'query', 'info']);
    const order = ['error', 'query', 'info'];
    expect(severities).toEqual([...severities].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('leave out what another of the same cell says better', () => {
    const ids = (inForce: number): readonly string[] =>
      checkReport(
        setCells(zeros, [
          [`${DOCUMENTS}.issued`, 9],
          [`${DOCUMENTS}.inForce`, inForce],
        ]),
      )
        .findings.filter(({ anchor }) => anchor.startsWith(DOCUMENTS))
        .map(({ ruleId }) => ruleId);
    expect(ids(0)).toEqual(['T2-IN-FORCE-ZERO']);
    expect(ids(5)).toEqual(['T2-IN-FORCE']);
    expect(ids(9)).toEqual([]);
  });

  it('say where the document has their cells, and how it prints them', () => {
    const place: SourcePlace = { table: 1, row: 2, column: 3 };
    const readings = cells.map(
      ({ address }): CellReading => ({
        address,
        state: 'number',
        value: address === 'proceedings.review.total' ? 3 : 0,
        raw: address === 'proceedings.review.total' ? '３' : '0',
        ...(address === 'proceedings.review.total' && { place }),
      }),
    );
    const { findings } = checkReport(setCell(zeros, 'proceedings.review.total', 3), { readings });
    const [total, first] = findings.find(({ ruleId }) => ruleId === 'T4-ROW')?.cells ?? [];
    expect(total).toEqual({
      address: 'proceedings.review.total',
      role: 'total',
      value: 3,
      raw: '３',
      place,
    });
    expect(first).toEqual({
      address: 'proceedings.review.upheld',
      role: 'addend',
      value: 0,
      raw: '0',
    });
  });

  it('are kept apart by body and year', () => {
    const broken = setCell(zeros, 'proceedings.review.total', 3);
    const print = (body: Report['body']): string | undefined =>
      checkReport({ ...broken, body }).findings[0]?.fingerprint;
    const ID = 'T4-ROW@proceedings.review.total';
    expect(print(broken.body)).toBe(`${ID}||2024`);
    expect(print({ name: '甲局' })).toBe(`${ID}|甲局|2024`);
    expect(print({ name: '甲局', regionCode: '320800' })).toBe(`${ID}|甲局#320800|2024`);
    expect(print({ name: '甲局', creditCode: '11320800014318109H' })).toBe(
      `${ID}|11320800014318109H|2024`,
    );
  });
});

describe('what a check could not look at', () => {
  it('is listed by rule and reason, with the cells that would have to be known', () => {
    const report = setCells(zeros, [
      ['proceedings.review.upheld', null],
      ['proceedings.review.total', 3],
    ]);
    const { notChecked, outcomes } = checkReport(report, { locale: 'en' });
    expect(notChecked.filter(({ ruleId }) => ruleId === 'T4-ROW')).toEqual([
      {
        ruleId: 'T4-ROW',
        reason: 'blank',
        message: 'Cannot be decided because of a blank.',
        anchors: ['proceedings.review.total'],
        cells: ['proceedings.review.upheld'],
      },
    ]);
    expect(outcomes['T4-ROW@proceedings.review.total']).toBe('open');
    expect(notChecked.find(({ ruleId }) => ruleId === 'Y-CARRY')).toMatchObject({
      reason: 'previous',
      anchors: { length: 7 },
    });
  });

  it('is none of a sum that a blank cannot mend', () => {
    const report = setCells(zeros, [
      ['proceedings.review.upheld', null],
      ['proceedings.review.pending', 4],
      ['proceedings.review.total', 3],
    ]);
    const { notChecked, outcomes } = checkReport(report);
    expect(outcomes['T4-ROW@proceedings.review.total']).toBe('fail');
    expect(notChecked.some(({ ruleId }) => ruleId === 'T4-ROW')).toBe(false);
  });
});

describe('sums over an array', () => {
  const whole = asReport('2021', consistent('2021', randomFrom(3)));
  const values = (): Float64Array =>
    Float64Array.from(cells, ({ address }) => getCell(whole, address) ?? Number.NaN);
  const at = (address: string): number => cells.findIndex((cell) => cell.address === address);
  const TOTAL = at('proceedings.review.total');
  const SUM = 'T4-ROW@proceedings.review.total';
  const LARGE = Number.MAX_SAFE_INTEGER / 64;

  it('hold, and say how many are broken after each change', () => {
    const check = new SumCheck('2021');
    const [total = 0] = [values()[TOTAL]];
    expect(check.check(values())).toBe(0);
    expect(check.set(TOTAL, total + 1)).toBe(1);
    expect(check.brokenInstances()).toEqual([SUM]);
    const received = at('applications.newlyReceived.naturalPerson');
    expect(check.set(received, -7)).toBe(3);
    expect(check.set(TOTAL, total)).toBe(2);
    expect(check.set(received, values()[received] ?? 0)).toBe(0);
    expect(check.brokenInstances()).toEqual([]);
  });

  it.each([
    ['a blank', Number.NaN],
    ['a number too large to be added exactly', LARGE * 2],
    ['infinity', Number.POSITIVE_INFINITY],
  ])('are undecided with %s, and decided again without', (_, value) => {
    const [total = 0] = [values()[TOTAL]];
    const live = new SumCheck('2021');
    live.check(values());
    expect(live.set(TOTAL, value)).toBe(0);
    expect(live.set(TOTAL, total + 2)).toBe(1);

    const given = values();
    given[TOTAL] = value;
    const fresh = new SumCheck('2021');
    expect(fresh.check(given)).toBe(0);
    expect(fresh.brokenInstances()).toEqual([]);
    expect(fresh.set(TOTAL, total)).toBe(0);
    expect(fresh.set(TOTAL, total + 1)).toBe(1);
    expect(fresh.brokenInstances()).toEqual([SUM]);
  });

  it('are decided up to the largest number that is added exactly', () => {
    const check = new SumCheck('2021');
    check.check(values());
    expect(check.set(TOTAL, LARGE)).toBe(1);
    const given = values();
    given[TOTAL] = LARGE;
    expect(new SumCheck('2021').check(given)).toBe(1);
  });

  it('stay undecided while one of two blanks is left', () => {
    const check = new SumCheck('2021');
    const given = values();
    const upheld = at('proceedings.review.upheld');
    given[TOTAL] = Number.NaN;
    given[upheld] = Number.NaN;
    expect(check.check(given)).toBe(0);
    expect(check.set(TOTAL, 10_000_019)).toBe(0);
    expect(check.set(upheld, 1)).toBe(1);
  });
});
