export default {
  title: 'Vitest 4, in Node and with jsdom',
  packages: ['vitest@4.1.12', 'jsdom@29.1.1', 'pdfjs-dist@5.6.205', 'zod@4'],
  run: [
    ['vitest', 'run', '--reporter=verbose', '--testTimeout=60000'],
    ['vitest', 'run', '--reporter=verbose', '--testTimeout=60000', '--environment=jsdom'],
  ],
  isInSlice: true,
};
