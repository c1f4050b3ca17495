import type { Stats } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import type { EditionId, Locale, SectionKey } from '../format';
import { type Attachment, ReadError, type ReadNote, type ReadTrace, readReport } from '../read';
import { fileNameOf, pathInside } from '../read/formats/addresses';
import { assertLength } from '../read/formats/json';
import { LIMITS } from '../read/limits';
import { type CellReading, type PrintedLabel, parseReport, type Report } from '../report';
import { type Overlay, parseOverlay, rules } from '../rules';
import type { CliMessages } from './messages';

/** A report that was read, with what the document said where it is not a report's JSON. */
export interface Input {
  readonly file: string;
  readonly report: Report;
  readonly readings?: readonly CellReading[];
  /** Labels that are not the form's, to the letter. */
  readonly labels?: readonly PrintedLabel[];
  /** The sections that the document has, in its order. */
  readonly sections?: readonly SectionKey[];
  readonly notes: readonly ReadNote[];
  /** The page that points to the file, where the report was not in the page itself. */
  readonly page?: string;
}

/** A file that could not be read; its message says why in one line. */
export class InputError extends Error {}

export interface InputOptions {
  readonly edition?: EditionId;
  readonly which?: number;
  /** The folder in which the files lie that a page without a report points to. */
  readonly attachments?: string;
  readonly locale: Locale;
  readonly messages: CliMessages;
  readonly stdin: Readable;
  /** Is told how the file is read. */
  readonly trace?: ReadTrace;
}

/**
 * Reads a report from a file or, for `-`, from standard input.
 * @throws InputError with one clear line.
 */
export async function readInput(file: string, options: InputOptions): Promise<Input> {
  return readThrough(file, options, []);
}

/** Frames within frames that are followed to a file. */
const MOST_PAGES = 4;

/** @param pages the pages that led to the file, the first one first */
async function readThrough(
  file: string,
  options: InputOptions,
  pages: readonly string[],
): Promise<Input> {
  const { messages } = options;
  const bytes =
    file === '-' ? await readStream(options.stdin, messages) : await readFile(file, messages);
  try {
    if (isJson(file, bytes)) return { file, report: readJson(bytes, options), notes: [] };
    const { report, readings, notes, sections } = await readReport(bytes, {
      ...(file !== '-' && { fileName: file }),
      ...(options.edition && { edition: options.edition }),
      ...(options.which && { which: options.which }),
      ...(options.trace && { trace: options.trace }),
      locale: options.locale,
    });
    // A page may hold the text of a report alone.
    const elsewhere = notes.flatMap(({ attachments = [] }) => attachments);
    const { input } = await readBeside(file, elsewhere, options, pages);
    const labels = notes.flatMap(({ label }) => (label ? [label] : []));
    return input ?? { file, report, readings, sections, labels, notes };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    const { attachments = [] } = error;
    const { input, failure } = await readBeside(file, attachments, options, pages);
    if (input) return input;
    throw new InputError(failure ?? error.message);
  }
}

/** Reads the first report among the files that a page points to, as far as they lie in the folder for them. */
async function readBeside(
  page: string,
  attachments: readonly Attachment[],
  options: InputOptions,
  pages: readonly string[],
): Promise<{ readonly input?: Input; readonly failure?: string }> {
  const { attachments: folder, messages } = options;
  if (folder === undefined || attachments.length === 0 || pages.length >= MOST_PAGES) return {};
  const led = [...pages, page];
  let failure: string | undefined;
  for (const own of await filesBeside(attachments, folder)) {
    if (led.includes(own)) continue;
    try {
      return { input: { ...(await readThrough(own, options, led)), page } };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failure ??= `${messages.prefix(own)}${error.message}`;
    }
  }
  const names = attachments.slice(0, MOST_NAMED).map(({ name }) => name);
  return { failure: failure ?? messages.noAttachment(folder, names.join(', ')) };
}

const MOST_NAMED = 5;

/** Kinds of file that a page may mean without saying so. */
const UNSAID = ['pdf', 'docx', 'doc', 'wps', 'ofd', 'xlsx', 'xls'];

