import { fail, NEW, outside, pass, REVIEW } from './example';
import type { RuleRecord } from './template';

/** What a single cell may hold, and how it is written. */
export const cellRules: readonly RuleRecord[] = [
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

    title: {
      zh: '每格为数字',
      en: 'Every cell holds a number of its kind',
    },
    help: {
      zh: '件数、项数填不小于 0 的整数，增/减可为负整数，金额填不小于 0 的数，不带单位和文字。',
      en: 'Counts are whole numbers from 0; 本年增/减 may be negative; amounts are numbers from 0, without unit or words.',
    },
    basis: {
      kind: 'headings',
    },
    examples: [
      pass(`${NEW}.naturalPerson`, { [`${NEW}.naturalPerson`]: null }),
      fail(
        `${NEW}.naturalPerson`,
        { [`${NEW}.naturalPerson`]: null },
        { readings: { [`${NEW}.naturalPerson`]: { state: 'invalid', raw: '3件左右' } } },
      ),
    ],
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

    title: {
      zh: '数字写法规范',
      en: 'The number is written plainly',
    },
    help: {
      zh: '填阿拉伯数字，不加前导零、千分号、单位和文字，便于他人直接使用。',
      en: 'Write plain digits, without leading zeros, separators, units or words, so that others can use the figure as it stands.',
    },
    basis: {
      kind: 'practice',
    },
    examples: [
      pass(
        `${NEW}.naturalPerson`,
        {},
        { readings: { [`${NEW}.naturalPerson`]: { state: 'number', raw: '0' } } },
      ),
      fail(
        `${NEW}.naturalPerson`,
        {},
        { readings: { [`${NEW}.naturalPerson`]: { state: 'number', raw: '00' } } },
      ),
      // The form of 2019 prints no unit there: the one in the cell makes the number readable.
      pass(
        'proactive.procurement.amount',
        { 'proactive.procurement.amount': 23600 },
        { readings: { 'proactive.procurement.amount': { state: 'number', raw: '23600万元' } } },
      ),
      outside(`${NEW}.naturalPerson`),
    ],
  },
  {
    id: 'CELL-DASH',
    shows: 'dash',
    severity: 'info',
    level: 1,
    over: { tables: true },
    anchor: '{table}',
    assert: { all: [{ not: { state: ['{*cells}', ['dash']] } }] },
    message: {
      zh: '{anchor}：有 {count} 格填“{raw}”等符号，按 0 计：{cells}。',
      en: '{anchor}: {count} cell(s) hold "{raw}", counted as 0: {cells}.',
    },

    title: {
      zh: '没有的填 0',
      en: 'Nothing is written as 0',
    },
    help: {
      zh: '没有发生的填 0。符号和空白会让人分不清是没有发生还是没有填报。',
      en: 'Write 0 where nothing happened: signs and blanks leave open whether nothing happened or nothing was filled in.',
    },
    basis: {
      kind: 'practice',
    },
    examples: [
      pass('proceedings', {}, { readings: {} }),
      fail(
        'proceedings',
        { [`${REVIEW}.upheld`]: null },
        { readings: { [`${REVIEW}.upheld`]: { state: 'dash', raw: '/' } } },
      ),
    ],
  },
  {
    id: 'T3-TOTAL-BLANK',
    shows: 'parts',
    severity: 'query',
    level: 1,
    over: { table: 'applications', sums: ['row', 'column'] },
    anchor: '{anchor}',
    when: { any: [{ filled: '{*right}' }] },
    assert: { filled: '{anchor}' },
    roles: { left: 'total', right: 'addend' },
    message: {
      zh: '{anchor}：各项已填，总计空缺。',
      en: '{anchor}: the parts are filled in, the total is missing.',
    },

    title: {
      zh: '表三各项已填的，总计也应填写',
      en: 'Table three: where the parts are filled, so is the total',
    },
    help: {
      zh: '补填总计。',
      en: 'Fill in the total.',
    },
    basis: {
      kind: 'headings',
    },
    examples: [
      pass(`${NEW}.total`),
      fail(`${NEW}.total`, { [`${NEW}.total`]: null }),
      outside(`${NEW}.total`, {}, { base: 'blank' }),
    ],
  },
  {
    id: 'T4-TOTAL-BLANK',
    shows: 'parts',
    severity: 'query',
    level: 1,
    over: { table: 'proceedings', sums: ['row', 'column'] },
    anchor: '{anchor}',
    when: { any: [{ filled: '{*right}' }] },
    assert: { filled: '{anchor}' },
    roles: { left: 'total', right: 'addend' },
    message: {
      zh: '{anchor}：各项已填，总计空缺。',
      en: '{anchor}: the parts are filled in, the total is missing.',
    },

    title: {
      zh: '表四各项已填的，总计也应填写',
      en: 'Table four: where the parts are filled, so is the total',
    },
    help: {
      zh: '补填总计。',
      en: 'Fill in the total.',
    },
    basis: {
      kind: 'headings',
    },
    examples: [
      pass(`${REVIEW}.total`),
      fail(`${REVIEW}.total`, { [`${REVIEW}.total`]: null }),
      outside(`${REVIEW}.total`, {}, { base: 'blank' }),
    ],
  },
];
