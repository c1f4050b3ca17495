import { perEdition } from '../../format/per-edition';
import type { EngineRule } from '../rule';
import { ruleOf } from './template';
import { TEMPLATES } from './templates.generated';

/** The rules of an edition with their instances, in the order of the catalogue. */
export const rulesOf = /* @__PURE__ */ perEdition((edition): readonly EngineRule[] =>
  TEMPLATES.map((template) => ruleOf(template, edition)).filter(
    ({ instances }) => instances.length > 0,
  ),
);
