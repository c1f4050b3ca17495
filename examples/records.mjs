// Records in Java or C# from the published JSON Schemas:
//
//   node examples/records.mjs java node_modules/gongkai-report/dist/schema/2021.json > Report2021.java
//   node examples/records.mjs csharp node_modules/gongkai-report/dist/schema/2021.json > Report2021.cs
//
// A count is a Long or long? (blank is null, never 0), money a BigDecimal or decimal?, never a double. Jackson and
// System.Text.Json read a report into them as it stands. For Go and others: quicktype --src-lang schema.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** A JSON Schema, whose keywords are looked at one by one: any value may stand at each. @typedef {{ [key: string]: any }} Schema */
/** @typedef {{ key: string, type: Schema, text?: string, mayLack: boolean }} Field */
/** @typedef {{ name: string, description?: string, fields: Field[] }} RecordOf */

const KEYWORDS =
  /^(abstract|as|base|boolean|bool|break|byte|case|catch|char|class|const|continue|default|do|double|else|enum|event|extends|final|finally|float|for|if|import|in|int|interface|is|lock|long|namespace|new|null|object|operator|out|override|package|params|private|protected|public|ref|return|short|static|string|struct|super|switch|this|throw|throws|try|using|virtual|void|while)$/;

/** @param {string} key */
const pascal = (key) => key.charAt(0).toUpperCase() + key.slice(1);

/** @type {Record<string, { list: (item: string) => string, types: Record<string, string>, file: (root: RecordOf, rest: RecordOf[], typeOf: (schema: Schema) => string) => string }>} */
const LANGUAGES = {
  java: {
    list: (item) => `List<${item}>`,
    types: {
      integer: 'Long',
      number: 'BigDecimal',
      string: 'String',
      boolean: 'Boolean',
      any: 'Object',
    },
    file: (root, rest, typeOf) => {
      /** @param {string} indent @param {string | undefined} text */
      const doc = (indent, text) =>
        text ? `${indent}/** ${text.replaceAll('*/', '* /')} */\n` : '';
      /** @param {RecordOf} record @param {string} indent */
      const head = ({ name, description, fields }, indent) =>
        `${doc(indent, description)}${indent}public record ${name}(\n${fields
          .map(({ key, type, text }) => {
            const field = KEYWORDS.test(key) ? `${key}_` : key;
            return `${doc(`${indent}    `, text)}${indent}    ${typeOf(type)} ${field}`;
          })
          .join(',\n')}) {`;
      const nested = rest.map((record) => `\n${head(record, '    ')}\n    }\n`).join('');
      return `import java.math.BigDecimal;\nimport java.util.List;\n\n${head(root, '')}\n${nested}}\n`;
    },
  },
  csharp: {
    list: (item) => `IReadOnlyList<${item.replace(/\?$/, '')}>?`,
    types: {
      integer: 'long?',
      number: 'decimal?',
      string: 'string?',
      boolean: 'bool?',
      any: 'object?',
    },
    file: (root, rest, typeOf) => {
      /** @param {string} indent @param {string | undefined} text */
      const doc = (indent, text) =>
        text
          ? `${indent}/// <summary>${text.replace(/[<>&]/g, (c) => `&#${c.charCodeAt(0)};`)}</summary>\n`
          : '';
      /** @param {RecordOf} record */
      const whole = ({ name, description, fields }) =>
        `${doc('', description)}public sealed record ${name}(\n${fields
          .map(({ key, type, text, mayLack }) => {
            const comment = text ? `    // ${text}\n` : '';
            const sure = typeOf(type).replace(/\?$/, '');
            return `${comment}    [property: JsonPropertyName("${key}")] ${sure}${mayLack ? '?' : ''} ${pascal(key)}`;
          })
          .join(',\n')});\n`;
      return [
        '#nullable enable\nusing System.Collections.Generic;\nusing System.Text.Json.Serialization;\n\nnamespace GongkaiReport;\n',
        ...[root, ...rest].map(whole),
      ].join('\n');
    },
  },
};

/**
 * The source of the records of a schema, in a language.
 * @param {string} language @param {Schema} schema
 */
export function recordsOf(language, schema) {
  const target = LANGUAGES[language];
  if (!target) throw new RangeError(`${language}: one of ${Object.keys(LANGUAGES).join(', ')}`);
  /** @type {Record<string, Schema>} */
  const parts = schema.$defs ?? schema.definitions ?? {};
  /** @param {Schema} type @returns {Schema} */
  const resolved = (type) => (type.$ref ? (parts[type.$ref.split('/').pop()] ?? {}) : type);
  /** @param {Schema} type @returns {Schema} */
  const plain = (type) => {
    if (type.allOf?.length === 1) return plain(type.allOf[0]);
    const others = type.anyOf?.filter((/** @type {Schema} */ each) => each.type !== 'null');
    return others?.length === 1 ? plain(others[0]) : type;
  };
  /** Of the kinds of a union, one record: a field that a kind has not is null. @param {Schema} type */
  const kindsOf = (type) => (type.anyOf ?? type.oneOf)?.map(resolved);
  /** @param {Schema} type */
  const isRecord = (type) => Boolean(type.properties || kindsOf(type)?.[0]?.properties);
  /** @param {Schema} named @returns {string} */
  const typeOf = (named) => {
    const type = plain(named);
    const part = resolved(type);
    if (isRecord(part)) return part.title ?? target.types.any;
    if (part.items) return target.list(typeOf(part.items));
    const [name] = [part.type].flat().filter((each) => each !== 'null');
    return target.types[name] ?? target.types.any ?? '';
  };
  /** @param {Schema} type @returns {boolean} */
  const mayBeNull = (type) =>
    [resolved(type.allOf?.[0] ?? type).type].flat().includes('null') ||
    Boolean(type.anyOf?.some((/** @type {Schema} */ each) => each.type === 'null'));
  /** @param {string} name @param {Schema} part @returns {RecordOf} */
  const record = (name, part) => {
    /** @type {Schema[]} */
    const all = kindsOf(part) ?? [part];
    /** @type {Map<string, Schema>} */
    const fields = new Map(all.flatMap((kind) => Object.entries(kind.properties ?? {})));
    return {
      name,
      description: part.description,
      fields: [...fields].map(([key, type]) => ({
        key,
        type,
        text: type.description,
        mayLack: mayBeNull(type) || !all.every(({ required }) => required?.includes(key)),
      })),
    };
  };
  // A kind of a union is within the union's record.
  const kinds = new Set(
    Object.values(parts).flatMap((part) =>
      (part.anyOf ?? part.oneOf ?? []).map((/** @type {Schema} */ each) =>
        each.$ref?.split('/').pop(),
      ),
    ),
  );
  const rest = Object.entries(parts)
    .filter(([name, part]) => isRecord(part) && !kinds.has(name))
    .map(([name, part]) => record(name, part));
  // The root of a list is the record of its items.
  const item = schema.items?.$ref?.split('/').pop();
  const root =
    item === undefined ? record(schema.title, schema) : rest.find(({ name }) => name === item);
  if (!root) throw new TypeError('The schema has no record');
  return target.file(
    root,
    rest.filter((each) => each !== root),
    typeOf,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [language = '', path = ''] = process.argv.slice(2);
  process.stdout.write(recordsOf(language, JSON.parse(readFileSync(path, 'utf8'))));
}
