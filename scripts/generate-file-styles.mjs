// Writes src/styles/file-styles.generated.ts: the stylesheet inside a standalone file. A test fails while it is out of date.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';
import { fileStylesModule } from './styles.mjs';

writeFileSync(join(root, 'src', 'styles', 'file-styles.generated.ts'), fileStylesModule());
