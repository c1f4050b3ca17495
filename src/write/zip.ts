import { strToU8, type Zippable, zipSync } from 'fflate';

/** A ZIP archive of text files: the same bytes for the same files, whenever and wherever it is made. */
export function zipText(files: readonly (readonly [path: string, text: string])[]): Uint8Array {
  const entries: Zippable = {};
  for (const [path, text] of files) entries[path] = strToU8(text);
  // The earliest moment that a ZIP can hold. fflate reads it in local time, and so is it made.
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 9 });
}
