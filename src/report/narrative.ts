import * as z from 'zod';
import type { NarrativeBlock } from './head';
import { PLAIN_TEXT } from './plain-text';

// Functions, so that a bundler sees that nothing happens until somebody parses.

/** Plain text, never markup: `<b>` in it is four characters. Line breaks and tabs are allowed. */
export const plainText = (): z.ZodString => z.string().regex(PLAIN_TEXT);

/** A block of a narrative section: a heading below the section's own title, or a paragraph. */
export const narrativeBlockSchema = (): z.ZodType<NarrativeBlock, NarrativeBlock> =>
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('heading'),
      level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      text: plainText(),
    }),
    z.strictObject({ type: z.literal('paragraph'), text: plainText() }),
  ]);
