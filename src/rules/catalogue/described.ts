import { EDITIONS, type EditionId, findCell } from '../../format';
import type { EngineRule, Rule, RuleAbout, RuleExample } from '../rule';
import { rulesOf } from '.';
import { RECORDS } from './records';
import { ruleOf } from './template';

const BY_ID = /* @__PURE__ */ new Map(/* @__PURE__ */ RECORDS.map((record) => [record.id, record]));

const recordOf = (id: string) => {
  const record = BY_ID.get(id);
  if (!record) throw new Error(`no rule ${id}`);
  return record;
};

/** What a rule is called, what it rests on and what to do about it. */
export function aboutRule(id: string): RuleAbout {
  const { title, help, basis } = recordOf(id);
  return { title, help, basis };
}

/** What the rules of an edition are called and rest on, and the rules. */
export const describedRulesOf = (edition: EditionId): readonly (EngineRule & RuleAbout)[] =>
  rulesOf(edition).map((rule) => ({ ...rule, ...aboutRule(rule.id) }));

/** The catalogue: every rule of every edition, without its instances. */
export const rules: readonly Rule[] = /* @__PURE__ */ RECORDS.map(
  ({ title, help, basis, examples: _, ...template }) => {
    const { instances: __, ...rule } = ruleOf(template, EDITIONS[0] as EditionId); // there is an edition
    return { ...rule, title, help, basis };
  },
);

const isCellOf = (edition: EditionId, source: string): boolean =>
  findCell(edition, source) !== undefined || !source.includes('.');

/** The examples of a rule that an edition can show: those whose cells its form has. */
export function examplesOf(ruleId: string, edition: EditionId): readonly RuleExample[] {
  return recordOf(ruleId).examples.filter(({ anchor, cells = {}, previous }) =>
    [anchor, ...Object.keys(cells), ...Object.keys(previous?.cells ?? {})].every((source) =>
      isCellOf(edition, source),
    ),
  );
}
