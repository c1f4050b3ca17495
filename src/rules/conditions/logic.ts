import type { Condition } from '../rule';
import {
  type Answer,
  ASK,
  type Compiling,
  type ConditionKind,
  LACKING,
  NO,
  type Test,
  YES,
} from './kind';

/** Every condition is true. */
export const all: ConditionKind<readonly Condition[]> = {
  arguments: ['conditions'],
  evaluate: (conditions, evaluation) => evaluation.every(conditions, false),
  compile: (conditions, compiling) => junction(conditions, NO, YES, compiling),
};

/** At least one condition is true. */
export const any: ConditionKind<readonly Condition[]> = {
  arguments: ['conditions'],
  evaluate: (conditions, evaluation) => evaluation.every(conditions, true),
  compile: (conditions, compiling) => junction(conditions, YES, NO, compiling),
};

/** The condition is false. */
export const not: ConditionKind<Condition> = {
  arguments: ['condition'],
  evaluate: (condition, evaluation) => {
    const truth = evaluation.truth(condition);
    return truth === undefined ? undefined : !truth;
  },
  compile: (condition, { compile }) => {
    const inner = compile(condition);
    return (slots) => {
      const answer = inner(slots);
      return answer === YES ? NO : answer === NO ? YES : answer;
    };
  },
};

function junction(
  conditions: readonly Condition[],
  decisive: Answer,
  otherwise: Answer,
  { compile }: Compiling,
): Test {
  const tests = conditions.map(compile);
  return (slots) => {
    let result: Answer = otherwise;
    for (let i = 0; i < tests.length; i++) {
      const answer = tests[i]?.(slots);
      if (answer === decisive) return decisive;
      if (answer === ASK || (answer === LACKING && result !== ASK)) result = answer;
    }
    return result;
  };
}
