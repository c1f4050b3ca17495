export default {
  title: 'webpack 5, page',
  packages: [
    'webpack@5',
    'webpack-cli@6',
    'css-loader@7',
    'style-loader@4',
    'pdfjs-dist@5.6.205',
    'zod@4',
  ],
  run: [['webpack']],
  page: 'dist',
};
