export default {
  title: 'React 18 with webpack 5',
  packages: [
    ...['react@18.3.1', 'react-dom@18.3.1', 'webpack@5', 'webpack-cli@6', 'css-loader@7'],
    ...['style-loader@4', 'pdfjs-dist@5.6.205', 'zod@4'],
  ],
  base: 'webpack5',
  run: [['webpack']],
  page: 'dist',
  shows: 'components',
};
