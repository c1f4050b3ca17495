import * as z from 'zod';
import { BODY_KINDS, type BodyKind } from '../format';
import { CREDIT_CODE_PATTERN, isCreditCode } from './credit-code';
import { plainText } from './narrative';
import { isRegionCode, REGION_CODE_PATTERN } from './region-code';

// Object.keys forgets that the keys of a frozen record are literal.
const kinds = Object.keys(BODY_KINDS) as [BodyKind, ...BodyKind[]];

/** The body that publishes the report. */
export const bodySchema = z.strictObject({
  /** Full name, e.g. 淮安市人民政府; null if the document does not say. */
  name: plainText.min(1).nullable(),
  /** What kind of body it is: some rules depend on it (who makes 规章). */
  kind: z.enum(kinds).optional(),
  /** Code of its administrative division: 6, 9 or 12 digits. */
  regionCode: z
    .string()
    .regex(REGION_CODE_PATTERN, { abort: true })
    .refine(isRegionCode)
    .optional(),
  /** Unified social credit code (统一社会信用代码, GB 32100-2015), check characters verified. */
  creditCode: z
    .string()
    .regex(CREDIT_CODE_PATTERN, { abort: true })
    .refine(isCreditCode)
    .optional(),
});

/** The body that publishes the report. */
export type Body = z.infer<typeof bodySchema>;

/**
 * What the report's numbers cover. Left out: not declared, and no sum over bodies is checked.
 */
export const coverageSchema = z.discriminatedUnion('scope', [
  /** The body alone. */
  z.strictObject({ scope: z.literal('own') }),
  /** The body and others, added up. */
  z.strictObject({
    scope: z.literal('aggregated'),
    includes: z.array(z.enum(['ownOffice', 'departments', 'lowerGovernments'])).min(1),
    /** Names of the bodies that are added up, where they are listed. */
    bodies: z.array(plainText.min(1)).optional(),
    /** Whether `bodies` names all of them. */
    bodiesComplete: z.boolean().optional(),
  }),
]);

/** What the report's numbers cover: the body alone, or others added up. */
export type Coverage = z.infer<typeof coverageSchema>;
