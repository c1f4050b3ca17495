import { looksLikeValue } from '../numbers';

/**
 * Tables that stand side by side in a sheet, with a blank column between them. A row of the sheet is then no
 * row of a table.
 */

/** Columns, both ends included. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** A part of a sheet, all ends included. */
export interface Area extends Span {
  readonly top: number;
  readonly bottom: number;
}

const END = Number.MAX_SAFE_INTEGER;
export const EVERYWHERE: Area = { top: 0, bottom: END, left: 0, right: END };

/** Spans joined where they touch, from left to right. */
function touching(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.left - b.left)) {
    const last = result[result.length - 1];
    if (last && span.left <= last.right + 1)
      result[result.length - 1] = { ...last, right: Math.max(last.right, span.right) };
    else result.push(span);
  }
  return result;
}

const isNumber = (text: string): boolean => /^\s*\d/.test(text) && looksLikeValue(text);

/** Whether the numbers in some columns have their labels there. */
function isTable(rows: readonly (readonly string[])[], { left, right }: Span): boolean {
  const numbered = rows
    .map((row) => row.slice(left, right + 1))
    .filter((texts) => texts.some(isNumber));
  const labelled = numbered.filter((texts) =>
    texts.some((text) => /[㐀-鿿]/.test(text) && !isNumber(text)),
  );
  return labelled.length * 2 > numbered.length;
}

/**
 * The parts of a sheet that are to be read as tables of their own, from top to bottom.
 *
 * @param rows the texts of the sheet
 * @param filled what is filled in each row: its texts, and what merged cells cover
 */
export function islandsIn(
  rows: readonly (readonly string[])[],
  filled: readonly (readonly Span[])[],
): readonly Area[] {
  const parts: Area[] = [];
  let from = 0;
  for (let top = 0; top < rows.length; top++) {
    let end = top;
    while (filled[end]?.length) end++;
    const sides = touching(filled.slice(top, end).flatMap(touching));
    const own = rows.slice(top, end);
    // Labels on one side of a blank column and their numbers on the other are one table.
    if (sides.length > 1 && sides.every((side) => isTable(own, side))) {
      if (from < top) parts.push({ ...EVERYWHERE, top: from, bottom: top - 1 });
      parts.push(...sides.map((side) => ({ ...side, top, bottom: end - 1 })));
      from = end;
    }
    top = Math.max(top, end);
  }
  return [...parts, { ...EVERYWHERE, top: from }];
}
