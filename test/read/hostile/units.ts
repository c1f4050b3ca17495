import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files that are made to hang, to crash or to fill the memory, by format. Each kind has a size, and is made at sizes
 * that double, which shows how its cost grows.
 */
export interface Kind {
  readonly format: string;
  readonly name: string;
  /** The largest size; the others are halves of it. */
  readonly most: number;
  readonly make: (size: number) => Uint8Array;
}

const root = join(import.meta.dirname, '../../..');
export const sample = (path: string): Buffer => readFileSync(join(root, path));
export const bytesOf = (text: string): Uint8Array => Buffer.from(text);
export const filled = (unit: string, size: number): string =>
  unit.repeat(Math.max(1, Math.floor(size / Buffer.byteLength(unit))));
/** A unit again and again, so many letters. */
export const repeated = (unit: string, size: number): string =>
  unit.repeat(Math.max(1, Math.floor(size / unit.length)));
export const times = (count: number, each: (i: number) => string): string =>
  Array.from({ length: Math.floor(count) }, (_, i) => each(i)).join('');
export const nested = (open: string, inner: string, close: string, depth: number): string =>
  open.repeat(depth) + inner + close.repeat(depth);
