import type { Locale } from '../../format';
import { ReadError } from '../error';
import { LIMITS } from '../limits';

/** An element of an XML document, with the local name (without its prefix). */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

type Saxes = typeof import('saxes');

/** The parser is CommonJS: some bundlers give a page its exports only as the default. */
async function loadSaxes(): Promise<Saxes> {
  // Its types know of no default, which depends on who loads it.
  const library = (await import('saxes')) as Saxes & { readonly default?: Saxes };
  return library.default?.SaxesParser ? library.default : library;
}

/**
 * An XML part as a tree. Entities that a document declares are not expanded, nothing outside is loaded.
 * @throws ReadError `tooDeep`, `tooLarge`; whatever the parser throws on broken XML.
 */
export async function parseXml(text: string, locale: Locale): Promise<XmlElement> {
  const { SaxesParser } = await loadSaxes();
  let elements = 0;
  let letters = 0;
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const stack: XmlElement[] = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length > LIMITS.depth) throw new ReadError('tooDeep', locale);
    elements += 1;
    if (elements > LIMITS.elements)
      throw new ReadError('tooLarge', locale, `${LIMITS.elements} XML elements`);
    const own: Record<string, string> = {};
    for (const [key, value] of Object.entries(attributes)) own[localName(key)] = String(value);
    const element: XmlElement = { name: localName(name), attributes: own, children: [] };
    stack[stack.length - 1]?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  const addText = (piece: string): void => {
    letters += piece.length;
    if (letters > LIMITS.letters)
      throw new ReadError('tooLarge', locale, `${LIMITS.letters} letters`);
    stack[stack.length - 1]?.children.push(piece);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', (cause) => {
    throw new ReadError('brokenFile', locale, 'XML', { cause });
  });
  parser.write(text).close();
  return root;
}

/** The child elements of a name. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );

const childOf = (element: XmlElement, name: string): XmlElement | undefined => {
  for (const child of element.children)
    if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
};

/** The first child element along a path of names. */
export function childAt(
  element: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  let at = element;
  for (const name of path) at = at && childOf(at, name);
  return at;
}

/** All text in an element. */
export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** A count that an attribute gives; what is none, or more than `most`, is the fallback. */
export function countIn(text: string | undefined, fallback: number, most: number): number {
  const count = Number(text ?? fallback);
  return Number.isInteger(count) && count >= 0 && count <= most ? count : fallback;
}

/** The same, but what is more than `most` is `most`. */
export function cappedCountIn(text: string | undefined, fallback: number, most: number): number {
  return Math.min(countIn(text, fallback, Number.POSITIVE_INFINITY), most);
}

/** All elements of a name, wherever they stand. */
export function everyElement(element: XmlElement, name: string): XmlElement[] {
  // Into one list: to join the lists of each level takes the square of the depth.
  const found: XmlElement[] = [];
  const walk = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      walk(child);
    }
  };
  walk(element);
  return found;
}
