import * as z from 'zod';
import { EDITIONS } from '../format';
import type { RuleSet } from './rule';

const text = z.strictObject({ zh: z.string(), en: z.string() });
const source = z
  .string()
  .min(1)
  .describe(
    "A cell's address; @previous: and an address in last year's report; @child: and an address, summed over the bodies that are added up; # and the name of a number fact, or #year.",
  );
const term = z
  .union([z.tuple([z.int(), source]), z.int()])
  .describe('A weight with the number that it multiplies, or a constant.');
const sum = z.array(term);
const measure = z.string().min(1);
const comparison = z.tuple([sum, sum]);

interface ConditionSchema extends z.ZodType {}

const condition: ConditionSchema = z.lazy(() =>
  z.union([
    z.strictObject({ eq: comparison }),
    z.strictObject({ le: comparison }),
    z.strictObject({ lt: comparison }),
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ filled: source }),
    z.strictObject({ number: source }),
    z.strictObject({ plain: source }),
    z.strictObject({ state: z.tuple([source, z.array(z.string())]) }),
    z.strictObject({ multipleOf: z.tuple([source, z.int().positive()]) }),
    z.strictObject({ fact: z.tuple([z.string(), z.array(z.union([z.string(), z.boolean()]))]) }),
    z.strictObject({ matches: z.tuple([z.string(), z.string()]) }),
    z.strictObject({ overlap: z.tuple([z.string(), z.int().positive(), z.int().nonnegative()]) }),
    z.strictObject({ stated: z.tuple([measure, z.array(sum)]) }),
    z.strictObject({ statedMultiple: z.tuple([measure, z.int().positive()]) }),
    z.strictObject({ statedSum: z.tuple([measure, measure]) }),
    z.strictObject({ statedOnce: measure }),
  ]),
);

const condition_ = condition.meta({
  id: 'condition',
  description:
    'True, false or unknown. Numbers are intervals: a blank is any number from 0, in a cell of kind change any number; ' +
    'a dash in the readings is 0; an unreadable cell is any number. eq, le and lt compare the two sums. filled is never ' +
    'unknown. Where the report lacks what a condition speaks of, it is unknown. With tolerance stated, a money figure is ' +
    'as wide as half a unit of its last printed decimal on either side.',
});

const severity = z.enum(['error', 'query', 'info']);
const outcome = z.enum(['pass', 'fail', 'open', 'notApplicable', 'review']);
const kind = z.enum(['count', 'change', 'money']);
const sketch = {
  base: z.enum(['zeros', 'blank']),
  cells: z.record(z.string(), z.number().nullable()).optional(),
  fields: z.record(z.string(), z.unknown()).optional(),
};

const rule = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)+$/),
  severity,
  severityBeforeBinding: severity
    .optional()
    .describe('The severity in report years before bindingFrom.'),
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  editions: z.array(z.string()),
  basis: z.strictObject({
    kind: z.enum(['law', 'printed', 'headings', 'practice']),
    cites: z
      .array(z.strictObject({ instrument: z.string(), article: z.string().optional() }))
      .optional(),
    note: text.optional(),
  }),
  forEach: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('What of the form the instances were made from; they are all listed.'),
  blanks: z.literal('interval'),
  tolerance: z.enum(['exact', 'stated']),
  broken: z
    .enum(['fail', 'review'])
    .describe(
      'How a false assertion ends. One that is false by statements of the narrative, all of them explicit, ends as fail.',
    ),
  roles: z.strictObject({ left: z.string(), right: z.string() }).optional(),
  title: text,
  message: text,
  help: text,
  examples: z.array(
    z.strictObject({
      ...sketch,
      anchor: z.string(),
      outcome,
      previous: z.strictObject(sketch).optional(),
      children: z.array(z.strictObject(sketch)).optional(),
      readings: z
        .record(z.string(), z.strictObject({ state: z.string(), raw: z.string() }))
        .optional(),
      sections: z.array(z.string()).optional(),
    }),
  ),
  instances: z
    .array(
      z.strictObject({
        anchor: z.string(),
        when: condition_
          .optional()
          .describe(
            'False: notApplicable. Unknown: as an unknown assertion, which ends as open if only blank or unreadable cells are to blame, else as notApplicable.',
          ),
        assert: condition_,
        message: text.optional(),
      }),
    )
    .min(1),
});

