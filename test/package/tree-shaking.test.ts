/** What a page loads for one name of the package: its weight, and what has no business in it. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const ZOD = /node_modules\/zod\//;
const RULES = /src\/rules\//;
const FORM = /src\/format\/(?:edition-\d|shared-tables)/;
const MEANINGS = /src\/format\/meanings/;
/** The records that the generated files are made from, and the examples, which only who publishes rules needs. */
const RECORDS =
  /src\/rules\/catalogue\/(?:records|document|contents|sums|tables|narrative|years|examples)\./;
const WORDS_OF_RULES = /src\/rules\/catalogue\/(?:abouts|described)\./;
const ENGINE = /src\/rules\/(?:engine|evaluate|compile|suspects\/)/;

/** Name, gzip kB at most, and the files that must not be in it. */
const imports: readonly [name: string, entry: string, most: number, never: readonly RegExp[]][] = [
  ['isCreditCode', 'index', 1, [ZOD, FORM, RULES]],
  ['isRegionCode', 'index', 1, [ZOD, FORM, RULES]],
  ['bodyKindOfName', 'index', 1, [ZOD, FORM, RULES]],
  ['EDITIONS', 'index', 3.5, [ZOD, RULES, MEANINGS]],
  ['cellsOf', 'index', 4.5, [ZOD, RULES, MEANINGS]],
  ['getCell', 'index', 5, [ZOD, RULES, MEANINGS]],
  ['setCell', 'index', 5, [ZOD, RULES, MEANINGS]],
  // 0.2 of it to carry over what last year's report ended with.
  ['blankReport', 'index', 5.3, [ZOD, RULES, MEANINGS]],
  ['labelExplanations', 'index', 8, [ZOD, RULES]],
  ['rules', 'index', 29, [ZOD, ENGINE, RECORDS]],
  // A third of it understands the sentences of the text; 0.9 came with wordings that it had not met, what was not done among them.
  ['checkReport', 'index', 55.5, [ZOD, MEANINGS, RECORDS, WORDS_OF_RULES]],
  ['toCsv', 'write/index', 8, [ZOD, RULES, /to-docx|to-xlsx|fflate/]],
];

it.each(imports)('%s of %s weighs at most %d kB', async (name, entry, most, never) => {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `import { ${name} } from './src/${entry}.ts'; globalThis.it = ${name};`,
      resolveDir: root,
    },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'chrome78',
    external: ['node:*'],
  });
  const [output] = Object.values(metafile.outputs);
  const files = Object.entries(output?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => path);
  expect(files.filter((path) => never.some((pattern) => pattern.test(path)))).toEqual([]);
  expect(gzipSync(outputFiles[0]?.contents ?? '').length / 1000).toBeLessThan(most);
});
