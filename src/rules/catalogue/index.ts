import type { EditionId } from '../../format';
import type { EngineRule } from '../rule';
import { ruleOf } from './template';
import { TEMPLATES } from './templates.generated';

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
