import type { Locale } from '../../format';
import { ReadError } from '../error';
import { LIMITS } from '../limits';

/**
 * The compound file (MS-CFB) in which Word and Excel kept their documents until 2003: a small file system of
 * streams. Own code: a reader alone is a page, and the one library for it writes ZIP archives, too.
 */

/** The streams of a compound file, by their names; of those in folders too. */
export type Streams = ReadonlyMap<string, Uint8Array>;

const HEAD = 512;
const LAST_SECTOR = 0xffff_fffa;
const NOBODY = 0xffff_ffff;
const ENTRY = 128;
const STREAM = 2;
const ROOT = 5;
/** Of the list of sectors, those that the head holds itself. */
const IN_HEAD = 109;

/**
 * The streams whose names are wanted. Sectors that the file does not hold to their end, as WPS leaves them, are
 * read as far as they go.
 * @throws ReadError `brokenFile`, `tooLarge`
 */
export function streamsIn(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  locale: Locale,
): Streams {
  const refuse = (why: string): never => {
    throw new ReadError('brokenFile', locale, 'Office 97–2003', { cause: new Error(why) });
  };
  if (bytes.length < HEAD) refuse('the head is cut off');
  const head = new DataView(bytes.buffer, bytes.byteOffset, HEAD);
  const sectorSize = 1 << head.getUint16(30, true);
  const smallSize = 1 << head.getUint16(32, true);
  if ((sectorSize !== 512 && sectorSize !== 4096) || smallSize !== 64)
    refuse('the sectors have no size that they may have');
  const most = Math.ceil(bytes.length / sectorSize);

  const sector = (number: number): Uint8Array => {
    const at = (number + 1) * sectorSize;
    const part = bytes.subarray(at, at + sectorSize);
    if (part.length === sectorSize) return part;
    // The last sector of a file by WPS is as short as what it holds.
    const whole = new Uint8Array(sectorSize);
    whole.set(part);
    return whole;
  };
  const viewOf = (part: Uint8Array): DataView =>
    new DataView(part.buffer, part.byteOffset, part.byteLength);

  // Which sectors hold the list of what follows each sector.
  const lists: number[] = [];
  for (let i = 0; i < IN_HEAD; i++) lists.push(head.getUint32(76 + i * 4, true));
  let more = head.getUint32(68, true);
  for (let i = 0; more < LAST_SECTOR; i++) {
    if (i > most) refuse('the list of sectors runs in a circle');
    const view = viewOf(sector(more));
    const last = sectorSize / 4 - 1;
    for (let each = 0; each < last; each++) lists.push(view.getUint32(each * 4, true));
    more = view.getUint32(last * 4, true);
  }
  const used = lists.filter((each) => each < LAST_SECTOR);
  if (used.length > most) refuse('the list of sectors is longer than the file');
  const next = new Uint32Array((used.length * sectorSize) / 4);
  used.forEach((list, i) => {
    const view = viewOf(sector(list));
    for (let each = 0; each < sectorSize / 4; each++)
      next[(i * sectorSize) / 4 + each] = view.getUint32(each * 4, true);
  });

  /** The sectors of a stream, one after the other. */
  const chain = (first: number, links: Uint32Array, longest: number): number[] => {
    const numbers: number[] = [];
    for (let at = first; at < LAST_SECTOR && at < links.length; at = links[at] ?? NOBODY) {
      numbers.push(at);
      if (numbers.length > longest) refuse('a stream runs in a circle');
    }
    return numbers;
  };
  const joined = (parts: readonly Uint8Array[], size: number): Uint8Array => {
    const all = new Uint8Array(Math.min(size, parts.length * (parts[0]?.length ?? 0)));
    let at = 0;
    for (const part of parts) {
      if (at >= all.length) break;
      all.set(part.subarray(0, all.length - at), at);
      at += part.length;
    }
    return all;
  };
  const large = (first: number, size: number): Uint8Array => {
    if (size > LIMITS.bytes) refuse('a stream is longer than the file');
    return joined(chain(first, next, most).map(sector), size);
  };

  const directory = large(head.getUint32(48, true), most * sectorSize);
  const entries = viewOf(directory);
  const names = new TextDecoder('utf-16le');
  const found: { name: string; first: number; size: number }[] = [];
  let small = new Uint8Array();
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const kind = entries.getUint8(at + 66);
    const length = Math.min(entries.getUint16(at + 64, true), 64);
    const name = names.decode(directory.subarray(at, at + Math.max(0, length - 2)));
    const first = entries.getUint32(at + 116, true);
    const size = entries.getUint32(at + 120, true);
    if (kind === ROOT) small = large(first, size) as typeof small;
    else if (kind === STREAM && wanted(name)) found.push({ name, first, size });
  }
  const list = large(head.getUint32(60, true), most * sectorSize);
  const view = viewOf(list);
  const smallNext = new Uint32Array(list.length / 4);
  for (let i = 0; i < smallNext.length; i++) smallNext[i] = view.getUint32(i * 4, true);
  const threshold = head.getUint32(56, true);

  const streams = new Map<string, Uint8Array>();
  for (const { name, first, size } of found) {
    // Embedded documents have streams of the same names, behind the document's own.
    if (streams.has(name)) continue;
    const isSmall = size < threshold;
    const parts = isSmall
      ? chain(first, smallNext, small.length / smallSize).map((each) => {
          const whole = new Uint8Array(smallSize);
          whole.set(small.subarray(each * smallSize, (each + 1) * smallSize));
          return whole;
        })
      : [];
    streams.set(name, isSmall ? joined(parts, size) : large(first, size));
  }
  return streams;
}
