import type { PageNode } from './node';

/** Nodes as nodes of a document: made one by one, never from markup. */
export function toDom(document: Document, nodes: readonly PageNode[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const node of nodes) {
    if (typeof node === 'string') {
      fragment.appendChild(document.createTextNode(node));
      continue;
    }
    const made = document.createElement(node.tag);
    for (const [name, value] of node.attributes) made.setAttribute(name, value);
    made.appendChild(toDom(document, node.children));
    fragment.appendChild(made);
  }
  return fragment;
}
