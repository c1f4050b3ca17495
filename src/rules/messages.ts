import type { Locale } from '../format';
import type { Reason } from './input';

const zh = {
  list: '、',
  or: '或者',
  more: (count: number) => `等${count}处`,
  quotes: '”“',
  items: '；',
  label: (printed: string, meant: string | undefined) =>
    meant === undefined ? `“${printed}”` : `“${printed}”应为“${meant}”`,
  nothingAfter: (row: string) => `从“${row}”以后没有数据`,
  lacking: (what: string) => `缺${what}`,
  disordered: '各部分都有，但次序与统一格式不同',
  blank: '空白',
  atLeast: (from: string) => `不少于${from}`,
  atMost: (to: string) => `不多于${to}`,
  parts: {
    front: '导语或总体情况',
    title: '标题',
    period: '统计期限',
    year: '报告年度',
    report: '报告',
    edition: '格式版本',
  },
  previous: (cell: string) => `上年报告 ${cell}`,
  child: (cell: string) => `各单位合计 ${cell}`,
  notChecked: {
    blank: '有空白，无法判断。',
    absent: '文件里没有要用到的格子，无法核对。',
    unreadable: '有无法识别的内容，无法判断。',
    readings: '没有原文的逐格记录，未检查。',
    previous: '没有提供上一年度的报告，未检查。',
    previousYear: '提供的不是上一年度的报告，未检查。',
    previousEdition: '上一年度的格式没有这一项，未检查。',
    children: '没有提供汇总所含各单位的报告，未检查。',
    coverage: '没有说明数据覆盖范围，未检查。',
    bodyKind: '没有说明机关类别，未检查。',
    year: '没有写明报告年度，未检查。',
    period: '没有写明统计期限，未检查。',
    sections: '没有原文的章节记录，未检查。',
    labels: '没有原文的标题和行名、列名记录，未检查。',
    text: '没有可供比对的文字，未检查。',
    statements: '文字中没有明确的说法，未检查。',
  } satisfies Record<Reason, string>,
};

const en: typeof zh = {
  list: ', ',
  or: ' or ',
  more: (count) => ` and others, ${count} in all`,
  quotes: '" "',
  items: '; ',
  label: (printed, meant) =>
    meant === undefined ? `“${printed}”` : `“${printed}” should be “${meant}”`,
  nothingAfter: (row) => `there is nothing after “${row}”`,
  lacking: (what) => `missing: ${what}`,
  disordered: 'all are there, but not in the order of the form',
  blank: 'blank',
  atLeast: (from) => `at least ${from}`,
  atMost: (to) => `at most ${to}`,
  parts: {
    front: 'Introduction or overview',
    title: 'Title',
    period: 'Period',
    year: 'Report year',
    report: 'Report',
    edition: 'Edition',
  },
  previous: (cell) => `last year's ${cell}`,
  child: (cell) => `sum of the bodies, ${cell}`,
  notChecked: {
    blank: 'Cannot be decided because of a blank.',
    absent: 'Cannot be checked: the document does not hold the cells.',
    unreadable: 'Cannot be decided because a cell cannot be read.',
    readings: 'Not checked: no record of what the document has in each cell.',
    previous: "Not checked: last year's report was not given.",
    previousYear: 'Not checked: the report given is not of the year before.',
    previousEdition: "Not checked: last year's form has no such cell.",
    children: 'Not checked: the reports of the bodies that are added up were not given.',
    coverage: 'Not checked: the report does not say what its figures cover.',
    bodyKind: 'Not checked: the kind of body is not given.',
    year: 'Not checked: the report year is not given.',
    period: 'Not checked: the period is not given.',
    sections: "Not checked: no record of the document's sections.",
    labels: 'Not checked: no record of how headings and labels are printed.',
    text: 'Not checked: there is no text to compare.',
    statements: 'Not checked: the text makes no plain statement.',
  },
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** What the engine says itself; what a rule says stands in the rule. */
export const ruleMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];

/** The engine's own messages in one language. */
export type RuleMessages = typeof zh;
