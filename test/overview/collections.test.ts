import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { collectionFiles } from '../../scripts/collections-source';

it('the collections of the stories are what the collector makes (npm run generate:stories)', async () => {
  for (const [name, text] of await collectionFiles()) {
    expect(readFileSync(new URL(`../../stories/${name}`, import.meta.url), 'utf8')).toBe(text);
  }
});
