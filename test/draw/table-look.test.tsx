// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { drawWaiting, toMarkup } from '../../src/draw';
import { EDITIONS, labelExplanations, tablesOf } from '../../src/format';
import { type Report, setCell } from '../../src/report';
import { toHtml } from '../../src/write';
import { blank, eightDigits, huaian2024, shanghaiOffice2019 } from '../../stories/samples';

function drawn(report: Report, options: Parameters<typeof toHtml>[1] = {}): HTMLElement {
  const page = document.createElement('div');
  page.innerHTML = toHtml(report, options);
  return page;
}

const textsOf = (page: ParentNode, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');

describe('what the labels mean', () => {
  it.each(EDITIONS)('stands below each table of %s, each label once, as its tooltip says', (id) => {
    const page = drawn(blank(id));
    const explained = labelExplanations('zh-CN');
    const folds = [...page.querySelectorAll('section > details.gk-notes')];
    expect(folds).toHaveLength(tablesOf(id).length);
    for (const fold of folds) {
      expect(fold.hasAttribute('open')).toBe(false);
      const section = fold.parentElement ?? page;
      const tooltips = [...section.querySelectorAll('th[title]')].map((label) => [
        label.textContent,
        label.getAttribute('title'),
      ]);
      const told = [...fold.querySelectorAll('dt')].map((term) => {
        const lines: string[] = [];
        let next = term.nextElementSibling;
        for (; next?.localName === 'dd'; next = next.nextElementSibling) {
          lines.push(next.textContent ?? '');
        }
        return [term.textContent, lines.join('\n')];
      });
      expect(new Map(told as [string, string][])).toEqual(new Map(tooltips as [string, string][]));
      expect(new Set(told.map(([label]) => label)).size).toBe(told.length);
      for (const [label, text] of told) expect(explained[label ?? '']).toBe(text);
    }
  });

  it('is unfolded from the start, or left out, as the page likes', () => {
    expect(drawn(huaian2024, { notes: 'open' }).querySelectorAll('details[open]')).toHaveLength(3);
    expect(drawn(huaian2024, { notes: 'none' }).querySelector('details')).toBeNull();
    expect(drawn(huaian2024, { explanations: false }).querySelector('details')).toBeNull();
    expect(drawn(huaian2024, { profile: 'cms' }).querySelector('details')).toBeNull();
  });
});

describe('digits in groups', () => {
  it('are the same text, in threes from five digits on, decimals apart', () => {
    const plain = drawn(huaian2024);
    const grouped = drawn(huaian2024, { digits: 'grouped' });
    expect(textsOf(grouped, 'td')).toEqual(textsOf(plain, 'td'));
    const groups = [...grouped.querySelectorAll('td')]
      .filter((cell) => cell.querySelector('.gk-thousand'))
      .map((cell) => [...cell.childNodes].map(({ textContent }) => textContent));
    expect(groups).toEqual([
      ['447', '228'],
      ['3', '985', '758'],
      ['88', '283'],
      ['96', '171', '.6'],
    ]);
    expect(plain.querySelector('.gk-thousand')).toBeNull();
  });

  it('leave room for their gaps', () => {
    const rooms = (digits: 'plain' | 'grouped') =>
      [...drawn(eightDigits('2021'), { digits }).querySelectorAll('.gk-scroll')].map((region) =>
        region.getAttribute('data-gk-digits'),
      );
    expect(new Set(rooms('plain'))).toEqual(new Set(['8']));
    // Nine have no room in a column of eight.
    expect(new Set(rooms('grouped'))).toEqual(new Set(['9']));
  });
});

it('marks zeros and the labels of totals, a row as well as a column', () => {
  const page = drawn(huaian2024);
  expect(new Set(textsOf(page, '.gk-value--zero'))).toEqual(new Set(['0']));
  expect(textsOf(page, '#gk-section-applications .gk-label--total')).toEqual([
    '总计',
    '（七）总计',
  ]);
  expect(drawn(blank('2021')).querySelector('.gk-value--zero')).toBeNull();
});

it('prints dates as official documents do', () => {
  const facts = (report: Report) => textsOf(drawn(report), '.gk-fact dd');
  expect(facts(huaian2024)).toContain('2024年1月1日至12月31日');
  const over = { from: '2023-12-01', to: '2024-11-30' };
  const report = { ...shanghaiOffice2019, period: over, publicationDate: '2025-01-24' };
  expect(facts(report)).toEqual(
    expect.arrayContaining(['2023年12月1日至2024年11月30日', '2025年1月24日']),
  );
});

describe('what is shown without numbers', () => {
  it.each(EDITIONS)(
    'a report of %s on its way has the shape of its tables, told in a sentence',
    (edition) => {
      const page = document.createElement('div');
      page.innerHTML = toMarkup(drawWaiting({ edition, locale: 'zh-CN' }));
      const blankPage = drawn(blank(edition), { explanations: false });
      expect(textsOf(page, 'th')).toEqual(textsOf(blankPage, 'th'));
      expect(page.querySelectorAll('td')).toHaveLength(blankPage.querySelectorAll('td').length);
      expect(textsOf(page, '[role=status]')).toEqual(['正在载入报告…']);
      expect(page.querySelector('[tabindex]')).toBeNull();
      for (const table of page.querySelectorAll('table')) {
        expect(table.closest('[aria-hidden="true"]')).not.toBeNull();
      }
    },
  );

  it('a report says first that nothing is filled in, and no other does', () => {
    const notice = (report: Report) => textsOf(drawn(report), 'header .gk-notice');
    const empty = blank('2021');
    expect(notice(empty)).toEqual(['这份报告尚未填写：各表和各节都是空白。']);
    expect(notice({ ...empty, other: [{ type: 'paragraph', text: '无。' }] })).toEqual([]);
    expect(notice(setCell(empty, 'proceedings.review.total', 0))).toEqual([]);
    expect(notice(huaian2024)).toEqual([]);
  });
});
