export default {
  title: 'A page without modules: classic script files',
  packages: [],
  page: '.',
  expected: { 'ruled.pdf': undefined, 'gbk.pdf': undefined, 'report.docx': undefined, ready: true },
  isInSlice: true,
};
