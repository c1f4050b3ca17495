/** A report as CSV, line by line. */
import { expect, it } from 'vitest';
import { cellsOf } from '../../src/format';
import { blankReport, type Report, setCells } from '../../src/report';
import { toCsv } from '../../src/write';

/** The lines behind those of the cells. */
const textsOf = (report: Report): string[] => linesOf(report).slice(cellsOf(report.edition).length);

function linesOf(report: Report): string[] {
  const text = toCsv(report);
  expect(
    text.startsWith('\ufeffyear,edition,body,address,table,row,column,kind,unit,value\r\n'),
  ).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  return text.split('\r\n').slice(1, -1);
}

const cellLine = (report: Report, address: string): string | undefined =>
  linesOf(report).find((line) => line.split(',')[3] === address);

const BLANK = blankReport({ edition: '2021', year: 2024, body: { name: '某局' } });

it('a cell has its place in the words of the form, its kind, unit and number; a blank has none', () => {
  const report = setCells(BLANK, [
    ['proactive.fees.amount', 12.5],
    ['applications.newlyReceived.total', 0],
  ]);
  expect(cellLine(report, 'proactive.fees.amount')).toBe(
    '2024,2021,某局,proactive.fees.amount,proactive,第二十条第（八）项/行政事业性收费,本年收费金额（单位：万元）,money,万元,12.5',
  );
  expect(cellLine(report, 'applications.newlyReceived.total')).toMatch(
    /^2024,2021,某局,applications\.newlyReceived\.total,applications,一、本年新收[^,]*,[^,]*总计,count,件,0$/,
  );
  expect(cellLine(report, 'applications.carriedOver.total')).toMatch(/,count,件,$/);
  expect(linesOf(report).slice(0, cellsOf('2021').length)).toHaveLength(cellsOf('2021').length);
});

it('an amount has the unit that the report states, where the form prints none', () => {
  const old = blankReport({ edition: '2019', year: 2019, body: { name: '某局' } });
  const amount = setCells(old, [['proactive.procurement.amount', 5]]);
  const unitOf = (report: Report) =>
    cellLine(report, 'proactive.procurement.amount')?.split(',').slice(-2);
  expect(unitOf(amount)).toEqual(['', '5']);
  const { proactive } = amount;
  if (!('procurement' in proactive)) throw new Error('no procurement in 2019');
  const procurement = { ...proactive.procurement, unit: '万元' as const };
  const stated = { ...amount, proactive: { ...proactive, procurement } };
  expect(unitOf(stated)).toEqual(['万元', '5']);
});

it('a report that names neither year nor body has both fields empty, and the sections all the same', () => {
  const report: Report = { ...BLANK, year: null, body: { name: null }, title: null, period: null };
  expect(linesOf(report)[0]).toMatch(/^,2021,,proactive\./);
  expect(textsOf(report)).toEqual([
    ',2021,,overview,,一、总体情况,,text,,',
    ',2021,,problems,,五、存在的主要问题及改进情况,,text,,',
    ',2021,,other,,六、其他需要报告的事项,,text,,',
  ]);
});

it('the head and every text stand behind the cells, by their places in the report', () => {
  const report: Report = {
    ...BLANK,
    title: '某局2024年报告',
    period: { from: '2024-01-01', to: '2024-12-31' },
    publicationDate: '2025-01-20',
    contact: '电话：1',
    introduction: [{ type: 'paragraph', text: '根据条例' }],
    overview: [
      { type: 'heading', level: 1, text: '（一）主动公开' },
      { type: 'heading', level: 3, text: '甲' },
      { type: 'paragraph', text: '多行\n"引号"' },
    ],
    tableTexts: {
      ...BLANK.tableTexts,
      applications: {
        above: [{ type: 'paragraph', text: '表上' }],
        below: [{ type: 'heading', level: 2, text: '表下' }],
      },
    },
    problems: [{ type: 'paragraph', text: '无' }],
  };
  const texts = toCsv(report)
    .split('\r\n')
    .slice(cellsOf('2021').length + 1, -1);
  const of = '2024,2021,某局';
  const three = '三、收到和处理政府信息公开申请情况';
  expect(texts).toEqual([
    `${of},title,,,,text,,某局2024年报告`,
    `${of},period.from,,统计期限,,text,,2024-01-01`,
    `${of},period.to,,统计期限,,text,,2024-12-31`,
    `${of},publicationDate,,发布日期,,text,,2025-01-20`,
    `${of},contact,,联系方式,,text,,电话：1`,
    `${of},introduction.0,,,,text,,根据条例`,
    `${of},overview.0,,一、总体情况,,heading1,,（一）主动公开`,
    `${of},overview.1,,一、总体情况,,heading3,,甲`,
    `${of},overview.2,,一、总体情况,,text,,"多行\n""引号"""`,
    `${of},tableTexts.applications.above.0,applications,${three},,text,,表上`,
    `${of},tableTexts.applications.below.0,applications,${three},,heading2,,表下`,
    `${of},problems.0,,五、存在的主要问题及改进情况,,text,,无`,
    `${of},other,,六、其他需要报告的事项,,text,,`,
  ]);
});
