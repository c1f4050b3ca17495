/**
 * npm run bench: what a check costs, side by side in one run with parsing the same report.
 *
 * Each line is the median of samples after a warm-up, on one core. The names of the yardsticks: JSON.parse of
 * the report's text, zod's parse, zod compiled (it builds a function at run time, which a strict CSP forbids),
 * and sums over addresses split and walked each time.
 */
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import * as z from 'zod';
import { cellsOf, EDITIONS, identitiesOf } from '../src/format';
import { getCell, type Report, report2021Schema, setCell } from '../src/report';
import { checkReport, liveCheck, SumCheck } from '../src/rules';
import { programOf, Slots } from '../src/rules/compile';
import { outcomeOfInstance, runRules } from '../src/rules/engine';
import { asReport, consistent, randomFrom } from '../test/rules/planted';
import { runTrials, SCENARIOS } from '../test/rules/suspect-trials';

const random = randomFrom(20261123);
const values = consistent('2021', random);
const filled = new Map(
  [...cellsOf('2021')].map(({ address }) => [address, values.get(address) ?? 0]),
);
const report = asReport('2021', filled);
const text = JSON.stringify(report);
const broken = setCell(report, 'applications.outcome.granted.naturalPerson', 98765);

/** Median microseconds of one call. */
function microseconds(call: () => unknown, atLeast = 60): number {
  let calls = 1;
  for (;;) {
    const start = performance.now();
    for (let i = 0; i < calls; i++) call();
    if (performance.now() - start > 5) break;
    calls *= 2;
  }
  const samples: number[] = [];
  const end = performance.now() + atLeast * 5;
  while (performance.now() < end) {
    const start = performance.now();
    for (let i = 0; i < calls; i++) call();
    samples.push(((performance.now() - start) / calls) * 1000);
  }
  samples.sort((a, b) => a - b);
  return samples[samples.length >> 1] ?? Number.NaN;
}

const line = (name: string, value: string): void => console.log(`  ${name.padEnd(56)} ${value}`);
const time = (name: string, call: () => unknown): void =>
  line(name, `${microseconds(call).toFixed(3).padStart(10)} µs`);

const naive = (from: Report): number => {
  let wrong = 0;
  const at = (address: string): number => {
    let part: unknown = from;
    for (const key of address.split('.')) part = (part as Record<string, unknown>)[key];
    return part as number;
  };
  for (const { left, right } of identitiesOf('2021')) {
    const sum = (side: readonly string[]): number =>
      side.reduce((total, each) => total + at(each), 0);
    if (sum(left) !== sum(right)) wrong++;
  }
  return wrong;
};

console.log('\nYardsticks, a report of 200 cells');
time('JSON.parse', () => JSON.parse(text));
time('zod parse', () => report2021Schema.parse(report));
const compile = (
  z as unknown as { compile?: (schema: unknown) => { parse(value: unknown): unknown } }
).compile; // newer than the types of some zod 4
if (compile) {
  const compiled = compile(report2021Schema);
  time('compiled zod', () => compiled.parse(report));
}
time('42 sums, path strings split each time', () => naive(report));

console.log('\nArray path (SumCheck), all sums that have to be exact');
const sums = new SumCheck('2021');
const array = Float64Array.from(
  cellsOf('2021'),
  ({ address }) => getCell(report, address) ?? Number.NaN,
);
time('a clean report', () => sums.check(array));
const cell = cellsOf('2021').findIndex(
  ({ address }) => address === 'applications.outcome.granted.naturalPerson',
);
let toggle = 0;
time('one edited cell', () => sums.set(cell, toggle++ & 1));

console.log('\nAll rules of the edition');
const program = programOf('2021');
const slots = new Slots(program, report, { statements: [] });
time('outcomes of a clean report, numbers taken over', () => {
  for (const each of program.instances) outcomeOfInstance(each, slots);
});
time('runRules, a clean report', () => runRules(report, { statements: [] }, 'zh-CN'));
time(
  'runRules, one wrong cell (two findings)',
  () => runRules(broken, { statements: [] }, 'zh-CN').findings,
);
time('checkReport, a clean report, with its narrative', () => checkReport(report));
time('checkReport, one wrong cell, with suspects', () => checkReport(broken));
const live = liveCheck(report);
time('liveCheck, one edited cell', () =>
  live.set('applications.outcome.granted.naturalPerson', toggle++ & 1),
);

console.log('\nSuspects, 2,000 trials each (10,000 of one wrong cell), seed 20261123');
for (const scenario of Object.keys(SCENARIOS)) {
  for (const edition of EDITIONS) {
    const { trials, first, named, times } = runTrials(
      scenario,
      edition,
      scenario === 'one wrong cell' ? 10_000 : 2_000,
      20261123,
    );
    const sorted = [...times].sort((a, b) => a - b);
    const at = (share: number): string =>
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
    line(
      `${scenario}, ${edition}`,
      `first ${((100 * first) / trials).toFixed(2)} %, among them ${((100 * named) / trials).toFixed(2)} %, ` +
        `median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`,
    );
  }
}

console.log('\nSize, minified and gzipped, without zod and without the narrative grammar');
for (const [name, contents, external] of [
  ['engine and both catalogues', "export { runRules } from './src/rules/engine'", ['*/format']],
  ['  with the form of both editions', "export { runRules } from './src/rules/engine'", []],
  [
    '  and with suspects',
    "export { runRules } from './src/rules/engine'; export { withSuggestions } from './src/rules/suspects'",
    [],
  ],
] as const) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: new URL('..', import.meta.url).pathname },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'chrome78',
    write: false,
    external: ['zod', ...external],
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  line(name, `${(gzipSync(code, { level: 9 }).length / 1000).toFixed(1).padStart(10)} kB`);
}
