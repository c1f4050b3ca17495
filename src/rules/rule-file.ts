import * as z from 'zod';
import { EDITIONS } from '../format';
import { CELL_STATES } from '../report/reading';
import { argumentsOf, CONDITIONS } from './conditions';
import { type ArgumentKind, sourcesIn } from './conditions/kind';
import { patternProblem } from './pattern-safety';
import {
  type Condition,
  type ConditionName,
  FACTS,
  type RuleSet,
  type Sum,
  TEXTS,
  type Term,
  type Topic,
} from './rule';

const text = z.strictObject({ zh: z.string(), en: z.string() });
const source = z
  .string()
  .min(1)
  .describe(
    "A cell's address; @previous: and an address in last year's report; @child: and an address, summed over the bodies that are added up; # and the name of a number fact, or #year.",
  );
/** Products with counts stay exact integers of any size; a weight itself has to be one. */
const weight = z.int().min(-1e9).max(1e9);
const term = z
  .union([z.tuple([weight, source]), weight])
  .describe('A weight with the number that it multiplies, or a constant.');
const sum = z.array(term);
const measure = z.string().min(1);

interface ConditionSchema extends z.ZodType {}

const condition: ConditionSchema = z.lazy(() => oneOfThem);

/** What each kind of condition says, for whoever writes an interpreter. */
const MEANINGS: Readonly<Record<ConditionName, string>> = {
  eq: 'The two sums are equal.',
  le: 'The first sum is at most the second.',
  lt: 'The first sum is less than the second.',
  all: 'Every one of the conditions is true; false as soon as one is false.',
  any: 'One of the conditions is true; false if all are false.',
  not: 'The condition is false.',
  filled:
    'Something stands in the cell; a number fact is known. Unknown (absent) for a cell that the readings call absent.',
  number:
    'The cell holds nothing, or a number that its kind allows; false if the readings call it invalid, unknown (unreadable) if they call it undecided as well.',
  multipleOf: 'The number is a multiple of a positive integer.',
  state: 'The state in the readings is one of these. Unknown (readings) without readings.',
  plain:
    'The raw text in the readings, trimmed, matches plainNumber of the cell and is its value. True without a value; unknown (readings) without readings. In a cell of kind money without a unit, 元, 万元 or 亿元 may stand behind the number.',
  apart:
    'No reading has the address of the group of rows with a column behind it: the document does not print the group as one row. Unknown (readings) without readings.',
  fact: 'The text, with `letters` of the rule set taken for the same, contains what the regular expression describes. Unknown (text) if the report has no such text.',
  matches:
    'The text contains what the regular expression describes. Unknown (text) if the report has no such text.',
  covers:
    'The text, with `letters` of the rule set taken for the same, contains what the regular expression of every topic describes. Unknown (text) if the report has no such text.',
  overlap:
    'Of the runs of so many characters of the text, what `overlap` of the rule set names left out, at most so many in a thousand also stand in last year’s. Unknown (text) for a short text, (previous) without last year’s report.',
  labels:
    'The document prints no label of the part (a table, or `report` for the headings of sections) that is so: misspelt, or not one of the form. Unknown (labels) where nobody says how the labels are printed.',
  stated:
    'Every statement on the measure meets one of the sums; of a total that is blank, its addends by `totals` are added instead. Unknown (statements) where the text says nothing of it.',
  statedMultiple: 'Every number stated on the measure is a multiple of a positive integer.',
  statedSum:
    'The numbers stated on the second measure add up to the one stated on the first. Unknown (statements) without parts.',
  statedOnce: 'All that is stated on the measure can be one number.',
  statedWithin:
    'Every number stated on the measure meets one of the intervals in `within` of its statement.',
};

/** What each kind of argument looks like in a rule file. */
const ARGUMENTS: Readonly<Record<ArgumentKind, z.ZodType>> = {
  sum,
  sums: z.array(sum),
  source,
  condition,
  conditions: z.array(condition).min(1),
  states: z.array(z.enum(CELL_STATES)),
  fact: z.string(),
  values: z.array(z.union([z.string(), z.boolean()])),
  text: z.string(),
  pattern: z.string(),
  topics: z.array(z.strictObject({ label: text, pattern: z.string() })).min(1),
  measure,
  part: z.string().min(1),
  printing: z.enum(['misspelt', 'extra']),
  positive: z.int().positive(),
  natural: z.int().nonnegative(),
};

