export type { EarlierReport } from './draw-charts';
export { type ReturnLetter, type ReturnLetterOptions, toReturnLetter } from './return-letter';
export { toCsv } from './to-csv';
export { type DocxOptions, toDocx } from './to-docx';
export { HTML_PROFILES, type HtmlOptions, type HtmlProfile, toHtml } from './to-html';
export { toXlsx, type XlsxOptions } from './to-xlsx';
