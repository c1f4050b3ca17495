import { isList, type PageContent, type PageElement } from './node';

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

// A page may have an element named `createElement`, which stands in the way of the document's own.
const documentPrototype = (): Document => Document.prototype;

/** A document's own members, whatever elements of the page are named like them. */
export const membersOf = (document: Document): Document =>
  new Proxy(document, {
    get: (target, name) => {
      const member: unknown = Reflect.get(Document.prototype, name, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });

/** Content as nodes of a document: made one by one, never from markup. */
export function toDom(document: Document, content: PageContent): DocumentFragment {
  const fragment = documentPrototype().createDocumentFragment.call(document);
  appendContent(document, fragment, content, HTML);
  return fragment;
}

function appendContent(
  document: Document,
  parent: Node,
  content: PageContent,
  space: string,
): void {
  if (content === false || content === undefined) return;
  if (typeof content === 'string') {
    parent.appendChild(documentPrototype().createTextNode.call(document, content));
  } else if (isList(content)) {
    for (const each of content) appendContent(document, parent, each, space);
  } else if ('tag' in content) {
    appendElement(document, parent, content, space);
  } else if ('draw' in content) {
    appendElement(document, parent, content.draw(), space);
  }
}

function appendElement(
  document: Document,
  parent: Node,
  { tag, attributes, children }: PageElement,
  space: string,
): void {
  const names = tag === 'svg' ? SVG : space;
  const made = documentPrototype().createElementNS.call(document, names, tag);
  for (const name of Object.keys(attributes)) {
    const value = attributes[name];
    if (value === undefined || name === 'key') continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  appendContent(document, made, children, names);
  parent.appendChild(made);
}
