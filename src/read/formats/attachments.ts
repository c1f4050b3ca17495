import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import {
  cleanAddress,
  fileNameOf,
  kindInWords,
  kindOfAddress,
  LONGEST_ADDRESS,
  resolved,
  shownFile,
} from './addresses';
import { type PageState, pageStateOf } from './page-state';
import { addressesInScript, markupInScript } from './script-addresses';

/** What a page that holds no report itself points to, and where a report may be. */

/** A file, a frame or a picture that a page names. Nothing of it is fetched. */
export interface Attachment {
  /** What the page calls it; its file name where it says nothing. */
  readonly name: string;
  /**
   * As the page gives it: mostly relative to the page's own address. That of a file is the file's own, where the page
   * shows it in a viewer; where a page binds a link by a script that does not say the address, the file's name.
   */
  readonly address: string;
  /**
   * The ending of a file's name in small letters (`pdf`, `docx`), `file` where the page does not say it, `page` for a
   * frame or another page, `picture`.
   */
  readonly kind: string;
}

/** What a page is that holds no report. */
export interface PageBeside {
  /** In which the report may be, the likeliest first. */
  readonly attachments: readonly Attachment[];
  /** What the page itself is, where it is no page of a document. */
  readonly state?: PageState;
}

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Something that a page points to, with all that tells how likely it is the report. */
interface Pointer extends Attachment {
  /** `shown`: files and frames; `picture`; `lead`: another page. */
  readonly group: 'shown' | 'picture' | 'lead';
  /** Its names and its file's, as one text. */
  readonly words: string;
  /** Whether it stands in the head, the foot or a menu of the site. */
  readonly isAside: boolean;
}

const PICTURE = /\.(?:jpe?g|png|bmp|tiff?|webp|gif)$/i;
const MEDIA = /\.(?:swf|mp[34]|wm[av]|flv|avi|ogg|webm|svg|ico|css|js|json|xml|apk|exe)$/i;
// What sites put on every page, by words of an address or of what a picture is called.
const DECORATION =
  /logo|icon|weixin|wechat|weibo|share|banner|button|jiucuo|gov_?red|beian|gongan|dangzheng|captcha|verif|placeholder|loading|blank|spacer|avatar|qrcode|erweima|lazy|error|40[34]|(?:^|[/_.-])(?:qr|ewm|nav|btn|top|bot|bottom|bg|ico|line|arrow|dot|home|search|close|print|rss|head|header|foot|footer|left|right|wx|wb|wzws|sprite|pixel|track|stat|beacon|hm|ad|ads|pdf|docx?|word|xlsx?|excel|file|attach|download|menu|weather|login|gotop|jbxx|dzjg)\d*(?=[/_.-]|$)/i;
const DECORATION_WORDS =
  /logo|二维码|图标|扫一扫|微信|微博|分享|打印|党政机关|适老|无障碍|标志|标识|备案|公安|验证码|返回顶部|导航|纠错|banner/i;
const DECORATION_FRAME =
  /(?:^|[/_.-])(?:top|head|header|foot|footer|nav|menu|left|right|side|sidebar|share|weather|tianqi|login|search|stat|count|counter|ads?|link|links)\d*(?=[/_.-]|$)/i;
const ASIDE =
  /(?:^|[\s_-])(?:header|head|top|footer|foot|bottom|nav|menu|logo|share|sidebar|side|crumbs?|breadcrumb|qr|qrcode|ewm|banner|float|links?|tools?|toolbar|bdsharebuttonbox|jiathis|print)(?:$|[\s_-]|\d)/i;

// A page of 10 MB has no more of them that anyone would look at.
const MOST_SEEN = 5000;
const MOST = 50;
const DEEPEST = 2000;
/** Pages in frames that are written into a page, and in its scripts. */
const DEEPEST_PAGES = 3;

const attribute = (element: Element, name: string): string =>
  element.attrs.find((each) => each.name === name)?.value.trim() ?? '';

