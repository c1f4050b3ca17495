import { RECORDS } from '../src/rules/catalogue/records';

const WARNING =
  '// Written by scripts/generate-rule-templates.ts from the records beside it. Do not edit: run `npm run generate`.';

/**
 * The records of the catalogue without what no check needs (title, basis, help, examples): so a page that only
 * checks does not load those, and a rule still stands in one place.
 */
export function ruleTemplatesSource(): string {
  const templates = RECORDS.map(
    ({ title: _, help: __, basis: ___, examples: ____, ...template }) => template,
  );
  return `${WARNING}
import type { RuleTemplate } from './template';

/** The rules of the catalogue as the engine needs them. */
export const TEMPLATES: readonly RuleTemplate[] = ${JSON.stringify(templates, null, 1)} as readonly RuleTemplate[]; // a slot may stand for a name
`;
}

/**
 * What people read about the rules (title, help, basis), apart from what decides them and from the examples: a page
 * that lists findings by their titles loads neither the examples nor what it has of the rules a second time.
 */
export function ruleAboutsSource(): string {
  const abouts = Object.fromEntries(
    RECORDS.map(({ id, title, help, basis }) => [id, { title, help, basis }]),
  );
  return `${WARNING}
import type { RuleAbout } from '../rule';

/** What each rule is called, what it rests on and what to do about it, by its id. */
export const ABOUTS: Readonly<Record<string, RuleAbout>> = ${JSON.stringify(abouts, null, 1)};
`;
}

/** What shows each rule, apart: only who publishes the rules or tries them needs it. */
export function ruleExamplesSource(): string {
  const examples = Object.fromEntries(RECORDS.map(({ id, examples: shown }) => [id, shown]));
  return `${WARNING}
import type { RuleExample } from '../rule';

/** What shows each rule, by its id. */
export const EXAMPLES: Readonly<Record<string, readonly RuleExample[]>> = ${JSON.stringify(examples, null, 1)};
`;
}
