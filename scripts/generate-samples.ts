/**
 * Writes samples/*.json: the sample documents as the package itself reads them. Run `npm run generate`
 * after a change of a reader; a test fails while a file is out of date.
 */
import { writeFileSync } from 'node:fs';
import { readSamples } from './read-samples';

for (const { jsonFile, json } of await readSamples()) writeFileSync(jsonFile, json);