/** The text of an element that is short enough to be a name. */
function textIn(element: Element): string {
  let text = '';
  let looked = 0;
  const open: Node[] = [element];
  for (let node = open.pop(); node && text.length < 200 && looked < 300; node = open.pop()) {
    looked++;
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    else if ('tagName' in node && /^(?:script|style)$/.test(node.tagName)) continue;
    else if ('childNodes' in node)
      for (let i = Math.min(node.childNodes.length, 300) - 1; i >= 0; i--) {
        const child = node.childNodes[i];
        if (child) open.push(child);
      }
  }
  return text.slice(0, 200).replace(/\s+/g, ' ').trim();
}

const HOLDS_NAME = /(?:name|title|text|label|caption)$/i;

/** What an element is called: its text, and what its attributes say. */
function namesOf(element: Element): string[] {
  const inner = element.childNodes.find(
    (node): node is Element => 'tagName' in node && node.tagName === 'img',
  );
  const own = element.tagName === 'a' || element.childNodes.length < 20 ? textIn(element) : '';
  const said = element.attrs
    .filter(
      ({ name }) =>
        name === 'title' ||
        name === 'download' ||
        name === 'alt' ||
        name === 'aria-label' ||
        (name.startsWith('data-') && HOLDS_NAME.test(name)),
    )
    .map(({ value }) => value);
  const names = [own, ...said, inner ? attribute(inner, 'alt') : ''];
  return names
    .map((name) => [...name].filter((letter) => !/\p{Cc}/u.test(letter)).join(''))
    .map((name) => name.replace(/\s+/g, ' ').trim().slice(0, 200))
    .filter((name) => name !== '');
}

const IS_REPORT = /年度报告|年度報告|年报|年報|annual\s*report/i;
const IS_OTHER =
  /申请表|申請表|指南|目录|目錄|流程|图解|解读|制度|须知|阅读器|浏览器|客户端|插件|软件|reader|setup/i;
const SAYS_LITTLE =
  /^(?:点击|请点击|此处|这里|在线|立即|本地|附件|正文|全文|文件|预览|下载|查看|打开|阅读|浏览|详情|版|格式|更多|[\s\d:：>（）()[\]【】.、-]|word|pdf|ofd|doc|excel|download|here)*$/i;

/** The name that says most; its file's own where the page only says what to do with it. */
function bestName(names: readonly string[], address: string): string {
  const file = fileNameOf(address);
  return (
    names.find((name) => IS_REPORT.test(name)) ??
    names.find((name) => kindInWords(name) !== undefined) ??
    names.find((name) => !SAYS_LITTLE.test(name)) ??
    (IS_REPORT.test(file) ? file : names[0]) ??
    (file || address)
  );
}

/** A size in pixels; a share of the page is none. */
function pixels(element: Element, name: 'width' | 'height'): number | undefined {
  const own = attribute(element, name);
  const styled = new RegExp(`(?:^|[;\\s])${name}\\s?:\\s?(\\d{1,5})(?:\\.\\d{1,9})?px`, 'i').exec(
    attribute(element, 'style').slice(0, LONGEST_ADDRESS),
  )?.[1];
  const size = /^\d{1,5}(?:px)?$/.test(own) ? own : (styled ?? '');
  return size === '' ? undefined : Number.parseInt(size, 10);
}

const isNotShown = (element: Element): boolean =>
  (pixels(element, 'width') ?? 9) <= 2 ||
  (pixels(element, 'height') ?? 9) <= 2 ||
  /display\s?:\s?none|visibility\s?:\s?hidden/i.test(attribute(element, 'style')) ||
  element.attrs.some(({ name }) => name === 'hidden');

