import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { cellsOf, EDITIONS } from '../../src/format';
import {
  blankReport,
  type JsonSchema,
  type JsonSchemaDraft,
  reportJsonSchema,
  setCell,
} from '../../src/report';
import { sampleReports } from '../samples';

/** A validator that is not ours: ajv, in its strict mode; a value or null is two types by design. */
function validator(edition: (typeof EDITIONS)[number], draft: JsonSchemaDraft) {
  const ajv = new { '2020-12': Ajv2020, 7: Ajv }[draft]({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  return ajv.compile(reportJsonSchema(edition, { draft }));
}

const inEachDraft = EDITIONS.flatMap((edition) =>
  (['2020-12', '7'] as const).map((draft) => ({ edition, draft })),
);

describe.each(inEachDraft)(
  'JSON Schema of edition $edition in draft $draft',
  ({ edition, draft }) => {
    const validate = validator(edition, draft);
    const blank = blankReport({ edition, year: 2021 });

    it('accepts the real reports of the edition, where there are any', () => {
      const reports = sampleReports.filter(({ report }) => report.edition === edition);
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
      const schema = reportJsonSchema(edition, { draft });
      expect(schema.$schema).toContain(draft === '7' ? 'draft-07' : 'draft/2020-12');
      for (const cell of cellsOf(edition)) {
        const said = descriptionsTo(schema, cell.address.split('.')).join(' ');
        for (const label of [...cell.rowLabels, ...cell.columnLabels])
          expect(said).toContain(label);
        expect(said).toContain(`单位：${cell.unit}`);
      }
    });

    it('names its parts as Java, C#, Go and TypeScript would', () => {
      const schema = reportJsonSchema(edition, { draft });
      const parts = schema[draft === '7' ? 'definitions' : '$defs'] as Record<string, object>;
      const names = Object.keys(parts);
      const money = cellsOf(edition).some(({ kind }) => kind === 'money') ? ['Money'] : [];
      expect(names).toEqual(
        expect.arrayContaining(['ApplicationRow', 'CellCount', 'Body', ...money]),
      );
      for (const name of names) {
        expect(name).toMatch(/^[A-Z][A-Za-z0-9]*$/);
        expect(parts[name]).toHaveProperty('title', name);
      }
    });
  },
);

/** A part of a schema, as these walks need it. */
interface Part {
  readonly description?: string;
  readonly $ref?: string;
  readonly allOf?: readonly Part[];
  readonly properties?: Readonly<Record<string, Part>>;
}

/** What a schema says on the way to a cell. */
function descriptionsTo(schema: JsonSchema, path: readonly string[]): string[] {
  const parts = (schema.definitions ?? schema.$defs) as Readonly<Record<string, Part>>; // by its draft
  const said: string[] = [];
  let part: Part | undefined = schema;
  for (const key of path) {
    const field: Part | undefined = part?.properties?.[key];
    said.push(field?.description ?? '');
    const name: string | undefined = (field?.$ref ?? field?.allOf?.[0]?.$ref)?.split('/').pop();
    part = parts[name ?? ''];
  }
  return said;
}

it('is what the samples are published against', () => {
  const names = readFileSync(new URL('../../samples/README.md', import.meta.url), 'utf8');
  for (const { name } of sampleReports) expect(names).toContain(name.replace('.json', ''));
});
