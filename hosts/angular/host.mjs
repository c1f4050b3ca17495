export default {
  title: 'Angular 20 (esbuild): element in a component, PDF read on the page',
  packages: [
    ...['@angular/core@20', '@angular/common@20', '@angular/platform-browser@20', 'rxjs@7'],
    ...['@angular/compiler@20', '@angular/compiler-cli@20', '@angular/build@20', '@angular/cli@20'],
    ...['typescript@5.8', 'tslib@2', 'pdfjs-dist@5.6.205', 'zod@4'],
  ],
  environments: [{ NG_CLI_ANALYTICS: 'false' }],
  run: [['ng', 'build']],
  page: 'dist/browser',
  isSlow: true,
};
