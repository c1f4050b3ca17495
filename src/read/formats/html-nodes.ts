import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Parent = DefaultTreeAdapterTypes.ParentNode;
export type Attribute = Element['attrs'][number];

// What is struck out is no longer said; xml is what Word pastes along with a text.
const UNSEEN =
  'script style noscript template head select option button textarea iframe object svg math ' +
  'audio video canvas datalist title del s strike xml rt rp meter progress';
const BLOCK =
  'address article aside blockquote body caption center dd details dialog div dl dt ' +
  'fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li ' +
  'main nav ol p pre section summary table tbody td tfoot th thead tr ul';

/** What an element is to the text: never a part of it, or on lines of its own. All others run on in their line. */
export type Role = 'unseen' | 'block' | undefined;

const ROLES = new Map<string, Role>([
  ...UNSEEN.split(' ').map((name) => [name, 'unseen'] as const),
  ...BLOCK.split(' ').map((name) => [name, 'block'] as const),
]);

export const roleOf = ({ tagName }: Element): Role => ROLES.get(tagName);

/** White space as a page's source has it, which is one space to whoever reads the page. */
export const SOURCE_SPACE = /[\t\n\r\f ]+/g;

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const isTextNode = (node: Node): node is DefaultTreeAdapterTypes.TextNode =>
  node.nodeName === '#text';

export const attributeOf = (element: Element, wanted: string): string | undefined =>
  element.attrs.find(({ name }) => name === wanted)?.value;

/** Whether something hides an element: its look says so by this one attribute (html-look.ts). */
export const isHidden = ({ attrs }: Element): boolean =>
  attrs.length > 0 && attrs[0]?.name === 'hidden';

/** A page nested deeper than is read. */
export class TooDeep extends Error {}
