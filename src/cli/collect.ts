import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CollectionSource,
  Collector,
  type CollectProgress,
  collect,
  countStates,
  DataFiles,
  JournalError,
  RosterError,
  readRoster,
} from '../collect';
import { collectionJson } from '../collect/collection-json';
import { filesOf } from '../collect/files';
import { collectionMessages } from '../write/collection/messages';
import { collectionCsvLines, collectionTables } from '../write/collection/tables';
import { collectionWorkbook } from '../write/collection/workbook';
import type { CollectCall } from './arguments';
import { type Content, saveAs } from './convert';
import { makeFolder } from './folder';
import { InputError, readOverlay } from './input';
import { LETTERS, letterNames, writeLetters } from './letters';
import type { CliMessages } from './messages';
import { SiteWriter } from './site';

/** What a collection speaks to. */
interface Desk {
  readonly messages: CliMessages;
  /** A line on standard error. */
  readonly say: (line: string) => Promise<void>;
  /** A line that the next one takes the place of, on a terminal only. */
  readonly progress: (text: string) => Promise<void>;
  readonly isTerminal: boolean;
  /** Text on standard output. */
  readonly write: (text: string) => Promise<void>;
}

/** How a collection ended. */
export type CollectEnd = 'clean' | 'errors' | 'failed';

const BAR = 24;
/** Lines of progress where nobody looks at a terminal: one for so many files. */
const EVERY = 100;

/** A run that cannot go on; its message says why, in the interface language. */
class Failure extends Error {}

/** A file that could not be written, with the system's name of why. */
type NotWritten = readonly [path: string, code: string];

/** What a run has open, and has to give up however it ends. */
interface Opened {
  collector?: Collector;
  /** Until it has come to its end. */
  data?: DataFiles;
}

