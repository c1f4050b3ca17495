import type { Locale } from '../../format';
import { ReadError } from '../error';
import { LIMITS } from '../limits';

/** The parts of an archive, unpacked when they are asked for. */
export interface Parts {
  /** The names of the files, as the archive spells them. */
  readonly names: readonly string[];
  /**
   * A part by its name, in any case.
   * @throws ReadError `brokenFile`, `zipBomb`
   */
  bytes(name: string): Uint8Array | undefined;
}

/** Ends the reading of an archive that is no whole one. */
type Refuse = (why: unknown) => never;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** What its bytes have to come to: one bit that is turned is another number in a cell. */
  readonly checksum: number;
  readonly at: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const IN_EXTRA = 0xffff_ffff;
const LOCAL_HEAD = 30;
const END_SIZE = 22;
/** Compressed bytes that are unpacked at once: they hold at most a thousand times as many. */
const CHUNK = 8192;
/** Files in an archive. */
const MOST_FILES = 20_000;

/** The list of files at the archive's end. */
function directoryOf(bytes: Uint8Array, refuse: Refuse, locale: Locale): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = (at: number): number => Number(view.getBigUint64(at, true));
  let end = bytes.length - END_SIZE;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) refuse('the list of files is missing');
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at === IN_EXTRA || count === 0xffff) {
    const end64 = wide(end - 12); // in the locator before the end
    if (view.getUint32(end64, true) !== END_64) refuse('the list of files is missing');
    count = wide(end64 + 32);
    at = wide(end64 + 48);
  }
  if (count > MOST_FILES) throw new ReadError('tooLarge', locale, `${MOST_FILES} files`);
  const entries: Entry[] = [];
  const names = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== CENTRAL) refuse('the list of files is damaged');
    if (view.getUint16(at + 8, true) & 1) throw new ReadError('encrypted', locale);
    let packed = view.getUint32(at + 20, true);
    let size = view.getUint32(at + 24, true);
    let local = view.getUint32(at + 42, true);
    const nameSize = view.getUint16(at + 28, true);
    const extraSize = view.getUint16(at + 30, true);
    const extraEnd = at + 46 + nameSize + extraSize;
    for (let extra = at + 46 + nameSize; extra + 4 <= extraEnd; ) {
      const length = view.getUint16(extra + 2, true);
      if (view.getUint16(extra, true) === 1) {
        let field = extra + 4;
        const next = (): number => {
          field += 8;
          return wide(field - 8);
        };
        if (size === IN_EXTRA) size = next();
        if (packed === IN_EXTRA) packed = next();
        if (local === IN_EXTRA) local = next();
      }
      extra += 4 + length;
    }
    entries.push({
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameSize)).replace(/\\/g, '/'),
      method: view.getUint16(at + 10, true),
      packed,
      size,
      checksum: view.getUint32(at + 16, true),
      at: local,
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

let table: Uint32Array | undefined;
const remainders = (): Uint32Array => {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
    return value;
  });
  return table;
};

/** The checksum of archives (CRC-32). */
function checksumOf(bytes: Uint8Array): number {
  const known = remainders();
  let value = 0xffff_ffff;
  for (let at = 0; at < bytes.length; at++)
    value = (known[(value ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffff_ffff) >>> 0;
}

/** Where the packed bytes of a file begin. */
function dataOf(bytes: Uint8Array, { at }: Entry, refuse: Refuse): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== LOCAL) refuse('a file is not where it should be');
  return at + LOCAL_HEAD + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}

/**
 * An archive, a DOCX or XLSX, say. What it says of its sizes is not believed: what is unpacked is counted, and
 * files that share bytes are refused.
 * @throws ReadError `brokenFile`, `encrypted`, `tooLarge`
 */
export async function unpack(bytes: Uint8Array, locale: Locale): Promise<Parts> {
  const { Inflate } = await import('fflate');
  const refuse: Refuse = (why) => {
    throw new ReadError('brokenFile', locale, 'ZIP', {
      cause: typeof why === 'string' ? new Error(why) : why,
    });
  };
  const guarded = <T>(run: () => T): T => {
    try {
      return run();
    } catch (error) {
      if (error instanceof ReadError) throw error;
      return refuse(error);
    }
  };
  const entries = guarded(() => directoryOf(bytes, refuse, locale));
  const files = entries.filter(({ name }) => !name.endsWith('/'));
  guarded(() => {
    let until = 0;
    for (const entry of [...files].sort((a, b) => a.at - b.at)) {
      if (entry.at < until) refuse('two files share their bytes');
      until = dataOf(bytes, entry, refuse) + entry.packed;
      if (until > bytes.length) refuse('a file is cut off');
    }
  });
  const byName = new Map<string, Entry>();
  for (const entry of files) {
    const key = entry.name.toLowerCase();
    // Which of two would be read, nobody can say.
    if (byName.has(key)) refuse('two files have one name');
    byName.set(key, entry);
  }

  let total = 0;
  const inflated = (entry: Entry): Uint8Array => {
    if (entry.size > LIMITS.partBytes || total + entry.size > LIMITS.unpackedBytes)
      throw new ReadError('zipBomb', locale);
    total += entry.size;
    const from = dataOf(bytes, entry, refuse);
    const packed = bytes.subarray(from, from + entry.packed);
    if (entry.method === 0)
      return packed.length === entry.size ? packed : refuse('a file is not as long as it says');
    if (entry.method !== 8) return refuse('a file is packed in a way that is not known');
    const result = new Uint8Array(entry.size);
    let length = 0;
    const stream = new Inflate((chunk) => {
      // More than it says it holds: what else it says is not to be trusted.
      if (length + chunk.length > result.length) throw new ReadError('zipBomb', locale);
      result.set(chunk, length);
      length += chunk.length;
    });
    for (let at = 0; at < packed.length; at += CHUNK)
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    return length === entry.size ? result : refuse('a file is not as long as it says');
  };
  const unpacked = new Map<string, Uint8Array>();
  return {
    names: files.map(({ name }) => name),
    bytes: (name) => {
      const key = name.toLowerCase();
      const entry = byName.get(key);
      if (!entry) return undefined;
      const known = unpacked.get(key);
      if (known) return known;
      const part = guarded(() => inflated(entry));
      // Some writers leave it out, which is 0.
      if (entry.checksum !== 0 && checksumOf(part) !== entry.checksum) refuse('a file is damaged');
      unpacked.set(key, part);
      return part;
    },
  };
}

/** A part as text, by its name in any case; in UTF-8, or in UTF-16 where its first bytes say so. */
export function partText(parts: Parts, name: string): string | undefined {
  const part = parts.bytes(name);
  if (!part) return undefined;
  const [a, b] = part;
  const encoding =
    a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(part);
}

/** The first part whose name fits, as text. */
export function partNamed(parts: Parts, pattern: RegExp): string | undefined {
  const name = parts.names.find((each) => pattern.test(each));
  return name === undefined ? undefined : partText(parts, name);
}
