import type * as z from 'zod';
import { describeCell, EDITIONS, findCell, isEditionId, type Locale } from '../format';
import { headingOfSection } from '../format/editions';
import { type PartName, reportMessages } from './messages';
import { schemaOf } from './schema';
import { shownValue } from './shown-value';
import type { Report } from './tables.generated';

/** Something in an input that keeps it from being a report. A valid Standard Schema issue. */
export interface ReportIssue {
  /** In words a clerk understands, with the place in the form's own words. */
  readonly message: string;
  readonly path: readonly PropertyKey[];
  /** The cell, where the place is one. */
  readonly address?: string;
}

/** A report, or everything that keeps the input from being one. */
export type ParsedReport =
  | { readonly success: true; readonly report: Report }
  | { readonly success: false; readonly issues: readonly ReportIssue[] };

/**
 * Takes a value (from JSON, say) for a report of any edition. Never throws, whatever its getters do.
 * The issues name the cell in the form's own words beside its address.
 *
 * @example
 * import { parseReport } from 'gongkai-report';
 *
 * const parsed = parseReport(JSON.parse('{ "edition": "2021" }'));
 * if (parsed.success) console.log(parsed.report.body.name);
 * else for (const { path, message } of parsed.issues) console.warn(path.join('.'), message);
 */
export function parseReport(
  input: unknown,
  options: { readonly locale?: Locale } = {},
): ParsedReport {
  const messages = reportMessages(options.locale ?? 'zh-CN');
  const unreadable = {
    success: false,
    issues: [{ message: messages.unreadable, path: [] }],
  } as const;
  const isList = attempt(() => Array.isArray(input));
  if (isList === undefined) return unreadable;
  if (typeof input !== 'object' || input === null || isList) {
    return { success: false, issues: [{ message: messages.notAReport, path: [] }] };
  }
  const head = attempt(() => ({ edition: (input as { edition?: unknown }).edition }));
  if (!head) return unreadable;
  const { edition } = head;
  if (!isEditionId(edition)) {
    const message = messages.unknownEdition(shownValue(edition), EDITIONS);
    return { success: false, issues: [{ message, path: ['edition'] }] };
  }
  const result = attempt(() => schemaOf(edition).safeParse(input, { reportInput: true }));
  if (!result) return unreadable;
  if (result.success) return { success: true, report: result.data };

  const issues = result.error.issues.flatMap((issue): ReportIssue[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        message: `${issuePlace(edition, issue.path, messages.parts)}${messages.colon}${messages.unknownKey(key)}`,
        path: [...issue.path, key],
      }));
    }
    const address = issue.path.join('.');
    const isCell = findCell(edition, address) !== undefined;
    return [
      {
        message: `${issuePlace(edition, issue.path, messages.parts)}${messages.colon}${issueText(issue, isCell, messages)}`,
        path: issue.path,
        ...(isCell && { address }),
      },
    ];
  });
  return { success: false, issues };
}

/** What a look at the input gives; undefined where a property of it throws when it is read. */
function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** A Standard Schema (standardschema.dev, version 1) of a report of any edition. */
export interface ReportStandardSchema {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'gongkai-report';
    readonly validate: (
      value: unknown,
    ) => { readonly value: Report } | { readonly issues: readonly ReportIssue[] };
    readonly types?: { readonly input: Report; readonly output: Report } | undefined;
  };
}

/**
 * The schema of a report for libraries that take a Standard Schema (forms, routers), with the sentences of
 * `parseReport` instead of zod's.
 *
 * @example
 * import { reportStandardSchema } from 'gongkai-report';
 *
 * const schema = reportStandardSchema('en'); // hand it to a form library or a router
 * const result = schema['~standard'].validate({ edition: '2021' });
 * if ('issues' in result) console.log(result.issues[0]?.message);
 */
export const reportStandardSchema = (locale: Locale = 'zh-CN'): ReportStandardSchema => ({
  '~standard': {
    version: 1,
    vendor: 'gongkai-report',
    validate(value) {
      const result = parseReport(value, { locale });
      return result.success ? { value: result.report } : { issues: result.issues };
    },
  },
});

type Messages = ReturnType<typeof reportMessages>;

/** The place of an issue: the cell in the form's words, else the section, else the field's name. */
function issuePlace(
  edition: Report['edition'],
  path: readonly PropertyKey[],
  parts: Readonly<Record<PartName, string>>,
): string {
  const address = path.map(String).join('.');
  if (address === '') return parts.report;
  if (findCell(edition, address)) return `${describeCell(edition, address)} (${address})`;
  const [first, ...rest] = path;
  const heading = headingOfSection(edition, first);
  if (heading) return rest.length === 0 ? heading : `${heading} (${address})`;
  const name = Object.prototype.hasOwnProperty.call(parts, address)
    ? parts[address as PartName]
    : ''; // checked one call before
  return name ? `${name} (${address})` : address;
}

function issueText(issue: z.core.$ZodIssue, isCell: boolean, messages: Messages): string {
  const got = shownValue(issue.input);
  if (issue.input === undefined) return isCell ? messages.missingCell : messages.missing;
  switch (issue.code) {
    case 'invalid_type':
      return messages.wrongType(expectedType(issue.expected, messages), got);
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? messages.empty
        : messages.tooSmall(String(issue.minimum), got);
    case 'too_big':
      return messages.tooBig(String(issue.maximum), got);
    case 'invalid_value':
      return messages.oneOf(issue.values.map(shownValue), got);
    case 'invalid_format':
      return messages.wrongFormat(got);
    case 'custom':
      return typeof issue.input === 'number' ? messages.notExact(got) : messages.wrongFormat(got);
    default:
      return messages.wrongFormat(got);
  }
}

const expectedType = (expected: string, { types }: Messages): string =>
  Object.prototype.hasOwnProperty.call(types, expected)
    ? types[expected as keyof typeof types] // checked one line before
    : expected;
