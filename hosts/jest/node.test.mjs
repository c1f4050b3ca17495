import { readFile } from 'node:fs/promises';
import { readAll } from './read-all.mjs';

test('reads', async () => {
  const result = await readAll((name) => readFile(`public/files/${name}`));
  console.log(`RESULT ${JSON.stringify(result)}`);
});
