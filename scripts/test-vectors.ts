/**
 * Has the second interpreter check vectors/*.json by the rules of this tree, written out as JSON.
 * With `--if-found`, a machine without python3 gets one line instead of a failure; with `--slice`, it checks the
 * part of the vectors that is the day's.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EDITIONS } from '../src/format';
import { ruleSetOf } from '../src/rules';
import { isInSlice } from '../test/slice';
import type { VectorFile } from './vectors-source';

const path = (relative: string): string =>
  fileURLToPath(new URL(`../${relative}`, import.meta.url));

if (spawnSync('python3', ['--version'], { stdio: 'ignore' }).status !== 0) {
  console.error('vectors: no python3 on this machine, the second interpreter was not run');
  process.exit(process.argv.includes('--if-found') ? 0 : 1);
}
const folder = mkdtempSync(join(tmpdir(), 'rules-'));
const isSliced = process.argv.includes('--slice');
const files = EDITIONS.flatMap((edition) => {
  const rules = join(folder, `${edition}.json`);
  writeFileSync(rules, JSON.stringify(ruleSetOf(edition)));
  const whole = path(`vectors/${edition}.json`);
  if (!isSliced) return [rules, whole];
  const file: VectorFile = JSON.parse(readFileSync(whole, 'utf8'));
  const part = join(folder, `vectors-${edition}.json`);
  const vectors = file.vectors.filter((_, index) => isInSlice(index));
  writeFileSync(part, JSON.stringify({ ...file, vectors }));
  return [rules, part];
});
const { status } = spawnSync('python3', [path('examples/python/check_vectors.py'), ...files], {
  stdio: 'inherit',
});
rmSync(folder, { recursive: true });
process.exit(status ?? 1);
