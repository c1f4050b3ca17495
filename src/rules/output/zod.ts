import type * as z from 'zod';
import type { EditionId } from '../../format';
import { type Report, type ReportOf, reportSchema, schemaOf } from '../../report';
import { type CheckOptions, checkReport } from '../check-report';
import type { Severity } from '../finding';
import { toIssues } from './standard-schema';

/** The rules as one zod schema. */
export interface RulesSchemaOptions extends CheckOptions {
  /** What makes a report invalid: `error` alone, which is the default, or `query` and `info` too. */
  readonly refuse?: readonly Severity[];
}

/**
 * A zod schema that takes a report, of one edition or of any, whose shape and rules are both right. Its issues carry the rule's id in
 * `params.ruleId`.
 *
 * zod runs a refinement only once the shape is right: for findings on half-filled reports call
 * `checkReport`, which runs every rule whatever else is broken.
 *
 * @example
 * import { blankReport, rulesSchema } from 'gongkai-report';
 *
 * const schema = rulesSchema({ edition: '2021' }); // for a form library that takes zod
 * const result = schema.safeParse(blankReport({ edition: '2021', year: 2025 }));
 * if (!result.success) console.log(result.error.issues);
 */
export function rulesSchema<E extends EditionId>(
  options: RulesSchemaOptions & { readonly edition: E },
): z.ZodType<ReportOf<E>, ReportOf<E>>;
export function rulesSchema(options?: RulesSchemaOptions): z.ZodType<Report, Report>;
export function rulesSchema({
  refuse = ['error'],
  edition,
  ...options
}: RulesSchemaOptions & { readonly edition?: EditionId } = {}): z.ZodType<Report, Report> {
  const schema: z.ZodType<Report, Report> = edition ? schemaOf(edition) : reportSchema;
  return schema.superRefine((report, context) => {
    const { findings } = checkReport(report, options);
    const refused = findings.filter(
      ({ severity, outcome }) => outcome === 'fail' && refuse.includes(severity),
    );
    for (const { message, path, ruleId, severity } of toIssues(refused)) {
      context.addIssue({ code: 'custom', message, path: [...path], params: { ruleId, severity } });
    }
  });
}
