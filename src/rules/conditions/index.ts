import type { CellRole } from '../finding';
import type { Condition, ConditionArguments, ConditionName, RuleCore, Source, Sum } from '../rule';
import { apart, filled, number, plain, state } from './cells';
import { type ArgumentKind, type ConditionKind, sourcesIn } from './kind';
import { all, any, not } from './logic';
import { eq, le, lt, multipleOf } from './numbers';
import { stated, statedMultiple, statedOnce, statedSum, statedWithin } from './statements';
import { covers, fact, labels, matches, overlap } from './texts';

/** Every kind of condition, by the key that names it in a rule. */
export const CONDITIONS: {
  readonly [Name in ConditionName]: ConditionKind<ConditionArguments[Name]>;
} = {
  eq,
  le,
  lt,
  all,
  any,
  not,
  filled,
  number,
  multipleOf,
  state,
  plain,
  apart,
  fact,
  matches,
  covers,
  overlap,
  labels,
  stated,
  statedMultiple,
  statedSum,
  statedOnce,
  statedWithin,
};

/** A condition taken apart: its kind, and its value as that kind takes it. */
export function conditionKind(condition: Condition): {
  readonly kind: ConditionKind<unknown>;
  readonly value: unknown;
} {
  for (const name in condition) {
    // A condition has one key, and the value that ConditionArguments gives it.
    const kind = CONDITIONS[name as ConditionName] as ConditionKind<unknown> | undefined;
    if (kind) return { kind, value: (condition as Readonly<Record<string, unknown>>)[name] };
  }
  throw new TypeError(`no condition: ${JSON.stringify(condition)}`);
}

/** The arguments of a condition, each with what it is. */
export function argumentsOf(condition: Condition): readonly (readonly [ArgumentKind, unknown])[] {
  const { kind, value } = conditionKind(condition);
  const list = kind.arguments.length === 1 ? [value] : (value as readonly unknown[]); // as the kind declares
  return kind.arguments.map((each, i) => [each, list[i]] as const);
}

/** The cells that a condition reads, in order, each with the part it plays. */
export function cellsRead(condition: Condition, roles: RuleCore['roles']): Map<Source, CellRole> {
  const found = new Map<Source, CellRole>();
  const add = (source: Source, role: CellRole): void => {
    if (!source.startsWith('#') && !found.has(source)) found.set(source, role);
  };
  const visit = (each: Condition): void => {
    const { compares } = conditionKind(each).kind;
    argumentsOf(each).forEach(([kind, value], i) => {
      // Values are what their kinds say; a rule file is looked at before it gets here.
      if (kind === 'condition') visit(value as Condition);
      else if (kind === 'conditions') (value as readonly Condition[]).forEach(visit);
      else if (kind === 'source') add(value as Source, roles?.left ?? 'subject');
      else if (kind === 'sums') {
        for (const sum of value as readonly Sum[])
          for (const source of sourcesIn(sum)) add(source, 'subject');
      } else if (kind === 'sum') {
        const side = i === 0 ? 'left' : 'right';
        for (const source of sourcesIn(value as Sum))
          add(source, compares ? (roles?.[side] ?? side) : 'subject');
      }
    });
  };
  visit(condition);
  return found;
}

/** The comparison that a message speaks of when it says left, right and difference: the first. */
export function comparisonIn(condition: Condition): readonly [Sum, Sum] | undefined {
  const { kind, value } = conditionKind(condition);
  if (kind.compares) return value as readonly [Sum, Sum]; // as the kind declares
  for (const [argument, inner] of argumentsOf(condition)) {
    const conditions =
      argument === 'condition' ? [inner] : argument === 'conditions' ? (inner as unknown[]) : [];
    for (const each of conditions) {
      const found = comparisonIn(each as Condition);
      if (found) return found;
    }
  }
  return undefined;
}
