/** The reports that the stories show: real ones from samples/, and blank forms. */

import hongzeCells from '../samples/hongze-2024.cells.tsv?raw';
import hongzeJson from '../samples/hongze-2024.json';
import huaianJson from '../samples/huaian-2024.json';
import linjiangCells from '../samples/linjiang-2020.cells.tsv?raw';
import linjiangJson from '../samples/linjiang-2020.json';
import pingtanCells from '../samples/pingtan-2024.cells.tsv?raw';
import pingtanJson from '../samples/pingtan-2024.json';
import shanghaiJson from '../samples/shanghai-office-2019.json';
import { cellsOf, EDITIONS, type EditionId, editionForm } from '../src/format';
import {
  blankReport,
  type CellReading,
  type Report,
  reportSchema,
  setCell,
  setCells,
} from '../src/report';
import type { CheckInputs } from '../src/rules';

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

/** 同江市临江镇, on 2020: a township's report with its real defects. */
export const linjiang2020: Report = reportSchema.parse(linjiangJson);

/** What its document said: `00` for 其他 of 1.属于国家秘密. */
export const linjiang2020Readings: readonly CellReading[] = readingsOf(linjiangCells).map(
  (reading) =>
    reading.address === 'applications.outcome.denied.stateSecret.otherOrganization'
      ? { ...reading, raw: '00' }
      : reading,
);

/** The same with a sum that is broken: errors, queries and notes in one report. */
export const mixedFindings2020: Report = setCell(
  linjiang2020,
  'applications.newlyReceived.naturalPerson',
  3,
);

/** 淮安市, on 2024: the numbers of a city whose sums all hold. */
export const huaian2024: Report = reportSchema.parse(huaianJson);

/** 洪泽区, on 2024: the form's rows of （六）其他处理 are not in the document. */
export const hongze2024: Report = reportSchema.parse(hongzeJson);
export const hongze2024Readings: readonly CellReading[] = readingsOf(hongzeCells);

/** 上海市人民政府办公厅, on 2019: blanks for zero, an amount in 元. */
export const shanghaiOffice2019: Report = reportSchema.parse(shanghaiJson);

/** 淮安市 with one number mistyped: 1288 as 1228. */
export const mistyped2024: Report = setCell(
  huaian2024,
  'applications.outcome.granted.naturalPerson',
  1228,
);

/** 淮安市 with 维持 72 turned into 27: the sum of the review cases is broken. */
export const mistypedReview2024: Report = setCell(huaian2024, 'proceedings.review.upheld', 27);

/** 平潭综合实验区, on 2024. */
export const pingtan2024: Report = reportSchema.parse(pingtanJson);

/** What its document said: the three numbers of 行政规范性文件 run together. */
export const pingtan2024Readings: readonly CellReading[] = readingsOf(pingtanCells).map(
  (reading) => (reading.state === 'invalid' ? { ...reading, raw: '6233440' } : reading),
);

/** Ways of writing that are seen in published reports, put into 淮安市 2024 to show what becomes of them. */
const ODD_WRITINGS: readonly CellReading[] = [
  ['applications.outcome.granted.naturalPerson', 'invalid', '2(1)'],
  ['applications.outcome.partlyGranted.naturalPerson', 'invalid', '约450'],
  ['applications.outcome.denied.stateSecret.commercialEnterprise', 'dash', '/'],
  ['applications.outcome.denied.stateSecret.researchInstitution', 'dash', '－'],
  ['applications.carriedForward.naturalPerson', 'blank', ''],
].map(([address = '', state, raw = '']) => ({
  address,
  state: state as CellReading['state'], // one of the words above
  value: null,
  raw,
}));

export const unreadable2024: Report = ODD_WRITINGS.reduce(
  (report: Report, { address }) => setCell(report, address, null),
  huaian2024,
);
export const unreadable2024Readings: readonly CellReading[] = ODD_WRITINGS;

/** The same of totals, which charts are drawn from. */
export const unreadableTotals2024Readings: readonly CellReading[] = [
  ['applications.newlyReceived.total', '3l19'],
  ['applications.outcome.denied.administrativeInquiry.total', '1(05)'],
  ['proceedings.litigationDirect.corrected', '四'],
].map(([address = '', raw = '']) => ({ address, state: 'invalid', value: null, raw }));

