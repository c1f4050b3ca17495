import * as z from 'zod';
import { CELL_STATES, type CellReading, type SourcePlace } from './reading';
import { type JsonSchema, type JsonSchemaOptions, withDefinitions } from './schema-parts';

/** The fields of a type, each with a schema of what it holds. */
type Shape<T> = { [K in keyof T]-?: z.ZodType };

const optionalCount = () => z.int().nonnegative().optional();

/** Where in a document something stands. */
export const placeSchema = () =>
  z.strictObject({
    table: optionalCount(),
    row: optionalCount(),
    column: optionalCount(),
    line: optionalCount(),
    page: optionalCount(),
    offset: optionalCount(),
  } satisfies Shape<SourcePlace>);

const readingSchema = () =>
  z.strictObject({
    address: z.string(),
    state: z.enum(CELL_STATES),
    value: z.number().nullable(),
    raw: z.string(),
    undecided: z.literal(true).optional(),
    place: placeSchema().optional(),
  } satisfies Shape<CellReading>);

const NAMES: Readonly<Record<string, string>> = {
  '[]': 'CellReading',
  '[].place': 'SourcePlace',
  '[].state': 'CellState',
};

const MEANINGS: Readonly<Record<string, string>> = {
  CellReading: '文档某一单元格里原来写的内容。',
  SourcePlace: '在文档中的位置：表、行、列、行号、页从 1 起，offset 从 0 起。',
  CellState:
    'number 数字，blank 空白，dash 短横等表示“无”的符号，absent 文档没有这一格，invalid 不是明确的数字。',
};

/**
 * The JSON Schema (2020-12, or draft-07) of the `readings` that a reader gives beside the report, as JSON.
 *
 * @example
 * import { readingsJsonSchema } from 'gongkai-report';
 *
 * console.log(JSON.stringify(readingsJsonSchema(), null, 2));
 */
export const readingsJsonSchema = (options: JsonSchemaOptions = {}): JsonSchema =>
  withDefinitions(
    z.toJSONSchema(z.array(readingSchema()), { target: 'draft-2020-12', io: 'input' }),
    { id: 'readings', name: 'CellReadings', description: '文档各单元格原来写的内容。' },
    { nameOf: (path) => NAMES[path.join('.')], meaningOf: (name) => MEANINGS[name] },
    options,
  );
