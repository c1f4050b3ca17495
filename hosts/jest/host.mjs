export default {
  title: 'Jest 30, as modules, as CommonJS by babel-jest, and jsdom',
  packages: [
    'jest@30',
    'jest-environment-jsdom@30',
    'babel-jest@30',
    '@babel/core@7',
    '@babel/preset-env@7',
    'pdfjs-dist@5.6.205',
    'zod@4',
  ],
  run: [
    ['jest', '--config', 'jest.modules.config.json'],
    ['jest', '--config', 'jest.commonjs.config.json'],
  ],
  environment: { NODE_OPTIONS: '--experimental-vm-modules' },
  environments: [{ NODE_OPTIONS: '--experimental-vm-modules' }, { NODE_OPTIONS: '' }],
};
