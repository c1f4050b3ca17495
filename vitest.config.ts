import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { chromiumArgs, findChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();

/** Tests that read documents by the hundred: apart, so that the others are told of in a minute. */
const OF_DOCUMENTS = 'test/read/**/*.test.{ts,tsx}';
/** Tests that start a Chromium, or what takes as long: apart for the same reason. */
const IN_A_BROWSER = 'test/**/*.browser.test.{ts,tsx}';
/** Tests that put other modules in the place of ours: each in a process of its own. */
const ALONE = 'test/**/*.alone.test.{ts,tsx}';
const IN_A_BROWSER_ALONE = 'test/**/*.browser.alone.test.{ts,tsx}';

/**
 * Files of a project that want the same world around them, one after the other. A process goes on to the next file only where
 * that is of its kind: else it is ended, and another one loads everything anew.
 */
class ByProcess extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const kinds = new Map<string, TestSpecification[]>();
    for (const file of await super.sort(files)) {
      const world = /@vitest-environment +(\S+)/.exec(readFileSync(file.moduleId, 'utf8'))?.[1];
      const kind = `${file.project.name} ${world ?? ''}`;
      kinds.set(kind, [...(kinds.get(kind) ?? []), file]);
    }
    return [...kinds.values()].flat();
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: ByProcess },
    // Reading and drawing leave much behind that is soon done with: with more room it is cleared away less often.
    execArgv: ['--max-semi-space-size=64'],
    // Trials by the thousand and a cold Chromium take their time on a small machine; nothing is timed here.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Of two cores vitest would leave one idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [OF_DOCUMENTS, IN_A_BROWSER, ALONE],
          // What is tested changes nothing that all files see: it is loaded, and made fast by the engine, once.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'read',
          environment: 'node',
          include: [OF_DOCUMENTS],
          exclude: [IN_A_BROWSER],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          environment: 'node',
          include: [ALONE],
          exclude: [IN_A_BROWSER_ALONE],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: [IN_A_BROWSER],
          // One Chromium, and what is drawn in it loaded once, for all of a worker's files.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser-alone',
          environment: 'node',
          include: [IN_A_BROWSER_ALONE],
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: '.storybook' })],
        test: {
          name: 'storybook',
          browser: {
            enabled: true,
            // One page for all stories: else each file of them loads Storybook's preview anew.
            isolate: false,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: chromiumArgs, ...(executablePath && { executablePath }) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
