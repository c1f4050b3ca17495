import type { Locale } from '../../format';
import { ReadError } from '../error';
import { LIMITS } from '../limits';

/** The parts of an archive that are wanted, unpacked. */
export type Parts = Readonly<Record<string, Uint8Array>>;

const WANTED =
  /^(?:word\/(?:document\d*|numbering|styles)\.xml|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|mimetype)$/i;

/**
 * The XML parts of a DOCX or XLSX archive.
 * @throws ReadError `brokenFile`, `zipBomb`
 */
export async function unpack(bytes: Uint8Array, locale: Locale): Promise<Parts> {
  const { unzipSync } = await import('fflate');
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name)) return false;
        total += originalSize;
        if (originalSize > LIMITS.partBytes || total > LIMITS.unpackedBytes) {
          throw new ReadError('zipBomb', locale);
        }
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError('brokenFile', locale, 'ZIP', { cause: error });
  }
}

/** The names of the files in an archive; nothing of them is unpacked. */
export async function namesIn(bytes: Uint8Array): Promise<readonly string[]> {
  const { unzipSync } = await import('fflate');
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      if (!name.endsWith('/')) names.push(name);
      return false;
    },
  });
  return names;
}

/** A part as text, by its name in any case. */
export function partText(parts: Parts, name: string): string | undefined {
  const key = name in parts ? name : namesOf(parts).get(name.toLowerCase());
  const part = key === undefined ? undefined : parts[key];
  return part && new TextDecoder().decode(part);
}

/** The first part whose name fits, as text. */
export function partNamed(parts: Parts, pattern: RegExp): string | undefined {
  const name = Object.keys(parts).find((each) => pattern.test(each));
  return name === undefined ? undefined : partText(parts, name);
}

const lowerCased = new WeakMap<Parts, ReadonlyMap<string, string>>();

function namesOf(parts: Parts): ReadonlyMap<string, string> {
  const known =
    lowerCased.get(parts) ?? new Map(Object.keys(parts).map((name) => [name.toLowerCase(), name]));
  lowerCased.set(parts, known);
  return known;
}
