import type { Locale } from '../../format';
import type { SourceDocument } from '../document';
import { declaredCharset, decodeText } from '../encoding';
import { ReadError } from '../error';
import { LIMITS } from '../limits';
import { headAt, parameter } from '../mime';
import type { NoteTaker } from '../notes';
import { readHtml } from './html';

/** A part of a web page in a single file (RFC 2557) that is a page itself: still encoded as its charset says. */
interface HtmlPart {
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
}

/** Parts in parts, and parts beside each other. */
const DEEPEST = 5;
const MOST_PARTS = 2000;
/** RFC 2046 allows 70. */
const LONGEST_BOUNDARY = 200;

const HEX = /^[0-9a-f]{2}$/i;

/** Quoted-printable: bytes as =HH, = at the end of a line joins it to the next. */
function quotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== 0x3d) {
      out[length++] = byte;
      continue;
    }
    const pair = String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0);
    if (HEX.test(pair)) {
      out[length++] = Number.parseInt(pair, 16);
      at += 2;
    } else {
      let end = at + 1;
      while (bytes[end] === 0x20 || bytes[end] === 0x09) end++;
      if (bytes[end] === 0x0d) end++;
      if (bytes[end] === 0x0a) at = end;
      else out[length++] = byte;
    }
  }
  return out.subarray(0, length);
}

/** Base64; what is none of its letters is passed over. */
function base64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    let value: number;
    if (byte >= 0x41 && byte <= 0x5a) value = byte - 0x41;
    else if (byte >= 0x61 && byte <= 0x7a) value = byte - 0x61 + 26;
    else if (byte >= 0x30 && byte <= 0x39) value = byte - 0x30 + 52;
    else if (byte === 0x2b) value = 62;
    else if (byte === 0x2f) value = 63;
    else if (byte === 0x3d) break;
    else continue;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[length++] = (held >> bits) & 0xff;
    }
  }
  return out.subarray(0, length);
}

/** Where a text of ASCII stands next. */
function indexOf(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < text.length && bytes[at + same] === text.charCodeAt(same)) same++;
    if (same === text.length) return at;
  }
  return -1;
}

/**
 * The pages in a web page that was saved as a single file, the one that is shown first. Nothing outside of the
 * file is asked for.
 * @throws ReadError `brokenFile`, `tooDeep`
 */
function htmlPartsIn(bytes: Uint8Array, locale: Locale): readonly HtmlPart[] {
  const pages: HtmlPart[] = [];
  let parts = 0;
  const visit = (part: Uint8Array, depth: number): void => {
    if (depth > DEEPEST || ++parts > MOST_PARTS) throw new ReadError('tooDeep', locale);
    const { fields, body } = headAt(part, 0);
    const type = fields.get('content-type') ?? '';
    if (/^multipart\//i.test(type)) {
      const boundary = parameter(type, 'boundary');
      if (!boundary || boundary.length > LONGEST_BOUNDARY)
        throw new ReadError('brokenFile', locale, 'MHTML');
      const mark = `--${boundary}`;
      let at = indexOf(part, mark, body);
      while (at >= 0) {
        const from = at + mark.length;
        if (part[from] === 0x2d && part[from + 1] === 0x2d) break;
        const next = indexOf(part, `\n${mark}`, from);
        const line = part.indexOf(0x0a, from);
        if (line < 0) break;
        visit(part.subarray(line + 1, next < 0 ? part.length : next), depth + 1);
        at = next < 0 ? -1 : next + 1;
      }
      return;
    }
    if (!/^text\/html/i.test(type)) return;
    const encoding = (fields.get('content-transfer-encoding') ?? '').toLowerCase();
    const packed = part.subarray(body);
    const own =
      encoding === 'base64'
        ? base64(packed)
        : encoding === 'quoted-printable'
          ? quotedPrintable(packed)
          : packed;
    pages.push({ bytes: own, charset: parameter(type, 'charset') ?? declaredCharset(own) });
  };
  visit(bytes, 0);
  if (pages.length === 0) throw new ReadError('brokenFile', locale, 'MHTML');
  return pages;
}

/**
 * A web page that was saved as a single file. Where the page that is shown first has no table, as the frames of
 * a workbook have none, all pages of the file are read.
 * @throws ReadError `brokenFile`, `tooDeep`, `tooLarge`
 */
export function readMhtml(bytes: Uint8Array, locale: Locale, note: NoteTaker): SourceDocument {
  const pages = htmlPartsIn(bytes, locale);
  if (pages.reduce((sum, page) => sum + page.bytes.length, 0) > LIMITS.textBytes)
    throw new ReadError('tooLarge', locale, `${LIMITS.textBytes / 1024 / 1024} MB`);
  const read = (page: HtmlPart): SourceDocument =>
    readHtml(decodeText(page.bytes, page.charset, locale, note), locale);
  const [first, ...others] = pages;
  if (!first) throw new ReadError('brokenFile', locale, 'MHTML');
  const shown = read(first);
  if (shown.blocks.some(({ type }) => type === 'table')) return shown;
  return { ...shown, blocks: [...shown.blocks, ...others.flatMap((page) => read(page).blocks)] };
}
