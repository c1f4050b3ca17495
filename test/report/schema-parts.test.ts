import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readingsJsonSchema, reportJsonSchema } from '../../src/report';
import { type NamesOfParts, withDefinitions } from '../../src/report/schema-parts';

const head = { id: 'orders', name: 'Orders', description: '一览' };
const NAMES: Readonly<Record<string, string>> = {
  size: 'Size',
  amount: 'Amount',
  from: 'Place',
  to: 'Place',
  parcels: 'Parcels',
  'parcels.[]': 'Parcel',
};
const names: NamesOfParts = {
  nameOf: (path) => NAMES[path.join('.')],
  describe: (path) => (path.at(-1) === 'to' ? '到何处' : undefined),
  meaningOf: (name) => (name === 'Place' ? '地方' : undefined),
};
const taken = (schema: z.ZodType, as = names) => withDefinitions(z.toJSONSchema(schema), head, as);
const place = z.object({ name: z.string() });

describe('a tree of a schema taken apart', () => {
  it('names an object once, with what it is, and a field with what it means there', () => {
    const schema = taken(z.object({ from: place, to: place }));
    expect(Object.keys(schema.$defs as object)).toEqual(['Place']);
    expect(schema.$defs).toMatchObject({ Place: { title: 'Place', description: '地方' } });
    expect(schema.properties).toEqual({
      from: { $ref: '#/$defs/Place' },
      // A sibling of a reference makes another class of it, so that the reference stands within.
      to: { description: '到何处', allOf: [{ $ref: '#/$defs/Place' }] },
    });
  });

  it('refuses two different parts of one name', () => {
    const other = z.object({ code: z.number() });
    expect(() => taken(z.object({ from: place, to: other }))).toThrow(
      'Two parts of orders are called Place',
    );
  });

  it('says nothing of a part that nobody explains', () => {
    const schema = taken(z.object({ size: z.string() }), { nameOf: names.nameOf });
    expect(schema.$defs).toEqual({ Size: { title: 'Size', type: 'string' } });
  });

  it('makes a value that may be null one type of two, and an object that may be null a choice', () => {
    const schema = taken(
      z.object({ amount: z.enum(['a', 'b']).nullable(), from: place.nullable() }),
    );
    expect(schema.$defs).toMatchObject({
      Amount: { type: ['string', 'null'], enum: ['a', 'b', null] },
    });
    expect(schema.properties).toMatchObject({
      from: { anyOf: [{ $ref: '#/$defs/Place' }, { type: 'null' }] },
    });
  });

  it('makes literals one list, of integers where all are, and keeps a choice of types a choice', () => {
    const literal = (...values: (string | number)[]) =>
      taken(z.object({ own: z.union(values.map((value) => z.literal(value))) })).properties;
    expect(literal(1, 2)).toEqual({ own: { type: 'integer', enum: [1, 2] } });
    expect(literal('x', 'y')).toEqual({ own: { type: 'string', enum: ['x', 'y'] } });
    expect(literal(1, 0.5)).toEqual({ own: { type: 'number', enum: [1, 0.5] } });
    const size = z.union([z.literal('all'), z.number()]);
    const choice = taken(z.object({ size }));
    expect(choice.$defs).toMatchObject({
      Size: { anyOf: [{ type: 'string' }, { type: 'number' }] },
    });
  });

  it('goes into lists, and lists its parts by their names', () => {
    const parcel = z.object({ size: z.string() });
    const schema = taken(z.object({ to: place, parcels: z.array(parcel) }));
    expect(schema.properties).toMatchObject({ parcels: { items: { $ref: '#/$defs/Parcel' } } });
    expect(Object.keys(schema.$defs as object)).toEqual(['Parcel', 'Place']);
    const list = withDefinitions(z.toJSONSchema(z.array(parcel)), head, {
      nameOf: (path) => ({ '[]': 'Parcel' })[path.join('.')],
    });
    expect(list).toMatchObject({ $id: 'urn:gongkai-report:schema:orders', type: 'array' });
    expect(list.items).toEqual({ $ref: '#/$defs/Parcel' });
  });
});

describe('the JSON Schema of readings', () => {
  const validate = new Ajv2020({ allUnionTypes: true, allowUnionTypes: true } as object).compile(
    readingsJsonSchema(),
  );
  const reading = { address: 'a', state: 'number', value: 3, raw: '3', place: { table: 0 } };

  it('takes what a reader gives, and nothing else', () => {
    expect(validate([reading, { ...reading, value: null, state: 'blank', undecided: true }])).toBe(
      true,
    );
    for (const wrong of [
      { ...reading, state: 'other' },
      { ...reading, undecided: false },
      { ...reading, place: { table: -1 } },
      { ...reading, place: { shelf: 1 } },
      { ...reading, more: 1 },
      { state: 'blank', value: null, raw: '' },
    ])
      expect(validate([wrong])).toBe(false);
  });

  it('says in words what each part is', () => {
    const parts = readingsJsonSchema().$defs as Record<string, { description?: string }>;
    expect(Object.keys(parts)).toEqual(['CellReading', 'CellState', 'SourcePlace']);
    for (const part of Object.values(parts)) expect(part.description).toMatch(/[。）]$/);
  });
});

// What stands in a table is told at its field, in the form's own words.
const OF_A_TABLE = /^(Application|Proactive|Proceeding)/;

it('every named part of the schema of a report that is in no table says in words what it is', () => {
  for (const edition of ['2019', '2021'] as const) {
    const { $defs, ...schema } = reportJsonSchema(edition);
    expect(schema.title).toBe(`Report${edition}`);
    const parts = Object.entries($defs as Record<string, { description?: string }>);
    const unexplained = parts.filter(([name, part]) => !part.description && !OF_A_TABLE.test(name));
    expect(unexplained).toEqual([]);
    expect(parts.length).toBeGreaterThan(25);
  }
});
