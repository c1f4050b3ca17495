import { opendir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Files that lie beside reports and are none: of the system, of an office program at work, and of ours. */
const NO_REPORT = /^(?:\..*|~\$.*|Thumbs\.db|desktop\.ini)$/i;

const slashes = (path: string): string => path.replace(/\\/g, '/');

/** What stands for any file: `*` and `?` within a name, `**` over folders. */
const isPattern = (input: string): boolean => /[*?]/.test(input);

function patternOf(input: string): RegExp {
  const text = slashes(input).replace(/\*\*\/|\*\*|\*|\?|[.+^${}()|[\]\\]/g, (sign) => {
    if (sign === '**/') return '(?:[^/]+/)*';
    if (sign === '**') return '.*';
    if (sign === '*') return '[^/]*';
    return sign === '?' ? '[^/]' : `\\${sign}`;
  });
  return new RegExp(`^${text}$`, process.platform === 'win32' ? 'i' : '');
}

async function* below(folder: string): AsyncGenerator<string> {
  const names: { name: string; isFolder: boolean; isFile: boolean }[] = [];
  for await (const entry of await opendir(folder)) {
    names.push({ name: entry.name, isFolder: entry.isDirectory(), isFile: entry.isFile() });
  }
  names.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, isFolder, isFile } of names) {
    if (NO_REPORT.test(name)) continue;
    const path = slashes(join(folder, name));
    if (isFolder) yield* below(path);
    else if (isFile) yield path;
  }
}

/**
 * The files that are meant: files as they are, all files below a folder, all that fit a pattern (`reports/*.pdf`; the
 * shells of Windows leave patterns to the program). Each once, in the order of the input and, below a folder, by name.
 * A file that is named but not there is given all the same: reading it says so.
 *
 * @throws the error of the system for a folder that cannot be listed
 */
export async function filesOf(inputs: readonly string[]): Promise<string[]> {
  const files = new Set<string>();
  for (const input of inputs) {
    const found = input === '-' ? undefined : await stat(input).catch(() => undefined);
    if (found?.isDirectory()) {
      for await (const file of below(input)) files.add(file);
    } else if (!found && isPattern(input)) {
      const pattern = patternOf(input);
      const [start = ''] = slashes(input).split(/[*?]/, 1);
      const folder = start.slice(0, start.lastIndexOf('/') + 1);
      for await (const file of below(folder || '.')) if (pattern.test(file)) files.add(file);
    } else files.add(slashes(input));
  }
  return [...files];
}

/** A file's name without its folder and its ending. */
export const stemOf = (file: string): string => basename(file).replace(/\.[^.]*$/, '');
