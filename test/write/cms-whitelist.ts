/**
 * What the editor of a content management system leaves of a pasted fragment: UEditor's default list of
 * elements and attributes (the usual editor inside TRS and Hanweb), with and without inline style and class,
 * which some installations drop too.
 */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  table: ['width', 'border', 'align', 'valign'],
  thead: ['align', 'valign'],
  tbody: ['align', 'valign'],
  tfoot: ['align', 'valign'],
  tr: ['rowspan', 'align', 'valign'],
  td: ['width', 'rowspan', 'colspan', 'align', 'valign'],
  th: ['width', 'rowspan', 'colspan', 'align', 'valign'],
  caption: [],
  col: ['align', 'valign', 'span', 'width'],
  colgroup: ['align', 'valign', 'span', 'width'],
  div: [],
  p: [],
  br: [],
  span: [],
  strong: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  ol: [],
  ul: [],
  li: [],
};
const STYLED = new Set(['table', 'td', 'th', 'caption', 'div', 'p', 'span', 'h1', 'h2', 'h3']);

/** Applies the list to a fragment, in place. What is not in it is unwrapped; scripts and styles go. */
export function applyCmsWhitelist(
  root: Element,
  { keepStyle }: { readonly keepStyle: boolean },
): void {
  for (const child of [...root.children]) {
    const tag = child.tagName.toLowerCase();
    if (tag === 'script' || tag === 'style') {
      child.remove();
      continue;
    }
    applyCmsWhitelist(child, { keepStyle });
    const kept = KEPT[tag];
    if (!kept) {
      child.replaceWith(...child.childNodes);
      continue;
    }
    for (const { name } of [...child.attributes]) {
      const styled = keepStyle && STYLED.has(tag) && (name === 'style' || name === 'class');
      if (!kept.includes(name) && !styled) child.removeAttribute(name);
    }
  }
}
