import type { Locale } from '../format';
import { FACT_LABELS, REPORT_NAME } from '../format/head-words';

const zh = {
  untitled: REPORT_NAME,
  contents: '目录',
  body: FACT_LABELS.body.zh,
  period: FACT_LABELS.period.zh,
  periodRange: (from: string, to: string) => `${from} 至 ${to}`,
  publicationDate: FACT_LABELS.publicationDate.zh,
  contact: FACT_LABELS.contact.zh,
  emptySection: '未填写',
  findings: '核对结果',
  noFindings: '未发现问题',
  findingList: (count: number) => `问题清单（${count}）`,
  count: {
    error: (count: number) => `${count} 处错误`,
    query: (count: number) => `${count} 处疑点`,
    info: (count: number) => `${count} 处提示`,
  },
  notChecked: (count: number) => `${count} 项未核对`,
  explainSeverity: {
    error: '与表格自身的计算或类型不符，须更正',
    query: '不合常理或与其他来源不一致，请更正或说明',
    info: '填写形式上的提示',
  },
  outcomes: {
    fail: '',
    open: '因有空白或无法识别的数字，尚不能判定',
    review: '须由人核对',
  },
  wholeReport: '整份报告',
  cells: (count: number) => `涉及 ${count} 个单元格`,
  suggestions: '可能的更正',
  oldValue: '原数',
  newValue: '改为',
  ambiguous: '另有其他更正也能解释，须核对原始记录',
  ruleId: '规则',
  basis: '依据：',
};

const plural = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

const en: typeof zh = {
  untitled: 'Annual report on government information disclosure',
  contents: 'Contents',
  body: FACT_LABELS.body.en,
  period: FACT_LABELS.period.en,
  periodRange: (from, to) => `${from} to ${to}`,
  publicationDate: FACT_LABELS.publicationDate.en,
  contact: FACT_LABELS.contact.en,
  emptySection: 'Not filled in',
  findings: 'Findings',
  noFindings: 'No problems found',
  findingList: (count) => `List of findings (${count})`,
  count: {
    error: (count) => plural(count, 'error', 'errors'),
    query: (count) => plural(count, 'query', 'queries'),
    info: (count) => plural(count, 'note', 'notes'),
  },
  notChecked: (count) => `${count} not checked`,
  explainSeverity: {
    error: "The form's own arithmetic or type is broken: to be corrected",
    query: 'Unusual, or against another source: correct it or explain it',
    info: 'A note on how the form is filled in',
  },
  outcomes: {
    fail: '',
    open: 'Cannot be decided yet: cells are blank or not readable',
    review: 'A person must look',
  },
  wholeReport: 'The whole report',
  cells: (count) => `${count} cells concerned`,
  suggestions: 'What may be meant',
  oldValue: 'old number',
  newValue: 'suggested',
  ambiguous: 'Other corrections explain it as well: see the records',
  ruleId: 'Rule',
  basis: 'Basis: ',
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** What a drawing of the document and of its findings says itself, in an interface language. */
export const documentMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];
