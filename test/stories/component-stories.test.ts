import type { Parameters } from 'storybook/internal/types';
import { describe, expect, it } from 'vitest';
import * as react from '../../src/react';
import * as collection from '../../src/react/collection';
import * as compare from '../../src/react/compare';
import * as live from '../../src/react/live';

interface Annotations {
  readonly component?: unknown;
  readonly tags?: readonly string[];
  readonly parameters?: Parameters;
  readonly globals?: Readonly<Record<string, unknown>>;
}

type StoryFile = Readonly<Record<string, Annotations>> & { readonly default: Annotations };

const components: readonly unknown[] = Object.values({
  ...react,
  ...compare,
  ...collection,
  ...live,
});
const files = Object.entries(
  import.meta.glob<StoryFile>(
    // That of the tokens is of no component, and reads the stylesheet, which vitest leaves empty.
    ['../../stories/*.stories.tsx', '!../../stories/Tokens.stories.tsx'],
    { eager: true },
  ),
)
  .map(([path, { default: meta, ...stories }]) => ({
    name: path.replace(/^.*\//, ''),
    meta,
    stories: Object.entries(stories),
  }))
  .filter(({ meta }) => components.includes(meta.component));

it('finds the story files of the components', () => {
  expect(new Set(files.map(({ meta }) => meta.component))).toEqual(new Set(components));
});

describe.each(files)('$name', ({ meta, stories }) => {
  // Else the toolbar of editions would be there to choose from, and choosing would change nothing.
  it.each(stories)('%s follows the toolbar of editions, or holds one', (_, story) => {
    const { editions } = { ...meta.parameters, ...story.parameters };
    const { edition } = { ...meta.globals, ...story.globals };
    expect(editions ?? edition).toBeDefined();
  });

  it('is described in Chinese, if it has a docs page', () => {
    if (!meta.tags?.includes('!autodocs')) expect(meta.parameters?.zh).toMatch(/\p{Script=Han}/u);
  });
});
