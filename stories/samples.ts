/** The reports that the stories show: real ones from samples/, and blank forms. */

import hongzeCells from '../samples/hongze-2024.cells.tsv?raw';
import huaianCells from '../samples/huaian-2024.cells.tsv?raw';
import linjiangCells from '../samples/linjiang-2020.cells.tsv?raw';
import linjiangText from '../samples/linjiang-2020.txt?raw';
import shanghaiCells from '../samples/shanghai-office-2019.cells.tsv?raw';
import { cellsOf, type EditionId } from '../src/format';
import { blankReport, type CellReading, type Report, setCell } from '../src/report';
import type { Finding } from '../src/rules';

/** A report with the checked values of a sample. What its document does not contain or decide stays blank. */
function withCells<R extends Report>(report: R, tsv: string): R {
  return tsv
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, value = '']) => /^-?\d/.test(value))
    .reduce((filled, [address = '', value]) => setCell(filled, address, Number(value)), report);
}

/** The readings of a sample, as far as its list of cells tells them. */
function readingsOf(tsv: string): CellReading[] {
  return tsv
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([address = '', text = '']): CellReading => {
      if (text === '!') return { address, state: 'absent', value: null, raw: '' };
      if (text === '?') return { address, state: 'invalid', value: null, raw: '' };
      if (text === '') return { address, state: 'blank', value: null, raw: '' };
      return { address, state: 'number', value: Number(text), raw: text };
    });
}

const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph' as const, text: line }));

const between = (text: string, from: string, to: string): string =>
  text.slice(text.indexOf(from) + from.length, to === '' ? undefined : text.indexOf(to));

/** 同江市临江镇, on 2020: a township's report with its real defects. */
export const linjiang2020: Report = {
  ...withCells(
    blankReport({
      edition: '2019',
      year: 2020,
      body: { name: '同江市临江镇人民政府', kind: 'township' },
      title: '同江市临江镇2020年政府信息公开工作年度报告',
    }),
    linjiangCells,
  ),
  introduction: paragraphs(between(linjiangText, '工作年度报告\n', '一、总体情况\n')),
  overview: paragraphs(between(linjiangText, '一、总体情况\n', '二、主动公开政府信息情况\n')),
  problems: paragraphs(
    between(linjiangText, '五、存在的主要问题及改进情况\n', '六、其他需要报告的事项'),
  ),
  other: paragraphs(between(linjiangText, '六、其他需要报告的事项\n', '')),
};

/** What its document said: `00` for 其他 of 1.属于国家秘密. */
export const linjiang2020Readings: readonly CellReading[] = readingsOf(linjiangCells).map(
  (reading) =>
    reading.address === 'applications.outcome.denied.stateSecret.otherOrganization'
      ? { ...reading, raw: '00' }
      : reading,
);

const addends = (row: string) =>
  [
    'naturalPerson',
    'commercialEnterprise',
    'researchInstitution',
    'publicWelfareOrganization',
    'legalServiceInstitution',
    'otherOrganization',
  ].map((column) => ({ address: `${row}.${column}`, role: 'addend' as const, value: 0 }));

const missingTotal = (row: string, message: string): Finding => ({
  ruleId: 'T3-ROW',
  anchor: `${row}.total`,
  outcome: 'open',
  severity: 'query',
  level: 1,
  cells: [{ address: `${row}.total`, role: 'total', value: null }, ...addends(row)],
  message,
  suggestions: [
    {
      edits: [{ address: `${row}.total`, from: null, to: 0 }],
      message: '由各列之和推得',
      repairs: [`T3-ROW@${row}.total`],
      ambiguous: false,
    },
  ],
  fingerprint: `T3-ROW@${row}.total`,
});

/** Its findings. */
export const linjiang2020Findings: readonly Finding[] = [
  missingTotal('applications.outcome.denied.stateSecret', '总计未填；各类申请人之和为 0。'),
  missingTotal(
    'applications.outcome.notProcessed.petitionOrComplaint',
    '总计未填；各类申请人之和为 0。',
  ),
  {
    ruleId: 'CELL-FORM',
    anchor: 'applications.outcome.denied.stateSecret.otherOrganization',
    outcome: 'fail',
    severity: 'info',
    level: 1,
    cells: [
      {
        address: 'applications.outcome.denied.stateSecret.otherOrganization',
        role: 'subject',
        value: 0,
        raw: '00',
      },
    ],
    message: '印作“00”，按 0 读取。',
    suggestions: [],
    fingerprint: 'CELL-FORM@applications.outcome.denied.stateSecret.otherOrganization',
  },
];

