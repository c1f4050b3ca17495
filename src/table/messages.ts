import type { Locale } from '../format';
import { ABSENT_SIGNS } from '../format/absent';
import type { CellRole, Severity } from '../rules';
import type { Lack } from './lacks';

const states: Record<Lack, string> = {
  blank: '未填',
  dash: '填的是横线或斜线，按无处理',
  absent: '原文没有这一格',
  invalid: '无法识别为数字',
  undecided: '原文的数字不能判定属于哪一格',
};

// Printed in the cell: without them it would look blank, or like a number.
const instead: Partial<Record<Lack, string>> = {
  absent: ABSENT_SIGNS['zh-CN'],
  invalid: '无法识别',
  undecided: '未判定',
};

const severities: Record<Severity, string> = { error: '错误', query: '疑点', info: '提示' };

// Printed at a marked cell, before the number of the finding.
const signs: Record<Severity, string> = { error: '错', query: '疑', info: '注' };

const roles: Record<CellRole, string> = {
  total: '总计',
  addend: '加数',
  left: '等式左边',
  right: '等式右边',
  subject: '所指单元格',
};

/** Of a cell of another report. */
const origins = { previous: '上年', child: '各单位' };

const zh = {
  notes: '填报说明',
  states,
  instead,
  withInstead: (text: string, word: string) => `${text}〔${word}〕`,
  severities,
  signs,
  roles,
  origins,
  printedAs: (raw: string) => `原文 ${raw}`,
  layout: (labelRows: number, labelColumns: number, rows: number, columns: number) =>
    `表头 ${labelRows} 行，${labelColumns > 0 ? `左起 ${labelColumns} 列为项目名称，` : ''}数据 ${rows} 行 ${columns} 列。`,
  layoutBlocks: (blocks: number) => `由 ${blocks} 个部分上下相接，各部分有自己的表头。`,
};

const en: typeof zh = {
  notes: 'What the labels mean',
  states: {
    blank: 'blank',
    dash: 'a dash or stroke, taken as none',
    absent: 'the document has no such cell',
    invalid: 'not readable as a number',
    undecided: 'the document does not say which number stands here',
  },
  instead: { absent: ABSENT_SIGNS.en, invalid: 'not readable', undecided: 'undecided' },
  withInstead: (text, word) => `${text} [${word}]`,
  severities: { error: 'Error', query: 'Query', info: 'Note' },
  signs: { error: 'E', query: 'Q', info: 'N' },
  roles: {
    total: 'total',
    addend: 'addend',
    left: 'left side',
    right: 'right side',
    subject: 'cell concerned',
  },
  origins: { previous: 'last year', child: 'the bodies' },
  printedAs: (raw) => `printed ${raw}`,
  layout: (labelRows, labelColumns, rows, columns) =>
    `${labelRows} header rows${labelColumns > 0 ? `, row labels in the first ${labelColumns} columns` : ''}; ${rows} rows and ${columns} columns of figures.`,
  layoutBlocks: (blocks) => `${blocks} parts one below the other, each with its own header.`,
};

const BY_LOCALE: Readonly<Record<Locale, typeof zh>> = { 'zh-CN': zh, en };

/** The messages of this room in an interface language. */
export const tableMessages = (locale: Locale): typeof zh => BY_LOCALE[locale];
