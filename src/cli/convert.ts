import { randomUUID } from 'node:crypto';
import { chmod, type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, parse, resolve, sep } from 'node:path';
import type { Locale } from '../format';
import { WRITERS, type Writer } from '../write';
import type { ConvertCall, Target } from './arguments';
import type { Input } from './input';

/** Whether a target is no text, and of no use on a terminal. */
export const isBinary = (to: Target): boolean => !WRITERS[to].isText;

/** A report in the kind of document that was asked for. */
export function convertReport(
  { report, readings }: Input,
  { to, profile, look, locale }: ConvertCall,
  earlier: readonly Pick<Input, 'report' | 'readings'>[] = [],
): string | Uint8Array {
  const { write }: Writer = WRITERS[to];
  return write(report, { ...look, profile, readings, earlier, locale });
}

/** The lines of the help on what a report is converted to; HTML, which has options, stands there by itself. */
export const targetLines = (locale: Locale): string =>
  Object.entries(WRITERS)
    .filter(([to]) => to !== 'html')
    .map(([to, { label }]) => `    ${`--to ${to}`.padEnd(16)} ${label[locale]}\n`)
    .join('');

/** Whether two names are of one file, through links too. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([stat(one), stat(other)]);
    return a.isFile() && a.ino === b.ino && a.dev === b.dev;
  } catch {
    return false; // what is not there is no file's other name
  }
}

/** What a file holds, whole or in pieces that are made as they are written. */
export type Content = string | Uint8Array | Iterable<string | Uint8Array>;

/** Bytes that are written at once. */
const PIECE = 1 << 18;

/** What is to be written, small pieces gathered so that not each is a call of the system. */
function* gathered(content: Content): Generator<string | Uint8Array> {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    yield content;
    return;
  }
  let waiting: Buffer[] = [];
  let length = 0;
  for (const piece of content) {
    const bytes = Buffer.from(piece);
    waiting.push(bytes);
    length += bytes.length;
    if (length < PIECE) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    length = 0;
  }
  yield Buffer.concat(waiting);
}

/**
 * A file that is being written: beside its place, and then in it, so that it is whole or as it was before. A file that is
 * there keeps its mode, and a link stays one.
 */
export class PendingFile {
  private constructor(
    private readonly file: FileHandle,
    private readonly place?: {
      readonly beside: string;
      readonly target: string;
      readonly mode?: number;
    },
  ) {}

  /** @throws the error of the system where there is no such folder, or it cannot be written to */
  static async open(path: string): Promise<PendingFile> {
    const before = await stat(path).catch(() => undefined);
    // A device or a pipe is no file that could be replaced.
    if (before && !before.isFile()) return new PendingFile(await open(path, 'w'));
    const target = before ? await realpath(path) : path;
    const beside = join(dirname(target), `.${basename(target).slice(0, 80)}.${randomUUID()}.tmp`);
    const file = await open(beside, 'wx');
    return new PendingFile(file, { beside, target, ...(before && { mode: before.mode }) });
  }

  async write(content: string | Uint8Array): Promise<void> {
    await this.file.writeFile(content);
  }

  /** Puts it in its place. */
  async keep(): Promise<void> {
    if (!this.place) return this.file.close();
    const { beside, target, mode } = this.place;
    await this.file.sync();
    await this.file.close();
    if (mode !== undefined) await chmod(beside, mode & 0o7777);
    await rename(beside, target);
  }

  /** Takes away what was written. */
  async abandon(): Promise<void> {
    await this.file.close().catch(() => undefined);
    if (this.place) await unlink(this.place.beside).catch(() => undefined);
  }
}

/** The system's name of what went wrong. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

/** Writes a file, whole or not at all: see {@link PendingFile}. Gives the reason where that fails, as the system names it. */
export async function saveAs(path: string, content: Content): Promise<string | undefined> {
  let file: PendingFile | undefined;
  try {
    file = await PendingFile.open(path);
    for (const piece of gathered(content)) await file.write(piece);
    await file.keep();
    return undefined;
  } catch (error) {
    await file?.abandon();
    return errorCode(error);
  }
}

/** Whether there is a folder of this name. */
export const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() === true;

/**
 * The names of the documents that files are converted to, within a folder: as the files are called and lie below what they
 * have in common, with the ending of what they become. Of files that differ in nothing but their ending, that stays, too.
 */
export function convertedNames(files: readonly string[], to: Target): readonly string[] {
  const whole = files.map((file) => resolve(file));
  const folders = whole.map((file) => dirname(file).split(sep));
  const [first = []] = folders;
  let shared = first.length;
  for (const parts of folders)
    while (parts.slice(0, shared).join(sep) !== first.slice(0, shared).join(sep)) shared -= 1;
  const names = whole.map((file) => {
    const { dir, name, base } = parse(file);
    const within = dir.split(sep).slice(shared);
    return { short: join(...within, `${name}.${to}`), long: join(...within, `${base}.${to}`) };
  });
  const uses = new Map<string, number>();
  for (const { short } of names)
    uses.set(short.toLowerCase(), (uses.get(short.toLowerCase()) ?? 0) + 1);
  const given = new Set<string>();
  return names.map(({ short, long }) => {
    const wanted = uses.get(short.toLowerCase()) === 1 ? short : long;
    let name = wanted;
    // a.txt as well as a file that is called a.txt.html already.
    for (let count = 2; given.has(name.toLowerCase()); count++)
      name = join(dirname(wanted), `${parse(wanted).name}-${count}.${to}`);
    given.add(name.toLowerCase());
    return name;
  });
}
