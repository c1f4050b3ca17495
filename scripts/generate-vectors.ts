/** Writes vectors/*.json. Run by `npm run generate:vectors`; a test holds the files to the rules. */
import { writeFileSync } from 'node:fs';
import { EDITIONS } from '../src/format';
import { vectorFile } from './vectors-source';

for (const edition of EDITIONS) {
  const file = new URL(`../vectors/${edition}.json`, import.meta.url);
  const { vectors, bases, ...rest } = vectorFile(edition);
  const lines = (each: readonly unknown[]): string =>
    each.map((one) => `    ${JSON.stringify(one)}`).join(',\n');
  writeFileSync(
    file,
    `${JSON.stringify(rest).slice(0, -1)},\n  "bases": [\n${lines(bases)}\n  ],\n  "vectors": [\n${lines(vectors)}\n  ]\n}\n`,
  );
  console.log(`vectors/${edition}.json: ${vectors.length} vectors`);
}
