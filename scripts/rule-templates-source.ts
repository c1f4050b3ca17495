import { RECORDS } from '../src/rules/catalogue/records';

/**
 * The records of the catalogue without what no check needs (title, basis, help, examples): so a page that only
 * checks does not load those, and a rule still stands in one place.
 */
export function ruleTemplatesSource(): string {
  const templates = RECORDS.map(
    ({ title: _, help: __, basis: ___, examples: ____, ...template }) => template,
  );
  return `// Written by scripts/generate-rule-templates.ts from the records beside it. Do not edit: run \`npm run generate\`.
import type { RuleTemplate } from './template';

/** The rules of the catalogue as the engine needs them. */
export const TEMPLATES: readonly RuleTemplate[] = ${JSON.stringify(templates, null, 1)} as readonly RuleTemplate[]; // a slot may stand for a name
`;
}
