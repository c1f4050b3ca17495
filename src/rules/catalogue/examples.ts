import type { EditionId } from '../../format';
import type { RuleExample } from '../rule';

const ANY: readonly RuleExample[] = [];

/** Examples of a rule that an edition can show. */
export function examplesOf(_ruleId: string, _edition: EditionId): readonly RuleExample[] {
  return ANY;
}
