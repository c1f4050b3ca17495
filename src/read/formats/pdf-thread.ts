import type { MessagePort, Worker } from 'node:worker_threads';
import { LIMITS } from '../limits';
import { MAP_MISSING } from './pdf-host';

/**
 * Threads in which pdf.js takes files apart. On the caller's own thread a damaged file could hold it for ever,
 * or end the whole process: pdf.js leaves promises rejected that nobody waits for. A thread can be ended. And it
 * is a clean Node: whatever a bundler, a test runner or a framework made of the caller's, pdf.js is loaded from
 * its own files.
 */

/** What a thread is asked, and answers, over the port of a document. */
export interface ThreadCall {
  readonly id: number;
  readonly call: 'open' | 'page' | 'fonts' | 'layers';
  readonly number?: number;
  readonly method?: string;
  readonly args: readonly unknown[];
}
export type ThreadAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } };

/** The name under which a thread reports that it cannot load pdf.js. */
export const LIBRARY_MISSING = 'LibraryMissing';

// CommonJS, as code that is given to a thread has to be. What pdf.js would take from a canvas it only mentions;
// standing in for it here keeps `@napi-rs/canvas` needless.
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFile } = require('node:fs/promises');
process.on('unhandledRejection', () => {});
for (const name of ['log', 'warn', 'error', 'info']) console[name] = () => {};
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globalThis[name] ??= class {};
const library = import(workerData.library);

async function load(folder, name) {
  if (!folder) throw new Error('no folder is given');
  if (!/^https?:/.test(folder))
    return new Uint8Array(await readFile(folder.startsWith('file:') ? new URL(name, folder) : folder + name));
  const answer = await fetch(folder + name);
  if (!answer.ok) throw new Error(String(answer.status));
  return new Uint8Array(await answer.arrayBuffer());
}

