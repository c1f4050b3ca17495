import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { binOf } from '../../scripts/run.mjs';

// Of the environment only what a new run needs: vitest tells its workers that they are some by variables.
const { PATH, HOME, CHROMIUM_PATH } = process.env;

it('axe runs on stories: one with a nameless button fails, and says why', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [binOf('vitest'), 'run', 'stories/Bad', '--project', 'storybook', '--no-color'],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
      env: { PATH, HOME, BAD_STORIES: '1', ...(CHROMIUM_PATH && { CHROMIUM_PATH }) },
    },
  );
  expect(stderr).toContain('button-name');
  expect(stdout).toContain('1 failed');
  expect(status).toBe(1);
}, 120_000);
