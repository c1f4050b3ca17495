import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** What a page that holds no report itself points to, and where a report may be. */

/** A file, a frame or a picture that a page names. Nothing of it is fetched. */
export interface Attachment {
  /** What the page calls it; its file name where it says nothing. */
  readonly name: string;
  /** As the page gives it: mostly relative to the page's own address. */
  readonly address: string;
  /** The ending of a file's name in small letters (`pdf`, `docx`), `page` for a frame, `picture`. */
  readonly kind: string;
}

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const FILE = /\.(pdf|docx?|xlsx?|wps|et|ofd|rtf|odt|ods|csv|txt|zip|rar|7z)(?![a-z\d])/gi;
const PICTURE = /\.(?:jpe?g|png|bmp|tiff?|webp)(?:[?#]|$)/i;
// What sites put on every page.
const DECORATION =
  /logo|icon|qr|ewm|wei(?:xin|bo)|wechat|share|banner|nav|btn|button|top|bg|gov_?red|jiucuo/i;
const MOST = 50;
const LONGEST = 2000;
const DEEPEST = 2000;

const attribute = (element: Element, name: string): string =>
  (element.attrs.find((each) => each.name === name)?.value ?? '').trim().slice(0, LONGEST);

/** An address as text; what is no web address (`javascript:`, `data:`) is none. */
const addressOf = (element: Element, name: string): string => {
  const address = attribute(element, name);
  return /^(?!https?:)[a-z][a-z\d+.-]*:/i.test(address) || address.startsWith('#') ? '' : address;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a percent sign that encodes nothing
  }
};

/** The file that a viewer's address shows: viewer.html?file=/attach/2024.pdf. */
function shownFile(address: string): string {
  const [, query = ''] = address.split('?', 2);
  for (const part of query.split(/[&#]/)) {
    const [, value = ''] = part.split('=', 2);
    if (/^(?:file|url|src|path|pdf|furl)=/i.test(part) && value !== '') return decoded(value);
  }
  return address;
}

const kindOf = (text: string): string | undefined =>
  [...decoded(text).matchAll(FILE)].pop()?.[1]?.toLowerCase();

/** The last part of an address, as a file is named. */
export const fileNameOf = (address: string): string => {
  const [path = '', query = ''] = address.split('#')[0]?.split('?', 2) ?? [];
  const named = /(?:^|&)(?:file_?name|name|file)=([^&]+)/i.exec(query)?.[1];
  return decoded(named ?? path).replace(/^.*[\\/]/, '');
};

/** What a page points to: files, frames; pictures where it has none of those. */
export function attachmentsIn(html: string): readonly Attachment[] {
  const found = new Map<string, Attachment>();
  const pictures = new Map<string, Attachment>();
  const add = (to: Map<string, Attachment>, address: string, name: string, kind: string): void => {
    if (address === '' || to.has(address) || to.size >= MOST) return;
    to.set(address, { name: name.trim() || fileNameOf(address), address, kind });
  };
  const look = (element: Element): void => {
    const title = attribute(element, 'title');
    if (element.tagName === 'a') {
      const address = addressOf(element, 'href');
      const text = textIn(element);
      const kind = kindOf(address) ?? kindOf(`${text} ${title}`);
      if (kind) add(found, address, text || title, kind);
    } else if (/^(?:iframe|frame|embed|object)$/.test(element.tagName)) {
      const address = shownFile(addressOf(element, element.tagName === 'object' ? 'data' : 'src'));
      const kind = kindOf(address) ?? (/pdf/i.test(attribute(element, 'type')) ? 'pdf' : 'page');
      add(found, address, title, kind);
    } else if (element.tagName === 'img') {
      const address = addressOf(element, 'src');
      const size = Number(attribute(element, 'width') || 1000);
      if (PICTURE.test(address) && !DECORATION.test(address) && !(size < 200))
        add(pictures, address, attribute(element, 'alt') || title, 'picture');
    }
  };
  const open: { readonly node: Node; readonly depth: number }[] = [{ node: parse(html), depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if ('tagName' in node) look(node);
    if ('childNodes' in node && depth < DEEPEST)
      for (let i = node.childNodes.length - 1; i >= 0; i--) {
        const child = node.childNodes[i];
        if (child) open.push({ node: child, depth: depth + 1 });
      }
  }
  return [...(found.size > 0 ? found : pictures).values()];
}

function textIn(element: Element): string {
  let text = '';
  const open: Node[] = [element];
  for (let node = open.pop(); node && text.length < 200; node = open.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    else if ('childNodes' in node)
      for (let i = node.childNodes.length - 1; i >= 0; i--) {
        const child = node.childNodes[i];
        if (child) open.push(child);
      }
  }
  return text.replace(/\s+/g, ' ').trim();
}
