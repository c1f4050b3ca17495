/** The vectors, checked by the interpreter in another language that knows the rules from their JSON alone. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { binOf, root } from '../../scripts/run.mjs';
import { SLICE_NAME } from '../slice';

it(`agrees with ours on every vector (${SLICE_NAME})`, async () => {
  // CI must have what runs it; elsewhere one line says that it was not run.
  const leniency = process.env.CI ? [] : ['--if-found'];
  const { PATH, TEST_SLICE } = process.env;
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [binOf('tsx'), 'scripts/test-vectors.ts', '--slice', ...leniency],
    { cwd: root, env: { PATH, ...(TEST_SLICE && { TEST_SLICE }) } },
  );
  if (stderr !== '') console.warn(stderr.trim());
  else expect(stdout).toMatch(/ outcomes, 0 differ/);
});
