export default {
  title: 'webpack 5, page, pdfjs-dist not installed',
  packages: ['webpack@5', 'webpack-cli@6', 'css-loader@7', 'style-loader@4', 'zod@4'],
  run: [['webpack']],
  page: 'dist',
  expected: { 'ruled.pdf': /libraryMissing/, 'gbk.pdf': /libraryMissing/ },
};
