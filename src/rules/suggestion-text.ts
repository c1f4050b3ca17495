import { describeCell, type EditionId, type Locale } from '../format';
import type { Suggestion } from './finding';

const BLANK: Readonly<Record<Locale, string>> = { 'zh-CN': '空', en: 'blank' };

/** A suggestion in one line: what would be changed from what to what, and why; empty for none. */
export function suggestionText(
  edition: EditionId,
  suggestion: Suggestion | undefined,
  locale: Locale = 'zh-CN',
): string {
  const value = (number: number | null): string => String(number ?? BLANK[locale]);
  const edits = (suggestion?.edits ?? []).map(
    ({ address, from, to }) => `${describeCell(edition, address)}: ${value(from)} → ${value(to)}`,
  );
  return [...edits, ...(suggestion?.message ? [suggestion.message] : [])].join('; ');
}
