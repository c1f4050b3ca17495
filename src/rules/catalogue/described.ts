import { EDITIONS, type EditionId } from '../../format';
import type { EngineRule, Rule, RuleAbout } from '../rule';
import { rulesOf } from '.';
import { ABOUTS } from './abouts.generated';
import { ruleOf } from './template';
import { TEMPLATES } from './templates.generated';

/** What a rule is called, what it rests on and what to do about it. */
export function aboutRule(id: string): RuleAbout {
  const about = ABOUTS[id];
  if (!about) throw new Error(`no rule ${id}`);
  return about;
}

/** What the rules of an edition are called and rest on, and the rules. */
export const describedRulesOf = (edition: EditionId): readonly (EngineRule & RuleAbout)[] =>
  rulesOf(edition).map((rule) => ({ ...rule, ...aboutRule(rule.id) }));

/**
 * The catalogue: every rule of every edition, without its instances.
 *
 * @example
 * import { rules } from 'gongkai-report';
 *
 * for (const { id, title, severity } of rules) console.log(id, severity, title.zh);
 */
export const rules: readonly Rule[] = /* @__PURE__ */ TEMPLATES.map((template) => {
  const { instances: _, ...rule } = ruleOf(template, EDITIONS[0] as EditionId); // there is an edition
  return { ...rule, ...aboutRule(template.id) };
});
