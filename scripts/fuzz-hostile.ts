/**
 * Reads files that are made to hang, to crash or to fill the memory, and prints each that cost more than it may, and
 * each kind whose cost grows faster than its size.
 *
 *   npm run fuzz:hostile [-- SIZES [FORMAT,…]]
 */
import { hostileFiles } from '../test/read/hostile/files';
import { growth, isOver, type Reading, readAll } from '../test/read/hostile/run';

const sizes = Number(process.argv[2] ?? 4);
const formats = process.argv[3] ? new Set(process.argv[3].split(',')) : undefined;
const line = ({ file, bytes, end, words, seconds, megabytes }: Reading): string =>
  `${file.name} (${bytes} bytes): ${end}, ${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB${words ? `\n${words}` : ''}`;

const start = performance.now();
let done = 0;
const readings = await readAll(hostileFiles(sizes, formats), (reading) => {
  done++;
  if (isOver(reading)) console.log(`OVER ${line(reading)}`);
  if (process.env.VERBOSE) console.log(line(reading));
  else if (done % 100 === 0) console.error(`${done} …`);
});
for (const { kind, factor, seconds } of growth(readings))
  console.log(
    `GROWS ${kind}: ${factor.toFixed(1)} times for twice the size, ${seconds.toFixed(1)} s`,
  );
const over = readings.filter(isOver);
const most = (key: 'seconds' | 'megabytes', isPdf: boolean): string =>
  Math.max(
    0,
    ...readings.flatMap((each) => ((each.file.kind.format === 'pdf') === isPdf ? [each[key]] : [])),
  ).toFixed(1);
console.log(
  `${readings.length} files: ${readings.filter(({ end }) => end === 'read').length} read, ${over.length} over the bar, ` +
    `at most ${most('seconds', false)} s and ${most('megabytes', false)} MB (PDF ${most('seconds', true)} s and ${most('megabytes', true)} MB), ` +
    `${Math.round((performance.now() - start) / 1000)} s`,
);
process.exitCode = over.length > 0 ? 1 : 0;
