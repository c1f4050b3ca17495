#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { READER, readerApart, serveReader } from './apart';
import { run } from './run';

if (process.argv[2] === READER && process.send) {
  serveReader();
} else {
  const program = fileURLToPath(import.meta.url);
  void run(process.argv.slice(2), process, () => readerApart(program)).then((code) => {
    // Set, not exited with: what is still on its way to a pipe is written first.
    process.exitCode = code;
  });
}
