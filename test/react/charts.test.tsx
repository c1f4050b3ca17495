import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { cellsOf, EDITIONS } from '../../src/format';
import { BalanceFlow, OutcomeChart, ReportSummary, TrendChart } from '../../src/react/compare';
import {
  blankReport,
  type CellReading,
  getCell,
  type Report,
  setCell,
  setCells,
} from '../../src/report';
import {
  exampleOf2023,
  hongze2024,
  huaian2024,
  linjiang2020,
  shanghaiOffice2019,
} from '../../stories/samples';
import { asReport, consistent, randomFrom } from '../rules/planted';

const DENIED = 'applications.outcome.denied';
const RECEIVED = 'applications.newlyReceived.total';
const TOTAL = 'applications.outcome.total.total';
const blank = blankReport({ edition: '2021', year: 2024 });

const text = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .trim();

/** Headline, rows and notes of a chart. */
function shown(chart: React.ReactElement) {
  const html = renderToStaticMarkup(chart);
  const all = (tag: string, name: string): string[] =>
    [...html.matchAll(new RegExp(`<${tag} class="${name}">(.*?)</${tag}>`, 'g'))].map(
      ([, inner = '']) => text(inner),
    );
  return {
    html,
    headline: all('p', 'gk-chart-headline')[0],
    rows: [...html.matchAll(/<tr(?: class="gk-chart-total")?>(.*?)<\/tr>/g)]
      .slice(1)
      .map(([, row = '']) => text(row)),
    notes: all('p', 'gk-chart-note'),
    bars: html.match(/<line class="gk-chart-fill/g)?.length ?? 0,
    cards: all('div', 'gk-summary-item'),
  };
}

const reading = (address: string, state: CellReading['state'], raw = ''): CellReading => ({
  address,
  state,
  value: null,
  raw,
});

describe('OutcomeChart', () => {
  it('puts the longest first, with counts and shares, and says it in words', () => {
    const { headline, rows, bars, notes } = shown(<OutcomeChart report={huaian2024} />);
    expect(headline).toBe('59.5% 的申请予以公开、部分公开；其余以“无法提供”最多，占 25.6%。');
    expect(rows).toEqual([
      '予以公开 1362 44.7%',
      '无法提供 781 25.6%',
      '部分公开 454 14.9%',
      '其他处理 187 6.1%',
      '不予公开 178 5.8%',
      '不予处理 88 2.9%',
      '总计 3050 100%',
    ]);
    expect(bars).toBe(6);
    expect(notes).toEqual([]);
  });

  it('says that nothing is filled in, and not that nothing was concluded', () => {
    const { headline, rows, bars } = shown(<OutcomeChart report={blank} />);
    expect(headline).toBe('办理结果没有填或者无法识别。');
    expect(rows[0]).toBe('予以公开 未填 —');
    expect(rows.at(-1)).toBe('总计 未填 —');
    expect(bars).toBe(0);
    expect(shown(<OutcomeChart report={linjiang2020} />).headline).toBe('没有办结的申请。');
  });

  it('tells no share of what is not all known', () => {
    const some = setCells(blank, [
      ['applications.outcome.granted.total', 0],
      [`${DENIED}.stateSecret.total`, 3],
      ['applications.outcome.partlyGranted.total', 1],
    ]);
    const { headline, rows } = shown(<OutcomeChart report={some} />);
    expect(headline).toBe('有的数没有填或者无法识别，占比无法计算。');
    expect(rows).toContain('不予公开 至少 3 —');
    expect(rows).toContain('部分公开 1 —');
    const zero = setCells(blank, [['applications.outcome.granted.total', 0]]);
    expect(shown(<OutcomeChart report={zero} />).headline).toBe(
      '已填的各项均为 0，另有单元格没有数。',
    );
  });

  it('tells no share where the outcomes and their total are two numbers', () => {
    const { headline, rows } = shown(<OutcomeChart report={setCell(huaian2024, TOTAL, 3000)} />);
    expect(headline).toBe('错 错误 各项相加是 3050 件，总计是 3000 件：两数对不上，占比不算。');
    expect(rows).toContain('予以公开 1362 —');
    expect(rows.slice(-2)).toEqual(['各项相加 3050 —', '总计 3000 —']);
  });

  it('takes blanks for 0 where the others add up to the total, and says so', () => {
    // 总计 of most rows is blank there, and blanks stand for 0: 337 + 272 + 158 + 35 + 3 = 805.
    const { rows, notes } = shown(<OutcomeChart report={shanghaiOffice2019} />);
    expect(rows).toContain('予以公开 272 33.8%');
    expect(rows).toContain('其他处理 0 0%');
    expect(notes).toContain('没有填的格，由总计推得是 0。');
    const other = cellsOf('2021').filter(({ address }) =>
      address.startsWith('applications.outcome.other.'),
    );
    const absent = other.map(({ address }) => reading(address, 'absent'));
    expect(shown(<OutcomeChart report={hongze2024} readings={absent} />).rows).toContain(
      '其他处理 0 0%',
    );
    // What stands there and cannot be read is no 0.
    const invalid = other.map(({ address }) => reading(address, 'invalid', '?'));
    expect(shown(<OutcomeChart report={hongze2024} readings={invalid} />).rows).toContain(
      '其他处理 无法识别 —',
    );
  });

  it('takes a dash for 0 where the readings tell of it', () => {
    const address = 'applications.outcome.notProcessed.publication.total';
    const report = setCell(huaian2024, address, null);
    const { rows } = shown(
      <OutcomeChart report={report} readings={[reading(address, 'dash', '/')]} />,
    );
    expect(rows).toContain('不予处理 88 2.9%');
  });

  it('has no share that rounds to nothing or to all', () => {
    const report = setCells(
      asReport('2021', new Map(cellsOf('2021').map(({ address }) => [address, 0]))),
      [
        ['applications.outcome.granted.total', 99999],
        [`${DENIED}.stateSecret.total`, 1],
        [TOTAL, 100000],
      ],
    );
    const { headline, rows } = shown(<OutcomeChart report={report} />);
    expect(rows).toContain('予以公开 99999 >99.9%');
    expect(rows).toContain('不予公开 1 <0.1%');
    expect(headline).toBe('>99.9% 的申请予以公开、部分公开；其余以“不予公开”最多，占 <0.1%。');
  });
});

describe('ReportSummary', () => {
  it('says four numbers, each with last year and a sentence', () => {
    const { cards } = shown(<ReportSummary report={huaian2024} previous={exampleOf2023} />);
    expect(cards).toEqual([
      '新收申请 3119 件 上年 3008 件 2024 年新收政府信息公开申请 3119 件，比上年增加 111 件，增长 3.7%。',
      '予以公开、部分公开 59.5% 上年 59.5% 办结 3050 件，其中予以公开、部分公开 1816 件，占 59.5%。',
      '结转下年度 103 件 上年 35 件 103 件申请到年底没有办结，结转下年度继续办理，比上年增加 68 件。',
      '复议、诉讼中被纠正 69 件 上年 69 件 行政复议、行政诉讼已审结 353 件，其中结果纠正 69 件（行政复议 64 件、行政诉讼 5 件），占 19.5%，与上年持平。',
    ]);
  });

  it('compares with nothing where there is no last year, and names a year that is not the last', () => {
    expect(shown(<ReportSummary report={huaian2024} />).cards[0]).toBe(
      '新收申请 3119 件 2024 年新收政府信息公开申请 3119 件。',
    );
    const earlier = { ...exampleOf2023, year: 2020 };
    expect(shown(<ReportSummary report={huaian2024} previous={earlier} />).cards[0]).toBe(
      '新收申请 3119 件 2020 年 3008 件 2024 年新收政府信息公开申请 3119 件，比 2020 年增加 111 件，增长 3.7%。',
    );
  });

  it('says that there were none', () => {
    const { cards } = shown(<ReportSummary report={linjiang2020} />);
    expect(cards).toEqual([
      '新收申请 0 件 2020 年没有收到新的申请。',
      '予以公开、部分公开 — 没有办结的申请。',
      '结转下年度 0 件 没有申请结转下年度。',
      '复议、诉讼中被纠正 0 件 没有审结的行政复议、行政诉讼案件。',
    ]);
  });

  it('says what is not known, and never 0 for it', () => {
    const { cards } = shown(<ReportSummary report={blank} previous={blank} />);
    expect(cards).toEqual([
      '新收申请 未填 2024 年 未填 新收申请：未填。',
      '予以公开、部分公开 — 2024 年 — 有的数没有填或者无法识别，占比无法计算。',
      '结转下年度 未填 2024 年 未填 结转下年度：未填。',
      '复议、诉讼中被纠正 未填 2024 年 未填 复议、诉讼中被纠正：未填。',
    ]);
    const report = setCell(huaian2024, RECEIVED, null);
    const readings = [reading(RECEIVED, 'invalid', '3l19')];
    expect(
      shown(<ReportSummary report={report} readings={readings} previous={exampleOf2023} />)
        .cards[0],
    ).toBe('新收申请 无法识别 上年 3008 件 新收申请：无法识别为数字。');
    expect(
      shown(<ReportSummary report={exampleOf2023} previous={report} previousReadings={readings} />)
        .cards[0],
    ).toBe(
      '新收申请 3008 件 2024 年 无法识别 2023 年新收政府信息公开申请 3008 件；2024 年的数不全，不作比较。',
    );
  });

  it('adds up a row whose total is blank, and says so', () => {
    const report = setCell(huaian2024, RECEIVED, null);
    const { cards, notes } = shown(<ReportSummary report={report} />);
    expect(cards[0]).toContain('3119 件');
    expect(notes).toEqual(['有的总计没有填，用相加的数代替。']);
  });

  it('speaks English', () => {
    const { cards } = shown(
      <ReportSummary report={huaian2024} previous={exampleOf2023} locale="en" />,
    );
    expect(cards[0]).toBe(
      'New applications 3119 2023: 3008 3119 new applications in 2024, 111 more than in 2023 (3.7%).',
    );
    expect(cards[1]).toContain('Of 3050 concluded, 1816 were granted in whole or in part: 59.5%.');
  });
});

describe('BalanceFlow', () => {
  it('says that both sides are equal', () => {
    const { headline, rows } = shown(<BalanceFlow report={huaian2024} />);
    expect(headline).toBe('应办理的 3153 件申请，办结 3050 件，结转下年度 103 件，两边相等。');
    expect(rows).toEqual([
      '上年结转 34',
      '＋ 加 本年新收 3119',
      '＝ 等于 应办理 3153',
      '办结 3050',
      '＋ 加 结转下年度 103',
      '＝ 等于 已有去向 3153',
    ]);
  });

  it('says so where they are not, also where a blank cannot save it', () => {
    const broken = setCell(huaian2024, 'applications.carriedForward.total', 53);
    expect(shown(<BalanceFlow report={broken} />).headline).toBe(
      '错 错误 两边对不上：应办理 3153 件，办结与结转 3103 件，相差 50 件。',
    );
    const [carried, total] = ['applications.carriedForward.total', TOTAL];
    const readings = [reading(carried, 'invalid', 'x')];
    const more = setCells(huaian2024, [
      [carried, null],
      [total, 4000],
    ]);
    expect(shown(<BalanceFlow report={more} readings={readings} />).headline).toBe(
      '错 错误 两边对不上：应办理 3153 件，办结与结转 至少 4000 件。',
    );
  });

  it('leaves open what cells that are not known leave open', () => {
    const carried = 'applications.carriedForward.total';
    const report = setCell(huaian2024, carried, null);
    const { headline, rows } = shown(
      <BalanceFlow report={report} readings={[reading(carried, 'invalid', 'x')]} />,
    );
    expect(headline).toBe('有的数没有填或者无法识别，两边是否相等无法核对。');
    expect(rows.slice(-2)).toEqual(['＋ 加 结转下年度 无法识别', '＝ 等于 已有去向 至少 3050']);
    expect(shown(<BalanceFlow report={linjiang2020} />).headline).toBe('没有要办理的申请。');
  });
});

describe('TrendChart', () => {
  it('has a drawing for each row of the relation, and a table with a year in each column', () => {
    const { html, rows } = shown(<TrendChart reports={[huaian2024, exampleOf2023]} />);
    expect(html.match(/gk-chart-columns/g)).toHaveLength(4);
    expect(rows).toEqual([
      '上年结转 34 34',
      '本年新收 3008 3119',
      '办结 3050 3050',
      '结转下年度 35 103',
    ]);
  });

  it('says of each year what is not known', () => {
    const report = setCell(exampleOf2023, RECEIVED, null);
    const { rows } = shown(
      <TrendChart
        reports={[huaian2024, report, { ...blank, year: 2022 }]}
        readings={[undefined, [reading(RECEIVED, 'absent')]]}
        addresses={[RECEIVED, 'proactive.fees.amount']}
      />,
    );
    expect(rows[0]).toMatch(/^一、本年新收政府信息公开申请数量 · 总计 未填 3008 3119$/);
    expect(rows[1]).toMatch(/未填 \S+ \S+$/);
  });
});

describe('a share never disagrees with the table', () => {
  const editions = fc.constantFrom(...EDITIONS);
  const reports: fc.Arbitrary<Report> = fc
    .record({
      edition: editions,
      seed: fc.nat(),
      edits: fc.array(fc.tuple(fc.nat(), fc.option(fc.nat({ max: 2000 }))), { maxLength: 3 }),
    })
    .map(({ edition, seed, edits }) => {
      const report = asReport(edition, consistent(edition, randomFrom(seed)));
      const cells = cellsOf(edition).filter(
        ({ table, columnLabels }) => table !== 'proactive' && columnLabels.at(-1) === '总计',
      );
      return setCells(
        report,
        edits.map(([index, value]) => [cells[index % cells.length]?.address ?? TOTAL, value]),
      );
    });

  it('is the row by the total, to the digit that is printed; and that of the summary is the sum of its rows', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const { rows, headline } = shown(<OutcomeChart report={report} />);
        const [, whole = ''] = /^总计 (\d+) 100%$/.exec(rows.at(-1) ?? '') ?? [];
        let [known, disclosed] = [0, 0];
        for (const row of rows.slice(0, -1)) {
          const [, label = '', count = '', share = ''] = /^(\S+) (.*) (\S+)$/.exec(row) ?? [];
          if (share === '—') continue;
          expect(whole).not.toBe('');
          const exact = (Number(count) / Number(whole)) * 100;
          if (share.startsWith('<')) expect(exact).toBeLessThan(0.05);
          else if (share.startsWith('>')) expect(exact).toBeGreaterThan(99.95);
          else expect(Math.abs(Number.parseFloat(share) - exact)).toBeLessThanOrEqual(0.0501);
          known += Number(count);
          if (/公开/.test(label) && !label.startsWith('不')) disclosed += Number(count);
        }
        if (whole !== '') expect(known).toBeLessThanOrEqual(Number(whole));
        // The printed total is what the shares are of, where the report has one.
        const printed = getCell(report, TOTAL);
        if (whole !== '' && printed !== null) expect(Number(whole)).toBe(printed);
        const [, card = ''] = shown(<ReportSummary report={report} />).cards;
        const told = /其中\S+ (\d+) 件，占 (\S+)。/.exec(card);
        if (told) {
          expect(Number(told[1])).toBe(disclosed);
          expect(headline).toContain(
            told[2] === '0%' ? '没有' : told[2] === '100%' ? '全部' : told[2],
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it('shows a number for no cell that has none, but where the total settles it', () => {
    fc.assert(
      fc.property(reports, (report) => {
        const address = 'applications.carriedForward.total';
        const readings = [reading(address, 'invalid', '?')];
        const without = setCell(report, address, null);
        const { cards } = shown(<ReportSummary report={without} readings={readings} />);
        expect(cards[2]).toBe('结转下年度 无法识别 结转下年度：无法识别为数字。');
      }),
      { numRuns: 20 },
    );
  });
});
