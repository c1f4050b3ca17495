import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ruleStories } from '../../scripts/rule-stories-source';

const folder = new URL('../../stories/rules/', import.meta.url);

it('has a page for every rule, and for no other (npm run generate:stories)', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.stories.tsx'));
  const expected = ruleStories();
  expect(files.sort()).toEqual([...expected.keys()].sort());
  for (const name of files) {
    expect(readFileSync(new URL(name, folder), 'utf8')).toBe(expected.get(name));
  }
});
