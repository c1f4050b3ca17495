import { isList, type PageContent, type PageElement } from './node';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const ESCAPED = /[&<>"']/;

/** Text as it may stand between tags and in a quoted attribute. Of most there is nothing to escape. */
export const escapeMarkup = (text: string): string =>
  ESCAPED.test(text)
    ? text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
    : text;

const VOID = new Set(['br', 'col', 'input', 'link', 'meta', 'wbr']);
// A line break after these harms no text and lets a person read and compare the source.
const OWN_LINE = new Set(
  'article caption col colgroup dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header li nav ol p section table tbody th td thead tr ul'.split(
    ' ',
  ),
);

/**
 * Content as markup: the same bytes for the same tree, valid as HTML and as XHTML. It has no slots: nothing fits
 * into them here.
 */
export function toMarkup(content: PageContent): string {
  if (typeof content === 'string') return escapeMarkup(content);
  if (content === false || content === undefined) return '';
  if (isList(content)) return content.map(toMarkup).join('');
  if ('tag' in content) return content.isKept ? keptMarkup(content) : elementMarkup(content);
  return 'draw' in content ? elementMarkup(content.draw()) : content.slot;
}

const kept = new WeakMap<PageElement, string>();

function keptMarkup(content: PageElement): string {
  let made = kept.get(content);
  if (made === undefined) {
    made = elementMarkup(content);
    kept.set(content, made);
  }
  return made;
}

function elementMarkup({ tag, attributes, children }: PageElement): string {
  let start = tag;
  for (const name in attributes) {
    const value = attributes[name];
    if (value === undefined || name === 'key') continue;
    start += ` ${name}="${value === true ? '' : escapeMarkup(String(value))}"`;
  }
  const line = OWN_LINE.has(tag) ? '\n' : '';
  return VOID.has(tag)
    ? `<${start} />${line}`
    : `<${start}>${children.map(toMarkup).join('')}</${tag}>${line}`;
}
