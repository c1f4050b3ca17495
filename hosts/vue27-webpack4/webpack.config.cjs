const { copyFileSync, mkdirSync } = require('node:fs');
const { VueLoaderPlugin } = require('vue-loader');

mkdirSync('dist', { recursive: true });
copyFileSync('index.html', 'dist/index.html');
module.exports = {
  mode: 'production',
  entry: './main.js',
  output: { path: `${__dirname}/dist`, filename: 'main.js' },
  module: {
    rules: [
      { test: /\.vue$/, use: 'vue-loader' },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
    ],
  },
  plugins: [new VueLoaderPlugin()],
  performance: { hints: false },
};
