// npm run test:mutants -- ROOM…: changes the code of a room in many small ways and runs its tests on each. What no
// test notices is listed, and in reports/mutation as a page. By hand and by night: it takes minutes to hours.
import { availableParallelism } from 'node:os';

/** The rooms that are held to a score, and the tests that speak for them. */
const TESTS = {
  format: ['test/format', 'test/table', 'test/report'],
  report: ['test/report', 'test/format', 'test/edit'],
  rules: ['test/rules'],
  table: ['test/table', 'test/react', 'test/write', 'test/draw'],
  draw: ['test/draw', 'test/react', 'test/write', 'test/elements'],
  write: ['test/write'],
  edit: ['test/edit'],
  collect: ['test/collect'],
};

const asked = (process.env.MUTANTS ?? 'format').split(',');
const rooms = asked.map((room) => room.split('/')[0] ?? room);
const unknown = rooms.filter((room) => !Object.hasOwn(TESTS, room));
if (unknown.length > 0)
  throw new Error(
    `No tests speak for ${unknown.join(', ')}; rooms: ${Object.keys(TESTS).join(', ')}`,
  );

process.env.MUTATION_TESTS = [
  ...new Set(rooms.flatMap((room) => TESTS[/** @type {keyof typeof TESTS} */ (room)])),
].join(',');

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants.config.ts', related: true },
  coverageAnalysis: 'perTest',
  mutate: [
    ...asked.map((path) => (/\.tsx?$/.test(path) ? `src/${path}` : `src/${path}/**/*.ts`)),
    '!src/**/*.generated.ts',
    // Words for people: another word is no fault that a test should see.
    '!src/**/messages.ts',
  ],
  // A list of labels or words changed by a letter is found by the cell lists and the samples, or is a matter of wording.
  mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
  // Tests compare some files with what is written anew.
  disableTypeChecks: false,
  ignoreStatic: false,
  concurrency: Math.max(1, availableParallelism() - 1),
  timeoutMS: 20_000,
  incremental: true,
  incrementalFile: 'reports/mutation/incremental.json',
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  tempDirName: 'reports/mutation/work',
  thresholds: { high: 90, low: 85, break: 85 },
};
