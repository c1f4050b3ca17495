const { readFile } = require('node:fs/promises');
const { readAll } = require('./read-all.mjs');

test('reads', async () => {
  const result = await readAll((name) => readFile(`public/files/${name}`));
  console.log(`RESULT ${JSON.stringify(result)}`);
});
