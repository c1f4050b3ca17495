'use server';

import { readFile } from 'node:fs/promises';
import { readAll } from '../read-all.mjs';

export async function readOnServer() {
  return readAll((name) => readFile(`public/files/${name}`));
}
