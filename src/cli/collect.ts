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

/** Reads and checks all that is given, and writes what an office needs into a folder. */
export async function runCollect(call: CollectCall, desk: Desk): Promise<CollectEnd> {
  const { messages, say } = desk;
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  let data: DataFiles | undefined;
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  let ended = (): void => undefined;
  try {
    const roster =
      call.roster === undefined ? undefined : await readRoster(call.roster, call.locale);
    const overlay =
      call.overlay === undefined ? undefined : await readOverlay(call.overlay, messages);
    await makeFolder(call.out);
    // What an earlier run wrote is no report.
    const inside = `${resolve(call.out)}${sep}`;
    const files = (await filesOf(call.inputs)).filter((file) => !resolve(file).startsWith(inside));
    if (files.length === 0) {
      await say(messages.collectNothing);
      return 'failed';
    }
    const collector = new Collector(roster, call.year, {
      findingsFile: join(call.out, 'findings.tmp'),
      locale: call.locale,
    });
    ended = () => collector.close();
    const site = call.site ? await SiteWriter.open(call.out, call.locale, linkFrom) : undefined;
    data = await DataFiles.open(call.out, { parquet: call.parquet === true });
    let last: CollectProgress = { done: 0, total: files.length, failed: 0, known: 0 };
    const begun = Date.now();
    const notes: string[] = [];
    for await (const result of collect(files, {
      ...(roster && { roster }),
      ...(call.previous && { previous: call.previous }),
      ...(call.workers !== undefined && { workers: call.workers }),
      ...(overlay && { overlay }),
      journal: join(call.out, 'journal.jsonl'),
      locale: call.locale,
      signal: stop.signal,
      onProgress: (progress) => {
        last = progress;
      },
      onNote: (line) => notes.push(line),
    })) {
      for (const note of notes.splice(0)) await say(note);
      collector.add(result);
      await data.add(result);
      const failure = await site?.add(result);
      if (failure) {
        await desk.progress('');
        await say(`${messages.prefix(failure[0])}${messages.cannotWrite(failure[1])}`);
        return 'failed';
      }
      const next = last.done + 1;
      await desk.progress(barOf({ ...last, done: next }, begun, messages));
      if (!desk.isTerminal && next % EVERY === 0) await say(messages.progress(next, last.total));
    }
    await desk.progress('');
    if (stop.signal.aborted) {
      await say(messages.collectStopped(last.done, last.total));
      return 'failed';
    }
    const collection = collector.source();
    const failure = await writeAll(collection, collector, site, call, desk, stop.signal);
    if (stop.signal.aborted) {
      await say(messages.collectStopped(last.done, last.total));
      return 'failed';
    }
    if (failure !== undefined) {
      await say(failure);
      return 'failed';
    }
    await data.finish(collection);
    data = undefined;
    await desk.write(collectionSummary(collection, call, messages));
    if (last.failed > 0) return 'failed';
    return collection.bodies.some(({ counts }) => counts.error > 0) ? 'errors' : 'clean';
  } catch (error) {
    await desk.progress('');
    if (
      error instanceof RosterError ||
      error instanceof JournalError ||
      error instanceof InputError
    ) {
      await say(error.message);
      return 'failed';
    }
    if (error instanceof Error && 'code' in error) {
      const path = 'path' in error ? `${messages.prefix(String(error.path))}` : '';
      await say(`${path}${messages.cannotUse(String(error.code))}`);
      return 'failed';
    }
    throw error;
  } finally {
    ended();
    // What was begun and did not come to its end.
    await data?.abandon();
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** The files of the folder; the first that cannot be written ends it, and so does Ctrl+C. */
async function writeAll(
  collection: CollectionSource,
  collector: Collector,
  site: SiteWriter | undefined,
  call: CollectCall,
  { messages, progress }: Desk,
  signal: AbortSignal,
): Promise<string | undefined> {
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
  const failed = (path: string, code: string): string =>
    `${messages.prefix(path)}${messages.cannotWrite(code)}`;
  await progress(messages.collectWriting);
  for (const [name, content] of files) {
    if (signal.aborted) return undefined;
    const path = join(out, name);
    const failure = await saveAs(path, content);
    if (failure !== undefined) return failed(path, failure);
  }
  const failure = await site?.finish(collection, signal);
  if (failure) return failed(...failure);
  if (call.letters) {
    const failure = await writeLetters(collector, collection.bodies, letters, call, {
      signal,
      progress: (done) => progress(messages.collectLetters(done, letters.size)),
    });
    if (failure) return failed(...failure);
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
