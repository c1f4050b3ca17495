// What a page loads for each entry: bundled and minified as an application does it, gzipped. Peers (zod,
// React) are not counted, nor is what is loaded only when asked for.

/** @param {string} name @param {string} file @param {string} limit */
const ceiling = (name, file, limit) => ({
  name,
  path: file,
  limit,
  gzip: true,
  ...(file.endsWith('.css')
    ? { disablePlugins: ['@size-limit/esbuild'] }
    : {
        /** @param {object} config */
        modifyEsbuildConfig: (config) => ({ ...config, target: 'chrome78', logLevel: 'error' }),
      }),
});

/** Libraries of the readers, each behind an `import()`. */
const onDemand = ['fflate', 'parse5', 'pdfjs-dist', 'saxes'];

export default [
  ceiling('gongkai-report', 'dist/index.js', '52 kB'),
  ceiling('gongkai-report/react', 'dist/react.js', '18 kB'),
  ceiling('gongkai-report/react/compare', 'dist/react-compare.js', '17 kB'),
  ceiling('gongkai-report/react/live', 'dist/react-live.js', '4 kB'),
  { ...ceiling('gongkai-report/read', 'dist/read.js', '44 kB'), ignore: onDemand },
  { ...ceiling('gongkai-report/write', 'dist/write.js', '28 kB'), ignore: onDemand },
  ceiling('gongkai-report/styles.css', 'dist/styles.css', '6 kB'),
  ceiling('gongkai-report/embed.css', 'dist/embed.css', '8 kB'),
];
