import { EDITIONS, type EditionId } from '../../format';
import type { EngineRule, Rule } from '../rule';
import { cellRules } from './cells';
import { sumRules } from './sums';
import { type RuleTemplate, ruleOf } from './template';

const TEMPLATES: readonly RuleTemplate[] = [...sumRules, ...cellRules];

const byEdition = new Map<EditionId, readonly EngineRule[]>();

/** The rules of an edition with their instances, in the order of the catalogue. */
export function rulesOf(edition: EditionId): readonly EngineRule[] {
  let rules = byEdition.get(edition);
  if (!rules) {
    rules = TEMPLATES.map((template) => ruleOf(template, edition)).filter(
      ({ instances }) => instances.length > 0,
    );
    byEdition.set(edition, rules);
  }
  return rules;
}

/** The catalogue: every rule of every edition, without its instances. */
export const rules: readonly Rule[] = /* @__PURE__ */ TEMPLATES.map((template) => {
  const { instances: _, ...rule } = ruleOf(template, EDITIONS[0] as EditionId); // there is an edition
  return rule;
});
