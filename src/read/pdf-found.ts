import type { PdfOptions } from './shared';

/**
 * Where pdf.js and its files are, for `readReport(file, { pdf })` on a page: pdf.js, its worker and the character
 * maps of simplified Chinese, as webpack 5 and Vite find them in an installed `pdfjs-dist` and put them beside the
 * page's files. Each is loaded when the first PDF is read. In Node it says nothing, and nothing need be said.
 *
 * @example
 * import { readReport } from 'gongkai-report/read';
 * import { pdf } from 'gongkai-report/read/pdf';
 *
 * async function onFile(file: File) {
 *   const bytes = new Uint8Array(await file.arrayBuffer());
 *   const { report } = await readReport(bytes, { fileName: file.name, pdf });
 *   return report;
 * }
 */
export const pdf: PdfOptions = {};
