/**
 * Reads mutated real documents and prints how many, and every fault.
 *
 *   npm run fuzz:read [-- RUNS [SEED]]
 */
import { fuzz } from '../test/read/fuzz';

const runs = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const start = performance.now();
const result = await fuzz(runs, seed, (done) => {
  if (done % 10_000 === 0) console.error(`${done} …`);
});
for (const fault of result.faults.slice(0, 50)) {
  console.log(`${fault.document} (seed ${fault.seed}): ${fault.what}`);
}
console.log(
  `${result.runs} documents from seed ${seed}: ${result.read} read, ${result.refused} refused, ` +
    `${result.faults.length} faults, slowest ${Math.round(result.slowest)} ms, ` +
    `${Math.round((performance.now() - start) / 1000)} s`,
);
process.exitCode = result.faults.length > 0 ? 1 : 0;
