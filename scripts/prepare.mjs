// npm runs this after an install in a clone (as `dependencies`: a script `prepare` is held against every package that
// has one, at every install) and before a pack. An install without the development tools (npm install --omit=dev)
// has nothing to build with and is left as it is.
import { isInstalled, runNode } from './run.mjs';

if (isInstalled('tsup') && isInstalled('typescript')) {
  process.exitCode = runNode(['scripts/build.mjs']);
} else {
  console.log('gongkai-report: development tools are not installed, dist is not built.');
}
