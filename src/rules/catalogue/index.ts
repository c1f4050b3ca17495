import { EDITIONS, type EditionId } from '../../format';
import type { EngineRule, Rule, RuleAbout } from '../rule';
import { ABOUT } from './about';
import { bodyRules } from './bodies';
import { cellRules } from './cells';
import { documentRules } from './document';
import { narrativeRules } from './narrative';
import { sumRules } from './sums';
import { tableRules } from './tables';
import { type RuleTemplate, ruleOf } from './template';
import { yearRules } from './years';

const TEMPLATES: readonly RuleTemplate[] = [
  ...sumRules,
  ...cellRules,
  ...tableRules,
  ...documentRules,
  ...yearRules,
  ...bodyRules,
  ...narrativeRules,
];

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

/** What the rules of an edition are called and rest on, and the rules. */
export const describedRulesOf = (edition: EditionId): readonly (EngineRule & RuleAbout)[] =>
  rulesOf(edition).map((rule) => ({ ...rule, ...aboutRule(rule.id) }));

/** @throws Error for a rule that nobody described: a fault of the catalogue, which a test looks for. */
export function aboutRule(id: string): RuleAbout {
  const about = ABOUT[id];
  if (!about) throw new Error(`rule ${id} is not described`);
  return about;
}

/** The catalogue: every rule of every edition, without its instances. */
export const rules: readonly Rule[] = /* @__PURE__ */ TEMPLATES.map((template) => {
  const { instances: _, ...rule } = ruleOf(template, EDITIONS[0] as EditionId); // there is an edition
  return { ...rule, ...aboutRule(rule.id) };
});
