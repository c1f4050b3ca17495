// What stands beside the pages of a collection's site: a classic script for every browser, and a sheet.
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './run.mjs';
import { siteStyles } from './styles.mjs';

/** @param {string} text */
const literal = (text) =>
  `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n')}'`;

/** The module that holds both: src/write/site/site-assets.generated.ts. */
export async function siteAssetsModule() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src', 'overview', 'site-script.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'chrome78',
    charset: 'ascii',
  });
  return `// Made by \`npm run generate\` from src/overview/site-script.ts and src/styles.
/** What makes the list of a site live; without it all bodies are listed. */
export const SITE_SCRIPT =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a script
  ${literal(outputFiles[0]?.text ?? '')};
/** What the pages need beside the sheet of a file. */
export const SITE_STYLES =
  ${literal(siteStyles())};
`;
}
