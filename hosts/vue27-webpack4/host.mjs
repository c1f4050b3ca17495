export default {
  title: 'Vue 2.7 with webpack 4: the one file for old stacks',
  packages: [
    ...['vue@2.7.16', 'webpack@4.47.0', 'webpack-cli@4.10.0', 'css-loader@5', 'style-loader@2'],
    ...['vue-loader@15', 'vue-template-compiler@2.7.16'],
  ],
  // webpack 4 hashes by a method that OpenSSL 3 has put away.
  environments: [{ NODE_OPTIONS: '--openssl-legacy-provider' }],
  run: [['webpack']],
  page: 'dist',
  expected: { 'ruled.pdf': undefined, 'gbk.pdf': undefined, 'report.docx': undefined, errors: 0 },
};
