// What the package publishes beside its code, made by the built code: data for other languages,
// the stylesheets and the elements. A further kind of file is one more line in `kinds`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { elementFiles } from './elements.mjs';
import { elementDataFiles } from './elements-data.mjs';
import { root } from './run.mjs';
import { stylesheets } from './styles.mjs';
import { tokenFiles } from './tokens.mjs';

/** @param {string} entry */
const built = (entry) => import(new URL(`../dist/${entry}.js`, import.meta.url).href);

const { EDITIONS, readingsJsonSchema, reportJsonSchema } = await built('index');
const { findingsJsonSchema, ruleSetJsonSchema, ruleSetOf, statementsJsonSchema } =
  await built('rules');
const { cellColumns, HEAD_COLUMNS, rulesInSql, SQL_NAMES, sqlText, unitColumns } =
  await built('sql');

/** @param {unknown} value */
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * The schema in the current draft, and in the one that many generators of classes know.
 * @param {string} name
 * @param {(options: { draft: string }) => unknown} make
 * @returns {[string, string][]}
 */
const inBothDrafts = (name, make) => [
  [`${name}.json`, json(make({ draft: '2020-12' }))],
  [`${name}.draft-07.json`, json(make({ draft: '7' }))],
];

/** @type {[folder: string, files: () => [string, string][] | Promise<[string, string][]>][]} */
const kinds = [
  [
    'schema',
    () => [
      ...EDITIONS.flatMap((/** @type {string} */ edition) =>
        inBothDrafts(edition, (options) => reportJsonSchema(edition, options)),
      ),
      ...inBothDrafts('findings', findingsJsonSchema),
      ...inBothDrafts('statements', statementsJsonSchema),
      ...inBothDrafts('readings', readingsJsonSchema),
      ['rules.json', json(ruleSetJsonSchema())],
    ],
  ],
  // Thousands of short lists: a line break for each would treble the file.
  [
    'rules',
    () =>
      EDITIONS.map((/** @type {string} */ edition) => [
        `${edition}.json`,
        `${JSON.stringify(ruleSetOf(edition))}\n`,
      ]),
  ],
  [
    'sql',
    () => [
      ...SQL_NAMES.map((/** @type {string} */ name) => [`${name}.sql`, sqlText(name)]),
      ['columns.json', json([...HEAD_COLUMNS, ...cellColumns(), ...unitColumns()])],
      ['without.json', json(rulesInSql().without)],
    ],
  ],
  [
    'vectors',
    () =>
      readdirSync(join(root, 'vectors')).map((name) => [
        name,
        readFileSync(join(root, 'vectors', name), 'utf8'),
      ]),
  ],
  ['tokens', () => tokenFiles().map(([name, content]) => [name, json(content)])],
  ['.', () => Object.entries(stylesheets).map(([name, make]) => [name, make()])],
  ['.', () => Object.entries(elementDataFiles).map(([name, make]) => [name, make()])],
  [
    '.',
    () =>
      Promise.all(Object.entries(elementFiles).map(async ([name, make]) => [name, await make()])),
  ],
];

for (const [folder, files] of kinds) {
  for (const [name, content] of await files()) {
    const path = join(root, 'dist', folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(join('dist', folder, name), `${(Buffer.byteLength(content) / 1024).toFixed(1)} kB`);
  }
}
