/** A small collection that has each kind of thing once. MADE UP. */
import type { CollectedNumbers, CollectionSource, RollUp } from '../../src/collect';
import { cellsOf, type EditionId } from '../../src/format';

export const NONE = { error: 0, query: 0, info: 0 };
const SOME = { error: 1, query: 2, info: 3 };
export const TOTAL = 'applications.newlyReceived.total';
export const FEES = 'proactive.fees.amount';
export const PROCUREMENT = 'proactive.procurement.amount';

/** Numbers of a report: nothing but those that are given. */
export function numbersOf(
  edition: EditionId,
  filled: Readonly<Record<string, number>>,
  units?: Readonly<Record<string, string>>,
): CollectedNumbers {
  const values = cellsOf(edition).map(({ address }) => filled[address] ?? null);
  return { edition, values, ...(units && { units }) };
}

/** Sums: all nothing that one body leaves blank, but those that are given. */
export function rollUpOf(
  parent: string,
  bodies: readonly string[],
  more: Partial<RollUp> = {},
): RollUp {
  const sums = cellsOf('2021').map(({ address }) =>
    address === TOTAL ? { sum: 9, blanks: 0 } : { sum: 0, blanks: 1 },
  );
  return { parent, edition: '2021', bodies, missing: [], sums, ...more };
}

export const smallCollection: CollectionSource = {
  version: 1,
  year: 2024,
  hasRoster: true,
  bodies: [
    {
      ...{ code: '1', name: '丙市人民政府', aliases: [], kind: '市', coverage: 'aggregated' },
      ...{ state: 'reported', file: '1.json', files: ['1.json'], counts: SOME },
    },
    {
      ...{ code: '11', name: '甲局', aliases: [], kind: '部门', parent: '1' },
      ...{ state: 'twice', file: 'b.docx', files: ['a.docx', 'b.docx'], counts: NONE },
    },
    // Above it is one that the roster does not have.
    {
      ...{ code: '12', name: '乙局', aliases: [], kind: '部门', parent: '99' },
      ...{ state: 'unreadable', files: ['x.pdf', 'y.pdf'], counts: NONE },
    },
    {
      ...{ code: '13', name: '丁局', aliases: [] },
      ...{ state: 'notReported', files: [], counts: NONE },
    },
  ],
  files: [
    {
      ...{ file: '1.json', hash: '', body: '1', name: '丙市政府', year: 2024 },
      ...{ edition: '2021', counts: SOME },
    },
    { file: 'x.pdf', hash: '', body: '12', error: '没有文字', counts: NONE },
    { file: 'y.pdf', hash: '', reason: 'none', error: '没有文字', counts: NONE },
    {
      ...{ file: 'p.doc', hash: '', reason: 'several', candidates: ['11', '99'] },
      ...{ name: '某局', year: 2023, edition: '2021', counts: NONE },
    },
    { file: 'q.doc', hash: '', reason: 'none', candidates: [], counts: NONE },
    { file: 'r.doc', hash: '', counts: NONE },
  ],
  findings: [
    {
      ...{ body: '1', name: '丙市政府', year: 2024, file: '1.json', rule: 'T3-ROW' },
      ...{ severity: 'error', table: '表三', anchor: TOTAL, cells: [TOTAL, FEES] },
      ...{ message: '相差 1', suggestion: '11 改为 10' },
    },
    {
      ...{ name: '某局', file: 'p.doc', rule: 'TEXT', severity: 'query', table: '' },
      ...{ anchor: 'overview', cells: [], message: '甲', suggestion: '' },
    },
    {
      ...{ file: '1.json', rule: 'X', severity: 'info', table: '', anchor: 'title', cells: [] },
      ...{ message: '乙', suggestion: '' },
    },
    // Of a file of which no form is known.
    {
      ...{ file: 'x.pdf', rule: 'X', severity: 'info', table: '', anchor: TOTAL, cells: [] },
      ...{ message: '丙', suggestion: '' },
    },
  ],
  numbers: {
    '1': numbersOf('2021', { [TOTAL]: 11, [FEES]: 0.3, 'proceedings.review.upheld': 2 }),
    '11': numbersOf('2019', { [PROCUREMENT]: 5, [TOTAL]: 4 }, { [PROCUREMENT]: '万元' }),
    '13': numbersOf('2021', { [TOTAL]: 1 }),
  },
  previous: {
    // Another edition, in which the same cell stands elsewhere.
    '1': numbersOf('2019', {
      ...{ [TOTAL]: 8, 'proceedings.review.upheld': 2 },
      'proactive.regulations.disclosed': 5,
    }),
    '11': numbersOf('2019', { [PROCUREMENT]: 7, [TOTAL]: 6 }, { [PROCUREMENT]: '元' }),
    '12': numbersOf('2021', { [TOTAL]: 1 }),
  },
  rollUps: [
    rollUpOf('', ['1']),
    rollUpOf('1', ['11', '12'], { differs: [{ address: TOTAL, stated: 10, sum: 9 }] }),
    // A form that has grown since it was added up.
    rollUpOf('99', [], { sums: [{ sum: 1, blanks: 2 }] }),
  ],
  outliers: [
    { body: '1', kind: '市', address: TOTAL, value: 900, median: 9, peers: 12 },
    { body: '12', kind: '部门', address: TOTAL, value: 0, median: 2.5, peers: 8 },
  ],
  sharedTexts: [{ section: 'problems', text: '人手不足', letters: 40, bodies: ['11', '99', '13'] }],
  rules: [
    { rule: 'T3-ROW', severity: 'error', bodies: 1, findings: 2 },
    { rule: 'OF-OURS', severity: 'info', bodies: 3, findings: 4 },
  ],
};
