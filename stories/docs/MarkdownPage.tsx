import { Markdown } from '@storybook/addon-docs/blocks';

/** Where a page of docs/ stands in Storybook, by its file: a link between two of them leads there. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'api.md': '?path=/docs/用法-recipes-接口-api-reference--docs',
  'checking.md': '?path=/docs/用法-recipes-核对的选项-checking--docs',
  'collect.md': '?path=/docs/用法-recipes-收集上百份-collecting--docs',
  'editing.md': '?path=/docs/用法-recipes-填报-editing--docs',
  'environments.md': '?path=/docs/用法-recipes-在哪里运行-where-it-runs--docs',
  'frameworks.md': '?path=/docs/用法-recipes-各种框架-frameworks--docs',
  'from-excel.md': '?path=/docs/用法-recipes-从-excel-到公布-from-excel--docs',
  'other-languages.md': '?path=/docs/用法-recipes-其他语言-other-languages--docs',
  'sql.md': '?path=/docs/用法-recipes-规则作-sql-rules-as-sql--docs',
};

/** A page of docs/ as it stands there: every heading gets an id of its own, and nothing is wider than a telephone. */
export function MarkdownPage({ text }: { readonly text: string }) {
  const counts = new Map<string, number>();
  const slugify = (heading: string, slugOf: (heading: string) => string): string => {
    const slug = slugOf(heading);
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count + 1}`;
  };
  const linked = text.replace(/\]\(([\w-]+\.md)\)/g, (link, file: string) =>
    file in ADDRESSES ? `](${ADDRESSES[file] ?? ''})` : link,
  );
  return (
    <div className="docs-markdown">
      <Markdown options={{ slugify }}>{linked}</Markdown>
    </div>
  );
}
