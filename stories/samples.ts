/** The reports that the stories show: real ones from samples/, and blank forms. */

import hongzeCells from '../samples/hongze-2024.cells.tsv?raw';
import huaianCells from '../samples/huaian-2024.cells.tsv?raw';
import linjiangCells from '../samples/linjiang-2020.cells.tsv?raw';
import linjiangText from '../samples/linjiang-2020.txt?raw';
import pingtan2024Cells from '../samples/pingtan-2024.cells.tsv?raw';
import shanghaiCells from '../samples/shanghai-office-2019.cells.tsv?raw';
import { cellsOf, type EditionId } from '../src/format';
import { blankReport, type CellReading, type Report, setCell } from '../src/report';

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

/** 平潭综合实验区, on 2024. */
export const pingtan2024: Report = withCells(
  blankReport({ edition: '2021', year: 2024, body: { name: '平潭综合实验区管理委员会' } }),
  pingtan2024Cells,
);

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
