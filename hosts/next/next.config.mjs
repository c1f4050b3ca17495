export default {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  // Left as it is installed, so that it finds pdf.js and its files, and they are traced.
  serverExternalPackages: ['gongkai-report'],
};