export const unreadableTotals2024: Report = unreadableTotals2024Readings.reduce(
  (report: Report, { address }) => setCell(report, address, null),
  huaian2024,
);

/** 淮安市 2024 with 结转下年度 103 mistyped as 53. */
export const brokenBalance2024: Report = setCell(
  huaian2024,
  'applications.carriedForward.total',
  53,
);

/** 淮安市 2024 with （七）总计 3050 mistyped as 3000. */
export const wrongTotal2024: Report = setCell(huaian2024, 'applications.outcome.total.total', 3000);

/** 淮安市 2024 from a body whose name has 44 characters; not published. */
export const longName2024: Report = {
  ...huaian2024,
  body: {
    name: '某某自治区某某蒙古族藏族自治州某某哈萨克族自治县国家级高新技术产业开发区管理委员会办公室',
  },
  title:
    '某某自治区某某蒙古族藏族自治州某某哈萨克族自治县国家级高新技术产业开发区管理委员会办公室2024年政府信息公开工作年度报告',
};

/** A report that says neither its year nor its title. */
export const withoutYear: Report = { ...huaian2024, year: null, title: null, period: null };

/** Not published: 淮安市 2024 with a few numbers changed, to stand for the year before. */
export const exampleOf2023: Report = [
  ['applications.newlyReceived.naturalPerson', 2890],
  ['applications.newlyReceived.total', 3008],
  ['applications.carriedForward.naturalPerson', 34],
  ['applications.carriedForward.total', 35],
  ['proactive.normativeDocuments.inForce', 84],
  ['proceedings.review.upheld', 80],
].reduce<Report>((report, [address, value]) => setCell(report, String(address), Number(value)), {
  ...huaian2024,
  year: 2023,
});

/** Not published: 淮安市 2024 under twelve years, with numbers that rise and fall. */
export const manyYears: readonly Report[] = Array.from({ length: 12 }, (_, index) =>
  setCells({ ...huaian2024, year: 2013 + index }, [
    ['applications.newlyReceived.total', 900 + 180 * index + (index % 3) * 240],
    ['applications.carriedForward.total', (index * 37) % 110],
  ]),
);

/** What a story shows for an edition, instead of what its args say. */
export interface EditionSample {
  readonly args: { readonly report: Report; readonly readings?: readonly CellReading[] };
  /** What it is checked with, if the story has its report checked. */
  readonly check?: CheckInputs;
}

/** Blank forms. */
export const blank = (edition: EditionId): Report =>
  blankReport({ edition, year: editionForm(edition).bindingFrom });

/** Parameters of a story that follows the toolbar of editions: its samples, and a blank form where there is none. */
export const editions = (...samples: readonly EditionSample[]) => ({
  editions: Object.fromEntries(
    EDITIONS.map((edition): [EditionId, EditionSample] => [
      edition,
      samples.find(({ args }) => args.report.edition === edition) ?? {
        args: { report: blank(edition) },
      },
    ]),
  ),
});

/** The same of a report drawn from the edition. */
export const editionsOf = (make: (edition: EditionId) => Report) =>
  editions(...EDITIONS.map((edition) => ({ args: { report: make(edition) } })));

/** Every cell a number of twelve digits: more than any body has, and nothing may break or be cut off. */
export const twelveDigits = (edition: EditionId): Report =>
  cellsOf(edition).reduce<Report>(
    (report, { address }) => setCell(report, address, 123_456_789_012),
    blank(edition),
  );

/** Every cell an eight-digit number, as the largest published ones are. */
export const eightDigits = (edition: EditionId): Report =>
  cellsOf(edition).reduce<Report>(
    (report, { address }, index) =>
      setCell(report, address, 10_000_000 + ((index * 7_654_321) % 89_999_999)),
    blank(edition),
  );

/** A published report of each edition. */
export const publishedOfEachEdition = editions(
  { args: { report: shanghaiOffice2019 } },
  { args: { report: huaian2024 } },
);

/** A report of each edition with a broken sum. */
export const mistypedOfEachEdition = editions(
  {
    args: { report: mixedFindings2020, readings: linjiang2020Readings },
    check: { readings: linjiang2020Readings },
  },
  { args: { report: mistyped2024 } },
);
