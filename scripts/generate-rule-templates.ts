import { writeFileSync } from 'node:fs';
import { ruleAboutsSource, ruleExamplesSource, ruleTemplatesSource } from './rule-templates-source';

const catalogue = new URL('../src/rules/catalogue/', import.meta.url);
writeFileSync(new URL('templates.generated.ts', catalogue), ruleTemplatesSource());
writeFileSync(new URL('abouts.generated.ts', catalogue), ruleAboutsSource());
writeFileSync(new URL('examples.generated.ts', catalogue), ruleExamplesSource());
