const { copyFileSync, mkdirSync } = require('node:fs');

mkdirSync('dist', { recursive: true });
copyFileSync('index.html', 'dist/index.html');
module.exports = {
  mode: 'production',
  entry: './main.mjs',
  output: { filename: 'main.mjs' },
  module: { rules: [{ test: /\.css$/, use: ['style-loader', 'css-loader'] }] },
  performance: false,
};
