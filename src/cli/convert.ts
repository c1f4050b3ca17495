import { randomUUID } from 'node:crypto';
import { chmod, type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { toCsv, toDocx, toHtml, toXlsx } from '../write';
import type { ConvertCall, Target } from './arguments';
import type { Input } from './input';

/** Whether a target is no text, and of no use on a terminal. */
export const isBinary = (to: Target): boolean => to === 'docx' || to === 'xlsx';

/** A report in the kind of document that was asked for. */
export function convertReport(
  { report, readings }: Input,
  { to, profile, look, locale }: ConvertCall,
  earlier: readonly Pick<Input, 'report' | 'readings'>[] = [],
): string | Uint8Array {
  switch (to) {
    case 'html':
      return toHtml(report, { ...look, profile, readings, earlier, locale });
    case 'docx':
      return toDocx(report, { readings, locale });
    case 'xlsx':
      return toXlsx(report, { readings, locale });
    case 'csv':
      return toCsv(report);
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`;
  }
}

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

async function writeTo(file: FileHandle, content: Content, isSynced = false): Promise<void> {
  try {
    for (const piece of gathered(content)) await file.writeFile(piece);
    if (isSynced) await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes a file: beside it first, and then in its place, so that it is whole or as it was before. A file that is
 * there keeps its mode, and a link stays one. Gives the reason where that fails, as the system names it.
 */
export async function saveAs(path: string, content: Content): Promise<string | undefined> {
  let beside: string | undefined;
  try {
    const before = await stat(path).catch(() => undefined);
    // A device or a pipe is no file that could be replaced.
    if (before && !before.isFile()) {
      await writeTo(await open(path, 'w'), content);
      return undefined;
    }
    const target = before ? await realpath(path) : path;
    beside = join(dirname(target), `.${basename(target).slice(0, 80)}.${randomUUID()}.tmp`);
    await writeTo(await open(beside, 'wx'), content, true);
    if (before) await chmod(beside, before.mode & 0o7777);
    await rename(beside, target);
    return undefined;
  } catch (error) {
    if (beside !== undefined) await unlink(beside).catch(() => undefined);
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
