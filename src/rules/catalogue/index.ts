import { EDITIONS, type EditionId } from '../../format';
import type { EngineRule, Rule } from '../rule';
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

/** The catalogue: every rule of every edition, without its instances. */
export const rules: readonly Rule[] = /* @__PURE__ */ TEMPLATES.map((template) => {
  const { instances: _, ...rule } = ruleOf(template, EDITIONS[0] as EditionId); // there is an edition
  return rule;
});
