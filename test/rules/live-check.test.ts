import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, EDITIONS } from '../../src/format';
import { getCell } from '../../src/report';
import { checkReport, liveCheck, SumCheck } from '../../src/rules';
import { asReport, consistent, randomFrom } from './planted';

const edits = fc.array(
  fc.record({ at: fc.nat(), value: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }) }),
  { maxLength: 12 },
);

describe.each(EDITIONS)('edition %s', (edition) => {
  const start = asReport(edition, consistent(edition, randomFrom(5)));
  const addresses = cellsOf(edition).map(({ address }) => address);

  it('a live check ends as a fresh one does, whatever was edited', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const live = liveCheck(start);
        const outcomes = { ...live.result().outcomes };
        for (const { at, value } of list) {
          for (const { instance, outcome } of live.set(
            addresses[at % addresses.length] ?? '',
            value,
          )) {
            expect(outcomes[instance]).not.toBe(outcome);
            outcomes[instance] = outcome;
          }
        }
        const fresh = checkReport(live.report);
        expect(outcomes).toEqual(fresh.outcomes);
        expect(live.result().findings).toEqual(fresh.findings);
      }),
      { numRuns: 40 },
    );
  });

  it('the array check finds the same sums broken', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const check = new SumCheck(edition);
        const values = Float64Array.from(
          addresses,
          (address) => getCell(start, address) ?? Number.NaN,
        );
        check.check(values);
        const live = liveCheck(start);
        for (const { at, value } of list) {
          const cell = at % addresses.length;
          live.set(addresses[cell] ?? '', value);
          check.set(cell, value ?? Number.NaN);
        }
        const after = Float64Array.from(
          addresses,
          (address) => getCell(live.report, address) ?? Number.NaN,
        );
        const fresh = new SumCheck(edition);
        fresh.check(after);
        expect(check.brokenInstances()).toEqual(fresh.brokenInstances());
        const { outcomes } = live.result();
        for (const instance of fresh.brokenInstances()) expect(outcomes[instance]).toBe('fail');
      }),
      { numRuns: 60 },
    );
  });
});
