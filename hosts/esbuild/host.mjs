export default {
  title: 'esbuild, page and Node program',
  packages: ['esbuild@0.28.2', 'pdfjs-dist@5.6.205', 'zod@4'],
  run: [
    ['node', 'build.mjs'],
    ['node', 'dist/server.mjs'],
  ],
  page: 'dist',
  isInSlice: true,
};
