// A JSON Schema is read by people and by generators of classes: both want each thing named once, under `$defs`, by
// a name that is a name in Java, C#, Go and TypeScript. zod writes one tree, so the tree is taken apart here.

/** A JSON Schema document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The drafts of JSON Schema that are written: 2020-12 is current, 7 is what many generators know. */
export type JsonSchemaDraft = '2020-12' | '7';

/** What a JSON Schema is written for. */
export interface JsonSchemaOptions {
  /** `2020-12` if left out. */
  readonly draft?: JsonSchemaDraft;
}

type Node = Record<string, unknown>;

/** What a place in a tree is called, and what is said of it. The path has `[]` for the items of a list. */
export interface NamesOfParts {
  /** The name of an object or union that stands here; of a plain value, if it shall have one. */
  readonly nameOf: (
    path: readonly string[],
    part: 'object' | 'union' | 'value',
  ) => string | undefined;
  /** What the field here means, in this place. */
  readonly describe?: (path: readonly string[]) => string | undefined;
  /** What a named part is, wherever it stands. */
  readonly meaningOf?: (name: string) => string | undefined;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const DRAFTS: Readonly<Record<JsonSchemaDraft, { schema: string; defs: string; suffix: string }>> =
  {
    '2020-12': {
      schema: 'https://json-schema.org/draft/2020-12/schema',
      defs: '$defs',
      suffix: '',
    },
    '7': {
      schema: 'http://json-schema.org/draft-07/schema#',
      defs: 'definitions',
      suffix: ':draft-07',
    },
  };

/**
 * A schema that zod wrote as one tree, with its parts under `$defs`.
 * `name` is an identifier: a title is what generators call the class.
 */
export function withDefinitions(
  tree: unknown,
  head: { readonly id: string; readonly name: string; readonly description: string },
  names: NamesOfParts,
  { draft = '2020-12' }: JsonSchemaOptions = {},
): JsonSchema {
  const { schema, defs, suffix } = DRAFTS[draft];
  const parts = new Map<string, Node>();

  const reference = (name: string, part: Node): Node => {
    const meaning = names.meaningOf?.(name);
    const whole = { title: name, ...(meaning !== undefined && { description: meaning }), ...part };
    const before = parts.get(name);
    if (before && JSON.stringify(before) !== JSON.stringify(whole))
      throw new TypeError(`Two parts of ${head.id} are called ${name}`);
    parts.set(name, whole);
    return { $ref: `#/${defs}/${name}` };
  };

  const named = (node: Node, path: readonly string[], kind: 'object' | 'union' | 'value'): Node => {
    const name = names.nameOf(path, kind);
    return name === undefined ? node : reference(name, node);
  };

  /** The schema at a place, taken apart. */
  const part = (node: Node, path: readonly string[]): Node => {
    const choices = node.anyOf ?? node.oneOf;
    if (Array.isArray(choices)) return union(choices.filter(isNode), path);
    if (isNode(node.properties)) return named(object(node, path), path, 'object');
    if (isNode(node.items)) return { ...node, items: part(node.items, [...path, '[]']) };
    return named(node, path, 'value');
  };

  const union = (choices: readonly Node[], path: readonly string[]): Node => {
    const others = choices.filter(({ type }) => type !== 'null');
    const [only] = others;
    if (only && others.length === 1) {
      const whole = others.length === choices.length;
      if (whole || isNode(only.properties) || isNode(only.items))
        return whole ? part(only, path) : { anyOf: [part(only, path), { type: 'null' }] };
      // A value or null is one type of two, which every generator understands.
      return named(
        {
          ...only,
          type: [only.type, 'null'],
          ...(Array.isArray(only.enum) && { enum: [...only.enum, null] }),
        },
        path,
        'value',
      );
    }
    if (others.every((each) => each.const !== undefined))
      return { type: typeOf(others), enum: others.map((each) => each.const) };
    return named({ anyOf: others.map((each, i) => part(each, [...path, `|${i}`])) }, path, 'union');
  };

  const object = (node: Node, path: readonly string[]): Node => {
    const { properties, ...rest } = node;
    const fields = Object.entries(isNode(properties) ? properties : {}).map(([key, value]) => {
      const at = [...path, key];
      const field = isNode(value) ? part(value, at) : value;
      const description = names.describe?.(at);
      return [
        key,
        description === undefined || !isNode(field) ? field : described(field, description),
      ];
    });
    return { ...rest, properties: Object.fromEntries(fields) };
  };

  const { $schema: _, ...root } = isNode(tree) ? tree : {};
  const whole = isNode(root.properties)
    ? object(root, [])
    : isNode(root.items)
      ? { ...root, items: part(root.items, ['[]']) }
      : root;
  return {
    $schema: schema,
    $id: `urn:gongkai-report:schema:${head.id}${suffix}`,
    title: head.name,
    description: head.description,
    ...whole,
    [defs]: Object.fromEntries([...parts].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** zod calls the literals 1, 2 and 3 numbers; a class is to have an integer. */
const typeOf = (choices: readonly Node[]): unknown =>
  choices.every((each) => Number.isInteger(each.const)) ? 'integer' : choices[0]?.type;

/**
 * A field with what is said of it. Beside a `$ref` draft-07 hears nothing, and generators take the two together for
 * another class; within `allOf` both leave it the class that it is.
 */
const described = (field: Node, description: string): Node =>
  field.$ref === undefined ? { description, ...field } : { description, allOf: [field] };
