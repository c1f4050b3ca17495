import type { SourcePlace } from '../report';
import type { Statement } from './narrative/statement';

/** `error`: the form's own arithmetic or type is broken. `query`: to be fixed or explained. `info`: a note on form. */
export type Severity = 'error' | 'query' | 'info';

/**
 * How one instance of a rule ended. `open`: cannot be decided because of blank or unreadable cells.
 * `notApplicable`: its precondition does not hold. `review`: a person must look.
 */
export type Outcome = 'pass' | 'fail' | 'open' | 'notApplicable' | 'review';

/** 0 document and sections, 1 inside the tables, 2 against last year, 3 against other bodies, 4 narrative against tables. */
export type Level = 0 | 1 | 2 | 3 | 4;

/** The part a cell plays in a finding. */
export type CellRole = 'total' | 'addend' | 'left' | 'right' | 'subject';

/** A cell that a finding speaks of. */
export interface FindingCell {
  /** Address in the report; `@previous:` before it for last year's, `@child:` for a body that is added up. */
  readonly address: string;
  readonly role: CellRole;
  readonly value: number | null;
  /** The text in the document, where readings were given. */
  readonly raw?: string;
  readonly place?: SourcePlace;
}

/** One change of a cell. */
export interface Edit {
  readonly address: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** A set of changes that would repair something. Never applied by itself. */
export interface Suggestion {
  readonly edits: readonly Edit[];
  /** What kind of slip would explain it, in the interface language. */
  readonly message: string;
  /** Instances (`ruleId@anchor`) of the sums that it repairs. */
  readonly repairs: readonly string[];
  /** Other suggestions explain the case as well. */
  readonly ambiguous: boolean;
}

/** Something in a report that a person should know. */
export interface Finding {
  readonly ruleId: string;
  /** The cell or section that stands for the instance, e.g. the total of a broken sum. */
  readonly anchor: string;
  /** `fail`: the rule is broken. `review`: a person has to look, as nothing but a person can tell. */
  readonly outcome: 'fail' | 'review';
  readonly severity: Severity;
  readonly level: Level;
  readonly cells: readonly FindingCell[];
  /** In the interface language, with the cells in the form's own words. */
  readonly message: string;
  /** The sentences that a narrative finding quotes, with their place. */
  readonly statements?: readonly Statement[];
  /** Best first. */
  readonly suggestions: readonly Suggestion[];
  /** Stays the same from run to run: rule, anchor, body and year. */
  readonly fingerprint: string;
  /** The figures that the finding rests on, as text: an explanation holds as long as they do. */
  readonly figures?: string;
  /** What a person said about it, see `withExplanations`. */
  readonly explanation?: {
    readonly text: string;
    readonly date?: string;
    /** The figures have changed since. */
    readonly stale: boolean;
  };
}

/** @throws TypeError for what is no list of findings. */
export function assertFindings(findings: unknown): asserts findings is readonly Finding[] {
  const isFinding = (each: Partial<Finding> | null | undefined): boolean =>
    typeof each?.ruleId === 'string' &&
    Array.isArray(each.cells) &&
    Array.isArray(each.suggestions);
  let isList = false;
  try {
    isList = Array.isArray(findings) && findings.every(isFinding);
  } catch {
    // what throws when it is looked at is no list
  }
  if (!isList)
    throw new TypeError(
      'these are no findings of a check: they have to be a list, as checkReport gives it',
    );
}

/** The findings of a result, whatever it is; nothing where it has none. */
export function findingsOf(result: { readonly findings: unknown }): unknown {
  try {
    return result?.findings;
  } catch {
    return undefined;
  }
}
