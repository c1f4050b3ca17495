import { readFile } from 'node:fs/promises';
import { readAll } from './read-all.mjs';

console.log(`RESULT ${JSON.stringify(await readAll((name) => readFile(`public/files/${name}`)))}`);
