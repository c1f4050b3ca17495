export default {
  title: 'Nuxt 4: page, server route, built and started elsewhere',
  packages: ['nuxt@4.1.3', 'vue@3.5.45', 'vue-router@4', 'pdfjs-dist@5.6.205', 'zod@4'],
  run: [
    ['nuxt', 'build'],
    ['node', 'stand-alone.mjs'],
  ],
  serve: ['node', 'alone/server/index.mjs'],
  isSlow: true,
  expected: { route: { 'ruled.pdf': 200, 'gbk.pdf': 200, 'report.docx': 200 } },
};
