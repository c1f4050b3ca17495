// npm start: builds, shows the findings of the sample report in this terminal, serves Storybook.
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { becomeNode, binOf, runNode } from './run.mjs';

const port = 6006;
const url = `http://localhost:${port}/`;
const sample = 'samples/linjiang-2020.txt';

/** @param {string | undefined} host @returns {Promise<boolean>} */
const isFree = (host) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error && error.code !== 'EADDRINUSE'));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });

/** @param {string} line @param {number} code @returns {never} */
function stop(line, code = 1) {
  console.error(`npm start: ${line}`);
  process.exit(code);
}

for (const host of [undefined, '127.0.0.1', '::1']) {
  if (!(await isFree(host))) stop(`port ${port} is in use. Stop what listens there and try again.`);
}
if (runNode(['scripts/build.mjs']) !== 0) stop('the build failed.');

console.log(`\n$ gongkai-report check ${sample}\n`);
// 1 says that the report has errors, and the sample has some.
const code = runNode(['dist/cli.js', 'check', sample]);
if (code > 1) stop(`the sample could not be checked (exit ${code}).`);
console.log();

becomeNode([
  binOf('storybook'),
  ...['dev', '-p', String(port), '--exact-port', '--no-open', '--ci', '--no-version-updates'],
]);
for (;;) {
  await sleep(250);
  const answer = await fetch(url).catch(() => undefined);
  if (answer?.ok) break;
}
console.log(`\nStorybook: ${url}\n`);
