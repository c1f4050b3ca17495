import { Markdown } from '@storybook/addon-docs/blocks';

/** A page of docs/ as it stands there: every heading gets an id of its own, and nothing is wider than a telephone. */
export function MarkdownPage({ text }: { readonly text: string }) {
  const counts = new Map<string, number>();
  const slugify = (heading: string, slugOf: (heading: string) => string): string => {
    const slug = slugOf(heading);
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count + 1}`;
  };
  return (
    <div className="docs-markdown">
      <Markdown options={{ slugify }}>{text}</Markdown>
    </div>
  );
}
