import { version } from '../../package.json';
import type { Locale } from '../format';
import type { Report } from '../report';
import { checkReport, type Overlay } from '../rules';
import { Bodies, ownKey } from './bodies';
import type { Belonging, CollectedReport, RosterBody } from './collection';
import { filesOf } from './files';
import { asKept, Journal } from './journal';
import { bytesAt, type FileReading, hashOf } from './read-file';
import { defaultWorkers, ReaderPool } from './reader-pool';

/** How far a collection is. */
export interface CollectProgress {
  readonly done: number;
  readonly total: number;
  /** Files that could not be read. */
  readonly failed: number;
  /** Files whose result was known from the journal. */
  readonly known: number;
}

/** How files are collected. */
export interface CollectOptions {
  /** The bodies that have to report; without it each body stands for itself. */
  readonly roster?: readonly RosterBody[];
  /** Last year's reports: files, folders or patterns, set to this year's by body. */
  readonly previous?: readonly string[];
  /** A file that keeps what was read: a second run reads only what is new. */
  readonly journal?: string;
  /** Threads that read; one a core less one if left out, 0 for none beside this. */
  readonly workers?: number;
  /** Changes the severity of rules. */
  readonly overlay?: Overlay;
  /** The language of errors and messages; zh-CN if left out. */
  readonly locale?: Locale;
  /** Ends the run: the files that are being read are given up, what was kept in the journal stays. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: CollectProgress) => void;
  /** Told in one line what is worth knowing beside the reports: a journal that was cut, say. */
  readonly onNote?: (line: string) => void;
}

/** Files that are read ahead for each thread, so that none waits; more would only take memory. */
const AHEAD = 4;

interface ReadFile {
  readonly file: string;
  readonly hash: string;
  readonly reading: FileReading;
  readonly isKnown: boolean;
}

/** Reads files by the threads of a pool, several at once, and gives them in their order. */
async function* readInOrder(
  files: readonly string[],
  pool: ReaderPool,
  journal: Journal | undefined,
  { locale, ahead, signal }: { locale: Locale; ahead: number; signal: AbortSignal | undefined },
): AsyncGenerator<ReadFile> {
  const read = async (file: string): Promise<ReadFile> => {
    const bytes = await bytesAt(file, locale);
    if (typeof bytes === 'string')
      return { file, hash: '', reading: { error: bytes, isPassing: true }, isKnown: false };
    const hash = hashOf(bytes);
    const known = await journal?.known(hash, file);
    if (known) return { file, hash, reading: known, isKnown: true };
    const reading = asKept(await pool.read(bytes, file));
    // What was not kept in time is read again by the next run.
    if (!signal?.aborted) await journal?.keep(hash, file, reading);
    return { file, hash, reading, isKnown: false };
  };
  const running: Promise<ReadFile>[] = [];
  let next = 0;
  const start = (): void => {
    const file = files[next++];
    if (file === undefined) return;
    const promise = read(file);
    // A failure is told where the file's turn comes.
    promise.catch(() => undefined);
    running.push(promise);
  };
  while (running.length < ahead && next < files.length) start();
  for (let first = running.shift(); first; first = running.shift()) {
    const result = await first;
    if (signal?.aborted) return;
    start();
    yield result;
  }
}

/** A report of last year: where it can be read again it is not kept in memory. */
interface EarlierReport {
  readonly year: number | null;
  readonly load: () => Promise<Report | undefined>;
}

/** Last year's reports by body. */
async function previousReports(
  options: CollectOptions,
  pool: ReaderPool,
  journal: Journal | undefined,
  bodyOf: (report: Report, file: string) => string | undefined,
): Promise<ReadonlyMap<string, readonly EarlierReport[]>> {
  const reports = new Map<string, EarlierReport[]>();
  const { previous = [], locale = 'zh-CN', signal } = options;
  const files = await filesOf(previous);
  for await (const { file, hash, reading } of readInOrder(files, pool, journal, {
    locale,
    ahead: aheadOf(options),
    signal,
  })) {
    const { report } = reading;
    const body = report && bodyOf(report, file);
    if (body === undefined || !report) continue;
    const load = journal?.has(hash, file)
      ? async () => (await journal.known(hash, file))?.report
      : async () => report;
    const own = reports.get(body);
    const earlier = { year: report.year, load };
    if (own) own.push(earlier);
    else reports.set(body, [earlier]);
  }
  return reports;
}

