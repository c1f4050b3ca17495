// A test runner for StrykerJS: Vitest's tests in one process, each file bundled once and evaluated anew for each mutant.
// Stryker's own runner starts a thread for each, which takes most of the time; and it asks which single test reaches a
// piece of code. What is worked out once for an edition and remembered is reached by the first test alone, so that no
// other test was tried on it. Here the tests of a file go together, and nothing is remembered from one mutant to another.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { startTests } from '@vitest/runner';
import { NodeSnapshotEnvironment } from '@vitest/snapshot/environment';
import { setSafeTimers } from '@vitest/utils/timers';
import { build } from 'esbuild';
import { isInSample } from './mutation-sample.mjs';

/** @typedef {import('@stryker-mutator/api/test-runner').TestResult} TestResult */
/** @typedef {{ readonly script: Script, readonly isPage: boolean }} Bundle */

/**
 * Packages that are evaluated anew with a file: they hold on to the window that they first saw, or are written in a
 * way that only a bundler understands.
 */
const EVALUATED_ANEW = /^(react|react-dom|scheduler|numfmt)(\/|$)/;

/** Of Vitest's configuration what is asked for while tests run. */
const config = {
  name: '',
  root: process.cwd(),
  mode: 'test',
  setupFiles: [],
  includeTaskLocation: false,
  passWithNoTests: true,
  allowOnly: true,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  retry: 0,
  maxConcurrency: 1,
  tags: [],
  expect: {},
  chaiConfig: {},
  fakeTimers: { loopLimit: 10_000 },
  sequence: { shuffle: false, concurrent: false, seed: 1, hooks: 'stack', setupFiles: 'list' },
  experimental: { viteModuleRunner: true, importDurations: { limit: 0 } },
  snapshotOptions: {
    updateSnapshot: 'none',
    expand: false,
    snapshotFormat: { printBasicPrototype: false, escapeString: false },
    snapshotEnvironment: new NodeSnapshotEnvironment(),
  },
};

/** What Vitest keeps for each of its workers. */
const worker = {
  ctx: { pool: 'threads', projectName: '' },
  config,
  environment: { name: 'node' },
  // Nobody listens to reports while a test runs.
  rpc: new Proxy({}, { get: () => async () => undefined }),
  providedContext: {},
  durations: {},
  filepath: '',
  onCleanup() {},
};

/**
 * What instrumented code and this runner tell each other.
 *
 * @type {{
 *   activeMutant?: string | undefined,
 *   currentTestId?: string | undefined,
 *   hitCount?: number | undefined,
 *   hitLimit?: number | undefined,
 *   mutantCoverage?: import('@stryker-mutator/api/core').MutantCoverage,
 * }}
 */
const stryker = {};

const NOT_IN_SAMPLE = 'not in the sample';

class InOneProcess {
  static inject = /** @type {const} */ ([]);

