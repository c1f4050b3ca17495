/**
 * Changes documents in ways of which it is known what a reader sees afterwards, reads them, and prints every
 * document with a number other than that and without a note.
 *
 *   npm run fuzz:meta [-- RUNS [SEED [KINDS [CHANGES]]]]
 *
 * KINDS and CHANGES: names with commas between them; `all`, or left out, for all of them.
 */
import { CHANGES, type MetaOptions, meta } from '../test/read/meta';

const [runs = '20000', seed = '1', kinds = 'all', changes = 'all'] = process.argv.slice(2);
const listOf = (names: string): string[] | undefined =>
  names === 'all' ? undefined : names.split(',');
const options = {
  ...(listOf(kinds) && { kinds: listOf(kinds) }),
  ...(listOf(changes) && { changes: listOf(changes)?.filter((name) => name in CHANGES) }),
} as MetaOptions; // whoever calls it may err: a name that is none gives no case
const { cases, refused, wrong, counts, kept } = await meta(Number(runs), Number(seed), options);
for (const fault of wrong.slice(0, 60)) console.log(fault);
const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
console.log(sorted.map(([name, count]) => `${name} ${count}`).join(', '));
console.log(
  `${cases} documents from seed ${seed}: ${refused} refused, ${wrong.length} with a wrong number without a note; ` +
    `${(100 * kept).toFixed(1)} % of the numbers that the change left alone were read`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