const aheadOf = ({ workers = defaultWorkers() }: CollectOptions): number =>
  Math.max(1, workers) * AHEAD;

/** The report of the year before; of a single one, whatever its year. */
const yearBefore = (
  { year }: Report,
  earlier: readonly EarlierReport[],
): EarlierReport | undefined =>
  earlier.find((each) => each.year !== null && each.year === (year ?? 0) - 1) ??
  (earlier.length === 1 ? earlier[0] : undefined);

/** What a file says, checked against the earlier reports of its body. */
async function checkedFile(
  { report, readings, sections, labels, error = '' }: FileReading,
  earlier: readonly EarlierReport[],
  { locale = 'zh-CN', overlay }: CollectOptions,
): Promise<Omit<CollectedReport, 'file' | 'hash' | 'belongs'>> {
  if (!report) return { error };
  const previous = await yearBefore(report, earlier)?.load();
  const { findings, notChecked } = checkReport(report, {
    locale,
    ...(readings && { readings }),
    ...(sections && { sections }),
    ...(labels && { labels }),
    ...(previous && { previous }),
    ...(overlay && { overlay }),
  });
  return {
    report,
    findings,
    notChecked,
    ...(readings && { readings }),
    ...(previous && { previous }),
  };
}

/**
 * Reads and checks many reports, one result a file, in the order of the input. A file that cannot be read is a result with
 * an error and ends nothing. What is in the journal is not read again. At no time is more than a few files in memory; of last
 * year's reports, all where there is no journal to read them from again.
 *
 * @param inputs files, folders, and patterns (`*.pdf`, `2024/**`)
 * @throws JournalError where the journal cannot be written; whatever the system says of a folder that cannot be listed
 * @example
 * import { Collector, collect, readRoster } from 'gongkai-report/collect';
 *
 * const roster = await readRoster('名册.csv');
 * const collector = new Collector(roster, 2025);
 * for await (const result of collect(['2025/**'], { roster, journal: '2025.journal' }))
 *   collector.add(result);
 * console.log(collector.collection().bodies);
 */
export async function* collect(
  inputs: readonly string[],
  options: CollectOptions = {},
): AsyncGenerator<CollectedReport> {
  const { locale = 'zh-CN', roster, signal, onProgress } = options;
  const files = await filesOf(inputs);
  const bodies = roster && new Bodies(roster);
  const pool = new ReaderPool(options.workers ?? defaultWorkers(), locale);
  const onAbort = (): void => void pool.end();
  signal?.addEventListener('abort', onAbort);
  const journal =
    options.journal === undefined
      ? undefined
      : await Journal.open(options.journal, version, locale, options.onNote ?? (() => undefined));
  const belonging = (report: Report | undefined, file: string): Belonging => {
    if (bodies) return bodies.of(report?.body, file);
    const key = report && ownKey(report.body);
    return key === undefined ? { reason: 'none', candidates: [] } : { body: key };
  };
  try {
    const lastYear = await previousReports(
      options,
      pool,
      journal,
      (report, file) => belonging(report, file).body,
    );
    let done = 0;
    let failed = 0;
    let known = 0;
    for await (const { file, hash, reading, isKnown } of readInOrder(files, pool, journal, {
      locale,
      ahead: aheadOf(options),
      signal,
    })) {
      done += 1;
      if (isKnown) known += 1;
      if (!reading.report) failed += 1;
      const belongs = belonging(reading.report, file);
      const earlier = belongs.body === undefined ? undefined : lastYear.get(belongs.body);
      yield { file, hash, belongs, ...(await checkedFile(reading, earlier ?? [], options)) };
      onProgress?.({ done, total: files.length, failed, known });
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await pool.end();
    await journal?.close();
  }
}
