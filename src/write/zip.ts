import { strToU8, Zip, ZipDeflate, type Zippable, zipSync } from 'fflate';

/** A ZIP archive of text files: the same bytes for the same files, whenever and wherever it is made. */
export function zipText(files: readonly (readonly [path: string, text: string])[]): Uint8Array {
  const entries: Zippable = {};
  for (const [path, text] of files) entries[path] = strToU8(text);
  return zipSync(entries, { mtime: earliest(), level: 9 });
}

/** The earliest moment that a ZIP can hold. fflate reads it in local time, and so is it made. */
const earliest = (): Date => new Date(1980, 0, 1);

/** Letters that are packed at once: of less, each piece costs more than what it holds. */
const PIECE = 1 << 16;

/** The same in pieces, made as they are asked for, of files whose text comes in pieces. */
export function* zipTextChunks(
  files: Iterable<readonly [path: string, text: Iterable<string>]>,
): Generator<Uint8Array> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  const taken = (): Uint8Array[] => {
    const all = made;
    made = [];
    return all;
  };
  for (const [path, text] of files) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = earliest();
    zip.add(file);
    let waiting: string[] = [];
    let length = 0;
    for (const piece of text) {
      waiting.push(piece);
      length += piece.length;
      if (length < PIECE) continue;
      file.push(strToU8(waiting.join('')));
      waiting = [];
      length = 0;
      yield* taken();
    }
    file.push(strToU8(waiting.join('')), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
