export default {
  title: 'React 17 on a page without modules: elements beside it',
  packages: ['react@17.0.2', 'react-dom@17.0.2'],
  // The components need React 18; the elements need none.
  install: ['--legacy-peer-deps'],
  page: '.',
  expected: { 'ruled.pdf': undefined, 'gbk.pdf': undefined, 'report.docx': undefined, ready: true },
};
