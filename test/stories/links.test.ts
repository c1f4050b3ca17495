import { readdirSync, readFileSync } from 'node:fs';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
import { expect, it } from 'vitest';

const folder = new URL('../../stories/', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const textOf = (name: string): string => readFileSync(new URL(encodeURI(name), folder), 'utf8');

/** The pages and stories as Storybook names them in addresses. */
function addresses(): Set<string> {
  const found = new Set<string>();
  for (const name of files.filter((each) => each.endsWith('.mdx'))) {
    const title = /<Meta title="([^"]+)"/.exec(textOf(name))?.[1] ?? '';
    found.add(`docs/${toId(title, 'docs')}`);
  }
  for (const name of files.filter((each) => each.endsWith('.stories.tsx'))) {
    const text = textOf(name);
    const id = /^ {2}id: '([^']+)'/m.exec(text)?.[1] ?? '';
    if (!text.includes("'!autodocs'")) found.add(`docs/${toId(id, 'docs')}`);
    for (const [, story = ''] of text.matchAll(/^export const (\w+)/gm)) {
      found.add(`story/${toId(id, storyNameFromExport(story))}`);
    }
  }
  return found;
}

it('every link of the docs pages and the stories leads to a page or a story', () => {
  const known = addresses();
  const links = files
    .filter((each) => /\.(mdx|tsx)$/.test(each))
    .flatMap((name) =>
      [...textOf(name).matchAll(/\?path=\/([^)#"'`]+)/g)].map(([, to]) => to ?? ''),
    )
    // Those of the explorer are made from the ids of the rules, as their pages are.
    .filter((link) => !link.includes('${'));
  expect(links.length).toBeGreaterThan(40);
  expect(links.filter((link) => !known.has(link))).toEqual([]);
});

it('every page of docs/ is a page of Storybook, and its links to others lead to their pages', () => {
  const docs = new URL('../../docs/', import.meta.url);
  const pages = readdirSync(docs).filter((name) => name.endsWith('.md'));
  const shown = files
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) =>
      [...textOf(name).matchAll(/from '\.\.\/\.\.\/docs\/([\w-]+\.md)\?raw'/g)].map(
        ([, page]) => page,
      ),
    );
  expect(pages.filter((page) => !shown.includes(page))).toEqual([]);
  const addressed = textOf('docs/MarkdownPage.tsx');
  expect(pages.filter((page) => !addressed.includes(`'${page}': '?path=`))).toEqual([]);
  const linked = pages.flatMap((page) =>
    [...readFileSync(new URL(page, docs), 'utf8').matchAll(/\]\(([\w-]+\.md)[^)]*\)/g)].map(
      ([, to]) => to,
    ),
  );
  expect(linked.filter((to) => to === undefined || !pages.includes(to))).toEqual([]);
});
