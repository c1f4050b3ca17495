export default {
  title: 'Node, no bundler',
  packages: ['pdfjs-dist@5.6.205', 'zod@4'],
  run: [
    ['node', 'main.mjs'],
    ['gongkai-report', 'check', 'public/files/ruled.pdf'],
  ],
};