/** 淮安市, on 2024: the numbers of a city whose sums all hold. */
export const huaian2024: Report = withCells(
  blankReport({ edition: '2021', year: 2024, body: { name: '淮安市人民政府', kind: 'city' } }),
  huaianCells,
);

/** 洪泽区, on 2024: the form's rows of （六）其他处理 are not in the document. */
export const hongze2024: Report = withCells(
  blankReport({ edition: '2021', year: 2024, body: { name: '洪泽区人民政府', kind: 'county' } }),
  hongzeCells,
);
export const hongze2024Readings: readonly CellReading[] = readingsOf(hongzeCells);

/** 上海市人民政府办公厅, on 2019: blanks for zero, an amount in 元. */
export const shanghaiOffice2019: Report = withCells(
  blankReport({
    edition: '2019',
    year: 2019,
    body: { name: '上海市人民政府办公厅', kind: 'governmentOffice' },
  }),
  shanghaiCells,
);

/** 淮安市 with one number mistyped: 1288 as 1228. */
export const mistyped2024: Report = setCell(
  huaian2024,
  'applications.outcome.granted.naturalPerson',
  1228,
);

const outcomeColumn = cellsOf('2021')
  .map((cell) => cell.address)
  .filter((address) => /^applications\.outcome\..*naturalPerson$/.test(address));

const mistypedEdit = {
  edits: [{ address: 'applications.outcome.granted.naturalPerson', from: 1228, to: 1288 }],
  message: '一个数字录错',
  repairs: [
    'T3-ROW@applications.outcome.granted.total',
    'T3-COL@applications.outcome.total.naturalPerson',
  ],
  ambiguous: false,
};

/** Its findings: the row and the column of the mistyped number, and a query beside them. */
export const mistyped2024Findings: readonly Finding[] = [
  {
    ruleId: 'T3-ROW',
    anchor: 'applications.outcome.granted.total',
    outcome: 'fail',
    severity: 'error',
    level: 1,
    cells: [
      { address: 'applications.outcome.granted.total', role: 'total', value: 1362 },
      ...[1228, 21, 0, 0, 50, 3].map((value, index) => ({
        address: addends('applications.outcome.granted')[index]?.address ?? '',
        role: 'addend' as const,
        value,
      })),
    ],
    message: '总计填 1362，各类申请人之和为 1302，少 60。',
    suggestions: [mistypedEdit],
    fingerprint: 'T3-ROW@applications.outcome.granted.total',
  },
  {
    ruleId: 'T3-COL',
    anchor: 'applications.outcome.total.naturalPerson',
    outcome: 'fail',
    severity: 'error',
    level: 1,
    cells: outcomeColumn.map((address) => ({
      address,
      role: address.includes('outcome.total') ? ('total' as const) : ('addend' as const),
      value: null,
    })),
    message: '（七）总计填 2932，各办理结果之和为 2872，少 60。',
    suggestions: [mistypedEdit],
    fingerprint: 'T3-COL@applications.outcome.total.naturalPerson',
  },
  {
    ruleId: 'T2-FEES',
    anchor: 'proactive.fees.amount',
    outcome: 'fail',
    severity: 'query',
    level: 1,
    cells: [{ address: 'proactive.fees.amount', role: 'subject', value: 96171.6 }],
    message: '单位为万元，96171.6 可能以元填报。',
    suggestions: [],
    fingerprint: 'T2-FEES@proactive.fees.amount',
  },
];

/** Blank forms. */
export const blank = (edition: EditionId): Report =>
  blankReport({ edition, year: edition === '2019' ? 2020 : 2025 });

/** Every cell an eight-digit number, as the largest published ones are. */
export const eightDigits = (edition: EditionId): Report =>
  cellsOf(edition).reduce<Report>(
    (report, { address }, index) =>
      setCell(report, address, 10_000_000 + ((index * 7_654_321) % 89_999_999)),
    blank(edition),
  );
