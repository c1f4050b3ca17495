import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSamples } from '../scripts/read-samples';

describe('samples', async () => {
  const samples = await readSamples();

  it.each(
    samples.map(({ jsonFile, json }) => ({
      name: jsonFile.pathname.split('/').pop(),
      jsonFile,
      json,
    })),
  )('$name is what the package reads from its document', ({ jsonFile, json }) => {
    expect(existsSync(jsonFile)).toBe(true);
    expect(readFileSync(jsonFile, 'utf8')).toBe(json);
  });
});