const TYPES: readonly (readonly [sign: RegExp, kind: string])[] = [
  [/pdf/i, 'pdf'],
  [/\bofd\b/i, 'ofd'],
  [/wordprocessingml/i, 'docx'],
  [/msword/i, 'doc'],
  [/spreadsheetml/i, 'xlsx'],
  [/ms-excel/i, 'xls'],
  [/^image\//i, 'picture'],
];
const kindOfType = (type: string): string | undefined =>
  TYPES.find(([sign]) => sign.test(type))?.[1];

/** What hands files out: /download.do?id=7. */
const HANDS_OUT =
  /down|attach|annex|getfile|(?:^|[/_.-])file|upload|fj|\.(?:do|jsp|action|aspx?|ashx|php)$/i;
const IS_FILE = /附件|下载|全文|年度报告|年报|(?:pdf|ofd|word|excel|wps)\s?(?:版|格式)/i;
const KIND_SAID: readonly (readonly [sign: RegExp, kind: string])[] = [
  [/(?:^|[^a-z])pdf(?:$|[^a-z])/i, 'pdf'],
  [/(?:^|[^a-z])ofd(?:$|[^a-z])/i, 'ofd'],
];

/** The kind of file that a link to a program on the server hands out, as far as the page says that it does. */
function kindHandedOut(address: string, words: string): string | undefined {
  const [path = ''] = address.split(/[?#]/, 1);
  if (!HANDS_OUT.test(path) || !IS_FILE.test(words) || /\.s?html?$/i.test(path)) return undefined;
  return KIND_SAID.find(([sign]) => sign.test(words))?.[1] ?? 'file';
}

const addressPath = (address: string): string =>
  (address.split(/[?#]/, 1)[0] ?? '').replace(/^(?:https?:)?\/\/[^/]*/i, '');

/** The largest of the pictures that a srcset names. */
const inSrcset = (value: string): string =>
  value
    .slice(0, LONGEST_ADDRESS * 5)
    .split(/,\s/)
    .pop()
    ?.trim()
    .split(/\s/)[0] ?? '';

/** Where a picture is: lazy pages have another in its place until it is seen. */
function pictureAddress(element: Element): string {
  const own = attribute(element, 'src');
  const late = element.attrs.find(
    ({ name, value }) =>
      /^(?:data-|_|lazy|original|real)/.test(name) && PICTURE.test(addressPath(value.trim())),
  )?.value;
  const set = attribute(element, 'srcset') || attribute(element, 'data-srcset');
  const isStandIn =
    own === '' ||
    /^data:/i.test(own) ||
    /load|blank|lazy|placeholder|spacer|grey|gray|transparent/i.test(own);
  if (!isStandIn && !late) return own;
  return late?.trim() || inSrcset(set) || own;
}

/** Letters of a picture that a page holds itself: less is a mark of the site. */
const LEAST_PICTURE = 20_000;

/** What is gathered on a walk through a page. */
class Gathered {
  readonly pointers = new Map<string, Pointer>();
  base: string | undefined;
  title = '';
  text = '';
  scripts = 0;
  hasPassword = false;

  add(found: {
    readonly address: string;
    readonly names: readonly string[];
    readonly kind: string;
    readonly group: Pointer['group'];
    readonly isAside?: boolean;
    /** Whether the address is what the page holds itself, and none to be put together with its own. */
    readonly isAsIs?: boolean;
  }): void {
    const { names, kind, group, isAside = false } = found;
    const address = found.isAsIs ? found.address : resolved(found.address, this.base);
    if (address === '' || this.pointers.size >= MOST_SEEN) return;
    const key = address.replace(/^\.\//, '');
    const before = this.pointers.get(key);
    const words = [before?.words ?? fileNameOf(address), ...names].join('\n').slice(0, 1000);
    const name = bestName(names, address);
    if (!before) this.pointers.set(key, { name, address, kind, group, words, isAside });
    // What is shown and linked to has the name of the link.
    else if (before.name === fileNameOf(before.address))
      this.pointers.set(key, { ...before, name, words });
  }
}

/** Where an element stands. */
interface Place {
  readonly isAside: boolean;
  /** The address of the link around it. */
  readonly link: string | undefined;
  /** Whether its text is shown only where scripts do not run, or never. */
  readonly isUnseen: boolean;
  /** In how many pages, each within the next. */
  readonly pages: number;
}

function readScript(source: string, names: readonly string[], to: Gathered, at: Place): void {
  for (const { address, name, kind, isMove } of addressesInScript(source)) {
    const own = cleanAddress(address);
    to.add({
      address: kind === 'page' ? own : shownFile(own),
      names: name === undefined ? names : [name, ...names],
      kind,
      group: isMove ? 'lead' : 'shown',
      isAside: at.isAside,
    });
  }
  if (at.pages < DEEPEST_PAGES)
    for (const markup of markupInScript(source)) walk(markup, to, { ...at, pages: at.pages + 1 });
}

function readLink(element: Element, to: Gathered, at: Place): void {
  const href = attribute(element, 'href');
  const names = namesOf(element);
  const script = /^\s*javascript:(.*)$/is.exec(href)?.[1];
  if (script !== undefined) readScript(script, names, to, at);
  const link = cleanAddress(href);
  const address = shownFile(link);
  const words = names.join('\n');
  const kind =
    kindOfAddress(address) ??
    (address === '' ? undefined : (kindInWords(words) ?? kindOfType(attribute(element, 'type')))) ??
    kindHandedOut(address, words);
  if (kind !== undefined) to.add({ address, names, kind, group: 'shown', isAside: at.isAside });
  else if (PICTURE.test(addressPath(address)) && !isDecoration(address, words))
    to.add({ address, names, kind: 'picture', group: 'picture', isAside: at.isAside });
  else if (address !== '' && IS_REPORT.test(words) && /20\d\d/.test(words))
    to.add({ address, names, kind: 'page', group: 'lead', isAside: at.isAside });
}

/** A link whose address only a script knows, which does not say it: the name is all there is. */
function readBareLink(element: Element, to: Gathered, at: Place): void {
  const href = attribute(element, 'href');
  if (cleanAddress(href) !== '') return;
  const name = namesOf(element).find((each) => kindInWords(each) !== undefined);
  const kind = name === undefined ? undefined : kindInWords(name);
  if (name === undefined || kind === undefined) return;
  const file = /[^\s/\\:：]{1,150}$/.exec(
    name.slice(0, name.toLowerCase().lastIndexOf(`.${kind}`)),
  );
  if (file)
    to.add({
      address: `${file[0]}.${kind}`,
      names: [name],
      kind,
      group: 'shown',
      isAside: at.isAside,
    });
}

const FRAME_ADDRESS = ['src', 'data', 'data-src', 'data-url', 'data-lazy-src', 'href'];

function readFrame(element: Element, to: Gathered, at: Place): void {
  const within = attribute(element, 'srcdoc');
  if (within !== '' && at.pages < DEEPEST_PAGES) walk(within, to, { ...at, pages: at.pages + 1 });
  const link = FRAME_ADDRESS.map((name) => cleanAddress(attribute(element, name))).find(
    (each) => each !== '',
  );
  if (link === undefined) return;
  const address = shownFile(link);
  const file = kindOfAddress(address);
  if (file === undefined && (isNotShown(element) || MEDIA.test(addressPath(address)))) return;
  const names = namesOf(element).filter((name) => name !== textIn(element));
  const said = kindOfType(attribute(element, 'type')) ?? kindInWords(names.join('\n'));
  const kind = file ?? said ?? (PICTURE.test(addressPath(address)) ? 'picture' : 'page');
  const isAside = at.isAside || (kind === 'page' && DECORATION_FRAME.test(addressPath(address)));
  to.add({ address, names, kind, group: kind === 'picture' ? 'picture' : 'shown', isAside });
}

const isDecoration = (address: string, words: string): boolean =>
  DECORATION.test(addressPath(address)) || DECORATION_WORDS.test(words);

function readPicture(element: Element, to: Gathered, at: Place): void {
  const isSmall =
    (pixels(element, 'width') ?? 999) < 200 || (pixels(element, 'height') ?? 999) < 100;
  if (isSmall || isNotShown(element) || at.isAside) return;
  const names = namesOf(element);
  const words = names.join('\n');
  const source = pictureAddress(element);
  if (/^data:image\//i.test(source)) {
    if (source.length < LEAST_PICTURE || isDecoration('', words)) return;
    const address = `${source.slice(0, 30).split(';', 1).join('')}#${to.pointers.size + 1}`;
    to.add({ address, names, kind: 'picture', group: 'picture', isAsIs: true });
    return;
  }
  const address = cleanAddress(source);
  // A picture in a link elsewhere leads there, and is no page of a document.
  const leads = at.link !== undefined && at.link !== address && !PICTURE.test(addressPath(at.link));
  if (address === '' || leads || isDecoration(address, words)) return;
  if (isPictureAddress(address, pixels(element, 'width')))
    to.add({ address, names, kind: 'picture', group: 'picture' });
}

/** Whether a picture that is shown may be the page of a document, by its address: a large one of few colours, too. */
function isPictureAddress(address: string, width: number | undefined): boolean {
  const path = addressPath(address);
  if (/\.gif$/i.test(path)) return (width ?? 0) >= 300;
  if (PICTURE.test(path)) return true;
  // What a program of the site answers with, or a file without an ending.
  if (/\.(?:do|jsp|action|aspx?|ashx|php)$/i.test(path))
    return /image|img|pic|photo/i.test(address);
  return !/\.\w{1,5}$/.test(path) && /image|img|pic|photo|upload|attach|file/i.test(address);
}

function readMeta(element: Element, to: Gathered, at: Place): void {
  const content = attribute(element, 'content');
  if (/^refresh$/i.test(attribute(element, 'http-equiv'))) {
    // 0;url='2024.pdf', where browsers do without url= and the quotes.
    const [, ...behind] = content.slice(0, LONGEST_ADDRESS).split(/[;,]/);
    const target = behind
      .join(';')
      .trim()
      .replace(/^url\s?=/i, '')
      .trim();
    const link = cleanAddress(target.replace(/^["']|["']$/g, ''));
    const address = shownFile(link);
    const kind = kindOfAddress(address);
    to.add({ address, names: [], kind: kind ?? 'page', group: kind ? 'shown' : 'lead' });
    return;
  }
  addShownFile(content, [], to, at);
}

/** A value of an attribute, where it is the address of a file. */
function addShownFile(value: string, names: readonly string[], to: Gathered, at: Place): void {
  if (/\s/.test(value.trim()) && !/^https?:/i.test(value)) return;
  const address = shownFile(cleanAddress(value));
  const kind = kindOfAddress(address);
  if (kind !== undefined) to.add({ address, names, kind, group: 'shown', isAside: at.isAside });
}

const SAYS_KIND = /(pdf|ofd)/i;

/** What attributes of any element name: data-url, onclick, a picture behind it. */
function readAttributes(element: Element, to: Gathered, at: Place): void {
  for (const { name, value } of element.attrs) {
    if (name.startsWith('on')) readScript(value, namesOf(element), to, at);
    else if (name === 'style') readBackground(element, value, to, at);
    else if (name.startsWith('data-') && !HOLDS_NAME.test(name))
      readData(element, name, value, to, at);
    else if (BINDS.test(name)) readScript(value, namesOf(element), to, at);
    else if (TELLS_ADDRESS.test(name)) addShownFile(value, namesOf(element), to, at);
  }
}

/** A page of a document may be drawn as the ground of an element. */
function readBackground(element: Element, style: string, to: Gathered, at: Place): void {
  const picture = /background[^;]{0,200}?url\(\s?["']?([^"')\s]{1,2000})/i.exec(style)?.[1];
  const address = cleanAddress(picture ?? '');
  const path = addressPath(address);
  if (at.isAside || !PICTURE.test(path) || /\.gif$/i.test(path) || isDecoration(address, ''))
    return;
  if ((pixels(element, 'width') ?? 999) >= 200)
    to.add({ address, names: [], kind: 'picture', group: 'picture' });
}

function readData(element: Element, name: string, value: string, to: Gathered, at: Place): void {
  if (/^\s*[[{]/.test(value)) readScript(value, namesOf(element), to, at);
  else if (element.tagName !== 'img' && !/^i?frame$/.test(element.tagName)) {
    const before = to.pointers.size;
    addShownFile(value, namesOf(element), to, at);
    if (before === to.pointers.size) readHinted(name, value, element, to, at);
  }
}

/** Attributes of elements that a script makes: `<pdf-viewer src>`, `<input type="hidden" value>`; `:src="'a.pdf'"`. */
const TELLS_ADDRESS = /^(?:src|href|url|file|path|pdf|value|original|content)$/;
const BINDS = /^(?::|v-bind:|ng-|x-)/;

/** A value of an attribute whose name says the kind of file: data-pdf="/api/file/7". */
function readHinted(name: string, value: string, element: Element, to: Gathered, at: Place): void {
  const kind = SAYS_KIND.exec(name)?.[1]?.toLowerCase();
  const address = cleanAddress(value);
  if (kind && /^(?:https?:\/)?\//i.test(address))
    to.add({ address, names: namesOf(element), kind, group: 'shown', isAside: at.isAside });
}

const FRAMES = /^(?:iframe|frame|embed|object)$/;

/** What one element points to. */
function readElement(element: Element, to: Gathered, at: Place): void {
  const { tagName } = element;
  const before = to.pointers.size;
  if (tagName === 'script') {
    to.scripts++;
    const source = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    if (/html|template/i.test(attribute(element, 'type'))) {
      if (at.pages < DEEPEST_PAGES) walk(source, to, { ...at, pages: at.pages + 1 });
    } else readScript(source, [], to, at);
  } else if (tagName === 'a' || tagName === 'area') readLink(element, to, at);
  else if (FRAMES.test(tagName)) readFrame(element, to, at);
  else if (tagName === 'param') addShownFile(attribute(element, 'value'), [], to, at);
  else if (tagName === 'link') addShownFile(attribute(element, 'href'), namesOf(element), to, at);
  else if (tagName === 'img') readPicture(element, to, at);
  else if (tagName === 'meta') readMeta(element, to, at);
  else if (tagName === 'base') to.base ??= attribute(element, 'href') || undefined;
  else if (tagName === 'input' && /^password$/i.test(attribute(element, 'type')))
    to.hasPassword = true;
  // What a meta tag says is no address as it stands: 0;url=a.pdf.
  if (tagName !== 'meta') readAttributes(element, to, at);
  if (tagName === 'a' && before === to.pointers.size) readBareLink(element, to, at);
}

/** Letters of a page that tell what it is. */
const MOST_TEXT = 4000;
const UNSEEN = /^(?:script|style|template|noscript|option|textarea)$/;

function readText(node: Node, parent: Element | undefined, to: Gathered, at: Place): void {
  if (node.nodeName !== '#text' || !('value' in node) || at.pages > 0) return;
  if (parent?.tagName === 'title') to.title ||= node.value.trim();
  else if (!at.isUnseen && to.text.length < MOST_TEXT)
    to.text += ` ${node.value.trim().slice(0, MOST_TEXT)}`;
}

const isBeside = ({ tagName, attrs }: Element): boolean =>
  /^(?:header|footer|nav|aside)$/.test(tagName) ||
  (tagName !== 'body' &&
    tagName !== 'html' &&
    attrs.some(
      ({ name, value }) =>
        (name === 'class' || name === 'id') && value.length < 200 && ASIDE.test(value),
    ));

/** Goes through a page, or a part of one, in its order. */
function walk(html: string, to: Gathered, from: Place): void {
  interface Open {
    readonly node: Node;
    readonly parent?: Element;
    readonly depth: number;
    readonly at: Place;
  }
  const open: Open[] = [{ node: parse(html, { scriptingEnabled: false }), depth: 0, at: from }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, parent, depth } = next;
    let { at } = next;
    readText(node, parent, to, at);
    const element = 'tagName' in node ? node : undefined;
    if (element) {
      if (!at.isAside && isBeside(element)) at = { ...at, isAside: true };
      readElement(element, to, at);
      if (UNSEEN.test(element.tagName)) at = { ...at, isUnseen: true };
      if (element.tagName === 'a')
        at = { ...at, link: cleanAddress(attribute(element, 'href')) || at.link };
    }
    if (!('childNodes' in node) || depth >= DEEPEST) continue;
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child)
        open.push({ node: child, depth: depth + 1, at, ...(element && { parent: element }) });
    }
  }
}

const SHORT_TEXT = 600;

/** How likely the report is in what a page points to: the less, the likelier. */
function distance({ words, kind, isAside }: Pointer, year: string | undefined): number {
  const isReport = IS_REPORT.test(words) && !IS_OTHER.test(words);
  const years: readonly string[] = words.match(/20\d\d(?=年)/g) ?? [];
  const isOtherYear = year !== undefined && years.length > 0 && !years.includes(year);
  return (
    (isReport ? 0 : 4) +
    (IS_OTHER.test(words) ? 8 : 0) +
    (isAside ? 8 : 0) +
    (isOtherYear ? 2 : 0) +
    (/^(?:zip|rar|7z|page|file)$/.test(kind) ? 1 : 0)
  );
}

/** The likeliest; what only may be the report is named where nothing says that it is. */
function ranked(to: Gathered, state: PageState | undefined): readonly Attachment[] {
  const year = /20\d\d/.exec(to.title)?.[0] ?? /20\d\d(?=年)/.exec(to.text)?.[0];
  const all = [...to.pointers.values()];
  const of = (group: Pointer['group']): Pointer[] =>
    all.filter((pointer) => pointer.group === group);
  const byDistance = (some: readonly Pointer[]): Pointer[] =>
    some
      .map((pointer) => ({ pointer, far: distance(pointer, year) }))
      .sort((a, b) => a.far - b.far)
      .map(({ pointer }) => pointer);
  const shown = byDistance(of('shown'));
  const files = shown.some(({ kind, isAside }) => !(kind === 'page' && isAside))
    ? shown.filter(({ kind, isAside }) => !(kind === 'page' && isAside))
    : shown;
  const isFound = files.some((file) => distance(file, undefined) < 4);
  const isNoPage = state === 'missing' || state === 'refused' || state === 'login';
  if (isNoPage && !isFound) return [];
  const pointers = isFound ? files : [...files, ...of('picture')];
  // A page with a text leads elsewhere by some button alone.
  const mayLead = ({ words }: Pointer): boolean =>
    to.text.length < SHORT_TEXT || IS_REPORT.test(words);
  const leads = pointers.length === 0 ? byDistance(of('lead').filter(mayLead)) : [];
  return [...pointers, ...leads]
    .slice(0, MOST)
    .map(({ name, address, kind }) => ({ name, address, kind }));
}

/** What a page is that holds no report, and what it points to. */
export function lookBeside(html: string): PageBeside {
  const to = new Gathered();
  walk(html, to, { isAside: false, link: undefined, isUnseen: false, pages: 0 });
  const state = pageStateOf(to);
  const attachments = ranked(to, state);
  return { attachments, ...(state && { state }) };
}
