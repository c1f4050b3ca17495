import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { OutcomeChart } from '../../src/react/compare';
import { blankReport, type Report, setCells } from '../../src/report';

const DENIED = 'applications.outcome.denied';
const blank = blankReport({ edition: '2021', year: 2024 });

/** The rows of the chart's table, and the line in place of the picture. */
function shown(report: Report): { empty: string | undefined; rows: string[] } {
  const html = renderToStaticMarkup(<OutcomeChart report={report} />);
  const text = (markup: string): string =>
    markup
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  return {
    empty: /<p class="gk-chart-empty">(.*?)<\/p>/.exec(html)?.[1],
    rows: [...html.matchAll(/<tr>(.*?)<\/tr>/g)].slice(1).map(([, row = '']) => text(row)),
  };
}

it('says that nothing is filled in, and not that nothing was concluded', () => {
  const { empty, rows } = shown(blank);
  expect(empty).toBe('办理结果未填');
  expect(rows[0]).toBe('（一）予以公开 未填 —');
  expect(rows.at(-1)).toBe('合计 未填 —');
});

it('says what is known where some cells are blank', () => {
  const zero = setCells(blank, [['applications.outcome.granted.total', 0]]);
  expect(shown(zero).empty).toBe('已填的各项均为 0，另有未填的单元格');
  const some = setCells(zero, [
    [`${DENIED}.stateSecret.total`, 3],
    ['applications.outcome.partlyGranted.total', 1],
  ]);
  const { empty, rows } = shown(some);
  expect(empty).toBeUndefined();
  expect(rows).toContain('（三）不予公开 至少 3 75.0%');
  expect(rows.at(-1)).toBe('合计 至少 4 100.0%');
});
