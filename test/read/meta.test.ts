import { expect, it } from 'vitest';
import { meta } from './meta';

it('reads no other number than a reader sees in changed documents, or says so', async () => {
  const { cases, wrong } = await meta(40, 1, ['linjiang-2020', 'hongze-2024']);
  expect(cases).toBe(40);
  expect(wrong).toEqual([]);
});
