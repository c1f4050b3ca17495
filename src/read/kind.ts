import type { Locale } from '../format';
import { asciiIn, looksBinary } from './encoding';
import { ReadError } from './error';

/** A text as UTF-16, as the names in an old office file are. */
const wide = (text: string): string => [...text].map((letter) => `${letter}\0`).join('');

/** Which program wrote an old office file, by the names of its streams; nothing where none of them is there. */
function streamIn(bytes: Uint8Array): 'Word' | 'Excel' | 'encrypted' | '' {
  // The list of names lies anywhere in the file.
  const text = asciiIn(bytes, 0, bytes.length);
  if (text.includes(wide('EncryptedPackage'))) return 'encrypted';
  if (text.includes(wide('WordDocument'))) return 'Word';
  return text.includes(wide('Workbook')) || text.includes(wide('Book\0')) ? 'Excel' : '';
}

/** The head of a message in several parts, as a web page in a single file has it. */
const MIME_HEAD =
  /^\s*(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?content-type:\s*multipart\/(?:related|alternative)/i;
/** The XML that Word and Excel 2003 save, mostly under the names .doc and .xls. */
const OFFICE_XML = /<\?mso-application\s+progid="(Word|Excel)\./;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** What the bytes show: of a ZIP archive, its parts tell which document it is. */
export type ContainerKind = 'text' | 'html' | 'csv' | 'pdf' | 'zip';

/** Files that cannot be read but tell what they are, each refused with what to do about it. */
function refuseKnown(bytes: Uint8Array, head: string, locale: Locale): void {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const stream = streamIn(bytes);
    if (stream === 'encrypted') throw new ReadError('encrypted', locale);
    throw new ReadError('legacyOffice', locale, stream);
  }
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
  if (/^\s*\{\\rtf/.test(head)) throw new ReadError('richText', locale);
  if (MIME_HEAD.test(head)) throw new ReadError('webArchive', locale);
  const office = OFFICE_XML.exec(head)?.[1];
  if (office) throw new ReadError('legacyOffice', locale, office);
}

/**
 * The kind of a file by its content; the name only tells CSV from other text.
 * @throws ReadError `legacyOffice`, `encrypted`, `image`, `archive`, `richText`, `webArchive`, `unknownKind`
 */
export function kindOf(
  bytes: Uint8Array,
  fileName: string | undefined,
  locale: Locale,
): ContainerKind {
  const head = asciiIn(bytes, 0, 4096);
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b])) return 'zip';
  refuseKnown(bytes, head, locale);
  if (looksBinary(bytes)) throw new ReadError('unknownKind', locale);
  // UTF-16 has a zero byte beside each ASCII letter.
  const isMarkedUp = (text: string): boolean =>
    /<(?:!doctype\s+html|html|head|body|table|div|p|span|tr|td|meta|h1)[\s>/]/i.test(
      text.replaceAll('\0', ''),
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
