import { writeFileSync } from 'node:fs';
import { ruleTemplatesSource } from './rule-templates-source';

writeFileSync(
  new URL('../src/rules/catalogue/templates.generated.ts', import.meta.url),
  ruleTemplatesSource(),
);
