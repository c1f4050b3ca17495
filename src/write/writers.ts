/** A kind of document that is written is a file beside this one, its names and its record here. */
import type { Locale } from '../format';
import type { Report } from '../report';
import { toCsv } from './to-csv';
import { type DocxOptions, toDocx } from './to-docx';
import { HTML_PROFILES, type HtmlOptions, type HtmlProfile, toHtml } from './to-html';
import { toXlsx, type XlsxOptions } from './to-xlsx';

export type { DocxOptions, HtmlOptions, HtmlProfile, XlsxOptions };
export { HTML_PROFILES, toCsv, toDocx, toHtml, toXlsx };

/** A kind of document that a report can be written as. */
export interface Writer {
  /** What it is, for a list to choose from. */
  readonly label: Readonly<Record<Locale, string>>;
  /** The `Content-Type` of an answer that brings one. */
  readonly mediaType: string;
  /** Whether a text is written; else bytes are. */
  readonly isText: boolean;
  /** Of the options it takes those that it knows. */
  readonly write: (report: Report, options?: HtmlOptions & XlsxOptions) => string | Uint8Array;
}

/**
 * Every kind of document that a report can be written as, by the ending of its files' names: what a page offers to
 * download, and what `convert` takes.
 * @example
 * import { blankReport } from 'gongkai-report';
 * import { WRITERS } from 'gongkai-report/write';
 *
 * const { write, mediaType } = WRITERS.csv;
 * const body = write(blankReport({ edition: '2021', year: 2025 }));
 * new Response(body, { headers: { 'content-type': mediaType } });
 * Object.keys(WRITERS); // → ['html', 'docx', 'xlsx', 'csv', 'json']
 */
export const WRITERS = {
  html: {
    label: { 'zh-CN': '网页', en: 'a page' },
    mediaType: 'text/html; charset=utf-8',
    isText: true,
    write: toHtml,
  },
  docx: {
    label: {
      'zh-CN': 'Word 文档，A4，版式参照 GB/T 9704',
      en: 'a Word document, A4, after GB/T 9704',
    },
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isText: false,
    write: toDocx,
  },
  xlsx: {
    label: { 'zh-CN': '工作簿，合计为公式', en: 'a workbook with sums as formulas' },
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isText: false,
    write: toXlsx,
  },
  csv: {
    label: { 'zh-CN': '每个单元格一行', en: 'a line a cell' },
    mediaType: 'text/csv; charset=utf-8',
    isText: true,
    write: toCsv,
  },
  json: {
    label: { 'zh-CN': '报告的 JSON', en: 'the report as JSON' },
    mediaType: 'application/json',
    isText: true,
    write: (report: Report) => `${JSON.stringify(report, null, 2)}\n`,
  },
} as const satisfies Readonly<Record<string, Writer>>;
