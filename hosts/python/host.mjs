export default {
  title: 'Python 3: schema and rules as data, by examples/python',
  needs: 'python3',
  packages: ['zod@4'],
  run: [['python3', 'main.py']],
  expected: {
    'ruled.pdf': undefined,
    'gbk.pdf': undefined,
    'report.docx': undefined,
    sound: 0,
    broken: 1,
    findings: /T3-ROW/,
  },
  isInSlice: true,
};
