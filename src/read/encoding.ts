import type { Locale } from '../format';
import { ReadError } from './error';
import type { NoteTaker } from './notes';

// Keeps every ASCII letter as it is, in whatever encoding the text may be; one letter for each byte.
const LATIN = new TextDecoder('windows-1252');

/** The ASCII letters among some bytes; what stands for the others is no ASCII. */
export const asciiIn = (bytes: Uint8Array, from: number, to: number): string =>
  LATIN.decode(bytes.subarray(from, to));

/** The encoding by the mark at the beginning, or by where the zero bytes of ASCII stand. */
function unicodeMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    if (sample[i] === 0) i % 2 === 0 ? even++ : odd++;
  }
  const half = sample.length / 2;
  // Chinese with line breaks and digits: few zero bytes, but all on one side.
  if (odd > half * 0.02 && odd > even * 8) return 'utf-16le';
  if (even > half * 0.02 && even > odd * 8) return 'utf-16be';
  return undefined;
}

function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined; // not in this encoding, or an encoding that nobody knows
  }
}

const GARBLED = [
  /锟斤拷/, // U+FFFD in UTF-8, read as GBK
  /[ÃÂäåæçèé][\u0080-\u00bf]{1,2}[ÃÂäåæçèé]/, // UTF-8 read as Latin-1
  /鏀垮簻|淇℃伅|鍏紑|骞村害|鎯呭喌|鐨勫/, // UTF-8 read as GBK
  /(?:[À-ÿ]{2}){6}/, // GBK read as Latin-1
];

/** Whether a text looks like one decoded in a wrong encoding. */
export const looksGarbled = (text: string): boolean => {
  const sample = text.slice(0, 200_000);
  const lost = (sample.match(/\ufffd/g) ?? []).length;
  return lost > sample.length / 20 || GARBLED.some((sign) => sign.test(sample));
};

/** Whether bytes hold no text in any encoding. */
export function looksBinary(bytes: Uint8Array): boolean {
  if (unicodeMark(bytes)) return false;
  const sample = bytes.subarray(0, 8192);
  let control = 0;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] ?? 0; // by its place: walking through bytes by an iterator takes four times as long
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  }
  return control > sample.length / 50;
}

const GB_NAMES = /^(?:gbk|gb2312|gb_2312|gb18030|x-gbk|cp936|hz-gb-2312)/i;

/**
 * The text of a file. The mark at the beginning decides, then whether the bytes are UTF-8 at all, then the
 * declared encoding, and GB18030 in the end.
 *
 * @param declared the encoding that the document itself names (HTML `charset`)
 * @throws ReadError `garbled`
 */
export function decodeText(
  bytes: Uint8Array,
  declared: string | undefined,
  locale: Locale,
  note: NoteTaker,
): string {
  const mark = unicodeMark(bytes);
  const text = mark ? decode(bytes, mark, false) : undefined;
  if (text !== undefined) return checked(text);
  const utf8 = decode(bytes, 'utf-8', true);
  if (utf8 !== undefined) {
    if (declared && GB_NAMES.test(declared) && /[\u0080-\uffff]/.test(utf8)) {
      note('encodingMismatch', [declared, 'UTF-8']);
    }
    return checked(utf8);
  }
  const chosen = declared && !/^utf-?8$/i.test(declared) ? declared : 'gb18030';
  const other = decode(bytes, GB_NAMES.test(chosen) ? 'gb18030' : chosen, false);
  const gb = other ?? decode(bytes, 'gb18030', false) ?? '';
  // A UTF-8 file with a few broken bytes reads better as UTF-8.
  const damagedUtf8 = decode(bytes, 'utf-8', false) ?? '';
  if (lost(damagedUtf8) * 20 < lost(gb) || (lost(damagedUtf8) < 20 && han(damagedUtf8) > han(gb))) {
    note('damagedCharacters', [lost(damagedUtf8)]);
    return checked(damagedUtf8);
  }
  if (!declared) note('encodingGuessed', ['GB18030']);
  else if (/^utf-?8$/i.test(declared)) note('encodingMismatch', [declared, 'GB18030']);
  if (lost(gb) > 0) note('damagedCharacters', [lost(gb)]);
  return checked(gb);

  function checked(decoded: string): string {
    const plain = decoded.replace(/^\ufeff/, '');
    if (lost(plain) > plain.length / 10) throw new ReadError('garbled', locale);
    return plain;
  }
}

const lost = (text: string): number => (text.match(/\ufffd/g) ?? []).length;
// The letters that Chinese prose cannot do without.
const han = (text: string): number => (text.match(/[的政府信息公开年]/g) ?? []).length;

/** The encoding that an HTML page names in its first bytes. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  // A page has to name it in its first 1024 bytes; some do later.
  for (const end of [1024, 4096]) {
    const named = /<meta[^>]+charset\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(asciiIn(bytes, 0, end));
    if (named && named.index + named[0].length < end) return named[1];
  }
  return undefined;
}
