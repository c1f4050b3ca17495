/**
 * What a spreadsheet may take for a formula: a sign of one at the beginning, full-width or not, also behind spaces of
 * any kind and what takes no ink, which some programs leave out. Apostrophes before it are the text's own.
 */
const FORMULA = /^'*(?:[\s\p{Cc}\p{Cf}\p{Z}]*[=+\-@＝＋－﹣−﹢﹦＠]|[\t\r\n])/u;

/** A text as a field of CSV, kept text by an apostrophe where a spreadsheet would run it, as one types it there. */
export const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text again. */
export const fromFormulaless = (field: string): string =>
  field.startsWith("'") && FORMULA.test(field.slice(1)) ? field.slice(1) : field;
