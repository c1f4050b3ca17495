/**
 * Changes documents in ways of which it is known what a reader sees afterwards, reads them, and prints every
 * document with a number other than that and without a note.
 *
 *   npm run fuzz:meta [-- RUNS [SEED]]
 */
import { meta } from '../test/read/meta';

const runs = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? 1);
const { cases, refused, wrong } = await meta(runs, seed);
for (const fault of wrong.slice(0, 60)) console.log(fault);
console.log(
  `${cases} documents from seed ${seed}: ${refused} refused, ${wrong.length} with a wrong number without a note`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
