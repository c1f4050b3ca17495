// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/format';
import { readReport } from '../../src/read';
import { getCell, type Report, setCell } from '../../src/report';
import { HTML_PROFILES, type HtmlOptions, toHtml } from '../../src/write';
import { headersInTable } from '../header-scan';
import { sampleReports } from '../samples';
import { applyCmsWhitelist } from './cms-whitelist';

const sample = (name: string): Report => {
  const found = sampleReports.find((each) => each.name === name);
  if (!found) throw new Error(`no sample ${name}`);
  return found.report;
};
const huaian = sample('huaian-2024.json');
const earlier = [2022, 2023].map((year) => ({ report: { ...huaian, year } }));
const page = (markup: string): HTMLElement =>
  new DOMParser().parseFromString(markup, 'text/html').body;
const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

describe('toHtml with charts', () => {
  it.each(HTML_PROFILES)(
    '%s has them before the report, and none unless it is asked',
    (profile) => {
      expect(toHtml(huaian, { profile, earlier })).not.toContain('上年 3119 件');
      const body = page(toHtml(huaian, { profile, charts: true, earlier }));
      const text = words(body);
      for (const said of [
        '新收申请 3119 件 上年 3119 件',
        '59.5% 的申请予以公开、部分公开；其余以“无法提供”最多，占 25.6%。',
        '应办理的 3153 件申请，办结 3050 件，结转下年度 103 件，两边相等。',
        '2022–2024 年政府信息公开申请',
      ])
        expect(text).toContain(said);
      expect(text.indexOf('应办理的 3153 件')).toBeLessThan(text.indexOf('一、总体情况'));
      // Two years are compared, and are no course.
      expect(
        words(page(toHtml(huaian, { profile, charts: true, earlier: earlier.slice(1) }))),
      ).not.toContain('2023–2024');
    },
  );

  it.each(HTML_PROFILES)('%s: every number in a chart finds its row and its column', (profile) => {
    const body = page(toHtml(huaian, { profile, charts: true, earlier }));
    if (profile === 'cms') applyCmsWhitelist(body, { keepStyle: false });
    const tables = [...body.querySelectorAll('table')].slice(0, 3);
    const found = tables.flatMap((table) =>
      [...headersInTable(table)].map(([cell, labels]) =>
        [...labels.map((each) => each.replace(/\s+/g, ' ').trim()), words(cell)].join('|'),
      ),
    );
    expect(found).toHaveLength(7 * 2 + 6 + 4 * 3);
    expect(found).toContain('予以公开|件数|1362');
    expect(found).toContain('予以公开|占比|44.7%');
    expect(found).toContain('2024|结转下年度|103');
  });

  it('compares with the latest of the earlier years, whatever their order', () => {
    const received = (year: number | null, total: number) => ({
      report: { ...setCell(huaian, 'applications.newlyReceived.total', total), year },
    });
    for (const years of [
      [received(2022, 22), received(2023, 23)],
      [received(2023, 23), received(2022, 22)],
      [received(null, 1), received(2023, 23)],
      [received(2023, 23), received(null, 1)],
    ])
      expect(words(page(toHtml(huaian, { charts: true, earlier: years })))).toContain(
        '新收申请 3119 件 上年 23 件',
      );
  });

  it('says in cms each number with its sentence in a paragraph, and the year before where there is one', () => {
    const numbersOf = (options: HtmlOptions) =>
      [...page(toHtml(huaian, { profile: 'cms', charts: true, ...options })).querySelectorAll('p')]
        .filter((each) => each.querySelector('strong')?.textContent?.startsWith('新收申请'))
        .map(({ innerHTML }) => innerHTML);
    const [alone = ''] = numbersOf({});
    expect(alone).toMatch(/^<strong>新收申请 3119 件<\/strong><br>[^<]+$/);
    const [compared = ''] = numbersOf({ earlier });
    expect(compared).toMatch(/^<strong>新收申请 3119 件<\/strong> 上年 3119 件<br>[^<]+$/);
  });

  it('uses in cms only what the editor keeps', () => {
    const markup = toHtml(huaian, { profile: 'cms', charts: true, earlier });
    expect(markup).not.toMatch(/ (id|class|scope|aria-\w+|tabindex)=|<(svg|figure|dl|section)/);
    const body = page(markup);
    const { textContent } = body;
    applyCmsWhitelist(body, { keepStyle: true });
    expect(body.textContent).toBe(textContent);
    expect(textContent).toContain('与上年持平');
  });

  it.each(sampleReports)('$name is read back with the numbers that it has', async ({ report }) => {
    const before = { report: { ...report, year: (report.year ?? 0) - 1 } };
    for (const profile of HTML_PROFILES) {
      const html = toHtml(report, { profile, charts: true, earlier: [before] });
      const { report: read } = await readReport(html, { fileName: 'report.html' });
      const { report: plain } = await readReport(toHtml(report, { profile }), {
        fileName: 'report.html',
      });
      // Below charts an editor's page needs a heading, where the report has no title, too.
      expect({ ...read, title: plain.title }).toEqual(plain);
      for (const { address } of cellsOf(report.edition))
        expect(getCell(read, address)).toBe(getCell(report, address));
    }
  });
});
