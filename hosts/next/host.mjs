// A build that stands alone, started in a folder of its own: what was not traced is not there.
export const next = (bundler) => ({
  title: `Next 16, ${bundler}: client, route, server action, standalone`,
  packages: ['next@16.4.6', 'react@19.3.1', 'react-dom@19.3.1', 'pdfjs-dist@5.6.205', 'zod@4'],
  run: [
    ['next', 'build', `--${bundler}`],
    ['node', 'stand-alone.mjs'],
  ],
  serve: ['node', 'alone/server.js'],
  isSlow: true,
  shows: 'components',
  expected: Object.fromEntries(
    ['route', 'action'].map((name) => [
      name,
      { 'ruled.pdf': 200, 'gbk.pdf': 200, 'report.docx': 200 },
    ]),
  ),
});

export default next('turbopack');