parentPort.on('message', (port) => {
  let task, file, worker;
  let missing;
  const pages = new Map();
  async function open({ bytes, cMaps, fonts, settings }) {
    const pdfjs = await library.catch((error) => {
      throw Object.assign(new Error(error.message), { name: '${LIBRARY_MISSING}' });
    });
    class BinaryDataFactory {
      async fetch({ kind, filename }) {
        if (kind !== 'cMapUrl') return load(fonts, filename);
        try {
          return await load(cMaps, filename);
        } catch (error) {
          missing ??= filename;
          throw error;
        }
      }
    }
    worker = pdfjs.PDFWorker.create({ verbosity: 0 });
    task = pdfjs.getDocument({ ...settings, worker, data: bytes, BinaryDataFactory });
    file = await task.promise;
    return { numPages: file.numPages, OPS: pdfjs.OPS };
  }
  async function answer({ call, number, method, args }) {
    if (call === 'open') return open(...args);
    if (call === 'layers') {
      const config = await file.getOptionalContentConfig();
      return args[0].map((layer) => config.isVisible(layer));
    }
    let page = pages.get(number);
    if (!page) {
      for (const each of pages.values()) each.cleanup();
      pages.clear();
      page = await file.getPage(number);
      pages.set(number, page);
    }
    if (call === 'fonts') {
      const [names, facts] = args;
      const known = names.filter((name) => page.commonObjs.has(name));
      return new Map(known.map((name) => {
        const font = page.commonObjs.get(name);
        return [name, Object.fromEntries(facts.map((fact) => [fact, font[fact] ?? undefined]))];
      }));
    }
    if (!method) return { view: page.view, rotate: page.rotate };
    const value = await page[method](...args);
    // What is too much is not handed over: that would take the memory once more.
    if (value?.fnArray?.length > workerData.operators) value.argsArray = value.fnArray = { length: value.fnArray.length };
    if (missing) throw Object.assign(new Error(missing), { name: '${MAP_MISSING}' });
    return value;
  }
  port.on('message', async ({ id, ...call }) => {
    let result;
    try {
      result = { value: await answer(call) };
    } catch (error) {
      result = { error: { name: String(error?.name), message: String(error?.message ?? error) } };
    }
    port.postMessage({ id, ...result });
  });
  port.on('close', async () => {
    await task?.destroy().catch(() => {});
    worker?.destroy();
  });
});`;

/**
 * The thread was lost: `slow` where it was ended for its time, `memory` where it needed too much, `broken` where
 * it ended itself.
 */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
  constructor(
    readonly reason: 'slow' | 'memory' | 'broken',
    options?: ErrorOptions,
  ) {
    super(reason, options);
  }
}

/** Asks a thread; what it threw is thrown here, under its name. */
export type Ask = (call: Omit<ThreadCall, 'id'>) => Promise<unknown>;

/**
 * Does some work with a thread that takes one document apart.
 * @param time milliseconds that it may take
 * @throws ThreadLost
 */
export type OnThread = <T>(time: number, work: (ask: Ask) => Promise<T>) => Promise<T>;

/** Milliseconds for a thread that is lost to end; its end is not worth more. */
const LAST_WAIT = 2000;

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Milliseconds between two looks at the memory of the process. */
const WATCHED_EVERY = 40;

/** Bytes of the process that the caller's own thread does not hold: of all the threads together. */
function besideMain(): number {
  const { rss, heapTotal, external } = process.memoryUsage();
  return rss - heapTotal - external;
}

/** Questions over a port, each with its answer. */
function askOver(port: MessagePort): Ask {
  const open = new Map<number, (answer: ThreadAnswer) => void>();
  port.on('message', (answer: ThreadAnswer) => {
    open.get(answer.id)?.(answer);
    open.delete(answer.id);
  });
  let last = 0;
  return async (call) => {
    const id = ++last;
    const answer = await new Promise<ThreadAnswer>((resolve) => {
      open.set(id, resolve);
      port.postMessage({ ...call, id } satisfies ThreadCall);
    });
    if ('value' in answer) return answer.value;
    const { name, message } = answer.error;
    throw Object.assign(new Error(message), { name });
  };
}

/**
 * Threads that keep to one document each, no more at once than the machine has cores.
 * @param library the module `pdf.mjs`, as an address
 * @param megabytes of memory that one may take
 */
export async function threadsFor(
  library: string,
  megabytes: number = LIMITS.threadMegabytes,
): Promise<OnThread> {
  const { availableParallelism } = await import('node:os');
  const { MessageChannel, Worker } = await import('node:worker_threads');
  const idle: Worker[] = [];
  const waiting: (() => void)[] = [];
  let running = 0;

  const take = async (): Promise<Worker> => {
    while (running >= availableParallelism()) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    running++;
    const known = idle.pop();
    known?.ref();
    return (
      known ??
      new Worker(THREAD, {
        eval: true,
        workerData: { library, operators: LIMITS.operators },
        // Nothing that the program's own command line sets up (a loader, a coverage, an inspector).
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: megabytes },
      })
    );
  };
  const giveBack = (thread: Worker): void => {
    thread.unref(); // an idle thread keeps no program running
    idle.push(thread);
  };

  return async (time, work) => {
    const thread = await take();
    const { port1, port2 } = new MessageChannel();
    let lost: ThreadLost | undefined;
    let lose: (reason: ThreadLost['reason'], cause?: unknown) => void = () => undefined;
    const loss = new Promise<never>((_, reject) => {
      lose = (reason, cause) => {
        lost = new ThreadLost(reason, { cause });
        reject(lost);
      };
    });
    const failed = (error: Error & { readonly code?: string }): void =>
      lose(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'broken', error);
    const ended = (code: number): void => lose('broken', code);
    const timer = setTimeout(() => lose('slow'), time);
    // Buffers into which a stream unpacks count as no memory of the thread's own.
    const before = besideMain();
    const watch = setInterval(() => {
      if (besideMain() - before > megabytes * running * 2 ** 20) lose('memory');
    }, WATCHED_EVERY);
    thread.once('error', failed).once('exit', ended);
    thread.postMessage(port2, [port2]);
    try {
      return await Promise.race([work(askOver(port1)), loss]);
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
      thread.off('error', failed).off('exit', ended);
      port1.close();
      if (lost) {
        // It may still run out of memory while it is ended: nobody is to be told of that any more.
        thread.on('error', () => undefined);
        await Promise.race([thread.terminate(), sleep(LAST_WAIT)]);
      } else giveBack(thread);
      running--;
      waiting.shift()?.();
    }
  };
}
