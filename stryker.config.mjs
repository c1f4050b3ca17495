// npm run test:mutants -- ROOM…: changes the code of a room in many small ways and runs its tests on each. What no
// test notices is listed in reports/mutation/ROOM.survivors.txt. By hand and by night: it takes minutes to hours.

/**
 * The rooms that are held to a score, and the tests that speak for them: those of the room, and the quick ones of the
 * rooms that draw on it, without those behind a `!`. A file that takes long and is about something else would be run on every survivor.
 */
const TESTS = {
  format: ['test/format', 'test/table/table-view.test.ts', 'test/report/report.test.ts'],
  report: ['test/report'],
  // Without what runs every vector through another interpreter or reads a corpus: they take long for what others hold.
  rules: ['test/rules', '!test/rules/second-interpreter.test.ts', '!test/rules/corpus.test.ts'],
  'rules/output': ['test/rules/output.test.ts', 'test/rules/output-details.test.ts'],
  table: ['test/table'],
  draw: ['test/draw', 'test/react', 'test/write/html.test.ts'],
  // Without what reads each document again: it takes long, and is about the reader.
  write: ['test/write', '!test/write/come-home.test.ts', 'test/draw/states.test.tsx'],
  elements: ['test/elements'],
  edit: ['test/edit'],
  collect: ['test/collect'],
};

const asked = (process.env.MUTANTS ?? 'format').split(',');
// What has tests to itself within a room is a room of its own.
const within = Object.keys(TESTS).filter((room) => room.includes('/'));
const rooms = asked.map(
  (path) => within.find((room) => path.startsWith(room)) ?? path.split('/')[0] ?? path,
);
const unknown = rooms.filter((room) => !Object.hasOwn(TESTS, room));
if (unknown.length > 0)
  throw new Error(
    `No tests speak for ${unknown.join(', ')}; rooms: ${Object.keys(TESTS).join(', ')}`,
  );

const name = asked.join('+').replaceAll('/', '.');

process.env.MUTATION_TESTS = [
  ...new Set(rooms.flatMap((room) => TESTS[/** @type {keyof typeof TESTS} */ (room)])),
].join(',');

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: ['./scripts/mutation-runner.mjs'],
  testRunner: 'in-one-process',
  coverageAnalysis: 'perTest',
  mutate: [
    ...asked.map((path) => (/\.tsx?$/.test(path) ? `src/${path}` : `src/${path}/**/*.ts`)),
    ...within
      .filter((room) => !asked.some((path) => path.startsWith(room)))
      .map((room) => `!src/${room}/**`),
    // Written by scripts from the form, the rules and the styles; a test compares each with what is written anew.
    '!src/**/*.generated.ts',
    // Words for people: another word is no fault that a test should see.
    '!src/**/messages.ts',
    '!src/**/*-messages.ts',
    // The words that a narrative may use, most of them regular expressions.
    '!src/rules/narrative/lexicon.ts',
    // Lists of words, other spellings of labels: what is read by them is for the readers' documents to say.
    '!src/format/{spoken,variants}.ts',
  ],
  // A list of labels or words changed by a letter is found by the cell lists and the samples, or is a matter of wording.
  mutator: { excludedMutations: ['StringLiteral', 'Regex'] },
  ignorePatterns: ['dist', 'storybook-static', 'reports', 'release', 'hosts'],
  disableTypeChecks: false,
  // A file's tests are tried together, and the file is evaluated anew: nothing is static to the runner.
  ignoreStatic: false,
  concurrency: Number(process.env.MUTATION_WORKERS ?? 1),
  timeoutMS: 10_000,
  dryRunTimeoutMinutes: 30,
  // A part of the changes is told apart by its number, which changes with the code.
  incremental: (process.env.MUTATION_SHARE ?? '100') === '100',
  incrementalFile: `reports/mutation/${name}.incremental.json`,
  reporters: ['progress-append-only', 'json'],
  jsonReporter: { fileName: `reports/mutation/${name}.json` },
  tempDirName: 'reports/mutation/work',
  thresholds: { high: 90, low: 85, break: null },
};
