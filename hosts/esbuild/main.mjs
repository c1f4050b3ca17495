// esbuild copies no file that a module names: pdf.js's worker is a second entry, the maps are copied.
import { show } from './page.mjs';

await show({
  pdf: {
    pdfjs: () => import('pdfjs-dist/legacy/build/pdf.mjs'),
    worker: '/pdf.worker.mjs',
    cMapUrl: '/cmaps/',
  },
});