const oneOfThem = z.union(
  Object.entries(CONDITIONS).map(([name, kind]) => {
    const parts = kind.arguments.map((each) => ARGUMENTS[each]);
    const [only] = parts;
    const value = parts.length === 1 && only ? only : z.tuple(parts as [z.ZodType, ...z.ZodType[]]); // a kind has an argument
    return z.strictObject({ [name]: value }).describe(MEANINGS[name as ConditionName]); // its own keys
  }),
);

const condition_ = condition.meta({
  id: 'condition',
  description:
    'True, false or unknown. Numbers are intervals: a blank is any number from 0, in a cell of kind change any number; ' +
    'a dash in the readings is 0; an unreadable or absent cell is any number. ' +
    'A reading whose address is no cell but a group of rows with a column stands for all cells of the group together: ' +
    'in a sum that has them all with one weight it takes their place. Where the report lacks what a condition speaks of, it is unknown. With tolerance stated, a money figure is ' +
    'as wide as half a unit of its last printed decimal on either side.',
});

const severity = z.enum(['error', 'query', 'info']);
const outcome = z.enum(['pass', 'fail', 'open', 'notApplicable', 'review']);
const kind = z.enum(['count', 'change', 'money']);
const printedLabel = z.strictObject({
  part: z.string(),
  printing: z.enum(['misspelt', 'extra']),
  printed: z.string(),
  meant: z.string().optional(),
});
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
  shows: z
    .enum(['parts', ...CELL_STATES])
    .optional()
    .describe('Which cells a finding lists: those of `when` too, or only those in one state.'),
  yieldsTo: z
    .array(z.string())
    .optional()
    .describe('No finding where one of these rules has one at the same anchor; outcomes stay.'),
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
      labels: z.array(printedLabel).optional(),
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
      makesRegulations: z.enum(['yes', 'no', 'carries', 'unknown']),
      isGovernment: z.boolean(),
      callsItself: z.string().optional(),
    }),
  ),
  numericFacts: z.record(z.string(), z.strictObject({ text: z.string(), pattern: z.string() })),
  plainNumber: z.record(kind, z.string()),
  ownUnit: z.string(),
  totals: z.record(z.string(), z.array(z.string())),
  letters: z.strictObject({
    traditional: z.string(),
    radicals: z.string(),
    words: z.array(z.tuple([z.string(), z.string()])),
  }),
  overlap: z.strictObject({ leftOut: z.string(), fewestRuns: z.int().positive() }),
  rules: z.array(rule),
});

/**
 * The JSON Schema (2020-12) of `rules/*.json`.
 *
 * @example
 * import { ruleSetJsonSchema } from 'gongkai-report/rules';
 *
 * console.log(JSON.stringify(ruleSetJsonSchema(), null, 2));
 */
export const ruleSetJsonSchema = (): Readonly<Record<string, unknown>> => ({
  $id: 'urn:gongkai-report:schema:rules',
  title: 'Rules of an edition of the annual report on government information disclosure',
  ...z.toJSONSchema(ruleSetSchema, { target: 'draft-2020-12', io: 'input' }),
});

const DEEPEST = 40;

