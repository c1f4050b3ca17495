import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Locale } from '../format';
import { collectMessages } from './messages';
import { type FileReading, readingOfFile } from './read-file';
import type { Errand } from './worker';

/** Megabytes that one file may take, and seconds before it is given up: any that is a report needs a tenth. */
const MEGABYTES = 1024;
const SECONDS = 60;

/** The worker of the built package; run from its sources there is none, and files are read where one is. */
const PROGRAM = new URL('./collect-worker.js', import.meta.url);

/** One thread a core, less the one that checks and writes. */
export const defaultWorkers = (): number => Math.max(1, availableParallelism() - 1);

/**
 * Reads files in threads beside, so that all cores work and a file that breaks down takes nothing else along: a thread that
 * ends or takes too long is replaced, and its file has an error.
 */
export class ReaderPool {
  private readonly idle: Worker[] = [];
  private readonly waiting: ((worker: Worker | undefined) => void)[] = [];
  private readonly all = new Set<Worker>();
  private readonly isThreaded: boolean;
  private isEnded = false;

  /**
   * @param count threads; 0 reads in this one
   * @param program what a thread runs
   * @param seconds after which a file is given up
   */
  constructor(
    private readonly count: number,
    private readonly locale: Locale,
    private readonly program = PROGRAM,
    private readonly seconds = SECONDS,
  ) {
    this.isThreaded = count > 0 && existsSync(fileURLToPath(program));
  }

  async read(bytes: Uint8Array, file: string): Promise<FileReading> {
    if (!this.isThreaded) return readingOfFile(bytes, file, this.locale);
    const messages = collectMessages(this.locale);
    const worker = await this.take();
    if (!worker) return { error: messages.brokeDown, isPassing: true };
    return new Promise((resolve) => {
      const done = (reading: FileReading, isLost: boolean): void => {
        clearTimeout(timer);
        worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
        if (isLost) this.lose(worker);
        else this.give(worker);
        resolve(reading);
      };
      const lost = (words: string): void => done({ error: words, isPassing: true }, true);
      const timer = setTimeout(() => lost(messages.tooSlow(this.seconds)), this.seconds * 1000);
      worker
        .once('message', (reading: FileReading) => done(reading, false))
        .once('error', () => lost(messages.brokeDown))
        .once('exit', () => lost(messages.brokeDown));
      worker.postMessage({ bytes, file, locale: this.locale } satisfies Errand);
    });
  }

  /** Ends all threads; files that are being read or wait for their turn are given up, and none is begun any more. */
  async end(): Promise<void> {
    this.isEnded = true;
    for (const waiting of this.waiting.splice(0)) waiting(undefined);
    await Promise.all([...this.all].map((worker) => worker.terminate()));
  }

  /** A thread, once one is free; none after the end. */
  private async take(): Promise<Worker | undefined> {
    if (this.isEnded) return undefined;
    const worker = this.idle.pop();
    if (worker) return worker;
    if (this.all.size < this.count) {
      const own = new Worker(this.program, {
        resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
        // What a dying thread says is not for people.
        stderr: true,
        stdout: true,
      });
      this.all.add(own);
      return own;
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private give(worker: Worker): void {
    const next = this.waiting.shift();
    if (next) next(worker);
    else this.idle.push(worker);
  }

  private lose(worker: Worker): void {
    this.all.delete(worker);
    worker.on('error', () => undefined);
    void worker.terminate();
    const next = this.waiting.shift();
    if (next) void this.take().then(next);
  }
}
