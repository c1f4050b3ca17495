// npm run build: dist anew, the code first, then the files that are made by the built code.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { binOf, root, runNode } from './run.mjs';

rmSync(join(root, 'dist'), { recursive: true, force: true });
process.exitCode =
  runNode([binOf('tsup')]) ||
  runNode(['scripts/build-data.mjs']) ||
  runNode(['scripts/declarations.mjs']);
