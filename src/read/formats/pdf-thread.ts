import type { MessagePort, Worker } from 'node:worker_threads';

/**
 * Threads in which pdf.js takes files apart. On the caller's own thread a damaged file could hold it for ever,
 * or end the whole process: pdf.js leaves promises rejected that nobody waits for. A thread can be ended.
 */

// CommonJS, as code that is given to a thread has to be.
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
process.on('unhandledRejection', () => {});
for (const name of ['log', 'warn', 'error']) console[name] = () => {};
const library = import(workerData);
parentPort.on('message', (port) => {
  library.then(({ WorkerMessageHandler }) => WorkerMessageHandler.initializeFromPort(port));
});`;

/** The thread was lost: `slow` where it was ended for its time, `broken` where it ended itself. */
export class ThreadLost extends Error {
  override readonly name = 'ThreadLost';
  constructor(readonly reason: 'slow' | 'broken') {
    super(reason);
  }
}

/**
 * Does some work with a port to pdf.js on another thread.
 * @param time milliseconds that it may take
 * @throws ThreadLost
 */
export type OnThread = <T>(time: number, work: (port: MessagePort) => Promise<T>) => Promise<T>;

/**
 * Threads that keep to one piece of work each, no more at once than the machine has cores.
 * @param workerUrl the module `pdf.worker.mjs`
 */
export async function threadsFor(workerUrl: string): Promise<OnThread> {
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
    return known ?? new Worker(THREAD, { eval: true, workerData: workerUrl });
  };
  const giveBack = (thread: Worker): void => {
    thread.unref(); // an idle thread keeps no program running
    idle.push(thread);
  };

  return async (time, work) => {
    const thread = await take();
    const { port1, port2 } = new MessageChannel();
    let lost: ThreadLost | undefined;
    let lose: (reason: ThreadLost['reason']) => void = () => undefined;
    const loss = new Promise<never>((_, reject) => {
      lose = (reason) => {
        lost = new ThreadLost(reason);
        reject(lost);
      };
    });
    const broken = (): void => lose('broken');
    const timer = setTimeout(() => lose('slow'), time);
    thread.once('error', broken).once('exit', broken);
    thread.postMessage(port2, [port2]);
    try {
      return await Promise.race([work(port1), loss]);
    } finally {
      clearTimeout(timer);
      thread.off('error', broken).off('exit', broken);
      port1.close();
      if (lost) await thread.terminate();
      else giveBack(thread);
      running--;
      waiting.shift()?.();
    }
  };
}
