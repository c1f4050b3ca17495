import type { Locale } from '../format';
import type { Reason } from '../rules';

/** What can be given, or filled in, so that more is checked: the first that applies is named. */
const lacks: Partial<Record<Reason, string>> = {
  previous: '缺上年报告',
  children: '缺所含单位的报告',
  blank: '有空白',
  readings: '缺原文的逐格记录',
};

const zh = {
  findings: '核对结果',
  findingList: (count: number) => `问题清单（${count}）`,
  count: {
    error: (count: number) => `${count} 处错误`,
    query: (count: number) => `${count} 处疑点`,
    info: (count: number) => `${count} 处提示`,
  },
  checked: (count: number) => `已核对 ${count} 项`,
  clean: '未发现问题',
  unchecked: (count: number, why: string) => `另有 ${count} 项未核对${why}`,
  comma: '，',
  semicolon: '；',
  lacks,
  why: (lack: string, isMore: boolean) => `（${lack}${isMore ? '等' : ''}）`,
  notChecked: (count: number) => `未核对的 ${count} 项`,
  skip: '跳过核对结果',
  skipped: '核对结果到此为止',
  show: '显示',
  within: '部分',
  all: '全部',
  option: (text: string, count: number) => `${text}（${count}）`,
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
  mend: (cells: number, findings: string) =>
    `改这${cells > 1 ? ` ${cells} ` : '一'}格，可消除${findings}`,
  mends: (findings: string) => `可消除${findings}`,
  list: '、',
  oldValue: '原数',
  newValue: '改为',
  ambiguous: '另有其他更正也能解释，须核对原始记录',
  ruleId: '规则',
  basis: '依据：',
};

const plural = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

const en: typeof zh = {
  findings: 'Findings',
  findingList: (count) => `List of findings (${count})`,
  count: {
    error: (count) => plural(count, 'error', 'errors'),
    query: (count) => plural(count, 'query', 'queries'),
    info: (count) => plural(count, 'note', 'notes'),
  },
  checked: (count) => `${count} rules checked`,
  clean: 'no problems found',
  unchecked: (count, why) => `${count} not checked${why}`,
  comma: ': ',
  semicolon: '; ',
  lacks: {
    previous: "last year's report is missing",
    children: 'the reports of the bodies are missing',
    blank: 'cells are blank',
    readings: "the document's own record of cells is missing",
  },
  why: (lack, isMore) => ` (${lack}${isMore ? ', among others' : ''})`,
  notChecked: (count) => `What was not checked (${count})`,
  skip: 'Skip the findings',
  skipped: 'End of the findings',
  show: 'Show',
  within: 'Part',
  all: 'All',
  option: (text, count) => `${text} (${count})`,
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
  mend: (cells, findings) =>
    `Changing ${cells > 1 ? `these ${cells} cells` : 'this cell'} settles ${findings}`,
  mends: (findings) => `settles ${findings}`,
  list: ', ',
  oldValue: 'old number',
  newValue: 'suggested',
  ambiguous: 'Other corrections explain it as well: see the records',
  ruleId: 'Rule',
  basis: 'Basis: ',
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** What a list of findings says itself, in an interface language. */
export const findingMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];
