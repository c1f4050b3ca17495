export { HTML_PROFILES, type HtmlOptions, type HtmlProfile, toHtml } from './html/to-html';
export { toCsv } from './to-csv';
export { type DocxOptions, toDocx } from './to-docx';
export { toXlsx, type XlsxOptions } from './to-xlsx';
