import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/styles');

/** What another sheet changes of the report's own on purpose. */
const SHARED: ReadonlySet<string> = new Set([
  'gk-root',
  'gk-scroll',
  'gk-value',
  'gk-value--total',
  'gk-skip',
]);

/** The classes with which a selector of a sheet begins. */
function firstClasses(name: string): Set<string> {
  const found = new Set<string>();
  transform({
    filename: name,
    code: readFileSync(join(folder, name)),
    visitor: {
      Selector(selector) {
        const first = selector.find((part) => part.type === 'class' && part.name.startsWith('gk-'));
        if (first?.type === 'class' && !SHARED.has(first.name)) found.add(first.name);
      },
    },
  });
  return found;
}

it('no sheet calls by the name of another what is something else: a page may have them all', () => {
  const sheets = ['report.css', 'editor.css', 'collection.css', 'site.css'];
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(sheets));
  const owner = new Map<string, string>();
  const twice: string[] = [];
  for (const sheet of sheets) {
    for (const name of firstClasses(sheet)) {
      const other = owner.get(name);
      if (other) twice.push(`${name}: ${other}, ${sheet}`);
      else owner.set(name, sheet);
    }
  }
  expect(twice).toEqual([]);
});
