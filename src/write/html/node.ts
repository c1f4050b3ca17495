/** A piece of a page: an element, or text. Whoever writes it out escapes it; nothing here is markup. */
export type PageNode = PageElement | string;

export interface PageElement {
  readonly tag: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly PageNode[];
}

/** What a drawing may put between other nodes: nothing, where a condition does not hold. */
export type PageContent = PageNode | false | undefined | readonly PageContent[];

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; attributes that are undefined are left out. */
export function element(
  tag: string,
  attributes: Attributes = {},
  ...content: readonly PageContent[]
): PageElement {
  return {
    tag,
    attributes: Object.keys(attributes).flatMap((name) => {
      const value = attributes[name];
      return value === undefined ? [] : [[name, String(value)] as const];
    }),
    children: flatten(content),
  };
}

function flatten(content: readonly PageContent[]): PageNode[] {
  const nodes: PageNode[] = [];
  for (const each of content) {
    if (each === false || each === undefined) continue;
    // Array.isArray does not narrow a readonly array out of a union.
    if (typeof each === 'object' && !('tag' in each)) nodes.push(...flatten(each));
    else nodes.push(each);
  }
  return nodes;
}

/** A heading of any level; beyond 6 it is 6, the last that HTML has. */
export const heading = (
  level: number,
  attributes: Attributes,
  ...content: readonly PageContent[]
): PageElement => element(`h${Math.min(Math.max(level, 1), 6)}`, attributes, ...content);

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in a quoted attribute. */
export const escapeMarkup = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

const VOID = new Set(['br', 'col', 'link', 'meta', 'wbr']);
// A line break after these harms no text and lets a person read and compare the source.
const OWN_LINE = new Set(
  'article caption col colgroup dd div dl dt h1 h2 h3 h4 h5 h6 header li nav ol p section table tbody th td thead tr ul'.split(
    ' ',
  ),
);

/** The markup of nodes: the same bytes for the same nodes, valid as HTML and as XHTML. */
export function toMarkup(nodes: readonly PageNode[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return escapeMarkup(node);
      const { tag, attributes, children } = node;
      const start = attributes.map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`).join('');
      const line = OWN_LINE.has(tag) ? '\n' : '';
      if (VOID.has(tag)) return `<${tag}${start} />${line}`;
      return `<${tag}${start}>${toMarkup(children)}</${tag}>${line}`;
    })
    .join('');
}
