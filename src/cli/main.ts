#!/usr/bin/env node
import { run } from './run';

void run(process.argv.slice(2), process).then((code) => {
  // Set, not exited with: what is still on its way to a pipe is written first.
  process.exitCode = code;
});
