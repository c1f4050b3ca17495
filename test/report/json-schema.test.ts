import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { cellsOf, EDITIONS } from '../../src/format';
import { blankReport, reportJsonSchema, setCell } from '../../src/report';
import { sampleReports } from '../samples';

/** A validator that is not ours: ajv, in its strict mode. */
function validator(edition: (typeof EDITIONS)[number]) {
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(reportJsonSchema(edition));
}

describe.each(EDITIONS)('JSON Schema of edition %s', (edition) => {
  const validate = validator(edition);
  const blank = blankReport({ edition, year: 2021 });

  it('accepts the real reports of the edition', () => {
    const reports = sampleReports.filter(({ report }) => report.edition === edition);
    expect(reports.length).toBeGreaterThan(0);
    for (const { name, report } of reports) {
      expect({ name, valid: validate(report), errors: validate.errors }).toEqual({
        name,
        valid: true,
        errors: null,
      });
    }
  });

  it('refuses, in each cell, what the cell cannot hold', () => {
    for (const { address, kind } of cellsOf(edition)) {
      const text = JSON.stringify(setCell(blank, address, 7654321));
      const refused = ['"7654321"', kind === 'money' ? '-1' : '0.5', 'true'];
      if (kind === 'count') refused.push('-1');
      expect(validate(JSON.parse(text))).toBe(true);
      for (const value of refused) {
        expect({
          address,
          value,
          valid: validate(JSON.parse(text.replace('7654321', value))),
        }).toEqual({ address, value, valid: false });
      }
    }
  });

  it('refuses a key that the form does not have, and a missing one', () => {
    expect(validate({ ...blank, extra: null })).toBe(false);
    const { applications: _, ...rest } = blank;
    expect(validate(rest)).toBe(false);
  });

  it('carries the printed labels and units', () => {
    const schema = JSON.stringify(reportJsonSchema(edition));
    expect(schema).toContain('"$schema":"https://json-schema.org/draft/2020-12/schema"');
    for (const cell of cellsOf(edition)) {
      expect(schema).toContain(JSON.stringify([...cell.rowLabels, ...cell.columnLabels].join('/')));
      expect(schema).toContain(`单位：${cell.unit}`);
    }
  });
});

it('is what the samples are published against', () => {
  const names = readFileSync(new URL('../../samples/README.md', import.meta.url), 'utf8');
  for (const { name } of sampleReports) expect(names).toContain(name.replace('.json', ''));
});
