import type { Locale } from '../format';
import { asciiIn, looksBinary } from './encoding';
import { ReadError } from './error';
import { type OtherKind, otherKindOf } from './other-kinds';

/** A text as UTF-16, as the names in an old office file are. */
const wide = (text: string): string => [...text].map((letter) => `${letter}\0`).join('');

/** Whether an old office file ends before the list of names that its head points to. */
function isCutOff(bytes: Uint8Array): boolean {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (
    bytes.length < 512 ||
    (head.getUint32(48, true) + 1) * 2 ** Math.min(head.getUint16(30, true), 20) >= bytes.length
  );
}

/**
 * Which program wrote an old office file, by the names of its streams.
 * @throws ReadError `encrypted`, `brokenFile`, `legacyOffice`
 */
function oldOffice(bytes: Uint8Array, locale: Locale): 'doc' | 'xls' {
  // The list of names lies anywhere in the file.
  const text = asciiIn(bytes, 0, bytes.length);
  if (text.includes(wide('EncryptedPackage'))) throw new ReadError('encrypted', locale);
  // A text may hold sheets, and a sheet texts: the document's own stream comes before.
  const word = text.indexOf(wide('WordDocument'));
  const book = text.search(/W\0o\0r\0k\0b\0o\0o\0k\0|B\0o\0o\0k\0\0/);
  if (word < 0 && book < 0)
    throw isCutOff(bytes)
      ? new ReadError('brokenFile', locale, 'Office 97–2003')
      : new ReadError('legacyOffice', locale);
  return book < 0 || (word >= 0 && word < book) ? 'doc' : 'xls';
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** What the bytes show: of a ZIP archive, its parts tell which document it is. */
export type ContainerKind = 'text' | 'html' | 'csv' | 'pdf' | 'zip' | OtherKind;

/** The XML that Word 2003 saves, mostly under the name .doc. */
const WORD_XML = /<\?mso-application\s+progid="Word\./;

/** Files that cannot be read but tell what they are, each refused with what to do about it. */
function refuseKnown(bytes: Uint8Array, head: string, locale: Locale): void {
  if (
    startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
    startsWith(bytes, [0xff, 0xd8, 0xff]) ||
    startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) ||
    startsWith(bytes, [0x49, 0x49, 0x2a, 0]) ||
    startsWith(bytes, [0x4d, 0x4d, 0, 0x2a])
  ) {
    throw new ReadError('image', locale);
  }
  // RAR, 7z, gzip.
  if (
    startsWith(bytes, [0x52, 0x61, 0x72, 0x21, 0x1a]) ||
    startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]) ||
    startsWith(bytes, [0x1f, 0x8b])
  ) {
    throw new ReadError('archive', locale);
  }
  if (WORD_XML.test(head)) throw new ReadError('legacyOffice', locale, 'Word');
}

/**
 * The kind of a file by its content; the name only tells CSV from other text.
 * @throws ReadError `legacyOffice`, `brokenFile`, `encrypted`, `image`, `archive`, `unknownKind`
 */
export function containerKind(
  bytes: Uint8Array,
  fileName: string | undefined,
  locale: Locale,
): ContainerKind {
  const head = asciiIn(bytes, 0, 4096);
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oldOffice(bytes, locale);
  const other = otherKindOf({ bytes, ascii: head, letters: head.split('\0').join('') });
  if (other) return other;
  refuseKnown(bytes, head, locale);
  if (looksBinary(bytes)) throw new ReadError('unknownKind', locale);
  const isMarkedUp = (text: string): boolean =>
    /<(?:!doctype\s+html|html|head|body|table|div|p|span|tr|td|meta|h1)[\s>/]/i.test(
      text.split('\0').join(''),
    );
  // Most pages say what they are in their first lines.
  if (isMarkedUp(head) || isMarkedUp(asciiIn(bytes, 0, 65_536))) return 'html';
  if (/\.csv$/i.test(fileName ?? '')) return 'csv';
  return /<\/(?:p|table|td|div)>/i.test(
    asciiIn(bytes, 0, bytes.length > 2_000_000 ? 2_000_000 : bytes.length),
  )
    ? 'html'
    : 'text';
}