/**
 * Takes a value (from JSON, say) for a rule set.
 * @throws TypeError that names the rule and the place: a shape that is none, an address that the edition has
 * not, a fact, text or pattern that does not exist, a condition within itself, an id given twice.
 * @example
 * import { blankReport, checkReport } from 'gongkai-report';
 * import { parseRuleSet, ruleSetOf } from 'gongkai-report/rules';
 *
 * const ruleSet = parseRuleSet(JSON.parse(JSON.stringify(ruleSetOf('2021')))); // a file of your own
 * const { findings } = checkReport(blankReport({ year: 2025 }), { ruleSet });
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
  const known: Known = {
    own: new Set(set.cells.map((each) => each.address)),
    anywhere: new Set(Object.values(set.otherEditions).flat()),
    numbers: new Set(['year', ...Object.keys(set.numericFacts)]),
  };
  const seen = new Set<string>();
  for (const [name, { pattern }] of Object.entries(set.numericFacts)) {
    const problem = patternProblem(pattern);
    if (problem) throw refusal(undefined, ['numericFacts', name, 'pattern'], problem);
  }
  set.rules.forEach((each, i) => {
    if (seen.has(each.id))
      throw refusal(each.id, ['rules', String(i), 'id'], 'the id is given twice');
    seen.add(each.id);
    each.instances.forEach((instance, k) => {
      for (const part of ['when', 'assert'] as const) {
        const condition = instance[part];
        const found = condition && problemIn(condition, known);
        if (!found) continue;
        const at = ['rules', String(i), 'instances', String(k), part, ...found.path];
        throw refusal(each.id, at, found.problem);
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
      throw refusal(ruleAt(input, withListPlaces(path)), path, 'the condition is within itself');
    if (path.length > DEEPEST)
      throw refusal(ruleAt(input, withListPlaces(path)), path, 'nested too deeply');
    above.add(value);
    for (const [key, each] of Object.entries(value)) visit(each, [...path, key]);
    above.delete(value);
  };
  visit(input, []);
}

const withListPlaces = (path: readonly string[]): PropertyKey[] =>
  path.map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** What conditions may speak of. */
interface Known {
  readonly own: ReadonlySet<string>;
  readonly anywhere: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

interface Problem {
  readonly path: readonly string[];
  readonly problem: string;
}

/** The first thing of which a condition speaks that there is not, with its place. */
function problemIn(condition: Condition, known: Known): Problem | undefined {
  const [name = ''] = Object.keys(condition);
  const list = argumentsOf(condition);
  for (const [i, [kind, value]] of list.entries()) {
    const path = list.length === 1 ? [name] : [name, String(i)];
    const at = (problem: string | undefined, ...more: readonly string[]): Problem | undefined =>
      problem === undefined ? undefined : { path: [...path, ...more], problem };
    // Each value is what its kind declares: the schema has looked.
    const found = ((): Problem | undefined => {
      switch (kind) {
        case 'condition':
          return problemWithin(path, problemIn(value as Condition, known));
        case 'conditions':
          return first(value as readonly Condition[], (each, k) =>
            problemWithin([...path, String(k)], problemIn(each, known)),
          );
        case 'source':
          return at(sourceProblem(value as string, known));
        case 'sum':
          return first(value as Sum, (term, k) => at(termProblem(term, known), String(k), '1'));
        case 'sums':
          return first(value as readonly Sum[], (sum, k) =>
            first(sourcesIn(sum), (each) => at(sourceProblem(each, known), String(k))),
          );
        case 'fact':
          return at(named(FACTS, value, 'fact'));
        case 'text':
          return at(named(TEXTS, value, 'text'));
        case 'pattern':
          return at(patternProblem(value as string));
        case 'topics':
          return first(value as readonly Topic[], ({ pattern }, k) =>
            at(patternProblem(pattern), String(k), 'pattern'),
          );
        default:
          return undefined;
      }
    })();
    if (found) return found;
  }
  return undefined;
}

const named = (all: readonly unknown[], name: unknown, what: string): string | undefined =>
  all.includes(name) ? undefined : `no ${what} ${JSON.stringify(name)}`;

const problemWithin = (path: readonly string[], found: Problem | undefined): Problem | undefined =>
  found && { ...found, path: [...path, ...found.path] };

function first<T>(
  list: readonly T[],
  problem: (each: T, i: number) => Problem | undefined,
): Problem | undefined {
  for (const [i, each] of list.entries()) {
    const found = problem(each, i);
    if (found) return found;
  }
  return undefined;
}

const termProblem = (term: Term, known: Known): string | undefined =>
  typeof term === 'number' ? undefined : sourceProblem(term[1], known);

function sourceProblem(source: string, { own, anywhere, numbers }: Known): string | undefined {
  const quoted = JSON.stringify(source);
  if (source.startsWith('#'))
    return numbers.has(source.slice(1)) ? undefined : `no number ${quoted}`;
  if (source.startsWith('@previous:')) {
    const address = source.slice(10);
    return own.has(address) || anywhere.has(address)
      ? undefined
      : `no cell ${quoted} in any edition`;
  }
  return own.has(source.replace(/^@child:/, '')) ? undefined : `no cell ${quoted} in the edition`;
}
