import { parentPort } from 'node:worker_threads';
import type { Locale } from '../format';
import { readingOfFile } from './read-file';

/** What a worker is asked to read. */
export interface Errand {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly locale: Locale;
}

// One file after the other; the answer is a FileReading.
parentPort?.on('message', async ({ bytes, file, locale }: Errand) => {
  parentPort?.postMessage(await readingOfFile(bytes, file, locale));
});
