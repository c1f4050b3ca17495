/**
 * How files with known values are read: right, wrong, guessed and missed cells of each, and of all.
 *
 *   npx tsx bench/score-cells.ts FOLDER
 *
 * Beside each file of the folder, NAME.cells.tsv gives its values: an address and a value a line, tab separated;
 * empty where the cell is blank, `?` where the file does not decide it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { readReport } from '../src/read';

const folder = process.argv[2] ?? '.';
const isVerbose = process.argv.includes('-v');
const sum = { right: 0, wrong: 0, guessed: 0, missed: 0 };
for (const name of readdirSync(folder).sort()) {
  const list = join(folder, `${parse(name).name}.cells.tsv`);
  if (name.endsWith('.tsv') || !existsSync(list)) continue;
  const lines = readFileSync(list, 'utf8').split(/\r?\n/);
  const wanted = new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#') && !/^address\t/.test(line))
      .map((line) => line.split('\t') as [string, string]),
  );
  const own = { right: 0, wrong: 0, guessed: 0, missed: 0 };
  const faults: string[] = [];
  try {
    const { cells, notes } = await readReport(readFileSync(join(folder, name)), { fileName: name });
    for (const { address, state, value, raw } of cells) {
      const want = wanted.get(address);
      if (want === undefined) continue;
      const got = state === 'number' ? String(value) : state === 'invalid' ? '?' : '';
      const verdict =
        got === want || (want === '' && state === 'absent')
          ? 'right'
          : state !== 'number'
            ? want === '?'
              ? 'right'
              : 'missed'
            : want === '?'
              ? 'guessed'
              : 'wrong';
      own[verdict]++;
      if (verdict !== 'right') {
        const said = notes.filter((note) => note.address === address).map(({ code }) => code);
        faults.push(
          `  ${verdict} ${address}: ${want} read as ${state} ${value} ${JSON.stringify(raw)} ${said}`,
        );
      }
    }
  } catch (error) {
    faults.push(`  ${String(error)}`);
  }
  console.log(name, JSON.stringify(own));
  for (const fault of isVerbose ? faults : faults.slice(0, 6)) console.log(fault);
  for (const key of ['right', 'wrong', 'guessed', 'missed'] as const) sum[key] += own[key];
}
console.log('all', JSON.stringify(sum));
process.exit();
