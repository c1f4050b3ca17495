// @vitest-environment jsdom
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { YearComparison } from '../../src/react/compare';
import { blankReport, type Report, setCell } from '../../src/report';
import { cellId } from '../../src/table';
import { exampleOf2023, huaian2024 } from '../../stories/samples';

const CARRIED_OVER = 'applications.carriedOver.total';
const REVIEW = 'proceedings.review.upheld';

/** What is to be seen in the cells, and what is to be heard. */
function shown(previous: Report, addresses: readonly string[], report = huaian2024) {
  const page = document.createElement('div');
  page.innerHTML = renderToStaticMarkup(<YearComparison report={report} previous={previous} />);
  return addresses.map((address) => {
    const without = (selector: string): string => {
      const cell = page.querySelector(`#${cellId('gk', address)}`)?.cloneNode(true);
      if (!(cell instanceof Element)) throw new Error(`no cell ${address}`);
      for (const each of cell.querySelectorAll(selector)) each.remove();
      return (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
    };
    return { seen: without('.gk-hidden'), heard: without('[aria-hidden=true]') };
  });
}

it('shows both years and the change', () => {
  expect(
    shown(exampleOf2023, ['applications.newlyReceived.total', 'proceedings.review.corrected']),
  ).toEqual([
    { seen: '3119 上年 3008 ▲111', heard: '3119 上年 3008 增加 111' },
    { seen: '64', heard: '64' },
  ]);
});

it('says in words that a number was carried over otherwise, as a query', () => {
  const [cell] = shown(exampleOf2023, [CARRIED_OVER]);
  expect(cell).toEqual({
    seen: '34 疑 不一致 上年报告 35',
    heard: '34 疑点 不一致 上年报告结转下年度 35',
  });
});

it('names the year where the other report is not that of the year before', () => {
  const report = { ...exampleOf2023, year: 2020 };
  expect(shown(report, [REVIEW, CARRIED_OVER]).map(({ seen }) => seen)).toEqual([
    '72 2020年 80 ▼8',
    '34',
  ]);
});

it('says how many cells changed, leads to them, and shows no table where there is nothing to compare', () => {
  const page = document.createElement('div');
  const draw = (previous: Report): void => {
    page.innerHTML = renderToStaticMarkup(
      <YearComparison report={huaian2024} previous={previous} />,
    );
  };
  draw(setCell(huaian2024, REVIEW, 80));
  expect(page.querySelector('.gk-legend strong')?.textContent).toBe('200 格，1 格有变化。');
  expect([...page.querySelectorAll('a')].map(({ hash }) => hash)).toEqual([
    `#${cellId('gk', REVIEW)}`,
  ]);
  expect(page.querySelectorAll('.gk-change')).toHaveLength(1);
  draw(huaian2024);
  expect(page.querySelector('.gk-legend')?.textContent).toContain('200 格，没有变化。');
  expect(page.querySelectorAll('.gk-change, a')).toHaveLength(0);
  draw(blankReport({ edition: '2019', year: 2023 }));
  expect(page.querySelectorAll('table')).toHaveLength(0);
  expect(page.textContent).toContain('2023 年的这张表没有填数，不作对比。');
  expect(page.querySelector('.gk-legend')?.textContent).toContain('是前一份报告的格式没有的');
});

it('tells a blank from a number', () => {
  const before = setCell(exampleOf2023, REVIEW, null);
  expect(shown(before, [REVIEW]).map(({ seen }) => seen)).toEqual(['72 上年未填']);
  expect(shown(exampleOf2023, [REVIEW], setCell(huaian2024, REVIEW, null))).toEqual([
    { seen: '未填 上年 80', heard: '未填 上年 80' },
  ]);
});