/** Reads and checks all that is given, and writes what an office needs into a folder. */
export async function runCollect(call: CollectCall, desk: Desk): Promise<CollectEnd> {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  const opened: Opened = {};
  try {
    return await collectInto(call, desk, stop.signal, opened);
  } catch (error) {
    await desk.progress('');
    const why = failureText(error, desk.messages);
    if (why === undefined) throw error;
    await desk.say(why);
    return 'failed';
  } finally {
    opened.collector?.close();
    await opened.data?.abandon();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** Why a run ended, where it is no fault of the program. */
function failureText(error: unknown, messages: CliMessages): string | undefined {
  const isOurs = [Failure, RosterError, JournalError, InputError].some(
    (kind) => error instanceof kind,
  );
  if (!(error instanceof Error)) return undefined;
  if (isOurs) return error.message;
  if (!('code' in error)) return undefined;
  const path = 'path' in error ? messages.prefix(String(error.path)) : '';
  return `${path}${messages.cannotUse(String(error.code))}`;
}

async function collectInto(
  call: CollectCall,
  desk: Desk,
  signal: AbortSignal,
  opened: Opened,
): Promise<CollectEnd> {
  const { out, locale } = call;
  const { messages } = desk;
  const roster = call.roster === undefined ? undefined : await readRoster(call.roster, locale);
  const overlay =
    call.overlay === undefined ? undefined : await readOverlay(call.overlay, messages);
  await makeFolder(out);
  // What an earlier run wrote is no report.
  const inside = `${resolve(out)}${sep}`;
  const files = (await filesOf(call.inputs)).filter((file) => !resolve(file).startsWith(inside));
  if (files.length === 0) throw new Failure(messages.collectNothing);
  const collector = new Collector(roster, call.year, {
    findingsFile: join(out, 'findings.tmp'),
    locale,
  });
  opened.collector = collector;
  const site = call.site ? await SiteWriter.open(out, locale, linkFrom) : undefined;
  const data = await DataFiles.open(out, { parquet: call.parquet === true });
  opened.data = data;

  let last: CollectProgress = { done: 0, total: files.length, failed: 0, known: 0 };
  const failIfStopped = (): void => {
    if (signal.aborted) throw new Failure(messages.collectStopped(last.done, last.total));
  };
  const begun = Date.now();
  const notes: string[] = [];
  for await (const result of collect(files, {
    ...(roster && { roster }),
    ...(call.previous && { previous: call.previous }),
    ...(call.workers !== undefined && { workers: call.workers }),
    ...(overlay && { overlay }),
    journal: join(out, 'journal.jsonl'),
    locale,
    signal,
    onProgress: (progress) => {
      last = progress;
    },
    onNote: (line) => notes.push(line),
  })) {
    for (const note of notes.splice(0)) await desk.say(note);
    collector.add(result);
    await data.add(result);
    failOn(await site?.add(result), messages);
    const next = last.done + 1;
    await desk.progress(barOf({ ...last, done: next }, begun, messages));
    if (!desk.isTerminal && next % EVERY === 0) await desk.say(messages.progress(next, last.total));
  }
  await desk.progress('');
  failIfStopped();
  const collection = collector.source();
  const failure = await writeAll(collection, collector, site, call, desk, signal);
  failIfStopped();
  failOn(failure, messages);
  await data.finish(collection);
  delete opened.data;
  await desk.write(collectionSummary(collection, call, messages));
  if (last.failed > 0) return 'failed';
  return collection.bodies.some(({ counts }) => counts.error > 0) ? 'errors' : 'clean';
}

/** Ends a run where a file could not be written. */
function failOn(failure: NotWritten | undefined, messages: CliMessages): void {
  if (failure)
    throw new Failure(`${messages.prefix(failure[0])}${messages.cannotWrite(failure[1])}`);
}

/** The files of the folder; the first that cannot be written ends it, and so does Ctrl+C. */
async function writeAll(
  collection: CollectionSource,
  collector: Collector,
  site: SiteWriter | undefined,
  call: CollectCall,
  { messages, progress }: Desk,
  signal: AbortSignal,
): Promise<NotWritten | undefined> {
  const { out, locale } = call;
  const fileLink = linkFrom(out);
  const letters = call.letters ? letterNames(collection.bodies) : new Map<string, string>();
  const letterLink = (code: string): string | undefined => {
    const name = letters.get(code);
    return name === undefined ? undefined : fileLink(join(out, LETTERS, name));
  };
  const workbook = collectionWorkbook(collection, {
    locale,
    fileLink,
    ...(call.letters && { letterLink }),
  });
  const files: readonly (readonly [name: string, content: Content])[] = [
    ['collection.json', collectionJson(collection)],
    ...collectionTables(collection, locale).map(
      (table) =>
        [
          `${table.name === 'rollUp' ? 'roll-up' : table.name}.csv`,
          collectionCsvLines(table, locale),
        ] as const,
    ),
    ['collection.xlsx', workbook],
  ];
  await progress(messages.collectWriting);
  for (const [name, content] of files) {
    if (signal.aborted) return undefined;
    const path = join(out, name);
    const failure = await saveAs(path, content);
    if (failure !== undefined) return [path, failure];
  }
  const failure = await site?.finish(collection, signal);
  if (failure) return failure;
  if (call.letters) {
    const failure = await writeLetters(collector, collection.bodies, letters, call, {
      signal,
      progress: (done) => progress(messages.collectLetters(done, letters.size)),
    });
    if (failure) return failure;
  }
  await progress('');
  return undefined;
}

/** How a file is linked from a document in a folder: by its way from there, so that both can be moved together. */
function linkFrom(folder: string): (file: string) => string {
  return (file) => {
    const way = relative(folder, file);
    if (isAbsolute(way)) return pathToFileURL(way).href; // on another drive
    return way.split(sep).map(encodeURIComponent).join('/');
  };
}

/** [#####.....] 120/300  12/s  15 s  3 */
function barOf(progress: CollectProgress, begun: number, messages: CliMessages): string {
  const { done, total, failed, known } = progress;
  const part = total === 0 ? 1 : done / total;
  const filled = Math.round(part * BAR);
  const seconds = (Date.now() - begun) / 1000;
  const rate = (done - known) / Math.max(seconds, 0.1);
  const left = rate > 0 ? Math.ceil((total - done) / rate) : undefined;
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}]`;
  return `${bar} ${messages.collectProgress(done, total, rate, left, failed)}`;
}

function collectionSummary(
  collection: CollectionSource,
  { out, locale }: CollectCall,
  messages: CliMessages,
): string {
  const words = collectionMessages(locale);
  const { bodies, files, year } = collection;
  const unreadable = files.filter(({ error }) => error !== undefined).length;
  const strangers = files.filter(({ body, error }) => body === undefined && error === undefined);
  const lines = [
    messages.collectRead(year, files.length - unreadable, unreadable),
    messages.summary(
      ...((['error', 'query', 'info'] as const).map((severity) =>
        files.reduce((sum, { counts }) => sum + counts[severity], 0),
      ) as [number, number, number]), // of three
    ),
  ];
  if (collection.hasRoster) {
    lines.push(
      messages.collectStates(
        bodies.length,
        countStates(bodies)
          .filter(([, count]) => count > 0)
          .map(([state, count]) => `${words.states[state]} ${count}`),
      ),
    );
    if (strangers.length > 0) lines.push(messages.collectStrangers(strangers.length));
  }
  const undeclared = new Set(collection.rollUps.flatMap((rollUp) => rollUp.undeclared ?? []));
  if (undeclared.size > 0) lines.push(messages.collectUndeclared(undeclared.size));
  lines.push(messages.collectWritten(out));
  return `${lines.join('\n')}\n`;
}
