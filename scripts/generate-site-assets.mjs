// Writes src/write/site/site-assets.generated.ts. Run by `npm run generate`; a test fails while it is out of date.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';
import { siteAssetsModule } from './site-assets.mjs';

writeFileSync(
  join(root, 'src', 'write', 'site', 'site-assets.generated.ts'),
  await siteAssetsModule(),
);
