// npm run check:package: is the packed package right for those who install it? Needs dist.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { binOf, root, runNode } from './run.mjs';

const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// What a page links to and no program imports; and the one file for old stacks, of whose types attw takes one for
// a value (`npm run test:types` has it).
const linked = Object.keys(exports).filter(
  (entry) => /\.(css|js)$/.test(entry) || entry === './legacy',
);

// The tools pack the package themselves; dist is checked as it stands and not built again.
const env = { ...process.env, npm_config_ignore_scripts: 'true' };
const publint = runNode([binOf('publint'), '--strict'], env);
const attw = runNode(
  [
    binOf('@arethetypeswrong/cli', 'attw'),
    ...['--pack', '.', '--profile', 'strict'],
    ...(linked.length > 0 ? ['--exclude-entrypoints', ...linked] : []),
  ],
  env,
);
process.exitCode = publint || attw;
