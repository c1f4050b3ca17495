import type { RuleTemplate } from './template';

/** What a single cell may hold, and how it is written. */
export const cellRules: readonly RuleTemplate[] = [
  {
    id: 'CELL-NUMBER',
    severity: 'error',
    level: 1,
    basis: { kind: 'headings' },
    over: { cells: 'all' },
    anchor: '{cell}',
    assert: { number: '{cell}' },
    title: { zh: '每格为数字', en: 'Every cell holds a number of its kind' },
    message: {
      zh: '{anchor}：“{raw}”不是这一格可以填的数。',
      en: '{anchor}: "{raw}" is not a number that this cell can hold.',
    },
    help: {
      zh: '件数、项数填不小于 0 的整数，增/减可为负整数，金额填不小于 0 的数，不带单位和文字。',
      en: 'Counts are whole numbers from 0; 本年增/减 may be negative; amounts are numbers from 0, without unit or words.',
    },
  },
  {
    id: 'CELL-PLAIN',
    severity: 'info',
    level: 1,
    basis: { kind: 'practice' },
    over: { cells: 'all' },
    anchor: '{cell}',
    when: { state: ['{cell}', ['number']] },
    assert: { plain: '{cell}' },
    title: { zh: '数字写法规范', en: 'The number is written plainly' },
    message: {
      zh: '{anchor}：原文写作“{raw}”，按 {value} 计。',
      en: '{anchor}: the document says "{raw}"; it is taken as {value}.',
    },
    help: {
      zh: '填阿拉伯数字，不加前导零、千分号、单位和文字，便于他人直接使用。',
      en: 'Write plain digits, without leading zeros, separators, units or words, so that others can use the figure as it stands.',
    },
  },
  {
    id: 'CELL-DASH',
    severity: 'info',
    level: 1,
    basis: { kind: 'practice' },
    over: { tables: true },
    anchor: '{table}',
    assert: { all: [{ not: { state: ['{cells}', ['dash']] } }] },
    title: { zh: '没有的填 0', en: 'Nothing is written as 0' },
    message: {
      zh: '{anchor}：有 {count} 格填“{raw}”等符号，按 0 计：{cells}。',
      en: '{anchor}: {count} cell(s) hold a sign such as "{raw}", counted as 0: {cells}.',
    },
    help: {
      zh: '没有发生的填 0。符号和空白会让人分不清是没有发生还是没有填报。',
      en: 'Write 0 where nothing happened: signs and blanks leave open whether nothing happened or nothing was filled in.',
    },
  },
  {
    id: 'T3-TOTAL-BLANK',
    severity: 'query',
    level: 1,
    basis: { kind: 'headings' },
    over: { table: 'applications', sums: ['row', 'column'] },
    anchor: '{anchor}',
    when: { any: [{ filled: '{right}' }] },
    assert: { filled: '{anchor}' },
    roles: { left: 'total', right: 'addend' },
    title: {
      zh: '表三各项已填的，总计也应填写',
      en: 'Table three: where the parts are filled, so is the total',
    },
    message: {
      zh: '{anchor}：各项已填，总计空缺。',
      en: '{anchor}: the parts are filled in, the total is missing.',
    },
    help: { zh: '补填总计。', en: 'Fill in the total.' },
  },
  {
    id: 'T4-TOTAL-BLANK',
    severity: 'query',
    level: 1,
    basis: { kind: 'headings' },
    over: { table: 'proceedings', sums: ['row', 'column'] },
    anchor: '{anchor}',
    when: { any: [{ filled: '{right}' }] },
    assert: { filled: '{anchor}' },
    roles: { left: 'total', right: 'addend' },
    title: {
      zh: '表四各项已填的，总计也应填写',
      en: 'Table four: where the parts are filled, so is the total',
    },
    message: {
      zh: '{anchor}：各项已填，总计空缺。',
      en: '{anchor}: the parts are filled in, the total is missing.',
    },
    help: { zh: '补填总计。', en: 'Fill in the total.' },
  },
];