  /** @type {string[]} */
  #files = [];
  /** @type {Map<string, Bundle>} */
  #bundles = new Map();
  /** How long each file took when it last passed: the quick ones are tried first. @type {Map<string, number>} */
  #times = new Map();
  /** Which test file noticed the change before, by file of the code. @type {Map<string, string>} */
  #noticedBy = new Map();

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.NODE_ENV = 'test';
    process.env.VITEST = 'true';
    config.root = process.cwd();
    Object.assign(globalThis, { __vitest_worker__: worker, __stryker__: stryker });
    setSafeTimers();
    const paths = (process.env.MUTATION_TESTS ?? '').split(',');
    this.#files = paths
      .filter((path) => !path.startsWith('!'))
      .flatMap(testsIn)
      .filter((file) => !paths.includes(`!${file}`))
      .sort();
  }

  async dryRun() {
    stryker.activeMutant = undefined;
    stryker.hitCount = undefined;
    stryker.mutantCoverage = { static: {}, perTest: {} };
    /** @type {TestResult[]} */
    const tests = [];
    for (const file of this.#files) {
      stryker.currentTestId = file;
      tests.push(await this.#run(file));
    }
    stryker.currentTestId = undefined;
    const { perTest } = stryker.mutantCoverage;
    const mutantCoverage = { static: {}, perTest };
    return { status: /** @type {const} */ (DryRunStatus.Complete), tests, mutantCoverage };
  }

  /** @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const { MUTATION_SHARE: share = '100', MUTATION_SEED: seed = '1' } = process.env;
    if (!isInSample(activeMutant.id, Number(share), seed))
      return { status: /** @type {const} */ (MutantRunStatus.Error), errorMessage: NOT_IN_SAMPLE };
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const isOver = () => hitLimit !== undefined && (stryker.hitCount ?? 0) > hitLimit;
    const last = this.#noticedBy.get(activeMutant.fileName);
    // What noticed the change before in the same file comes first.
    const time = (/** @type {string} */ file) => (file === last ? 0 : (this.#times.get(file) ?? 0));
    /** @type {TestResult[]} */
    const tests = [];
    for (const file of [...(testFilter ?? this.#files)].sort((a, b) => time(a) - time(b))) {
      const test = await this.#run(file);
      tests.push(test);
      if (isOver()) break;
      if (test.status === TestStatus.Failed) {
        this.#noticedBy.set(activeMutant.fileName, file);
        break;
      }
    }
    return toMutantRunResult(
      determineHitLimitReached(stryker.hitCount, hitLimit) ?? {
        status: DryRunStatus.Complete,
        tests,
      },
    );
  }

  /**
   * Runs the tests of a file until one fails.
   *
   * @param {string} file
   * @returns {Promise<TestResult>}
   */
  async #run(file) {
    const bundle = this.#bundles.get(file) ?? (await bundleOf(file));
    this.#bundles.set(file, bundle);
    const path = join(process.cwd(), file);
    const started = performance.now();
    const failure = await failureOf(path, bundle);
    const timeSpentMs = Math.round(performance.now() - started);
    const test = { id: file, name: file, fileName: path, timeSpentMs };
    if (failure !== undefined)
      return { ...test, status: TestStatus.Failed, failureMessage: failure };
    this.#times.set(file, timeSpentMs);
    return { ...test, status: TestStatus.Success };
  }
}

/**
 * Runs the tests of a file until one fails, and gives what that says.
 *
 * @param {string} path
 * @param {Bundle} bundle
 */
async function failureOf(path, { script, isPage }) {
  const vitest = await import('vitest');
  const page = isPage ? await openPage() : undefined;
  // Its own types ask for all that a configuration can hold.
  const runner = new vitest.TestRunner(/** @type {any} */ (config));
  const load = createRequire(path);
  Object.assign(runner, {
    config,
    _otel: {
      $: (
        /** @type {string} */ _,
        /** @type {unknown} */ options,
        /** @type {Function} */ call = /** @type {Function} */ (options),
      ) => call(),
    },
    async importFile() {
      const module = { exports: {} };
      const require = (/** @type {string} */ name) => (name === 'vitest' ? vitest : load(name));
      script.runInThisContext()(require, module, module.exports);
    },
    onAfterRunTask(/** @type {import('@vitest/runner').Test} */ test) {
      if (test.result?.state === 'fail') runner.cancel('test-failure');
    },
  });
  worker.filepath = path;
  /** @type {string | undefined} */
  let trouble;
  const onTrouble = (/** @type {unknown} */ error) => {
    trouble = String(error);
  };
  process.on('unhandledRejection', onTrouble);
  process.on('uncaughtException', onTrouble);
  try {
    const files = await startTests(
      [{ filepath: path, testLocations: undefined }],
      /** @type {any} */ (runner), // the same runner, by the types of another package
    );
    return failureIn(files) ?? trouble;
  } finally {
    endMocks(vitest.vi);
    await page?.teardown(globalThis);
    process.off('unhandledRejection', onTrouble);
    process.off('uncaughtException', onTrouble);
  }
}

/**
 * What the first test that failed says.
 *
 * @param {readonly import('@vitest/runner').Task[]} tasks
 * @returns {string | undefined}
 */
function failureIn(tasks) {
  for (const task of tasks) {
    const inner = 'tasks' in task ? failureIn(task.tasks) : undefined;
    if (inner !== undefined) return inner;
    if (task.result?.state === 'fail')
      return `${task.name}: ${task.result.errors?.[0]?.message ?? ''}`;
  }
  return undefined;
}

/**
 * Ends what a test that broke off may have left behind.
 *
 * @param {typeof import('vitest').vi} vi
 */
function endMocks(vi) {
  vi.useRealTimers();
  vi.restoreAllMocks();
}

async function openPage() {
  const { builtinEnvironments } = await import('vitest/runtime');
  return builtinEnvironments.jsdom.setup(globalThis, {});
}

/**
 * The tests of a folder, or the file itself: without those that need a browser, and those that put another module in
 * the place of one, which takes a server.
 *
 * @param {string} path
 * @returns {string[]}
 */
function testsIn(path) {
  if (/\.tsx?$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name) && !/\.browser\.test\./.test(name))
    .map((name) => `${path}/${name}`)
    .filter((file) => !readFileSync(file, 'utf8').includes('vi.mock('));
}

/**
 * @param {string} file
 * @returns {Promise<Bundle>}
 */
async function bundleOf(file) {
  const { outputFiles } = await build({
    absWorkingDir: process.cwd(),
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    logLevel: 'error',
    supported: { 'dynamic-import': false },
    loader: { '.tsv': 'text', '.css': 'text', '.txt': 'text', '.html': 'text' },
    plugins: [
      {
        name: 'in-one-process',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || EVALUATED_ANEW.test(path)
              ? undefined
              : { path, external: true },
          );
          onLoad({ filter: /\.(tsx?|mjs)$/ }, ({ path }) => ({
            contents: readFileSync(path, 'utf8')
              .replace(/import\.meta\.url/g, JSON.stringify(pathToFileURL(path).href))
              .replace(/import\.meta\.dirname/g, JSON.stringify(dirname(path))),
            loader: path.endsWith('x') ? 'tsx' : path.endsWith('.mjs') ? 'js' : 'ts',
          }));
        },
      },
    ],
  });
  const text = outputFiles[0]?.text ?? '';
  return {
    script: new Script(`(function (require, module, exports) {${text}\n})`, { filename: file }),
    isPage: readFileSync(file, 'utf8').includes('@vitest-environment jsdom'),
  };
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-one-process', InOneProcess),
];
