/** Writes stories/rules/*.stories.tsx, a page for each rule. Run by `npm run generate:stories`; a test holds the files to the catalogue. */
import { writeFileSync } from 'node:fs';
import { ruleStories } from './rule-stories-source';

for (const [name, source] of ruleStories()) {
  writeFileSync(new URL(`../stories/rules/${name}`, import.meta.url), source);
}
