import * as z from 'zod';
import { BODY_KINDS, type BodyKind } from '../format';
import { CREDIT_CODE_PATTERN, isCreditCode } from './credit-code';
import type { Body, Coverage } from './head';
import { plainText } from './narrative';
import { isRegionCode, REGION_CODE_PATTERN } from './region-code';

/** The body that publishes the report. */
export const bodySchema = (): z.ZodType<Body, Body> =>
  z.strictObject({
    name: plainText().min(1).nullable(),
    // Object.keys forgets that the keys of a frozen record are literal.
    kind: z.enum(Object.keys(BODY_KINDS) as [BodyKind, ...BodyKind[]]).optional(),
    regionCode: z
      .string()
      .regex(REGION_CODE_PATTERN, { abort: true })
      .refine(isRegionCode)
      .optional(),
    creditCode: z
      .string()
      .regex(CREDIT_CODE_PATTERN, { abort: true })
      .refine(isCreditCode)
      .optional(),
  });

/** What the report's numbers cover. */
export const coverageSchema = (): z.ZodType<Coverage, Coverage> =>
  z.discriminatedUnion('scope', [
    z.strictObject({ scope: z.literal('own') }),
    z.strictObject({
      scope: z.literal('aggregated'),
      includes: z.array(z.enum(['ownOffice', 'departments', 'lowerGovernments'])).min(1),
      bodies: z.array(plainText().min(1)).optional(),
      bodiesComplete: z.boolean().optional(),
    }),
  ]);
