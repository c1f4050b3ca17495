import { readFile } from 'node:fs/promises';
import { readAll } from '../../read-all.mjs';

export default defineEventHandler(() =>
  readAll((name: string) => readFile(`public/files/${name}`)),
);
