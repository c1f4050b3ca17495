import * as z from 'zod';
import { EDITIONS } from '../format';
import { rulesOf } from './catalogue';

const entry = z.strictObject({
  /** The rule that is changed. */
  ruleId: z.string().min(1),
  /** Another severity, or `off`. */
  severity: z.enum(['error', 'query', 'info', 'off']),
  /** Since when, as an ISO date. */
  date: z.iso.date(),
  /** Why, for whoever comes after. */
  reason: z.string().min(1),
});

/**
 * A file that changes the severity of rules or switches them off, without touching the rules.
 *
 * @example
 * import { overlaySchema } from 'gongkai-report/rules';
 *
 * overlaySchema.safeParse({ rules: [] }).success; // → true
 */
export const overlaySchema = z.strictObject({ rules: z.array(entry) });

/** A file that changes the severity of rules or switches them off. */
export type Overlay = z.infer<typeof overlaySchema>;

/** What has to stand there. */
const SHAPE =
  'has to be an object with a list `rules`, whose entries have ruleId, severity, date and reason, and nothing else';
const WANTED: Readonly<Record<string, string>> = {
  ruleId: 'has to be the id of a rule',
  severity: 'has to be error, query, info or off',
  date: 'has to be a date, as 2025-01-31',
  reason: 'has to be a text that says why',
};

/**
 * Takes a value (from JSON, say) for an overlay.
 * @throws TypeError that names the rule and the place if it is none, or names a rule that no edition has.
 * @example
 * import { blankReport, checkReport, parseOverlay } from 'gongkai-report';
 *
 * const overlay = parseOverlay({
 *   rules: [{ ruleId: 'DOC-DEADLINE', severity: 'off', date: '2026-01-31', reason: '本级另行催报' }],
 * });
 * const { findings } = checkReport(blankReport({ year: 2025 }), { overlay });
 */
export function parseOverlay(input: unknown): Overlay {
  let result: ReturnType<typeof overlaySchema.safeParse>;
  try {
    result = overlaySchema.safeParse(input);
  } catch {
    throw new TypeError(`overlay, file: ${SHAPE}`);
  }
  if (!result.success) {
    const [issue] = result.error.issues;
    const index = issue?.path[1];
    const rules = (input as { rules?: readonly { ruleId?: unknown }[] } | null)?.rules; // may be anything; read with care
    const ruleId =
      typeof index === 'number' && Array.isArray(rules) ? rules[index]?.ruleId : undefined;
    const rule = typeof ruleId === 'string' ? `, rule ${JSON.stringify(ruleId.slice(0, 60))}` : '';
    const place = issue?.path.join('.') || 'file';
    throw new TypeError(`overlay${rule}, ${place}: ${WANTED[String(issue?.path[2])] ?? SHAPE}`);
  }
  const known = new Set(EDITIONS.flatMap((edition) => rulesOf(edition).map(({ id }) => id)));
  result.data.rules.forEach(({ ruleId }, i) => {
    if (!known.has(ruleId))
      throw new TypeError(`overlay, rules.${i}.ruleId: no rule ${JSON.stringify(ruleId)}`);
  });
  return result.data;
}
