// pdf.js for a page that is bundled: a bundler that knows `new URL('…', import.meta.url)` (webpack 5, Vite, and what
// is built on them) finds here each file that reading a Chinese PDF takes, and puts it beside the page's own.
import type { PdfOptions } from './shared';

/** Addresses of the character maps of simplified Chinese; the others are seldom in a report, and large. */
const maps: Readonly<Record<string, () => URL>> = {
  'Adobe-GB1-0.bcmap': () => new URL('pdfjs-dist/cmaps/Adobe-GB1-0.bcmap', import.meta.url),
  'Adobe-GB1-1.bcmap': () => new URL('pdfjs-dist/cmaps/Adobe-GB1-1.bcmap', import.meta.url),
  'Adobe-GB1-2.bcmap': () => new URL('pdfjs-dist/cmaps/Adobe-GB1-2.bcmap', import.meta.url),
  'Adobe-GB1-3.bcmap': () => new URL('pdfjs-dist/cmaps/Adobe-GB1-3.bcmap', import.meta.url),
  'Adobe-GB1-4.bcmap': () => new URL('pdfjs-dist/cmaps/Adobe-GB1-4.bcmap', import.meta.url),
  'Adobe-GB1-5.bcmap': () => new URL('pdfjs-dist/cmaps/Adobe-GB1-5.bcmap', import.meta.url),
  'Adobe-GB1-UCS2.bcmap': () => new URL('pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap', import.meta.url),
  'GB-EUC-H.bcmap': () => new URL('pdfjs-dist/cmaps/GB-EUC-H.bcmap', import.meta.url),
  'GB-EUC-V.bcmap': () => new URL('pdfjs-dist/cmaps/GB-EUC-V.bcmap', import.meta.url),
  'GB-H.bcmap': () => new URL('pdfjs-dist/cmaps/GB-H.bcmap', import.meta.url),
  'GB-V.bcmap': () => new URL('pdfjs-dist/cmaps/GB-V.bcmap', import.meta.url),
  'GBK-EUC-H.bcmap': () => new URL('pdfjs-dist/cmaps/GBK-EUC-H.bcmap', import.meta.url),
  'GBK-EUC-V.bcmap': () => new URL('pdfjs-dist/cmaps/GBK-EUC-V.bcmap', import.meta.url),
  'GBK2K-H.bcmap': () => new URL('pdfjs-dist/cmaps/GBK2K-H.bcmap', import.meta.url),
  'GBK2K-V.bcmap': () => new URL('pdfjs-dist/cmaps/GBK2K-V.bcmap', import.meta.url),
  'GBKp-EUC-H.bcmap': () => new URL('pdfjs-dist/cmaps/GBKp-EUC-H.bcmap', import.meta.url),
  'GBKp-EUC-V.bcmap': () => new URL('pdfjs-dist/cmaps/GBKp-EUC-V.bcmap', import.meta.url),
  'GBT-EUC-H.bcmap': () => new URL('pdfjs-dist/cmaps/GBT-EUC-H.bcmap', import.meta.url),
  'GBT-EUC-V.bcmap': () => new URL('pdfjs-dist/cmaps/GBT-EUC-V.bcmap', import.meta.url),
  'GBT-H.bcmap': () => new URL('pdfjs-dist/cmaps/GBT-H.bcmap', import.meta.url),
  'GBT-V.bcmap': () => new URL('pdfjs-dist/cmaps/GBT-V.bcmap', import.meta.url),
  'GBTpc-EUC-H.bcmap': () => new URL('pdfjs-dist/cmaps/GBTpc-EUC-H.bcmap', import.meta.url),
  'GBTpc-EUC-V.bcmap': () => new URL('pdfjs-dist/cmaps/GBTpc-EUC-V.bcmap', import.meta.url),
  'GBpc-EUC-H.bcmap': () => new URL('pdfjs-dist/cmaps/GBpc-EUC-H.bcmap', import.meta.url),
  'GBpc-EUC-V.bcmap': () => new URL('pdfjs-dist/cmaps/GBpc-EUC-V.bcmap', import.meta.url),
  'UniGB-UCS2-H.bcmap': () => new URL('pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap', import.meta.url),
  'UniGB-UCS2-V.bcmap': () => new URL('pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap', import.meta.url),
  'UniGB-UTF16-H.bcmap': () => new URL('pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap', import.meta.url),
  'UniGB-UTF16-V.bcmap': () => new URL('pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap', import.meta.url),
  'UniGB-UTF32-H.bcmap': () => new URL('pdfjs-dist/cmaps/UniGB-UTF32-H.bcmap', import.meta.url),
  'UniGB-UTF32-V.bcmap': () => new URL('pdfjs-dist/cmaps/UniGB-UTF32-V.bcmap', import.meta.url),
  'UniGB-UTF8-H.bcmap': () => new URL('pdfjs-dist/cmaps/UniGB-UTF8-H.bcmap', import.meta.url),
  'UniGB-UTF8-V.bcmap': () => new URL('pdfjs-dist/cmaps/UniGB-UTF8-V.bcmap', import.meta.url),
};

export const pdf: PdfOptions = {
  pdfjs: () => import('pdfjs-dist/legacy/build/pdf.mjs'),
  worker: () =>
    new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.mjs', import.meta.url), {
      type: 'module',
    }),
  cMapUrl: (fileName) => maps[fileName]?.(),
};
