import type { Locale } from '../format';
import { asciiIn, looksBinary } from './encoding';
import { ReadError } from './error';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** What the bytes show: of a ZIP archive, its parts tell which document it is. */
export type ContainerKind = 'text' | 'html' | 'csv' | 'pdf' | 'zip';

/**
 * The kind of a file by its content; the name only tells CSV from other text.
 * @throws ReadError `legacyOffice`, `image`, `unknownKind`
 */
export function kindOf(
  bytes: Uint8Array,
  fileName: string | undefined,
  locale: Locale,
): ContainerKind {
  if (asciiIn(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  if (startsWith(bytes, [0x50, 0x4b])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new ReadError('legacyOffice', locale);
  if (
    startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
    startsWith(bytes, [0xff, 0xd8, 0xff]) ||
    startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) ||
    startsWith(bytes, [0x49, 0x49, 0x2a, 0]) ||
    startsWith(bytes, [0x4d, 0x4d, 0, 0x2a])
  ) {
    throw new ReadError('image', locale);
  }
  if (looksBinary(bytes) || asciiIn(bytes, 0, 5) === '{\\rtf')
    throw new ReadError('unknownKind', locale);
  // UTF-16 has a zero byte beside each ASCII letter.
  const isMarkedUp = (length: number): boolean =>
    /<(?:!doctype\s+html|html|head|body|table|div|p|span|tr|td|meta|h1)[\s>/]/i.test(
      asciiIn(bytes, 0, length).replaceAll('\0', ''),
    );
  // Most pages say what they are in their first lines.
  if (isMarkedUp(2048) || isMarkedUp(65_536)) return 'html';
  if (/\.csv$/i.test(fileName ?? '')) return 'csv';
  return /<\/(?:p|table|td|div)>/i.test(
    asciiIn(bytes, 0, bytes.length > 2_000_000 ? 2_000_000 : bytes.length),
  )
    ? 'html'
    : 'text';
}