/** The shape of a rule set; `parseRuleSet` also looks at what it says. */
const ruleSetSchema = z.strictObject({
  $schema: z.string(),
  edition: z.enum(EDITIONS as [string, ...string[]]), // there is an edition
  notice: z.string(),
  years: z.strictObject({ from: z.int(), to: z.int().optional() }),
  bindingFrom: z.int(),
  cells: z.array(
    z.strictObject({ address: z.string(), kind, unit: z.string(), label: z.string() }),
  ),
  otherEditions: z.record(z.string(), z.array(z.string())),
  bodyKinds: z.record(
    z.string(),
    z.strictObject({
      makesRegulations: z.enum(['yes', 'no', 'carries']),
      isGovernment: z.boolean(),
    }),
  ),
  numericFacts: z.record(z.string(), z.strictObject({ text: z.string(), pattern: z.string() })),
  plainNumber: z.record(kind, z.string()),
  overlap: z.strictObject({ leftOut: z.string(), fewestRuns: z.int().positive() }),
  rules: z.array(rule),
});

/** The JSON Schema (2020-12) of `rules/*.json`. */
export const ruleSetJsonSchema = (): Readonly<Record<string, unknown>> => ({
  $id: 'urn:gongkai-report:schema:rules',
  title: 'Rules of an edition of the annual report on government information disclosure',
  ...z.toJSONSchema(ruleSetSchema, { target: 'draft-2020-12', io: 'input' }),
});

const cell = z.strictObject({
  address: z.string(),
  role: z.enum(['total', 'addend', 'left', 'right', 'subject']),
  value: z.number().nullable(),
  raw: z.string().optional(),
  place: z.record(z.string(), z.number()).optional(),
});

const finding = z.strictObject({
  ruleId: z.string(),
  anchor: z.string(),
  outcome: z.enum(['fail', 'open', 'review']),
  severity,
  level: z.int(),
  cells: z.array(cell),
  message: z.string(),
  statements: z
    .array(
      z.strictObject({
        measure,
        number: z.strictObject({ lo: z.number(), hi: z.number().nullable() }),
        explicit: z.boolean(),
        section: z.enum(['introduction', 'overview', 'problems', 'other']),
        block: z.int(),
        start: z.int(),
        end: z.int(),
        sentence: z.string(),
      }),
    )
    .optional(),
  suggestions: z.array(
    z.strictObject({
      edits: z.array(
        z.strictObject({
          address: z.string(),
          from: z.number().nullable(),
          to: z.number().nullable(),
        }),
      ),
      message: z.string(),
      repairs: z.array(z.string()),
      ambiguous: z.boolean(),
    }),
  ),
  fingerprint: z.string(),
  figures: z.string().optional(),
  explanation: z
    .strictObject({ text: z.string(), date: z.string().optional(), stale: z.boolean() })
    .optional(),
});

/** The JSON Schema (2020-12) of what `checkReport` gives, written as JSON. */
export const findingsJsonSchema = (): Readonly<Record<string, unknown>> => ({
  $id: 'urn:gongkai-report:schema:findings',
  title: 'Findings of a check of an annual report',
  ...z.toJSONSchema(
    z.strictObject({
      findings: z.array(finding),
      outcomes: z.record(z.string(), outcome),
      notChecked: z.array(
        z.strictObject({
          ruleId: z.string(),
          reason: z.string(),
          message: z.string(),
          anchors: z.array(z.string()),
          cells: z.array(z.string()),
        }),
      ),
    }),
    { target: 'draft-2020-12', io: 'input' },
  ),
});

const DEEPEST = 40;

/**
 * Takes a value (from JSON, say) for a rule set.
 * @throws TypeError that names the rule and the place: a shape that is none, an address that the edition has
 * not, a fact, text or pattern that does not exist, a condition within itself, an id given twice.
 */
