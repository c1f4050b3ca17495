import type { Slots } from '../compile';
import type { Evaluation, Truth } from '../evaluate';
import type { Condition, Source, Sum } from '../rule';

// What a compiled condition says. `ASK`: the numbers alone do not decide, the interpreter has to look.
// `LACKING`: something to compare with was not given.
export const NO = 0;
export const YES = 1;
export const ASK = 2;
export const LACKING = 3;
export type Answer = typeof NO | typeof YES | typeof ASK | typeof LACKING;

/** A condition as a closure over the numbers of a report. */
export type Test = (slots: Slots) => Answer;

/** What a condition needs to compile itself. */
export interface Compiling {
  /** Where the number of a source stands. */
  slot(source: Source): number;
  /** Whether the rule compares exactly. */
  readonly isExact: boolean;
  compile(condition: Condition): Test;
}

/** What an argument of a condition is; the checks of rule files, templates and lists of cells go by it. */
export type ArgumentKind =
  | 'sum'
  | 'sums'
  | 'source'
  | 'condition'
  | 'conditions'
  | 'states'
  | 'fact'
  | 'values'
  | 'text'
  | 'pattern'
  | 'topics'
  | 'measure'
  | 'part'
  | 'printing'
  | 'positive'
  | 'natural';

/** A kind of condition: all that anybody has to know of it. */
export interface ConditionKind<Value> {
  /** What its arguments are, in order. A single one is the condition's value, several are a list. */
  readonly arguments: readonly ArgumentKind[];
  /** Whether its first two sums are the two sides of which messages say left, right and difference. */
  readonly compares?: true;
  /** Looks at the report; what keeps it from deciding is left with the evaluation. */
  evaluate(value: Value, evaluation: Evaluation): Truth;
  /** The same over slots, as far as numbers decide it. */
  compile(value: Value, compiling: Compiling): Test;
}

/** The terms of a sum that are numbers of the report. */
export const sourcesIn = (sum: Sum): Source[] =>
  sum.flatMap((term) => (typeof term === 'number' ? [] : [term[1]]));