/** The files in a folder that a page points to, the likeliest first. None of them is outside of the folder. */
async function filesBeside(attachments: readonly Attachment[], folder: string): Promise<string[]> {
  const root = await realpath(folder).catch(() => undefined);
  if (root === undefined) return [];
  // As a page writes a name and as a disk keeps it: capitals and accents may differ.
  const alike = (name: string): string => name.normalize('NFC').toLowerCase();
  const there = new Map((await readdir(root).catch(() => [])).map((name) => [alike(name), name]));
  const found = new Set<string>();
  for (const { name, address, kind } of attachments) {
    if (kind === 'picture') continue;
    const endings = kind === 'file' ? UNSAID : [kind];
    const names = [fileNameOf(address), name, ...endings.map((ending) => `${name}.${ending}`)];
    const paths = names.map((own) => there.get(alike(own)));
    // A site that was saved with its folders.
    for (const path of [...paths, pathInside(address)]) {
      if (path === undefined || path === '') continue;
      // By where it really is: a link may lead elsewhere.
      const real = await realpath(join(root, path)).catch(() => undefined);
      if (real === undefined || !isWithin(real, root)) continue;
      if ((await stat(real)).isFile()) found.add(join(folder, path));
    }
  }
  return [...found];
}

const isWithin = (path: string, root: string): boolean => {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !/^[a-z]:|^[\\/]/i.test(way);
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;

async function readFile(file: string, messages: CliMessages): Promise<Uint8Array> {
  try {
    const handle = await open(file);
    try {
      const stats: Stats = await handle.stat();
      if (stats.isDirectory()) throw new InputError(messages.isDirectory);
      if (stats.size > LIMITS.bytes)
        throw new InputError(messages.tooLarge(megabytes(LIMITS.bytes)));
      // A pipe or a device has no size to look at, and may never end.
      if (!stats.isFile()) return await readStream(handle.createReadStream(), messages);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new InputError(messages.notFound);
    if (code === 'EISDIR') throw new InputError(messages.isDirectory);
    if (code === 'EACCES' || code === 'EPERM') throw new InputError(messages.noPermission);
    throw new InputError(messages.cannotOpen(code || String(error)));
  }
}

async function readStream(stream: Readable, messages: CliMessages): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes: Uint8Array = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > LIMITS.bytes) throw new InputError(messages.tooLarge(megabytes(LIMITS.bytes)));
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

const UTF8_BOM = [0xef, 0xbb, 0xbf];

/** A report as JSON: by its name, or because it begins as an object does. */
function isJson(file: string, bytes: Uint8Array): boolean {
  if (/\.json$/i.test(file)) return true;
  let start = UTF8_BOM.every((byte, index) => bytes[index] === byte) ? 3 : 0;
  while (start < bytes.length && ' \t\r\n'.includes(String.fromCharCode(bytes[start] ?? 0))) {
    start += 1;
  }
  return bytes[start] === '{'.charCodeAt(0);
}

function jsonOfFile(bytes: Uint8Array, messages: CliMessages): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(messages.notUtf8);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError(messages.badJson);
  }
}

/**
 * Reads a file that changes the severity of rules.
 * @throws InputError with one clear line.
 */
export async function readOverlay(file: string, messages: CliMessages): Promise<Overlay> {
  const value = jsonOfFile(await readFile(file, messages), messages);
  const unknown = rulesNamedIn(value).find((id) => !KNOWN_RULES.has(id));
  if (unknown !== undefined) throw new InputError(messages.noSuchRule(unknown));
  try {
    return parseOverlay(value);
  } catch (error) {
    // The place in the file, as those who write such files know it.
    throw new InputError(messages.badOverlay(error instanceof Error ? error.message : ''));
  }
}

const KNOWN_RULES: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** The ids of the rules that an overlay names, as far as it is one. */
function rulesNamedIn(value: unknown): string[] {
  const listed =
    typeof value === 'object' && value !== null && 'rules' in value ? value.rules : undefined;
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((entry: unknown) =>
    typeof entry === 'object' &&
    entry !== null &&
    'ruleId' in entry &&
    typeof entry.ruleId === 'string'
      ? [entry.ruleId]
      : [],
  );
}

function readJson(bytes: Uint8Array, { locale, messages }: InputOptions): Report {
  const value = jsonOfFile(bytes, messages);
  assertLength(value, locale);
  const parsed = parseReport(value, { locale });
  if (parsed.success) return parsed.report;
  const [first, ...rest] = parsed.issues;
  throw new InputError(
    `${first?.message ?? messages.badJson}${rest.length > 0 ? messages.andMore(rest.length) : ''}`,
  );
}
