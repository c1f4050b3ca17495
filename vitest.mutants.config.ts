import { defineConfig } from 'vitest/config';

/** The tests of some rooms, as `npm run test:mutants` runs them: stryker.config.mjs says which. */
export default defineConfig({
  test: {
    environment: 'node',
    include: (process.env.MUTATION_TESTS ?? 'test/format')
      .split(',')
      .map((folder) => `${folder}/**/*.test.{ts,tsx}`),
    exclude: ['test/**/*.browser.test.{ts,tsx}'],
    testTimeout: 60_000,
  },
});
