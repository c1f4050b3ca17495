/**
 * Writes stories/made-collection.json (three hundred bodies that do not exist) and stories/real-collection.json (the
 * sample documents). Run by `npm run generate:stories`; a test fails while one is out of date.
 */
import { writeFileSync } from 'node:fs';
import { collectionFiles } from './collections-source';

for (const [name, text] of await collectionFiles()) {
  writeFileSync(new URL(`../stories/${name}`, import.meta.url), text);
}
