import * as z from 'zod';
import { PLAIN_TEXT } from './plain-text';

/** Plain text, never markup: `<b>` in it is four characters. Line breaks and tabs are allowed. */
export const plainText = z.string().regex(PLAIN_TEXT);

/** A block of a narrative section: a heading below the section's own title, or a paragraph. */
export const narrativeBlockSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('heading'),
    /** 1: （一）, 2: `1.`, 3: （1）, after GB/T 9704-2012, 7.3.3. */
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    text: plainText,
  }),
  z.strictObject({ type: z.literal('paragraph'), text: plainText }),
]);

/** A block of a narrative section: a heading below the section's own title, or a paragraph. */
export type NarrativeBlock = z.infer<typeof narrativeBlockSchema>;
