import * as z from 'zod';
import type { JsonSchema, JsonSchemaOptions } from '../../report';
import { placeSchema } from '../../report/readings-schema';
import { withDefinitions } from '../../report/schema-parts';
import type { CheckResult, NotChecked } from '../engine';
import type { Edit, Finding, FindingCell, Suggestion } from '../finding';
import type { StatedNumber, Statement } from '../narrative/statement';

/** The fields of a type, each with a schema: a field more or less is an error of types. */
type Shape<T> = { [K in keyof T]-?: z.ZodType };

// JSON has no infinity: an open end is null.
const statedNumber = () =>
  z.strictObject({ lo: z.number(), hi: z.number().nullable() } satisfies Shape<StatedNumber>);

const statement = () =>
  z.strictObject({
    measure: z.string().min(1),
    cells: z.array(z.string()),
    number: statedNumber(),
    period: z.enum(['year', 'other']),
    explicit: z.boolean(),
    within: z.array(statedNumber()).optional(),
    section: z.string(),
    block: z.int(),
    start: z.int(),
    end: z.int(),
    sentence: z.string(),
  } satisfies Shape<Statement>);

const finding = () =>
  z.strictObject({
    ruleId: z.string(),
    anchor: z.string(),
    outcome: z.enum(['fail', 'review']),
    severity: z.enum(['error', 'query', 'info']),
    level: z.int().min(0).max(4),
    cells: z.array(
      z.strictObject({
        address: z.string(),
        role: z.enum(['total', 'addend', 'left', 'right', 'subject']),
        value: z.number().nullable(),
        raw: z.string().optional(),
        place: placeSchema().optional(),
      } satisfies Shape<FindingCell>),
    ),
    message: z.string(),
    statements: z.array(statement()).optional(),
    suggestions: z.array(
      z.strictObject({
        edits: z.array(
          z.strictObject({
            address: z.string(),
            from: z.number().nullable(),
            to: z.number().nullable(),
          } satisfies Shape<Edit>),
        ),
        message: z.string(),
        repairs: z.array(z.string()),
        ambiguous: z.boolean(),
      } satisfies Shape<Suggestion>),
    ),
    fingerprint: z.string(),
    figures: z.string().optional(),
    explanation: z
      .strictObject({ text: z.string(), date: z.string().optional(), stale: z.boolean() })
      .optional(),
  } satisfies Shape<Finding>);

const checkResult = () =>
  z.strictObject({
    file: z.string().optional(),
    findings: z.array(finding()),
    outcomes: z.record(z.string(), z.enum(['pass', 'fail', 'open', 'notApplicable', 'review'])),
    notChecked: z.array(
      z.strictObject({
        ruleId: z.string(),
        reason: z.string(),
        message: z.string(),
        anchors: z.array(z.string()),
        cells: z.array(z.string()),
      } satisfies Shape<NotChecked>),
    ),
  } satisfies Shape<CheckResult> & { file: z.ZodType });

/** Names by the last step of a path: each kind of thing has its own field. */
const NAMES: Readonly<Record<string, string>> = {
  'findings.[]': 'Finding',
  'cells.[]': 'FindingCell',
  place: 'SourcePlace',
  'statements.[]': 'Statement',
  number: 'StatedNumber',
  'within.[]': 'StatedNumber',
  'suggestions.[]': 'Suggestion',
  'edits.[]': 'Edit',
  explanation: 'Explanation',
  'notChecked.[]': 'NotChecked',
};

const MEANINGS: Readonly<Record<string, string>> = {
  Finding: '一条检查结果：规则、单元格、说明和改正建议。',
  FindingCell: '检查结果涉及的单元格；地址前的 @previous: 指上一年，@child: 指被汇总的机关。',
  SourcePlace: '在文档中的位置：表、行、列、行号、页从 1 起，offset 从 0 起。',
  Statement: '文字部分关于一个数字的说法。',
  StatedNumber: '一个数字，或“余、约、近、多、以上”留下的区间；hi 为 null 表示没有上限。',
  Suggestion: '一组可以消除问题的改动，从不自动采用。',
  Edit: '一个单元格的改动。',
  Explanation: '人对这条结果的说明；stale 表示数字此后已变。',
  NotChecked: '没能检查的规则及原因。',
};

/** The root of the list of statements is the list itself. */
const typeName = (
  path: readonly string[],
  kind: 'object' | 'union' | 'value',
): string | undefined => {
  if (kind === 'value') return undefined;
  if (path.length === 1 && path[0] === '[]') return 'Statement';
  return NAMES[path.slice(-2).join('.')] ?? NAMES[path[path.length - 1] ?? ''];
};

const jsonSchemaOf = (
  schema: z.ZodType,
  head: { id: string; name: string; description: string },
  options: JsonSchemaOptions,
): JsonSchema =>
  withDefinitions(
    z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }),
    head,
    { nameOf: typeName, meaningOf: (name) => MEANINGS[name] },
    options,
  );

/**
 * The JSON Schema (2020-12, or draft-07) of what `checkReport` gives, written as JSON. The command line adds the
 * `file`; of several files it writes a list of these.
 *
 * @example
 * import { findingsJsonSchema } from 'gongkai-report/rules';
 *
 * console.log(JSON.stringify(findingsJsonSchema({ draft: '7' }), null, 2));
 */
export const findingsJsonSchema = (options: JsonSchemaOptions = {}): JsonSchema =>
  jsonSchemaOf(
    checkResult(),
    { id: 'findings', name: 'CheckResult', description: '一份年度报告的检查结果。' },
    options,
  );

/**
 * The JSON Schema (2020-12, or draft-07) of what `statementsOf` gives, written as JSON: an open end is null.
 *
 * @example
 * import { statementsJsonSchema } from 'gongkai-report/rules';
 *
 * console.log(JSON.stringify(statementsJsonSchema(), null, 2));
 */
export const statementsJsonSchema = (options: JsonSchemaOptions = {}): JsonSchema =>
  jsonSchemaOf(
    z.array(statement()),
    { id: 'statements', name: 'Statements', description: '文字部分关于数字的全部说法。' },
    options,
  );
