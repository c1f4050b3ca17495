import { expect, it } from 'vitest';
import { EDITIONS, editionForm } from '../../src/format';
import { blankReport, type Report } from '../../src/report';
import { checkReport, ruleSetOf } from '../../src/rules';

it.each(EDITIONS)(
  'a fault of form is graver from the year on that bound bodies to edition %s',
  (edition) => {
    const { bindingFrom } = editionForm(edition);
    const milder = new Map(
      ruleSetOf(edition).rules.flatMap(({ id, severity, severityBeforeBinding }) =>
        severityBeforeBinding ? [[id, [severityBeforeBinding, severity]] as const] : [],
      ),
    );
    expect(milder.size).toBeGreaterThan(0);
    /** The severities of what is wrong with a report whose period ends in November. */
    const severities = (year: number | null) => {
      const report: Report = {
        ...blankReport({ edition, year: bindingFrom }),
        year,
        period: { from: `${year}-01-01`, to: `${year}-11-30` },
      };
      return checkReport(report).findings.flatMap(({ ruleId, severity }) =>
        milder.has(ruleId) ? [[ruleId, severity]] : [],
      );
    };
    for (const [year, which] of [
      [bindingFrom - 1, 0],
      [bindingFrom, 1],
      [bindingFrom + 1, 1],
    ] as const) {
      const found = severities(year);
      expect(found.length).toBeGreaterThan(0);
      for (const [ruleId = '', severity] of found)
        expect([year, ruleId, severity]).toEqual([year, ruleId, milder.get(ruleId)?.[which]]);
    }
  },
);
