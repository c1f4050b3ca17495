// npm run test:mutants -- [--share PERCENT [--seed TEXT]] format rules/engine.ts …: rooms, or files of rooms, whose tests are tried by
// mutation; those with a comma between them in one run. With --share only so many of a hundred changes are tried, taken by
// chance, and the score has its range: between which the score of all is in 95 of 100 cases.
// Prints the score of each file, and writes what no test noticed to reports/mutation/ROOM.survivors.txt. The exit
// code is 1 where a room is below its score.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isInSample, rangeOf } from './mutation-sample.mjs';
import { binOf, root, runNode } from './run.mjs';

const LEAST = 85;

const { values, positionals: asked } = parseArgs({
  options: { share: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const share = Number(values.share);
if (!(share > 0 && share <= 100)) {
  console.error(`--share is a number above 0, up to 100, not ${values.share}`);
  process.exit(2);
}
if (asked.length === 0) {
  console.error(
    'npm run test:mutants -- [--share PERCENT [--seed TEXT]] ROOM or ROOM/FILE.ts …; stryker.config.mjs lists the rooms',
  );
  process.exit(2);
}
// Each by itself, so that one that breaks down takes nothing along.
let isBelow = false;
for (const part of asked) {
  const code = runNode([binOf('@stryker-mutator/core', 'stryker'), 'run'], {
    ...process.env,
    MUTANTS: part,
    MUTATION_SHARE: values.share,
    MUTATION_SEED: values.seed,
  });
  if (code !== 0) {
    console.error(`${part}: the run broke down`);
    isBelow = true;
    continue;
  }
  isBelow = report(part) < LEAST || isBelow;
}
process.exitCode = isBelow ? 1 : 0;

/**
 * Prints the scores of a run by file, and lists its survivors with their places.
 *
 * @param {string} part
 * @returns {number} killed, in per cent of all
 */
function report(part) {
  const folder = join(root, 'reports/mutation');
  const name = part.replaceAll(',', '+').replaceAll('/', '.');
  const { files } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const all = { killed: 0, timeout: 0, survived: 0, uncovered: 0 };
  /** @type {string[]} */
  const survivors = [];
  console.log('   score  mutants  killed  timeout  survived  not reached');
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const own = { killed: 0, timeout: 0, survived: 0, uncovered: 0 };
    for (const { id, status, location, mutatorName, replacement } of mutants) {
      if (!isInSample(id, share, values.seed)) continue;
      if (status === 'Killed') own.killed++;
      else if (status === 'Timeout') own.timeout++;
      else if (status === 'Survived' || status === 'NoCoverage') {
        if (status === 'Survived') own.survived++;
        else own.uncovered++;
        const { start, end } = location;
        const from = textAt(source, start, end);
        survivors.push(
          `${file}:${start.line}:${start.column} ${status} ${mutatorName}: ${short(from)} → ${short(replacement ?? '')}`,
        );
      }
    }
    if (own.killed + own.timeout + own.survived + own.uncovered === 0) continue;
    for (const key of /** @type {(keyof typeof all)[]} */ (Object.keys(all))) all[key] += own[key];
    console.log(`${line(own)}  ${file}`);
  }
  console.log(`${line(all)}  ${part}${rangeText(all)}`);
  const list = join(folder, `${name}.survivors.txt`);
  writeFileSync(list, `${survivors.join('\n')}\n`);
  console.log(`${survivors.length} survivors: ${list}`);
  return scoreOf(all);
}

/** @param {{ killed: number, timeout: number, survived: number, uncovered: number }} counts */
function scoreOf({ killed, timeout, survived, uncovered }) {
  const total = killed + timeout + survived + uncovered;
  return total === 0 ? 100 : (100 * (killed + timeout)) / total;
}

/** @param {{ killed: number, timeout: number, survived: number, uncovered: number }} counts */
function line(counts) {
  const { killed, timeout, survived, uncovered } = counts;
  const total = killed + timeout + survived + uncovered;
  const cells = [total, killed, timeout, survived, uncovered];
  const widths = [9, 8, 9, 10, 13];
  return (
    scoreOf(counts).toFixed(1).padStart(8) +
    cells.map((n, i) => String(n).padStart(widths[i] ?? 9)).join('')
  );
}

/** @param {{ killed: number, timeout: number, survived: number, uncovered: number }} counts */
function rangeText({ killed, timeout, survived, uncovered }) {
  if (share === 100) return '';
  const tried = killed + timeout + survived + uncovered;
  const [least, most] = rangeOf(killed + timeout, tried, share);
  return `, ${share} % of the changes: ${least.toFixed(1)} to ${most.toFixed(1)}`;
}

/**
 * @param {string} source
 * @param {{ line: number, column: number }} start counted from 1
 * @param {{ line: number, column: number }} end
 */
function textAt(source, start, end) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  if (lines.length === 1) return (lines[0] ?? '').slice(start.column - 1, end.column - 1);
  return [(lines[0] ?? '').slice(start.column - 1), ...lines.slice(1)].join(' ');
}

/** @param {string} text */
function short(text) {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length > 90 ? `${plain.slice(0, 87)}…` : plain;
}
