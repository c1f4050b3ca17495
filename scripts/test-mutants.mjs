// npm run test:mutants -- format rules/engine.ts …: rooms, or files of rooms, whose tests are tried by mutation.
import { binOf, runNode } from './run.mjs';

const asked = process.argv.slice(2);
if (asked.length === 0) {
  console.error(
    'npm run test:mutants -- ROOM or ROOM/FILE.ts …; stryker.config.mjs lists the rooms',
  );
  process.exit(2);
}
process.exitCode = runNode([binOf('@stryker-mutator/core', 'stryker'), 'run'], {
  ...process.env,
  MUTANTS: asked.join(','),
});
