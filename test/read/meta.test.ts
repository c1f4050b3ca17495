import { expect, it } from 'vitest';
import { meta } from './meta';

it('reads no other number than a reader sees in changed documents, or says so', async () => {
  const { cases, wrong } = await meta(160, 1);
  expect(cases).toBe(160);
  expect(wrong).toEqual([]);
});