export function parseRuleSet(input: unknown): RuleSet {
  refuseCycles(input);
  const result = ruleSetSchema.safeParse(input);
  if (!result.success) {
    const [issue] = result.error.issues;
    const path = issue?.path ?? [];
    throw refusal(ruleAt(input, path), path.map(String), issue?.message ?? '');
  }
  const set = result.data as unknown as RuleSet; // conditions are lazy, which zod's types do not follow
  const addresses = new Set(set.cells.map((each) => each.address));
  const everywhere = new Set([...addresses, ...Object.values(set.otherEditions).flat()]);
  const seen = new Set<string>();
  set.rules.forEach((each, i) => {
    if (seen.has(each.id))
      throw refusal(each.id, ['rules', String(i), 'id'], 'the id is given twice');
    seen.add(each.id);
    each.instances.forEach((instance, k) => {
      for (const part of ['when', 'assert'] as const) {
        const at = ['rules', String(i), 'instances', String(k), part];
        walk(instance[part], at, (found, place) => {
          const problem = problemOf(found, addresses, everywhere, set);
          if (problem) throw refusal(each.id, place, problem);
        });
      }
    });
  });
  return set;
}

const refusal = (ruleId: unknown, path: readonly string[], problem: string): TypeError =>
  new TypeError(
    `rule set${ruleId === undefined ? '' : `, rule ${String(ruleId)}`}, ${path.join('.') || 'file'}: ${problem}`,
  );

function ruleAt(input: unknown, path: readonly PropertyKey[]): unknown {
  if (path[0] !== 'rules' || typeof path[1] !== 'number') return undefined;
  const { rules } = input as { rules?: unknown }; // zod found the path in it
  const at: unknown = Array.isArray(rules) ? rules[path[1]] : undefined;
  return typeof at === 'object' && at !== null && 'id' in at ? at.id : undefined;
}

/** An object within itself would never end. */
function refuseCycles(input: unknown): void {
  const above = new Set<object>();
  const visit = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    if (above.has(value))
      throw refusal(ruleAt(input, numbered(path)), path, 'the condition is within itself');
    if (path.length > DEEPEST)
      throw refusal(ruleAt(input, numbered(path)), path, 'nested too deeply');
    above.add(value);
    for (const [key, each] of Object.entries(value)) visit(each, [...path, key]);
    above.delete(value);
  };
  visit(input, []);
}

const numbered = (path: readonly string[]): PropertyKey[] =>
  path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** Every text within a condition, with the operator that it belongs to and the number of its argument. */
function walk(
  value: unknown,
  path: readonly string[],
  visit: (
    found: { operator: string; text: string; index: number },
    path: readonly string[],
  ) => void,
  operator = '',
  argument?: number,
): void {
  if (typeof value === 'string') visit({ operator, text: value, index: argument ?? 0 }, path);
  else if (Array.isArray(value)) {
    value.forEach((each: unknown, i) => {
      walk(each, [...path, String(i)], visit, operator, argument ?? i);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) walk(each, [...path, key], visit, key);
  }
}

const TEXTS = ['title', 'front', 'overview', 'problems', 'other', 'period.from', 'period.to'];
const FACTS = [
  'body.makesRegulations',
  'body.isGovernment',
  'body.kind',
  'coverage.scope',
  'children',
  'children.complete',
  'previous',
  'document.sections',
];

function problemOf(
  { operator, text, index }: { operator: string; text: string; index: number },
  addresses: ReadonlySet<string>,
  everywhere: ReadonlySet<string>,
  { numericFacts }: RuleSet,
): string | undefined {
  const quoted = JSON.stringify(text);
  switch (operator) {
    case 'matches':
    case 'overlap':
      if (index === 0) return TEXTS.includes(text) ? undefined : `no text ${quoted}`;
      try {
        new RegExp(text);
        return undefined;
      } catch {
        return `not a regular expression: ${quoted}`;
      }
    case 'fact':
      return index > 0 || FACTS.includes(text) ? undefined : `no fact ${quoted}`;
    case 'statedMultiple':
    case 'statedSum':
    case 'statedOnce':
      return undefined;
  }
  if (operator === 'stated' && index === 0) return undefined;
  if (operator === 'state' && index > 0) return undefined;
  if (text.startsWith('#')) {
    return text === '#year' || text.slice(1) in numericFacts ? undefined : `no number ${quoted}`;
  }
  if (text.startsWith('@previous:')) {
    return everywhere.has(text.slice(10)) ? undefined : `no cell ${quoted} in any edition`;
  }
  const address = text.replace(/^@child:/, '');
  return addresses.has(address) ? undefined : `no cell ${quoted} in the edition`;
}
