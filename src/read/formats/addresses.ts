/** Addresses as pages write them: which file one names, and of which kind. Nothing of it is fetched. */

const ENDINGS = 'pdf|docx?|docm|xlsx?|xlsm|wps|et|ofd|rtf|odt|ods|csv|txt|ceb|mht|mhtml|zip|rar|7z';
const ENDS = new RegExp(`[^./\\\\]\\.(${ENDINGS})$`, 'i');
const IN_WORDS = new RegExp(`\\.(${ENDINGS})(?![a-z\\d]|\\.[a-z])`, 'gi');

/** A longer one is no address. */
export const LONGEST_ADDRESS = 2000;

/** The ending of a file's name in small letters, where a name ends with one that a report may have. */
export const endingOf = (name: string): string | undefined => ENDS.exec(name)?.[1]?.toLowerCase();

/** The last file's ending that words name: 年度报告.pdf（2.3MB）. */
export const kindInWords = (text: string): string | undefined =>
  [...text.matchAll(IN_WORDS)].pop()?.[1]?.toLowerCase();

const LATIN = /[^\p{Cc}]/u;

/** An address as text; what is no web address (`javascript:`, `data:`, `file:`) is none. */
export function cleanAddress(text: string): string {
  if (text.length > LONGEST_ADDRESS) return '';
  // Browsers pass over breaks and tabs in an address: `java\nscript:` is one, too.
  const address = [...text.trim()].filter((letter) => LATIN.test(letter)).join('');
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return '';
  return address.startsWith('#') ? '' : address;
}

function bytesAsText(run: string): string {
  const bytes = Uint8Array.from(run.slice(1).split('%'), (pair) => Number.parseInt(pair, 16));
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // not in this encoding
    }
  }
  return run;
}

/** Without percent escapes, of UTF-8 or of GBK, which older sites write. */
export const decoded = (text: string): string =>
  text.includes('%') ? text.replace(/(?:%[\da-f]{2})+/gi, bytesAsText) : text;

interface AddressParts {
  readonly path: string;
  /** Names and values as they are written. */
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly fragment: string;
}

const queryPairs = (text: string): [string, string][] =>
  text.split('&').map((part) => {
    const at = part.indexOf('=');
    return at < 0 ? ['', part] : [part.slice(0, at), part.slice(at + 1)];
  });

function addressParts(address: string): AddressParts {
  const hash = address.indexOf('#');
  const fragment = hash < 0 ? '' : address.slice(hash + 1);
  const whole = hash < 0 ? address : address.slice(0, hash);
  const mark = whole.indexOf('?');
  const query = mark < 0 ? [] : queryPairs(whole.slice(mark + 1));
  const path = (mark < 0 ? whole : whole.slice(0, mark)).replace(/^(?:https?:)?\/\/[^/\\]*/i, '');
  return { path, query, fragment };
}

const lastOf = (path: string): string => path.replace(/^.*[\\/]/s, '');

/** The last part of a path, as a file is named; `;jsessionid=…` is no part of it. */
const nameInPath = (path: string): string => {
  const segments = path.split(/[\\/]/).map((part) => decoded(part.split(';', 1).join('')).trim());
  return (
    [...segments].reverse().find((part) => endingOf(part) !== undefined) ??
    segments[segments.length - 1] ??
    ''
  );
};

/** What names a file in a query: name=, fileName=, mc=. */
const NAMES_FILE = /name|title|^file|^fn$|^mc$/i;

const nameInQuery = (query: AddressParts['query']): string | undefined => {
  const named = query
    .map(([name, value]) => [name, lastOf(decoded(decoded(value))).trim()] as const)
    .filter(([, value]) => endingOf(value) !== undefined);
  return (named.find(([name]) => NAMES_FILE.test(name)) ?? named[0])?.[1];
};

/** The last part of an address as a file is named, or the name in its query: down.jsp?filename=2501.docx. */
export const fileNameOf = (address: string): string => {
  const { path, query } = addressParts(address);
  const name = nameInPath(path);
  // A second look: an escape may stand for a slash.
  return lastOf(endingOf(name) === undefined ? (nameInQuery(query) ?? name) : name);
};

/** The path of an address below the folder of its page, or of the site; empty where it leads out of that. */
export const pathInside = (address: string): string => {
  const parts = decoded(addressParts(address).path)
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.');
  return parts.some((part) => part === '..' || /[\0:]/.test(part)) ? '' : parts.join('/');
};

/** The kind of file that an address names. */
export const kindOfAddress = (address: string): string | undefined => endingOf(fileNameOf(address));

/** Whether an address is written as one: with a slash, or a query. */
export const looksLikeAddress = (text: string): boolean =>
  /^(?:https?:\/\/|\.{0,2}\/|[\w%.-]+[/?])\S+$/.test(text);

const VIEWER =
  /view|pdf\.?js|preview|reader|pdf\.html?$|embed\.aspx$|flexpaper|flashpaper|show|\.swf$|\.html?$/i;
const NAMES_SHOWN =
  /(?:url|file|src|path|pdf|doc|href|link|attach|address|addr|swf)$|^(?:f|u|s|p|src|q)$/i;

/** Encoded more than once, as an address within another within a third. */
function wholly(value: string): string {
  let text = decoded(value);
  for (let again = 0; again < 3 && /^[^/]*%(?:25)*(?:2f|3a)/i.test(text); again++)
    text = decoded(text);
  return text;
}

/** An address in the letters of base64, as some viewers take it. */
function inBase64(value: string): string | undefined {
  if (value.length < 12 || !/^[\w+/-]+={0,2}$/.test(value)) return undefined;
  try {
    const letters = atob(value.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^(?:https?:\/)?\//i.test(text) ? text : undefined;
  } catch {
    return undefined; // no base64, or of something else
  }
}

/**
 * The file that a viewer's address shows: viewer.html?file=/attach/2024.pdf, also in its fragment, encoded twice, or
 * in base64. What hands a file out by its name (download.jsp?file=2024.pdf) is no viewer and stays as it is.
 */
export function shownFile(address: string): string {
  const { path, query, fragment } = addressParts(address);
  if (endingOf(nameInPath(path)) !== undefined) return address;
  const inFragment = queryPairs(fragment.replace(/^[!?]+/, ''));
  const pairs = [...query, ...inFragment];
  const isViewer = VIEWER.test(path);
  if (!isViewer) return address;
  const named = pairs
    .filter(([name, value]) => value !== '' && (name === '' || NAMES_SHOWN.test(name)))
    .map(([name, value]) => [name, inBase64(wholly(value)) ?? wholly(value)] as const)
    .map(([name, value]) => [name, cleanAddress(value)] as const);
  const file = named.find(([, value]) => kindOfAddress(value) !== undefined);
  return (
    file?.[1] ?? named.find(([name, value]) => name !== '' && /\//.test(value))?.[1] ?? address
  );
}

/** An address as seen from a page that names another base for its addresses. */
export function resolved(address: string, base: string | undefined): string {
  if (base === undefined || address === '') return address;
  // A base may be relative itself: to a place that is not known.
  const nowhere = 'http://nowhere.invalid/';
  try {
    const { href } = new URL(address, new URL(base, nowhere));
    return href.startsWith(nowhere) ? href.slice(nowhere.length - 1) : href;
  } catch {
    return address; // not to be put together
  }
}
