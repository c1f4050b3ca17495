import { readFile } from 'node:fs/promises';

export default defineEventHandler(async () =>
  JSON.parse(await readFile('public/files/report.json', 'utf8')),
);
