import { describeCell, EDITIONS, type EditionId, editionForm, findCell } from '../format';
import { tableName } from '../format/editions';
import { describedRulesOf } from '../rules/catalogue/described';
import { cellsRead } from '../rules/conditions';
import type { EngineRule, Instance, RuleAbout } from '../rules/rule';
import { NoSql, predicateOf } from './conditions';

/** An instance of a rule that has SQL. */
export interface SqlInstance {
  readonly anchor: string;
  /** The anchor in the form's words. */
  readonly place: string;
  /** True of a row `c` (and last year's row `p`) exactly where the rule finds something; else false or NULL. */
  readonly broken: string;
}

/** A rule of an edition that has SQL. */
export interface SqlRule {
  readonly id: string;
  readonly edition: EditionId;
  /** As SQL: a year may make it another one. */
  readonly severity: string;
  readonly title: string;
  /** Whether it compares with last year's row `p`. */
  readonly usesPrevious: boolean;
  readonly instances: readonly SqlInstance[];
}

/** A rule that has no SQL, and what of it SQL cannot tell: kinds of condition, facts or sources. */
export interface RuleWithoutSql {
  readonly id: string;
  readonly edition: EditionId;
  readonly title: string;
  readonly needs: readonly string[];
}

type DescribedRule = EngineRule & RuleAbout;

/** A text in quotes. */
export const sqlString = (text: string): string => `'${text.replace(/'/g, "''")}'`;

function anchorLabel(edition: EditionId, anchor: string): string {
  if (findCell(edition, anchor)) return describeCell(edition, anchor);
  return tableName(edition, anchor) ?? anchor;
}

const both = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' AND ')})`;

/** Where an instance finds something, whatever other rules say. @throws NoSql */
function brokenAlone({ when, assert }: Instance, edition: EditionId): string {
  const { fails } = predicateOf(assert, edition);
  return when ? both([predicateOf(when, edition).holds, fails]) : fails;
}

function sqlInstances(
  rule: DescribedRule,
  edition: EditionId,
  byId: ReadonlyMap<string, DescribedRule>,
): SqlInstance[] {
  if (rule.tolerance !== 'exact') throw new NoSql('stated precision');
  return rule.instances.map((instance) => {
    const { anchor } = instance;
    const stronger = (rule.yieldsTo ?? []).flatMap((id) =>
      (byId.get(id)?.instances ?? []).filter((other) => other.anchor === anchor),
    );
    const broken = both([
      brokenAlone(instance, edition),
      // What is unknown of the other does not hold this one back.
      ...stronger.map((other) => `CASE WHEN ${brokenAlone(other, edition)} THEN 0 ELSE 1 END = 1`),
    ]);
    return { anchor, place: anchorLabel(edition, anchor), broken };
  });
}

const usesPrevious = ({ instances }: DescribedRule): boolean =>
  instances.some(({ when, assert }) =>
    [assert, ...(when ? [when] : [])].some((condition) =>
      [...cellsRead(condition, undefined).keys()].some((source) => source.startsWith('@previous:')),
    ),
  );

function severityInSql(
  { severity, severityBeforeBinding }: DescribedRule,
  edition: EditionId,
): string {
  const { bindingFrom } = editionForm(edition);
  return severityBeforeBinding === undefined
    ? sqlString(severity)
    : `CASE WHEN c.year < ${bindingFrom} THEN ${sqlString(severityBeforeBinding)} ELSE ${sqlString(severity)} END`;
}

interface RulesInSql {
  readonly rules: readonly SqlRule[];
  readonly without: readonly RuleWithoutSql[];
}

let made: RulesInSql | undefined;

/**
 * Every rule of every edition: as SQL, or why it has none.
 *
 * @example
 * import { rulesInSql } from 'gongkai-report/sql';
 *
 * const { rules, without } = rulesInSql();
 * for (const { id, instances } of rules) console.log(id, instances.length);
 * for (const { id, needs } of without) console.warn(id, needs);
 */
export function rulesInSql(): RulesInSql {
  if (made) return made;
  const rules: SqlRule[] = [];
  const without: RuleWithoutSql[] = [];
  for (const edition of EDITIONS) {
    const described = describedRulesOf(edition);
    const byId = new Map(described.map((rule) => [rule.id, rule]));
    for (const rule of described) {
      const { id } = rule;
      const title = rule.title.zh;
      try {
        const instances = sqlInstances(rule, edition, byId);
        rules.push({
          id,
          edition,
          severity: severityInSql(rule, edition),
          title,
          usesPrevious: usesPrevious(rule),
          instances,
        });
      } catch (error) {
        if (!(error instanceof NoSql)) throw error;
        without.push({ id, edition, title, needs: needsOf(rule, edition) });
      }
    }
  }
  made = { rules, without };
  return made;
}

/** What of a rule SQL cannot tell, each once. */
function needsOf(rule: DescribedRule, edition: EditionId): string[] {
  const needs = new Set<string>();
  if (rule.tolerance !== 'exact') needs.add('stated precision');
  for (const { when, assert } of rule.instances) {
    for (const condition of [assert, ...(when ? [when] : [])]) {
      try {
        predicateOf(condition, edition);
      } catch (error) {
        if (!(error instanceof NoSql)) throw error;
        needs.add(error.message);
      }
    }
  }
  return [...needs];
}
