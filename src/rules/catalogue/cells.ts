import type { RuleTemplate } from './template';

/** What a single cell may hold, and how it is written. */
export const cellRules: readonly RuleTemplate[] = [
  {
    id: 'CELL-NUMBER',
    severity: 'error',
    level: 1,
    over: { cells: 'all' },
    anchor: '{cell}',
    assert: { number: '{cell}' },
    message: {
      zh: '{anchor}：“{raw}”不是这一格可以填的数。',
      en: '{anchor}: "{raw}" is not a number that this cell can hold.',
    },
  },
  {
    id: 'CELL-PLAIN',
    severity: 'info',
    level: 1,
    over: { cells: 'all' },
    anchor: '{cell}',
    when: { state: ['{cell}', ['number']] },
    assert: { plain: '{cell}' },
    message: {
      zh: '{anchor}：原文写作“{raw}”，按 {value} 计。',
      en: '{anchor}: the document says "{raw}"; it is taken as {value}.',
    },
  },
  {
    id: 'CELL-DASH',
    severity: 'info',
    level: 1,
    over: { tables: true },
    anchor: '{table}',
    assert: { all: [{ not: { state: ['{cells}', ['dash']] } }] },
    message: {
      zh: '{anchor}：有 {count} 格填“{raw}”等符号，按 0 计：{cells}。',
      en: '{anchor}: {count} cell(s) hold "{raw}", counted as 0: {cells}.',
    },
  },
  {
    id: 'T3-TOTAL-BLANK',
    severity: 'query',
    level: 1,
    over: { table: 'applications', sums: ['row', 'column'] },
    anchor: '{anchor}',
    when: { any: [{ filled: '{right}' }] },
    assert: { filled: '{anchor}' },
    roles: { left: 'total', right: 'addend' },
    message: {
      zh: '{anchor}：各项已填，总计空缺。',
      en: '{anchor}: the parts are filled in, the total is missing.',
    },
  },
  {
    id: 'T4-TOTAL-BLANK',
    severity: 'query',
    level: 1,
    over: { table: 'proceedings', sums: ['row', 'column'] },
    anchor: '{anchor}',
    when: { any: [{ filled: '{right}' }] },
    assert: { filled: '{anchor}' },
    roles: { left: 'total', right: 'addend' },
    message: {
      zh: '{anchor}：各项已填，总计空缺。',
      en: '{anchor}: the parts are filled in, the total is missing.',
    },
  },
];
