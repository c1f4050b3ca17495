export default {
  title: 'Node, pdfjs-dist not installed',
  packages: ['zod@4'],
  run: [['node', 'main.mjs']],
  expected: {
    'ruled.pdf': /^ReadError libraryMissing: .*npm install pdfjs-dist@/,
    'gbk.pdf': /libraryMissing/,
  },
};
