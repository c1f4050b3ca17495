import type { NarrativeSection } from './sections';

/** A number, or what 余, 约, 近, 多 and 以上 leave open. */
export interface StatedNumber {
  readonly lo: number;
  /** Infinity where the text gives no upper bound. */
  readonly hi: number;
}

/** What a sentence of the narrative says about one number. */
export interface Statement {
  /**
   * What is counted: `received`, `answered`, `denied`, `denied.stateSecret`, `review.upheld`, `documents.issued`,
   * `processingFee` and the like; the rules of level 4 name them all.
   */
  readonly measure: string;
  /** Addresses of the cells that the number may be set against; none where the tables have no such number. */
  readonly cells: readonly string[];
  /** In the unit of the cells; processing fees in 元, percentages in per cent. */
  readonly number: StatedNumber;
  /**
   * What the sentence speaks of: the report's `year`, or `other`: another year, a part of one, or all years
   * so far. Only the report's year is set against its tables.
   */
  readonly period: 'year' | 'other';
  /** Whether subject, measure and period are said outright, so that the sentence can only mean this. */
  readonly explicit: boolean;
  /** What the text itself makes of the number (its parts added up, a share worked out): one of these. */
  readonly within?: readonly StatedNumber[];
  readonly section: NarrativeSection;
  /** Which block of the section, from 0. */
  readonly block: number;
  /** Offsets of the number in the block's text, from 0. */
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
}

const byMeasure = new WeakMap<readonly Statement[], ReadonlyMap<string, readonly Statement[]>>();

/** Of some statements those on a measure; told apart once, since every rule asks for some. */
export function statementsOn(
  statements: readonly Statement[] | undefined,
  measure: string,
): readonly Statement[] {
  if (!statements) return [];
  let known = byMeasure.get(statements);
  if (!known) {
    const groups = new Map<string, Statement[]>();
    for (const each of statements) {
      const group = groups.get(each.measure);
      if (group) group.push(each);
      else groups.set(each.measure, [each]);
    }
    known = groups;
    byMeasure.set(statements, known);
  }
  return known.get(measure) ?? [];
}
